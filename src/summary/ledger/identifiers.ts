/**
 * The identifiers in a text: what a reader cannot guess and has to find again word for word.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the identifiers of a text, each once, in the order of their first place: paths and file names, addresses, names in
 * camelCase or snake_case, options (`--watch`), issue numbers, versions, hashes and other words with digits, numbers of three
 * digits or more. Punctuation around them is left out. One pass over the text.
 *
 * @example
 * import assert from 'node:assert'
 * import { identifiersOf } from 'context-compaction/summary'
 *
 * assert.deepStrictEqual(identifiersOf('See src/a.ts, `parseRow` and #42 (v1.2.3); then run it with --fast.'), [
 *   'src/a.ts',
 *   'parseRow',
 *   '#42',
 *   'v1.2.3',
 *   '--fast'
 * ])
 *
 * @category queries
 * @since 0.1.0
 */
export const identifiersOf = (text: string): ReadonlyArray<string> => {
  const found = new Set<string>()
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isGap(text.charCodeAt(i))) continue
    if (i - start > 1 && i - start <= maxLength) {
      const word = trimmed(text, start, i)
      if (word.length > 1 && isIdentifier(word)) found.add(word)
    }
    start = i + 1
  }
  return [...found]
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Longer words are data, not names. */
const maxLength = 200

const gaps: ReadonlySet<number> = new Set(Array.from('"\'`,;()[]{}<>|“”‘’«»、。，（）「」', (c) => c.charCodeAt(0)))

const isGap = (c: number): boolean =>
  c <= 32 || c === 0xa0 || c === 0x2028 || c === 0x2029 || c === 0x3000 || gaps.has(c)

const isTrailing = (c: string | undefined): boolean => c !== undefined && '.:!?*=…~'.includes(c)

/** A word without the punctuation of the sentence around it. */
const trimmed = (text: string, from: number, to: number): string => {
  let start = from
  let end = to
  while (end > start && isTrailing(text[end - 1])) end--
  while (start < end && ':!?*='.includes(text[start]!)) start++
  return text.slice(start, end)
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57

const isLower = (c: number): boolean => c >= 97 && c <= 122

const isUpper = (c: number): boolean => c >= 65 && c <= 90

const isIdentifier = (word: string): boolean => {
  if (word.startsWith('--')) return word.length > 3 && isLower(word.charCodeAt(2))
  let digits = 0
  let letters = 0
  let joints = 0
  let isCamel = false
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i)
    if (isDigit(c)) digits++
    else if (isLower(c) || isUpper(c) || c > 127) letters++
    else if (
      i > 0 &&
      i < word.length - 1 &&
      (c === 46 || c === 95 || c === 47 || c === 92 || c === 58) &&
      isJoint(word, i)
    )
      joints++
    if (i > 0 && isUpper(c) && isLower(word.charCodeAt(i - 1))) isCamel = true
  }
  if (letters + digits === 0) return false
  if (word.startsWith('#')) return digits > 0
  return joints > 0 || isCamel || digits >= 3 || (digits > 0 && letters > 0) || isPathLike(word)
}

/** Whether `.`, `_`, `/`, `\` or `:` stands between parts of a name, and not between words: `e.g`, `and/or` are none. */
const isJoint = (word: string, i: number): boolean => {
  const c = word.charCodeAt(i)
  const next = word.charCodeAt(i + 1)
  const before = word.charCodeAt(i - 1)
  if (c === 58) return next === 47 || isDigit(next) || next === 58
  if (c === 46) return (isLower(next) || isUpper(next) || isDigit(next)) && word.length > 3
  if (c === 47) return word.includes('.') || word.includes('_') || word.indexOf('/', i + 1) > 0 || word.startsWith('@')
  return isWordCharacter(next) && isWordCharacter(before)
}

const isWordCharacter = (c: number): boolean => isDigit(c) || isLower(c) || isUpper(c) || c > 127 || c === 58

const isPathLike = (word: string): boolean =>
  (word.startsWith('/') || word.startsWith('./') || word.startsWith('~/') || word.endsWith('/')) && word.length > 2

/**
 * What prose says that a ledger takes down: links, decisions, questions.
 *
 * @since 0.1.0
 * @internal
 */
import { sentencesOf } from './keySentences'
import { clip } from './outcome'

/**
 * Finds the addresses in a text, at most 20 of them, without the punctuation of the sentence around them.
 *
 * @internal
 * @since 0.1.0
 */
export const linksIn = (text: string): ReadonlyArray<string> => {
  const out: Array<string> = []
  for (let at = text.indexOf('://'); at >= 0 && out.length < 20; at = text.indexOf('://', at + 3)) {
    const start = text.startsWith('https', at - 5) ? at - 5 : text.startsWith('http', at - 4) ? at - 4 : -1
    if (start < 0) continue
    let end = at + 3
    while (end < text.length && end - start < maxLink && !' \n\r\t"\'`<>)]}\\|，。、'.includes(text[end]!)) end++
    while ('.,:;!?*_'.includes(text[end - 1]!)) end--
    if (end > at + 3) out.push(text.slice(start, end))
  }
  return out
}

/**
 * Finds sentences of an assistant that tell a decision or a finding, at most three of a text. Reads English, and of long
 * texts the first and the last 2,000 characters.
 *
 * @internal
 * @since 0.1.0
 */
export const decisionsIn = (text: string): ReadonlyArray<string> => {
  const read = text.length <= 2 * reach ? text : `${text.slice(0, reach)}\n${text.slice(-reach)}`
  const small = read.toLowerCase()
  if (!decisive.some((words) => small.includes(words))) return []
  const out: Array<string> = []
  for (const { text: sentence } of sentencesOf(read)) {
    const line = sentence.toLowerCase()
    if (line.length > 20 && decisive.some((words) => line.includes(words)))
      out.push(clip(unmarked(sentence), maxSentence))
    if (out.length === 3) break
  }
  return out
}

/**
 * Finds the questions at the end of an answer, at most five.
 *
 * @internal
 * @since 0.1.0
 */
export const questionsIn = (text: string): ReadonlyArray<string> => {
  const read = text.slice(-reach)
  if (!read.includes('?') && !read.includes('？')) return []
  return sentencesOf(read)
    .filter(({ text: sentence }) => sentence.endsWith('?') || sentence.endsWith('？'))
    .slice(-5)
    .map(({ text: sentence }) => clip(unmarked(sentence), maxSentence))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** A sentence without the mark of a list, a title or a quotation before it. */
const unmarked = (sentence: string): string => {
  let start = 0
  while (start < sentence.length && '-*#> \t'.includes(sentence[start]!)) start++
  return start > 0 && sentence[start - 1] === ' ' ? sentence.slice(start) : sentence
}

const reach = 2000
const maxLink = 300
const maxSentence = 240

/** Words that only a decision or a finding has, in small letters. */
const decisive = [
  'decided',
  'decision',
  'root cause',
  'turns out',
  'instead of',
  "let's go with",
  "i'll go with",
  "i'll use",
  "we'll use",
  'the issue is',
  'the issue was',
  'the problem is',
  'the problem was',
  'the fix is',
  'chose ',
  'confirmed that'
]

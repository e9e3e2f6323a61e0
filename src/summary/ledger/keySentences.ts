/**
 * Long texts cut down to their key sentences, verbatim, with the identifiers of what went.
 *
 * @since 0.1.0
 * @internal
 */
import { identifiersOf } from './identifiers'
import { clip } from './outcome'

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Stands where sentences are missing.
 *
 * @internal
 * @since 0.1.0
 */
export const gapMark = ' […] '

/**
 * Shortens a text to at most `length` characters: the sentences that say what is wanted, in their order, and of those that
 * go the identifiers, as far as they fit. A text that is short enough comes back as it is. Of very long texts the first and
 * last 8,000 characters are read.
 *
 * @internal
 * @since 0.1.0
 */
export const keySentences = (text: string, length: number): string => shorten(text)(length)

/**
 * Reads a text once, to shorten it to several lengths.
 *
 * @see {@link keySentences} for what it does
 * @internal
 * @since 0.1.0
 */
export const shorten = (text: string): ((length: number) => string) => {
  let read: Reading | undefined
  return (length) => (text.length <= length ? text : shortOf((read ??= readingOf(text)), length))
}

/**
 * Is a sentence or a line, and its place among the others.
 *
 * @internal
 * @since 0.1.0
 */
export interface Sentence {
  readonly text: string
  readonly at: number
}

/**
 * Splits a text into its lines, and lines into sentences; blank ones are left out.
 *
 * @internal
 * @since 0.1.0
 */
export const sentencesOf = (text: string): ReadonlyArray<Sentence> => {
  const out: Array<Sentence> = []
  const add = (from: number, to: number): void => {
    const sentence = text.slice(from, to).trim()
    if (sentence !== '' && sentence !== '[…]') out.push({ text: sentence, at: out.length })
  }
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    const isEnd =
      c === '\n' || '。！？'.includes(c) || ('.!?]'.includes(c) && text[i + 1] === ' ' && isGapOrEnd(text, i))
    if (!isEnd) continue
    add(start, i + 1)
    start = i + 1
  }
  add(start, text.length)
  return out
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const reach = 8000

/** A text as it was read: its sentences, those of most worth first, and what they name. */
interface Reading {
  readonly sentences: ReadonlyArray<Sentence>
  readonly order: ReadonlyArray<Sentence>
  readonly names: ReadonlyArray<ReadonlyArray<string>>
}

const readingOf = (text: string): Reading => {
  const sentences = sentencesOf(text.length <= 2 * reach ? text : `${text.slice(0, reach)}\n${text.slice(-reach)}`)
  const names = sentences.map((sentence) => identifiersOf(sentence.text))
  const worths = sentences.map((sentence, i) => worth(sentence, names[i]!, sentences.length))
  return { sentences, order: [...sentences].sort((a, b) => worths[b.at]! - worths[a.at]! || a.at - b.at), names }
}

const shortOf = ({ sentences, order, names }: Reading, length: number): string => {
  const taken = new Map<Sentence, string>()
  // a third is for the identifiers of the rest
  let room = Math.ceil((length * 2) / 3)
  for (const sentence of order) {
    const cost = sentence.text.length + gapMark.length
    // the first one is always there, if only in part
    if (cost > room && sentence.at > 0) continue
    const part = cost > room ? clip(sentence.text, Math.max(1, room >> 1)) : sentence.text
    taken.set(sentence, part)
    room -= part.length + gapMark.length
  }
  let out = ''
  let last = -1
  for (const sentence of sentences) {
    const part = taken.get(sentence)
    if (part === undefined) continue
    out += out === '' ? part : `${sentence.at === last + 1 ? ' ' : gapMark}${part}`
    last = sentence.at
  }
  return inNames(
    out,
    sentences.flatMap((sentence, i) => (taken.get(sentence) === sentence.text ? [] : names[i]!)),
    length
  )
}

/** Whether a full stop ends a sentence: after `e.g.` and the like none does; a bracket does where it closes a gap mark. */
const isGapOrEnd = (text: string, i: number): boolean =>
  text[i] === ']' ? text.slice(i - 2, i + 1) === '[…]' : text[i - 2] !== '.' && text[i - 2] !== ' '

/** Words that tell what is to be done, or not. */
const directives =
  'must never always only should please need want ensure avoid keep use fix add remove implement make change write create update test instead without except important not'.split(
    ' '
  )

const worth = ({ text, at }: Sentence, names: ReadonlyArray<string>, count: number): number => {
  const words = new Set(text.slice(0, 600).toLowerCase().split(' '))
  let directing = 0
  for (const word of directives) if (words.has(word) && directing < 3) directing++
  const place = at === 0 ? 99 : at === count - 1 ? 3 : at < 3 ? 1 : 0
  return place + directing + Math.min(3, names.length) - (words.size < 2 ? 2 : 0)
}

/** Adds names to a text as far as they fit into `length`, those that it holds already left out. */
const inNames = (text: string, names: ReadonlyArray<string>, length: number): string => {
  let out = text
  for (const name of new Set(names)) {
    const link = out === text ? gapMark : ' '
    if (out.length + link.length + name.length > length) continue
    if (text.includes(name)) continue
    out += link + name
  }
  return out
}

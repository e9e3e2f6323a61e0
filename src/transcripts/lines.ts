/**
 * Lines of a file as JSON values, read lazily and once.
 *
 * @since 0.1.0
 * @internal
 */
import type { Json } from '../model/Json'
import type { Line } from './TranscriptFormat'

/** How many records of a file a format sees before it is chosen. */
const sampleSize = 50

/** How many levels JSON may be nested: a deeper value overflows the stack of whoever walks through it. */
const deepest = 1000

/**
 * Parses JSON; the result has no `value` when the text is none, or nested more than 1,000 levels deep.
 *
 * @internal
 * @since 0.1.0
 */
export const parseJson = (text: string): { readonly value?: Json } => {
  if (isTooDeep(text)) return {}
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return {}
  }
}

/**
 * Is a file whose first records were looked at.
 *
 * @internal
 * @since 0.1.0
 */
export interface Opened {
  /** The first lines that are not blank, as they were written; for messages. */
  readonly first: ReadonlyArray<Line & { readonly text: string }>
  /** The values of the first records. */
  readonly sample: ReadonlyArray<Json>
  /** All records, the first ones included. May be taken once. */
  readonly lines: Iterable<Line>
}

/**
 * Opens a file: reads the first records, and the whole of it only when that is one JSON document over many lines.
 *
 * @internal
 * @since 0.1.0
 */
export const open = (lines: Iterable<string>): Opened => {
  const texts = nonBlank(lines)[Symbol.iterator]()
  const records = recordsOn(texts)
  const [head] = taken(records, 1)
  if (head !== undefined && isBegun(head)) return document(head, texts)
  return opened(records, head === undefined ? [] : [head])
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Text {
  readonly line: number
  readonly text: string
}

interface RecordText extends Line, Text {
  /** Whether there are others on its line. */
  readonly isPart: boolean
}

const opened = (records: Generator<RecordText>, before: ReadonlyArray<RecordText> = []): Opened => {
  const first = [...before, ...taken(records, sampleSize - before.length)]
  return { first, sample: valuesOf(first), lines: chain(first, records) }
}

/** Whether a document may begin here that goes on in the next lines. */
const isBegun = ({ value, text, isPart }: RecordText): boolean =>
  value === undefined && !isPart && /^\s*[[{]/.test(text)

const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/** Looks at brackets outside of strings alone; a text that is no JSON may be judged either way. */
const isTooDeep = (text: string): boolean => {
  let depth = 0
  // a level takes two characters
  if (text.length <= 2 * deepest) return false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) i = endOfString(text, i)
    else if (unit === openList || unit === openObject) {
      if (++depth > deepest) return true
    } else if (unit === closeList || unit === closeObject) depth--
  }
  return false
}

const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++
    if (escapes % 2 === 0) return end
  }
  return text.length
}

const valuesOf = (lines: ReadonlyArray<Line>): ReadonlyArray<Json> => {
  const out: Array<Json> = []
  for (const { value } of lines) if (value !== undefined) out.push(value)
  return out
}

/** Tries the whole as one document, and takes it as lines when it is none. */
const document = (head: Line & Text, rest: Iterator<Text>): Opened => {
  const texts: Array<Text> = [head]
  for (let next = rest.next(); next.done !== true; next = rest.next()) texts.push(next.value)
  const whole = parseAll(texts)
  if (whole.value !== undefined) {
    const lines = [{ line: head.line, value: whole.value }]
    return { first: [head], sample: valuesOf(lines), lines }
  }
  const several = documentsOf(texts)
  if (several.length > 0) {
    const sample = several.slice(0, sampleSize)
    return { first: [head], sample: valuesOf(sample), lines: several }
  }
  return opened(recordsOn(texts[Symbol.iterator]()))
}

/**
 * Documents one after another, each of which ends in a line that only closes it; lines in between that are none are kept
 * as such. None at all unless the first is a document.
 */
const documentsOf = (lines: ReadonlyArray<Text>): ReadonlyArray<Line> => {
  const texts = lines.flatMap(parted)
  const out: Array<Line> = []
  let begin = 0
  for (let i = 0; i < texts.length; i++) {
    if (!/^[}\]]\s*$/.test(texts[i]!.text)) continue
    const { line } = texts[begin]!
    const whole = parseAll(texts.slice(begin, i + 1))
    if (whole.value === undefined && out.length === 0) return []
    out.push({ line, ...whole })
    begin = i + 1
  }
  if (out.length === 0) return out
  for (const { line, text } of texts.slice(begin)) out.push({ line, ...parseJson(text) })
  return out
}

/** A line that closes a document and opens the next one is two. */
const parted = ({ line, text }: Text): ReadonlyArray<Text> => {
  const [, closing, opening] = /^([}\]])\s*([[{]\s*)$/.exec(text) ?? []
  return closing === undefined || opening === undefined
    ? [{ line, text }]
    : [
        { line, text: closing },
        { line, text: opening }
      ]
}

/** A file may be longer than the longest string there is: then it is no document, but it may be lines. */
const parseAll = (texts: ReadonlyArray<Text>): { readonly value?: Json } => {
  try {
    return parseJson(texts.map(({ text }) => text).join('\n'))
  } catch {
    return {}
  }
}

/** A line holds one record, or several that stand one after another; these are parsed one by one. */
function* recordsOn(lines: Iterator<Text>): Generator<RecordText> {
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    const { line, text } = next.value
    const parsed = parseJson(text)
    const several = parsed.value === undefined ? joinedIn(text) : []
    if (several.length === 0) yield { line, text, isPart: false, ...parsed }
    else for (const one of several) yield { line, text: one, isPart: true, ...parseJson(one) }
  }
}

const taken = (records: Iterator<RecordText>, count: number): ReadonlyArray<RecordText> => {
  const out: Array<RecordText> = []
  while (out.length < count) {
    const next = records.next()
    if (next.done === true) break
    out.push(next.value)
  }
  return out
}

function* chain(first: ReadonlyArray<Line>, rest: Iterable<Line>): Generator<Line> {
  for (const { line, value } of first) yield value === undefined ? { line } : { line, value }
  for (const { line, value } of rest) yield value === undefined ? { line } : { line, value }
}

/** The documents that stand one after another on a line, lists or objects, the last perhaps cut off; none unless there are several. */
const joinedIn = (text: string): ReadonlyArray<string> => {
  const out: Array<string> = []
  let depth = 0
  let begin = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === openList || unit === openObject) depth++
    else if (depth === 0 && unit > 0x20) return []
    else if (unit === quote) i = endOfString(text, i)
    else if ((unit === closeList || unit === closeObject) && --depth === 0) {
      out.push(text.slice(begin, i + 1))
      begin = i + 1
    }
  }
  if (text.slice(begin).trim() !== '') out.push(text.slice(begin))
  return out.length > 1 ? out : []
}

/**
 * Numbers lines and leaves out blank ones. A string with line breaks inside counts as that many lines. Of a recorded event
 * stream (`event: …`, `data: …`) the data alone are lines.
 */
function* nonBlank(lines: Iterable<string>): Generator<Text> {
  let line = 0
  let isStream: boolean | undefined
  for (const part of typeof lines === 'string' ? [lines] : lines)
    for (const raw of isBroken(part) ? linesOf(part) : [part]) {
      line++
      const text = line === 1 && raw.startsWith('\ufeff') ? raw.slice(1) : raw
      if (text.trim() === '') continue
      isStream ??= /^(?:event|data): ?\S/.test(text)
      const data = isStream ? dataOf(text) : text
      if (data !== undefined) yield { line, text: data }
    }
}

/** Of the other fields of a stream nothing is read; what is no field at all stays as it is. */
const dataOf = (text: string): string | undefined => {
  if (text.startsWith('data:')) return text.slice(5).trim() === '[DONE]' ? undefined : text.slice(5)
  return /^(?:event|id|retry|):/.test(text) ? undefined : text
}

/** Whether there is a line break in a text; what an old Mac breaks lines with ends them elsewhere. */
const isBroken = (text: string): boolean => {
  const at = text.indexOf('\r')
  return text.includes('\n') || (at >= 0 && at < text.length - 1)
}

/** The lines of a text; a line break at its very end does not begin another one. */
const linesOf = (text: string): ReadonlyArray<string> => {
  const lines = text.split(/\r?\n|\r/)
  if (lines[lines.length - 1] === '') lines.pop()
  return lines
}

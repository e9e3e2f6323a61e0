/**
 * Going through the records of a file: lines, or the elements of one JSON document.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../model/Json'
import { beginConversation, beginRecord, type Conversation, endRecord } from './conversation'
import { finish } from './conversationLayout'
import { skip, skipUnparseable } from './tally'
import type { TranscriptBody } from './Transcript'
import { type TranscriptError, transcriptError } from './TranscriptError'
import type { Detection, Line, ReadOptions } from './TranscriptFormat'

/**
 * Is a record and its place: a line, or a number in the file's one document.
 *
 * @internal
 * @since 0.1.0
 */
export interface Placed {
  readonly line: number
  readonly value: Json
  /** As what it is counted, when it is known to be no part of the conversation. */
  readonly kind?: string
  /** Whether it was joined to another record, with which it is read. */
  readonly isJoined?: boolean
}

/**
 * Is one conversation of a document: its records, and what the document says about it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Strand {
  readonly elements: ReadonlyArray<Json>
  readonly about?: JsonObject | undefined
}

/**
 * Is the part of a reader that is its own.
 *
 * @internal
 * @since 0.1.0
 */
export interface RecordReader {
  /** What the file should hold, for messages. */
  readonly expected: string
  /** Tells whether a record is of this format. */
  readonly isOwn: (value: Json) => boolean
  /** Finds the conversations in a file that is one JSON document; `undefined` for a value that is a record itself. */
  readonly strandsOf?: (value: Json) => ReadonlyArray<Strand> | undefined
  /** Takes over what the document says about the conversation that is read. */
  readonly begin?: (conversation: Conversation, about: JsonObject) => void
  /** Puts all records in the order in which they are read, for formats where that is known at the end only. */
  readonly arrange?: (records: ReadonlyArray<Placed>) => Iterable<Placed>
  /** Adds a record to the conversation; what is no part of it is returned as its kind. */
  readonly read: (conversation: Conversation, value: Json) => string | undefined
}

/**
 * Reads a file record by record.
 *
 * @internal
 * @since 0.1.0
 */
export const readRecords = (
  reader: RecordReader,
  lines: Iterable<Line>,
  options: ReadOptions = {}
): Either<TranscriptError, TranscriptBody> => {
  const conversation = beginConversation()
  const found: Found = { isRecognised: false, strands: 0 }
  const records = recordsOf(reader, lines, options, conversation, found)
  for (const placed of reader.arrange === undefined ? records : reader.arrange([...records]))
    readRecord(reader, conversation, placed)
  const wanted = options.conversation ?? 0
  if (wanted !== 0 && !(Number.isInteger(wanted) && wanted > 0 && wanted < found.strands))
    return left(noSuchConversation(wanted, found.strands))
  if (found.isRecognised) return right(finish(conversation))
  const count = conversation.records
  const other = count === 0 ? 'nothing' : `${String(count)} other ${count === 1 ? 'record' : 'records'}`
  return left(transcriptError({ expected: reader.expected, found: other }))
}

interface Found {
  isRecognised: boolean
  strands: number
}

/** The records one at a time; lines that are not JSON are counted on the way. */
function* recordsOf(
  { isOwn, strandsOf, begin }: RecordReader,
  lines: Iterable<Line>,
  options: ReadOptions,
  conversation: Conversation,
  found: Found
): Generator<Placed> {
  /* eslint-disable no-param-reassign -- the conversation is still being put together */
  const strands: Array<Strand> = []
  for (const { line, value } of lines) {
    if (value === undefined) {
      conversation.records++
      skipUnparseable(conversation.tally, { line })
      continue
    }
    const inside = strandsOf?.(value)
    found.isRecognised ||= inside !== undefined || isOwn(value)
    if (inside === undefined) yield { line, value }
    else for (const strand of inside) strands.push(strand)
  }
  if (strands.length === 0) return
  const chosen = choose(strands, options.conversation)
  found.strands = strands.length
  if (strands.length > 1) conversation.strands = { count: strands.length, chosen }
  for (let s = 0; s < strands.length; s++) {
    const { elements, about } = strands[s]!
    if (s !== chosen) {
      conversation.records += elements.length
      skip(conversation.tally, 'message of another conversation', undefined, elements.length)
      continue
    }
    if (about !== undefined) begin?.(conversation, about)
    for (let i = 0; i < elements.length; i++) yield { line: i + 1, value: elements[i]! }
  }
  /* eslint-enable no-param-reassign */
}

/** The longest, the first of equals. */
const choose = (strands: ReadonlyArray<Strand>, wanted: number | undefined): number => {
  if (wanted !== undefined) return wanted
  let best = 0
  for (let i = 1; i < strands.length; i++) if (strands[i]!.elements.length > strands[best]!.elements.length) best = i
  return best
}

const noSuchConversation = (wanted: number, count: number): TranscriptError =>
  transcriptError({
    expected:
      count <= 1 ? 'no number of a conversation' : `the number of a conversation from 0 to ${String(count - 1)}`,
    found: String(wanted),
    hint: count <= 1 ? 'the file holds a single one' : `the file holds ${String(count)}`
  })

/**
 * Adds one record, and counts it.
 *
 * @internal
 * @since 0.1.0
 */
export const readRecord = (
  { read }: Pick<RecordReader, 'read'>,
  conversation: Conversation,
  { line, value, kind: known, isJoined }: Placed
): void => {
  beginRecord(conversation, line)
  const kind = isJoined === true ? undefined : (known ?? read(conversation, value))
  endRecord(conversation, kind)
}

/**
 * Says what share of the first records is of a format.
 *
 * @internal
 * @since 0.1.0
 */
export const detectRecords = (
  { isOwn, strandsOf }: Pick<RecordReader, 'isOwn' | 'strandsOf'>,
  what: string,
  sample: ReadonlyArray<Json>
): Detection => {
  let own = 0
  for (const value of sample) if (strandsOf?.(value) !== undefined || isOwn(value)) own++
  if (own === 0) return { confidence: 0, reason: `there is no ${what}` }
  const confidence = own / sample.length
  return {
    confidence,
    reason:
      sample.length === 1 ? `it is ${what}` : `${String(own)} of the first ${String(sample.length)} records are ${what}`
  }
}

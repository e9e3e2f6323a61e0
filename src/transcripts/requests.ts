/**
 * Histories as plain JSON in the form of a provider: a request, a list of messages, or one message on a line.
 *
 * | file                                        | becomes                                                           |
 * | ------------------------------------------- | ----------------------------------------------------------------- |
 * | a request `{ messages, … }`                 | the context, with its system, tools and settings                  |
 * | a list of messages                          | the context                                                       |
 * | a message on each line                      | the context; lines that are no message are counted                |
 * | a request on each line                      | the last of them; the others are counted: `earlier request`, or `request with another beginning`, with a warning |
 * | a request with its response, a response     | see `requestAnswers.ts`                                           |
 * | requests in envelopes: `{ request }`, `{ body }`, `{ params }`, `{ requests: [...] }`, a body as a text, what browsers (`{ log: { entries } }`) and test recorders (`{ interactions }`) save | the same as without |
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { DecodeError } from '../dialects/Dialect'
import type { Context } from '../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { answer, type AnswerIn, chatAnswerIn, openedOf, type Recorded, responseIn } from './requestAnswers'
import { type Beginnings, countBeginning, skipEarlier } from './requestBeginnings'
import { anchorsOf } from './requestUsage'
import { emptyTally, skip, skippedOf, skipUnparseable, warningsOf } from './tally'
import type { TranscriptBody } from './Transcript'
import { type TranscriptError, transcriptError } from './TranscriptError'
import type { Detection, Line } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is the part of a dialect that reads.
 *
 * @internal
 * @since 0.1.0
 */
export interface Decoder {
  readonly name: string
  readonly decode: (native: unknown) => Either<DecodeError, Context>
}

/**
 * Says what in a request or message speaks for one wire form, and how strongly.
 *
 * @internal
 * @since 0.1.0
 */
export interface Signs {
  readonly ofMessage: (message: JsonObject) => Detection | undefined
  readonly ofRequest: (request: JsonObject) => Detection | undefined
  /** How sure to be of messages without any sign. */
  readonly otherwise: number
}

/**
 * Says where a wire form has its messages, and what one is.
 *
 * @internal
 * @since 0.1.0
 */
export interface WireForm {
  /** The field of a request that lists the messages, e.g. `messages`. */
  readonly key: string
  readonly isMessage: (value: Json) => boolean
  /** Finds the request in an object that has no such field, e.g. in a response. */
  readonly requestIn?: (value: JsonObject) => JsonObject | undefined
  /** Finds what a response adds to the messages of its request. Default: nothing. */
  readonly answerIn?: AnswerIn
}

/**
 * Makes a sign that is surer than all those of the forms that others imitate.
 *
 * @internal
 * @since 0.1.0
 */
export const certain = (reason: string): Detection => ({ confidence: 0.95, reason: `there is ${reason}` })

/**
 * Makes a sign that no other wire form has.
 *
 * @internal
 * @since 0.1.0
 */
export const sure = (reason: string): Detection => ({ confidence: 0.9, reason: `there is ${reason}` })

/**
 * Makes a sign that other wire forms may have as well.
 *
 * @internal
 * @since 0.1.0
 */
export const likely = (reason: string): Detection => ({ confidence: 0.7, reason: `there is ${reason}` })

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/**
 * Decodes a request and explains a refusal.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (
  dialect: Decoder,
  request: JsonObject,
  line?: number
): Either<TranscriptError, Context> => {
  const decoded = dialect.decode(request)
  if (!isLeft(decoded)) return decoded
  const { path, expected, actual } = decoded.left
  return left(transcriptError({ ...(line === undefined ? {} : { line }), path, expected, found: actual }))
}

/**
 * Reads a history in the form of one dialect.
 *
 * @internal
 * @since 0.1.0
 */
export const readRequests = (
  dialect: Decoder,
  lines: Iterable<Line>,
  form: WireForm = chatForm
): Either<TranscriptError, TranscriptBody> => {
  const tally = emptyTally()
  const messages: Array<Json> = []
  let last: Placed | undefined
  let requests = 0
  let requestLine: number | undefined
  const begun: Beginnings = new Map()
  let firstMessage: number | undefined
  let records = 0
  let misshapen: TranscriptError | undefined
  for (const line of lines) {
    const { value } = line
    const found = value === undefined ? [] : requestsIn(value, form)
    if (found.length > 0) {
      last = found[found.length - 1]!
      requestLine = line.line
      requests += found.length
      for (const one of found) countBeginning(begun, one.request[form.key], line.line)
      continue
    }
    records++
    if (value === undefined) skipUnparseable(tally, line)
    else if (form.isMessage(value)) {
      firstMessage ??= line.line
      messages.push(value)
    } else {
      misshapen ??= misshapenRequest(value, line.line, form)
      skip(tally, 'not a message', line.line)
    }
  }
  if (last === undefined && messages.length === 0) return left(misshapen ?? noMessages(records))
  if (last !== undefined) skip(tally, 'message beside a request', firstMessage, messages.length)
  const warnings = skipEarlier(tally, begun, last?.request[form.key])
  const { request: history, response }: Recorded =
    last === undefined ? { request: { [form.key]: messages } } : answered(last, form)
  const decoded = decodeRequest(dialect, history, requestLine)
  if (isLeft(decoded)) return decoded
  const recorded = history[form.key]
  const isAlone = requests === 1 && records === 0
  return right({
    dialect: dialect.name,
    context: decoded.right,
    usage: anchorsOf(decoded.right, Array.isArray(recorded) ? (recorded as ReadonlyArray<Json>) : [], response),
    compactions: [],
    records: isAlone ? decoded.right.messages.length : records + requests,
    used: isAlone ? decoded.right.messages.length : last === undefined ? messages.length : 1,
    skipped: skippedOf(tally),
    warnings: [...warningsOf(tally), ...warnings]
  })
}

// -------------------------------------------------------------------------------------
// detection
// -------------------------------------------------------------------------------------

/**
 * Looks for the signs of a wire form in requests, lists of messages, and messages.
 *
 * @internal
 * @since 0.1.0
 */
export const detectRequests = (signs: Signs, sample: ReadonlyArray<Json>, form: WireForm = chatForm): Detection => {
  let fits = 0
  let best: Detection = {
    confidence: signs.otherwise,
    reason: 'there are messages, in a form that several providers share'
  }
  for (const value of sample) {
    const requests = requestsIn(value, form)
    const last = requests[requests.length - 1]
    const request = last === undefined ? undefined : answered(last, form).request
    if (request === undefined && !form.isMessage(value)) continue
    fits++
    const found =
      request === undefined
        ? signs.ofMessage(value as JsonObject)
        : strongest(signs, request, form, Array.isArray(value))
    if (found !== undefined && found.confidence > best.confidence) best = found
  }
  if (fits === 0) return { confidence: 0, reason: 'there are no messages' }
  return { ...best, confidence: (best.confidence * fits) / sample.length }
}

/**
 * Explains what is wrong with a request whose messages are no list, or a list of something else than messages;
 * `undefined` for every other value.
 *
 * @internal
 * @since 0.1.0
 */
export const misshapenRequest = (
  value: Json,
  line: number,
  { key }: WireForm = chatForm
): TranscriptError | undefined => {
  const isList = Array.isArray(value)
  if (!isList && !(isJsonObject(value) && key in value)) return undefined
  const messages = isList ? value : value[key]
  const path = isList ? '' : key
  if (!Array.isArray(messages))
    return transcriptError({ line, path, expected: 'a list of messages', found: describeJson(messages ?? null) })
  if (messages.length === 0)
    return isList ? transcriptError({ line, path, expected: 'messages', found: 'an empty list' }) : undefined
  const first = messages[0] as Json
  const at = `${path}[0]`
  if (!isJsonObject(first))
    return transcriptError({ line, path: at, expected: 'a message', found: describeJson(first) })
  return undefined
}

/**
 * Says what a JSON value is, in a few words.
 *
 * @internal
 * @since 0.1.0
 */
export const describeJson = (value: Json): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${String(value.length)} elements`
  if (!isJsonObject(value)) return JSON.stringify(value).slice(0, 80)
  const keys = Object.keys(value)
  return keys.length === 0 ? 'an empty object' : `an object with the keys ${keys.slice(0, 6).join(', ')}`
}

/**
 * Lists the objects among the blocks of a message.
 *
 * @internal
 * @since 0.1.0
 */
export const blocksOf = (message: JsonObject): ReadonlyArray<JsonObject> => {
  const content = message['content']
  return Array.isArray(content) ? (content as ReadonlyArray<Json>).filter(isJsonObject) : []
}

/**
 * Reads the type of a block.
 *
 * @internal
 * @since 0.1.0
 */
export const typeOf = (block: JsonObject): string => {
  const type = block['type']
  return typeof type === 'string' ? type : ''
}

/**
 * Lists the tools of a request that are objects.
 *
 * @internal
 * @since 0.1.0
 */
export const toolsOf = (request: JsonObject): ReadonlyArray<JsonObject> => {
  const tools = request['tools']
  return Array.isArray(tools) ? (tools as ReadonlyArray<Json>).filter(isJsonObject) : []
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** How many messages of a request are searched for a sign. */
const searched = 200

/** A list has no other fields that could say something. */
const strongest = (signs: Signs, request: JsonObject, { key }: WireForm, isList: boolean): Detection | undefined => {
  let best = isList ? undefined : signs.ofRequest(request)
  const found = request[key]
  const messages = Array.isArray(found) ? (found as ReadonlyArray<Json>) : []
  for (let i = 0; i < messages.length && i < searched; i++) {
    const message = messages[i]
    const sign = isJsonObject(message) ? signs.ofMessage(message) : undefined
    if (sign !== undefined && sign.confidence > (best?.confidence ?? 0)) best = sign
  }
  return best
}

/** Where logs and batches of the providers put a request. */
const envelopes = ['request', 'body', 'params', 'postData', 'requestBody', 'request_body']

/** How many envelopes may stand around a request, e.g. `{ request: { body } }`. */
const depth = 2

/** Is a request, with the records that it stands in, the innermost first: one of them may hold the response. */
interface Placed extends Recorded {
  readonly records: ReadonlyArray<JsonObject>
}

const requestsIn = (
  value: Json,
  form: WireForm,
  left = depth,
  /** A batch that is the whole of a file is no envelope. */
  isWhole = true
): ReadonlyArray<Placed> => {
  const found = requestOf(value, form)
  if (found !== undefined) return [{ ...found, records: isJsonObject(value) ? [value] : [] }]
  if (left === 0 || !isJsonObject(value) || form.isMessage(value)) return []
  const batch = batchIn(value)
  if (batch !== undefined) return batch.flatMap((one) => requestsIn(one, form, isWhole ? left : left - 1, false))
  for (const key of envelopes) {
    const opened = openedOf(value[key])
    const inside = opened === undefined ? [] : requestsIn(opened, form, left - 1, false)
    if (inside.length > 0) return inside.map((placed) => ({ ...placed, records: [...placed.records, value] }))
  }
  const alone = answered({ request: {}, records: [value] }, form)
  return alone.response === undefined ? [] : [{ ...alone, records: [] }]
}

/** Responses are large, and may be texts: only that of the request that is wanted is read. */
const answered = ({ records, ...recorded }: Placed, { key, answerIn }: WireForm): Recorded => {
  if (answerIn === undefined) return recorded
  let out: Recorded = recorded
  for (let i = 0; i < records.length && out.response === undefined; i++)
    out = answer(out, responseIn(records[i]!, answerIn), key, answerIn)
  return out
}

/** Batches of the providers, recordings of test tools (VCR), and of browsers (HAR). */
const batchIn = ({ requests, interactions, log }: JsonObject): ReadonlyArray<Json> | undefined =>
  [requests, interactions, isJsonObject(log) ? log['entries'] : undefined].find((list): list is ReadonlyArray<Json> =>
    Array.isArray(list)
  )

/** A list is a request without fields when its first element that is an object is a message. */
const requestOf = (value: Json, { key, isMessage, requestIn }: WireForm): Recorded | undefined => {
  if (Array.isArray(value)) {
    const messages = value as ReadonlyArray<Json>
    const first = messages.find(isJsonObject)
    return first !== undefined && isMessage(first) ? { request: { [key]: messages } } : undefined
  }
  if (!isJsonObject(value)) return undefined
  if (Array.isArray(value[key])) return { request: value }
  const request = requestIn?.(value)
  if (request === undefined) return undefined
  return request === value ? { request } : { request, response: value }
}

const chatForm: WireForm = {
  key: 'messages',
  isMessage: (value) => isJsonObject(value) && typeof value['role'] === 'string',
  requestIn: (value) => {
    const isAnswer = Array.isArray(value['choices']) && chatAnswerIn(value).length > 0
    const found = { place: 'response', response: value } as const
    return isAnswer ? answer({ request: {} }, found, 'messages', chatAnswerIn).request : undefined
  },
  answerIn: chatAnswerIn
}

const noMessages = (records: number): TranscriptError =>
  transcriptError({
    expected: 'a request with messages, a list of messages, or a message on each line',
    found: records === 0 ? 'nothing' : `${String(records)} ${records === 1 ? 'value' : 'values'} of another shape`
  })

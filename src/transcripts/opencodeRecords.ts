/**
 * The records of an opencode session before they are read: which shapes there are, which parts belong to which message, and
 * in what order messages, cleared results and reverts came.
 *
 * @since 0.1.0
 * @internal
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { countAt, fieldOf, idAt, nameAt, objectAt, objectsAt } from './fields'
import type { Placed } from './records'

// -------------------------------------------------------------------------------------
// shapes
// -------------------------------------------------------------------------------------

/**
 * Tells a message without its parts.
 *
 * @internal
 * @since 0.1.0
 */
export const isInfo = (value: Json | undefined): value is JsonObject =>
  value !== undefined &&
  isJsonObject(value) &&
  nameAt(value, 'sessionID') !== undefined &&
  nameAt(value, 'role') !== undefined

/**
 * Tells a message of the first versions, which says in its `metadata` what `info` says today.
 *
 * @internal
 * @since 0.1.0
 */
export const isFirstForm = (value: Json): value is JsonObject =>
  isJsonObject(value) && Array.isArray(value['parts']) && nameAt(objectAt(value, 'metadata'), 'sessionID') !== undefined

/**
 * Tells an event around a part, as `run --format json` prints it; which prompt it answers it does not say.
 *
 * @internal
 * @since 0.1.0
 */
export const isEvent = (value: Json): value is JsonObject =>
  isJsonObject(value) && nameAt(value, 'sessionID') !== undefined && isPart(fieldOf(value, 'part') ?? null)

/**
 * Tells a part of a message.
 *
 * @internal
 * @since 0.1.0
 */
export const isPart = (value: Json): value is JsonObject =>
  isJsonObject(value) && nameAt(value, 'messageID') !== undefined && nameAt(value, 'type') !== undefined

/**
 * Tells a message with its parts.
 *
 * @internal
 * @since 0.1.0
 */
export const isMessage = (value: Json): boolean =>
  (isJsonObject(value) && isInfo(fieldOf(value, 'info')) && 'parts' in value) || isFirstForm(value)

/**
 * Tells what is known of a session as a whole.
 *
 * @internal
 * @since 0.1.0
 */
export const isSession = (value: Json): value is JsonObject =>
  isJsonObject(value) &&
  /^ses_/.test(nameAt(value, 'id') ?? '') &&
  ('projectID' in value || 'directory' in value || 'version' in value)

// -------------------------------------------------------------------------------------
// order
// -------------------------------------------------------------------------------------

/**
 * Joins stored parts with their messages, and puts messages in the order of time. Each of the parts counts as a record.
 *
 * @internal
 * @since 0.1.0
 */
export const assemble = (read: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const records = gather(read)
  const partsOf = new Map<string, Array<JsonObject>>()
  for (const { value } of records)
    if (isPart(value)) {
      const id = nameAt(value, 'messageID')!
      const parts = partsOf.get(id)
      if (parts === undefined) partsOf.set(id, [value])
      else parts.push(value)
    }
  const messages: Array<Placed> = []
  const others: Array<Placed> = []
  const known = new Set<string>()
  for (const record of records) {
    const { value } = record
    if (isInfo(value)) {
      const id = nameAt(value, 'id') ?? ''
      known.add(id)
      const parts = (partsOf.get(id) ?? []).sort((a, b) => compareText(nameAt(a, 'id'), nameAt(b, 'id')))
      messages.push({ ...record, value: { info: value, parts } })
    } else (isMessage(value) ? messages : others).push(record)
  }
  messages.sort((a, b) => compareMessages(a.value as JsonObject, b.value as JsonObject))
  return [
    ...others.map((record) =>
      isPart(record.value) && known.has(nameAt(record.value, 'messageID')!) ? { ...record, isJoined: true } : record
    ),
    ...messages
  ]
}

/**
 * Takes back what the user reverted: the message that the session names and all behind it, or behind the part that it names.
 *
 * @internal
 * @since 0.1.0
 */
export const revert = (records: ReadonlyArray<Placed>, sessions: ReadonlyArray<JsonObject>): ReadonlyArray<Placed> => {
  const target = new Map<string, JsonObject>()
  for (const session of sessions) {
    const point = objectAt(session, 'revert')
    const id = nameAt(point, 'messageID')
    if (point !== undefined && id !== undefined) target.set(id, point)
  }
  if (target.size === 0) return records
  const reverted = new Set<string>()
  const gone = new Set<string>()
  const shortened = records.map((record) => {
    const info = infoIn(record.value)
    const id = nameAt(info, 'id')
    if (info === undefined || id === undefined) return record
    const session = nameAt(info, 'sessionID') ?? ''
    const point = target.get(id)
    const partId = nameAt(point, 'partID')
    const isShortened = point !== undefined && partId !== undefined && !reverted.has(session)
    if (point !== undefined) reverted.add(session)
    if (isShortened) return { ...record, value: before(record.value as JsonObject, partId) }
    if (!reverted.has(session)) return record
    gone.add(id)
    return { ...record, kind: takenBack }
  })
  return shortened.map((record) =>
    isPart(record.value) && gone.has(nameAt(record.value, 'messageID')!)
      ? { line: record.line, value: record.value, kind: takenBack }
      : record
  )
}

/**
 * Is what opencode cleared at one time: old results that it no longer sends.
 *
 * @internal
 * @since 0.1.0
 */
export interface Clearing {
  /** Where the first of them is. */
  readonly line: number
  readonly ids: ReadonlyArray<string>
}

/**
 * Finds when results were cleared: before which message, or behind which one where none followed.
 *
 * @internal
 * @since 0.1.0
 */
export const clearings = (
  records: ReadonlyArray<Placed>
): { readonly before: ReadonlyMap<Json, Clearing>; readonly behind: ReadonlyMap<Json, Clearing> } => {
  const messages = records.filter(({ value, kind }) => kind === undefined && infoIn(value) !== undefined)
  const begun: Array<number> = []
  for (const { value } of messages) begun.push(Math.max(begun[begun.length - 1] ?? 0, createdAt(infoIn(value)) ?? 0))
  const before = new Map<Json, { readonly line: number; readonly ids: Array<string> }>()
  const behind: typeof before = new Map()
  for (let i = 0; i < messages.length; i++) {
    const { value, line } = messages[i]!
    for (const part of objectsAt(value as JsonObject, 'parts')) {
      const at = countAt(objectAt(objectAt(part, 'state'), 'time'), 'compacted')
      if (at === undefined) continue
      const next = Math.max(i + 1, firstAfter(begun, at))
      const [map, place] = next < messages.length ? [before, next] : [behind, messages.length - 1]
      const known = map.get(messages[place]!.value) ?? { line, ids: [] }
      const id = idAt(part, 'callID')
      if (id !== undefined) known.ids.push(id)
      map.set(messages[place]!.value, known)
    }
  }
  return { before, behind }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const takenBack = 'taken back'

/** The index of the first time that is later; times only rise. */
const firstAfter = (times: ReadonlyArray<number>, time: number): number => {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! > time) high = middle
    else low = middle + 1
  }
  return low
}

const infoIn = (value: Json): JsonObject | undefined =>
  isJsonObject(value) && isMessage(value) ? objectAt(value, 'info') : undefined

const before = (message: JsonObject, partId: string): JsonObject => {
  const parts = objectsAt(message, 'parts')
  const end = parts.findIndex((part) => nameAt(part, 'id') === partId)
  return end < 0 ? message : { ...message, parts: parts.slice(0, end) }
}

/** Makes an answer of the events whose parts belong to one; each of them counts as a record. */
const gather = (records: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const answerOf = new Map<string, { info: JsonObject; readonly parts: Array<JsonObject> }>()
  return records.map((record) => {
    const { value } = record
    if (!isEvent(value)) return record
    const part = objectAt(value, 'part')!
    const id = nameAt(part, 'messageID')!
    const known = answerOf.get(id)
    const answer = known ?? { info: { id, sessionID: nameAt(value, 'sessionID')!, role: 'assistant' }, parts: [] }
    answer.parts.push(part)
    const tokens = objectAt(part, 'tokens')
    if (tokens !== undefined) answer.info = { ...answer.info, tokens }
    answerOf.set(id, answer)
    return known === undefined ? { ...record, value: answer } : { ...record, isJoined: true }
  })
}

const compareText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

const compareMessages = (a: JsonObject, b: JsonObject): number => {
  const [first, second] = [objectAt(a, 'info'), objectAt(b, 'info')]
  const [x, y] = [createdAt(first), createdAt(second)]
  if (x !== undefined && y !== undefined && x !== y) return x - y
  return compareText(nameAt(first, 'id'), nameAt(second, 'id'))
}

const createdAt = (info: JsonObject | undefined): number | undefined => countAt(objectAt(info, 'time'), 'created')

/**
 * Taking messages out of a conversation: what its agent compacted, and what its user took back.
 *
 * @since 0.1.0
 * @internal
 */
import type { Conversation, Entry } from './conversation'
import { skip } from './tally'
import type { CompactionPoint } from './Transcript'

/**
 * Says what a compaction takes away, and what takes its place.
 *
 * @internal
 * @since 0.1.0
 */
export interface Compaction {
  readonly point: Omit<CompactionPoint, 'message' | 'line'>
  /** Tells which entries go. */
  readonly goes: (entry: Entry, index: number) => boolean
  /** Says what the agent put in their place: a summary, or whole messages. */
  readonly instead: () => void
  /** Where that stands: where the first that goes stood, unless at the end. */
  readonly place?: 'end'
  /** Which of these stands for what went; the first where none fits. */
  readonly summary: 'first' | 'last' | ((entry: Entry) => boolean)
  /** Whether what goes stays in the context; of what comes instead only the summary is taken then. */
  readonly whole: boolean
}

/**
 * Carries out a compaction that the session tells of: what comes instead stands where the first that goes stood. When
 * nothing comes instead nothing goes.
 *
 * @internal
 * @since 0.1.0
 */
export const compact = (conversation: Conversation, compaction: Compaction): void => {
  /* eslint-disable no-param-reassign -- the conversation is still being put together */
  const { point, goes, instead, place: wanted, summary, whole } = compaction
  const all = conversation.entries
  conversation.entries = []
  instead()
  const said = conversation.entries
  const chosen =
    summary === 'last' ? said[said.length - 1] : ((summary === 'first' ? undefined : said.find(summary)) ?? said[0])
  if (chosen === undefined) {
    conversation.entries = all
    conversation.points.push({ point: { ...point, line: conversation.line }, next: undefined })
    return
  }
  const gone = all.filter(goes)
  const kept = all.filter((entry, i) => !goes(entry, i))
  const at = wanted === 'end' ? kept.length : Math.max(0, all.findIndex(goes))
  chosen.summaryOf = gone.flatMap((entry) => [entry.id, ...entry.replies.map(({ id }) => id)])
  for (const entry of said) entry.records = entry === chosen ? 1 : 0
  conversation.touched = chosen
  if (whole) {
    const place = kept.length > at ? all.indexOf(kept[at]!) : all.length
    conversation.entries = [...all.slice(0, place), chosen, ...all.slice(place)]
    closeCalls(
      conversation,
      said.filter((entry) => entry !== chosen)
    )
  } else {
    conversation.entries = [...kept.slice(0, at), ...said, ...kept.slice(at)]
    unmeasure([...said, ...kept.slice(at)])
    forget(conversation, gone, 'before compaction')
  }
  conversation.points.push({ point: { ...point, line: conversation.line }, next: whole ? chosen : said[0] })
  /* eslint-enable no-param-reassign */
}

/**
 * Takes entries away in favour of nothing, e.g. those of a turn that the user rewound, and counts their records. Their ids
 * are free again.
 *
 * @internal
 * @since 0.1.0
 */
export const takeBack = (
  conversation: Conversation,
  goes: (entry: Entry, index: number) => boolean,
  kind = 'taken back'
): void => {
  const gone = conversation.entries.filter(goes)
  const first = gone.length === 0 ? 0 : conversation.entries.indexOf(gone[0]!)
  // eslint-disable-next-line no-param-reassign -- the conversation is still being put together
  conversation.entries = conversation.entries.filter((entry, i) => !goes(entry, i))
  if (gone.length > 0) unmeasure(conversation.entries.slice(first))
  for (const { id, replies } of gone)
    for (const free of [id, ...replies.map((reply) => reply.id)]) conversation.ids.delete(free)
  forget(conversation, gone, kind)
}

/**
 * Forgets the usage of entries: what was measured before says nothing of what stands behind something else now.
 *
 * @internal
 * @since 0.1.0
 */
export const unmeasure = (entries: ReadonlyArray<Entry>): void => {
  for (const entry of entries) entry.usage = undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const forget = (conversation: Conversation, gone: ReadonlyArray<Entry>, kind: string): void => {
  for (const { records, line } of gone) {
    skip(conversation.tally, kind, line, records)
    // eslint-disable-next-line no-param-reassign -- the conversation is still being put together
    conversation.used -= records
  }
  closeCalls(conversation, gone)
}

/** Nothing answers the calls of these entries any more. */
const closeCalls = ({ open }: Conversation, entries: ReadonlyArray<Entry>): void => {
  if (entries.length === 0) return
  const closed = new Set(entries)
  for (const [key, calls] of open) {
    const left = calls.filter((entry) => !closed.has(entry))
    if (left.length === 0) open.delete(key)
    else if (left.length < calls.length) open.set(key, left)
  }
}

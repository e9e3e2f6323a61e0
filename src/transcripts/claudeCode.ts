/**
 * Sessions of Claude Code: JSONL, a tree of records in the form of Anthropic messages; also what it writes as
 * `stream-json`, and a list of such records.
 *
 * What becomes of its records:
 *
 * | record                                                          | becomes                                              |
 * | --------------------------------------------------------------- | ---------------------------------------------------- |
 * | `user`, `assistant` on the branch that goes on                  | the context                                          |
 * | `attachment` of the type `queued_command`                       | the context: what the user said meanwhile            |
 * | `attachment` with files, or words of hooks and reminders        | the context, see `claudeCodeAttachment.ts`           |
 * | marked `isMeta` (caveats, skill texts)                          | the context: the model is sent them                  |
 * | `assistant` of the model `<synthetic>`                          | the context, without a usage anchor                  |
 * | an error of the API that stands as an answer                    | counted: `api error`                                 |
 * | `isVisibleInTranscriptOnly`, unless it is a summary             | counted: `for the transcript only`                   |
 * | `user`, `assistant` on another branch, or before a `/clear`     | counted: `abandoned branch`                          |
 * | `isSidechain`, `parent_tool_use_id`, beside a main chain        | counted: `sidechain`                                 |
 * | before the last compaction, without `wholeHistory`              | counted: `before compaction`                         |
 * | `system/compact_boundary`, `system/microcompact_boundary`       | counted by that name, and listed in `compactions`    |
 * | `isCompactSummary`                                              | a user message with `summaryOf`: the ids of all      |
 * |                                                                 | messages before it that were not preserved           |
 * | a second record of one `uuid`                                   | counted: `duplicate uuid`; the later readable one holds |
 * | everything else                                                 | counted by its `type`                                |
 *
 * Messages that a compaction preserved (`preservedMessages`, `preservedSegment`) follow its summary, which does not stand
 * for them. A compaction that nothing follows is listed and cuts nothing. A result in the file whose call was made before the
 * compaction stays with its call. An interruption is user text; calls that were never answered stay unanswered.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { anthropic } from '../dialects/anthropic'
import type { Context } from '../model/Context'
import type { Json } from '../model/Json'
import type { Message } from '../model/Message'
import { assemble, type Draft, type Mark } from './claudeCodeMessages'
import { isRecord, type Node, readRecord } from './claudeCodeRecord'
import { select } from './claudeCodeSelection'
import { conversation, hasMainChain } from './claudeCodeTree'
import { decodeRequest } from './requests'
import { emptyTally, skip, skippedOf, skipUnparseable, type Tally, warningsOf } from './tally'
import type { CompactionPoint, TranscriptBody, UsageAnchor } from './Transcript'
import { type TranscriptError, transcriptError } from './TranscriptError'
import type { Detection, Line, ReadOptions, TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions of Claude Code, those of subagents included.
 *
 * @example
 * import assert from 'node:assert'
 * import { claudeCode } from 'context-compaction/transcripts'
 *
 * const record = { type: 'user', uuid: 'u1', parentUuid: null, message: { role: 'user', content: 'hello' } }
 * assert.strictEqual(claudeCode.detect([record]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const claudeCode: TranscriptFormat = {
  name: 'claude-code',
  title: 'a Claude Code session',
  detect: (sample) => detect(sample),
  read: (lines, options) => read(lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const detect = (sample: ReadonlyArray<Json>): Detection => {
  let records = 0
  let all = 0
  for (const value of sample)
    for (const element of elementsOf(value)) {
      all++
      if (isRecord(element)) records++
    }
  return {
    confidence: all === 0 ? 0 : records / all,
    reason: `${String(records)} of the first ${String(all)} records have a type and a uuid, a session or a message`
  }
}

/** A list of records is as good as a record on each line. */
const elementsOf = (value: Json): ReadonlyArray<Json> =>
  Array.isArray(value) && (value as ReadonlyArray<Json>).some(isRecord) ? (value as ReadonlyArray<Json>) : [value]

function* recordsIn(lines: Iterable<Line>): Generator<Line> {
  for (const line of lines) {
    if (!Array.isArray(line.value)) yield line
    else for (const value of elementsOf(line.value)) yield { line: line.line, value }
  }
}

const read = (lines: Iterable<Line>, options: ReadOptions): Either<TranscriptError, TranscriptBody> => {
  const tally = emptyTally()
  const { nodes, records, recognised } = collect(lines, tally)
  if (!recognised) {
    const found = records === 0 ? 'nothing' : `${String(records)} other lines`
    return left(transcriptError({ expected: 'records of a Claude Code session, one on a line', found }))
  }
  const path = conversation(nodes)
  const all = !hasMainChain(nodes)
  const isMain = (node: Node): boolean => all || !node.isSidechain
  const { drafts, marks } = assemble(nodes, path, isMain)
  const { order, cut } = select(nodes, drafts, marks, options.wholeHistory === true)
  const chosen = order.map((d) => drafts[d]!)
  const context = decode(chosen)
  if (isLeft(context)) return context
  const fates = fatesOf(nodes, path, drafts, chosen)
  let used = 0
  for (let i = 0; i < nodes.length; i++)
    if (fates[i] === USED) used++
    else skip(tally, kindOf(nodes[i]!, fates[i]!, isMain), nodes[i]!.line)
  return right({
    dialect: anthropic.name,
    context: context.right,
    usage: anchorsOf(drafts, order, cut),
    compactions: marks.map((mark) => pointOf(mark, order, cut)),
    records,
    used,
    skipped: skippedOf(tally),
    warnings: warningsOf(tally)
  })
}

/**
 * Keeps of every record what the tree and the messages need. The texts of sidechains go as soon as there is a main
 * chain, and what a record holds beside its message goes at once: it is several times as large.
 */
const collect = (
  lines: Iterable<Line>,
  tally: Tally
): { readonly nodes: ReadonlyArray<Node>; readonly records: number; readonly recognised: boolean } => {
  const nodes: Array<Node> = []
  const indexOf = new Map<string, number>()
  let records = 0
  let recognised = false
  let hasMain = false
  for (const line of recordsIn(lines)) {
    records++
    if (line.value === undefined) {
      skipUnparseable(tally, line)
      continue
    }
    recognised ||= isRecord(line.value)
    const found = readRecord(line.line, line.value)
    if (typeof found === 'string') {
      skip(tally, found, line.line)
      continue
    }
    recognised ||= found.message !== undefined
    if (!hasMain && found.message !== undefined && !found.isSidechain) {
      hasMain = true
      for (let i = 0; i < nodes.length; i++) nodes[i] = withoutSidechain(nodes[i]!)
    }
    const node = hasMain ? withoutSidechain(found) : found
    const earlier = node.uuid === undefined ? undefined : indexOf.get(node.uuid)
    if (earlier !== undefined) {
      skip(tally, 'duplicate uuid', line.line)
      if (node.message !== undefined || nodes[earlier]!.message === undefined) nodes[earlier] = node
      continue
    }
    if (node.uuid !== undefined) indexOf.set(node.uuid, nodes.length)
    nodes.push(node)
  }
  return { nodes, records, recognised }
}

const withoutSidechain = (node: Node): Node => {
  if (!node.isSidechain || node.message === undefined) return node
  const { message: _, ...rest } = node
  return { ...rest, kind: 'sidechain' }
}

/** A dialect decodes message for message, so that the names of the drafts are those of the messages. */
const decode = (drafts: ReadonlyArray<Draft>): Either<TranscriptError, Context> => {
  const model = lastModel(drafts)
  const messages = drafts.map(({ role, content }) => ({ role, content }))
  const decoded = decodeRequest(anthropic, model === undefined ? { messages } : { model, messages })
  if (isLeft(decoded)) return decoded
  return right({ ...decoded.right, messages: decoded.right.messages.map((message, i) => named(message, drafts[i]!)) })
}

const named = (message: Message, { id, summaryOf }: Draft): Message =>
  summaryOf === undefined ? { ...message, id } : { ...message, id, summaryOf }

const lastModel = (drafts: ReadonlyArray<Draft>): string | undefined => {
  for (let i = drafts.length - 1; i >= 0; i--) if (drafts[i]!.model !== undefined) return drafts[i]!.model
  return undefined
}

/** What was measured before a compaction says nothing of the messages that it preserved: they stand behind others now. */
const anchorsOf = (
  drafts: ReadonlyArray<Draft>,
  order: ReadonlyArray<number>,
  cut: number
): ReadonlyArray<UsageAnchor> => {
  const out: Array<UsageAnchor> = []
  for (let i = 0; i < order.length; i++) {
    const { id, usage } = drafts[order[i]!]!
    if (usage !== undefined && order[i]! >= cut) out.push({ message: i, id, ...usage })
  }
  return out
}

const pointOf = ({ boundary, line, before }: Mark, order: ReadonlyArray<number>, cut: number): CompactionPoint => {
  const message = before < cut ? -1 : order.indexOf(before)
  return message < 0 ? { ...boundary, line } : { ...boundary, line, message }
}

const UNUSED = 0
const USED = 1
const BEFORE = 2

/** What became of every record. One record may hold results for messages on both sides of a compaction: it is used. */
const fatesOf = (
  nodes: ReadonlyArray<Node>,
  path: ReadonlyArray<number>,
  drafts: ReadonlyArray<Draft>,
  chosen: ReadonlyArray<Draft>
): Uint8Array => {
  const fates = new Uint8Array(nodes.length).fill(UNUSED)
  for (const i of path) if (nodes[i]!.message !== undefined) fates[i] = BEFORE
  for (const draft of drafts) for (const i of draft.nodes) fates[i] = BEFORE
  for (const draft of chosen) for (const i of draft.nodes) fates[i] = USED
  return fates
}

const kindOf = (node: Node, fate: number, isMain: (node: Node) => boolean): string => {
  if (node.message === undefined) return node.kind
  if (fate === BEFORE) return 'before compaction'
  return isMain(node) ? 'abandoned branch' : 'sidechain'
}

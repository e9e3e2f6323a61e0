/**
 * The messages of a Claude Code conversation, put together from its records as the provider saw them.
 *
 * | in the file                                                        | in the conversation                               |
 * | ------------------------------------------------------------------ | ------------------------------------------------- |
 * | one answer of the model over several records (`message.id`)         | one message, also when results stand between      |
 * | a part of such an answer on another branch (parallel calls)         | belongs to it                                     |
 * | results of one answer in several records, on this branch or another | one user message right behind it, in file order   |
 * | words in a record that holds results                                | in that message, after all results                |
 * | results on another branch for a call that was answered on this one  | left out, with their branch                       |
 * | results whose call is not on this branch                            | stay where they are                               |
 * | what Claude Code adds of its own (attachments)                     | in the user message before it, or behind the answer |
 *
 * @since 0.1.0
 * @internal
 */
import { isJsonObject, type Json } from '../model/Json'
import type { Boundary, Node, RecordMessage, Usage } from './claudeCodeRecord'
import { preservedNodes } from './claudeCodeTree'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a message before it is decoded: what the provider is sent, and the records it came from.
 *
 * @internal
 * @since 0.1.0
 */
export interface Draft {
  readonly id: string
  readonly role: 'user' | 'assistant'
  readonly content: string | ReadonlyArray<Json>
  /** Indices of its records. */
  readonly nodes: ReadonlyArray<number>
  readonly usage?: Usage
  readonly model?: string
  /** On summaries: the ids of everything before that does not go on word for word. */
  readonly summaryOf?: ReadonlyArray<string>
  /** Whether it answers the calls of the draft before it. */
  readonly isAnswer?: boolean
}

/**
 * Is a compaction, with the number of drafts before it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Mark {
  readonly boundary: Boundary
  readonly line: number
  readonly before: number
  /** Indices of the drafts before it that go on after it. */
  readonly preserved: ReadonlyArray<number>
  /** The record that they follow. */
  readonly anchor?: string
}

/**
 * Is the conversation from its root on.
 *
 * @internal
 * @since 0.1.0
 */
export interface Drafts {
  readonly drafts: ReadonlyArray<Draft>
  readonly marks: ReadonlyArray<Mark>
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Puts the messages of a conversation together.
 *
 * @internal
 * @since 0.1.0
 */
export const assemble = (
  nodes: ReadonlyArray<Node>,
  path: ReadonlyArray<number>,
  isMain: (node: Node) => boolean
): Drafts => {
  const work: Work = { entries: [], calls: new Map(), open: new Map(), byId: new Map() }
  const onPath = new Uint8Array(nodes.length)
  for (const i of path) {
    onPath[i] = 1
    const { boundary, message, line, preserved } = nodes[i]!
    if (boundary !== undefined)
      work.entries.push({
        _tag: 'mark',
        boundary,
        line,
        preserved: preserved === undefined ? new Set() : preservedNodes(nodes, path, i, preserved),
        ...(preserved?.anchor === undefined ? {} : { anchor: preserved.anchor })
      })
    if (boundary?.kind === 'compact') work.open.clear()
    if (message?.role === 'assistant') addAnswer(work, i, message)
    else if (message?.isAside === true) addAside(work, i, message)
    else if (message !== undefined) addWords(work, i, message, line)
  }
  const isElsewhere = (node: Node, i: number): boolean => onPath[i] === 0 && isMain(node)
  for (let i = 0; i < nodes.length; i++) if (isElsewhere(nodes[i]!, i)) completeAnswer(work, i, nodes[i]!.message)
  for (let i = 0; i < nodes.length; i++) if (isElsewhere(nodes[i]!, i)) completeResults(work, i, nodes[i]!.message)
  return lay(nodes, work.entries)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Answer {
  readonly _tag: 'answer'
  readonly nodes: Array<number>
  /** What answers its calls, a part for every record. */
  readonly results: Array<Part>
}

interface Part {
  readonly node: number
  readonly results: ReadonlyArray<Json>
  readonly rest: ReadonlyArray<Json>
}

type Entry =
  | Answer
  | {
      readonly _tag: 'words'
      readonly nodes: ReadonlyArray<number>
      readonly content: string | ReadonlyArray<Json>
      readonly isSummary: boolean
    }
  | {
      readonly _tag: 'mark'
      readonly boundary: Boundary
      readonly line: number
      /** Indices of records. */
      readonly preserved: ReadonlySet<number>
      readonly anchor?: string
    }

interface Call {
  readonly answer: Answer
  isAnswered: boolean
}

interface Work {
  readonly entries: Array<Entry>
  /** Calls so far; of one id the newest. */
  readonly calls: Map<string, Call>
  /** Answers that may go on: a user's own words end them. */
  readonly open: Map<string, Answer>
  readonly byId: Map<string, Answer>
}

const addAnswer = (work: Work, node: number, message: RecordMessage): void => {
  let answer = message.id === undefined ? undefined : work.open.get(message.id)
  if (answer === undefined) {
    answer = { _tag: 'answer', nodes: [], results: [] }
    work.entries.push(answer)
    if (message.id !== undefined) {
      work.open.set(message.id, answer)
      work.byId.set(message.id, answer)
    }
  }
  answer.nodes.push(node)
  for (const id of callIds(message.content)) work.calls.set(id, { answer, isAnswered: false })
}

const addWords = (work: Work, node: number, message: RecordMessage, line: number): void => {
  const { content, isSummary } = message
  const last = work.entries[work.entries.length - 1]
  if (isSummary && !(last?._tag === 'mark' && last.boundary.kind === 'compact'))
    work.entries.push({ _tag: 'mark', boundary: { kind: 'compact' }, line, preserved: new Set() })
  const groups = typeof content === 'string' ? undefined : groupResults(work, content, () => true)
  if (groups === undefined || groups.size === 0) {
    if (!hasResult(content)) work.open.clear()
    work.entries.push({ _tag: 'words', nodes: [node], content, isSummary })
    return
  }
  let rest = (content as ReadonlyArray<Json>).filter((block) => !isAmong(groups, block))
  for (const [answer, results] of groups) {
    const isLast = rest.length > 0 && answer === lastAnswer(work)
    answer.results.push({ node, results, rest: isLast ? rest : [] })
    if (isLast) rest = []
  }
  if (rest.length > 0) work.entries.push({ _tag: 'words', nodes: [node], content: rest, isSummary })
}

/** What is added to the message before it begins no turn, and ends no answer that is still streamed. */
const addAside = (work: Work, node: number, { content }: RecordMessage): void => {
  const { entries } = work
  const last = entries[entries.length - 1]
  if (last?._tag === 'answer') last.results.push({ node, results: [], rest: blocksOf(content) })
  else if (last?._tag === 'words' && !last.isSummary)
    entries[entries.length - 1] = {
      ...last,
      nodes: [...last.nodes, node],
      content: [...blocksOf(last.content), ...blocksOf(content)]
    }
  else entries.push({ _tag: 'words', nodes: [node], content, isSummary: false })
}

/** A record on another branch that carries a part of an answer, and no call a second time. */
const completeAnswer = (work: Work, node: number, message: RecordMessage | undefined): void => {
  if (message?.role !== 'assistant' || message.id === undefined) return
  const answer = work.byId.get(message.id)
  if (answer === undefined) return
  const ids = callIds(message.content)
  if (ids.some((id) => work.calls.has(id))) return
  answer.nodes.push(node)
  for (const id of ids) work.calls.set(id, { answer, isAnswered: false })
}

const completeResults = (work: Work, node: number, message: RecordMessage | undefined): void => {
  if (message?.role !== 'user' || typeof message.content === 'string') return
  const groups = groupResults(work, message.content, (call) => !call.isAnswered)
  let rest = groups.size === 0 ? [] : message.content.filter((block) => resultId(block) === undefined)
  for (const [answer, results] of groups) {
    answer.results.push({ node, results, rest })
    rest = []
  }
}

/** The results of a record that answer known calls, by the message that made the call. */
const groupResults = (
  work: Work,
  content: ReadonlyArray<Json>,
  isWanted: (call: Call) => boolean
): Map<Answer, Array<Json>> => {
  const groups = new Map<Answer, Array<Json>>()
  for (const block of content) {
    const id = resultId(block)
    const call = id === undefined ? undefined : work.calls.get(id)
    if (call === undefined || !isWanted(call)) continue
    call.isAnswered = true
    const group = groups.get(call.answer)
    if (group === undefined) groups.set(call.answer, [block])
    else group.push(block)
  }
  return groups
}

const isAmong = (groups: ReadonlyMap<Answer, ReadonlyArray<Json>>, block: Json): boolean => {
  for (const results of groups.values()) if (results.includes(block)) return true
  return false
}

const lastAnswer = ({ entries }: Work): Entry | undefined => {
  for (let i = entries.length - 1; i >= 0; i--) if (entries[i]!._tag === 'answer') return entries[i]
  return undefined
}

/** Lays the messages out, names them, and counts how many stand before each compaction. */
const lay = (nodes: ReadonlyArray<Node>, entries: ReadonlyArray<Entry>): Drafts => {
  const drafts: Array<Draft> = []
  const marks: Array<Mark> = []
  const ids: Array<string> = []
  const seen = new Set<string>()
  let going: ReadonlySet<number> = new Set()
  const add = (name: string | undefined, draft: Omit<Draft, 'id'>): void => {
    const id = unique(seen, name ?? `line-${String(nodes[draft.nodes[0]!]!.line)}`)
    ids.push(id)
    drafts.push({ id, ...draft })
  }
  for (const entry of entries) {
    if (entry._tag === 'mark') {
      const { boundary, line, anchor } = entry
      const preserved = entry.preserved.size === 0 ? [] : draftsOf(drafts, entry.preserved)
      marks.push({ boundary, line, before: drafts.length, preserved, ...(anchor === undefined ? {} : { anchor }) })
      if (boundary.kind === 'compact') going = new Set(preserved)
    } else if (entry._tag === 'words') {
      const summaryOf = entry.isSummary ? { summaryOf: ids.filter((_, i) => !going.has(i)) } : {}
      add(nodes[entry.nodes[0]!]!.uuid, { role: 'user', content: entry.content, nodes: entry.nodes, ...summaryOf })
    } else {
      entry.nodes.sort((a, b) => a - b)
      const first = nodes[entry.nodes[0]!]!
      add(first.message?.id ?? first.uuid, answerDraft(nodes, entry.nodes))
      if (entry.results.length === 0) continue
      const parts = entry.results.sort((a, b) => a.node - b.node)
      const content = [...parts.flatMap((part) => part.results), ...parts.flatMap((part) => part.rest)]
      const isAnswer = parts.some((part) => part.results.length > 0)
      add(nodes[parts[0]!.node]!.uuid, { role: 'user', content, nodes: parts.map((part) => part.node), isAnswer })
    }
  }
  return { drafts, marks }
}

/** The drafts that hold one of the records; the results of calls go with them. */
const draftsOf = (drafts: ReadonlyArray<Draft>, nodes: ReadonlySet<number>): ReadonlyArray<number> => {
  const out: Array<number> = []
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!
    const goesWith = draft.isAnswer === true && out[out.length - 1] === d - 1
    if (goesWith || draft.nodes.some((node) => nodes.has(node))) out.push(d)
  }
  return out
}

/** The usage repeats on every record of an answer, and grows while it is streamed: the last one counts. */
const answerDraft = (nodes: ReadonlyArray<Node>, indices: ReadonlyArray<number>): Omit<Draft, 'id'> => {
  const messages = indices.map((i) => nodes[i]!.message!)
  const content = messages.length === 1 ? messages[0]!.content : messages.flatMap(({ content }) => blocksOf(content))
  const usage = findLast(messages, (message) => message.usage)
  const model = findLast(messages, (message) => message.model)
  return {
    role: 'assistant',
    content,
    nodes: indices,
    ...(usage === undefined ? {} : { usage }),
    ...(model === undefined ? {} : { model })
  }
}

const findLast = <A, B>(as: ReadonlyArray<A>, f: (a: A) => B | undefined): B | undefined => {
  for (let i = as.length - 1; i >= 0; i--) {
    const b = f(as[i]!)
    if (b !== undefined) return b
  }
  return undefined
}

const blocksOf = (content: string | ReadonlyArray<Json>): ReadonlyArray<Json> =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content

const unique = (seen: Set<string>, name: string): string => {
  let id = name
  for (let n = 2; seen.has(id); n++) id = `${name}#${String(n)}`
  seen.add(id)
  return id
}

const callIds = (content: string | ReadonlyArray<Json>): ReadonlyArray<string> => {
  if (typeof content === 'string') return []
  const ids: Array<string> = []
  for (const block of content)
    if (isJsonObject(block) && block['type'] === 'tool_use' && typeof block['id'] === 'string') ids.push(block['id'])
  return ids
}

const resultId = (block: Json): string | undefined => {
  const id = isJsonObject(block) && block['type'] === 'tool_result' ? block['tool_use_id'] : undefined
  return typeof id === 'string' ? id : undefined
}

const hasResult = (content: string | ReadonlyArray<Json>): boolean =>
  typeof content !== 'string' && content.some((block) => resultId(block) !== undefined)

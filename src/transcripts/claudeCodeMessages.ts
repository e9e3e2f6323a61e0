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
 * | what Claude Code adds of its own (attachments)                     | in the message with results or words before it, else in the words behind it; alone where neither is beside it |
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
  const work: Work = { entries: [], last: undefined, calls: new Map(), open: new Map(), byId: new Map() }
  const onPath = new Uint8Array(nodes.length)
  for (const i of path) {
    onPath[i] = 1
    const { boundary, message, line, preserved } = nodes[i]!
    if (boundary !== undefined)
      mark(work, {
        _tag: 'mark',
        boundary,
        line,
        preserved: preserved === undefined ? new Set() : preservedNodes(nodes, path, i, preserved),
        ...(preserved?.anchor === undefined ? {} : { anchor: preserved.anchor })
      })
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

interface Words {
  readonly _tag: 'words'
  readonly nodes: Array<number>
  readonly contents: Array<RecordMessage['content']>
  readonly isSummary: boolean
  /** The record that gives the message its name; `undefined` when Claude Code said all of it. */
  readonly own: number | undefined
}

interface Compaction {
  readonly _tag: 'mark'
  readonly boundary: Boundary
  readonly line: number
  /** Indices of records. */
  readonly preserved: ReadonlySet<number>
  readonly anchor?: string
}

type Entry = Answer | Words | Compaction

interface Call {
  readonly answer: Answer
  isAnswered: boolean
}

interface Work {
  readonly entries: Array<Entry>
  /** What was said last; nothing after a compaction. */
  last: Answer | Words | undefined
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
    say(work, answer)
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
    mark(work, { _tag: 'mark', boundary: { kind: 'compact' }, line, preserved: new Set() })
  const groups = typeof content === 'string' ? undefined : groupResults(work, content, () => true)
  if (groups === undefined || groups.size === 0) {
    if (!hasResult(content)) work.open.clear()
    say(work, { _tag: 'words', nodes: [node], contents: [content], isSummary, own: node })
    return
  }
  let rest = (content as ReadonlyArray<Json>).filter((block) => !isAmong(groups, block))
  for (const [answer, results] of groups) {
    const isLast = rest.length > 0 && answer === lastAnswer(work)
    answer.results.push({ node, results, rest: isLast ? rest : [] })
    if (isLast) rest = []
  }
  if (rest.length > 0) say(work, { _tag: 'words', nodes: [node], contents: [rest], isSummary, own: node })
}

/**
 * What is added to the message before it begins no turn, and ends no answer that is still streamed. Where there is none it
 * may belong to the one that follows.
 */
const addAside = (work: Work, node: number, { content }: RecordMessage): void => {
  const { last } = work
  if (last?._tag === 'answer') last.results.push({ node, results: [], rest: blocksOf(content) })
  else if (last !== undefined && !last.isSummary) {
    last.nodes.push(node)
    last.contents.push(content)
  } else say(work, { _tag: 'words', nodes: [node], contents: [content], isSummary: false, own: undefined })
}

/* eslint-disable no-param-reassign -- the conversation is still being put together */
const say = (work: Work, said: Answer | Words): void => {
  work.entries.push(said)
  work.last = said
}

/** What was cleared in passing parts nothing. */
const mark = (work: Work, compaction: Compaction): void => {
  work.entries.push(compaction)
  if (compaction.boundary.kind !== 'compact') return
  work.last = undefined
  work.open.clear()
}
/* eslint-enable no-param-reassign */

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
  let asides: ReadonlyArray<Part> = []
  const add = (name: string | undefined, node: number, draft: Omit<Draft, 'id'>): void => {
    const id = unique(seen, name ?? `line-${String(nodes[node]!.line)}`)
    ids.push(id)
    drafts.push({ id, ...draft })
  }
  const addParts = (parts: ReadonlyArray<Part>, own: number, isAnswer: boolean): void => {
    const content = [...parts.flatMap((part) => part.results), ...parts.flatMap((part) => part.rest)]
    add(nodes[own]!.uuid, own, { role: 'user', content, nodes: parts.map((part) => part.node), isAnswer })
  }
  /** Nobody said anything that they belong to. */
  const addAsides = (): void => {
    const [first] = asides
    if (first !== undefined) addParts(asides, first.node, false)
    asides = []
  }
  for (const entry of entries) {
    if (entry._tag === 'mark') {
      const { boundary, line, anchor } = entry
      if (boundary.kind === 'compact') addAsides()
      const preserved = entry.preserved.size === 0 ? [] : draftsOf(drafts, entry.preserved)
      marks.push({ boundary, line, before: drafts.length, preserved, ...(anchor === undefined ? {} : { anchor }) })
      if (boundary.kind === 'compact') going = new Set(preserved)
    } else if (entry._tag === 'words') {
      const { own, contents, isSummary } = entry
      if (own === undefined) {
        asides = entry.nodes.map((node, i) => ({ node, results: [], rest: blocksOf(contents[i]!) }))
        continue
      }
      const summaryOf = isSummary ? { summaryOf: ids.filter((_, i) => !going.has(i)) } : {}
      const said = [...asides.map(({ rest }) => rest), ...contents]
      const content = said.length === 1 ? said[0]! : said.flatMap(blocksOf)
      const sources = [...asides.map(({ node }) => node), ...entry.nodes]
      asides = []
      add(nodes[own]!.uuid, own, { role: 'user', content, nodes: sources, ...summaryOf })
    } else {
      addAsides()
      entry.nodes.sort((a, b) => a - b)
      const first = nodes[entry.nodes[0]!]!
      add(first.message?.id ?? first.uuid, entry.nodes[0]!, answerDraft(nodes, entry.nodes))
      const parts = entry.results.sort((a, b) => a.node - b.node)
      const answering = parts.find(({ results }) => results.length > 0)
      if (answering === undefined) asides = parts
      else addParts(parts, answering.node, true)
    }
  }
  addAsides()
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

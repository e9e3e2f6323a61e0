/**
 * Writes turns down as messages, the way a profile wants them.
 *
 * @since 0.1.0
 */
import {
  type Block,
  type Opaque,
  opaque,
  thinking,
  type ToolResult,
  toolResult,
  type ToolUse,
  toolUse
} from '../model/Block'
import { assistant, type Message, system, tool, user } from '../model/Message'
import type { Profile } from '../model/Profile'
import type { Call, Speech, Step, Turn } from './turns'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how the last turn ends: in the words of the user, in results that the model has not seen, in an answer, or in
 * calls that nobody has answered yet. The last is refused by every provider and is what a host holds while tools run.
 *
 * @category model
 * @since 0.1.0
 */
export type Ending = 'prompt' | 'results' | 'answer' | 'calls'

/**
 * Says which calls carry ids; without ids pairs are formed by order.
 *
 * @category model
 * @since 0.1.0
 */
export type Ids = 'present' | 'missing' | 'mixed'

/**
 * Hands out the ids of calls.
 *
 * @internal
 * @since 0.1.0
 */
export interface Naming {
  /** The id of a call, by its number in the history and in its step; `undefined` when it has none. */
  readonly of: (inHistory: number, inStep: number, call: Call) => string | undefined
}

// -------------------------------------------------------------------------------------
// layout
// -------------------------------------------------------------------------------------

const idStyles: ReadonlyArray<(n: number) => string> = [
  (n) => `c${String(n + 1)}`,
  (n) => `toolu_01${String(n).padStart(4, '0')}`,
  (n) => `call-${String(n)}_${'x'.repeat(30 - String(n).length)}`,
  (n) => n.toString(36).padStart(9, '0')
]

/**
 * Makes a naming that a profile allows. Ids come again in every step where the profile allows that and `reuse` is set.
 *
 * @internal
 * @since 0.1.0
 */
export const namingUnder = (profile: Profile, style: number, ids: Ids, reuse: boolean): Naming => {
  const allows = (id: string): boolean =>
    (profile.idPattern === undefined || new RegExp(profile.idPattern).test(id)) &&
    (profile.idMaxLength === undefined || id.length <= profile.idMaxLength)
  const wanted = idStyles[style % idStyles.length]!
  const make = allows(wanted(0)) ? wanted : idStyles[idStyles.length - 1]!
  const local = reuse && profile.uniqueIds === 'step'
  return {
    of: (inHistory, inStep, call) =>
      ids === 'missing' || (ids === 'mixed' && !call.hasId) ? undefined : make(local ? inStep : inHistory)
  }
}

/** Whether two messages of one side may follow each other. */
const mayRepeat = (profile: Profile): boolean => profile.neighbours !== 'refused'

const serverBlocks = (speech: Speech, waiting: boolean): ReadonlyArray<Block> => {
  const uses = speech.server.map((name, i) => half(name, `srvtoolu_${String(i)}`, 'call'))
  const results = speech.server.map((name, i) => half(name, `srvtoolu_${String(i)}`, 'result'))
  const done = speech.parallel ? [...uses, ...results] : uses.flatMap((use, i) => [use, results[i]!])
  return waiting ? [...done, half('web_search', 'srvtoolu_waiting', 'call')] : done
}

const half = (name: string, key: string, side: 'call' | 'result'): Opaque =>
  side === 'call'
    ? opaque('server_tool_use', { type: 'server_tool_use', id: key, name, input: { query: 'fp' } }, { key, side })
    : opaque(`${name}_tool_result`, { type: `${name}_tool_result`, tool_use_id: key, content: [] }, { key, side })

/** The blocks of a speech: thinking, words, server-side tools, more thinking. */
const speechBlocks = (speech: Speech, waiting: boolean): ReadonlyArray<Block> => [
  ...speech.thinking.slice(0, 1),
  ...speech.blocks,
  ...serverBlocks(speech, waiting),
  ...speech.thinking.slice(1)
]

const useOf = (call: Call, id: string | undefined): ToolUse => ({
  ...toolUse({ ...(id === undefined ? {} : { id }), name: call.name, input: call.input }),
  ...call.extra
})

const resultOf = (call: Call, id: string | undefined): ToolResult => ({
  ...toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: call.content,
    ...(call.isError === undefined ? {} : { isError: call.isError })
  }),
  ...call.extra
})

/** Results in the order of their ranks; those without ids keep the order of their calls. */
const resultsOf = (step: Step, ids: ReadonlyArray<string | undefined>): ReadonlyArray<ToolResult> => {
  const results = step.calls.map((call, i) => ({ result: resultOf(call, ids[i]), rank: call.rank }))
  const isFree = ids.every((id) => id !== undefined)
  const ordered = isFree ? [...results].sort((a, b) => a.rank - b.rank) : results
  return ordered.map(({ result }) => result)
}

const answersUnder = (profile: Profile, step: Step, results: ReadonlyArray<ToolResult>): ReadonlyArray<Message> => {
  if (profile.resultRole === 'tool')
    return step.grouped || !mayRepeat(profile) ? [tool(...results)] : results.map((result) => tool(result))
  if (step.split && profile.neighbours === 'merged' && results.length > 1)
    return [user(...results.slice(0, 1)), user(...results.slice(1), ...(step.waiting ? [] : step.words))]
  if (step.waiting) return [user(...results)]
  return [
    user(...(step.wordsFirst && !profile.resultsFirst ? [...step.words, ...results] : [...results, ...step.words]))
  ]
}

const stepMessages = (
  profile: Profile,
  step: Step,
  isFirst: boolean,
  ids: ReadonlyArray<string | undefined>,
  isAnswered: boolean
): ReadonlyArray<Message> => {
  const isBare = isFirst && profile.thinkingInLoop === 'required' && step.speech.thinking.length === 0
  const said = [
    ...(isBare ? [thinking('First.', { signature: 'c2ln' })] : []),
    ...speechBlocks(step.speech, step.waiting)
  ]
  const uses = step.calls.map((call, i) => useOf(call, ids[i]))
  const isSplit = step.split && profile.neighbours === 'merged' && !step.waiting && step.speech.blocks.length > 0
  const spoken = isSplit ? [assistant(...said), assistant(...uses)] : [assistant(...said, ...uses)]
  if (!isAnswered) return spoken
  const note = step.note === undefined ? [] : [system(step.note)]
  return [...spoken, ...answersUnder(profile, step, resultsOf(step, ids)), ...note]
}

/**
 * Writes turns down. The last turn ends as `ending` says; `extraStep` is there for it when it has no step of its own.
 *
 * @internal
 * @since 0.1.0
 */
export const layout = (
  profile: Profile,
  turns: ReadonlyArray<Turn>,
  ending: Ending,
  extraStep: Step,
  naming: Naming,
  /** Stands in for the first prompt, or before it where neighbours may repeat. */
  summary: { readonly message: Message; readonly alone: boolean } | undefined
): ReadonlyArray<Message> => {
  const out: Array<Message> = []
  let inHistory = 0
  for (let t = 0; t < turns.length; t++) {
    const turn = turns[t]!
    const isLast = t === turns.length - 1
    const opened = t > 0 || summary === undefined
    if (!opened) out.push(summary.message)
    if (opened || (mayRepeat(profile) && !summary.alone)) out.push(user(...turn.prompt))
    if (turn.note !== undefined) out.push(system(turn.note))
    if (isLast && ending === 'prompt') return out
    const needsStep = isLast && (ending === 'results' || ending === 'calls') && turn.steps.length === 0
    const steps = needsStep ? [extraStep] : turn.steps
    for (let s = 0; s < steps.length; s++) {
      const step = steps[s]!
      const ids = step.calls.map((call, i) => naming.of(inHistory + i, i, call))
      inHistory += step.calls.length
      const isAnswered = !(isLast && ending === 'calls' && s === steps.length - 1)
      for (const message of stepMessages(profile, step, s === 0, ids, isAnswered)) out.push(message)
    }
    if (isLast && ending !== 'answer') return out
    const latest = steps[steps.length - 1]
    const isExpected = turn.note !== undefined || latest?.note !== undefined || latest?.waiting === true
    if (isLast || turn.answered || isExpected || !mayRepeat(profile))
      out.push(assistant(...speechBlocks(turn.answer, false)))
  }
  return out
}

/**
 * What is known of a history after something was dropped or cleared, where the truth is simulated: o200k exactly, 5 tokens
 * for every block, 3,000 tokens that the client does not show.
 */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { type Context, withMessages } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import { clearToolResults } from '../../src/reducers/clearToolResults'
import {
  contextTokens,
  emptyLedger,
  type Estimator,
  recordUsage,
  tokenizerEstimator,
  type UsageLedger
} from '../../src/tokens'
import type { Session } from './sessions'

const hidden = 3000

const exact = tokenizerEstimator((text) => countTokens(text, { disallowedSpecial: new Set() }), {
  framing: { message: 0, toolUse: 0, toolResult: 0 }
})

/** What the simulated provider charges for messages. */
const truthOf = (messages: ReadonlyArray<Message>): number =>
  messages.reduce((sum, message) => sum + exact.message(message) + 5 * message.content.length, 0)

/** Relative errors of a history: before each request, after drops, after clearings. */
export interface Simulated {
  readonly next: ReadonlyArray<number>
  readonly drop: ReadonlyArray<number>
  readonly clear: ReadonlyArray<number>
  /** Whether the truth was above the upper bound, for all of them. */
  readonly exceeded: ReadonlyArray<boolean>
}

/** Where the answers to requests begin: an assistant message after another one. */
const answersIn = (messages: ReadonlyArray<Message>): ReadonlyArray<number> =>
  messages.flatMap(({ role }, i) => (i > 0 && role === 'assistant' && messages[i - 1]!.role !== 'assistant' ? [i] : []))

/** What is known of a session of which every request was measured; nothing for one too short to tell. */
export const simulate = ({ context }: Pick<Session, 'context'>, estimator: Estimator): Simulated => {
  const { messages } = context
  const next: Array<number> = []
  const drop: Array<number> = []
  const clear: Array<number> = []
  const exceeded: Array<boolean> = []
  const fixed = hidden + truthOf([{ id: '', role: 'system', content: context.system }])
  const answers = answersIn(messages)
  if (answers.length < 4 || truthOf(messages) < 4000) return { next, drop, clear, exceeded }
  const judge = (into: Array<number>, edited: Context, ledger: UsageLedger): void => {
    const truth = fixed + truthOf(edited.messages)
    const { value, high } = contextTokens(edited, { ledger, estimator })
    into.push(Math.abs(value - truth) / truth)
    exceeded.push(truth > high)
  }
  const upTo = (end: number): Context => withMessages(context, messages.slice(0, end))
  let ledger: UsageLedger = emptyLedger
  answers.forEach((start, k) => {
    if (k > 0) judge(next, upTo(start), ledger)
    let end = start
    while (end + 1 < messages.length && messages[end + 1]!.role === 'assistant') end++
    const reading = {
      id: messages[end]!.id,
      message: end,
      inputTokens: fixed + truthOf(messages.slice(0, start)),
      outputTokens: truthOf(messages.slice(start, end + 1)),
      cacheReadTokens: 0,
      cacheWriteTokens: 0
    }
    ledger = recordUsage(upTo(end + 1), reading, estimator)(ledger)
  })
  const last = answers[answers.length - 1]!
  for (const part of [0.2, 0.5, 0.7]) {
    const from = answers[Math.floor(answers.length * part)]!
    judge(drop, withMessages(context, messages.slice(from, last)), ledger)
    judge(drop, withMessages(context, [...messages.slice(0, answers[1]), ...messages.slice(from, last)]), ledger)
  }
  for (const keep of [0, 1, 3, 10]) {
    const cleared = clearToolResults({ keep })(upTo(last))
    if (cleared.messages.some((message, i) => message !== messages[i])) judge(clear, cleared, ledger)
  }
  return { next, drop, clear, exceeded }
}

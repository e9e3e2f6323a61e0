/** A provider that measures what it is sent, for tests of the ledger. */
import { type Context, type Message, withMessages } from 'context-compaction/model'
import { charsPerTokenEstimator, type UsageReading } from 'context-compaction/tokens'

/** Tokens of what the client adds without showing it. */
export const hidden = 5000

/** What each message truly costs, which no estimator knows; reasoning aside. */
export const truthOf = (messages: ReadonlyArray<Message>): number =>
  messages.reduce(
    (sum, { content }) =>
      content.reduce((all, block) => all + 9 + Math.round(1.3 * charsPerTokenEstimator.block(block)), sum),
    0
  )

export const reading = (
  id: string,
  message: number,
  input: number,
  output: number,
  more: Partial<UsageReading> = {}
): UsageReading => ({
  id,
  message,
  inputTokens: input,
  outputTokens: output,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  ...more
})

export const upTo = (history: Context, end: number): Context => withMessages(history, history.messages.slice(0, end))

export const answersOf = ({ messages }: Context): ReadonlyArray<number> =>
  messages.flatMap(({ role }, i) => (role === 'assistant' ? [i] : []))

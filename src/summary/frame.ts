/**
 * The frame of a summary: what the message that stands for others says beside the summary itself.
 *
 * The frame is text, since text is all that survives a wire form: a summary that was sent, stored and read again is found
 * by its first line, and so are the counts of all passes before.
 *
 * @since 0.1.0
 */
import type { Block, Text } from '../model/Block'
import type { Message } from '../model/Message'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a summary stands for, over all passes.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummaryCounts {
  /** How many times the history was summarised. */
  readonly pass: number
  /** Messages that it stands for, those of the summaries before it included; summaries themselves do not count. */
  readonly messages: number
  /** Tokens of those messages, as they were estimated when they went. */
  readonly tokens: number
}

/**
 * Is a summary as it was read from a message.
 *
 * @category model
 * @since 0.1.0
 */
export interface ReadSummary extends SummaryCounts {
  /** The summary without its frame. */
  readonly text: string
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads a message that holds a summary: the text in the frame, and the counts. A summary that was written without this frame
 * but is marked as one (`summaryOf`) gives its texts, and the number of messages that the mark names. `undefined` for
 * all other messages.
 *
 * @example
 * import assert from 'node:assert'
 * import { user } from 'context-compaction/model'
 * import { readSummary } from 'context-compaction/summary'
 *
 * const summary = { ...user('They named birds.'), summaryOf: ['0', '1'] }
 * assert.deepStrictEqual(readSummary(summary), { text: 'They named birds.', pass: 1, messages: 2, tokens: 0 })
 * assert.strictEqual(readSummary(user('Name birds.')), undefined)
 *
 * @category queries
 * @since 0.1.0
 */
export const readSummary = (message: Message): ReadSummary | undefined => {
  if (message.role !== 'user') return undefined
  const framed = readFrame(message.content)
  if (framed !== undefined) return framed
  const { summaryOf } = message
  if (summaryOf === undefined || summaryOf.length === 0) return undefined
  return {
    text: message.content
      .filter(isText)
      .map(({ text }) => text)
      .join('\n'),
    pass: 1,
    messages: summaryOf.length,
    tokens: 0
  }
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Is what the frame tells beside the summary.
 *
 * @internal
 * @since 0.1.0
 */
export interface Framing {
  readonly counts: SummaryCounts
  /** Whether part of the work on the request right after it is told in the summary. */
  readonly isUnderWay: boolean
  /** Beginnings of requests that stay although their answers went. */
  readonly answered: ReadonlyArray<string>
}

/**
 * Puts a summary in its frame.
 *
 * @internal
 * @since 0.1.0
 */
export const frame = (summary: string, { counts, isUnderWay, answered }: Framing): string =>
  [
    `[Summary ${counts.pass} of this conversation: stands for ${counts.messages} messages, about ${counts.tokens} tokens]`,
    'A record of what was said and done before, and no request. What it tells is done and answered unless it says that it is open.',
    ...(isUnderWay ? ['It also tells what was done so far for the request that follows it.'] : []),
    '',
    summary,
    '',
    answered.length === 0
      ? `${ending}]`
      : `${ending}. Answered already, not to be acted on again: ${answered.map((one) => JSON.stringify(one)).join(', ')}]`
  ].join('\n')

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const beginning =
  /^\[Summary (\d{1,9}) of this conversation: stands for (\d{1,12}) messages, about (\d{1,15}) tokens\]\n/
const ending = '[End of the summary'

const readFrame = (content: ReadonlyArray<Block>): ReadSummary | undefined => {
  const [first] = content
  if (first?.type !== 'text') return undefined
  const found = beginning.exec(first.text)
  if (found === null) return undefined
  const from = first.text.indexOf('\n\n')
  const to = first.text.lastIndexOf(`\n\n${ending}`)
  if (from < 0 || to < from) return undefined
  const [, pass, messages, tokens] = found
  return {
    text: first.text.slice(from + 2, to),
    pass: Number(pass),
    messages: Number(messages),
    tokens: Number(tokens)
  }
}

const isText = (block: Block): block is Text => block.type === 'text'

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
 * but is marked as one (`summaryOf`) gives its texts, and the number of messages that the mark names. What else such a
 * message holds is not read. `undefined` for all other messages.
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
  const framed = framedIn(message)
  if (framed === undefined) return undefined
  const { text, pass, messages, tokens } = framed
  return { text, pass, messages, tokens }
}

/**
 * Is a summary with what stands around it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Framed extends ReadSummary {
  /** Beginnings of requests that the frame calls answered, each as JSON. */
  readonly answered: ReadonlyArray<string>
  /** Whether the message holds nothing else: a host that joins neighbours puts the user's next words behind the frame. */
  readonly isAlone: boolean
  /** The texts behind the frame. */
  readonly behind: string
}

/**
 * Reads the summary that a message holds, as {@link readSummary} does, with what stands around it.
 *
 * @internal
 * @since 0.1.0
 */
export const framedIn = (message: Message): Framed | undefined => {
  if (message.role !== 'user') return undefined
  const framed = readFrame(message.content)
  if (framed !== undefined) return framed
  const { summaryOf, content } = message
  if (summaryOf === undefined || summaryOf.length === 0) return undefined
  return {
    text: content
      .filter(isText)
      .map(({ text }) => text)
      .join('\n'),
    pass: 1,
    messages: summaryOf.length,
    tokens: 0,
    answered: [],
    isAlone: content.every(isText),
    behind: ''
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

/** The last line of the frame, with the requests that it calls answered. */
const closing = /^\[End of the summary(?:\. Answered already, not to be acted on again: (".*"))?\]/

const readFrame = (content: ReadonlyArray<Block>): Framed | undefined => {
  const [first, ...others] = content
  if (first?.type !== 'text') return undefined
  const found = beginning.exec(first.text)
  if (found === null) return undefined
  const from = first.text.indexOf('\n\n')
  const to = first.text.lastIndexOf(`\n\n${ending}`)
  if (from < 0 || to < from) return undefined
  const [, pass, messages, tokens] = found
  const end = first.text.slice(to + 2)
  const closed = closing.exec(end)
  const behind = [end.slice(closed?.[0].length ?? 0), ...others.filter(isText).map(({ text }) => text)]
    .join('\n')
    .trim()
  return {
    text: first.text.slice(from + 2, to),
    pass: Number(pass),
    messages: Number(messages),
    tokens: Number(tokens),
    answered: closed?.[1]?.match(quoted) ?? [],
    isAlone: behind === '' && others.every(isText),
    behind
  }
}

/** A text as `JSON.stringify` writes it. */
const quoted = /"(?:[^"\\]|\\.)*"/g

const isText = (block: Block): block is Text => block.type === 'text'

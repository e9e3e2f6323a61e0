/**
 * Estimators: how many tokens the parts of a context will cost.
 *
 * An estimator counts in integer units of its own and turns sums of units into tokens at the end. That makes its laws
 * exact:
 *
 * 1. Additivity: the units of a context are those of its system, its tools and its messages, added up.
 * 2. Agreement: totals taken step by step after appends and edits equal totals taken anew, bit for bit.
 * 3. Monotony: more units never make fewer tokens.
 * 4. Nothing costs less than nothing: units are never negative.
 *
 * An estimate is an estimate: it is never called a count.
 *
 * @since 0.1.0
 */
import { incrementalSum, memoize } from '../internal/memo'
import type { Block, Media, Opaque, Thinking, ToolResult, ToolUse } from '../model/Block'
import type { Context } from '../model/Context'
import type { Json, JsonObject } from '../model/Json'
import type { Message } from '../model/Message'
import type { Tool } from '../model/Tool'
import { flatMedia } from './framing'
import { jsonText } from './json'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a way to estimate tokens. Make one with {@link makeEstimator}.
 *
 * @category model
 * @since 0.1.0
 */
export interface Estimator {
  readonly name: string
  /** Units of a text. */
  readonly text: (text: string) => number
  /** Units of a block, its framing included. */
  readonly block: (block: Block) => number
  /** Units of a message, its framing included; remembered per message. */
  readonly message: (message: Message) => number
  /**
   * Units of all messages; remembered per array, in time proportional to what was appended. With `isEnough` it may give
   * the units of the newest messages alone, once `isEnough` holds of their sum.
   */
  readonly messages: (messages: ReadonlyArray<Message>, isEnough?: (units: number) => boolean) => number
  /** Units of the instructions outside the messages; remembered per array. */
  readonly system: (system: ReadonlyArray<Block>) => number
  /** Units of the tool definitions; remembered per array. */
  readonly tools: (tools: ReadonlyArray<Tool>) => number
  /** Tokens that a sum of units amounts to. */
  readonly tokens: (units: number) => number
  /** Takes the longest prefix of a text within a budget of tokens, for estimators that know one exactly. */
  readonly prefix?: (tokens: number) => (text: string) => string
  /** Takes the longest suffix of a text within a budget of tokens, for estimators that know one exactly. */
  readonly suffix?: (tokens: number) => (text: string) => string
}

/**
 * Says what each part costs, in units. Only `name` and `text` are required.
 *
 * Units are whole numbers, so that sums are the same in any order; those of fractions may differ in their last digits by how
 * a history came about. For fractions of a token choose small units: `unitsPerToken`.
 *
 * @category model
 * @since 0.1.0
 */
export interface EstimatorOptions {
  readonly name: string
  /** Units of a text. */
  readonly text: (text: string) => number
  /** Units of a JSON value; default: those of its compact text. */
  readonly json?: (value: Json) => number
  /** Units of a media block; default: 1,500 tokens for an image, 2,000 for anything else. */
  readonly media?: (media: Media) => number
  /** Units of an opaque block; default: those of its JSON. */
  readonly opaque?: (opaque: Opaque) => number
  /** Units of a thinking block; default: those of its text and its ciphertext, without the signature. */
  readonly thinking?: (thinking: Thinking) => number
  /** Units of a call, framing aside; default: those of its name and of the JSON of its input. */
  readonly toolUse?: (use: ToolUse) => number
  /** Units that a tool result costs beside its content; default: none. */
  readonly toolResult?: (result: ToolResult) => number
  /** Units of a tool definition; default: those of its JSON. */
  readonly tool?: (tool: Tool) => number
  /** Units that every message, call and result cost whatever is in them; default: none. */
  readonly framing?: { readonly message?: number; readonly toolUse?: number; readonly toolResult?: number }
  /** How many units make a token; default: 1. Sums are divided and rounded up, unless `round` says otherwise. */
  readonly unitsPerToken?: number
  readonly round?: 'up' | 'down'
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes an estimator. Each one has caches of its own, so several can be used side by side. Throws a `RangeError` when
 * `unitsPerToken` is not a positive number.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { estimateTokens, makeEstimator } from 'context-compaction/tokens'
 *
 * const words = makeEstimator({ name: 'words', text: (text) => text.split(' ').length })
 * assert.strictEqual(estimateTokens(context({ messages: [user('one two three')] }), words), 3)
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeEstimator = (options: EstimatorOptions): Estimator => {
  const {
    name,
    text,
    unitsPerToken = 1,
    round = 'up',
    framing: { message: perMessage = 0, toolUse: perUse = 0, toolResult: perResult = 0 } = {},
    json = (value: Json) => text(jsonText(value)),
    media = (block: Media) => flatMedia(block) * unitsPerToken,
    opaque = (block: Opaque) => json(block.raw),
    thinking = (block: Thinking) => text(block.text) + (block.encrypted === undefined ? 0 : text(block.encrypted)),
    toolUse = (use: ToolUse) => text(use.name) + inputUnits(text, json, use.input),
    toolResult = () => 0,
    tool = (definition: Tool) => json(toolJson(definition))
  } = options
  if (!(unitsPerToken > 0))
    throw new RangeError(`makeEstimator: unitsPerToken must be positive, got ${String(unitsPerToken)}`)
  const useUnits = memoize(toolUse)

  const blockUnits = (block: Block): number => {
    switch (block.type) {
      case 'text':
        return text(block.text)
      case 'thinking':
        return thinking(block)
      case 'tool_use':
        return perUse + useUnits(block)
      case 'tool_result':
        return (
          perResult +
          toolResult(block) +
          (typeof block.content === 'string' ? text(block.content) : sumBlocks(block.content))
        )
      case 'media':
        return media(block)
      case 'opaque':
        return opaque(block)
    }
  }
  const sumBlocks = (blocks: ReadonlyArray<Block>): number => {
    let units = 0
    for (let i = 0; i < blocks.length; i++) units += blockUnits(blocks[i]!)
    return units
  }
  const message = memoize((message: Message) => perMessage + sumBlocks(message.content))
  return {
    name,
    text,
    block: blockUnits,
    message,
    messages: incrementalSum(message),
    system: memoize(sumBlocks),
    tools: incrementalSum(memoize(tool)),
    tokens: (units) => (round === 'up' ? Math.ceil : Math.floor)(units / unitsPerToken)
  }
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Adds up the units of a whole context.
 *
 * @category queries
 * @since 0.1.0
 */
export const contextUnits = (context: Context, estimator: Estimator): number =>
  fixedUnits(context, estimator) + estimator.messages(context.messages)

/**
 * Adds up the units of what stands beside the messages: system and tools.
 *
 * @internal
 * @since 0.1.0
 */
export const fixedUnits = ({ system, tools }: Context, estimator: Estimator): number =>
  estimator.system(system) + estimator.tools(tools)

/**
 * Tells whether a context costs at most so many tokens. Estimates messages from the newest one on, and no more of them
 * than it takes to know.
 *
 * @internal
 * @since 0.1.0
 */
export const isWithin = (context: Context, tokens: number, estimator: Estimator): boolean => {
  const fixed = fixedUnits(context, estimator)
  const isOver = (units: number): boolean => estimator.tokens(fixed + units) > tokens
  return !isOver(estimator.messages(context.messages, isOver))
}

/**
 * Writes a tool definition as the JSON object that providers are sent, for estimators that count it as text.
 *
 * @internal
 * @since 0.1.0
 */
export const toolJson = ({ name, description, inputSchema, extra }: Tool): JsonObject =>
  // what is undefined is not written
  ({ name, description, input_schema: inputSchema, ...extra }) as JsonObject

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** A string input is what the wire holds already. */
const inputUnits = (text: (text: string) => number, json: (value: Json) => number, input: Json): number =>
  typeof input === 'string' ? text(input) : json(input)

/**
 * The pieces that messages are made of: text, thinking, tool use, tool result, media, and opaque units.
 *
 * Blocks are plain immutable JSON values. Whatever a wire form holds beside the fields named here is carried in `extra`,
 * untouched, under its wire name; whatever has no counterpart here at all is an {@link Opaque} block.
 *
 * @since 0.1.0
 */
import type { Json, JsonObject } from './Json'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is plain text that the user, the model or a tool wrote.
 *
 * @category model
 * @since 0.1.0
 */
export interface Text {
  readonly type: 'text'
  readonly text: string
  /** Wire fields that this model does not name, e.g. `cache_control`, `citations`. */
  readonly extra?: JsonObject
}

/**
 * Is reasoning of the model. A provider may have signed or encrypted it: such a block is kept byte for byte or removed
 * whole, never edited (Anthropic answers 400 `Invalid signature in thinking block` otherwise).
 *
 * @category model
 * @since 0.1.0
 */
export interface Thinking {
  readonly type: 'thinking'
  /** The readable part; may be empty when the provider withholds it. */
  readonly text: string
  /** The provider's signature over the block and, on some models, over everything before it. */
  readonly signature?: string
  /** A ciphertext that only the provider reads (redacted thinking, encrypted reasoning). */
  readonly encrypted?: string
  /** The model that wrote the block, when the block can be replayed to that model only. */
  readonly model?: string
  readonly extra?: JsonObject
}

/**
 * Is a call of a client-side tool. `id` is absent in wire forms without ids: pairs are then formed by order.
 *
 * @category model
 * @since 0.1.0
 */
export interface ToolUse {
  readonly type: 'tool_use'
  readonly id?: string
  readonly name: string
  /** Arguments as JSON; a string for tools that take free text, and for arguments that are not valid JSON. */
  readonly input: Json
  readonly extra?: JsonObject
}

/**
 * Is the answer to a {@link ToolUse}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ToolResult {
  readonly type: 'tool_result'
  readonly toolUseId?: string
  readonly content: string | ReadonlyArray<ResultBlock>
  readonly isError?: boolean
  readonly extra?: JsonObject
}

/**
 * Is what may stand inside a tool result.
 *
 * @category model
 * @since 0.1.0
 */
export type ResultBlock = Text | Media | Opaque

/**
 * Is an image, a document, or a piece of audio or video.
 *
 * @category model
 * @since 0.1.0
 */
export interface Media {
  readonly type: 'media'
  readonly kind: MediaKind
  readonly source: MediaSource
  /** File name or title, when the wire form has one. */
  readonly name?: string
  readonly extra?: JsonObject
}

/**
 * Names the kinds of media.
 *
 * @category model
 * @since 0.1.0
 */
export type MediaKind = 'image' | 'document' | 'audio' | 'video'

/**
 * Says where the bytes of a {@link Media} block are: in the block as base64, in the block as plain text (documents
 * only), behind a URL, or in the provider's file store.
 *
 * @category model
 * @since 0.1.0
 */
export type MediaSource =
  | { readonly type: 'base64'; readonly mediaType: string; readonly data: string; readonly extra?: JsonObject }
  | { readonly type: 'text'; readonly mediaType: string; readonly data: string; readonly extra?: JsonObject }
  | { readonly type: 'url'; readonly url: string; readonly extra?: JsonObject }
  | { readonly type: 'file'; readonly fileId: string; readonly extra?: JsonObject }

/**
 * Is a unit that this model does not interpret: a server-side tool call or its result, a compaction item, a block type
 * that did not exist when this library was written. It is kept or dropped whole, never edited.
 *
 * @category model
 * @since 0.1.0
 */
export interface Opaque {
  readonly type: 'opaque'
  /** The wire's own type name, e.g. `server_tool_use`. */
  readonly kind: string
  /** The wire value, verbatim. */
  readonly raw: Json
  /** Set on the two halves of a pair inside one message: a server-side call and its result share the key. */
  readonly pair?: { readonly key: string; readonly side: 'call' | 'result' }
}

/**
 * Is any block.
 *
 * @category model
 * @since 0.1.0
 */
export type Block = Text | Thinking | ToolUse | ToolResult | Media | Opaque

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a text block.
 *
 * @example
 * import assert from 'node:assert'
 * import { text } from 'context-compaction/model'
 *
 * assert.deepStrictEqual(text('hello'), { type: 'text', text: 'hello' })
 *
 * @category constructors
 * @since 0.1.0
 */
export const text = (text: string): Text => ({ type: 'text', text })

/**
 * Makes a thinking block from its readable text, with a signature or a ciphertext when the provider gave one.
 *
 * @example
 * import assert from 'node:assert'
 * import { thinking } from 'context-compaction/model'
 *
 * assert.deepStrictEqual(thinking('Look first.', { signature: 'c2ln' }), {
 *   type: 'thinking',
 *   text: 'Look first.',
 *   signature: 'c2ln'
 * })
 *
 * @category constructors
 * @since 0.1.0
 */
export const thinking = (
  text: string,
  options: { readonly signature?: string; readonly encrypted?: string; readonly model?: string } = {}
): Thinking => ({ type: 'thinking', text, ...options })

/**
 * Makes a tool call.
 *
 * @example
 * import assert from 'node:assert'
 * import { toolUse } from 'context-compaction/model'
 *
 * assert.deepStrictEqual(toolUse({ id: 'c1', name: 'bash', input: { command: 'ls' } }), {
 *   type: 'tool_use',
 *   id: 'c1',
 *   name: 'bash',
 *   input: { command: 'ls' }
 * })
 *
 * @category constructors
 * @since 0.1.0
 */
export const toolUse = (call: { readonly id?: string; readonly name: string; readonly input: Json }): ToolUse => ({
  type: 'tool_use',
  ...call
})

/**
 * Makes the answer to a tool call.
 *
 * @example
 * import assert from 'node:assert'
 * import { toolResult } from 'context-compaction/model'
 *
 * assert.deepStrictEqual(toolResult({ toolUseId: 'c1', content: 'no such file', isError: true }), {
 *   type: 'tool_result',
 *   toolUseId: 'c1',
 *   content: 'no such file',
 *   isError: true
 * })
 *
 * @category constructors
 * @since 0.1.0
 */
export const toolResult = (result: {
  readonly toolUseId?: string
  readonly content: string | ReadonlyArray<ResultBlock>
  readonly isError?: boolean
}): ToolResult => ({ type: 'tool_result', ...result })

/**
 * Makes an image block.
 *
 * @example
 * import assert from 'node:assert'
 * import { image } from 'context-compaction/model'
 *
 * assert.strictEqual(image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K' }).kind, 'image')
 *
 * @category constructors
 * @since 0.1.0
 */
export const image = (source: MediaSource): Media => media('image', source)

/**
 * Makes a media block of a given kind.
 *
 * @example
 * import assert from 'node:assert'
 * import { media } from 'context-compaction/model'
 *
 * assert.strictEqual(media('document', { type: 'file', fileId: 'file_1' }, 'report.pdf').name, 'report.pdf')
 *
 * @category constructors
 * @since 0.1.0
 */
export const media = (kind: MediaKind, source: MediaSource, name?: string): Media =>
  name === undefined ? { type: 'media', kind, source } : { type: 'media', kind, source, name }

/**
 * Makes an opaque block from a wire value, with its pairing key when it is one half of a pair.
 *
 * @example
 * import assert from 'node:assert'
 * import { opaque } from 'context-compaction/model'
 *
 * const block = opaque('container_upload', { type: 'container_upload', file_id: 'f1' })
 * assert.strictEqual(block.kind, 'container_upload')
 *
 * @category constructors
 * @since 0.1.0
 */
export const opaque = (
  kind: string,
  raw: Json,
  pair?: { readonly key: string; readonly side: 'call' | 'result' }
): Opaque => (pair === undefined ? { type: 'opaque', kind, raw } : { type: 'opaque', kind, raw, pair })

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/**
 * Tells whether a block is text.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isText = (block: Block): block is Text => block.type === 'text'

/**
 * Tells whether a block is thinking.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isThinking = (block: Block): block is Thinking => block.type === 'thinking'

/**
 * Tells whether a block is a tool call.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isToolUse = (block: Block): block is ToolUse => block.type === 'tool_use'

/**
 * Tells whether a block answers a tool call.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isToolResult = (block: Block): block is ToolResult => block.type === 'tool_result'

/**
 * Tells whether a block is media.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isMedia = (block: Block): block is Media => block.type === 'media'

/**
 * Tells whether a block is opaque.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isOpaque = (block: Block): block is Opaque => block.type === 'opaque'

/**
 * The texts that stand where content was cleared. They say what went, so that the model can ask for it again.
 *
 * @since 0.1.0
 */
import type { ToolResult, ToolUse } from '../model/Block'
import { isJsonObject, type Json } from '../model/Json'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Describes a tool result that is about to be cleared.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearedResult {
  readonly tool: string
  /** The argument that tells best what the call was about, shortened to 60 characters; absent when there is none. */
  readonly argument?: string
  /** Characters (UTF-16 units) of text that go. */
  readonly characters: number
  /** Images, documents and other media that go. */
  readonly media: number
  readonly isError: boolean
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Describes a result and the call it answers.
 *
 * @example
 * import assert from 'node:assert'
 * import { toolResult, toolUse } from 'context-compaction/model'
 * import { describeResult } from 'context-compaction/reducers'
 *
 * const use = toolUse({ id: 'c1', name: 'read_file', input: { path: 'src/a.ts', limit: 20 } })
 * assert.deepStrictEqual(describeResult(use, toolResult({ toolUseId: 'c1', content: 'export {}' })), {
 *   tool: 'read_file',
 *   argument: 'src/a.ts',
 *   characters: 9,
 *   media: 0,
 *   isError: false
 * })
 *
 * @category queries
 * @since 0.1.0
 */
export const describeResult = (use: ToolUse, { content, isError = false }: ToolResult): ClearedResult => {
  const argument = keyArgument(use.input)
  let characters = 0
  let media = 0
  if (typeof content === 'string') characters = content.length
  else
    for (const block of content)
      if (block.type === 'text') characters += block.text.length
      else if (block.type === 'media') media++
  return argument === undefined
    ? { tool: use.name, characters, media, isError }
    : { tool: use.name, argument, characters, media, isError }
}

/**
 * Writes the default placeholder of a cleared result: tool, key argument, size, and whether it was an error.
 *
 * @example
 * import assert from 'node:assert'
 * import { clearedText } from 'context-compaction/reducers'
 *
 * assert.strictEqual(
 *   clearedText({ tool: 'bash', argument: 'npm test', characters: 8123, media: 0, isError: false }),
 *   '[cleared: bash npm test, 8123 chars]'
 * )
 *
 * @category queries
 * @since 0.1.0
 */
export const clearedText = ({ tool, argument, characters, media, isError }: ClearedResult): string => {
  let what = `${clearedMark}: ${tool}`
  if (argument !== undefined) what += ` ${argument}`
  if (isError) what += ', error'
  if (characters > 0 || media === 0) what += `, ${String(characters)} chars`
  if (media > 0) what += `, ${String(media)} media`
  return `${what}]`
}

/**
 * Tells whether a text already stands where content was cleared, by this library or by another agent known to do so.
 *
 * @example
 * import assert from 'node:assert'
 * import { isClearedText } from 'context-compaction/reducers'
 *
 * assert.strictEqual(isClearedText('[cleared: bash npm test, 8123 chars]'), true)
 * assert.strictEqual(isClearedText('3 files cleared'), false)
 *
 * @category refinements
 * @since 0.1.0
 */
export const isClearedText = (text: string): boolean =>
  text.length <= 256 && /^\[(cleared.*|Old tool result content cleared)\]$/s.test(text)

/**
 * Cuts a text to at most `length` UTF-16 units without splitting a surrogate pair, and puts it on one line.
 *
 * @internal
 * @since 0.1.0
 */
export const shorten = (text: string, length: number): string => {
  const line = text.length <= length ? text : text.slice(0, endOf(text, length))
  return line.replace(/\s+/g, ' ').trim()
}

/**
 * Begins every placeholder of this library.
 *
 * @internal
 * @since 0.1.0
 */
export const clearedMark = '[cleared'

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const endOf = (text: string, length: number): number => {
  const last = text.charCodeAt(length - 1)
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length
}

/** Argument names that say what a call is about, the most telling first; from the tools of twelve coding agents. */
const telling = ['file_path', 'path', 'filePath', 'command', 'cmd', 'query', 'pattern', 'url', 'name', 'id']

const keyArgument = (input: Json): string | undefined => {
  if (!isJsonObject(input)) return inOneLine(input)
  for (const key of telling) if (isTelling(input[key]) && Object.hasOwn(input, key)) return inOneLine(input[key])
  for (const key in input) if (isTelling(input[key]) && Object.hasOwn(input, key)) return inOneLine(input[key])
  return undefined
}

const isTelling = (value: Json | undefined): value is string => typeof value === 'string' && value !== ''

const inOneLine = (value: Json | undefined): string | undefined => (isTelling(value) && shorten(value, 60)) || undefined

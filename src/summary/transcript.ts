/**
 * A history as text for a summariser: results and arguments cut, media described, thinking left out.
 *
 * It is text and no list of messages, so that the summariser reads it instead of going on with it, needs no tools declared,
 * and may be any model of any provider.
 *
 * @since 0.1.0
 */
import type { Block, Media, Opaque, ToolResult } from '../model/Block'
import { isJsonObject, type Json } from '../model/Json'
import type { Message } from '../model/Message'
import { pairMessages } from '../roundtrip/Pairing'
import { jsonText } from '../tokens/json'
import { isCut } from '../tokens/unicode'
import { isCompactionItem } from './compactionItem'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how much of long contents is shown, in characters (UTF-16 units).
 *
 * @internal
 * @since 0.1.0
 */
export interface Slimming {
  readonly resultChars: number
  readonly inputChars: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Writes messages as text, one entry for each that says anything. What users and the model said is never cut.
 *
 * | block                | written as                                              |
 * | -------------------- | ------------------------------------------------------- |
 * | text                 | the text                                                |
 * | thinking             | nothing                                                 |
 * | call                 | `[call bash] {"command":"ls"}`                          |
 * | result               | `[result of bash]`, `[error of bash]` and the text, cut  |
 * | media                | `[image image/png, name]`                               |
 * | compaction item      | `[compacted by the provider]`                           |
 * | other opaque units   | `[web_search_tool_result]` and the beginning of its JSON  |
 *
 * @internal
 * @since 0.1.0
 */
export const entriesOf = (
  all: ReadonlyArray<Message>,
  indices: ReadonlyArray<number>,
  slimming: Slimming
): ReadonlyArray<string> => {
  const names = toolNames(all)
  const out: Array<string> = []
  for (const m of indices) {
    const message = all[m]!
    const lines: Array<string> = []
    for (let b = 0; b < message.content.length; b++) {
      const line = written(message.content[b]!, () => names.get(`${m}.${b}`), slimming)
      if (line !== '') lines.push(line)
    }
    if (lines.length > 0) out.push(`[${m + 1} ${speaker(message)}]\n${lines.join('\n')}\n\n`)
  }
  return out
}

/**
 * Cuts the middle out of a text longer than `length` characters: three quarters of what stays are its head. Surrogate
 * pairs stay whole.
 *
 * @internal
 * @since 0.1.0
 */
export const cutMiddle = (text: string, length: number): string => {
  if (text.length <= length + 40) return text
  const from = Math.ceil(length * 0.75)
  const to = text.length - Math.floor(length * 0.25)
  const head = text.slice(0, isCut(text, from) ? from : from - 1)
  const tail = text.slice(isCut(text, to) ? to : to + 1)
  return `${head}\n[… ${text.length - head.length - tail.length} characters left out …]\n${tail}`
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const speaker = ({ role, content }: Message): string =>
  role === 'user' && content.length > 0 && content.every(({ type }) => type === 'tool_result') ? 'tool' : role

const written = (block: Block, toolName: () => string | undefined, slimming: Slimming): string => {
  switch (block.type) {
    case 'text':
      return isCompactionItem(block) ? compacted : block.text
    case 'thinking':
      return ''
    case 'tool_use':
      return `[call ${block.name}] ${cutMiddle(inputText(block.input), slimming.inputChars)}`
    case 'tool_result':
      return `[${block.isError === true ? 'error' : 'result'} of ${toolName() ?? 'a call'}]\n${resultText(block, slimming)}`
    case 'media':
      return mediaText(block)
    case 'opaque':
      return opaqueText(block)
  }
}

const compacted = '[compacted by the provider]'

const inputText = (input: Json): string => (typeof input === 'string' ? input : jsonText(input))

const resultText = ({ content }: ToolResult, { resultChars }: Slimming): string => {
  if (typeof content === 'string') return cutMiddle(content, resultChars)
  const parts = content.map((block) =>
    block.type === 'text' ? block.text : block.type === 'media' ? mediaText(block) : opaqueText(block)
  )
  return cutMiddle(parts.join('\n'), resultChars)
}

const mediaText = ({ kind, source, name }: Media): string =>
  [
    `[${kind}`,
    ...('mediaType' in source ? [` ${source.mediaType}`] : []),
    ...(name === undefined ? [] : [`, ${name}`]),
    ']'
  ].join('')

/** The result of a server-side tool may be what an answer stands on; ciphertexts say nothing. */
const opaqueText = (block: Opaque): string => {
  if (isCompactionItem(block)) return compacted
  const fields = isJsonObject(block.raw) ? block.raw : {}
  const told = fields['input'] ?? fields['content'] ?? fields['action']
  return told === undefined || told === null ? `[${block.kind}]` : `[${block.kind}] ${cutMiddle(inputText(told), 300)}`
}

const toolNames = (messages: ReadonlyArray<Message>): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const { use, result } of pairMessages(messages).pairs) {
    const call = messages[use.message]!.content[use.block]!
    if (call.type === 'tool_use') names.set(`${result.message}.${result.block}`, call.name)
  }
  return names
}

/** Reads conversations of the Rust crate claude-api, whose wire form is that of Anthropic. */
import {
  type Block,
  context,
  type Context,
  isJsonObject,
  type Json,
  type JsonObject,
  media,
  type MediaSource,
  type Message,
  opaque,
  type ResultBlock,
  text,
  thinking,
  type Tool,
  toolResult,
  toolUse
} from 'context-compaction/model'

/** Writes out `{ "$repeat": [s, n] }`. */
export const repeated = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => repeated(item))
  if (!isJsonObject(value)) return value
  const repeat = value['$repeat']
  if (Array.isArray(repeat)) return String(repeat[0]).repeat(Number(repeat[1]))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, repeated(item)]))
}

export const decodeClaudeApi = (request: JsonObject): Context =>
  context({
    system: decodeContent(request['system'] ?? []),
    tools: ((request['tools'] ?? []) as ReadonlyArray<JsonObject>).map(decodeTool),
    messages: (request['messages'] as ReadonlyArray<JsonObject>).map((message): Message => ({
      id: '',
      role: message['role'] as 'user' | 'assistant',
      content: decodeContent(message['content']!)
    }))
  })

const decodeContent = (content: Json): ReadonlyArray<Block> =>
  typeof content === 'string' ? [text(content)] : (content as ReadonlyArray<JsonObject>).map(decodeBlock)

const decodeBlock = (block: JsonObject): Block => {
  switch (block['type']) {
    case 'text':
      return text(block['text'] as string)
    case 'thinking':
      return thinking(block['thinking'] as string, { signature: block['signature'] as string })
    case 'redacted_thinking':
      return thinking('', { encrypted: block['data'] as string })
    case 'tool_use':
      return toolUse({ id: block['id'] as string, name: block['name'] as string, input: block['input']! })
    case 'tool_result': {
      const content = block['content'] ?? ''
      return toolResult({
        toolUseId: block['tool_use_id'] as string,
        content: typeof content === 'string' ? content : (decodeContent(content) as ReadonlyArray<ResultBlock>)
      })
    }
    case 'image':
    case 'document':
      return media(block['type'], decodeSource(block['source'] as JsonObject))
    default:
      return opaque(block['type'] as string, block)
  }
}

const decodeSource = (source: JsonObject): MediaSource =>
  source['type'] === 'url'
    ? { type: 'url', url: source['url'] as string }
    : {
        type: source['type'] as 'base64' | 'text',
        mediaType: source['media_type'] as string,
        data: source['data'] as string
      }

const decodeTool = ({ name, description, input_schema, ...extra }: JsonObject): Tool => ({
  name: name as string,
  ...(description === undefined ? {} : { description: description as string }),
  ...(input_schema === undefined ? {} : { inputSchema: input_schema }),
  ...(Object.keys(extra).length === 0 ? {} : { extra })
})

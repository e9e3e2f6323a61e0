/** Requests in Anthropic's wire form, right in most fields and odd in some. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}')
const id = fc.constantFrom('toolu_1', 'toolu_2', 'srvtoolu_1', 'call:1', '')
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 4 })
const of = (type: string) => fc.constant(type)

const marker = fc.constantFrom<unknown>({ type: 'ephemeral' }, { type: 'ephemeral', ttl: '1h' }, null)
const textBlock = oddObject({ type: of('text'), text })
const markedText = oddObject({ type: of('text'), text, cache_control: marker })
const source = fc.oneof(
  oddObject({ type: of('base64'), media_type: fc.constant('image/png'), data: text }),
  oddObject({ type: of('text'), media_type: fc.constant('text/plain'), data: text }),
  oddObject({ type: of('url'), url: text }),
  oddObject({ type: of('file'), file_id: id }),
  oddObject({ type: of('content'), content: fc.oneof(text, list(textBlock)) })
)
const media = oddObject({ type: fc.constantFrom('image', 'document'), source, title: text })
const plainMedia = oddObject({ type: fc.constantFrom('image', 'document'), source })
const nested = fc.oneof(textBlock, media, oddObject({ type: of('tool_reference'), tool_name: text }))

const block = fc.oneof(
  textBlock,
  markedText,
  oddObject({ type: of('thinking'), thinking: text, signature: text }),
  oddObject({ type: of('redacted_thinking'), data: text }),
  oddObject({ type: of('tool_use'), id, name: text, input: fc.constantFrom<unknown>({}, { a: 1 }, null, '{}') }),
  oddObject({ type: of('tool_result'), tool_use_id: id, content: fc.oneof(text, list(nested)) }),
  oddObject({ type: of('tool_result'), tool_use_id: id, content: text, is_error: fc.boolean() }),
  media,
  plainMedia,
  oddObject({ type: of('server_tool_use'), id, name: of('web_search'), input: fc.constant({}) }),
  oddObject({ type: of('mcp_tool_use'), id, name: text, input: fc.constant({}) }),
  oddObject({ type: fc.constantFrom('web_search_tool_result', 'mcp_tool_result'), tool_use_id: id, content: anyJson }),
  oddObject({ type: fc.constantFrom('compaction', 'container_upload', 'a_block_of_tomorrow'), content: anyJson })
)

const message = oddObject({
  role: fc.constantFrom('user', 'assistant', 'assistant', 'system', 'tool', 'developer'),
  content: fc.oneof(text, list(block), list(block), list(block))
})

const tool = oddObject({ name: text, description: text, input_schema: fc.constant({ type: 'object' }) })
const serverTool = oddObject({ type: of('web_search_20250305'), name: text, cache_control: marker })

const settings = {
  messages: fc.array(message, { maxLength: 6 }),
  model: fc.constantFrom('claude-sonnet-4-5', 'claude-opus-5-5', 'other'),
  system: fc.oneof(text, list(markedText)),
  tools: list(fc.oneof(tool, serverTool)),
  thinking: fc.constant({ type: 'enabled', budget_tokens: 1024 })
}

export const anthropicRequest: fc.Arbitrary<{ readonly messages: Array<Record<string, unknown>> }> = fc
  .tuple(oddObject(settings), fc.array(message, { maxLength: 6 }))
  .map(([request, messages]) => ({ ...request, messages }))

/** Requests in the wire form of Chat Completions, right in most fields and odd in some. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}')
const id = fc.constantFrom('call_1', 'call_2', 'x'.repeat(41), '')
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 4 })
const of = (type: string) => fc.constant(type)

const url = fc.constantFrom(
  'https://a.test/b.png',
  'data:image/png;base64,AAAA',
  'data:image/png,AAAA',
  'data:;base64,',
  'data:text/plain,a;base64,b',
  'DATA:image/png;base64,AAAA',
  ''
)

const part = fc.oneof(
  oddObject({ type: of('text'), text }),
  oddObject({ type: of('image_url'), image_url: oddObject({ url, detail: of('low') }) }),
  oddObject({ type: of('input_audio'), input_audio: oddObject({ data: text, format: fc.constantFrom('wav', 'mp3') }) }),
  oddObject({ type: of('file'), file: oddObject({ file_id: id, filename: text }) }),
  oddObject({ type: of('file'), file: oddObject({ file_data: url, filename: text }) }),
  oddObject({ type: of('file'), file: oddObject({ file_data: url, file_id: id }) }),
  oddObject({ type: of('refusal'), refusal: text }),
  oddObject({ type: fc.constantFrom('message.refusal', 'message.tool_call', 'message.audio'), id })
)

const content = fc.oneof(text, fc.constant(null), list(part), list(part))

const args = fc.constantFrom(
  '{}',
  '',
  '{"a":1}',
  '{"a": 1}',
  '{"a":1.0}',
  '{"__proto__":1}',
  '[1]',
  '"s"',
  's',
  '{',
  'null',
  '-0',
  '1e999',
  ' {}'
)

const call = fc.oneof(
  oddObject({ id, type: of('function'), function: oddObject({ name: text, arguments: args }) }),
  oddObject({ id, type: of('function'), function: oddObject({ name: text, arguments: args }) }),
  oddObject({ id, type: of('function'), function: oddObject({ name: text, arguments: args }), index: fc.nat(3) }),
  oddObject({ id, type: of('custom'), custom: oddObject({ name: text, input: text }) })
)

const message = fc.oneof(
  oddObject({ role: fc.constantFrom('system', 'developer', 'user', 'critic'), content }),
  oddObject({ role: of('user'), content, name: text }),
  oddObject({ role: of('assistant'), content }),
  oddObject({ role: of('assistant'), content, tool_calls: list(call) }),
  oddObject({ role: of('assistant'), tool_calls: list(call), reasoning_content: text }),
  oddObject({
    role: of('assistant'),
    content,
    reasoning: text,
    reasoning_content: text,
    reasoning_details: list(anyJson)
  }),
  oddObject({ role: of('assistant'), content, refusal: fc.oneof(text, fc.constant(null)), audio: oddObject({ id }) }),
  oddObject({ role: of('assistant'), content, function_call: oddObject({ name: text, arguments: args }) }),
  oddObject({ role: of('tool'), tool_call_id: id, content }),
  oddObject({ role: of('function'), name: text, content })
)

const tool = fc.oneof(
  oddObject({
    type: of('function'),
    function: oddObject({ name: text, description: text, parameters: fc.constant({}) })
  }),
  oddObject({
    type: of('function'),
    function: oddObject({ name: text, parameters: fc.constant({}), strict: fc.boolean() })
  }),
  oddObject({ type: of('custom'), custom: oddObject({ name: text }) })
)

const settings = { messages: fc.constant([]), model: text, tools: list(tool), tool_choice: of('auto') }

export const openaiChatRequest: fc.Arbitrary<{ readonly messages: Array<Record<string, unknown>> }> = fc
  .tuple(oddObject(settings), fc.array(message, { maxLength: 6 }))
  .map(([request, messages]) => ({ ...request, messages }))

/** Requests in the forms of Mistral, Cohere and MCP sampling, right in most fields and odd in some. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

interface Request {
  readonly messages: Array<Record<string, unknown>>
}

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}')
const id = fc.constantFrom('abcdefgh1', 'abcdefgh2', 'call_1', '')
const of = (type: string) => fc.constant(type)
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 4 })
const url = fc.constantFrom(
  'https://a.test/b.png',
  'data:image/png;base64,AAAA',
  'data:image/png,AAAA',
  'data:;base64,',
  'data:',
  ''
)
const args = fc.constantFrom<unknown>('{}', '', '{"a":1}', '{"a": 1}', '[1]', '{', { a: 1 }, {}, null)

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>

const camel = (field: string) => field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The same object in both spellings, and now and then in a mixture. */
const spelled = (spelling: 'snake' | 'camel' | 'mixed', fields: Fields): fc.Arbitrary<unknown> =>
  oddObject(
    Object.fromEntries(
      Object.entries(fields).map(([key, value], i) => [
        spelling === 'snake' || (spelling === 'mixed' && i % 2 === 0) ? key : camel(key),
        value
      ])
    )
  )

const call = fc.oneof(
  oddObject({ id, type: of('function'), function: oddObject({ name: text, arguments: args }) }),
  oddObject({ id, function: oddObject({ name: text, arguments: args }), index: fc.nat(3) })
)

const tool = oddObject({
  type: of('function'),
  function: oddObject({ name: text, description: text, parameters: fc.constant({}), strict: fc.boolean() })
})

const requestOf = (settings: Fields, message: fc.Arbitrary<unknown>): fc.Arbitrary<Request> =>
  fc
    .tuple(oddObject({ messages: fc.constant([]), model: text, ...settings }), fc.array(message, { maxLength: 6 }))
    .map(([request, messages]) => ({ ...request, messages }) as Request)

const spellings = ['snake', 'camel', 'mixed'] as const
const anySpelling = (make: (spelling: (typeof spellings)[number]) => fc.Arbitrary<Request>): fc.Arbitrary<Request> =>
  fc.oneof(...spellings.map(make))

// -------------------------------------------------------------------------------------
// mistral
// -------------------------------------------------------------------------------------

export const mistralRequest: fc.Arbitrary<Request> = anySpelling((spelling) => {
  const made = (fields: Fields) => spelled(spelling, fields)
  const thought = fc.oneof(
    oddObject({ type: of('text'), text }),
    made({ type: of('reference'), reference_ids: list(fc.nat()) })
  )
  const chunk = fc.oneof(
    oddObject({ type: of('text'), text }),
    oddObject({ type: of('thinking'), thinking: fc.oneof(list(thought), text), signature: text, closed: fc.boolean() }),
    made({ type: of('image_url'), image_url: fc.oneof(url, oddObject({ url, detail: of('low') })) }),
    made({ type: of('document_url'), document_url: url, document_name: text }),
    made({ type: of('reference'), reference_ids: list(fc.nat()) }),
    made({ type: of('file'), file_id: id }),
    made({
      type: of('input_audio'),
      input_audio: fc.constantFrom('UklGRAAA', 'AAAA', 'https://a.test/b.wav', 'data:')
    }),
    oddObject({ type: of('message.tool_call'), id })
  )
  const content = fc.oneof(text, fc.constant(null), list(chunk), list(chunk))
  const message = fc.oneof(
    oddObject({ role: fc.constantFrom('system', 'user', 'critic'), content }),
    oddObject({ role: of('assistant'), content, prefix: fc.boolean() }),
    made({ role: of('assistant'), content, tool_calls: fc.oneof(list(call), fc.constant(null)) }),
    made({ role: of('assistant'), tool_calls: list(call) }),
    made({ role: of('tool'), tool_call_id: fc.oneof(id, fc.constant(null)), content, name: text })
  )
  return requestOf(
    spelling === 'snake' ? { tools: list(tool), max_tokens: fc.nat() } : { tools: list(tool), topP: fc.nat() },
    message
  )
})

// -------------------------------------------------------------------------------------
// cohere
// -------------------------------------------------------------------------------------

export const cohereRequest: fc.Arbitrary<Request> = anySpelling((spelling) => {
  const made = (fields: Fields) => spelled(spelling, fields)
  const chunk = fc.oneof(
    oddObject({ type: of('text'), text }),
    oddObject({ type: of('thinking'), thinking: text }),
    made({ type: of('image_url'), image_url: oddObject({ url, detail: of('low') }) }),
    oddObject({ type: of('document'), document: oddObject({ data: oddObject({ text }), id }) }),
    oddObject({ type: of('message.citations'), id })
  )
  const content = fc.oneof(text, fc.constant(null), list(chunk), list(chunk))
  const message = fc.oneof(
    oddObject({ role: fc.constantFrom('system', 'user', 'critic'), content }),
    oddObject({ role: of('assistant'), content, citations: list(anyJson) }),
    made({ role: of('assistant'), content, tool_calls: list(call), tool_plan: text }),
    made({ role: of('assistant'), tool_calls: list(call), tool_plan: text, citations: list(anyJson) }),
    made({ role: of('tool'), tool_call_id: id, content })
  )
  return requestOf({ tools: list(tool), documents: list(anyJson) }, message)
})

// -------------------------------------------------------------------------------------
// MCP sampling
// -------------------------------------------------------------------------------------

const mcpBlock = fc.oneof(
  oddObject({ type: of('text'), text, annotations: oddObject({}), _meta: oddObject({}) }),
  oddObject({ type: fc.constantFrom('image', 'audio'), data: of('AAAA'), mimeType: of('image/png') }),
  oddObject({ type: of('resource_link'), uri: text, name: text }),
  oddObject({ type: of('resource'), resource: oddObject({ uri: text, text }) })
)

const mcpContent = fc.oneof(
  oddObject({ type: of('text'), text }),
  list(mcpBlock),
  oddObject({ type: of('tool_use'), id, name: text, input: fc.oneof(oddObject({}), args) }),
  list(
    fc.oneof(
      oddObject({ type: of('tool_use'), id, name: text, input: oddObject({}), _meta: oddObject({}) }),
      oddObject({
        type: of('tool_result'),
        toolUseId: id,
        content: list(mcpBlock),
        structuredContent: oddObject({}),
        isError: fc.boolean()
      })
    )
  )
)

export const mcpSamplingRequest: fc.Arbitrary<Request> = requestOf(
  {
    systemPrompt: text,
    maxTokens: fc.nat(),
    tools: list(oddObject({ name: text, description: text, inputSchema: oddObject({}) }))
  },
  oddObject({ role: fc.constantFrom('user', 'assistant', 'user', 'assistant', 'system'), content: mcpContent })
)

/** Lists of LangChain's messages in all forms but instances, right in most fields and odd in some. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

export interface State {
  readonly messages: Array<unknown>
}

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}', '{"a":1}')
const id = fc.constantFrom('c1', 'c2', 'c3', '')
const name = fc.constantFrom('ls', 'cat', '')
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 3 })
const of = (type: string) => fc.constant(type)
const args = fc.constantFrom<unknown>({}, { a: 1 }, { b: [1, 'x'] }, null, '{"a":1}')
const argsText = fc.constantFrom('{}', '{"a":1}', '{"a": 1}', '{"a":', '')
const url = fc.constantFrom('https://a.test/b.png', 'data:image/png;base64,iVBORw0K', 'iVBORw0K')

const call = oddObject({ id, name, args, type: of('tool_call') })
const openaiCall = oddObject({ id, type: of('function'), function: oddObject({ name, arguments: argsText }) })
const invalid = oddObject({ id, name, args: argsText, error: text, type: of('invalid_tool_call') })

const media = fc.oneof(
  oddObject({ type: of('image_url'), image_url: fc.oneof(url, oddObject({ url, detail: of('low') })) }),
  oddObject({ type: of('image'), source: oddObject({ type: of('base64'), media_type: of('image/png'), data: url }) }),
  oddObject({ type: of('image'), source_type: of('base64'), mime_type: of('image/png'), data: url }),
  oddObject({
    type: fc.constantFrom('image', 'audio', 'video', 'file'),
    mimeType: of('image/png'),
    data: url,
    url,
    fileId: id
  }),
  oddObject({ type: of('file'), file: oddObject({ file_data: url, filename: text }) }),
  oddObject({ type: of('text-plain'), text, title: text }),
  oddObject({ type: of('input_audio'), input_audio: oddObject({ data: url, format: of('wav') }) })
)

const block = fc.oneof(
  oddObject({ type: of('text'), text }),
  oddObject({ type: of('text'), text, annotations: anyJson }),
  oddObject({ type: of('tool_use'), id, name, input: args }),
  oddObject({ type: of('tool_call'), id, name, args }),
  oddObject({ type: of('thinking'), thinking: text, signature: text }),
  oddObject({ type: of('reasoning'), reasoning: text, summary: anyJson, encrypted_content: text }),
  oddObject({ type: of('redacted_thinking'), data: text }),
  oddObject({ type: of('reasoning_content'), reasoningText: oddObject({ text, signature: text }) }),
  oddObject({ type: fc.constantFrom('server_tool_call', 'server_tool_use'), id, name, args }),
  oddObject({ type: of('server_tool_call_result'), toolCallId: id, output: anyJson }),
  oddObject({ type: of('web_search_tool_result'), tool_use_id: id, content: anyJson }),
  oddObject({ type: fc.constantFrom('non_standard', 'tool_call_chunk'), value: anyJson }),
  media
)

const content = fc.oneof(text, list(block), list(block))

const kwargs = oddObject({
  tool_calls: list(openaiCall),
  reasoning_content: text,
  function_call: oddObject({ name, arguments: argsText })
})

const ai = {
  content,
  tool_calls: list(fc.oneof(call, call, openaiCall)),
  invalid_tool_calls: list(invalid),
  additional_kwargs: kwargs,
  response_metadata: oddObject({ model_name: of('deepseek-v3') }),
  usage_metadata: anyJson,
  id: text
}
const tool = {
  content,
  tool_call_id: id,
  status: fc.constantFrom('success', 'error'),
  artifact: anyJson,
  name
}
const fields = fc.oneof(
  oddObject({ content, id: text, additional_kwargs: fc.constant({}) }),
  oddObject(ai),
  oddObject(ai),
  oddObject({ ...ai, tool_call_chunks: list(call) }),
  fc
    .tuple(oddObject(ai), fc.constantFrom('contentBlocks', 'content_blocks'))
    .map(([own, again]) => ('content' in own ? { ...own, [again]: own['content'] } : own)),
  oddObject(tool)
)

const type = fc.constantFrom(
  'human',
  'ai',
  'ai',
  'tool',
  'system',
  'function',
  'remove',
  'AIMessageChunk',
  'generic',
  'x'
)
const role = fc.constantFrom('user', 'assistant', 'tool', 'developer', 'x')
const className = fc.constantFrom('HumanMessage', 'AIMessage', 'ToolMessage', 'AIMessageChunk')

const message = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(oddly(type), fields).map(([type, own]) => ({ type, ...own })) },
  { weight: 2, arbitrary: fc.tuple(role, fields).map(([role, own]) => ({ role, ...own })) },
  { weight: 2, arbitrary: oddObject({ type, data: fields }) },
  {
    weight: 2,
    arbitrary: oddObject({
      lc: fc.constant(1),
      type: of('constructor'),
      id: className.map((c) => ['x', c]),
      kwargs: fields
    })
  },
  { weight: 1, arbitrary: fc.tuple(type, content) },
  { weight: 1, arbitrary: text }
)

export const langchainState: fc.Arbitrary<State> = fc
  .tuple(oddObject({ model: text, next: anyJson }), fc.array(message, { maxLength: 6 }))
  .map(([state, messages]) => ({ ...state, messages }))

// -------------------------------------------------------------------------------------
// valid ones
// -------------------------------------------------------------------------------------

type Fields = Record<string, unknown>

/** A message as its kind and its fields: what all forms hold. */
export interface Plain {
  readonly kind: 'human' | 'ai' | 'tool' | 'system'
  readonly fields: Fields
}

const words = fc.constantFrom('hello', 'Look here.', 'x'.repeat(400), '- one\n- two')
const spelling = fc.constantFrom('calls', 'anthropic', 'openai', 'v1')

const step = fc.record({
  thought: fc.option(words, { nil: undefined }),
  says: fc.option(words, { nil: '' }),
  spelling,
  invalid: fc.boolean(),
  results: fc.array(fc.record({ answer: words, isError: fc.boolean(), blocks: fc.boolean() }), {
    minLength: 1,
    maxLength: 3
  })
})

const turn = fc.record({ asks: words, image: fc.boolean(), steps: fc.array(step, { maxLength: 3 }), answer: words })

const answering = (
  id: string,
  { answer, isError, blocks }: { answer: string; isError: boolean; blocks: boolean }
): Plain => ({
  kind: 'tool',
  fields: {
    content: blocks
      ? [
          { type: 'text', text: answer },
          { type: 'image', data: 'iVBORw0K', mimeType: 'image/png' }
        ]
      : answer,
    tool_call_id: id,
    name: 'ls',
    status: isError ? 'error' : 'success',
    artifact: { rows: [1] }
  }
})

/** Valid by construction: each call has one result right behind it, in every way a call can be spelled. */
export const validMessages: fc.Arbitrary<ReadonlyArray<Plain>> = fc
  .tuple(
    fc.array(turn, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.constantFrom('claude-sonnet-4-5', 'claude-opus-5-5', 'gpt-6')
  )
  .map(([turns, hasSystem, model]) => {
    let n = 0
    const out: Array<Plain> = []
    if (hasSystem) out.push({ kind: 'system', fields: { content: 'Be brief.' } })
    for (const { asks, image, steps, answer } of turns) {
      const picture = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0K' } }
      out.push({ kind: 'human', fields: { content: image ? [{ type: 'text', text: asks }, picture] : asks } })
      for (const { thought, says, spelling, invalid, results } of steps) {
        const calls = results.map((_, i) => ({ id: `c${n + i}`, name: 'ls', args: { path: 'z'.repeat(250) } }))
        const broken = invalid
          ? [{ id: `i${n}`, name: 'ls', args: '{"path', error: 'no JSON', type: 'invalid_tool_call' }]
          : []
        const text = says === '' ? [] : [{ type: 'text', text: says }]
        const signed = thought === undefined ? [] : [{ type: 'thinking', thinking: thought, signature: 'c2ln' }]
        const reasoned = thought === undefined ? [] : [{ type: 'reasoning', reasoning: thought }]
        const content =
          spelling === 'anthropic'
            ? [...signed, ...text, ...calls.map(({ id, name, args }) => ({ type: 'tool_use', id, name, input: args }))]
            : spelling === 'v1'
              ? [...reasoned, ...text, ...calls.map((call) => ({ type: 'tool_call', ...call }))]
              : says
        const raw = calls.map(({ id, name, args }) => ({
          id,
          type: 'function',
          function: { name, arguments: JSON.stringify(args) }
        }))
        out.push({
          kind: 'ai',
          fields: {
            content,
            tool_calls: calls.map((call) => ({ ...call, type: 'tool_call' })),
            invalid_tool_calls: broken,
            additional_kwargs: spelling === 'openai' ? { tool_calls: raw, reasoning_content: thought ?? 'hm' } : {},
            response_metadata: { model_name: model, ...(spelling === 'v1' ? { output_version: 'v1' } : {}) },
            usage_metadata: { input_tokens: 9, output_tokens: 9, total_tokens: 18 },
            id: `run-${n}`
          }
        })
        results.forEach((result, i) => out.push(answering(`c${n + i}`, result)))
        if (invalid) out.push(answering(`i${n}`, { answer: 'no JSON', isError: true, blocks: false }))
        n += results.length
      }
      out.push({ kind: 'ai', fields: { content: answer, tool_calls: [], response_metadata: { model_name: model } } })
    }
    return out
  })

const classes = { human: 'HumanMessage', ai: 'AIMessage', system: 'SystemMessage', tool: 'ToolMessage' } as const
const roles = { human: 'user', ai: 'assistant', system: 'system', tool: 'tool' } as const

/** The forms that are JSON. */
export const forms = {
  flat: ({ kind, fields }: Plain): Fields => ({ type: kind, ...fields }),
  role: ({ kind, fields }: Plain): Fields => ({ role: roles[kind], ...fields }),
  stored: ({ kind, fields }: Plain): Fields => ({ type: kind, data: fields }),
  constructor: ({ kind, fields }: Plain): Fields => ({
    lc: 1,
    type: 'constructor',
    id: ['langchain_core', 'messages', classes[kind]],
    kwargs: fields
  })
} as const

export const validState: fc.Arbitrary<State> = fc
  .tuple(validMessages, fc.constantFrom(...Object.values(forms)))
  .map(([messages, form]) => ({ messages: messages.map(form) }))

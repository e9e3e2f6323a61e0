/** Requests in the wire form of Converse: any, right in most fields and odd in some; and such as the API accepts. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

// -------------------------------------------------------------------------------------
// any
// -------------------------------------------------------------------------------------

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}')
const id = fc.constantFrom('t1', 't2', 't1', 'call:1', '')
const name = fc.constantFrom('ls', 'read', 'bad name', '')
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 4 })
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 7 }),
  fc.constantFrom<unknown>('AAEC', '', { $bytes: 'AA==' }, { $bytes: ['AA'] }, { $bytes: 1 }, { $bytes: {} })
)

/** Objects with bytes in them are not JSON: they are built without it. */
const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(fields, { requiredKeys: [] })

const source = fc.oneof(
  record({ bytes }),
  record({ text }),
  record({ s3Location: oddObject({ uri: text, bucketOwner: text }) }),
  oddObject({ content: list(oddObject({ text })) })
)
const media = fc.oneof(
  record({ image: record({ format: fc.constantFrom('png', 'jpeg', 1, 'svg+xml'), source }) }),
  record({
    document: record({
      format: fc.constantFrom('pdf', 'md', 'odt', undefined),
      name: oddly(text),
      source,
      context: text
    })
  }),
  record({ video: record({ format: fc.constant('three_gp'), source }) }),
  record({ audio: record({ format: fc.constant('mp3'), source, error: anyJson }) })
)
const cachePoint = oddObject({
  cachePoint: oddObject({ type: fc.constant('default'), ttl: fc.constantFrom('5m', '1h') })
})
const resultContent = fc.oneof(
  oddObject({ text }),
  oddObject({ json: anyJson }),
  media,
  oddObject({ searchResult: oddObject({ source: text, title: text }) })
)

const block = fc.oneof(
  oddObject({ text }),
  media,
  oddObject({
    toolUse: oddObject({ toolUseId: id, name, input: fc.constantFrom<unknown>({}, { a: 1 }, null, { $bytes: 'AA' }) })
  }),
  record({
    toolResult: record({
      toolUseId: id,
      content: fc.oneof(fc.array(resultContent, { maxLength: 3 }), anyJson),
      status: fc.constantFrom('success', 'error', 'odd', undefined)
    })
  }),
  oddObject({
    toolUse: oddObject({ toolUseId: id, name, input: fc.constant({}), type: fc.constant('server_tool_use') })
  }),
  oddObject({ toolResult: oddObject({ toolUseId: id, content: anyJson, type: fc.constant('nova_grounding_result') }) }),
  oddObject({ reasoningContent: oddObject({ reasoningText: oddObject({ text, signature: text }) }) }),
  record({ reasoningContent: record({ redactedContent: bytes }) }),
  cachePoint,
  record({ guardContent: record({ image: record({ source: record({ bytes }) }) }) }),
  oddObject({ $unknown: fc.constant(['newBlock', { a: 1 }]) }),
  oddObject({ citationsContent: anyJson })
)

const message = fc.record(
  {
    role: fc.constantFrom<unknown>('user', 'assistant', 'assistant', 'system', null),
    content: fc.oneof({ weight: 9, arbitrary: fc.array(block, { maxLength: 5 }) }, { weight: 1, arbitrary: anyJson })
  },
  { requiredKeys: [] }
)

const tool = fc.oneof(
  oddObject({
    toolSpec: oddObject({ name, description: text, inputSchema: oddObject({ json: anyJson }), strict: fc.boolean() })
  }),
  oddObject({ systemTool: oddObject({ name }) }),
  cachePoint
)

/** Any request; fields that are `undefined` are left out, as JSON has it. */
export const bedrockRequest: fc.Arbitrary<{ readonly messages: Array<Record<string, unknown>> }> = fc
  .tuple(
    oddObject({
      modelId: fc.constantFrom('us.anthropic.claude-sonnet-4-6', 'us.meta.llama4-v1:0', 'other'),
      system: list(fc.oneof(oddObject({ text }), cachePoint)),
      toolConfig: oddObject({ tools: list(tool), toolChoice: anyJson }),
      additionalModelRequestFields: fc.constant({ thinking: { type: 'enabled', budget_tokens: 1024 } })
    }),
    fc.array(message, { maxLength: 6 })
  )
  .map(([request, messages]) => ({ ...request, messages: defined(messages) as Array<Record<string, unknown>> }))

const defined = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return value.map(defined)
  const out = {}
  for (const [key, inner] of Object.entries(value))
    if (inner !== undefined)
      Object.defineProperty(out, key, { value: defined(inner), enumerable: true, configurable: true, writable: true })
  return out
}

// -------------------------------------------------------------------------------------
// accepted
// -------------------------------------------------------------------------------------

const words = fc.constantFrom('hello', 'a line of output\n'.repeat(30), '漢字', 'x')
const long = 'const x = 1\n'.repeat(40)

const call = fc.record({
  name: fc.constantFrom('ls', 'read', 'write'),
  input: fc.constantFrom<unknown>({}, { path: 'a.ts' }, { path: 'a.ts', content: long }),
  content: fc.constantFrom<ReadonlyArray<unknown>>(
    [{ text: long }],
    [{ text: 'ok' }],
    [{ json: { files: [long] } }],
    [{ text: 'see' }, { image: { format: 'png', source: { bytes: new Uint8Array(300).fill(7) } } }]
  ),
  status: fc.constantFrom<unknown>('success', undefined, 'error')
})

const step = fc.record({
  thinks: fc.boolean(),
  text: fc.option(words, { nil: undefined }),
  calls: fc.array(call, { minLength: 1, maxLength: 3 }),
  server: fc.nat({ max: 8 }).map((n) => n === 0),
  reverse: fc.boolean(),
  more: fc.option(words, { nil: undefined, freq: 5 })
})

const turn = fc.record({
  prompt: words,
  image: fc.nat({ max: 5 }).map((n) => n === 0),
  document: fc.nat({ max: 5 }).map((n) => n === 0),
  steps: fc.array(step, { maxLength: 4 }),
  thinks: fc.boolean(),
  answer: words,
  cache: fc.nat({ max: 4 }).map((n) => n === 0)
})

/** Models of the families, and whether they take words beside calls and results, and how they think. */
const models = [
  { modelId: 'us.anthropic.claude-sonnet-4-6', talks: true, thinks: true, manual: false },
  { modelId: 'us.anthropic.claude-opus-5-5-v1:0', talks: true, thinks: true, manual: false },
  { modelId: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0', talks: true, thinks: true, manual: true },
  { modelId: 'us.amazon.nova-2-lite-v1:0', talks: true, thinks: false, manual: false },
  { modelId: 'us.meta.llama4-maverick-17b-instruct-v1:0', talks: false, thinks: false, manual: false },
  { modelId: undefined, talks: true, thinks: true, manual: false }
] as const

const thought = { reasoningContent: { reasoningText: { text: 'Let me look.', signature: 'c2ln' } } }
const redacted = { reasoningContent: { redactedContent: new Uint8Array([1, 2, 3]) } }

/** Requests that the API accepts: every call answered at once, roles in turns, the user last. */
export const acceptedBedrockRequest: fc.Arbitrary<{ readonly messages: Array<Record<string, unknown>> }> = fc
  .tuple(fc.constantFrom(...models), fc.array(turn, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([{ modelId, talks, thinks, manual }, turns, isOpen]) => {
    const messages: Array<Record<string, unknown>> = []
    let n = 0
    let points = 0
    const say = (role: string, content: ReadonlyArray<unknown>): void => {
      const last = messages[messages.length - 1]
      if (last?.['role'] === role) last['content'] = [...(last['content'] as ReadonlyArray<unknown>), ...content]
      else messages.push({ role, content })
    }
    turns.forEach((one, t) => {
      const isLast = t === turns.length - 1
      say('user', [
        { text: one.prompt },
        ...(one.image ? [{ image: { format: 'png', source: { bytes: new Uint8Array(300) } } }] : []),
        ...(one.document ? [{ document: { name: `Document ${t}`, format: 'txt', source: { text: long } } }] : []),
        ...(one.cache && talks && points++ < 4 ? [{ cachePoint: { type: 'default' } }] : [])
      ])
      for (const [s, step] of (isLast && !isOpen ? [] : one.steps).entries()) {
        const calls = step.calls.map((c) => ({ ...c, toolUseId: `tooluse_${n++}` }))
        const server = `tooluse_${n++}`
        const mustThink = manual && s === 0
        say('assistant', [
          ...(thinks && (step.thinks || mustThink) ? [thought, ...(step.more === undefined ? [] : [redacted])] : []),
          ...(talks && step.text !== undefined ? [{ text: step.text }] : []),
          ...(talks && step.server
            ? [
                { toolUse: { toolUseId: server, name: 'nova_code_interpreter', input: {}, type: 'server_tool_use' } },
                {
                  toolResult: { toolUseId: server, content: [{ json: { n: 1 } }], type: 'nova_code_interpreter_result' }
                }
              ]
            : []),
          ...calls.map(({ toolUseId, name, input }) => ({ toolUse: { toolUseId, name, input } }))
        ])
        const results = calls.map(({ toolUseId, content, status }) => ({
          toolResult: { toolUseId, content, ...(status === undefined ? {} : { status }) }
        }))
        if (step.reverse) results.reverse()
        say('user', [...results, ...(talks && step.more !== undefined && !manual ? [{ text: step.more }] : [])])
      }
      if (!isLast) say('assistant', [...(thinks && one.thinks ? [thought] : []), { text: one.answer }])
    })
    return {
      ...(modelId === undefined ? {} : { modelId }),
      ...(manual ? { additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 1024 } } } : {}),
      toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] },
      messages
    }
  })

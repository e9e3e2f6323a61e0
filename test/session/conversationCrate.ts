/**
 * A straight-line model of claude-api 0.5.3 on its own JSON, independent of the library: it estimates everything anew before
 * every drop, as the crate does. And conversations to try it on.
 */
import * as fc from 'fast-check'

export type Raw = Readonly<Record<string, unknown>>

// -------------------------------------------------------------------------------------
// the model
// -------------------------------------------------------------------------------------

const words = (text: string): number => Math.ceil(Array.from(text).length / 4)

/** Numbers as serde_json writes what serde_json read: whole ones of 64 bits as digits, others by the crate ryu. */
const digits = (n: number): string => {
  if (Object.is(n, -0)) return '-0.0'
  if (Number.isInteger(n) && n < 2 ** 64 && n >= -(2 ** 63))
    return String(BigInt(n)).length > 17 ? String(n) : String(BigInt(n))
  const isShort = Math.abs(n) >= 1e-5 && Math.abs(n) < 1e16
  return isShort ? String(n) : n.toExponential().replace('+', '')
}

const serde = (value: unknown): string => {
  if (typeof value === 'number') return digits(value)
  if (Array.isArray(value)) return `[${value.map(serde).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${serde(one)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

const inside = (content: unknown): number => {
  if (typeof content === 'string') return words(content)
  let sum = 0
  for (const block of content as ReadonlyArray<unknown>) sum += blockCost(block)
  return sum
}

const blockCost = (block: unknown): number => {
  const fields = (typeof block === 'object' && block !== null && !Array.isArray(block) ? block : {}) as Raw
  const type = fields['type']
  if (type === 'text') return words(fields['text'] as string)
  if (type === 'thinking') return words(fields['thinking'] as string)
  if (type === 'redacted_thinking') return words(fields['data'] as string)
  if (type === 'tool_use' || type === 'server_tool_use')
    return words(fields['name'] as string) + words(serde(fields['input']))
  if (type === 'tool_result') return inside(fields['content'])
  if (type === 'image') return 1500
  if (type === 'document') return 2000
  if (type === 'web_search_tool_result') return 500
  return words(serde(block))
}

const keptTool = (tool: Raw): Raw => {
  const keep = 'input_schema' in tool ? ['name', 'description', 'input_schema', 'cache_control'] : undefined
  if (keep === undefined && tool['type'] === 'bash_20250124') return keptOf(tool, ['type', 'name', 'cache_control'])
  return keep === undefined ? tool : keptOf(tool, keep)
}

const keptOf = (raw: Raw, names: ReadonlyArray<string>): Raw =>
  Object.fromEntries(Object.entries(raw).filter(([key, value]) => names.includes(key) && value !== null))

export interface Form extends Raw {
  readonly messages: ReadonlyArray<Raw>
  readonly system?: unknown
  readonly tools?: ReadonlyArray<Raw> | undefined
  readonly compaction?: { readonly max_input_tokens: number; readonly keep_recent_turns: number } | null
}

export const crateEstimate = (form: Form): number => {
  let total = form.system === undefined || form.system === null ? 0 : inside(form.system)
  for (const message of form.messages) total += inside(message['content']) + 4
  for (const tool of form.tools ?? []) total += words(serde(keptTool(tool)))
  return total
}

const callsTools = ({ content }: Raw): boolean =>
  Array.isArray(content) &&
  content.some((block: unknown) => {
    const type = (block as Raw | null)?.['type']
    return type === 'tool_use' || type === 'server_tool_use'
  })

const endsRoundtrip = (messages: ReadonlyArray<Raw>, i: number): boolean =>
  i < messages.length - 1 && messages[i]!['role'] === 'assistant' && !callsTools(messages[i]!)

export const crateCount = (messages: ReadonlyArray<Raw>): number =>
  messages.filter((_, i) => endsRoundtrip(messages, i)).length

export const crateCompacted = (form: Form): ReadonlyArray<Raw> => {
  const policy = form.compaction
  if (policy === undefined || policy === null) return form.messages
  let messages = form.messages
  for (;;) {
    if (crateEstimate({ ...form, messages }) <= policy.max_input_tokens) return messages
    if (crateCount(messages) <= policy.keep_recent_turns) return messages
    const first = messages.findIndex((_, i) => endsRoundtrip(messages, i))
    if (first < 0) return messages
    messages = messages.slice(first + 1)
  }
}

// -------------------------------------------------------------------------------------
// conversations to try
// -------------------------------------------------------------------------------------

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom('', '👍👍👍👍👍', '你好世界', '"\\\n\u0001\u007f', ' ')
)

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1.5, 1e21, -1e21, 1e-7, 1e-5, 1e-6, 123456.75, 1e15, 2 ** 53)
)

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(text, tie('json'), { maxKeys: 3 })
  )
}))

const object = fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), json, { maxKeys: 3 })

/** Fields that the crate does not know, beside those that it does. */
const extras = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  object.map((x) => ({ x_unknown: x }))
)

const marker = fc.constantFrom({}, { cache_control: { type: 'ephemeral' } }, { cache_control: null })

const id = fc.constantFrom('t1', 't2', 't3')

const plain = fc.record({ type: fc.constant('text'), text })

const { block } = fc.letrec<{ block: unknown }>((tie) => ({
  block: fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: plain },
        fc.record({ type: fc.constant('tool_use'), id, name: text, input: json }),
        fc.record({
          type: fc.constant('tool_result'),
          tool_use_id: id,
          content: fc.oneof({ maxDepth: 2 }, text, fc.array(tie('block'), { maxLength: 2 }))
        }),
        fc.record({ type: fc.constant('thinking'), thinking: text, signature: text }),
        fc.record({ type: fc.constant('redacted_thinking'), data: text }),
        fc.record({ type: fc.constant('server_tool_use'), id, name: text, input: json }),
        fc.record({ type: fc.constant('web_search_tool_result'), tool_use_id: id, content: json }),
        fc.record({ type: fc.constant('image'), source: fc.record({ type: fc.constant('url'), url: text }) }),
        fc.record({
          type: fc.constant('document'),
          source: fc.record({ type: fc.constant('text'), media_type: fc.constant('text/plain'), data: text })
        }),
        fc.record({ type: fc.constantFrom('future_block', 'mcp_tool_use', 'container_upload'), payload: json })
      ),
      extras
    )
    .map(([known, more]) => ({ ...known, ...more }))
}))

/** What is no block at all is kept as it is. */
const anyBlock = fc.oneof(
  { weight: 12, arbitrary: block },
  json.filter((one) => !isTyped(one))
)

const isTyped = (value: unknown): boolean => typeof value === 'object' && value !== null && 'type' in value

const content = fc.oneof(text, fc.array(anyBlock, { maxLength: 3 }))

const message = fc.record({ role: fc.constantFrom('user', 'assistant', 'assistant'), content })

/** Turns as they come, so that there is something to drop. */
const turn = fc.tuple(text, fc.array(fc.tuple(id, text), { maxLength: 2 }), text).map(([prompt, steps, answer]) => [
  { role: 'user', content: prompt },
  ...steps.flatMap(([call, output]) => [
    { role: 'assistant', content: [{ type: 'tool_use', id: call, name: 'read', input: {} }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: call, content: output }] }
  ]),
  { role: 'assistant', content: answer }
])

const tool = fc.oneof(
  fc
    .tuple(
      fc.record({ name: text, description: text, input_schema: object }, { requiredKeys: ['name', 'input_schema'] }),
      extras,
      marker
    )
    .map(([custom, more, marked]) => ({ ...custom, ...more, ...marked })),
  fc
    .tuple(fc.record({ type: fc.constant('bash_20250124'), name: text }), extras)
    .map(([bash, more]) => ({ ...bash, ...more })),
  fc.record({ type: fc.constant('web_search_20260209'), name: text, max_uses: fc.nat() })
)

const optional = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | null | undefined> =>
  fc.oneof(arbitrary, fc.constant(undefined), fc.constant(null))

/** A conversation as the crate would read it. */
export const form: fc.Arbitrary<Form> = fc
  .record({
    system: optional(content),
    messages: fc.oneof(
      fc.array(message, { maxLength: 8 }),
      fc.array(turn, { maxLength: 5 }).map((turns) => turns.flat()),
      fc
        .tuple(fc.array(turn, { maxLength: 4 }), fc.array(message, { maxLength: 3 }))
        .map(([turns, more]) => [...turns.flat(), ...more])
    ),
    tools: fc.oneof(fc.array(tool, { maxLength: 2 }), fc.constant(undefined)),
    temperature: optional(fc.constantFrom(0, 0.5, 1)),
    stop_sequences: optional(fc.array(text, { maxLength: 2 })),
    mcp_servers: fc.constantFrom(undefined, [], [{ type: 'url', url: 'https://mcp.example', name: 'example' }]),
    auto_cache: fc.constantFrom('off', 'system', 'system_and_last_user', undefined),
    compaction: optional(
      fc.record({
        max_input_tokens: fc.integer({ min: 0, max: 120 }),
        keep_recent_turns: fc.integer({ min: 0, max: 4 })
      })
    ),
    metadata: optional(fc.constant({ user_id: 'u' }))
  })
  .map((fields) =>
    ordinary({
      model: 'claude-sonnet-4-6',
      max_tokens: 256,
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    })
  ) as fc.Arbitrary<Form>

/** Objects with the prototype that JSON.parse gives them. */
const ordinary = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordinary)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ordinary(one)]))
}

// -------------------------------------------------------------------------------------
// requests of the crate
// -------------------------------------------------------------------------------------

const known: Readonly<Record<string, ReadonlyArray<string>>> = {
  text: ['type', 'text', 'cache_control', 'citations'],
  image: ['type', 'source', 'cache_control'],
  document: ['type', 'source', 'title', 'citations', 'cache_control'],
  tool_use: ['type', 'id', 'name', 'input'],
  tool_result: ['type', 'tool_use_id', 'content', 'is_error', 'cache_control'],
  thinking: ['type', 'thinking', 'signature'],
  redacted_thinking: ['type', 'data'],
  server_tool_use: ['type', 'id', 'name', 'input'],
  web_search_tool_result: ['type', 'tool_use_id', 'content']
}

const written = (block: unknown): unknown => {
  const fields = (typeof block === 'object' && block !== null ? block : {}) as Raw
  const names = known[String(fields['type'])]
  if (names === undefined) return block
  const out: Record<string, unknown> = {}
  for (const name of names) {
    const isRequired = name === 'input' || (name === 'content' && name in fields)
    if (fields[name] !== undefined && (fields[name] !== null || isRequired)) out[name] = fields[name]
  }
  if (fields['type'] === 'tool_result') out['content'] = contentWritten(fields['content'])
  return out
}

const contentWritten = (value: unknown): unknown => (Array.isArray(value) ? value.map(written) : value)

const marked = (value: unknown): unknown => {
  const mark = { type: 'ephemeral' }
  if (typeof value === 'string') return [{ type: 'text', text: value, cache_control: mark }]
  const blocks = [...(value as ReadonlyArray<unknown>)]
  const last = blocks[blocks.length - 1] as Raw | null | undefined
  if (['text', 'image', 'document', 'tool_result'].includes(String(last?.['type'])))
    blocks[blocks.length - 1] = { ...last, cache_control: mark }
  return blocks
}

export const crateRequest = (given: Form): Raw => {
  const out: Record<string, unknown> = { model: given['model'], max_tokens: given['max_tokens'] }
  const mode = given['auto_cache'] ?? 'off'
  const messages = given.messages.map(({ role, content: said }) => ({ role, content: contentWritten(said) }))
  if (mode === 'system_and_last_user')
    for (let i = messages.length - 1; i >= 0; i--)
      if (messages[i]!.role === 'user') {
        messages[i] = { role: 'user', content: marked(messages[i]!.content) }
        break
      }
  out['messages'] = messages
  if (given.system !== undefined && given.system !== null)
    out['system'] = mode === 'off' ? contentWritten(given.system) : marked(contentWritten(given.system))
  for (const name of ['temperature', 'stop_sequences', 'metadata'])
    if (given[name] !== undefined && given[name] !== null) out[name] = given[name]
  if ((given.tools ?? []).length > 0) out['tools'] = given.tools!.map(keptTool)
  if (((given['mcp_servers'] as ReadonlyArray<unknown> | undefined) ?? []).length > 0)
    out['mcp_servers'] = given['mcp_servers']
  return out
}

/** Requests with `ModelMessage`s and `UIMessage`s: odd ones, and ones that are valid by construction. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

export interface Request {
  readonly messages: Array<Record<string, unknown>>
}

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}', '{"a":1}', 'data:image/png;base64,AAAA')
const id = fc.constantFrom('c1', 'c2', 'c3', '')
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 4 })
const of = (type: string) => fc.constant(type)
const url = fc.constantFrom('https://a.test/b.png', 'data:image/png;base64,iVBORw0K', 'data:text/plain,hi', 'iVBORw0K')
const mediaType = fc.constantFrom('image/png', 'image', 'audio/wav', 'text/plain', 'application/pdf')

const options = fc.constantFrom<unknown>(
  { anthropic: { signature: 'c2ln' } },
  { anthropic: { redactedData: 'xx' } },
  { openai: { itemId: 'rs_1', reasoningEncryptedContent: 'e' } },
  { openai: { itemId: 'fc_1' }, google: { thoughtSignature: 's' } },
  { google: 1 }
)

const data = fc.oneof(
  url,
  oddObject({ type: of('data'), data: url }),
  oddObject({ type: of('url'), url }),
  oddObject({ type: of('text'), text }),
  oddObject({
    type: of('reference'),
    reference: fc.constantFrom<unknown>({ openai: 'file-1' }, { a: 'b', c: 'd' }, {})
  }),
  fc.constant({ openai: 'file-1' })
)

const file = oddObject({ type: of('file'), data, mediaType, filename: text, providerOptions: options })
const image = oddObject({ type: of('image'), image: data, mediaType })
const textPart = oddObject({ type: of('text'), text, providerOptions: options })
const plainText = oddObject({ type: of('text'), text })

const outputPart = fc.oneof(
  plainText,
  file,
  oddObject({ type: fc.constantFrom('file-data', 'image-data'), data: url, mediaType }),
  oddObject({ type: fc.constantFrom('file-url', 'image-url'), url, mediaType }),
  oddObject({ type: fc.constantFrom('file-id', 'image-file-id'), fileId: fc.oneof(id, fc.constant({ openai: 'f' })) }),
  oddObject({ type: of('custom'), providerOptions: options })
)

const output = fc.oneof(
  oddObject({ type: fc.constantFrom('text', 'error-text'), value: text }),
  oddObject({ type: fc.constantFrom('json', 'error-json'), value: anyJson }),
  oddObject({ type: fc.constantFrom('json', 'error-json'), value: anyJson, providerOptions: options }),
  oddObject({ type: of('content'), value: list(outputPart) }),
  oddObject({ type: of('execution-denied'), reason: text }),
  oddObject({ type: of('execution-denied') })
)

const call = { type: of('tool-call'), toolCallId: id, toolName: text, input: anyJson }
const result = { type: of('tool-result'), toolCallId: id, toolName: text, output }

const part = fc.oneof(
  textPart,
  plainText,
  file,
  image,
  oddObject({ type: of('reasoning'), text, providerOptions: options }),
  oddObject({ type: of('reasoning-file'), data, mediaType }),
  oddObject({ type: of('custom'), kind: of('openai.compaction'), providerOptions: options }),
  oddObject(call),
  oddObject({ ...call, providerOptions: options }),
  oddObject({ ...call, providerExecuted: of('x').map(() => true) }),
  oddObject(result),
  oddObject({ ...result, providerOptions: options }),
  oddObject({ type: of('tool-approval-request'), approvalId: id, toolCallId: id }),
  oddObject({ type: of('tool-approval-response'), approvalId: id, approved: fc.boolean(), reason: text })
)

const message = oddObject({
  role: fc.constantFrom('user', 'assistant', 'assistant', 'tool', 'tool', 'system', 'developer'),
  content: fc.oneof(text, list(part), list(part), list(part))
})

const system = fc.oneof(
  text,
  oddObject({ role: of('system'), content: text }),
  list(oddObject({ role: of('system'), content: text }))
)
const tools = fc.oneof(
  anyJson,
  fc.dictionary(text, oddObject({ description: text, inputSchema: oddObject({ jsonSchema: anyJson }) }))
)

/** Right in most fields and odd in some. */
export const aiSdkRequest: fc.Arbitrary<Request> = fc
  .tuple(
    oddObject({
      model: fc.constantFrom<unknown>('anthropic/claude-sonnet-4-5', { modelId: 'x' }),
      system,
      instructions: system,
      tools
    }),
    fc.array(message, { maxLength: 6 })
  )
  .map(([request, messages]) => ({ ...request, messages }))

// -------------------------------------------------------------------------------------
// UI messages
// -------------------------------------------------------------------------------------

const state = fc.constantFrom(
  'input-streaming',
  'input-available',
  'approval-requested',
  'approval-responded',
  'output-available',
  'output-error',
  'output-denied'
)
const tool = {
  type: fc.constantFrom('tool-ls', 'tool-', 'dynamic-tool'),
  toolCallId: id,
  state,
  input: anyJson,
  output: fc.oneof(text, anyJson),
  errorText: text
}

const uiPart = fc.oneof(
  oddObject({ type: of('text'), text, state: of('done') }),
  oddObject({ type: of('reasoning'), text, providerMetadata: options }),
  oddObject({ type: of('file'), url, mediaType, filename: text }),
  oddObject({ type: of('step-start') }),
  oddObject({ type: of('data-weather'), data: anyJson }),
  oddObject({ type: of('source-url'), sourceId: id, url }),
  oddObject({ type: of('steering-message'), id, parts: list(plainText) }),
  oddObject(tool),
  oddObject({ ...tool, toolName: text }),
  oddObject({ ...tool, toolName: text, callProviderMetadata: options, preliminary: fc.boolean() }),
  oddObject({ ...tool, approval: oddObject({ id, approved: fc.boolean(), reason: text }) }),
  oddObject({ ...tool, providerExecuted: fc.boolean() })
)

const uiMessage = oddObject({
  id: text,
  role: fc.constantFrom('user', 'assistant', 'assistant', 'system', 'tool'),
  parts: fc.oneof(list(uiPart), list(uiPart), text),
  metadata: anyJson
})

/** UI messages, right in most fields and odd in some. */
export const uiRequest: fc.Arbitrary<Request> = fc
  .tuple(oddObject({ system: text, tools }), fc.array(uiMessage, { maxLength: 5 }))
  .map(([request, messages]) => ({ ...request, messages }))

// -------------------------------------------------------------------------------------
// valid ones
// -------------------------------------------------------------------------------------

type Part = Record<string, unknown>

const words = fc.constantFrom('hello', 'Look here.', 'x'.repeat(400), '- one\n- two')
const signed = fc.constantFrom<unknown>(
  undefined,
  { anthropic: { signature: 'c2ln' } },
  { openai: { itemId: 'rs_1', reasoningEncryptedContent: 'e' } }
)
const given = (field: string, value: unknown): Part => (value === undefined ? {} : { [field]: value })

const attachment = fc.constantFrom<Part>(
  { type: 'file', data: 'iVBORw0K', mediaType: 'image/png' },
  { type: 'image', image: 'data:image/png;base64,iVBORw0K' },
  { type: 'file', data: { type: 'data', data: 'aGVsbG8=' }, mediaType: 'application/pdf', filename: 'a.pdf' },
  { type: 'file', data: { type: 'reference', reference: { openai: 'file-1' } }, mediaType: 'text/plain' }
)

const validOutput = fc.oneof(
  words.map((value) => ({ type: 'text', value })),
  fc.constant({ type: 'json', value: { files: ['a.ts', 'b.ts'], note: 'y'.repeat(300) } }),
  words.map((value) => ({ type: 'error-text', value })),
  fc.constant({ type: 'error-json', value: { code: 1 } }),
  fc.constant({ type: 'execution-denied', reason: 'no' }),
  words.map((text) => ({
    type: 'content',
    value: [
      { type: 'text', text },
      { type: 'image-data', data: 'iVBORw0K', mediaType: 'image/png' },
      { type: 'file', data: { type: 'data', data: 'aGVsbG8=' }, mediaType: 'image/png' }
    ]
  }))
)

const step = fc.record({
  thought: fc.option(fc.tuple(words, signed), { nil: undefined }),
  says: fc.option(words, { nil: undefined }),
  server: fc.boolean(),
  calls: fc.array(fc.tuple(validOutput, fc.constantFrom('none', 'approved', 'denied')), { minLength: 1, maxLength: 3 }),
  oneMessageEach: fc.boolean()
})

const turn = fc.record({
  asks: words,
  file: fc.option(attachment, { nil: undefined }),
  steps: fc.array(step, { maxLength: 3 }),
  answer: words
})

/** Valid by construction: every call has its result, every approval its request, and words of the user come first. */
export const validAiSdkRequest: fc.Arbitrary<Request> = fc
  .tuple(
    fc.array(turn, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('answer', 'results'),
    fc.constantFrom('anthropic/claude-sonnet-4-5', 'anthropic/claude-opus-5-5', 'openai/gpt-6', undefined)
  )
  .map(([turns, end, model]) => {
    let n = 0
    const messages: Array<Part> = []
    turns.forEach(({ asks, file, steps, answer }, t) => {
      messages.push(
        file === undefined
          ? { role: 'user', content: asks }
          : { role: 'user', content: [{ type: 'text', text: asks }, file] }
      )
      for (const { thought, says, server, calls, oneMessageEach } of steps) {
        const content: Array<Part> = []
        const responses: Array<Part> = []
        const results: Array<Part> = []
        if (thought !== undefined)
          content.push({ type: 'reasoning', text: thought[0], ...given('providerOptions', thought[1]) })
        if (says !== undefined) content.push({ type: 'text', text: says })
        if (server) {
          const own = { toolCallId: `s${n}`, toolName: 'web_search' }
          content.push({ type: 'tool-call', ...own, input: {}, providerExecuted: true })
          content.push({ type: 'tool-result', ...own, output: { type: 'json', value: [] } })
        }
        for (const [output, approval] of calls) {
          const own = { toolCallId: `c${n}`, toolName: 'ls' }
          content.push({
            type: 'tool-call',
            ...own,
            input: { path: 'z'.repeat(250) },
            providerOptions: { openai: { itemId: `fc_${n}` } }
          })
          if (approval !== 'none') {
            content.push({ type: 'tool-approval-request', approvalId: `a${n}`, toolCallId: own.toolCallId })
            responses.push({ type: 'tool-approval-response', approvalId: `a${n}`, approved: approval === 'approved' })
          }
          const denied = approval === 'denied' ? { type: 'execution-denied' } : output
          results.push({ type: 'tool-result', ...own, output: denied })
          n++
        }
        messages.push({ role: 'assistant', content })
        if (responses.length > 0) messages.push({ role: 'tool', content: responses })
        if (oneMessageEach) for (const result of results) messages.push({ role: 'tool', content: [result] })
        else messages.push({ role: 'tool', content: results })
      }
      if (end === 'answer' || t < turns.length - 1)
        messages.push({ role: 'assistant', content: [{ type: 'text', text: answer }] })
    })
    return { ...given('model', model), messages }
  })

/** Whole parts, in an order that may be wrong: messages dropped, doubled and exchanged. */
export const shuffledAiSdkRequest: fc.Arbitrary<Request> = fc
  .tuple(validAiSdkRequest, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { maxLength: 3 }))
  .map(([request, edits]) => {
    const messages = structuredClone(request.messages)
    for (const [a, b, kind] of edits) {
      if (messages.length === 0) break
      const i = a % messages.length
      const j = b % messages.length
      if (kind === 0) messages.splice(i, 1)
      else if (kind === 1) messages.splice(j, 0, messages[i]!)
      else if (kind === 2) [messages[i], messages[j]] = [messages[j]!, messages[i]!]
      else {
        const { content } = messages[i]!
        if (Array.isArray(content) && content.length > 1) content.splice(b % content.length, 1)
      }
    }
    return { messages }
  })

const uiState = fc.constantFrom(
  'output-available',
  'output-available',
  'output-error',
  'output-denied',
  'approval-responded'
)

const uiStep = fc.record({
  thought: fc.option(words, { nil: undefined }),
  says: fc.option(words, { nil: undefined }),
  tools: fc.array(
    fc.record({
      state: uiState,
      dynamic: fc.boolean(),
      provider: fc.boolean(),
      output: fc.oneof(words, fc.constant({ rows: [1, 2, 'w'.repeat(300)] }))
    }),
    { maxLength: 3 }
  )
})

/** Valid by construction: every tool part has an outcome. */
export const validUiRequest: fc.Arbitrary<Request> = fc
  .array(fc.record({ asks: words, steps: fc.array(uiStep, { minLength: 1, maxLength: 3 }), answer: words }), {
    minLength: 1,
    maxLength: 4
  })
  .map((turns) => {
    let n = 0
    const messages: Array<Part> = []
    for (const { asks, steps, answer } of turns) {
      messages.push({ id: `u${n}`, role: 'user', parts: [{ type: 'text', text: asks }] })
      const parts: Array<Part> = []
      for (const { thought, says, tools } of steps) {
        parts.push({ type: 'step-start' })
        if (thought !== undefined) parts.push({ type: 'reasoning', text: thought, state: 'done' })
        if (says !== undefined) parts.push({ type: 'text', text: says })
        for (const { state, dynamic, provider, output } of tools) {
          const isRefused = state === 'output-denied' || state === 'approval-responded'
          const own = dynamic ? { type: 'dynamic-tool', toolName: 'ls' } : { type: 'tool-ls' }
          parts.push({
            ...own,
            toolCallId: `c${n++}`,
            state,
            input: { path: '.' },
            ...(state === 'output-available' ? { output } : {}),
            ...(state === 'output-error' ? { errorText: 'failed' } : {}),
            ...(isRefused ? { approval: { id: `a${n}`, approved: false, reason: 'no' } } : {}),
            ...(provider && !isRefused ? { providerExecuted: true } : {})
          })
        }
      }
      parts.push({ type: 'step-start' }, { type: 'text', text: answer }, { type: 'data-usage', data: { tokens: n } })
      messages.push({ id: `m${n}`, role: 'assistant', parts })
    }
    messages.push({ id: 'last', role: 'user', parts: [{ type: 'text', text: 'go on' }] })
    return { messages }
  })

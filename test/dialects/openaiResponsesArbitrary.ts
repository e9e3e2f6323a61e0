/** Requests in the wire form of the Responses API: right in most fields and odd in some; and valid ones. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}')
const callId = fc.constantFrom('call_1', 'call_2', 'lsh_1', 'x'.repeat(65), '')
const itemId = fc.constantFrom('rs_1', 'fc_1', 'msg_1', 'lsh_1', 'other', '')
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 3 })
const of = (...types: Array<string>) => fc.constantFrom(...types)

const url = fc.constantFrom(
  'https://a.test/b.png',
  'data:image/png;base64,AAAA',
  'data:;base64,',
  'data:image/png,AA',
  ''
)

const part = fc.oneof(
  oddObject({ type: of('input_text'), text }),
  oddObject({ type: of('output_text'), text, annotations: fc.constant([]) }),
  oddObject({ type: of('refusal'), refusal: text }),
  oddObject({ type: of('input_image'), image_url: url, detail: of('auto') }),
  oddObject({ type: of('input_image'), file_id: text, image_url: fc.constant(null) }),
  oddObject({ type: of('input_file'), file_data: url, filename: text }),
  oddObject({ type: of('input_file'), file_id: text, file_url: url })
)

const content = fc.oneof(text, list(part), list(part))
const args = of('{}', '{"a":1}', '{"a": 1}', '', '{', 'null', '"s"', '{"__proto__":1}')
const payload = fc.oneof(fc.constant<unknown>({ type: 'exec', command: ['ls'] }), fc.constant(null), anyJson)
const summary = list(oddObject({ type: of('summary_text'), text }))

const item = fc.oneof(
  oddObject({ role: of('user', 'assistant', 'system', 'developer', 'critic'), content }),
  oddObject({ type: of('message'), role: of('user', 'assistant'), content, id: itemId, status: of('completed') }),
  oddObject({ type: of('reasoning'), id: itemId, summary, encrypted_content: fc.oneof(text, fc.constant(null)) }),
  oddObject({
    type: of('reasoning'),
    id: itemId,
    summary,
    content: list(oddObject({ type: of('reasoning_text'), text }))
  }),
  oddObject({ type: of('function_call'), call_id: callId, name: text, arguments: args, id: itemId }),
  oddObject({ type: of('function_call'), call_id: callId, name: text, arguments: args }),
  oddObject({ type: of('custom_tool_call'), call_id: callId, name: text, input: text, id: itemId }),
  oddObject({ type: of('function_call_output', 'custom_tool_call_output'), call_id: callId, output: content }),
  oddObject({
    type: of('computer_call', 'shell_call', 'local_shell_call', 'apply_patch_call'),
    call_id: callId,
    id: itemId,
    action: payload,
    operation: payload
  }),
  oddObject({
    type: of('computer_call_output', 'shell_call_output', 'local_shell_call_output', 'apply_patch_call_output'),
    call_id: callId,
    id: itemId,
    output: payload
  }),
  oddObject({ type: of('tool_search_call'), call_id: callId, arguments: payload, execution: of('server', 'client') }),
  oddObject({
    type: of('tool_search_output'),
    call_id: callId,
    tools: list(anyJson),
    execution: of('server', 'client')
  }),
  oddObject({ type: of('mcp_approval_request'), id: itemId, name: text, arguments: args, server_label: text }),
  oddObject({ type: of('mcp_approval_response'), approval_request_id: itemId, approve: fc.boolean() }),
  oddObject({ type: of('program', 'program_output', 'x_call', 'x_output'), id: itemId, call_id: callId, code: text }),
  oddObject({ type: of('web_search_call', 'mcp_call', 'mcp_list_tools', 'compaction', 'item_reference'), id: itemId }),
  oddObject({ type: of('additional_tools', 'configuration_update', 'compaction_trigger'), tools: list(anyJson) }),
  oddObject({ id: itemId })
)

const tool = fc.oneof(
  oddObject({ type: of('function'), name: text, description: text, parameters: fc.constant({}), strict: fc.boolean() }),
  oddObject({ type: of('custom', 'web_search'), name: text })
)

const settings = {
  model: of('gpt-5.4', 'gpt-6-sol', 'o4-mini', 'deepseek-v4-flash', 'other'),
  instructions: fc.oneof(text, fc.constant(null)),
  tools: list(tool),
  store: fc.boolean(),
  previous_response_id: fc.option(text)
}

export const openaiResponsesRequest: fc.Arbitrary<{ readonly input: string | Array<Record<string, unknown>> }> = fc
  .tuple(
    oddObject(settings),
    fc.oneof({ weight: 9, arbitrary: fc.array(item, { maxLength: 8 }) }, { weight: 1, arbitrary: text })
  )
  .map(([request, input]) => ({ ...request, input }))

// -------------------------------------------------------------------------------------
// valid requests
// -------------------------------------------------------------------------------------

interface Answer {
  readonly reasons: boolean
  readonly words: string | undefined
  readonly searches: boolean
  readonly calls: ReadonlyArray<'function' | 'custom' | 'shell' | 'computer' | 'patch' | 'approval'>
  readonly results: ReadonlyArray<string>
}

interface Turn {
  readonly prompt: string
  readonly answers: ReadonlyArray<Answer>
  readonly end: 'answer' | 'compaction' | 'none'
}

const long = fc.constantFrom('ok', 'It is done. '.repeat(40), '{"files": ["a.ts"]}', 'x'.repeat(300))

const answer: fc.Arbitrary<Answer> = fc.record({
  reasons: fc.boolean(),
  words: fc.option(fc.constantFrom('Let me look.', ' ', 'Looking around in the folder now.'), { nil: undefined }),
  searches: fc.boolean(),
  calls: fc.array(fc.constantFrom('function', 'function', 'custom', 'shell', 'computer', 'patch', 'approval'), {
    minLength: 1,
    maxLength: 3
  }),
  results: fc.array(long, { minLength: 3, maxLength: 3 })
})

const turn: fc.Arbitrary<Turn> = fc.record({
  prompt: fc.constantFrom('Go on.', 'What is here? '.repeat(20)),
  answers: fc.array(answer, { maxLength: 3 }),
  end: fc.constantFrom('answer', 'answer', 'compaction', 'none')
})

type Item = Record<string, unknown>

const written = (
  turns: ReadonlyArray<Turn>,
  { easy, ids, startsReasoned, always }: Record<'easy' | 'ids' | 'startsReasoned' | 'always', boolean>
): Array<Item> => {
  const out: Array<Item> = []
  let n = 0
  const id = (prefix: string): object => (ids ? { id: `${prefix}_${String(n++)}` } : {})
  const said = (words: string): Item =>
    easy
      ? { role: 'assistant', content: words }
      : {
          type: 'message',
          role: 'assistant',
          ...id('msg'),
          status: 'completed',
          content: [{ type: 'output_text', text: words, annotations: [] }]
        }
  const reasoning = (): Item => ({
    type: 'reasoning',
    id: `rs_${String(n++)}`,
    summary: [],
    encrypted_content: `gAAA${String(n)}`
  })
  for (const { prompt, answers, end } of turns) {
    out.push({ role: 'user', content: prompt })
    answers.forEach(({ reasons, words, searches, calls, results }, a) => {
      if (reasons || always || (startsReasoned && a === 0)) out.push(reasoning())
      if (searches)
        out.push({
          type: 'web_search_call',
          id: `ws_${String(n++)}`,
          status: 'completed',
          action: { type: 'search', query: 'q' }
        })
      if (words !== undefined) out.push(said(words))
      const made = calls.map((kind) => madeOf(kind, `call_${String(n++)}`, id))
      for (const [call] of made) out.push(call)
      made.forEach(([, result], k) => out.push(result(results[k]!)))
    })
    if (end === 'answer') {
      if (always || (startsReasoned && answers.length === 0)) out.push(reasoning())
      out.push(said('Done.'))
    } else if (end === 'compaction')
      out.push({ type: 'compaction', id: `cmp_${String(n++)}`, encrypted_content: 'gAAA' })
  }
  return out
}

const madeOf = (
  kind: Answer['calls'][number],
  key: string,
  id: (prefix: string) => object
): readonly [Item, (text: string) => Item] => {
  switch (kind) {
    case 'function':
      return [
        { type: 'function_call', call_id: key, name: 'ls', arguments: `{"path": "${'a/'.repeat(150)}"}`, ...id('fc') },
        (output) => ({ type: 'function_call_output', call_id: key, output })
      ]
    case 'custom':
      return [
        { type: 'custom_tool_call', call_id: key, name: 'patch', input: '*** Begin Patch\n'.repeat(30), ...id('ctc') },
        (output) => ({ type: 'custom_tool_call_output', call_id: key, output: [{ type: 'input_text', text: output }] })
      ]
    case 'shell':
      return [
        { type: 'shell_call', call_id: key, action: { commands: ['ls', 'x'.repeat(300)] }, ...id('sh') },
        (stdout) => ({
          type: 'shell_call_output',
          call_id: key,
          output: [{ stdout, stderr: '', outcome: { type: 'timeout' } }]
        })
      ]
    case 'computer':
      return [
        {
          type: 'computer_call',
          call_id: key,
          id: `cu_0${key}`,
          action: { type: 'wait' },
          pending_safety_checks: [],
          status: 'completed'
        },
        () => ({ type: 'computer_call_output', call_id: key, output: { type: 'computer_screenshot', file_id: 'f' } })
      ]
    case 'patch':
      return [
        {
          type: 'apply_patch_call',
          call_id: key,
          operation: { type: 'create_file', path: 'a', diff: '+a\n'.repeat(200) },
          status: 'completed',
          ...id('apc')
        },
        (output) => ({ type: 'apply_patch_call_output', call_id: key, status: 'completed', output })
      ]
    case 'approval':
      return [
        { type: 'mcp_approval_request', id: `mcpr_${key}`, name: 'ask', arguments: '{}', server_label: 'wiki' },
        () => ({ type: 'mcp_approval_response', approval_request_id: `mcpr_${key}`, approve: true })
      ]
  }
}

/** Requests that OpenAI accepts, for models of each family. */
export const validOpenaiResponses: fc.Arbitrary<{ readonly model: string; readonly input: Array<Item> }> = fc
  .tuple(
    fc.constantFrom('gpt-5.4', 'gpt-6-sol', 'o4-mini', 'gpt-4.1', 'other'),
    fc.array(turn, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.boolean()
  )
  .map(([model, turns, easy, ids]) => {
    const reasons = model !== 'gpt-4.1'
    const own = reasons
      ? turns
      : turns.map((t) => ({ ...t, answers: t.answers.map((a) => ({ ...a, reasons: false })) }))
    return {
      model,
      input: written(own, { easy, ids, startsReasoned: reasons, always: model === 'o4-mini' || model === 'other' })
    }
  })

/** Reducers on requests with what the provider does itself: searches, programs, MCP, documents that are cited, compaction. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import * as R from '../../src/reducers'
import { laws } from '../../src/testing'
import { dialect } from '../../src/testing/dialectLaws'
import { keepsLaws, unwrap } from './laws'

const numRuns = Math.max(30, Number(process.env['FC_RUNS'] ?? 0))

type Block = Readonly<Record<string, unknown>>
type Message = { readonly role: string; readonly content: string | ReadonlyArray<Block> }

const kinds = ['calls', 'search', 'program', 'mcp', 'cites', 'plain'] as const

interface Turn {
  readonly document: 'document' | 'search_result' | 'none'
  readonly answers: ReadonlyArray<(typeof kinds)[number]>
  readonly thinks: boolean
  readonly long: boolean
}

const turn: fc.Arbitrary<Turn> = fc.record({
  document: fc.constantFrom('document', 'search_result', 'none', 'none'),
  answers: fc.array(fc.constantFrom(...kinds), { maxLength: 3 }),
  thinks: fc.boolean(),
  long: fc.boolean()
})

const documentOf = (kind: 'document' | 'search_result', n: number): Block =>
  kind === 'document'
    ? { type: 'document', source: { type: 'text', media_type: 'text/plain', data: `${String(n)} birds. `.repeat(80) } }
    : { type: 'search_result', source: String(n), title: 'b', content: [{ type: 'text', text: 'Birds.' }] }

const written = (turns: ReadonlyArray<Turn>): Array<Message> => {
  const out: Array<Message> = []
  const seen = { document: 0, search_result: 0 }
  let n = 0
  for (const { document, answers, thinks, long } of turns) {
    const words: Block = { type: 'text', text: long ? 'Tell me about birds. '.repeat(30) : 'Go on.' }
    out.push({ role: 'user', content: document === 'none' ? [words] : [documentOf(document, n++), words] })
    if (document !== 'none') seen[document]++
    const thought: ReadonlyArray<Block> = thinks
      ? [{ type: 'thinking', thinking: 'Well.', signature: `s${String(n++)}` }]
      : []
    for (const kind of answers) {
      const id = String(n++)
      const server: Block = {
        type: 'server_tool_use',
        id: `srvtoolu_${id}`,
        name: kind === 'program' ? 'code_execution' : 'web_search',
        input: {}
      }
      const use: Block = { type: 'tool_use', id: `toolu_${id}`, name: 'ls', input: { path: 'a/'.repeat(150) } }
      const result: Block = { type: 'tool_result', tool_use_id: `toolu_${id}`, content: long ? 'x'.repeat(500) : 'ok' }
      if (kind === 'calls')
        out.push({ role: 'assistant', content: [...thought, use] }, { role: 'user', content: [result] })
      else if (kind === 'search')
        out.push(
          {
            role: 'assistant',
            content: [
              ...thought,
              server,
              { type: 'web_search_tool_result', tool_use_id: server['id'], content: [] },
              use
            ]
          },
          { role: 'user', content: [result] }
        )
      else if (kind === 'mcp')
        out.push(
          {
            role: 'assistant',
            content: [
              ...thought,
              { ...server, type: 'mcp_tool_use', server_name: 'm' },
              { type: 'mcp_tool_result', tool_use_id: server['id'], content: 'ok' },
              use
            ]
          },
          { role: 'user', content: [result] }
        )
      else if (kind === 'program')
        out.push(
          {
            role: 'assistant',
            content: [
              ...thought,
              server,
              { ...use, caller: { type: 'code_execution_20260120', tool_id: server['id'] } }
            ]
          },
          { role: 'user', content: [result] },
          {
            role: 'assistant',
            content: [
              { type: 'code_execution_tool_result', tool_use_id: server['id'], content: {} },
              { type: 'text', text: 'Ran.' }
            ]
          },
          { role: 'user', content: 'And?' }
        )
      else if (kind === 'cites') {
        const citations = (['document', 'search_result'] as const).flatMap((what) =>
          seen[what] === 0
            ? []
            : [{ type: 'char_location', cited_text: String(n++), [`${what}_index`]: seen[what] - 1 }]
        )
        out.push(
          {
            role: 'assistant',
            content: [
              ...thought,
              { type: 'text', text: 'Birds fly.', ...(citations.length === 0 ? {} : { citations }) }
            ]
          },
          { role: 'user', content: 'More.' }
        )
      }
    }
    out.push({ role: 'assistant', content: [...thought, { type: 'text', text: 'Done.' }] })
  }
  out.push({ role: 'user', content: 'Go on.' })
  return out
}

const requests = fc
  .tuple(
    fc.constantFrom('claude-opus-5-5', 'claude-sonnet-4-6', 'claude-sonnet-4-5'),
    fc.array(turn, { maxLength: 4 }),
    fc.boolean()
  )
  .map(([model, turns, compacted]) => {
    const messages = written(turns)
    const compaction: Message = {
      role: 'assistant',
      content: [
        { type: 'compaction', content: 'They spoke of birds.' },
        { type: 'text', text: 'Yes.' }
      ]
    }
    return {
      model,
      container: 'c',
      messages: compacted ? [{ role: 'user', content: 'q' }, compaction, ...messages] : messages
    }
  })

interface Case {
  readonly reducer: R.Reducer
  readonly options?: Parameters<typeof laws.reducer>[2]
}

const cases: Readonly<Record<string, Case>> = {
  clearToolResults: { reducer: R.clearToolResults({ keep: 0, clearInputs: true }) },
  'stripThinking 0': { reducer: R.stripThinking({ keepTurns: 0 }) },
  stripMedia: { reducer: R.stripMedia({ keep: 0 }) },
  'dropOldestRoundtrips 1': { reducer: R.dropOldestRoundtrips({ keep: 1 }) },
  'dropOldestRoundtrips 200': { reducer: R.dropOldestRoundtrips({ target: 200 }) },
  'dropOldestSteps 0': { reducer: R.dropOldestSteps({ keep: 0 }) },
  'dropOldestSteps 1': { reducer: R.dropOldestSteps({ keep: 1 }) },
  'replaceWithSummary 0': { reducer: R.replaceWithSummary({ summary: 'They spoke.' }), options: { inserts: true } },
  'replaceWithSummary 3': {
    reducer: R.replaceWithSummary({ summary: 'They spoke.', keep: 3 }),
    options: { inserts: true }
  }
}

const reducers = Object.fromEntries(Object.entries(cases).map(([name, { reducer }]) => [name, reducer]))

describe('generated requests', () => {
  test('are valid, and come back as they were', () => {
    fc.assert(
      fc.property(requests, (native) => {
        keepsLaws(anthropic, native)
        expect(anthropic.violations(native)).toEqual([])
      }),
      { numRuns: numRuns * 5 }
    )
  })

  test('what was accepted stays accepted', () => {
    dialect(requests, anthropic, { reducers, numRuns: numRuns * 2 })
  })

  test.each(Object.entries(cases))('%s keeps the laws of reducers', (_, { reducer, options }) => {
    const contexts = requests.map((native) => unwrap(anthropic.decode(native)))
    laws.reducer(contexts, reducer, { ...options, numRuns })
  })

  test.each(Object.entries(reducers))('%s leaves no citation of another document than before', (_, reducer) => {
    fc.assert(
      fc.property(requests, (native) => {
        const after = anthropic.encode(reducer(unwrap(anthropic.decode(native)))) as unknown as typeof native
        const before = new Set(cited(native.messages))
        for (const citation of cited(after.messages)) expect(before.has(citation)).toBe(true)
      }),
      { numRuns }
    )
  })

  test.each(Object.entries(reducers))('%s keeps the steps of code that the server runs together', (_, reducer) => {
    const id = 'srvtoolu_1'
    const said = (role: string, ...content: ReadonlyArray<object>) => ({ role, content })
    const words = { type: 'text', text: 'x'.repeat(2000) }
    const caller = { type: 'code_execution_20250825', tool_id: id }
    const step = (at: number, ...before: ReadonlyArray<object>) => [
      said('assistant', ...before, { type: 'tool_use', id: `toolu_${at}`, name: 'ls', input: {}, caller }),
      said('user', { type: 'tool_result', tool_use_id: `toolu_${at}`, content: words.text })
    ]
    const result = { type: 'code_execution_result', stdout: '', stderr: '', return_code: 0, content: [] }
    const native = {
      model: 'claude-opus-5',
      max_tokens: 9,
      container: 'c',
      messages: [
        said('user', words),
        ...step(1, { type: 'server_tool_use', id, name: 'code_execution', input: { code: 'x' } }),
        ...step(2),
        ...step(3),
        said('assistant', { type: 'code_execution_tool_result', tool_use_id: id, content: result }, words),
        said('user', words)
      ]
    }
    expect(anthropic.violations(native)).toEqual([])
    expect(anthropic.violations(anthropic.encode(reducer(unwrap(anthropic.decode(native)))))).toEqual([])
  })

  test.each(Object.entries(reducers))('%s: code that waits for the results of its calls stays', (_, reducer) => {
    const [id, caller] = ['srvtoolu_c', { type: 'code_execution_20250825', tool_id: 'srvtoolu_c' }]
    const step = (n: number, ...before: ReadonlyArray<Record<string, unknown>>) => [
      { role: 'assistant', content: [...before, { type: 'tool_use', id: `c${n}`, name: 'ls', input: {}, caller }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: `c${n}`, content: 'many files '.repeat(99) }] }
    ]
    const code = { type: 'server_tool_use', id, name: 'code_execution', input: { code: 'for d in dirs: ls(d)' } }
    const messages = [{ role: 'user', content: 'Count.' }, ...step(1, code), ...step(2), ...step(3)]
    const native = { model: 'claude-opus-5', container: 'c', tools: [{ name: 'ls' }], messages } as never
    expect(anthropic.violations(native)).toEqual([])
    const context = unwrap(anthropic.decode(native))
    expect(anthropic.violations(anthropic.encode(reducer(context)))).toEqual([])
    expect(unwrap(anthropic.decode(structuredClone(native))).messages[1]?.pinned).toBe(true)
    expect(anthropic.encode(context)).toStrictEqual(native)
  })

  test('code that waits no more may go', () => {
    const native = {
      messages: [
        { role: 'user', content: 'a' },
        {
          role: 'assistant',
          content: [
            { type: 'server_tool_use', id: 'srvtoolu_c', name: 'code_execution', input: {} },
            { type: 'code_execution_tool_result', tool_use_id: 'srvtoolu_c', content: {} }
          ]
        },
        { role: 'user', content: 'b' }
      ]
    } as never
    expect(unwrap(anthropic.decode(native)).messages.some(({ pinned }) => pinned)).toBe(false)
  })

  test('a compaction stays', () => {
    fc.assert(
      fc.property(requests, fc.constantFrom(...Object.values(reducers)), (native, reducer) => {
        const isCompacted = JSON.stringify(native).includes('"compaction"')
        const after = anthropic.encode(reducer(unwrap(anthropic.decode(native))))
        expect(JSON.stringify(after).includes('"compaction"')).toBe(isCompacted)
      }),
      { numRuns }
    )
  })
})

/** What is cited: each citation, told by its text, with the document that it counts. */
const cited = (messages: ReadonlyArray<Message>): ReadonlyArray<string> => {
  const seen = { document: [] as Array<Block>, search_result: [] as Array<Block> }
  const out: Array<string> = []
  for (const { content } of messages) {
    if (typeof content === 'string') continue
    for (const block of content) {
      const { type, citations } = block
      if (type === 'document' || type === 'search_result') seen[type].push(block)
      for (const citation of (citations ?? []) as ReadonlyArray<Record<string, unknown>>)
        for (const kind of ['document', 'search_result'] as const) {
          const index = citation[`${kind}_index`]
          if (typeof index !== 'number') continue
          out.push(`${String(citation['cited_text'])}: ${JSON.stringify(seen[kind][index] ?? 'nothing')}`)
        }
    }
  }
  return out
}

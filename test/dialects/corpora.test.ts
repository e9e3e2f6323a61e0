import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import type { Dialect } from '../../src/dialects/Dialect'
import { openaiChat } from '../../src/dialects/openaiChat'
import { corpusFiles, requestFiles, vectors } from '../support/shared'
import { anyJson, clone, keepsLaws, mutated } from './laws'

interface Request {
  readonly messages: ReadonlyArray<unknown>
}

const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Used where there are no recorded requests. */
const own: Readonly<Record<string, ReadonlyArray<Request>>> = {
  'anthropic-messages': [
    {
      model: 'claude-sonnet-4-5',
      system: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }],
      tools: [{ name: 'ls', input_schema: { type: 'object' } }],
      messages: [
        { role: 'user', content: 'What is here?' },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'Look.', signature: 'c2ln' },
            { type: 'tool_use', id: 'toolu_1', name: 'ls', input: { path: '.' } }
          ]
        },
        {
          role: 'user',
          content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: 'a' }] }]
        }
      ]
    } as Request
  ],
  'openai-chat': [
    {
      model: 'gpt-4o',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: [{ type: 'text', text: 'What is here?' }] },
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: 'c1', type: 'function', function: { name: 'ls', arguments: '{"path": "."}' } }]
        },
        { role: 'tool', tool_call_id: 'c1', content: 'a' }
      ]
    } as Request
  ]
}

const recorded = (form: string): ReadonlyArray<Request> => requestFiles(form).map((path) => parse(path) as Request)

const dialects: ReadonlyArray<readonly [string, Dialect<Request>]> = [
  ['anthropic-messages', anthropic],
  ['openai-chat', openaiChat]
]

describe.each(dialects)('%s, recorded requests', (form, dialect) => {
  const files = recorded(form)
  const requests = [...files, ...own[form]!]

  test(`keep the laws and break no rule (${files.length} shared, ${own[form]!.length} own)`, () => {
    for (const request of requests) {
      keepsLaws(dialect, request)
      expect(dialect.violations(request)).toEqual([])
    }
  })

  test(`keep the laws after any mutation (${files.length} shared, ${own[form]!.length} own)`, () => {
    const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    const values = fc.array(anyJson, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...requests), choices, values, (request, places, odd) => {
        const native = mutated(request, places, odd)
        const decoded = dialect.decode(native)
        if (decoded._tag === 'Right') keepsLaws(dialect, clone(native) as Request)
        else expect(decoded.left.path).toMatch(/^messages(\[\d+\])?$/)
      }),
      { numRuns: Math.max(1000, Number(process.env['FC_RUNS'] ?? 0)) }
    )
  })
})

/** Lists of messages anywhere in a value. */
const histories = (value: unknown, out: Array<ReadonlyArray<unknown>> = []): ReadonlyArray<ReadonlyArray<unknown>> => {
  if (typeof value !== 'object' || value === null) return out
  if (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((m) => typeof m === 'object' && m !== null && 'role' in m)
  ) {
    out.push(value)
    return out
  }
  for (const inner of Object.values(value)) histories(inner, out)
  return out
}

describe('stored histories', () => {
  const formats = [
    'openai-chat',
    'openai-chat-litellm-log',
    'toolbench-answer',
    'mini-swe-agent-traj',
    'swe-agent-traj'
  ]
  const files = formats.flatMap((format) => corpusFiles(format)).filter(({ path }) => /\.(json|traj)$/.test(path))
  const all = files.flatMap(({ path }) => histories(parse(path)))
  const messages = all.reduce((n, history) => n + history.length, 0)

  test(`keep the laws in both dialects (${files.length} files, ${all.length} histories, ${messages} messages)`, () => {
    for (const history of all) for (const [, dialect] of dialects) keepsLaws(dialect, { messages: clone(history) })
  })

  const anthropicFiles = corpusFiles('anthropic-response').filter(({ path }) => path.endsWith('.json'))
  const answers = anthropicFiles
    .map(({ path }) => parse(path))
    .filter((answer) => Array.isArray((answer as { content?: unknown }).content))

  test(`answers of Anthropic keep the laws as messages (${answers.length} files)`, () => {
    for (const answer of answers) {
      const context = keepsLaws(anthropic as Dialect<Request>, { messages: [{ role: 'user', content: 'q' }, answer] })
      expect(context.messages[1]?.role).toBe('assistant')
    }
  })
})

interface Case {
  readonly rule: string
  readonly ok: boolean
  readonly error?: string
  readonly messages: ReadonlyArray<unknown>
}

describe('cases', () => {
  const cases = vectors('wire-violations') as
    { readonly anthropic: ReadonlyArray<Case>; readonly openaiChat: ReadonlyArray<Case> } | undefined
  const table = [
    ...(cases?.anthropic ?? []).map((c) => [c, anthropic as Dialect<Request>] as const),
    ...(cases?.openaiChat ?? []).map((c) => [c, openaiChat as Dialect<Request>] as const)
  ]

  test(`are told apart by the right rule and text (${table.length} shared)`, () => {
    for (const [{ rule, ok, error = '', messages }, dialect] of table) {
      const request = rule === 'A-R20' ? { messages, thinking: { type: 'enabled', budget_tokens: 1024 } } : { messages }
      const found = dialect.violations(request)
      if (ok) expect(found).toEqual([])
      else {
        const [id] = /^[A-Z]-R\d+/.exec(rule) ?? []
        expect(
          found.filter((violation) => violation.rule === id && violation.message.includes(error)),
          rule
        ).not.toEqual([])
      }
      keepsLaws(dialect, clone(request))
    }
  })
})

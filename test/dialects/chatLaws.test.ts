import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohere, cohereProfile } from '../../src/dialects/cohere'
import type { Dialect } from '../../src/dialects/Dialect'
import { mcpSampling, mcpSamplingProfile } from '../../src/dialects/mcpSampling'
import { mistral, mistralProfile } from '../../src/dialects/mistral'
import type { Block, ResultBlock } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import {
  answerDangling,
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  dropOrphans,
  replaceWithSummary,
  stripMedia,
  stripThinking,
  truncateToolResults
} from '../../src/reducers'
import { anyContext, validContext } from '../../src/testing/arbitraries'
import { dialect as dialectLaws } from '../../src/testing/dialectLaws'
import { requestFiles } from '../support/shared'
import { cohereRequest, mcpSamplingRequest, mistralRequest } from './chatArbitraries'
import { anyJson, clone, deepFreeze, keepsLaws, mutated, unwrap } from './laws'

interface Request {
  readonly messages: ReadonlyArray<unknown>
}

const numRuns = Math.max(150, Number(process.env['FC_RUNS'] ?? 0))

const reducers = {
  clearToolResults: clearToolResults({ keep: 0 }),
  clearToolInputs: clearToolInputs({ keep: 0 }),
  truncateToolResults: truncateToolResults({ maxTokens: 40 }),
  dropOldestRoundtrips: dropOldestRoundtrips({ keep: 1 }),
  dropOldestSteps: dropOldestSteps({ keep: 1 }),
  stripThinking: stripThinking({ keepTurns: 0 }),
  stripMedia: stripMedia({ keep: 0 }),
  summary: replaceWithSummary({ summary: 'So far: nothing.', keep: 1 }),
  answerDangling: answerDangling(),
  dropOrphans
}

/** What the form has: foreign units become words, notes of the host and fields without a name go, and results stand alone. */
const native = (context: Context): Context => {
  const known = <B extends Block>(blocks: ReadonlyArray<B>): ReadonlyArray<B> =>
    blocks.map(({ extra: _, ...named }: B & { readonly extra?: unknown }) => {
      const block = named as unknown as B
      if (block.type === 'tool_result' && typeof block.content !== 'string')
        return { ...block, content: known<ResultBlock>(block.content) }
      return block.type === 'opaque' || block.type === 'media'
        ? ({ type: 'text', text: `[${block.type}]` } as Block as B)
        : block
    })
  return {
    ...context,
    tools: context.tools.filter(({ extra }) => extra === undefined),
    messages: context.messages
      .filter(({ role }) => role !== 'system')
      .map(({ extra: _, form: __, ...message }) => {
        const results = message.content.filter(({ type }) => type === 'tool_result')
        return { ...message, content: known(results.length > 0 ? results : message.content) }
      })
  }
}

interface Case {
  readonly name: string
  readonly form: string
  readonly dialect: Dialect<Request>
  readonly profile: Profile
  readonly odd: fc.Arbitrary<Request>
  readonly own: ReadonlyArray<Request>
}

const cases: ReadonlyArray<Case> = [
  {
    name: 'mistral',
    form: 'mistral-chat',
    dialect: mistral,
    profile: mistralProfile,
    odd: mistralRequest,
    own: [
      {
        model: 'mistral-large-latest',
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: [{ type: 'image_url', imageUrl: 'https://a.test/b.png' }] },
          { role: 'assistant', content: '', toolCalls: [{ id: 'abcdefgh1', function: { name: 'ls', arguments: {} } }] },
          { role: 'tool', toolCallId: 'abcdefgh1', name: 'ls', content: 'a.ts' }
        ]
      } as Request,
      {
        messages: [
          { role: 'user', content: 'a' },
          { role: 'assistant', content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }] },
          { role: 'user', content: 'b' },
          { role: 'assistant', content: 'The answer is', prefix: true }
        ]
      }
    ]
  },
  {
    name: 'cohere',
    form: 'cohere-chat',
    dialect: cohere,
    profile: cohereProfile,
    odd: cohereRequest,
    own: [
      {
        model: 'command-a-03-2025',
        messages: [
          { role: 'user', content: 'a' },
          {
            role: 'assistant',
            toolPlan: 'I will look.',
            toolCalls: [{ id: 'ls_1', type: 'function', function: { name: 'ls', arguments: '{}' } }]
          },
          { role: 'tool', toolCallId: 'ls_1', content: [{ type: 'document', document: { data: { text: 'a.ts' } } }] },
          { role: 'assistant', content: [{ type: 'text', text: 'a.ts' }], citations: [{ start: 0, end: 4 }] },
          { role: 'user', content: 'more' }
        ]
      } as Request
    ]
  },
  {
    name: 'mcp-sampling',
    form: 'mcp-sampling',
    dialect: mcpSampling,
    profile: mcpSamplingProfile,
    odd: mcpSamplingRequest,
    own: [
      {
        maxTokens: 10,
        systemPrompt: 'Be brief.',
        messages: [
          { role: 'user', content: { type: 'text', text: 'a' } },
          { role: 'assistant', content: [{ type: 'tool_use', id: 'c1', name: 'ls', input: {} }] },
          {
            role: 'user',
            content: [
              {
                type: 'tool_result',
                toolUseId: 'c1',
                content: [{ type: 'resource_link', uri: 'file:///a.ts', name: 'a.ts' }],
                structuredContent: { files: 1 }
              }
            ]
          }
        ]
      } as Request
    ]
  }
]

describe.each(cases)('$name', ({ form, dialect, profile, odd, own }) => {
  const files = requestFiles(form)
  const requests = [...files.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Request), ...own]

  test('encode undoes decode, in place, on any history', () => {
    fc.assert(
      fc.property(odd, (request) => void keepsLaws(dialect, request)),
      { numRuns }
    )
  })

  test('the published laws, on any history', () => {
    dialectLaws(odd, dialect, { numRuns: Math.ceil(numRuns / 4) })
  })

  test(`recorded requests keep the laws and break no rule (${files.length} shared, ${own.length} own)`, () => {
    for (const request of requests) {
      keepsLaws(dialect, request)
      expect(dialect.violations(request)).toEqual([])
    }
  })

  test(`recorded requests keep the laws after any mutation (${files.length} shared, ${own.length} own)`, () => {
    const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    const values = fc.array(anyJson, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...requests), choices, values, (request, places, strange) => {
        const broken = mutated(request, places, strange)
        const decoded = dialect.decode(broken)
        if (decoded._tag === 'Right') keepsLaws(dialect, clone(broken) as Request)
        else expect(decoded.left.path).toMatch(/^messages(\[\d+\])?$/)
      }),
      { numRuns }
    )
  })

  const made = validContext({ profile })
    .filter(({ messages }) => messages.length > 0)
    .map((context) => dialect.encode(native(context)))

  test('generated requests are valid, and stay valid after every reducer', () => {
    let valid = 0
    dialectLaws(made, dialect, { reducers, numRuns: 100 })
    for (const request of [...requests, ...fc.sample(made, 100)]) {
      const context = unwrap(dialect.decode(request))
      if (dialect.violations(request).length === 0) valid++
      for (const [name, reducer] of Object.entries(reducers))
        expect([name, dialect.violations(dialect.encode(reducer(context)))]).toEqual([name, []])
    }
    expect(valid).toBe(requests.length + 100)
  })

  test('any context is written, and what is written is read', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const request = dialect.encode(deepFreeze(context))
        expect(unwrap(dialect.decode(request)).messages).toHaveLength(request.messages.length)
        expect(Array.isArray(dialect.violations(request))).toBe(true)
      })
    )
  })
})

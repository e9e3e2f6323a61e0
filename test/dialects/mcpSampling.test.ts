import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { SamplingMessageSchema } from '@modelcontextprotocol/sdk/types.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mcpSampling } from '../../src/dialects/mcpSampling'
import { through } from '../../src/dialects/Dialect'
import { clearToolResults } from '../../src/reducers'
import { mcpSamplingRequest } from './chatArbitraries'
import { clone, unwrap } from './laws'

const words = { type: 'text', text: 'q' }
const q = { role: 'user', content: words }
const use = (id: string) => ({ type: 'tool_use', id, name: 'ls', input: {} })
const result = (id: string) => ({ type: 'tool_result', toolUseId: id, content: [words] })
const calls = (...ids: ReadonlyArray<string>) => ({ role: 'assistant', content: ids.map(use) })
const results = (...ids: ReadonlyArray<string>) => ({ role: 'user', content: ids.map(result) })

const found = (...messages: ReadonlyArray<unknown>) =>
  mcpSampling.violations({ messages }).map(({ rule, path }) => `${rule} ${path}`)

describe('violations', () => {
  test.each<readonly [string, ReadonlyArray<unknown>]>([
    ['parallel calls, in any order', [q, calls('a', 'b'), results('b', 'a')]],
    ['a single call', [q, { role: 'assistant', content: use('a') }, { role: 'user', content: result('a') }]],
    ['the assistant first and last', [{ role: 'assistant', content: words }]],
    ['neighbours of one role', [q, q]],
    ['words after results', [q, calls('a'), results('a'), q]],
    ['an empty list', [{ role: 'user', content: [] }]],
    [
      'results of every kind',
      [
        q,
        calls('a'),
        {
          role: 'user',
          content: [
            {
              type: 'tool_result',
              toolUseId: 'a',
              content: [
                { type: 'resource_link', uri: 'file:///a', name: 'a' },
                { type: 'audio', data: '', mimeType: 'audio/wav' }
              ]
            }
          ]
        }
      ]
    ]
  ])('accepts %s', (_, messages) => {
    expect(found(...messages)).toEqual([])
  })

  test.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<unknown>]>([
    [
      'S-R1: words beside results',
      ['S-R1 messages[2]'],
      [q, calls('a'), { role: 'user', content: [result('a'), words] }]
    ],
    [
      'S-R1: words before results',
      ['S-R1 messages[2]'],
      [q, calls('a'), { role: 'user', content: [words, result('a')] }]
    ],
    ['S-R2: a result without its call', ['S-R2 messages[1].content[0]'], [q, results('a')]],
    ['S-R3: a call without a result', ['S-R3 messages[1].content[1]'], [q, calls('a', 'b'), results('a')]],
    ['S-R3: a call at the end', ['S-R3 messages[1].content'], [q, { role: 'assistant', content: use('a') }]],
    [
      'S-R2: a second result in a message after the answers',
      ['S-R1 messages[1]', 'S-R2 messages[2].content[0]'],
      [calls('a'), { role: 'user', content: [result('a'), words] }, results('a')]
    ],
    ['S-R3: two results', ['S-R3 messages[2].content[1]'], [q, calls('a'), results('a', 'a')]],
    ['S-R4: a role', ['S-R4 messages[0].role'], [{ role: 'system', content: words }]],
    ['S-R4: a text as content', ['S-R4 messages[0].content'], [{ role: 'user', content: 'q' }]],
    [
      'S-R4: a link outside of results',
      ['S-R4 messages[0].content'],
      [{ role: 'user', content: { type: 'resource_link', uri: 'a', name: 'a' } }]
    ],
    [
      'S-R4: input',
      ['S-R4 messages[1].content[0].input'],
      [q, { role: 'assistant', content: [{ ...use('a'), input: '{}' }] }, results('a')]
    ]
  ])('%s', (_, expected, messages) => {
    expect(found(...messages)).toEqual(expected)
  })
})

/** What the SDK's server says of the last two messages before it sends them. */
const refusal = async (params: unknown): Promise<string | undefined> => {
  const host = { _clientCapabilities: { sampling: { tools: {} } }, request: () => Promise.resolve('sent') }
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the check of messages is in the low-level server
    await (Server.prototype.createMessage as (params: unknown) => Promise<unknown>).call(host, params)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

describe('the SDK', () => {
  const block = fc.oneof(
    fc.constant(words),
    fc.constantFrom('a', 'b').map(use),
    fc.constantFrom('a', 'b').map(result),
    fc.constantFrom('a', 'b').map(result)
  )
  const message = fc.tuple(fc.boolean(), fc.array(block, { minLength: 1, maxLength: 3 })).map(([isUser, content]) => ({
    role: isUser ? 'user' : 'assistant',
    content: content.filter(({ type }) => type !== (isUser ? 'tool_use' : 'tool_result'))
  }))

  test('sends what breaks no rule, and names the rule of what it refuses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 4 }), async (messages) => {
        const said = await refusal({ messages, maxTokens: 1 })
        const rules = mcpSampling.violations({ messages }).map(({ message: text }) => text)
        if (said !== undefined) expect(rules).toContain(said)
      }),
      { numRuns: 400 }
    )
  })

  test('parses what S-R4 does not name', () => {
    let broken = 0
    fc.assert(
      fc.property(mcpSamplingRequest, (request) => {
        request.messages.forEach((message, i) => {
          const rules = mcpSampling.violations({ messages: [message] }).filter(({ rule }) => rule === 'S-R4')
          const parsed = SamplingMessageSchema.safeParse(clone(message))
          // annotations, metadata and bytes are not looked at
          const deep = parsed.error?.issues.every((issue) =>
            /annotations|_meta|Base64|resource|structured|isError/.test(JSON.stringify(issue))
          )
          if (rules.length > 0) broken++
          expect([i, parsed.success || deep === true || rules.length > 0]).toEqual([i, true])
          if (rules.length > 0) expect(parsed.success).toBe(false)
        })
      }),
      { numRuns: 400 }
    )
    expect(broken).toBeGreaterThan(50)
  })
})

describe('decode', () => {
  test('reads links and embedded resources as units, and keeps structured content', () => {
    const content = [{ type: 'resource_link', uri: 'file:///a', name: 'a' }]
    const raw = { type: 'tool_result', toolUseId: 'a', content, structuredContent: { n: 1 } }
    const { messages } = unwrap(mcpSampling.decode({ messages: [{ role: 'user', content: raw }] }))
    expect(messages[0]?.content).toEqual([
      {
        type: 'tool_result',
        toolUseId: 'a',
        content: [{ type: 'opaque', kind: 'resource_link', raw: content[0] }],
        extra: { structuredContent: { of: 1, value: { n: 1 } } }
      }
    ])
  })

  test('reads one text of a result as text, so that what was cleared is known again', () => {
    const step = (text: string) => [
      { role: 'user', content: { type: 'text', text: 'q' } },
      { role: 'assistant', content: { type: 'tool_use', id: 'a', name: 'ls', input: {} } },
      { role: 'user', content: { type: 'tool_result', toolUseId: 'a', content: [{ type: 'text', text }] } },
      { role: 'assistant', content: { type: 'text', text: 'a' } },
      { role: 'user', content: { type: 'text', text: 'q' } }
    ]
    const clear = through(mcpSampling)(clearToolResults({ keep: 0 }))
    const once = unwrap(clear({ maxTokens: 9, messages: step('a.ts '.repeat(99)) }))
    expect(once.messages).toEqual(step('[cleared: ls, 495 chars]'))
    expect(unwrap(clear(once))).toBe(once)
  })

  test('leaves out structured content where the content that it repeats was cleared or cut', () => {
    const structuredContent = { of: 'wire', listing: 'a.ts '.repeat(99) }
    const result = (text: string, more: object) => ({
      role: 'user',
      content: { type: 'tool_result', toolUseId: 'a', content: [{ type: 'text', text }], ...more }
    })
    const others = [
      { role: 'user', content: { type: 'text', text: 'q' } },
      { role: 'assistant', content: { type: 'tool_use', id: 'a', name: 'ls', input: {} } },
      { role: 'assistant', content: { type: 'text', text: 'a' } },
      { role: 'user', content: { type: 'text', text: 'q' } }
    ] as const
    const request = {
      messages: [others[0], others[1], result('a.ts '.repeat(99), { structuredContent }), others[2], others[3]]
    }
    const context = unwrap(mcpSampling.decode(request))
    expect(mcpSampling.encode(JSON.parse(JSON.stringify(context)) as typeof context)).toStrictEqual(request)
    expect(mcpSampling.encode(clearToolResults({ keep: 0 })(context)).messages[2]).toStrictEqual(
      result('[cleared: ls, 495 chars]', {})
    )
  })

  test('reads the system prompt', () => {
    expect(unwrap(mcpSampling.decode({ systemPrompt: 's', messages: [] })).system).toEqual([
      { type: 'text', text: 's' }
    ])
  })
})

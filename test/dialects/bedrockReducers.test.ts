import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrock, type BedrockRequest, through } from '../../src/dialects/bedrock'
import { type Context, withMessages } from '../../src/model'
import { stripToolCalls } from '../../src/reducers'
import { settle } from '../../src/roundtrip'
import { dialect } from '../../src/testing/dialectLaws'
import { requestFiles } from '../support/shared'
import { acceptedBedrockRequest, bedrockRequest } from './bedrockArbitrary'
import { clone, unwrap } from './laws'
import { freeze } from './nativeLaws'
import { type Reduced, reduceAll, reducers } from './nativeReducers'

const numRuns = Math.max(25, Number(process.env['FC_RUNS'] ?? 0))

const messagesOf = ({ messages }: BedrockRequest): ReadonlyArray<unknown> => messages ?? []

interface Said {
  readonly content: ReadonlyArray<{ readonly reasoningContent?: unknown }>
}

/** Everything before each reasoning block, and the block: on models that bind thinking, none survives an edit before it. */
const chains = (messages: ReadonlyArray<unknown>): ReadonlyArray<string> => {
  const out: Array<string> = []
  let chain = ''
  for (const message of messages)
    for (const block of (message as Said).content) {
      chain += JSON.stringify([(message as { readonly role: string }).role, block])
      if (block.reasoningContent !== undefined) out.push(chain)
    }
  return out
}

const keepsBinding =
  (native: BedrockRequest) =>
  ({ name, native: out }: Reduced<BedrockRequest>): void => {
    if (!String(native['modelId']).includes('opus-5-5')) return
    const known = new Set(chains(messagesOf(native)))
    for (const chain of chains(messagesOf(out))) expect(known.has(chain), name).toBe(true)
  }

const files = requestFiles('bedrock-converse')

describe('reducers', () => {
  test('keep accepted requests accepted, and bound reasoning bound', () => {
    let changed = 0
    fc.assert(
      fc.property(acceptedBedrockRequest, (native) => {
        freeze(native)
        changed += reduceAll<BedrockRequest>(bedrock, native, messagesOf, keepsBinding(native))
      }),
      { numRuns }
    )
    expect(changed).toBeGreaterThan(numRuns)
  })

  test(`keep recorded requests accepted (${files.length} shared)`, () => {
    for (const path of files) {
      const native = freeze(JSON.parse(readFileSync(path, 'utf8')) as BedrockRequest)
      reduceAll(bedrock, native, messagesOf)
    }
  })

  test('keep the published laws, on any history', () => {
    const requests = bedrockRequest.map((native) => clone(native) as BedrockRequest)
    dialect(requests, bedrock, { reducers, numRuns })
  })
})

describe('stripToolCalls', () => {
  test('leaves no cache point alone', () => {
    const result = (id: string) => ({ toolResult: { toolUseId: id, content: [{ text: 'a.ts' }] } })
    const call = (id: string) => ({ toolUse: { toolUseId: id, name: 'ls', input: {} } })
    const point = { cachePoint: { type: 'default' } }
    const [first, last] = [
      { role: 'user', content: [{ text: 'a' }] },
      { role: 'user', content: [{ text: 'e' }] }
    ]
    const steps = [
      { role: 'assistant', content: [{ text: 'b' }, call('t1')] },
      { role: 'user', content: [result('t1'), point] },
      { role: 'assistant', content: [{ text: 'c' }, call('t2')] },
      { role: 'user', content: [result('t2')] }
    ]
    const answer = { role: 'assistant', content: [{ text: 'd' }] }
    const native: BedrockRequest = { modelId: 'amazon.nova-pro-v1:0', messages: [first, ...steps, answer, last] }
    const reduced = unwrap(through(bedrock)(stripToolCalls({ keep: 0 }))(native))
    expect(reduced.messages).toEqual([
      first,
      ...steps.slice(0, 2),
      { role: 'assistant', content: [{ text: 'c' }, { text: 'd' }] },
      last
    ])
  })
})

describe('settled for models that refuse words beside calls', () => {
  const said = (role: string, ...content: ReadonlyArray<object>) => ({ role, content })
  const call = { toolUse: { toolUseId: 't1', name: 'ls', input: {} } }
  const result = { toolResult: { toolUseId: 't1', content: [{ text: 'a.ts' }] } }
  const request = (modelId: string): BedrockRequest => ({
    modelId,
    toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] },
    messages: [
      said('user', { text: 'a' }),
      said('assistant', { text: 'b' }),
      said('user', { text: 'c' }),
      said('assistant', call),
      said('user', result),
      said('assistant', { text: 'd' }),
      said('user', { text: 'e' })
    ]
  })

  test.each([
    ['meta.llama3-1-70b-instruct-v1:0', [call]],
    ['anthropic.claude-sonnet-4-5-v1:0', [{ text: 'b' }, call]]
  ])('%s: the words that an edit brought to calls go, or stay with them', (modelId, expected) => {
    const native = request(modelId)
    const drop = (context: Context): Context =>
      settle(
        context,
        withMessages(
          context,
          context.messages.filter((_, i) => i !== 2)
        )
      )
    const reduced = unwrap(through(bedrock)(drop)(native))
    expect(bedrock.violations(native)).toEqual([])
    expect(bedrock.violations(reduced)).toEqual([])
    const words = { ...native, messages: [...(native.messages ?? []).slice(0, 3), said('assistant', { text: 'x' })] }
    expect(
      unwrap(through(bedrock)(drop)({ ...words, messages: [...words.messages, said('user', { text: 'y' })] }))
    ).toEqual({
      ...words,
      messages: [
        said('user', { text: 'a' }),
        said('assistant', { text: 'b' }, { text: 'x' }),
        said('user', { text: 'y' })
      ]
    })
    expect(reduced.messages?.map(({ content }) => content as unknown)).toEqual([
      [{ text: 'a' }],
      expected,
      [result],
      [{ text: 'd' }],
      [{ text: 'e' }]
    ])
  })
})

import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrock, type BedrockRequest } from '../../src/dialects/bedrock'
import { corpusFiles, requestFiles, vectors } from '../support/shared'
import { acceptedBedrockRequest, bedrockRequest } from './bedrockArbitrary'
import { anyJson, clone } from './laws'
import { copy, keepsNativeLaws, mutate } from './nativeLaws'

const numRuns = Math.max(1000, Number(process.env['FC_RUNS'] ?? 0))

const keepsLaws = (native: BedrockRequest) => keepsNativeLaws(bedrock, native, ({ messages }) => messages)

const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const own: ReadonlyArray<BedrockRequest> = [
  {
    modelId: 'us.anthropic.claude-sonnet-4-6',
    system: [{ text: 'Be brief.' }, { cachePoint: { type: 'default' } }],
    toolConfig: {
      tools: [
        { toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } },
        { systemTool: { name: 'search' } }
      ],
      toolChoice: { auto: {} }
    },
    messages: [
      {
        role: 'user',
        content: [
          { text: 'What is here?' },
          { image: { format: 'png', source: { bytes: new Uint8Array([0, 1, 250, 255]) } } },
          {
            document: { name: 'Report', format: 'pdf', source: { s3Location: { uri: 's3://a/b', bucketOwner: '1' } } }
          },
          { guardContent: { image: { format: 'png', source: { bytes: new Uint8Array([1]) } } } }
        ]
      },
      {
        role: 'assistant',
        content: [
          { reasoningContent: { redactedContent: new Uint8Array([9, 8, 7]) } },
          { reasoningContent: { reasoningText: { text: 'Look.', signature: 'c2ln' } } },
          { toolUse: { toolUseId: 't1', name: 'ls', input: { path: '.' } } }
        ]
      },
      {
        role: 'user',
        content: [
          { toolResult: { toolUseId: 't1', status: 'success', content: [{ json: { files: ['a'] } }, { text: 'a' }] } },
          { cachePoint: { type: 'default' } }
        ]
      }
    ]
  }
]

const files = requestFiles('bedrock-converse')
const requests = [...files.map((path) => parse(path) as BedrockRequest), ...own]

/** The same with bytes where REST has base64 text. */
const withBytes = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return value.map(withBytes)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'bytes' && typeof inner === 'string' ? new Uint8Array(Buffer.from(inner, 'base64')) : withBytes(inner)
    ])
  )
}

describe('recorded requests', () => {
  test(`keep the laws and break no rule (${files.length} shared, ${own.length} own)`, () => {
    for (const request of requests)
      for (const native of [request, withBytes(request) as BedrockRequest]) {
        keepsLaws(native)
        expect(bedrock.violations(native)).toEqual([])
      }
  })

  test(`break no rule for the models they were made for (${files.length} shared)`, () => {
    for (const path of files) {
      const source = path.replace('_derived/', '').replace('.request.json', '.yaml')
      const [, model = ''] = /\/model\/([^/]+)\/converse/.exec(readFileSync(source, 'utf8')) ?? []
      const modelId = decodeURIComponent(model)
      expect(modelId).not.toBe('')
      expect(bedrock.violations({ ...(parse(path) as BedrockRequest), modelId })).toEqual([])
    }
  })

  test(`keep the laws after any mutation (${files.length} shared, ${own.length} own)`, () => {
    const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    const values = fc.array(fc.oneof(anyJson, fc.uint8Array({ maxLength: 4 })), { minLength: 1, maxLength: 4 })
    const small = requests.filter((request) => JSON.stringify(request).length < 20_000)
    fc.assert(
      fc.property(fc.constantFrom(...small), choices, values, (request, places, odd) => {
        const native = mutate(request, places, odd)
        const decoded = bedrock.decode(native)
        if (decoded._tag === 'Right') keepsLaws(native)
        else expect(decoded.left.path).toMatch(/^(messages(\[\d+\])?)?$/)
      }),
      { numRuns: numRuns * 2 }
    )
  })
})

describe('laws', () => {
  test('encode undoes decode, in place, on any request', () => {
    fc.assert(
      fc.property(bedrockRequest, (native) => void keepsLaws(native)),
      { numRuns }
    )
  })

  test('encode undoes decode on accepted requests, and they break no rule', () => {
    fc.assert(
      fc.property(acceptedBedrockRequest, (native) => {
        keepsLaws(native)
        expect(bedrock.violations(native)).toEqual([])
      })
    )
  })

  test('bytes of any length are bytes again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const native = { messages: [{ role: 'user', content: [{ image: { format: 'png', source: { bytes } } }] }] }
        const context = keepsLaws(native)
        const [media] = context.messages[0]!.content
        expect(media?.type === 'media' && media.source.type === 'base64' && media.source.data).toBe(
          Buffer.from(bytes).toString('base64')
        )
        expect(clone(bedrock.encode(clone(context)))).toEqual(clone(copy(native)))
      })
    )
  })
})

interface Case {
  readonly rule: string
  readonly ok: boolean
  readonly error?: string
  readonly messages: ReadonlyArray<unknown>
}

describe('cases', () => {
  const cases = (vectors('wire-violations') as { readonly bedrock: ReadonlyArray<Case> } | undefined)?.bedrock ?? []

  test(`are told apart by the right rule and text (${cases.length} shared)`, () => {
    for (const { rule, ok, error = '', messages } of cases) {
      const found = bedrock.violations({ messages })
      if (ok) expect(found).toEqual([])
      else expect(found.map((one) => `${one.rule} ${one.message}`)).toEqual([`${rule} ${error}`])
      keepsLaws(clone({ messages }))
    }
  })
})

test('the corpora hold the files that are read', () => {
  expect(files.length).toBe(corpusFiles('bedrock-converse').length)
})

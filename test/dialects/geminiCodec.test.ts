import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gemini, type GeminiRequest } from '../../src/dialects/gemini'
import { corpusFiles, requestFiles, vectors } from '../support/shared'
import { acceptedGeminiRequest, geminiRequest } from './geminiArbitrary'
import { anyJson, clone } from './laws'
import { keepsNativeLaws, mutate } from './nativeLaws'

const numRuns = Math.max(1000, Number(process.env['FC_RUNS'] ?? 0))

/** Contents, where they are a list of contents. */
const items = ({ contents }: GeminiRequest): ReadonlyArray<unknown> | undefined =>
  Array.isArray(contents) &&
  (contents.length === 0 || contents.some((c) => 'role' in Object(c) || 'parts' in Object(c)))
    ? contents
    : undefined

const keepsLaws = (native: GeminiRequest) => keepsNativeLaws(gemini, native, items)

const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const own: ReadonlyArray<GeminiRequest> = [
  {
    model: 'gemini-3-pro-preview',
    config: {
      systemInstruction: 'Be brief.',
      tools: [{ functionDeclarations: [{ name: 'ls' }] }, { googleSearch: {} }]
    },
    contents: [
      { role: 'user', parts: [{ text: 'What is here?' }] },
      {
        role: 'model',
        parts: [
          { text: 'Look.', thought: true },
          { functionCall: { id: 'c1', name: 'ls', args: { path: '.' } }, thoughtSignature: 'c2ln' },
          { functionCall: { id: 'c2', name: 'ls', args: {} } }
        ]
      },
      {
        role: 'user',
        parts: [
          { functionResponse: { id: 'c1', name: 'ls', response: { output: 'a' } } },
          { functionResponse: { id: 'c2', name: 'ls', response: { files: ['a'] } } }
        ]
      }
    ]
  },
  {
    system_instruction: { parts: [{ text: 'Be brief.' }] },
    generationConfig: { temperature: 0 },
    contents: [
      { parts: [{ text: 'Draw.' }, { inline_data: { mime_type: 'image/png', data: 'AA' } }] },
      { role: 'model', parts: [{ function_call: { name: 'draw' } }] },
      { role: 'function', parts: [{ function_response: { name: 'draw', response: { error: 'no' } } }] }
    ]
  }
]

const files = requestFiles('gemini-contents')
const requests = [...files.map((path) => parse(path) as GeminiRequest), ...own]

describe('recorded requests', () => {
  test(`keep the laws and break no rule (${files.length} shared, ${own.length} own)`, () => {
    for (const request of requests) {
      keepsLaws(request)
      expect(gemini.violations(request)).toEqual([])
    }
  })

  test(`break no rule for the models they were made for (${files.length} shared)`, () => {
    for (const path of files) {
      const source = path.replace('_derived/', '').replace('.request.json', '.yaml')
      const models = /gemini-[\w.-]+(?=:(generate|stream))/.exec(readFileSync(source, 'utf8')) ?? []
      for (const model of models.slice(0, 1))
        expect(gemini.violations(parse(path) as GeminiRequest, { model })).toEqual([])
    }
  })

  test(`keep the laws after any mutation (${files.length} shared, ${own.length} own)`, () => {
    const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    const values = fc.array(anyJson, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...requests), choices, values, (request, places, odd) => {
        const native = mutate(request, places, odd)
        const decoded = gemini.decode(native)
        if (decoded._tag === 'Right') keepsLaws(native)
        else expect(decoded.left.path).toMatch(/^(contents(\[\d+\])?)?$/)
      }),
      { numRuns: numRuns * 2 }
    )
  })
})

describe('laws', () => {
  test('encode undoes decode, in place, on any request', () => {
    fc.assert(
      fc.property(geminiRequest, (native) => void keepsLaws(native)),
      { numRuns }
    )
  })

  test('encode undoes decode on accepted requests, and they break no rule', () => {
    fc.assert(
      fc.property(acceptedGeminiRequest, (native) => {
        keepsLaws(native)
        expect(gemini.violations(native)).toEqual([])
      })
    )
  })
})

/** Every list of contents, and every content, inside a value. */
const histories = (value: unknown, out: Array<unknown> = []): ReadonlyArray<unknown> => {
  if (typeof value !== 'object' || value === null) return out
  if (Array.isArray(value) && value.length > 0 && value.every((c) => 'parts' in Object(c))) out.push(value)
  else if (!Array.isArray(value) && Array.isArray((value as { parts?: unknown }).parts)) out.push(value)
  for (const inner of Object.values(value)) histories(inner, out)
  return out
}

const jsonOf = (path: string): ReadonlyArray<unknown> => {
  const text = readFileSync(path, 'utf8')
  const read = (s: string): ReadonlyArray<unknown> => {
    try {
      return [JSON.parse(s)]
    } catch {
      return []
    }
  }
  const whole = read(text)
  return whole.length > 0 ? whole : text.split('\n').flatMap(read)
}

describe('stored histories', () => {
  const stored = ['gemini-generate-responses', 'adk-session', 'gemini-cli-session', 'qwen-code-session'].flatMap(
    (format) => corpusFiles(format)
  )
  const all = stored.flatMap(({ path }) => jsonOf(path).flatMap((value) => histories(value)))

  test(`keep the laws (${stored.length} files, ${all.length} histories)`, () => {
    for (const contents of all) keepsLaws({ contents: clone(contents) as object })
    const joined = all.filter((content) => !Array.isArray(content))
    for (let i = 0; i < joined.length; i += 20) keepsLaws({ contents: clone(joined.slice(i, i + 20)) })
  })
})

interface Case {
  readonly rule: string
  readonly ok: boolean
  readonly error?: string
  readonly contents: ReadonlyArray<object>
}

describe('cases', () => {
  const cases = (vectors('wire-violations') as { readonly gemini: ReadonlyArray<Case> } | undefined)?.gemini ?? []

  test(`are told apart by the right rule and text (${cases.length} shared)`, () => {
    for (const { rule, ok, error = '', contents } of cases)
      for (const model of [undefined, 'gemini-3-pro', 'gemini-2.5-pro']) {
        const found = gemini.violations({ contents }, model === undefined ? {} : { model })
        if (ok) expect(found).toEqual([])
        else expect(new Set(found.map((one) => `${one.rule} ${one.message}`))).toEqual(new Set([`${rule} ${error}`]))
        keepsLaws(clone({ contents }))
      }
  })
})

import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gemini, type GeminiRequest, through } from '../../src/dialects/gemini'
import { clearToolInputs } from '../../src/reducers'
import { dialect } from '../../src/testing/dialectLaws'
import { requestFiles } from '../support/shared'
import { acceptedGeminiRequest, geminiRequest } from './geminiArbitrary'
import { unwrap } from './laws'
import { freeze } from './nativeLaws'
import { type Reduced, reduceAll, reducers } from './nativeReducers'

const numRuns = Math.max(25, Number(process.env['FC_RUNS'] ?? 0))

interface Part {
  readonly text?: string
  readonly thought?: boolean
  readonly thoughtSignature?: string
  readonly functionCall?: { readonly args?: unknown }
  readonly functionResponse?: unknown
}

interface Content {
  readonly role?: string
  readonly parts: ReadonlyArray<Part>
}

const contentsOf = ({ contents }: GeminiRequest): ReadonlyArray<Content> => contents as ReadonlyArray<Content>

/** Behind the last content of the user that holds more than answers. */
const currentTurn = (contents: ReadonlyArray<Content>): ReadonlyArray<Content> => {
  let start = contents.length
  const isSaid = ({ role, parts }: Content): boolean =>
    role !== 'model' && parts.some(({ functionResponse }) => functionResponse === undefined)
  while (start > 0 && !isSaid(contents[start - 1]!)) start--
  return contents.slice(start)
}

/** JSON with its keys in order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  )

const signedParts = (contents: ReadonlyArray<Content>): ReadonlyArray<string> =>
  contents.flatMap(({ parts }) =>
    parts
      .filter(({ thoughtSignature, thought }) => thoughtSignature !== undefined && thought !== true)
      .map((part) => sorted(part))
  )

/** Every signed part that is left in the current turn is byte for byte one that was there, and none is left unsigned. */
const keepsSignatures =
  (native: GeminiRequest) =>
  ({ name, native: out }: Reduced<GeminiRequest>): void => {
    const before = currentTurn(contentsOf(native))
    const after = currentTurn(contentsOf(out))
    const known = new Set(signedParts(before))
    for (const part of signedParts(after)) expect(known.has(part), `${name}: ${part}`).toBe(true)
    // where no step went, all is signed as before
    const dropped = before.length - after.length
    if (dropped === 0) expect(signedParts(after), name).toEqual(signedParts(before))
    // nowhere a signature on a part that is not the one it was made for
    const all = new Set(signedParts(contentsOf(native)))
    for (const part of signedParts(contentsOf(out))) expect(all.has(part), `${name}: ${part}`).toBe(true)
  }

const files = requestFiles('gemini-contents')

describe('reducers', () => {
  test('keep accepted requests accepted, and the signatures of the current turn', () => {
    let changed = 0
    fc.assert(
      fc.property(acceptedGeminiRequest, (native) => {
        freeze(native)
        changed += reduceAll<GeminiRequest>(gemini, native, contentsOf, keepsSignatures(native))
      }),
      { numRuns }
    )
    expect(changed).toBeGreaterThan(numRuns)
  })

  test(`keep recorded requests accepted (${files.length} shared)`, () => {
    for (const path of files)
      for (const model of [undefined, 'gemini-3-pro-preview', 'gemini-2.5-pro']) {
        const request = JSON.parse(readFileSync(path, 'utf8')) as GeminiRequest
        const native = freeze(model === undefined ? request : { ...request, model })
        if (gemini.violations(native).length > 0) continue
        reduceAll(gemini, native, contentsOf, keepsSignatures(native))
      }
  })

  test('keep the published laws, on any history', () => {
    const lists = geminiRequest.filter(
      ({ contents }) => Array.isArray(contents) && contents.some((c) => 'role' in Object(c) || 'parts' in Object(c))
    )
    dialect(lists as fc.Arbitrary<GeminiRequest>, gemini, { reducers, numRuns })
  })
})

describe('signed calls', () => {
  const long = 'x '.repeat(200)
  const call = (id: string) => ({
    functionCall: { id, name: 'write', args: { path: 'a', content: long } },
    thoughtSignature: `s${id}`
  })
  const answer = (id: string) => ({ functionResponse: { id, name: 'write', response: { output: 'ok' } } })
  const loop = (id: string): ReadonlyArray<{ readonly role: string; readonly parts: ReadonlyArray<object> }> => [
    { role: 'model', parts: [call(id)] },
    { role: 'user', parts: [answer(id)] }
  ]
  const user = (text: string) => ({ role: 'user', parts: [{ text }] })

  test('stay as they are in the current turn, and lose their signature when they are edited elsewhere', () => {
    const native = {
      model: 'gemini-3-pro-preview',
      contents: [
        user('a'),
        ...loop('1'),
        { role: 'model', parts: [{ text: 'ok' }] },
        user('b'),
        ...loop('2'),
        ...loop('3')
      ]
    }
    const { contents } = unwrap(through(gemini)(clearToolInputs({ keep: 0 }))(native))
    const parts = contents.flatMap((content) => content.parts) as ReadonlyArray<Part>
    const calls = parts.filter(({ functionCall }) => functionCall !== undefined)
    expect(calls[0]).toMatchObject({ functionCall: { id: '1', args: { path: 'a' } } })
    expect(JSON.stringify(calls[0])).toMatch(/\[cleared: 400 chars\]/)
    expect(calls[0]).not.toHaveProperty('thoughtSignature')
    expect(calls.slice(1)).toEqual([call('2'), call('3')])
    expect(gemini.violations({ ...native, contents })).toEqual([])
  })
})

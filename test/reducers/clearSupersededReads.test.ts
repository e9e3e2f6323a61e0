import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toolResult, toolUse } from '../../src/model/Block'
import { type Context, context } from '../../src/model/Context'
import type { Json } from '../../src/model/Json'
import { assistant, user } from '../../src/model/Message'
import {
  clearSupersededReads,
  type ClearSupersededReadsOptions,
  clearToolResults,
  type FileTool,
  fileTools,
  sequence,
  truncateToolResults
} from '../../src/reducers'
import { laws } from '../../src/testing'
import { blockAt, editedIds, filler, thrown } from '../support/histories'

interface Call {
  readonly name: string
  readonly input: Json
  readonly length?: number
  readonly isError?: boolean
}

const history = (calls: ReadonlyArray<Call>, isDone = true): Context =>
  context({
    messages: [
      user('Go.'),
      ...calls.flatMap(({ name, input, length = 600, isError }, i) => [
        assistant(toolUse({ id: String(i + 1), name, input })),
        user(
          toolResult({
            toolUseId: String(i + 1),
            content: filler(length),
            ...(isError === undefined ? {} : { isError })
          })
        )
      ]),
      ...(isDone ? [assistant('Done.')] : [])
    ]
  })

const read = (input: { readonly [argument: string]: Json } = {}, more: Partial<Call> = {}): Call => ({
  name: 'Read',
  input: { file_path: 'a.ts', ...input },
  ...more
})
const write = (file_path = 'a.ts', isError?: boolean): Call => ({
  name: 'Write',
  input: { file_path, content: 'x' },
  ...(isError === undefined ? {} : { isError })
})
const lines = (offset: number, limit: number): Call => read({ offset, limit })
const view = (view_range?: Json, more: { readonly [argument: string]: Json } = {}): Call => ({
  name: 'str_replace_editor',
  input: { command: 'view', path: 'a.ts', ...(view_range === undefined ? {} : { view_range }), ...more }
})

const cleared = (before: Context, options: Partial<ClearSupersededReadsOptions> = {}): string =>
  editedIds(before, clearSupersededReads({ tools: fileTools, ...options })(before), 'tool_result')

describe('reads', () => {
  test.each<[string, ReadonlyArray<Call>, string]>([
    ['all again', [read(), read()], '1'],
    ['all three times', [read(), read(), read()], '1 2'],
    ['another file', [read(), read({ file_path: 'b.ts' })], ''],
    ['some lines only', [read(), lines(10, 50)], ''],
    ['some lines, then all', [lines(10, 50), read()], '1'],
    ['the same lines', [lines(10, 50), lines(10, 50)], '1'],
    ['more lines', [lines(10, 50), lines(5, 100)], '1'],
    ['one line fewer at the end', [lines(10, 50), lines(10, 49)], ''],
    ['one line fewer at the beginning', [lines(10, 50), lines(11, 60)], ''],
    ['exactly to the same end', [lines(10, 50), lines(9, 51)], '1'],
    ['two parts that only together cover it', [lines(0, 100), lines(0, 50), lines(50, 50)], ''],
    ['beyond what a read gives when not told otherwise', [lines(1990, 20), read()], ''],
    ['within it', [lines(1980, 20), read()], '1'],
    ['a limit only', [read({ limit: 50 }), read({ limit: 49 })], ''],
    ['a limit as text', [read({ limit: '50' }), read({ limit: '50' })], '1'],
    ['a limit that is no number', [read({ limit: 'all' }), read({ limit: 'all' })], ''],
    ['nothing is nothing', [read({ offset: null, limit: null }), read()], '1'],
    ['other arguments', [read({ pages: '1-5' }), read({ pages: '6-9' })], ''],
    ['the same other arguments', [read({ pages: '1-5' }), read({ pages: '1-5' })], '1'],
    ['by another tool', [read(), { name: 'read', input: { file_path: 'a.ts' } }], ''],
    ['an error covers nothing', [read(), read({}, { isError: true })], ''],
    ['an error stays', [read({}, { isError: true }), read()], ''],
    ['a stub covers nothing', [read(), read({}, { length: 80 })], ''],
    ['half as long covers', [read({}, { length: 600 }), read({}, { length: 300 })], '1'],
    ['less than half does not', [read({}, { length: 600 }), read({}, { length: 290 })], ''],
    [
      'by an unknown tool',
      [
        { name: 'cat', input: { file: 'a.ts' } },
        { name: 'cat', input: { file: 'a.ts' } }
      ],
      ''
    ],
    [
      'arguments that are no object',
      [
        { name: 'Read', input: 'a.ts' },
        { name: 'Read', input: 'a.ts' },
        { name: 'Read', input: null }
      ],
      ''
    ]
  ])('%s', (_, calls, expected) => {
    expect(cleared(history(calls))).toBe(expected)
  })

  test.each<[string, ReadonlyArray<Call>, string]>([
    ['all again', [view(), view()], '1'],
    ['a range, then all', [view([3, 9]), view()], '1'],
    ['all, then a range', [view(), view([3, 9])], ''],
    ['to the end', [view([30, 90]), view([1, -1])], '1'],
    ['from the middle to the end', [view([1, 90]), view([3, -1])], ''],
    ['the end is further than any line', [view([1, -1]), view([1, 9000])], ''],
    ['null is no range', [view([3, 9]), view(null)], '1'],
    ['a range that is none', [view([3, 9]), view('1-20'), view(7), view({})], ''],
    ['a range that ends nowhere', [view([3, 9]), view([1])], '1'],
    ['another command', [view(), { name: 'str_replace_editor', input: { command: 'str_replace', path: 'a.ts' } }], '']
  ])('with a range: %s', (_, calls, expected) => {
    expect(cleared(history(calls))).toBe(expected)
  })

  test('the pending step covers', () => {
    expect(cleared(history([read(), read()], false))).toBe('1')
  })

  test('what was cleared or cut covers nothing, but is covered', () => {
    const again = [read(), read({}, { length: 2000 })]
    const cut = truncateToolResults({ maxTokens: 400 })
    const clear = clearSupersededReads({ tools: fileTools })
    const after = sequence(cut, clear)(history(again))
    expect(blockAt(after, 2)).toStrictEqual(blockAt(history(again), 2))
    expect(
      editedIds(history(again), sequence(clearToolResults({ keep: 0 }), clear)(history(again)), 'tool_result')
    ).toBe('1 2')
    const cutFirst = cut(history([read({}, { length: 2000 }), read()]))
    expect(cleared(cutFirst)).toBe('1')
  })
})

describe('writes', () => {
  test.each<[string, ReadonlyArray<Call>, string]>([
    ['all reads before', [read(), lines(1, 20), write()], '1 2'],
    ['but reads after', [write(), read()], ''],
    ['but other files', [read(), write('b.ts')], ''],
    ['but writes that failed', [read(), write('a.ts', true)], ''],
    [
      'edits are no writes',
      [read(), { name: 'Edit', input: { file_path: 'a.ts', old_string: 'a', new_string: 'b' } }],
      ''
    ],
    ['by a tool of another name', [read(), { name: 'create', input: { path: 'a.ts', file_text: '' } }], '1'],
    ['by a command', [view(), view(undefined, { command: 'create', file_text: '' })], '1']
  ])('%s', (_, calls, expected) => {
    expect(cleared(history(calls))).toBe(expected)
  })

  test('what was written stays', () => {
    const before = history([write(), write()])
    expect(clearSupersededReads({ tools: fileTools })(before)).toBe(before)
  })
})

describe('options', () => {
  test('tools of your own go before the known ones', () => {
    const own: FileTool = { name: 'cat', does: 'read', path: 'file' }
    const twice = [read(), { name: 'cat', input: { file: 'a.ts' } }, { name: 'cat', input: { file: 'a.ts' } }]
    expect(cleared(history(twice), { tools: [own, ...fileTools] })).toBe('2')
    expect(cleared(history(twice), { tools: [] })).toBe('')
    const unlimited: FileTool = { name: 'Read', does: 'read', path: 'file_path', from: 'offset', count: 'limit' }
    expect(cleared(history([lines(5000, 20), read()]), { tools: [unlimited, ...fileTools] })).toBe('1')
  })

  test('lines said as a range and as a number of lines are the same lines', () => {
    const open: FileTool = { name: 'open', does: 'read', path: 'file', from: 'line', count: 'lines', range: 'range' }
    const range: Call = { name: 'open', input: { file: 'a.ts', range: [5, 14] } }
    const count = (lines: number): Call => ({ name: 'open', input: { file: 'a.ts', line: 5, lines } })
    expect(cleared(history([range, count(10)]), { tools: [open] })).toBe('1')
    expect(cleared(history([range, count(9)]), { tools: [open] })).toBe('')
    expect(cleared(history([count(10), range]), { tools: [open] })).toBe('1')
    expect(cleared(history([count(11), range]), { tools: [open] })).toBe('')
  })

  test.each<[string, Json]>([
    ['an object', {}],
    ['an object that makes no text', { toString: 1, valueOf: 1 }],
    ['a list', [1]],
    ['words', 'some']
  ])('lines that are %s cover nothing and are covered by the whole', (_, odd) => {
    const partly: Call = { name: 'Read', input: { file_path: 'a.ts', offset: odd, limit: odd } }
    expect(cleared(history([lines(5, 5), partly]))).toBe('')
    const range: FileTool = { name: 'open', does: 'read', path: 'file', range: 'range' }
    const twice = [1, 2].map((): Call => ({ name: 'open', input: { file: 'a.ts', range: [odd, odd] } }))
    expect(cleared(history(twice), { tools: [range] })).toBe('')
  })

  test.each<[string, ReadonlyArray<Call>, Partial<ClearSupersededReadsOptions>, string]>([
    ['keeps the newest', [read(), read(), read()], { keep: 2 }, '1'],
    ['looks at whole steps only', [read(), write('b.ts'), read()], { batch: 2 }, ''],
    ['a step later', [read(), write('b.ts'), read(), write('c.ts')], { batch: 2 }, '1'],
    ['but excluded tools', [read(), read()], { excludeTools: ['Read'] }, '']
  ])('%s', (_, calls, options, expected) => {
    expect(cleared(history(calls), options)).toBe(expected)
  })

  test('says that it was superseded', () => {
    const after = clearSupersededReads({ tools: fileTools })(history([read(), read()]))
    expect(blockAt(after, 2)).toMatchObject({ content: '[cleared: Read a.ts, 600 chars, superseded below]' })
  })

  test.each<[Partial<ClearSupersededReadsOptions>, string]>([
    [{ keep: 0.5 }, 'clearSupersededReads: keep must be a whole number of at least 0, got 0.5'],
    [{ batch: 0 }, 'clearSupersededReads: batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => clearSupersededReads({ tools: fileTools, ...options }))).toEqual(new RangeError(message))
  })
})

describe('the known tools', () => {
  test.each<[agent: string, name: string, reads: Json, writes: Call]>([
    ['Claude Code', 'Read', { file_path: 'a' }, { name: 'Write', input: { file_path: 'a', content: '' } }],
    ['pi', 'read', { path: 'a' }, { name: 'write', input: { path: 'a', content: '' } }],
    ['opencode', 'read', { filePath: 'a' }, { name: 'write', input: { filePath: 'a', content: '' } }],
    ['Gemini CLI', 'read_file', { file_path: 'a' }, { name: 'write_file', input: { file_path: 'a', content: '' } }],
    ['Qwen Code', 'read_file', { absolute_path: 'a' }, { name: 'write_file', input: { file_path: 'a', content: '' } }],
    ['Copilot CLI', 'view', { path: 'a' }, { name: 'create', input: { path: 'a', file_text: '' } }],
    [
      'Anthropic',
      'str_replace_based_edit_tool',
      { command: 'view', path: 'a' },
      { name: 'str_replace_based_edit_tool', input: { command: 'create', path: 'a', file_text: '' } }
    ],
    [
      'OpenHands',
      'file_editor',
      { command: 'view', path: 'a' },
      { name: 'file_editor', input: { command: 'create', path: 'a', file_text: '' } }
    ]
  ])('%s', (_, name, input, writes) => {
    expect(
      cleared(
        history([
          { name, input },
          { name, input }
        ])
      )
    ).toBe('1')
    expect(cleared(history([{ name, input }, writes]))).toBe('1')
  })
})

const calls: fc.Arbitrary<ReadonlyArray<Call>> = fc.array(
  fc.oneof(
    fc.tuple(fc.nat(4), fc.nat(4)).map(([from, count]) => lines(from, count)),
    fc.constantFrom(read(), read({}, { isError: true }), write(), view([1, 3]), view(), read({}, { length: 100 }))
  ),
  { maxLength: 10 }
)

describe('laws where much is read again', () => {
  test.each<[string, Partial<ClearSupersededReadsOptions>]>([
    ['all', {}],
    ['in steps', { batch: 3, keep: 1 }]
  ])('%s', (_, options) => {
    laws.reducer(
      calls.map((some) => history(some)),
      clearSupersededReads({ tools: fileTools, ...options }),
      { numRuns: 60 }
    )
  })

  test('every line that was read and not written over since can still be read', () => {
    const ranges = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
    fc.assert(
      fc.property(ranges, (some) => {
        const before = history(some.map(([from, count]) => lines(from, count)))
        const gone = new Set(cleared(before).split(' '))
        const linesOf = (kept: boolean): ReadonlySet<number> =>
          new Set(
            some.flatMap(([from, count], i) =>
              kept && gone.has(String(i + 1)) ? [] : Array.from({ length: count }, (_, k) => from + k)
            )
          )
        expect(linesOf(true)).toEqual(linesOf(false))
      }),
      { numRuns: 100 }
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import { clearFailedInputs, type ClearFailedInputsOptions, clearToolInputs } from '../../src/reducers'
import { blockAt, editedIds, mapAll, thrown } from '../support/histories'
import { parse } from '../support/shape'

const withLongInputs = (notation: string): Context =>
  mapAll(parse(notation), (block) =>
    block.type === 'tool_use' ? { ...block, input: { path: 'a.ts', content: 'x'.repeat(300) } } : block
  )

const failing =
  'user | assistant bash#1 | user error#1 | assistant read#2 | user result#2 | assistant bash#3 | user error#3'
const done = `${failing} | assistant`

const shortened = (notation: string, options: ClearFailedInputsOptions): string => {
  const before = withLongInputs(notation)
  return editedIds(before, clearFailedInputs(options)(before), 'tool_use')
}

describe('examples', () => {
  test.each<[string, string, ClearFailedInputsOptions, string]>([
    ['calls that failed', done, { keep: 0 }, '1 3'],
    ['but the newest', done, { keep: 1 }, '1'],
    ['those that succeeded count', done, { keep: 2 }, '1'],
    ['in steps of two', done, { keep: 0, batch: 2 }, '1'],
    ['but the pending step', failing, { keep: 0 }, '1'],
    ['but excluded tools', done, { keep: 0, excludeTools: ['bash'] }, ''],
    ['but pinned calls', done.replace('assistant bash#1', '!assistant bash#1'), { keep: 0 }, '3'],
    ['no call that succeeded', 'user | assistant bash#1 | user result#1 | assistant', { keep: 0 }, '']
  ])('%s', (_, notation, options, expected) => {
    expect(shortened(notation, options)).toBe(expected)
  })

  test('shortens as clearToolInputs does and keeps the error', () => {
    const before = withLongInputs('user | assistant bash#1 | user error#1 | assistant')
    const after = clearFailedInputs({ keep: 0 })(before)
    expect(after).toStrictEqual(clearToolInputs({ keep: 0 })(before))
    expect(blockAt(after, 2)).toBe(blockAt(before, 2))
  })

  test('the same context when nothing failed or all is short', () => {
    const before = parse(done)
    expect(clearFailedInputs({ keep: 0 })(before)).toBe(before)
  })
})

describe('options', () => {
  test.each<[ClearFailedInputsOptions, string]>([
    [{ keep: -1 }, 'clearFailedInputs: keep must be a whole number of at least 0, got -1'],
    [{ keep: 0, batch: 0 }, 'clearFailedInputs: batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => clearFailedInputs(options))).toEqual(new RangeError(message))
  })
})

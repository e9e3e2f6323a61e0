import fc from 'fast-check'
import { image, opaque, text, type ToolResult, toolResult } from 'context-compaction/model'
import { type Estimator, isNoLarger, makeEstimator } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { anyContent, anyText } from './arbitraries'
import { estimators } from './estimators'

const units = (estimator: Estimator, content: ToolResult['content']): number => estimator.block(toolResult({ content }))

describe('examples', () => {
  test.each<[string, ToolResult['content'], boolean]>([
    ['', '', true],
    ['', [], true],
    ['a', '', false],
    ['[cleared]', 'ok', false],
    ['[cleared]', '[cleared]', true],
    ['[cleared]', 'Directory listing: src, test, package.json, tsconfig.json', true],
    ['你好你好你好', 'abcdefghijklm', false],
    ['[cleared]', [text('ok'), text('Directory listing: src, test, package.json')], true],
    ['[cleared]', [text('ok')], false],
    ['[cleared]', [image({ type: 'url', url: 'https://example.org/a.png' })], true],
    ['[cleared]', [image({ type: 'file', fileId: 'f' })], true],
    ['[cleared]', [opaque('future', { content: 'Directory listing: src, test, package.json' })], true],
    ['[cleared]', [opaque('future', 1)], false]
  ])('%j for %j: %s', (next, previous, expected) => {
    expect(isNoLarger(next, previous)).toBe(expected)
  })

  test('the given estimator is asked', () => {
    const perText = makeEstimator({ name: 'per-text', text: (text) => (text.startsWith('[') ? 100 : 1) })
    expect(isNoLarger('[cleared]', 'Directory listing: src, test, package.json')).toBe(true)
    expect(isNoLarger('[cleared]', 'Directory listing: src, test, package.json', perText)).toBe(false)
  })

  test('no more is looked at than the beginning', () => {
    let seen = 0
    const counting = makeEstimator({
      name: 'counting',
      text: (text) => {
        seen = Math.max(seen, text.length)
        return text.length
      }
    })
    const huge = 'word '.repeat(100_000)
    expect(isNoLarger('[cleared]', huge, counting)).toBe(true)
    expect(isNoLarger('[cleared]', [text(huge), text(huge)], counting)).toBe(true)
    expect(seen).toBeLessThanOrEqual(16 * 9 + 256)
  })

  test('no more of many blocks is looked at than of one text', () => {
    let seen = 0
    const nothing = makeEstimator({
      name: 'nothing',
      text: (text) => (text === '[cleared]' ? 1 : ((seen += text.length), 0))
    })
    expect(
      isNoLarger(
        '[cleared]',
        Array.from({ length: 100 }, () => text('word '.repeat(20))),
        nothing
      )
    ).toBe(false)
    // the first 19, 38 and 76 of each of four texts are looked at before all of it
    expect(seen).toBe(16 * 9 + 256 + 4 * (19 + 38 + 76))
  })

  test('a picture is worth six thousand characters', () => {
    expect(isNoLarger('word '.repeat(600), [image({ type: 'url', url: 'https://example.org/a.png' })])).toBe(true)
  })

  test('the beginning does not end inside a pair', () => {
    const previous = `x${'👍'.repeat(1000)}`
    expect(isNoLarger('ab', previous)).toBe(true)
    expect(isNoLarger('ab', `x${previous}`)).toBe(true)
  })
})

describe('laws', () => {
  test('what is no larger makes no estimate grow', () => {
    fc.assert(
      fc.property(anyText, anyContent, (next, previous) => {
        for (const estimator of estimators) {
          if (estimator.name === 'tokenizer' || !isNoLarger(next, previous, estimator)) continue
          for (const other of estimators) {
            if (other.name === 'tokenizer' || other.name.startsWith('half')) continue
            expect(units(other, next)).toBeLessThanOrEqual(units(other, previous))
          }
          expect(units(estimator, next)).toBeLessThanOrEqual(units(estimator, previous))
        }
      })
    )
  })

  test('a short beginning of a text is no larger than the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (start, rest) => {
        expect(isNoLarger(start, start + rest)).toBe(true)
      })
    )
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineSplitter } from '../../src/cli/splitLines'

test('cuts a text into the same lines, whatever the chunks are', () => {
  const chunk = fc.string({ unit: fc.constantFrom('a', 'ü', '\n', '\r', ' ') })
  fc.assert(
    fc.property(fc.array(chunk), (chunks) => {
      const splitter = lineSplitter()
      const lines = [...chunks.flatMap((one) => splitter.push(one)), ...splitter.end()]
      const whole = chunks.join('').split('\n')
      if (whole[whole.length - 1] === '') whole.pop()
      expect(lines).toEqual(whole)
    })
  )
})

test('a line over many chunks costs no more than its length', () => {
  const splitter = lineSplitter()
  const piece = 'x'.repeat(1 << 16)
  for (let i = 0; i < 500; i++) expect(splitter.push(piece)).toEqual([])
  expect(splitter.push('\nrest')[0]).toHaveLength(500 * (1 << 16))
  expect(splitter.end()).toEqual(['rest'])
})

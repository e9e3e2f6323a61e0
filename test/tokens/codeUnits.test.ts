import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Automaton, textUnits, type Vocabulary, vocabulary } from '../../src/tokens'
import { codeUnits, inPieces } from '../../src/tokens/codeUnits'
import { vocabularies } from './vocabularies'

/** What is added up, unit by unit, without any piece. */
const naive =
  ({ symbols, histories, units }: Automaton) =>
  (text: string): number => {
    let total = 0
    let before = 256
    let history = 0
    let group = 0
    for (let i = 0; i < text.length; i++) {
      const own = symbols[text.charCodeAt(i)]!
      total += units[before | (own & 255)]!
      before = history | ((own & 255) << 8)
      history = histories[group | (own & 255)]!
      group = own & 0xf00
    }
    return total
  }

const unit = fc.oneof(
  fc.constantFrom(...'aeszZ019 \n\t.,({"-_=é漢あก'.split(''), '\ud83d', '\ude00', '\uffff', '\u0000'),
  fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))
)

/** Texts about as long as a piece, two and three of them, and short ones. */
const text = fc
  .tuple(
    fc.array(unit, { minLength: 1, maxLength: 40 }),
    fc.constantFrom(0, 1, 40, 41, 4095, 4096, 4097, 8192, 12_289),
    fc.nat({ max: 9 })
  )
  .map(([units, length, more]) => {
    const piece = units.join('')
    return piece.repeat(Math.ceil((length + more) / piece.length)).slice(0, length + more)
  })

const judged = (all: ReadonlyArray<Vocabulary>): void => {
  for (const one of all) {
    const expected = naive(one.automaton())
    const sum = textUnits(one)
    fc.assert(
      fc.property(text, (t) => {
        expect(sum(t)).toBe(expected(t))
      }),
      { numRuns: 200 }
    )
  }
}

describe('inPieces', () => {
  test('every vocabulary adds up what a loop without pieces adds up', () => {
    judged(vocabularies)
  })

  test('a vocabulary without a loop of its own does as well', () => {
    judged([
      vocabulary({ name: 'flat', layers: [{ axes: 10, step: 3 }], packed: 'DGFG`4?324./.fML8XLFXV6U)MT^'.repeat(40) })
    ])
  })

  test('pieces come in order, each once, in the array; what is left in the state comes with the next', () => {
    const seen: Array<string> = []
    const sum = inPieces((piece, state) => {
      seen.push(Array.from(codeUnits.subarray(0, piece.length), (code) => String.fromCharCode(code)).join(''))
      expect(seen[seen.length - 1]).toBe(piece)
      expect(state[0]).toBe(seen.length === 1 ? 256 : seen.length)
      state[0] = seen.length + 1
      state[3]! += piece.length
    })
    const long = 'abcdefg'.repeat(1_500)
    expect(sum(long)).toBe(long.length)
    expect(seen.map((piece) => piece.length)).toEqual([4096, 4096, 10_500 - 8192])
    expect(seen.join('')).toBe(long)
    seen.length = 0
    expect(sum('')).toBe(0)
    expect(seen).toEqual([])
  })
})

describe('without a buffer that writes as the array is read', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  /** A `Buffer` that makes something else of the array that is read, and is itself for everybody else. */
  const standIn = (make: (bytes: ArrayBuffer) => unknown): typeof Buffer =>
    new Proxy(Buffer, {
      get: (whole, key) =>
        key === 'from'
          ? (...given: Parameters<typeof Buffer.from>) =>
              (given[0] as unknown) instanceof ArrayBuffer
                ? make(given[0] as unknown as ArrayBuffer)
                : whole.from(...given)
          : (Reflect.get(whole, key) as unknown)
    })

  const swapped = standIn((bytes) => ({
    write: (piece: string) => {
      const view = new DataView(bytes)
      for (let i = 0; i < piece.length; i++) view.setUint16(2 * i, piece.charCodeAt(i), false)
    }
  }))

  const real = Buffer
  let wrote = 0
  const documented = standIn((bytes) => ({
    write: (piece: string, encoding: 'utf16le') => {
      wrote++
      return real.from(bytes).write(piece, encoding)
    }
  }))

  test.each([
    ['no buffer', standIn(() => undefined)],
    ['a buffer with documented methods only', documented],
    ['the other order of bytes', swapped]
  ])('%s: the sums are the same', async (_, buffer) => {
    const before = vocabularies.map((one) => ({ name: one.name, sum: textUnits(one) }))
    vi.resetModules()
    vi.stubGlobal('Buffer', buffer)
    const again = await import('../../src/tokens')
    const texts = ['', 'a', 'Which files changed?', '漢字 and more, \ud83d '.repeat(700)]
    for (const { name, sum } of before.filter(({ name }) => name === 'core' || name === 'o200k')) {
      const other = again.textUnits(again[name as 'core' | 'o200k'])
      expect(texts.map(other)).toEqual(texts.map(sum))
    }
    if (buffer === documented) expect(wrote).toBeGreaterThan(texts.length)
  })
})

/**
 * Maps UTF-16 code units onto the symbols that the token model reads, and symbols onto the histories that it remembers.
 *
 * The symbols of ASCII are the same for all vocabularies. Every other script has a number of symbols of its own; which
 * of its code units share one is learned for each vocabulary, because it follows how many tokens they take.
 *
 * A history is decided by the last two symbols alone, so the model never looks further back than three symbols. The
 * exact algebra of `Measure` rests on that: see `measure.ts`.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Holds the lookup tables of the automaton; every stride is a power of two.
 *
 * @category model
 * @since 0.1.0
 */
export interface Alphabet {
  /** Symbol (0 to 255) of each of the 65,536 code units, with its group shifted left by eight. */
  readonly symbols: Uint16Array
  /** Group (0 to 7) of each symbol, shifted left by eight. */
  readonly groups: Uint16Array
  /** Coarse class (0 to 31) of each symbol. */
  readonly classes: Uint8Array
  /** History that two units make, shifted left by sixteen, indexed by `group of the first << 8 | symbol of the second`. */
  readonly histories: Int32Array
  /** Coarse history of each history. */
  readonly coarseHistories: Uint8Array
}

// -------------------------------------------------------------------------------------
// data
// -------------------------------------------------------------------------------------

// Each row: kind (row of `transitions`), coarse class in base 36, then the characters that share one symbol. A row
// that starts with `*` gives each of its characters a symbol of its own.
const signs = [
  '00\n',
  '11 ',
  '12\t',
  'e30123456789',
  '54AEIOU',
  '54ST',
  '54CDPM',
  '54RNL',
  '54BFGHVW',
  '54JKQXYZ',
  '65e',
  '75a',
  '*85iou',
  '96s',
  '*a6nrlm',
  '*b6tdh',
  '*c6cgkp',
  '*d7bfvwyxz',
  'd7jq',
  '*48.,:;',
  '48!?',
  '*29([{<',
  '*2a)]}>',
  '*2b"\'`',
  '*3c-_/\\',
  '*3d@#$+=*|',
  '3d^~%&'
]

/**
 * Lists the scripts: kind (row of `transitions`), coarse class, number of symbols.
 *
 * @internal
 * @since 0.1.0
 */
export const scripts: ReadonlyArray<readonly [kind: number, coarse: number, size: number]> = [
  [22, 24, 2], // 0 signs of Latin-1
  [15, 14, 9], // 1 Latin beyond ASCII
  [17, 16, 4], // 2 Greek
  [16, 15, 16], // 3 Cyrillic
  [17, 16, 3], // 4 Armenian
  [17, 17, 3], // 5 Hebrew
  [17, 17, 6], // 6 Arabic
  [18, 18, 5], // 7 Devanagari
  [18, 18, 3], // 8 Bengali
  [18, 18, 2], // 9 Gurmukhi
  [18, 18, 3], // 10 Gujarati
  [18, 18, 1], // 11 Oriya
  [18, 18, 3], // 12 Tamil
  [18, 18, 4], // 13 Telugu
  [18, 18, 3], // 14 Kannada
  [18, 18, 3], // 15 Malayalam
  [18, 18, 3], // 16 Sinhala
  [18, 19, 5], // 17 Thai
  [18, 19, 1], // 18 Lao
  [18, 19, 1], // 19 Tibetan
  [18, 19, 2], // 20 Burmese
  [17, 16, 3], // 21 Georgian
  [18, 19, 1], // 22 Ethiopic
  [18, 19, 2], // 23 Khmer
  [17, 16, 1], // 24 other alphabets
  [22, 24, 4], // 25 punctuation
  [22, 25, 2], // 26 signs and arrows
  [22, 26, 3], // 27 boxes
  [22, 25, 2], // 28 pictures
  [22, 27, 4], // 29 punctuation of East Asia
  [19, 20, 6], // 30 Hiragana
  [19, 21, 5], // 31 Katakana
  [20, 22, 11], // 32 Han
  [21, 23, 9], // 33 Hangul
  [23, 28, 4], // 34 high surrogates
  [23, 29, 3], // 35 low surrogates
  [22, 30, 2] // 36 everything else
]

/**
 * Lists where the scripts begin, beyond ASCII: first code unit, script.
 *
 * @internal
 * @since 0.1.0
 */
export const ranges: ReadonlyArray<readonly [start: number, script: number]> = [
  [0x80, 0],
  [0xc0, 1],
  [0x370, 2],
  [0x400, 3],
  [0x530, 4],
  [0x590, 5],
  [0x600, 6],
  [0x700, 24],
  [0x900, 7],
  [0x980, 8],
  [0xa00, 9],
  [0xa80, 10],
  [0xb00, 11],
  [0xb80, 12],
  [0xc00, 13],
  [0xc80, 14],
  [0xd00, 15],
  [0xd80, 16],
  [0xe00, 17],
  [0xe80, 18],
  [0xf00, 19],
  [0x1000, 20],
  [0x10a0, 21],
  [0x1100, 33],
  [0x1200, 22],
  [0x1400, 24],
  [0x1780, 23],
  [0x1800, 24],
  [0x1e00, 1],
  [0x1f00, 2],
  [0x2000, 25],
  [0x2070, 26],
  [0x2500, 27],
  [0x25a0, 28],
  [0x2c00, 24],
  [0x2e80, 32],
  [0x3000, 29],
  [0x3040, 30],
  [0x30a0, 31],
  [0x3100, 29],
  [0x3400, 32],
  [0xa000, 24],
  [0xac00, 33],
  [0xd800, 34],
  [0xdc00, 35],
  [0xe000, 36],
  [0xf900, 32],
  [0xfb00, 6],
  [0xfe00, 36],
  [0xfe70, 6],
  [0xff00, 29],
  [0xfff0, 36],
  [0x10000, 36]
]

// The histories that a symbol leads to (row: its kind), by the group of the one before (column: newline, blank,
// punctuation, capital, small letter, digit, other letter, ideograph). Numbers within the row; each row has its own
// histories. Rows: newline, blank, quotes and brackets, signs of paths and runs, other punctuation, capital, small letters
// in eight groups, digit, other Latin, Cyrillic, other alphabet, syllable, kana, ideograph, Hangul, sign, surrogate.
const letter = '00122121'
const transitions = [
  '01111111',
  '01222222',
  '00122222',
  '00122222',
  '00122222',
  '00012222',
  ...Array<string>(8).fill(letter),
  '00011211',
  ...Array<string>(4).fill('00011010'),
  '00000001',
  '00000001',
  '00000010',
  '00000000',
  '00000001'
]

// Column of `transitions` that each kind is.
const columns = '012223444444445666677627'

// Kind whose coarse histories each kind shares: all small letters have the same, and all punctuation.
const coarseKinds = [0, 1, 2, 2, 2, 5, 6, 6, 6, 6, 6, 6, 6, 6, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]

/**
 * Counts the symbols, the fine histories and the coarse ones.
 *
 * @internal
 * @since 0.1.0
 */
export const sizes = {
  symbols: 208,
  histories: 61,
  coarse: 34,
  classes: 32
} as const

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Builds the tables of the alphabet, about 130 kB. `own` holds which symbol of its script each code unit beyond ASCII has,
 * from 0: all have the first when it is left out.
 *
 * @category constructors
 * @since 0.1.0
 */
export const buildAlphabet = (own: Uint8Array = new Uint8Array(65536)): Alphabet => {
  const symbols = new Uint16Array(65536)
  const groups = new Uint16Array(256)
  const classes = new Uint8Array(256)
  const kinds = new Uint8Array(256)
  let size = 0
  const add = (kind: number, coarse: number): number => {
    kinds[size] = kind
    groups[size] = +columns[kind]! << 8
    classes[size] = coarse
    return size++
  }
  add(4, 30)
  for (const group of signs) {
    const own = group.startsWith('*')
    const head = own ? 3 : 2
    const kind = parseInt(group[head - 2]!, 36)
    const coarse = parseInt(group[head - 1]!, 36)
    for (let i = head; i < group.length; i++)
      symbols[group.charCodeAt(i)] = own || i === head ? add(kind, coarse) : size - 1
  }
  const bases = scripts.map(([kind, coarse, count]) => {
    const base = size
    for (let i = 0; i < count; i++) add(kind, coarse)
    return base
  })
  for (let r = 0; r < ranges.length - 1; r++) {
    const [start, script] = ranges[r]!
    const [end] = ranges[r + 1]!
    const base = bases[script]!
    for (let unit = start; unit < end; unit++) {
      const symbol = base + own[unit]!
      symbols[unit] = symbol | groups[symbol]!
    }
  }
  const firsts: Array<number> = []
  const coarseFirsts: Array<number> = []
  let fine = 0
  let coarse = 0
  transitions.forEach((row, kind) => {
    const count = row.split('').reduce((most, digit) => Math.max(most, +digit), 0) + 1
    const shared = coarseKinds[kind]!
    firsts.push(fine)
    coarseFirsts.push(shared === kind ? coarse : coarseFirsts[shared]!)
    fine += count
    if (shared === kind) coarse += count
  })
  const histories = new Int32Array(16 << 8)
  const coarseHistories = new Uint8Array(64)
  for (let k = 0; k < size; k++) {
    const kind = kinds[k]!
    for (let column = 0; column < 8; column++) {
      const own = +transitions[kind]![column]!
      histories[(column << 8) | k] = (firsts[kind]! + own) << 16
      coarseHistories[firsts[kind]! + own] = coarseFirsts[kind]! + own
    }
  }
  for (let unit = 0; unit < 128; unit++) symbols[unit]! |= groups[symbols[unit]!]!
  return { symbols, groups, classes, histories, coarseHistories }
}

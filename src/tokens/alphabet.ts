/**
 * Maps UTF-16 code units onto the 128 symbols that the token model reads, and symbols onto the 32 histories that it
 * remembers.
 *
 * A history is decided by the last three symbols alone, so the model never looks further back than four symbols. The
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
  /** Symbol (0 to 127) of each of the 65,536 code units. */
  readonly symbols: Uint8Array
  /** Coarse class (0 to 31) of each symbol. */
  readonly classes: Uint8Array
  /** Next history (0 to 31), indexed by `history << 7 | symbol`. */
  readonly histories: Uint8Array
}

// -------------------------------------------------------------------------------------
// data
// -------------------------------------------------------------------------------------

// Each row: kind (row of `transitions`), coarse class in base 36, then the characters that share one symbol. A row
// that starts with `*` gives each of its characters a symbol of its own. How the letters of a script are grouped
// follows how often they begin a token.
const groups = [
  '00\n',
  '12 ',
  '530123456789',
  '34AEIOU',
  '34CDFMPRSTB',
  '34GHJKLNQVWXYZ',
  '*45aeiou',
  '*46bcdfghklmnprstvwy',
  '46jqxz',
  '*27.,;:!?',
  '*28([{<',
  '*29)]}>',
  '*2a"\'`',
  '*2b-_/\\@#$+=*|',
  '2b^~%&',
  '6céèêàâçëîïôûù',
  '6cáíóúñãõ',
  '6cäöüßå',
  '6cøæðþýìò',
  '6cąćęłńśźżčďěňřšťůž',
  '6cğışșțţăđơư',
  '6dоеаинтсрвл',
  '6dкмдпуяыьгзбчй',
  '6dіїєґ',
  '6dљњћђјџќѓқәңүөғұһ',
  '6eاليمنرتوبدهس',
  '6eپچژگکی',
  '6eەێۆڕڵۇۈڭۋ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩،؟',
  '6fािीेो्ं',
  '6fเแไใโ',
  '7gのをにはでがとこかちけもよ',
  '7gたてまるいうすんらりればだせ',
  '7hントルィドェムョォァャズュ',
  '7hー・',
  '7i的在一作中要可以是不行上和我定人大他学方生取所成最这为了这对时来',
  '7i用有示能前景合如件动供面果存否置们式加除容本法接年无据题择误息务',
  '7j이하에을의있한하그것자다',
  '7j니는로사습고어인시세정제서요으대수지기를가리도해라',
  '8k、。，：；（）！？',
  '8l‘’“”「」',
  '8l–—…•·',
  '8l\u00a0\u200b\u200c\u200d\ufe0f\ufeff',
  '8m─━═',
  '8m│┃║├└┌'
]

// Ranges of the code units that no group names: first unit, kind, coarse class; each row is one symbol.
const ranges = [
  [0x80, '8l'],
  [0xc0, '6c'],
  [0x370, '6e'],
  [0x400, '6d'],
  [0x430, '6d'],
  [0x530, '6e'],
  [0x590, '6e'],
  [0x600, '6e'],
  [0x700, '6f'],
  [0x900, '6f'],
  [0x980, '6f'],
  [0xa00, '6f'],
  [0xa80, '6f'],
  [0xb80, '6f'],
  [0xc00, '6f'],
  [0xc80, '6f'],
  [0xe00, '6f'],
  [0xe30, '6f'],
  [0xe80, '6f'],
  [0x10a0, '6e'],
  [0x1780, '6f'],
  [0x1800, '6f'],
  [0x1e00, '6c'],
  [0x2000, '8l'],
  [0x2190, '8n'],
  [0x2500, '8m'],
  [0x2600, '8n'],
  [0x3000, '8k'],
  [0x3040, '7g'],
  [0x30a0, '7h'],
  [0x3400, '7i'],
  [0x4e00, '7i'],
  [0xac00, '7j'],
  [0xd800, '8o'],
  [0xd83c, '8o'],
  [0xd83d, '8o'],
  [0xd83e, '8o'],
  [0xdc00, '8p'],
  [0xde00, '8p'],
  [0xe000, '8k']
] as const

// Next history (base 32) for the kind of the symbol read (row) and the history so far (column). Rows: newline, space,
// punctuation, upper case, lower case, digit, other letter, ideograph, other. Columns: 0 newline, 1-3 one, two, more
// spaces, 4-7 punctuation after a blank, after a word, two, more, 8-11 capital after a blank, after punctuation, inside
// a word, more, 12-18 lower case after a blank, punctuation, a capital, a digit, two after a blank, two, more, 19-22
// digit alone, after a letter, two, more, 23-26 other letter, 27-28 ideograph, 29-30 other.
const transitions = [
  '0'.repeat(32),
  '2233' + '1'.repeat(28),
  '44446677' + '5'.repeat(24),
  '88889999bbbb' + 'a'.repeat(17) + '999',
  'ccccddddeeeeghhhiiiffffhhhhddddd',
  'j'.repeat(8) + 'k'.repeat(11) + 'llmm' + 'k'.repeat(6) + 'jjj',
  'nnnn' + 'o'.repeat(8) + 'p'.repeat(7) + 'ooooppqq' + 'ooooo',
  'r'.repeat(27) + 'ssrrr',
  't'.repeat(29) + 'uuu'
]

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Builds the tables of the alphabet, about 70 kB; the same values every time.
 *
 * @category constructors
 * @since 0.1.0
 */
export const buildAlphabet = (): Alphabet => {
  const symbols = new Uint8Array(65536)
  const classes = new Uint8Array(128)
  const kinds = new Uint8Array(128)
  let size = 0
  const add = (kind: string): number => {
    kinds[size] = parseInt(kind[0] ?? '', 36)
    classes[size] = parseInt(kind[1] ?? '', 36)
    return size++
  }
  add('21')
  for (const [i, [start, kind]] of ranges.entries()) symbols.fill(add(kind), start, ranges[i + 1]?.[0] ?? 65536)
  for (const group of groups) {
    const own = group.startsWith('*')
    const head = own ? 1 : 0
    const shared = own ? 0 : add(group)
    for (let i = head + 2; i < group.length; i++) symbols[group.charCodeAt(i)] = own ? add(group.slice(1)) : shared
  }
  const histories = new Uint8Array(32 << 7)
  for (let h = 0; h < 32; h++)
    for (let k = 0; k < size; k++) histories[(h << 7) | k] = parseInt(transitions[kinds[k] ?? 0]?.[h] ?? '', 32)
  return { symbols, classes, histories }
}

/**
 * Code units of texts in an array, a piece at a time: what the loops over the tables of a vocabulary read.
 *
 * `charCodeAt` looks at every unit how the string is laid out, which takes longer than three look-ups in tables. A `Buffer`
 * copies a piece at once, where there is one; elsewhere it is copied unit by unit. The sums are the same.
 *
 * @since 0.1.0
 * @internal
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Takes in a piece that stands in {@link codeUnits}. `state` holds what there is to know of the pieces before it (history
 * and symbol before, the history and the group that come next), and the sum of all in the end.
 *
 * @internal
 * @since 0.1.0
 */
export type AddPiece = (piece: string, state: Array<number>) => void

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Holds the piece that is read, of 4,096 units at most.
 *
 * @internal
 * @since 0.1.0
 */
export const codeUnits = /*#__PURE__*/ new Uint16Array(4096)

/**
 * Makes a sum over texts from one over pieces. Pieces also keep V8 from compiling the loop in haste for a first text that
 * is long, and from staying with that.
 *
 * Both steps are called at one place so that V8 compiles neither into this function: there its tables would be no constants,
 * and the loop over them would take nearly twice as long.
 *
 * @internal
 * @since 0.1.0
 */
export const inPieces = (add: AddPiece): ((text: string) => number) => {
  const steps = [copy, add]
  // one for all texts: a sum is taken before the next begins
  const state = [0, 0, 0, 0]
  return (text) => {
    state[0] = 256
    state[1] = state[2] = state[3] = 0
    for (let from = 0; from < text.length; from += 4096) {
      const piece = text.slice(from, from + 4096)
      for (const step of steps) step(piece, state)
    }
    return state[3]
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Writer {
  readonly write: (text: string, encoding: 'utf16le') => number
  /** What `write` calls once it has found out what it is asked for; takes a fifth less time. */
  readonly ucs2Write?: (text: string, offset: number, bytes: number) => number
}

/** Copies a piece. Where there is no buffer, or one that writes bytes in another order than the array has, unit by unit. */
const copy = /*#__PURE__*/ ((): ((piece: string) => void) => {
  // eslint-disable-next-line no-restricted-globals -- no result depends on it
  const found = (globalThis as { readonly Buffer?: { readonly from: (bytes: ArrayBuffer) => Writer } }).Buffer
  const buffer = found?.from(codeUnits.buffer)
  const write = (piece: string): unknown => buffer?.ucs2Write?.(piece, 0, 8192) ?? buffer?.write(piece, 'utf16le')
  write('a')
  return codeUnits[0] === 97
    ? write
    : (piece) => {
        for (let i = 0; i < piece.length; i++) codeUnits[i] = piece.charCodeAt(i)
      }
})()

/**
 * Lines from chunks of text.
 *
 * @since 0.1.0
 */

/**
 * Is what cuts a text that arrives in chunks into lines. It belongs to one reader and remembers what it has seen.
 *
 * @internal
 * @since 0.1.0
 */
export interface LineSplitter {
  /** Takes a chunk and returns the lines that it completes. */
  readonly push: (chunk: string) => ReadonlyArray<string>
  /** Returns the last line when it does not end in a line break. */
  readonly end: () => ReadonlyArray<string>
}

/**
 * Makes a splitter. A line may span any number of chunks: they are joined once, when it ends.
 *
 * @internal
 * @since 0.1.0
 */
export const lineSplitter = (): LineSplitter => {
  let pieces: Array<string> = []
  return {
    push: (chunk) => {
      const lines = chunk.split('\n')
      const rest = lines.pop() ?? ''
      if (lines.length > 0) {
        pieces.push(lines[0]!)
        lines[0] = pieces.join('')
        pieces = []
      }
      if (rest !== '') pieces.push(rest)
      return lines
    },
    end: () => (pieces.length === 0 ? [] : [pieces.join('')])
  }
}

/**
 * Numbers and nouns of sentences.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Writes a whole number with commas between thousands.
 *
 * @internal
 * @since 0.1.0
 */
export const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/**
 * Writes a number with its noun: `1 message`, `2 messages`, `2 boxes` where the plural is given.
 *
 * @internal
 * @since 0.1.0
 */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${thousands(count)} ${count === 1 ? noun : plural}`

/**
 * Joins words as a sentence does: `a`, `a and b`, `a, b and c`.
 *
 * @internal
 * @since 0.1.0
 */
export const listed = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]!}`

/**
 * Sizes of texts in code points and UTF-8 bytes, counted by loops that allocate nothing.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Tells whether a cut before index `i` leaves every surrogate pair of the text whole.
 *
 * @internal
 * @since 0.1.0
 */
export const isCut = (text: string, i: number): boolean =>
  i <= 0 || i >= text.length || (text.charCodeAt(i) & 0xfc00) !== 0xdc00 || (text.charCodeAt(i - 1) & 0xfc00) !== 0xd800

/**
 * Counts code points; a lone surrogate counts as one.
 *
 * @internal
 * @since 0.1.0
 */
export const codePoints = (text: string): number => {
  const length = text.length
  let points = length
  for (let i = 1; i < length; i++) if (!isCut(text, i)) points--
  return points
}

/**
 * Counts the bytes of a text in UTF-8; a lone surrogate counts 3, as the replacement character that stands for it.
 *
 * @internal
 * @since 0.1.0
 */
export const utf8Bytes = (text: string): number => {
  const length = text.length
  let bytes = length
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x80) continue
    bytes += c < 0x800 ? 1 : 2
    // a pair makes 4 bytes: 3 for its first half and 1 more
    if (!isCut(text, i)) bytes -= 2
  }
  return bytes
}

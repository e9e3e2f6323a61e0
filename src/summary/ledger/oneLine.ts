/**
 * Any text on one line, and back, exactly.
 *
 * | in the text                                             | on the line          |
 * | ------------------------------------------------------- | -------------------- |
 * | line feed, carriage return                              | `\n`, `\r`           |
 * | other control characters, U+2028, U+2029, U+0085        | `\u` and four digits |
 * | a backslash that would be read as one of these, or is before one or at the end | two of them |
 * | everything else, other backslashes too                  | itself               |
 *
 * So paths and expressions stay as they were written wherever that is possible, and no text can begin a line of its own.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Writes a text on one line.
 *
 * @internal
 * @since 0.1.0
 */
export const oneLine = (text: string): string => {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === backslash ? !isTaken(text, i + 1) : !isBreaking(c)) continue
    out += text.slice(from, i) + (c === backslash ? '\\\\' : c === 10 ? '\\n' : c === 13 ? '\\r' : `\\u${hex(c)}`)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/**
 * Reads what {@link oneLine} wrote.
 *
 * @internal
 * @since 0.1.0
 */
export const fromOneLine = (line: string): string => {
  let out = ''
  let from = 0
  for (let i = line.indexOf('\\'); i >= 0 && i < line.length; i = line.indexOf('\\', i)) {
    const next = line[i + 1]
    const code =
      next === 'n' ? 10 : next === 'r' ? 13 : next === '\\' ? backslash : next === 'u' ? hexAt(line, i + 2) : -1
    if (code < 0) {
      i++
      continue
    }
    out += line.slice(from, i) + String.fromCharCode(code)
    i += next === 'u' ? 6 : 2
    from = i
  }
  return from === 0 ? line : out + line.slice(from)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const backslash = 92

/** Characters that end a line somewhere, or that no reader should meet. */
const isBreaking = (c: number): boolean =>
  (c < 32 && c !== 9) || (c >= 0x7f && c <= 0x9f) || c === 0x2028 || c === 0x2029

/** Whether a backslash before index `i` would not be read as itself. */
const isTaken = (text: string, i: number): boolean => {
  if (i >= text.length) return true
  const c = text.charCodeAt(i)
  return c === backslash || c === 110 || c === 114 || isBreaking(c) || (c === 117 && hexAt(text, i + 1) >= 0)
}

const hex = (code: number): string => code.toString(16).padStart(4, '0')

/** The number that four hexadecimal digits at an index say; -1 when there are none. */
const hexAt = (text: string, i: number): number => {
  if (i + 4 > text.length) return -1
  let value = 0
  for (let k = i; k < i + 4; k++) {
    const c = text.charCodeAt(k) | 32
    const digit = c >= 48 && c <= 57 ? c - 48 : c >= 97 && c <= 102 ? c - 87 : -1
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

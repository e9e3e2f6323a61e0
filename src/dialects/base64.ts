/**
 * Bytes as base64 text and back, without the help of an environment.
 *
 * @since 0.1.0
 * @internal
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * Writes bytes as base64, padded.
 *
 * @internal
 * @since 0.1.0
 */
export const toBase64 = (bytes: Uint8Array): string => {
  const out: Array<string> = []
  let chunk = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = [bytes[i]!, bytes[i + 1], bytes[i + 2]]
    chunk += ALPHABET[a >> 2]! + ALPHABET[((a & 3) << 4) | (b >> 4)]!
    chunk += i + 1 < bytes.length ? ALPHABET[((b & 15) << 2) | (c >> 6)]! : '='
    chunk += i + 2 < bytes.length ? ALPHABET[c & 63]! : '='
    if (chunk.length > 8192) {
      out.push(chunk)
      chunk = ''
    }
  }
  out.push(chunk)
  return out.join('')
}

/**
 * Reads base64, padded or not; characters of no alphabet count as zeros.
 *
 * @internal
 * @since 0.1.0
 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 61) end--
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let at = 0
  let bits = 0
  let held = 0
  for (let i = 0; i < end; i++) {
    held = ((held << 6) | Math.max(0, ALPHABET.indexOf(text[i]!))) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 255
  }
  return bytes
}

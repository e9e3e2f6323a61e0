/**
 * Sizes of images, read from their first bytes.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is the size of an image in pixels.
 *
 * @category model
 * @since 0.1.0
 */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads the size of an image from its base64: PNG, JPEG, GIF and WebP. A data URL is understood as well.
 *
 * Looks at single bytes of the header, within the first 256 KB, and decodes nothing else. Comes back with `undefined` for
 * other formats, for damaged headers, and for base64 that is broken into lines. A rotation in the metadata of a JPEG is
 * not applied.
 *
 * @example
 * import assert from 'node:assert'
 * import { imageSize } from 'context-compaction/tokens'
 *
 * assert.deepStrictEqual(imageSize('R0lGODlhAQACAIAAAAAAAP'), { width: 1, height: 2 })
 * assert.strictEqual(imageSize('aGVsbG8='), undefined)
 *
 * @category queries
 * @since 0.1.0
 */
export const imageSize = (base64: string): ImageSize | undefined => {
  const at = bytesFrom(base64, base64.startsWith('data:') ? base64.indexOf(',', 5) + 1 : 0)
  const size = at(0) === 0xff && at(1) === 0xd8 ? jpegSize(at) : otherSize(at)
  return size && size.width * size.height > 0 ? size : undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Gives the byte at an index, or `NaN` where there is none: comparisons with it fail, and so do sizes made of it. */
type Bytes = (i: number) => number

const lastByte = 0x3ffff

const bytesFrom =
  (base64: string, start: number): Bytes =>
  (i) => {
    if (!(i <= lastByte)) return NaN
    const j = start + Math.floor(i / 3) * 4 + (i % 3)
    const high = sextet(base64.charCodeAt(j))
    const low = sextet(base64.charCodeAt(j + 1))
    const shift = 2 * (i % 3) + 2
    return high + low >= 0 ? ((high << shift) | (low >> (6 - shift))) & 255 : NaN
  }

const sextet = (c: number): number =>
  c >= 0x61
    ? c - 71
    : c >= 0x41
      ? c === 0x5f
        ? 63
        : c - 65
      : c >= 0x30
        ? c + 4
        : c === 0x2b || c === 0x2d
          ? 62
          : c === 0x2f
            ? 63
            : NaN

/** A whole number of some bytes, the highest first; the lowest first where `bytes` is negative. */
const whole = (at: Bytes, i: number, bytes: number): number => {
  let value = 0
  for (let k = 0; k < Math.abs(bytes); k++) value = value * 256 + at(bytes > 0 ? i + k : i - bytes - 1 - k)
  return value
}

const otherSize = (at: Bytes): ImageSize | undefined => {
  const magic = whole(at, 0, 4)
  // PNG, IHDR
  if (magic === 0x89504e47 && whole(at, 12, 4) === 0x49484452) return pair(at, 16, 20, 4)
  // GIF8
  if (magic === 0x47494638) return pair(at, 6, 8, -2)
  // RIFF, (W)EBPVP8
  return magic === 0x52494646 && whole(at, 9, 6) === 0x454250565038 ? webpSize(at) : undefined
}

const pair = (at: Bytes, width: number, height: number, bytes: number): ImageSize => ({
  width: whole(at, width, bytes),
  height: whole(at, height, bytes)
})

const webpSize = (at: Bytes): ImageSize | undefined => {
  const kind = at(15)
  // lossy: after a 3-byte tag and the start code, 14 bits each
  if (kind === 0x20 && at(23) === 0x9d) return { width: whole(at, 26, -2) & 0x3fff, height: whole(at, 28, -2) & 0x3fff }
  // lossless: after a signature byte, 14 bits each, less 1
  const bits = whole(at, 21, -4)
  if (kind === 0x4c && at(20) === 0x2f && bits >= 0)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  // extended: the canvas, 24 bits each, less 1
  return kind === 0x58 ? { width: whole(at, 24, -3) + 1, height: whole(at, 27, -3) + 1 } : undefined
}

/** Goes from segment to segment until a frame header: markers C0 to CF without C4, C8 and CC. */
const jpegSize = (at: Bytes): ImageSize | undefined => {
  for (let i = 2; at(i) === 0xff;) {
    const marker = at(i + 1)
    if (marker === 0xff) i++
    else if (marker >> 4 === 12 && (marker === 0xc0 || marker % 4 > 0)) return pair(at, i + 7, i + 5, 2)
    else if (marker === 0x01 || marker >> 3 === 0x1a) i += 2
    else i += 2 + Math.max(2, whole(at, i + 2, 2))
  }
  return undefined
}

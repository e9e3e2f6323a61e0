/**
 * Files that are packed: gzip, and the zip archives that Inspect writes as `.eval`. What cannot be unpacked here is named,
 * with what does it.
 *
 * @since 0.1.0
 */
import * as zlib from 'node:zlib'

/**
 * Is what a packed file holds, or why it cannot be read.
 *
 * @internal
 * @since 0.1.0
 */
export type Unpacked = { readonly text: string } | { readonly problem: string }

/** A kind of file that begins with certain bytes. */
interface Kind {
  readonly begins: string
  readonly unpack: (bytes: Buffer, path: string, limit: number) => Unpacked
}

const sayHow =
  (what: string, how: (path: string) => string) =>
  (_: Buffer, path: string): Unpacked => ({ problem: `cannot read ${path}: it is ${what}; ${how(path)}` })

const throughPipe = (command: string) => (path: string) =>
  `unpack it first, e.g. \`${command} ${path} | context-compaction inspect -\``

/** First bytes in hexadecimal: RFC 1952, PKWARE APPNOTE 4.3.7, RFC 8878, the manuals of bzip2 and xz, sqlite.org/fileformat. */
const kinds: ReadonlyArray<Kind> = [
  {
    begins: '1f8b',
    unpack: (bytes, _, limit) => ({ text: zlib.gunzipSync(bytes, { maxOutputLength: limit }).toString('utf8') })
  },
  { begins: '504b0304', unpack: (bytes, path, limit) => samplesIn(bytes, path, limit) },
  { begins: '28b52ffd', unpack: sayHow('compressed by zstd', throughPipe('zstd -dc')) },
  { begins: '425a68', unpack: sayHow('compressed by bzip2', throughPipe('bunzip2 -c')) },
  { begins: 'fd377a585a00', unpack: sayHow('compressed by xz', throughPipe('xz -dc')) },
  { begins: '53514c69746520666f726d6174203300', unpack: sayHow('a SQLite database', () => 'let the agent export it') }
]

/**
 * Says how many first bytes tell the kind of a file.
 *
 * @internal
 * @since 0.1.0
 */
export const headBytes = 16

/** Bytes: the longest string that every Node can make. */
const longest = 0x1fffffe8

/**
 * Tells whether a file that begins with some bytes has to be unpacked.
 *
 * @internal
 * @since 0.1.0
 */
export const isPacked = (head: Buffer): boolean => kindOf(head) !== undefined

const kindOf = (head: Buffer): Kind | undefined => {
  const hex = head.subarray(0, headBytes).toString('hex')
  return kinds.find(({ begins }) => hex.startsWith(begins))
}

/**
 * Unpacks the bytes of a whole file, of at most as many bytes as make one string. Of an archive of Inspect the samples are
 * read, as one log.
 *
 * @internal
 * @since 0.1.0
 */
export const unpack = (bytes: Buffer, path: string, limit = longest): Unpacked => {
  try {
    return kindOf(bytes)?.unpack(bytes, path, limit) ?? { text: bytes.toString('utf8') }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== tooLarge) return { problem: `cannot read ${path}: it is broken or cut off (${message})` }
    const how = bytes[0] === 0x1f ? throughPipe('gzip -dc')(path) : 'unpack it first, and give one of its samples'
    return { problem: `cannot read ${path}: unpacked it has more than ${String(Math.floor(limit / 1e6))} MB; ${how}` }
  }
}

/** What Node says when the limit is reached. */
const tooLarge = 'ERR_BUFFER_TOO_LARGE'

// -------------------------------------------------------------------------------------
// archives
// -------------------------------------------------------------------------------------

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  /** Where its own header begins. */
  readonly at: number
}

const samplesIn = (bytes: Buffer, path: string, limit: number): Unpacked => {
  const samples = entriesOf(bytes).filter(({ name }) => /^samples\/.*\.json$/.test(name))
  if (samples.length === 0)
    return { problem: `cannot read ${path}: it is an archive without samples of Inspect; unpack it first` }
  const texts: Array<string> = []
  let length = 30
  for (const entry of samples) {
    const text = textOf(bytes, entry, limit)
    if (text === undefined)
      return {
        problem: `cannot read ${path}: it is packed by method ${String(entry.method)}, which this Node cannot unpack; write it as JSON first: \`inspect log convert ${path} --to json --output-dir logs\``
      }
    texts.push(text)
    length += text.length + 1
    if (length > limit) throw Object.assign(new RangeError('too many samples'), { code: tooLarge })
  }
  return { text: `{"version":2,"samples":[${texts.join(',')}]}` }
}

/** The directory stands at the end, behind a comment of at most 65,535 bytes; that of more than 4 GB is not read. */
const entriesOf = (bytes: Buffer): ReadonlyArray<Entry> => {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0) throw new Error('its directory is missing')
  const out: Array<Entry> = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('its directory is broken')
    const length = bytes.readUInt16LE(at + 28)
    out.push({
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42)
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return out
}

/** Methods of an entry: 0 stored, 8 deflated, 93 zstd, which Node unpacks from 22.15 on. */
const textOf = (bytes: Buffer, { method, packed, at }: Entry, limit: number): string | undefined => {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const own = bytes.subarray(start, start + packed)
  if (own.length < packed) throw new Error('an entry is cut off')
  if (method === 0) return own.toString('utf8')
  if (method === 8) return zlib.inflateRawSync(own, { maxOutputLength: limit }).toString('utf8')
  const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: (packed: Buffer) => Buffer }
  return method === 93 ? zstdDecompressSync?.(own).toString('utf8') : undefined
}

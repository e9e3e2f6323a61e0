/**
 * The real world: files, standard streams, the terminal.
 *
 * @since 0.1.0
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync, type Stats, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { isatty, type WriteStream } from 'node:tty'
import { Presets, SingleBar } from 'cli-progress'
import type { Input, Io, OnBytes, Stream, Unit, WriteResult } from './Io'
import { lineSplitter } from './splitLines'
import { headBytes, isPacked, unpack } from './unpack'

/**
 * Makes the world of a Node process.
 *
 * @internal
 * @since 0.1.0
 */
export const nodeIo = (): Io => {
  const started = Date.now()
  return {
    readLines: async (path, onBytes) => (path === '-' ? readStandardInput(onBytes) : openFile(path, onBytes)),
    writeFile: writeWhole,
    isSameFile: (a, b) => {
      const [x, y] = [statOf(a), statOf(b)]
      return x !== undefined && y !== undefined && x.isFile() && x.ino === y.ino && x.dev === y.dev
    },
    out: streamOf(process.stdout),
    err: streamOf(process.stderr),
    progress: process.stderr.isTTY ? (title, unit) => progressBar(title, unit, started) : undefined
  }
}

/**
 * Says in a few words why a call of the system failed.
 *
 * @internal
 * @since 0.1.0
 */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return (code === undefined ? undefined : reasons[code]) ?? message ?? 'unknown reason'
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of the path is no folder',
  ENAMETOOLONG: 'the name is too long',
  ERR_STRING_TOO_LONG: 'a line in it is longer than the longest string there can be',
  ERR_INVALID_ARG_VALUE: 'that is no path'
}

const streamOf = (stream: WriteStream): Stream => ({
  write: (text) => {
    stream.write(text)
  },
  columns: stream.isTTY ? stream.columns || 80 : undefined,
  isColored: stream.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
})

const statOf = (path: string): Stats | undefined => {
  try {
    return path === '-' ? fstatSync(0) : statSync(path)
  } catch {
    return undefined
  }
}

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

const chunkSize = 1 << 20

const openFile = (path: string, onBytes: OnBytes): Input => {
  const refused = (error: unknown): string => `cannot read ${path}: ${reasonOf(error)}`
  try {
    const file = openSync(path, 'r')
    const stat = fstatSync(file)
    if (stat.isFile() && isPacked(headOf(file))) return unpackedInput(file, path, stat.size, onBytes)
    if (!stat.isDirectory()) return { lines: linesOf(file, stat.isFile() ? stat.size : undefined, onBytes, refused) }
    closeSync(file)
    return { problem: `cannot read ${path}: it is a folder` }
  } catch (error) {
    return { problem: refused(error) }
  }
}

/** The first bytes; what is read next begins with them all the same. */
const headOf = (file: number): Buffer => {
  const head = Buffer.alloc(headBytes)
  return head.subarray(0, readSync(file, head, 0, headBytes, 0))
}

const unpackedInput = (file: number, path: string, size: number, onBytes: OnBytes): Input => {
  try {
    const unpacked = unpack(readFileSync(file), path)
    onBytes(size, size)
    return 'problem' in unpacked ? unpacked : { lines: unpacked.text.split('\n') }
  } finally {
    closeSync(file)
  }
}

/** Of standard input the first bytes may have been read already; it stays open. */
function* linesOf(
  file: number,
  total: number | undefined,
  onBytes: OnBytes,
  refused: (error: unknown) => string,
  head?: Buffer
): Generator<string> {
  const buffer = Buffer.allocUnsafe(chunkSize)
  const text = decoder()
  const splitter = lineSplitter()
  let read = 0
  let chunk = head
  try {
    for (;;) {
      chunk ??= buffer.subarray(0, readSome(file, buffer))
      const size = chunk.length
      read += size
      const lines = splitter.push(size === 0 ? text.end() : text.write(chunk))
      onBytes(read, total)
      yield* lines
      if (size === 0) break
      chunk = undefined
    }
    yield* splitter.end()
  } catch (error) {
    throw new Error(refused(error), { cause: error })
  } finally {
    if (file !== standardInput) closeSync(file)
  }
}

/** Milliseconds to wait for a pipe that has nothing to say yet and does not wait itself. */
const pause = 10

const readSome = (file: number, buffer: Buffer): number => {
  for (;;)
    try {
      return readSync(file, buffer, 0, buffer.length, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // what Windows says at the end of a pipe
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
}

const standardInput = 0

/** Read as it comes, like a file: it may be larger than what fits into memory. */
const readStandardInput = (onBytes: OnBytes): Promise<Input> | Input => {
  const refused = (error: unknown): string => `cannot read standard input: ${reasonOf(error)}`
  const stat = statOf('-')
  if (stat?.isDirectory() === true) return { problem: 'cannot read standard input: it is a folder' }
  if (isatty(standardInput)) return readTerminal(onBytes)
  try {
    const buffer = Buffer.alloc(chunkSize)
    const head = buffer.subarray(0, readSome(standardInput, buffer))
    if (isPacked(head))
      return { problem: 'cannot read standard input: it is compressed; give the name of the file, or unpack it first' }
    const total = stat?.isFile() === true ? stat.size : undefined
    return { lines: linesOf(standardInput, total, onBytes, refused, head) }
  } catch (error) {
    return { problem: refused(error) }
  }
}

const readTerminal = async (onBytes: OnBytes): Promise<Input> => {
  const lines: Array<string> = []
  const append = (more: ReadonlyArray<string>): void => {
    for (const line of more) lines.push(line)
  }
  const text = decoder()
  const splitter = lineSplitter()
  let read = 0
  process.stderr.write('Reading from the terminal; end with Ctrl-D.\n')
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      read += chunk.length
      append(splitter.push(text.write(chunk)))
      onBytes(read, undefined)
    }
    append(splitter.push(text.end()))
    append(splitter.end())
    return { lines }
  } catch (error) {
    return { problem: `cannot read standard input: ${reasonOf(error)}` }
  }
}

interface Decoder {
  readonly write: (chunk: Buffer) => string
  readonly end: () => string
}

/** UTF-8, or UTF-16 where a mark at the beginning says so, as PowerShell writes it. */
const decoder = (): Decoder => {
  let inner: StringDecoder | undefined
  return {
    write: (chunk) => {
      inner ??= new StringDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf16le' : 'utf8')
      return inner.write(chunk)
    },
    end: () => inner?.end() ?? ''
  }
}

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

/** Into a file beside it that takes its place when it is complete. What is no regular file is written to directly. */
const writeWhole = async (path: string, text: string): Promise<WriteResult> => {
  const refused = (error: unknown): WriteResult => {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { problem: `cannot write ${path}: ${isMissing ? 'there is no such folder' : reasonOf(error)}` }
  }
  const existing = statOf(path)
  if (existing?.isDirectory() === true) return { problem: `cannot write ${path}: it is a folder` }
  if (existing !== undefined && !existing.isFile()) return writeFile(path, text).then(() => undefined, refused)
  try {
    const real = existing === undefined ? path : realpathSync(path)
    const partial = join(dirname(real), `.${basename(real)}.${String(process.pid)}.partial`)
    try {
      await writeFile(partial, text, existing === undefined ? {} : { mode: existing.mode & 0o777 })
      await rename(partial, real)
      return undefined
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined)
      return refused(error)
    }
  } catch (error) {
    return refused(error)
  }
}

// -------------------------------------------------------------------------------------
// progress
// -------------------------------------------------------------------------------------

/** Milliseconds that a run may take before it shows a bar. */
const patience = 400

const progressBar: (title: string, unit: Unit, started: number) => ReturnType<NonNullable<Io['progress']>> = (
  title,
  unit,
  started
) => {
  const isBytes = unit === 'bytes'
  const scaled = (value: number): number => (isBytes ? Math.ceil(value / 1e6) : value)
  let bar: SingleBar | undefined
  return {
    update: (done, total) => {
      if (bar === undefined && Date.now() - started < patience) return
      if (bar === undefined) {
        const known = isBytes ? '{bar} {percentage} %  {value} of {total} MB' : '{bar} step {value} of {total}'
        bar = new SingleBar(
          {
            format: `${title} ${total === undefined ? '{value} MB' : known}`,
            barsize: Math.max(5, Math.min(30, (process.stderr.columns || 80) - 40)),
            clearOnComplete: true,
            // who interrupts the program keeps a terminal with a cursor that wraps its lines
            hideCursor: false,
            linewrap: true,
            stream: process.stderr
          },
          Presets.shades_classic
        )
        bar.start(scaled(total ?? 0), scaled(done))
      }
      bar.update(scaled(done))
    },
    stop: () => bar?.stop()
  }
}

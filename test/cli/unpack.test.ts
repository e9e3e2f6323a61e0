/** Packed files are read, or it is said what unpacks them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import { isRight } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeIo } from '../../src/cli/nodeIo'
import { isPacked, unpack } from '../../src/cli/unpack'
import { readTranscript } from '../../src/transcripts'
import { runIn, session } from './world'

interface File {
  readonly name: string
  readonly text: string
  readonly method?: number
}

/** An archive as zip tools write it: each file behind its header, then the directory, then its end. */
const zip = (files: ReadonlyArray<File>, comment = ''): Buffer => {
  const bodies: Array<Buffer> = []
  const directory: Array<Buffer> = []
  let at = 0
  for (const { name, text, method = 8 } of files) {
    const packed = method === 8 ? zlib.deflateRawSync(text) : Buffer.from(text)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(method, 8)
    header.writeUInt16LE(name.length, 26)
    header.writeUInt16LE(2, 28)
    const body = Buffer.concat([header, Buffer.from(name), Buffer.from('xx'), packed])
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(3, 30)
    entry.writeUInt32LE(at, 42)
    bodies.push(body)
    directory.push(entry, Buffer.from(name), Buffer.from('yyy'))
    at += body.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end, Buffer.from(comment)])
}

const sample = (id: number): string =>
  JSON.stringify({ id, epoch: 1, messages: [{ id: `m${id}`, role: 'user', content: `question ${id}` }] }, undefined, 2)

const log = [
  { name: 'header.json', text: '{"version":2,"eval":{}}' },
  { name: 'samples/1_epoch_1.json', text: sample(1) },
  { name: 'samples/2_epoch_1.json', text: sample(2), method: 0 },
  { name: '_journal/start.json', text: '{}' }
]

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpack-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const read = async (name: string, bytes: Buffer | string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const seen: Array<readonly [number, number | undefined]> = []
  const input = await nodeIo().readLines(path, (done, total) => void seen.push([done, total]))
  return { input, seen, path }
}

describe('a file', () => {
  test('of gzip is read, with progress', async () => {
    const packed = zlib.gzipSync(session(3))
    const { input, seen } = await read('session.jsonl.gz', packed)
    expect('lines' in input && [...input.lines]).toEqual(session(3).split('\n'))
    expect(seen).toEqual([[packed.length, packed.length]])
  })

  test('that is not packed is read as before, from its first byte on', async () => {
    const { input } = await read('session.jsonl', session(3))
    expect('lines' in input && [...input.lines].join('\n').trim()).toBe(session(3).trim())
    const empty = await read('empty', '')
    expect('lines' in empty.input && [...empty.input.lines].join('')).toBe('')
  })

  test.each(['', 'a comment of an archive'])('of Inspect is one log of all its samples (%s)', async (comment) => {
    const { input } = await read('log.eval', zip(log, comment))
    const transcript = readTranscript('lines' in input ? [...input.lines] : [], { conversation: 1 })
    expect(isRight(transcript) && [transcript.right.format, transcript.right.conversations]).toEqual(['inspect', 2])
    expect(isRight(transcript) && JSON.stringify(transcript.right.context.messages)).toContain('question 2')
  })

  test('that cannot be unpacked here is named, with what can', async () => {
    const problem = async (name: string, bytes: Buffer): Promise<string> => {
      const { input, path } = await read(name, bytes)
      return 'problem' in input ? input.problem.replaceAll(path, name) : ''
    }
    const hex = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'hex'), Buffer.alloc(40)])
    expect(await problem('a.zst', hex('28b52ffd'))).toBe(
      'cannot read a.zst: it is compressed by zstd; unpack it first, e.g. `zstd -dc a.zst | context-compaction inspect -`'
    )
    expect(await problem('a.bz2', hex('425a68'))).toContain('bunzip2 -c a.bz2')
    expect(await problem('a.xz', hex('fd377a585a00'))).toContain('xz -dc a.xz')
    expect(await problem('a.db', Buffer.from('SQLite format 3\0 and more'))).toContain('it is a SQLite database')
    expect(await problem('a.zip', zip([{ name: 'a.txt', text: 'x' }]))).toContain('an archive without samples')
    expect(await problem('a.eval', zip([{ ...log[1]!, method: 12 }]))).toContain('inspect log convert a.eval --to json')
    expect(await problem('cut.gz', zlib.gzipSync(session(3)).subarray(0, 60))).toContain('it is broken or cut off')
    expect(await problem('cut.eval', zip(log).subarray(0, 60))).toContain('its directory is missing')
    expect(await problem('odd.eval', Buffer.concat([zip(log).subarray(0, 60), zip(log).subarray(-22)]))).toContain(
      'it is broken or cut off'
    )
  })
})

test('what would be too long unpacked is refused, with what can be done', () => {
  const packed = zlib.gzipSync('{}\n'.repeat(1_000_000))
  expect(unpack(packed, 'a.gz', 3_000_000)).toHaveProperty('text')
  expect(unpack(packed, 'a.gz', 2_999_999)).toEqual({
    problem:
      'cannot read a.gz: unpacked it has more than 2 MB; unpack it first, e.g. `gzip -dc a.gz | context-compaction inspect -`'
  })
  const archive = zip(log)
  const sum = log.slice(1, 3).reduce((length, { text }) => length + text.length + 1, 30)
  expect(unpack(archive, 'a.eval', sum)).toHaveProperty('text')
  for (const limit of [sum - 1, 20])
    expect(unpack(archive, 'a.eval', limit)).toEqual({
      problem: 'cannot read a.eval: unpacked it has more than 0 MB; unpack it first, and give one of its samples'
    })
})

test('samples packed by zstd are read where Node can', () => {
  const { zstdCompressSync } = zlib as { readonly zstdCompressSync?: (text: string) => Buffer }
  const packed = zip([
    { name: 'samples/1_epoch_1.json', text: zstdCompressSync?.(sample(1)).toString('latin1') ?? 'x', method: 93 }
  ])
  const unpacked = unpack(packed, 'log.eval')
  if (zstdCompressSync === undefined) expect(unpacked).toHaveProperty('problem')
})

test('a file is packed if its first bytes say so', () => {
  expect(isPacked(Buffer.from('1f8b08', 'hex'))).toBe(true)
  for (const text of ['', '\x1f', '{"a":1}', 'PK', 'BZ']) expect(isPacked(Buffer.from(text))).toBe(false)
})

test('YAML is named where it is not read', async () => {
  const { code, err } = await runIn({ 'run.yaml': 'messages:\n  - role: user\n' }, ['inspect', 'run.yaml'])
  expect(code).not.toBe(0)
  expect(err).toContain('YAML is not read: `yq -o=json . run.yaml | context-compaction inspect -`')
})

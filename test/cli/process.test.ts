import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { manifest, root } from '../../entries.config.ts'
import { nodeIo } from '../../src/cli/nodeIo'
import { request, session } from './world'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
  writeFileSync(join(folder, 'session.jsonl'), session(30))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const program = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/main.ts')]

const start = (args: ReadonlyArray<string>, input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...program, ...args], { cwd: folder, input, encoding: 'utf8' })

describe('the bar', () => {
  const drawn = (columns: number): string => {
    const { stderr } = process
    const before = { isTTY: stderr.isTTY, columns: stderr.columns }
    const written = vi.spyOn(stderr, 'write').mockReturnValue(true)
    const clock = vi.spyOn(Date, 'now')
    try {
      clock.mockReturnValue(0)
      Object.assign(stderr, { isTTY: true, columns })
      const bar = nodeIo().progress?.('Reading', 'bytes')
      clock.mockReturnValue(10_000)
      bar?.update(12e6, 120e6)
      const shown = written.mock.calls.map(([text]) => String(text)).join('')
      bar?.stop()
      return shown
    } finally {
      Object.assign(stderr, before)
      written.mockRestore()
      clock.mockRestore()
    }
  }

  test('leaves the cursor and the wrapping of lines alone, which nobody would put back after Ctrl-C', () => {
    expect(drawn(80)).toContain('12 of 120 MB')
    // eslint-disable-next-line no-control-regex -- what switches something off in a terminal
    expect(drawn(80)).not.toMatch(/\u001b\[\?\d+l/)
  })

  test.each([50, 60, 80, 200])('fits into %d columns', (columns) => {
    // eslint-disable-next-line no-control-regex -- what moves the cursor takes no column
    const shown = drawn(columns).replace(/\u001b(?:\[[\d;?]*[A-Za-z]|\d)/g, '')
    expect(shown).toContain('12 of 120 MB')
    for (const line of shown.split(/[\r\n]/)) expect(line.length).toBeLessThan(columns)
  })
})

describe('the program', () => {
  test('knows its version', () => {
    expect(start(['--version'])).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('reads and writes files', () => {
    const { status, stdout, stderr } = start(['compact', 'session.jsonl', '--out', 'smaller.json'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Written to smaller.json: an Anthropic request.')
    expect(JSON.parse(readFileSync(join(folder, 'smaller.json'), 'utf8'))).toHaveProperty('messages')
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  test('reads standard input as it comes, however long it is', () => {
    const progress = `${JSON.stringify({ type: 'progress', data: 'é'.repeat(30_000) })}\n`
    const input = `${session(3)}\n${progress.repeat(1500)}`
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=60', ...program, 'inspect', '-', '--top', '0'],
      { cwd: folder, input, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=60' } }
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('1500 progress')
  })

  test('reads standard input', () => {
    const { status, stdout } = start(['compact', '-', '--json'], request(20))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', isReached: true })
  })

  test.skipIf(process.platform === 'win32')('says nothing when nobody listens any more', () => {
    const command = [process.execPath, ...program, 'compact', '-', '--out', '-'].map((part) => `'${part}'`).join(' ')
    const shell = `{ ${command}; echo "code $?" >&2; } | head -c 5`
    const { stdout, stderr } = spawnSync('sh', ['-c', shell], { cwd: folder, input: request(3000), encoding: 'utf8' })
    expect(stdout).toBe('{"mod')
    expect(stderr).toContain('code 0')
    expect(stderr).not.toMatch(/EPIPE|Error|\bat /)
  })
})

describe('nodeIo', () => {
  const io = nodeIo()
  const at = (name: string): string => join(folder, name)
  const lines = async (name: string): Promise<unknown> => {
    const input = await io.readLines(at(name), () => undefined)
    return 'problem' in input ? input.problem : [...input.lines]
  }

  test('reads UTF-8 over the borders of chunks, and tells how far it is', async () => {
    const text = `${'ü€😀'.repeat(200_000)}\nend`
    writeFileSync(at('long'), text)
    const seen: Array<number> = []
    const input = await io.readLines(at('long'), (read) => seen.push(read))
    expect('lines' in input && [...input.lines].join('\n') === text).toBe(true)
    expect(seen[seen.length - 1]).toBe(statSync(at('long')).size)
  })

  test('reads UTF-16 with a mark', async () => {
    writeFileSync(at('wide'), Buffer.from('\ufeff{"a":1}\r\n{"b":2}', 'utf16le'))
    expect(await lines('wide')).toEqual(['\ufeff{"a":1}\r', '{"b":2}'])
  })

  test.each([
    ['missing', 'there is no such file or folder'],
    ['.', 'it is a folder'],
    ['session.jsonl/x', 'a part of the path is no folder']
  ])('says why it cannot read %s', async (name, reason) => {
    expect(await lines(name)).toBe(`cannot read ${at(name)}: ${reason}`)
  })

  test('replaces a file, keeps its mode, and follows links', async () => {
    writeFileSync(at('old'), 'old')
    chmodSync(at('old'), 0o640)
    symlinkSync(at('old'), at('link'))
    expect(await io.writeFile(at('link'), 'new')).toBeUndefined()
    expect(readFileSync(at('old'), 'utf8')).toBe('new')
    expect(statSync(at('old')).mode & 0o777).toBe(0o640)
    expect(io.isSameFile(at('old'), at('link'))).toBe(true)
    expect(io.isSameFile(at('old'), at('missing'))).toBe(false)
  })

  test('says why it cannot write, and leaves nothing behind', async () => {
    mkdirSync(at('taken'))
    expect(await io.writeFile(at('taken'), 'x')).toEqual({ problem: `cannot write ${at('taken')}: it is a folder` })
    expect(await io.writeFile(at('no/such'), 'x')).toEqual({
      problem: `cannot write ${at('no/such')}: there is no such folder`
    })
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { toolResult, toolUse } from '../../src/model/Block'
import type { Json } from '../../src/model/Json'
import { fileTools } from '../../src/reducers'
import { meaningOf, toolMeanings } from '../../src/summary/ledger'
import type { LedgerFile } from '../../src/summary/ledger'
import { rangesText } from '../../src/summary/ledger/lineRanges'
import { outcomeOf } from '../../src/summary/ledger/outcome'
import { patchFiles } from '../../src/summary/ledger/patchFiles'
import { readCall } from '../../src/summary/ledger/readCall'
import { commandKind, isOnlyReading, shellFiles } from '../../src/summary/ledger/shellFiles'
import { shellWords } from '../../src/summary/ledger/shellWords'
import { histories } from '../support/transcripts'

const find = meaningOf(toolMeanings)

/** Files as `read 1-5 a.ts` and `edited b.ts`. */
const drawn = (files: ReadonlyArray<LedgerFile>): ReadonlyArray<string> =>
  files.map(({ path, read, change, changed }) => {
    const lines = rangesText(read.length > 0 ? read : changed)
    return [
      ...(change === undefined ? (read.length > 0 ? ['read'] : ['named']) : [change]),
      ...(lines === '' || lines === '1-end' ? [] : [lines]),
      path
    ].join(' ')
  })

/** What a call is read as: `does target | files`. */
const reading = (name: string, input: Json): string => {
  const read = readCall(toolUse({ name, input }), find(name, input))
  return read === undefined ? 'nothing' : [read.does, read.target, ...drawn(read.files), ...read.links].join(' | ')
}

describe('tools of agents', () => {
  test.each<[string, string, Json, string]>([
    ['Claude Code', 'Read', { file_path: 'a.ts', offset: 10, limit: 5 }, 'read | a.ts | read 10-14 a.ts'],
    ['Claude Code', 'Read', { file_path: 'a.ts', limit: 5 }, 'read | a.ts | read 1-5 a.ts'],
    ['Claude Code', 'Read', { file_path: 'a.ts', offset: 10 }, 'read | a.ts | read 10-end a.ts'],
    ['Claude Code', 'Read', { file_path: 'a.ts', offset: 0, limit: null }, 'read | a.ts | read a.ts'],
    ['Claude Code', 'Read', { file_path: 'a.ts', offset: 'x' }, 'read | a.ts | read a.ts'],
    ['Claude Code', 'Write', { file_path: 'a.ts', content: '' }, 'write | a.ts | created a.ts'],
    ['Claude Code', 'MultiEdit', { file_path: 'a.ts', edits: [] }, 'edit | a.ts | edited a.ts'],
    ['Claude Code', 'NotebookEdit', { notebook_path: 'a.ipynb' }, 'edit | a.ipynb | edited a.ipynb'],
    ['Claude Code', 'Bash', { command: 'npm test' }, 'run | npm test'],
    ['Claude Code', 'Grep', { pattern: 'x', path: 'src' }, 'search | Grep pattern=x path=src'],
    [
      'Claude Code',
      'WebFetch',
      { url: 'https://a.org/x', prompt: 'p' },
      'fetch | WebFetch url=https://a.org/x prompt=p | https://a.org/x'
    ],
    ['Claude Code', 'Task', { description: 'look', prompt: 'x' }, 'delegate | Task description=look prompt=x'],
    ['Claude Code', 'BashOutput', { bash_id: '1' }, 'wait | BashOutput bash_id=1'],
    ['Codex', 'shell', { command: ['bash', '-lc', 'cat a.ts'] }, 'run | cat a.ts | read a.ts'],
    ['Codex', 'shell', { command: ['rm', 'a.ts'] }, 'run | rm a.ts | deleted a.ts'],
    ['Codex', 'exec_command', { cmd: "sed -n '5,9p' a.ts" }, "run | sed -n '5,9p' a.ts | read 5-9 a.ts"],
    [
      'Codex',
      'apply_patch',
      '*** Begin Patch\n*** Update File: a.ts\n@@\n-x\n+y\n*** End Patch',
      'edit | a.ts | edited a.ts'
    ],
    ['Codex', 'apply_patch', { input: '*** Add File: b.ts\n+x' }, 'edit | b.ts | created b.ts'],
    ['Codex', 'view_image', { path: 'a.png' }, 'read | a.png | read a.png'],
    ['Codex', 'write_stdin', { session_id: 3 }, 'wait | write_stdin session_id=3'],
    ['Gemini CLI', 'read_file', { absolute_path: '/a.ts', offset: 2, limit: 2 }, 'read | /a.ts | read 2-3 /a.ts'],
    ['Gemini CLI', 'read_many_files', { paths: ['a.ts', 'b.ts'] }, 'read | a.ts, b.ts | read a.ts | read b.ts'],
    ['Gemini CLI', 'replace', { file_path: 'a.ts', old_string: '' }, 'edit | a.ts | edited a.ts'],
    ['Gemini CLI', 'run_shell_command', { command: 'ls' }, 'run | ls'],
    ['Gemini CLI', 'google_web_search', { query: 'q' }, 'search | google_web_search query=q'],
    ['Qwen Code', 'edit', { file_path: 'a.ts' }, 'edit | a.ts | edited a.ts'],
    ['pi', 'edit', { path: 'a.ts', oldText: '', newText: '' }, 'edit | a.ts | edited a.ts'],
    ['opencode', 'read', { filePath: 'a.ts', offset: 3, limit: 1 }, 'read | a.ts | read 3 a.ts'],
    ['OpenHands', 'execute_bash', { command: 'make' }, 'run | make'],
    [
      'OpenHands',
      'str_replace_editor',
      { command: 'view', path: 'a.ts', view_range: [4, 9] },
      'read | a.ts | read 4-9 a.ts'
    ],
    [
      'OpenHands',
      'str_replace_editor',
      { command: 'view', path: 'a.ts', view_range: [4, -1] },
      'read | a.ts | read 4-end a.ts'
    ],
    [
      'OpenHands',
      'file_editor',
      { command: 'insert', path: 'a.ts', insert_line: 7 },
      'edit | a.ts | edited 7-end a.ts'
    ],
    ['SWE-agent', 'open', { path: 'a.ts', line_number: 7 }, 'read | a.ts | read 7-end a.ts'],
    ['SWE-agent', 'create', { filename: 'a.ts' }, 'write | a.ts | created a.ts'],
    ['Copilot CLI', 'view', { path: 'a.ts', view_range: [1, 2] }, 'read | a.ts | read 1-2 a.ts'],
    ['Copilot CLI', 'report_intent', { intent: 'x' }, 'nothing'],
    ['an MCP server', 'mcp__fs__read_file', { path: 'a.ts' }, 'read | a.ts | read a.ts'],
    ['an MCP server', 'mcp__fs__move_file', { source: 'a', destination: 'b' }, 'move | a | deleted a | created b'],
    [
      'nobody known',
      'get_user',
      { id: 7, deep: { a: 1 }, list: [1], empty: '', no: null },
      'call | get_user id=7 deep={…} list=[…] no=null'
    ],
    ['nobody known', 'read', {}, 'call | read'],
    ['nobody known', 'read', [], 'call | read'],
    ['nobody known', 'lookup', 'free text', 'call | lookup free text'],
    ['nobody known', 'toString', null, 'call | toString']
  ])('%s: %s %j', (_, name, input, expected) => {
    expect(reading(name, input)).toBe(expected)
  })

  test('every file tool of the reducers is one', () => {
    expect(toolMeanings.slice(0, fileTools.length)).toEqual(fileTools)
  })

  test('own rows come first', () => {
    const own = meaningOf([
      { name: 'Read', does: 'nothing' },
      { name: 'peek', does: 'read', path: 'at' },
      ...toolMeanings
    ])
    expect(own('Read', { file_path: 'a' })?.does).toBe('nothing')
    expect(own('peek', { at: 'a' })?.does).toBe('read')
    expect(own('peek', {})).toBeUndefined()
  })
})

describe('shell commands', () => {
  test.each<[string, ReadonlyArray<string>]>([
    ['cat a.ts b.ts | head -5', ['read a.ts', 'read b.ts']],
    ['cd /repo && nl -ba src/a.ts | sed -n "1,5p"', ['read src/a.ts']],
    ["sed -n '10,20p' 'my file.ts'", ['read 10-20 my file.ts']],
    ['sed -n 7p a; sed -n "3,\\$p" a', ['read 7 a', 'read 3-end a']],
    ["sed -n '/x/,/y/p' a", ['named a']],
    ["sed -i '' 's/a/b/' a.ts", ['edited a.ts']],
    ["sed -i 's/a/b/g' a.ts b.ts && sed 's/x/y/' c.ts", ['edited a.ts', 'edited b.ts', 'read c.ts']],
    [
      'head -n 20 a; head -3 b; head c; tail -n 5 d; head -c 10 e',
      ['read 1-20 a', 'read 1-3 b', 'read 1-10 c', 'named d', 'read 1-10 e']
    ],
    ['echo x > out.txt 2>&1; echo y >> log; ls 2>/dev/null', ['created out.txt', 'created log']],
    ["cat > a.py <<'EOF'\nrm b.py > c\nEOF\ncat d.py", ['created a.py', 'read d.py']],
    ['cat <<EOF | tee a b\nx\nEOF', ['created a', 'created b']],
    [
      'rm -rf dist; git rm old.ts; mv a b; cp -r c d; touch e',
      ['deleted dist', 'deleted old.ts', 'deleted a', 'created b', 'created d', 'created e']
    ],
    ['FOO=1 sudo timeout 5 cat a', ['read a']],
    ['cat "$FILE" `ls` *.ts - -n', []],
    ['# cat a\ncat b # c', ['read b']],
    ['grep -n x src/a.ts; npm test', []],
    [
      "apply_patch <<'EOF'\n*** Begin Patch\n*** Delete File: a.ts\n*** Update File: b.ts\n*** Move to: c.ts\n*** End Patch\nEOF",
      ['deleted a.ts', 'deleted b.ts', 'created c.ts']
    ],
    ['cat "unclosed', ['read unclosed']],
    ['cat a\\ b', ['read a b']],
    ['', []]
  ])('%j', (command, files) => {
    expect(drawn(shellFiles(command))).toEqual(files)
  })

  test.each([
    ['npm test -- -u', 'npm test'],
    ['cd app && npm run build:all --if-present', 'npm run build:all'],
    ['npx vitest run test/a.test.ts', 'vitest'],
    ['python -m pytest -x tests', 'pytest'],
    ['FOO=1 pytest tests/a.py', 'pytest'],
    ['git commit -m "x y"', 'git commit'],
    ['node scripts/a.mjs --fast', 'node scripts/a.mjs'],
    ['cat a b', 'cat a b'],
    ['', '']
  ])('%j is of the kind %j', (command, kind) => {
    expect(commandKind(command)).toBe(kind)
  })

  test.each([
    ['cat a | head -5', true],
    ['sed -n 1,5p a 2>/dev/null || true', true],
    ['cat a > b', false],
    ['sed -i s/a/b/ c', false],
    ['cat a && npm test', false]
  ])('%j only reads: %s', (command, only) => {
    expect(isOnlyReading(command)).toBe(only)
  })

  test('are split in time proportional to their length', () => {
    for (const unit of ['"', "'", '\\', '<<', '((', 'a;', '> ', '\n', '$(', '<<EOF\n'])
      expect(shellWords(unit.repeat(100_000)).length).toBeLessThan(8001)
  })
})

describe('patches', () => {
  test.each([
    ['--- a/x.ts\n+++ b/x.ts\n@@ -1,3 +4,5 @@ f()\n-a\n+b\n@@ -20 +30 @@\n', ['edited 4-8, 30 x.ts']],
    ['--- /dev/null\n+++ b/new.ts\n@@ -0,0 +1,2 @@', ['created 1-2 new.ts']],
    ['--- a/old.ts\t2026-01-01\n+++ /dev/null\n@@ -1,2 +0,0 @@', ['deleted old.ts']],
    [
      '*** Begin Patch\n*** Add File: a b.ts\r\n+x\n*** Update File: c.ts\n@@ class A\n',
      ['created a b.ts', 'edited c.ts']
    ],
    ['+++ no old file\n*** Move to: nothing\n@@ -1 +1 @@', []],
    ['', []]
  ])('%j', (patch, files) => {
    expect(drawn(patchFiles(patch))).toEqual(files)
  })
})

describe('outcomes', () => {
  const outcome = (content: string, isError?: boolean, isRun = true) => {
    const { isFailed, exitCode, error } = outcomeOf(
      toolResult({ content, ...(isError === undefined ? {} : { isError }) }),
      isRun
    )
    return `${isFailed ? 'failed' : 'ok'}${exitCode === undefined ? '' : ` ${exitCode}`}${error === '' ? '' : `: ${error}`}`
  }

  test.each<[string, string, boolean | undefined, string]>([
    ['Claude Code', 'Exit code 2\nsrc/a.ts(1,1): error TS2322: no', true, 'failed 2: src/a.ts(1,1): error TS2322: no'],
    ['Claude Code', '<tool_use_error>File does not exist.</tool_use_error>', true, 'failed: File does not exist.'],
    ['Codex', 'Chunk ID: 1\nWall time: 0.1 seconds\nProcess exited with code 0\nOutput:\nerror: none', undefined, 'ok'],
    [
      'Codex',
      'Chunk ID: 1\nProcess exited with code 127\nOutput:\nzsh: command not found: x',
      undefined,
      'failed 127: zsh: command not found: x'
    ],
    ['Codex', '{"output":"bad\\n","metadata":{"exit_code":1,"duration_seconds":0.1}}', undefined, 'failed 1: bad'],
    ['Codex', 'Exit code: 1\nWall time: 1 s\nOutput:\n', undefined, 'failed 1: exit 1'],
    ['pi', 'out\n\nCommand exited with code 3', true, 'failed 3: out'],
    ['Gemini CLI', 'Command: x\nOutput: (empty)\nError: (none)\nExit Code: 5', undefined, 'failed 5: Error: (none)'],
    ['OpenHands', `${'x\n'.repeat(3000)}[The command completed with exit code 1.]`, undefined, 'failed 1: x'],
    [
      'mini-swe-agent',
      '<returncode>1</returncode>\n<output>\nTraceback (most recent call last):\n  File "a", line 1, error\nKeyError: 1\n</output>',
      undefined,
      'failed 1: KeyError: 1'
    ],
    ['any', 'all good', undefined, 'ok'],
    ['any', 'all good', false, 'ok'],
    ['any', 'Error: no such thing', undefined, 'failed: Error: no such thing'],
    ['any', 'Error: that is the title of the file', false, 'ok'],
    ['any', '\u001b[31mError:\u001b[0m red', true, 'failed: Error: red'],
    ['any', '', true, 'failed: failed']
  ])('%s: %j', (_, content, isError, expected) => {
    expect(outcome(content, isError)).toBe(expected)
  })

  test('exit codes of what is no command do not count', () => {
    expect(outcome('The docs say: exit code 1', undefined, false)).toBe('ok')
    expect(outcome(`start ${'x'.repeat(300)} exit code 1 in the middle ${'x'.repeat(300)}`)).toBe('ok')
  })

  test('texts in blocks are read as one', () => {
    const { error } = outcomeOf(
      toolResult({
        content: [
          { type: 'text', text: 'line' },
          { type: 'text', text: 'fatal: no' }
        ],
        isError: true
      }),
      true
    )
    expect(error).toBe('fatal: no')
  })
})

describe('recorded sessions', () => {
  const all = histories()
  const coding = /^(claude-code|codex|gemini-cli|pi-|qwen|copilot|swe-agent|mini-swe|openhands)/
  const share = (which: (name: string) => boolean): readonly [known: number, calls: number] => {
    let known = 0
    let calls = 0
    for (const { name, context } of all) {
      if (!which(name)) continue
      for (const { content } of context.messages)
        for (const block of content) {
          if (block.type !== 'tool_use') continue
          calls++
          if (find(block.name, block.input) !== undefined) known++
        }
    }
    return [known, calls]
  }

  test.runIf(all.length > 0)(
    `of ${String(all.length)}: nearly all calls of coding agents are known, most of the others are not`,
    () => {
      const [known, calls] = share((name) => coding.test(name))
      expect(calls).toBeGreaterThan(1000)
      expect(known / calls).toBeGreaterThan(0.98)
      const [others, otherCalls] = share((name) => !coding.test(name))
      expect(others).toBeLessThan(otherCalls)
    }
  )
})

import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/cli/report'
import { anthropicMessages, messageLines, openaiRequest, request, runIn, session } from './world'

const json = (text: string): Record<string, never> => JSON.parse(text) as Record<string, never>

describe('arguments', () => {
  test.each<[string, ReadonlyArray<string>, number, string]>([
    ['no command', [], 2, 'Usage: context-compaction'],
    ['an unknown command', ['squash', 'a'], 2, "context-compaction: unknown command 'squash'\n"],
    ['a misspelt command', ['compct', 'a'], 2, 'Did you mean compact?'],
    ['a file without a command', ['a.jsonl'], 2, "unknown command 'a.jsonl'; did you mean: compact a.jsonl\n"],
    ['no file', ['compact'], 2, "missing required argument 'file'"],
    ['two files', ['compact', 'a', 'b'], 2, 'too many arguments'],
    ['an unknown option', ['compact', 'a', '--bogus'], 2, "unknown option '--bogus'"],
    ['a target that is no number', ['compact', 'a', '--to', 'many'], 2, 'such as 50000, 50_000, 50k or 1.2M'],
    ['a negative target', ['compact', 'a', '--to', '-5'], 2, "argument '-5' is invalid"],
    ['a target of two meanings', ['compact', 'a', '--to', '50.000'], 2, "argument '50.000' is invalid"],
    ['a target without a number', ['compact', 'a', '--to'], 2, 'argument missing'],
    ['an unknown format', ['inspect', 'a', '--format', 'x'], 2, 'Allowed choices are qwen-code, claude-code, codex, '],
    ['an unknown step', ['compact', 'a', '--steps', 'x'], 2, 'there is no step "x"; choose among strip-thinking'],
    ['a broken --top', ['inspect', 'a', '--top', 'x'], 2, 'Expected a whole number'],
    ['an empty --out', ['compact', 'a', '--out', ''], 2, '--out: the name of the file is empty']
  ])('%s', async (_, args, code, message) => {
    const ran = await runIn({ a: request(3) }, args)
    expect(ran).toMatchObject({ code, out: '', files: { a: request(3) } })
    expect(ran.err).toContain(message)
  })

  test.each<[ReadonlyArray<string>, ReadonlyArray<string>]>([
    [['--version'], ['1.2.3']],
    [['--help'], ['compact', 'inspect', 'undo', 'claude-code', 'Exit codes:', '3  the target cannot be reached']],
    [
      ['compact', '--help'],
      ['--to <tokens>', 'drop-roundtrips:1', 'claude-4.7', 'Exit codes:', '--out -', '--policy <name|file>', 'pi-like']
    ],
    [
      ['undo', '--help'],
      ['<change>', '--out <file>', 'Exit codes:', 'undo s.json change.json']
    ],
    [
      ['inspect', '--help'],
      ['--top <number>', 'Exit codes:']
    ]
  ])('%j is answered on standard output', async (args, parts) => {
    const { code, out, err } = await runIn({}, args, { columns: 80 })
    expect([code, err]).toEqual([0, ''])
    for (const part of parts) expect(out).toContain(part)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(90)
  })
})

describe('files that cannot be used', () => {
  test.each<[string, string | undefined, string]>([
    ['is not there', undefined, 'cannot read f: there is no such file or folder'],
    ['is empty', '', 'f: expected a session file, found nothing (the input is empty)'],
    ['is blank', ' \n\n', 'found nothing'],
    ['is binary', '\u0000\u0001\ufffd\u0002', 'is it binary data?'],
    ['is no JSON', 'hello', 'f: line 1: expected JSON, found "hello"'],
    ['is cut off', '{"messages": [{"role": "user"', 'is the file cut off?'],
    ['is of another shape', '{"a": 1}', 'line 1: expected a session file, found an object with the keys a'],
    ['has messages that are no list', '{"messages": 5}', 'line 1, messages: expected a list of messages, found 5'],
    ['has messages that are null', '{"messages": null}', 'line 1, messages: expected a list of messages, found null'],
    ['has a message that is none', '{"messages": [5]}', 'line 1, messages[0]: expected a message'],
    ['is a list of something else', '[1, 2]', 'line 1, [0]: expected a message, found 1'],
    ['is an empty list', '[]', 'line 1: expected messages, found an empty list'],
    ['is a number', '7', 'expected a session file, found 7']
  ])('one that %s', async (_, text, message) => {
    for (const command of [
      ['compact', 'f', '--out', 'o'],
      ['inspect', 'f'],
      ['compact', 'f', '--json']
    ]) {
      const files = { o: 'as it was', ...(text === undefined ? {} : { f: text }) }
      const ran = await runIn(files, command)
      expect(ran).toMatchObject({ code: 2, files })
      if (command.includes('--json')) expect(String(json(ran.out)['error'])).toContain(message)
      else expect(ran.out).toBe('')
      expect(ran.err).toContain(message)
      expect(ran.err).toMatch(/^context-compaction: [^\n]+\n$/)
    }
  })

  test('the path is told with a format that was asked for, too', async () => {
    const { err } = await runIn({ f: '{"messages": 5}' }, ['inspect', 'f', '--format', 'anthropic'])
    expect(err).toContain('line 1, messages: expected a list of messages, found 5')
  })

  test('the file that is read is never written', async () => {
    const files = { f: request(3) }
    const ran = await runIn(files, ['compact', 'f', '--out', './f'])
    expect(ran).toMatchObject({ code: 2, out: '', files })
    expect(ran.err).toContain('never overwritten')
  })

  test('a file that cannot be written is told instead of a report', async () => {
    const ran = await runIn({ f: request(20), o: 'x' }, ['compact', 'f', '--out', 'o'], { isFull: true })
    expect(ran).toMatchObject({ code: 2, out: '', files: { o: 'x' } })
    expect(ran.err).toBe('context-compaction: cannot write o: no space is left on the disk\n')
  })
})

describe('compact', () => {
  test('reports what went and why, and that nothing was written', async () => {
    const { code, out, err, files } = await runIn({ f: request(30) }, ['compact', 'f'])
    expect([code, err, Object.keys(files)]).toEqual([0, '', ['f']])
    expect(out).toContain(
      '63 messages, model claude-sonnet-4-5, tokens estimated for claude-sonnet-4-5 (vocabulary claude)\n'
    )
    expect(out).toMatch(/half of what it costs: --to was left out/)
    expect(out).toMatch(
      / {2}strip-thinking:1 {2}nothing to do\n {2}clear-results:10 {2}20 results cleared: [\d,]+ tokens less\n/
    )
    expect(out).toContain('not needed any more: clear-inputs:10, strip-media:1')
    expect(out).toMatch(/tool results +[\d,]+ +[\d,]+ +-\d+ % {2}█+░+\n/)
    expect(out).toContain('63 messages remain; the first 2 are unchanged')
    expect(out).toContain('Checked against the rules of anthropic: 0 broken after, 0 before.')
    expect(out).toContain('Nothing was written: --out FILE writes an Anthropic request')
    expect(out).not.toMatch(/ \n/)
  })

  test('says when there is nothing to do, and still writes', async () => {
    const { code, out, files } = await runIn({ f: request(2) }, ['compact', 'f', '--to', '1.2M', '--out', 'o'])
    expect(code).toBe(0)
    expect(out).toMatch(/Nothing to do: [\d,]+ tokens are within 1,200,000 tokens\./)
    expect(out).toContain('all unchanged')
    expect(files['o']).toBe(`${request(2)}\n`)
  })

  const list = anthropicMessages(20)
  const keys = (text: string): string => Object.keys(json(text)).join()
  const firstRoles = (text: string): string =>
    text
      .split('\n')
      .slice(0, 2)
      .map((line) => String(json(line)['role']))
      .join()
  const anthropicForm = 'an Anthropic request'
  const listForm = 'a list of Anthropic messages'
  const linesForm = 'Anthropic messages, one on a line'

  test.each<[string, string, string, (text: string) => string, string]>([
    ['a request', request(20), anthropicForm, keys, 'model,max_tokens,messages'],
    ['an OpenAI request', openaiRequest(20), 'an OpenAI Chat Completions request', keys, 'model,messages'],
    ['a list', JSON.stringify(list), listForm, (text) => text.slice(0, 9), '[{"role":'],
    ['a list over many lines', JSON.stringify(list, undefined, 2), listForm, (text) => text.slice(0, 5), '[\n  {'],
    ['messages on lines', messageLines(20), linesForm, firstRoles, 'user,assistant'],
    ['lines of which the first is torn', `{"role":\n${messageLines(20)}`, linesForm, firstRoles, 'user,assistant'],
    ['a session', session(20), anthropicForm, keys, 'model,messages']
  ])('%s keeps its form, and is read again as what the report says', async (_, text, form, shape, expected) => {
    const { code, out, files } = await runIn({ f: text }, ['compact', 'f', '--to', '70%', '--out', 'o', '--json'])
    const report = JSON.parse(out) as Report
    expect([code, report.output]).toEqual([0, { file: 'o', form }])
    expect(shape(files['o'] ?? '')).toBe(expected)
    const again = JSON.parse((await runIn(files, ['inspect', 'o', '--json'])).out) as { readonly tokens: unknown }
    expect(again.tokens).toEqual(report.tokens.after)
  })

  test('--json prints JSON and nothing else', async () => {
    const { code, out, err } = await runIn({ f: session(30) }, ['compact', 'f', '--json', '--out', 'o'])
    expect([code, err]).toEqual([0, ''])
    expect(json(out)).toMatchObject({
      file: 'f',
      format: 'claude-code',
      model: 'claude-opus-4-5-20251101',
      estimator: 'claude-opus-4-5-20251101 (vocabulary claude)',
      isReached: true,
      messages: { before: 63, after: 63 },
      change: {
        toolResults: { cleared: 20 },
        messages: { dropped: 0 },
        prefix: { messages: 2 }
      },
      violations: { profile: 'anthropic', before: 0, after: 0 },
      output: { file: 'o', form: 'an Anthropic request' },
      warnings: ['records that are no part of the history: 1 summary']
    })
  })

  test('a target that cannot be reached: the report, a sentence, no file, and 3', async () => {
    const files = { f: request(5), o: 'as it was' }
    const ran = await runIn(files, ['compact', 'f', '--to', '1', '--out', 'o', '--json'])
    expect(ran).toMatchObject({ code: 3, files })
    const report = json(ran.out)
    expect(report).toMatchObject({ isReached: false, target: 1 })
    expect(report).not.toHaveProperty('output')
    const least = (report['tokens'] as never as { after: { total: number } }).after.total
    expect(ran.err).toContain(`1 token cannot be reached with these steps: ${String(least)} remain.`)
    const again = await runIn(files, ['compact', 'f', '--to', String(least)])
    expect(again.code).toBe(0)
  })

  test('--out - puts the history on standard output and the report on standard error', async () => {
    const { code, out, err, files } = await runIn({ '-': openaiRequest(20) }, ['compact', '-', '--out', '-'])
    expect([code, Object.keys(files)]).toEqual([0, ['-']])
    expect(json(out)).toHaveProperty('messages')
    expect(err).toContain('standard input\n  format openai-chat')
    expect(err).toContain('Written to standard output')
  })

  test('--out - --json puts the report on standard error', async () => {
    const { out, err } = await runIn({ f: request(20) }, ['compact', 'f', '--out', '-', '--json'])
    expect(json(out)).toHaveProperty('messages')
    expect(json(err)).toHaveProperty('isReached')
  })

  test.each<readonly [string, ReadonlyArray<string>, string]>([
    [
      'a file that is not there',
      ['inspect', 'nowhere', '--json'],
      'cannot read nowhere: there is no such file or folder'
    ],
    ['a file that is no session', ['compact', 'odd', '--json'], 'odd: line 1: expected a session file, found 7'],
    ['steps that do not exist', ['compact', 'f', '--steps', 'x', '--json'], '--steps'],
    ['a change that is none', ['undo', 'f', 'odd', '--json'], 'odd'],
    ['an option that does not exist', ['inspect', 'f', '--jsn', '--json'], "unknown option '--jsn'"],
    ['a number that is none', ['compact', 'f', '--json', '--to', 'x'], "option '--to <tokens>' argument 'x' is invalid"]
  ])('with --json a program is told what went wrong: %s', async (_, args, problem) => {
    const { code, out, err } = await runIn({ f: session(4), odd: '7' }, args)
    expect(code).toBe(2)
    expect(Object.keys(json(out))).toEqual(['error'])
    expect(String(json(out)['error'])).toContain(problem)
    expect(err).toMatch(/^context-compaction: /)
  })

  test('standard output is for the history alone when it is asked for, whatever goes wrong', async () => {
    const files = { f: session(4) }
    const missing = await runIn(files, ['compact', 'nowhere', '--out', '-', '--json'])
    expect([missing.code, missing.out, Object.keys(json(missing.err))]).toEqual([2, '', ['error']])
    const unreached = await runIn(files, ['compact', 'f', '--to', '1', '--out', '-', '--json'])
    expect([unreached.code, unreached.out]).toEqual([3, ''])
    expect(json(unreached.err)).toMatchObject({ isReached: false })
    expect(String(json(unreached.err)['error'])).toContain('1 token cannot be reached with these steps')
    for (const args of [['--out', '-'], ['--out=-']]) {
      const odd = await runIn(files, ['compact', 'f', ...args, '--json', '--jsn'])
      expect([odd.code, odd.out, Object.keys(json(odd.err))]).toEqual([2, '', ['error']])
      expect(String(json(odd.err)['error'])).toContain("unknown option '--jsn'")
      const plain = await runIn(files, ['compact', 'f', ...args, '--jsn'])
      expect([plain.code, plain.out]).toEqual([2, ''])
      expect(plain.err).toMatch(/^context-compaction: unknown option '--jsn'\n/)
    }
  })

  test('torn pairs are told, and mended on demand as a step of their own', async () => {
    const messages = [
      { role: 'user', content: 'Go.' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'Read', input: {} }] },
      { role: 'user', content: 'Stop.' }
    ]
    const files = { f: JSON.stringify(messages) }
    const told = await runIn(files, ['compact', 'f', '--to', '1k'])
    expect(told.out).toContain('1 broken after, 1 before.\nStill broken: a call without its result (unanswered-call).')
    expect(told.out).toContain('--repair mends torn pairs')
    const mended = await runIn(files, ['compact', 'f', '--to', '1k', '--repair', '--out', 'o'])
    expect(mended.out).toMatch(/ {2}repair {2}1 result added: \d+ tokens more\n/)
    expect(mended.out).toContain('0 broken after, 1 before.')
    expect(mended.files['o']).toContain('"tool_use_id":"t1"')
  })

  test('a torn last line is told with its number', async () => {
    const text = session(20)
    const { code, out } = await runIn({ f: text.slice(0, -20) }, ['compact', 'f'])
    expect(code).toBe(0)
    expect(out).toContain('Note: line 44, the last one, is not JSON and was left out: the file may be cut off\n')
  })

  test('thinking that goes with an edit is explained', async () => {
    const thinking = { type: 'thinking', thinking: 'Let me see. '.repeat(20), signature: 's' }
    const messages = anthropicMessages(20).map((message) =>
      Array.isArray(message['content']) && message['role'] === 'assistant'
        ? { ...message, content: [thinking, ...(message['content'] as ReadonlyArray<unknown>)] }
        : message
    )
    const f = JSON.stringify({ model: 'claude-opus-5-5', messages })
    const { out } = await runIn({ f }, ['compact', 'f', '--steps', 'clear-results:10'])
    expect(out).toMatch(/thinking blocks removed \(the model refuses thinking behind an edit\)/)
  })
})

describe('inspect', () => {
  test('shows where the tokens are', async () => {
    const { code, out, err } = await runIn({ f: session(5) }, ['inspect', 'f', '--top', '2'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('2 turns, 6 steps, 5 answered calls')
    expect(out).toMatch(/tool results +[\d,]+ +\d+ % {2}█+\n/)
    expect(out.match(/Read result/g)).toHaveLength(2)
    expect(out).toContain('Checked against the rules of anthropic: 0 rules broken.')
  })

  test('--json holds the same', async () => {
    const { out } = await runIn({ f: openaiRequest(4) }, ['inspect', 'f', '--json'])
    expect(json(out)).toMatchObject({
      confidence: 0.9,
      format: 'openai-chat',
      estimator: 'gpt-4.1 (vocabulary o200k)',
      calls: { answered: 4 }
    })
  })
})

describe('the terminal', () => {
  test.each([60, 80, 120, 200])('nothing is wider than %i columns', async (columns) => {
    for (const args of [
      ['compact', 'f'],
      ['compact', 'f', '--to', '5'],
      ['inspect', 'f']
    ]) {
      const { out, err } = await runIn({ f: session(30) }, args, { columns })
      for (const line of `${out}${err}`.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
    }
  })

  test('colours only where they are wanted', async () => {
    const plain = await runIn({ f: request(20) }, ['compact', 'f'], { columns: 80 })
    const colored = await runIn({ f: request(20) }, ['compact', 'f'], { columns: 80, isColored: true })
    expect(plain.out).not.toContain('\u001b')
    expect(colored.out).toContain('\u001b[')
    // eslint-disable-next-line no-control-regex -- what a terminal takes out
    expect(colored.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out)
  })

  test('what a file says cannot control it', async () => {
    const messages = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: '\u001b[2Jevil', input: {} }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: 'x' }] }
    ]
    const f = JSON.stringify({ model: '\u001b]0;title\u0007', messages })
    for (const command of ['compact', 'inspect']) {
      const { out, err } = await runIn({ f }, [command, 'f'])
      // eslint-disable-next-line no-control-regex -- what must not come through
      expect(`${out}${err}`).not.toMatch(/[\u0007\u001b]/)
    }
  })

  test('progress is told while reading and compacting', async () => {
    const seen: Array<string> = []
    await runIn({ f: request(20) }, ['compact', 'f'], {
      onProgress: (title) => {
        seen.push(title)
      }
    })
    expect(seen[0]).toMatch(/^reading \d+\/\d+$/)
    expect(seen).toContain('reading done')
    expect(seen).toContain('compacting 7/8')
    expect(seen[seen.length - 1]).toBe('compacting done')
  })
})

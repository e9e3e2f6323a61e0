import { describe, expect, test } from 'vitest'
import { anthropicMessages, messageLines, openaiRequest, request, runIn, session } from './world'

const json = (text: string | undefined): { readonly messages?: ReadonlyArray<unknown> } =>
  JSON.parse(text ?? '') as { readonly messages?: ReadonlyArray<unknown> }

/** Compacts a file and keeps the change; the files there are then. */
const compacted = async (f: string, ...more: ReadonlyArray<string>): Promise<Readonly<Record<string, string>>> => {
  const args = ['compact', 'f', '--to', '40%', '--out', 'o', '--undo', 'u', ...more]
  const { code, files, err } = await runIn({ f }, args)
  expect([code, err]).toEqual([0, ''])
  return files
}

describe('undo', () => {
  test.each<[string, string, ReadonlyArray<string>]>([
    ['a request', request(20), []],
    ['a request, by dropping', request(20), ['--steps', 'drop-steps']],
    ['a request, by a policy', request(20), ['--policy', 'cheapest']],
    ['an OpenAI request', openaiRequest(20), ['--steps', 'drop-steps:2']],
    ['a list', JSON.stringify(anthropicMessages(20)), []],
    ['messages on lines', messageLines(20), ['--steps', 'drop-steps']]
  ])('%s is the same again', async (_, f, more) => {
    const files = await compacted(f, ...more)
    expect(files['o']).not.toBe(files['f'])
    const { code, out, err, files: now } = await runIn(files, ['undo', 'o', 'u', '--out', 'b'])
    expect([code, err]).toEqual([0, ''])
    expect(now['b']?.trim()).toBe(f)
    expect(out).toMatch(/^\d+ messages become \d+ messages again\.\nWritten to b: /)
  })

  test('a session comes back as the request that it is', async () => {
    const files = await compacted(session(20), '--steps', 'drop-steps')
    const whole = await runIn({ f: session(20) }, ['compact', 'f', '--to', '100%', '--out', 'o'])
    const { files: now } = await runIn(files, ['undo', 'o', 'u', '--out', 'b'])
    expect(json(now['b'])).toEqual(json(whole.files['o']))
  })

  test('what was said since stays', async () => {
    const files = await compacted(request(20), '--steps', 'drop-steps')
    const more = [
      { role: 'assistant', content: 'I write it.' },
      { role: 'user', content: 'Good.' }
    ]
    const o = json(files['o'])
    const grown = { ...files, o: JSON.stringify({ ...o, messages: [...(o.messages ?? []), ...more] }) }
    const { out, files: now } = await runIn(grown, ['undo', 'o', 'u', '--out', 'b'])
    expect(out).toMatch(/^\d+ messages become 43 messages again, and 2 messages after them\.\n/)
    expect(json(now['b']).messages).toEqual([...anthropicMessages(20), ...more])
  })

  test('nothing is written without --out, and - is standard output', async () => {
    const files = await compacted(request(20))
    const told = await runIn(files, ['undo', 'o', 'u'])
    expect(told.files).toEqual(files)
    expect(told.out).toContain('Nothing was written: --out FILE writes an Anthropic request')
    const { out, err } = await runIn(files, ['undo', 'o', 'u', '--out', '-'])
    expect(out.trim()).toBe(files['f'])
    expect(err).toContain('Written to standard output')
  })

  test('a report as JSON says how many messages there were, are, and came since', async () => {
    const files = await compacted(request(20), '--steps', 'drop-steps')
    const { out, code } = await runIn(files, ['undo', 'o', 'u', '--json'])
    expect(code).toBe(0)
    const { messages, ...about } = JSON.parse(out) as { readonly messages: Readonly<Record<string, number>> }
    expect(about).toEqual({ file: 'o', change: 'u', format: 'anthropic' })
    expect(messages['after']).toBeGreaterThan(messages['before']!)
    expect(messages['added']).toBe(0)
    const o = json(files['o'])
    const more = [
      { role: 'assistant', content: 'I write it.' },
      { role: 'user', content: 'Good.' }
    ]
    const grown = { ...files, o: JSON.stringify({ ...o, messages: [...(o.messages ?? []), ...more] }) }
    const since = await runIn(grown, ['undo', 'o', 'u', '--json'])
    expect(JSON.parse(since.out)).toMatchObject({
      messages: { before: messages['before']! + 2, after: messages['after']! + 2, added: 2 }
    })
    const written = await runIn(files, ['undo', 'o', 'u', '--json', '--out', 'b'])
    expect(JSON.parse(written.out)).toMatchObject({ output: { file: 'b', form: 'an Anthropic request' } })
    expect(written.files['b']).toBeDefined()
    const piped = await runIn(files, ['undo', 'o', 'u', '--json', '--out', '-'])
    expect(JSON.parse(piped.err)).toMatchObject({ output: { file: '-' } })
  })

  test.each<[string, Readonly<Record<string, string>>, ReadonlyArray<string>, string]>([
    ['a change that is none', { u: '{}' }, ['undo', 'o', 'u'], 'u: change: before: expected'],
    ['a change that is no JSON', { u: '{' }, ['undo', 'o', 'u'], 'u: expected JSON: '],
    ['no change', {}, ['undo', 'o', 'x'], 'cannot read x: there is no such file or folder'],
    ['no history', {}, ['undo', 'x', 'u'], 'cannot read x: there is no such file or folder'],
    [
      'another history',
      { o: openaiRequest(20) },
      ['undo', 'o', 'u', '--out', 'b'],
      'o is not what u led to: message 0'
    ],
    [
      'the history before',
      { o: request(20) },
      ['undo', 'o', 'u', '--out', 'b'],
      'o is not what u led to: message 1.content[0].text: expected the string "Looking at log 13.", found the string "Looking at log 0."'
    ],
    ['a history that is too short', { o: request(0) }, ['undo', 'o', 'u'], 'o is not what u led to: message 1'],
    ['the file that is read', {}, ['undo', 'o', 'u', '--out', 'o'], 'never overwritten'],
    ['the change that is read', {}, ['undo', 'o', 'u', '--out', 'u'], 'never overwritten'],
    ['an empty name', {}, ['undo', 'o', 'u', '--out', ''], '--out: the name of the file is empty'],
    ['two standard inputs', {}, ['undo', '-', '-'], 'only one of the two files can be standard input'],
    ['one file', {}, ['undo', 'o'], "missing required argument 'change'"]
  ])('%s', async (_, other, args, sentence) => {
    const files = { ...(await compacted(request(20))), ...other }
    const ran = await runIn(files, args)
    expect(ran).toMatchObject({ code: 2, out: '', files })
    expect(ran.err).toContain(sentence)
    expect(ran.err).not.toMatch(/\n\s+at /)
  })

  test('a file that cannot be written', async () => {
    const files = await compacted(request(20))
    const ran = await runIn(files, ['undo', 'o', 'u', '--out', 'b'], { isFull: true })
    expect(ran).toMatchObject({ code: 2, out: '', files })
    expect(ran.err).toBe('context-compaction: cannot write b: no space is left on the disk\n')
  })
})

describe('--undo', () => {
  test.each<[ReadonlyArray<string>, string]>([
    [['--undo', ''], '--undo: the name of the file is empty'],
    [['--undo', '-'], '--undo - would put the change on standard output'],
    [['--undo', 'o', '--out', 'o'], '--out and --undo both name o'],
    [['--undo', 'f'], '--undo f is the file that is read']
  ])('%j', async (args, sentence) => {
    const files = { f: request(20) }
    const ran = await runIn(files, ['compact', 'f', ...args])
    expect(ran).toMatchObject({ code: 2, out: '', files })
    expect(ran.err).toContain(sentence)
  })

  test('needs no --out, and is told of when it cannot be written', async () => {
    const { code, files } = await runIn({ f: request(20) }, ['compact', 'f', '--undo', 'u'])
    expect([code, Object.keys(files)]).toEqual([0, ['f', 'u']])
    expect(json(files['u'])).toHaveProperty('carried')
    const full = await runIn({ f: request(20) }, ['compact', 'f', '--undo', 'u', '--out', 'o'], { isFull: true })
    expect(full).toMatchObject({ code: 2, out: '', files: { f: request(20) } })
    expect(full.err).toContain('cannot write u: ')
  })

  test('holds nothing when nothing was to do', async () => {
    const files = await compacted(request(20), '--to', '100%')
    expect(files['o']?.trim()).toBe(files['f'])
    const { out } = await runIn(files, ['undo', 'o', 'u'])
    expect(out).toContain('43 messages become 43 messages again.')
  })
})

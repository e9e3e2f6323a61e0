/** What Claude Code says to the model of its own: attachments, by the words that the model is sent. */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { turns } from '../../src/roundtrip'
import { type ReadOptions, readTranscript, type Transcript } from '../../src/transcripts'
import { drawMessages, drawSkipped } from './draw'
import { jsonl } from './fixtures'

const read = (records: ReadonlyArray<object>, options: ReadOptions = {}): Transcript => {
  const found = readTranscript(jsonl(records), options)
  if (isRight(found)) return found.right
  throw new Error(JSON.stringify(found.left))
}

let last: string | null = null
const record = (uuid: string, more: object): object => {
  const parentUuid = last
  last = uuid
  return { sessionId: 's', isSidechain: false, uuid, parentUuid, ...more }
}
const root = (records: () => ReadonlyArray<object>): ReadonlyArray<object> => {
  last = null
  return records()
}
const said = (uuid: string, content: unknown): object =>
  record(uuid, { type: 'user', message: { role: 'user', content } })
const result = (uuid: string, id: string): object =>
  said(uuid, [{ type: 'tool_result', tool_use_id: id, content: 'ok' }])
const answer = (uuid: string, id: string, block: object): object =>
  record(uuid, { type: 'assistant', message: { id, role: 'assistant', content: [block] } })
const calls = (uuid: string, id: string, call: string): object =>
  answer(uuid, id, { type: 'tool_use', id: call, name: 'Bash', input: {} })
const attached = (uuid: string, attachment: object): object => record(uuid, { type: 'attachment', attachment })
const context = (uuid: string, ...content: ReadonlyArray<string>): object =>
  attached(uuid, { type: 'hook_additional_context', hookName: 'PostToolUse:Bash', content })

/** What the model is sent beside what the user says. */
const words = (attachment: object): ReadonlyArray<string> => {
  const { messages } = read(root(() => [attached('x', attachment), said('u', 'go')])).context
  expect(messages.map(({ id }) => id)).toEqual(['u'])
  const texts = messages[0]!.content.map((block) => (block.type === 'text' ? block.text : block.type))
  expect(texts.pop()).toBe('go')
  return texts
}

const reminder = (text: string): string => `<system-reminder>\n${text}\n</system-reminder>`

describe('the words of attachments', () => {
  test.each<readonly [string, object, ReadonlyArray<string>]>([
    [
      'context of a hook',
      { type: 'hook_additional_context', hookName: 'H', content: ['a', 'b'] },
      ['H hook additional context: a\nb']
    ],
    [
      'what a hook prints at the start',
      { type: 'hook_success', hookName: 'SessionStart:startup', hookEvent: 'SessionStart', content: 'Use tabs.' },
      ['SessionStart:startup hook success: Use tabs.']
    ],
    [
      'a hook that refuses',
      { type: 'hook_blocking_error', hookName: 'Stop', blockingError: { command: 'c', blockingError: 'Tests fail.' } },
      ['Stop hook blocking error from command: "c": Tests fail.']
    ],
    [
      'a hook that stops',
      { type: 'hook_stopped_continuation', hookName: 'H', message: 'Enough.' },
      ['H hook stopped continuation: Enough.']
    ],
    [
      'a file',
      {
        type: 'file',
        filename: '/a',
        content: { type: 'text', file: { filePath: '/a', content: 'x\ny', startLine: 7 } }
      },
      [
        'Called the Read tool with the following input: {"file_path":"/a"}',
        'Result of calling the Read tool:\n7\tx\n8\ty'
      ]
    ],
    [
      'a file that was changed',
      { type: 'edited_text_file', filename: '/a', snippet: '1\tx' },
      [
        'Note: /a was modified, either by the user or by a linter. Here are the relevant changes (shown with line numbers):\n1\tx'
      ]
    ],
    [
      'instructions of a folder',
      { type: 'nested_memory', path: '/p', content: { path: '/p/CLAUDE.md', type: 'Project', content: 'Use tabs.' } },
      ['Contents of /p/CLAUDE.md:\n\nUse tabs.']
    ],
    [
      'skills',
      { type: 'skill_listing', content: '- pdf: makes PDF' },
      ['The following skills are available for use with the Skill tool:\n\n- pdf: makes PDF']
    ],
    ['a reminder', { type: 'critical_system_reminder', content: 'Never push.' }, ['Never push.']],
    [
      'a hook without a name',
      { type: 'hook_additional_context', content: ['a'] },
      ['unnamed hook additional context: a']
    ],
    [
      'a changed file without a name',
      { type: 'edited_text_file', snippet: '1\tx' },
      [
        'Note: A file was modified, either by the user or by a linter. Here are the relevant changes (shown with line numbers):\n1\tx'
      ]
    ],
    [
      'a file that begins nowhere',
      { type: 'file', filename: '/a', content: { type: 'text', file: { content: 'x', startLine: -3 } } },
      ['Called the Read tool with the following input: {"file_path":"/a"}', 'Result of calling the Read tool:\n1\tx']
    ]
  ])('%s', (_, attachment, expected) => {
    expect(words(attachment)).toEqual(expected.map(reminder))
  })

  test.each<readonly [string, object]>([
    ['a hook of another event that went well', { type: 'hook_success', hookEvent: 'PostToolUse', content: 'ok' }],
    ['a hook without words', { type: 'hook_additional_context', content: [] }],
    ['a hook with other things than words', { type: 'hook_additional_context', content: [7, null] }],
    ['an empty reminder', { type: 'critical_system_reminder', content: ' ' }],
    ['a picture', { type: 'file', filename: '/a.png', content: { type: 'image', file: { base64: 'aaaa' } } }],
    ['a notebook', { type: 'file', filename: '/a', content: { type: 'notebook', file: { content: 'x' } } }],
    ['a file without content', { type: 'file', filename: '/a', content: 'x' }],
    ['a type nobody has seen', { type: 'later', content: 'x' }]
  ])('%s is counted', (_, attachment) => {
    const transcript = read(root(() => [attached('x', attachment), said('u', 'go')]))
    expect(drawMessages(transcript)).toEqual(['u user: "go"'])
    expect(drawSkipped(transcript)).toEqual({ attachment: 1 })
  })
})

describe('the place of attachments', () => {
  test('behind the results of parallel calls, whose answer goes on', () => {
    const transcript = read(
      root(() => [
        said('u', 'go'),
        calls('a1', 'm1', 't1'),
        result('r1', 't1'),
        context('x1', 'one'),
        calls('a2', 'm1', 't2'),
        result('r2', 't2'),
        context('x2', 'two'),
        answer('b', 'm2', { type: 'text', text: 'done' })
      ])
    )
    const { messages } = transcript.context
    expect(messages.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'u user',
      'm1 assistant',
      'r1 user',
      'm2 assistant'
    ])
    expect(messages[2]!.content.map(({ type }) => type)).toEqual(['tool_result', 'tool_result', 'text', 'text'])
    expect(turns(transcript.context)).toHaveLength(1)
    expect(transcript).toMatchObject({ records: 8, used: 8, skipped: [] })
  })

  test('behind the results, also when a hook speaks before the tool runs', () => {
    const transcript = read(
      root(() => [
        said('u', 'go'),
        calls('a', 'm1', 't1'),
        context('x', 'careful'),
        result('r', 't1'),
        said('v', 'more')
      ])
    )
    const { messages } = transcript.context
    expect(messages.map(({ id }) => id)).toEqual(['u', 'm1', 'r', 'v'])
    expect(messages[2]!.content.map(({ type }) => type)).toEqual(['tool_result', 'text'])
    expect(turns(transcript.context)).toHaveLength(2)
  })

  test('before what the user says next, where there is nothing before them that they belong to', () => {
    const transcript = read(
      root(() => [
        context('x1', 'one'),
        said('u', 'go'),
        answer('b', 'm1', { type: 'text', text: 'done' }),
        context('x2', 'two'),
        said('v', [{ type: 'text', text: 'more' }]),
        calls('c', 'm2', 't1'),
        context('x3', 'three'),
        said('w', 'stop'),
        answer('d', 'm3', { type: 'text', text: 'stopped' })
      ])
    )
    const { messages } = transcript.context
    expect(messages.map(({ id }) => id)).toEqual(['u', 'm1', 'v', 'm2', 'w', 'm3'])
    expect(
      messages
        .filter(({ role }) => role === 'user')
        .map(({ content }) => content.map((block) => 'text' in block && block.text.slice(-25)))
    ).toEqual([
      [reminder('PostToolUse:Bash hook additional context: one').slice(-25), 'go'],
      [reminder('PostToolUse:Bash hook additional context: two').slice(-25), 'more'],
      [reminder('PostToolUse:Bash hook additional context: three').slice(-25), 'stop']
    ])
    expect(turns(transcript.context)).toHaveLength(3)
    expect(transcript).toMatchObject({ records: 9, used: 9, skipped: [] })
  })

  test('alone between two answers', () => {
    const transcript = read(
      root(() => [
        said('u', 'go'),
        answer('b', 'm1', { type: 'text', text: 'done' }),
        attached('x', {
          type: 'hook_blocking_error',
          hookName: 'Stop',
          blockingError: { command: 'c', blockingError: 'Tests fail.' }
        }),
        context('y', 'two'),
        answer('d', 'm2', { type: 'text', text: 'mended' })
      ])
    )
    const ids = transcript.context.messages.map(({ id, content }) => `${id} ${String(content.length)}`)
    expect(ids).toEqual(['u 1', 'm1 1', 'x 2', 'm2 1'])
    expect(transcript).toMatchObject({ used: 5, skipped: [] })
  })

  test('where they are, also behind results that were cleared in passing', () => {
    const transcript = read(
      root(() => [
        said('u', 'go'),
        calls('a', 'm1', 't1'),
        result('r', 't1'),
        record('c', { type: 'system', subtype: 'microcompact_boundary' }),
        context('x', 'one'),
        answer('b', 'm2', { type: 'text', text: 'done' })
      ])
    )
    expect(transcript.context.messages.map(({ id }) => id)).toEqual(['u', 'm1', 'r', 'm2'])
    expect(turns(transcript.context)).toHaveLength(1)
  })

  test('before the next words, also where something was cleared in passing', () => {
    const transcript = read(
      root(() => [
        said('u', 'go'),
        answer('b', 'm1', { type: 'text', text: 'done' }),
        context('x', 'one'),
        record('c', { type: 'system', subtype: 'microcompact_boundary' }),
        said('v', 'more')
      ])
    )
    expect(transcript.context.messages.map(({ id }) => id)).toEqual(['u', 'm1', 'v'])
    expect(transcript.compactions).toMatchObject([{ kind: 'microcompact', message: 2 }])
  })

  test('behind a compaction, and not before it', () => {
    const records = root(() => [
      said('u', 'go'),
      calls('a', 'm1', 't1'),
      result('r', 't1'),
      record('c', { type: 'system', subtype: 'compact_boundary', parentUuid: null, logicalParentUuid: 'r' }),
      context('x', 'one'),
      answer('b', 'm1', { type: 'text', text: 'done' }),
      context('y', 'two')
    ])
    const ids = (one: Transcript): ReadonlyArray<string> => one.context.messages.map(({ id }) => id)
    expect(ids(read(records))).toEqual(['x', 'm1#2', 'y'])
    const { messages } = read(records, { wholeHistory: true }).context
    expect(messages.map(({ id, content }) => `${id} ${String(content.length)}`)).toEqual([
      'u 1',
      'm1 1',
      'r 1',
      'x 1',
      'm1#2 1',
      'y 1'
    ])
  })

  test('in the words behind a summary, and not in the summary', () => {
    const transcript = read(
      root(() => [
        said('u', 'go'),
        record('c', { type: 'system', subtype: 'compact_boundary', parentUuid: null, logicalParentUuid: 'u' }),
        record('s', { type: 'user', isCompactSummary: true, message: { role: 'user', content: 'All of it.' } }),
        context('x', 'one'),
        said('v', 'more')
      ])
    )
    const ids = transcript.context.messages.map(({ id, content }) => `${id} ${String(content.length)}`)
    expect(ids).toEqual(['s 1', 'v 2'])
    expect(transcript.context.messages[0]!.summaryOf).toEqual(['u'])
  })

  test('named by the line of what they belong to, where nothing has a name', () => {
    const transcript = read([
      { type: 'attachment', attachment: { type: 'critical_system_reminder', content: 'Never push.' } },
      { type: 'user', message: { role: 'user', content: 'go' } }
    ])
    expect(transcript.context.messages.map(({ id }) => id)).toEqual(['line-2'])
  })

  test.each([
    ['first', 0],
    ['behind words', 1],
    ['behind results', 3]
  ])(
    'in time that grows with their number: %s',
    (_, at) => {
      const count = 20_000
      const transcript = read(
        root(() => {
          const before = [() => said('u', 'go'), () => calls('a', 'm1', 't1'), () => result('r', 't1')]
          const head = before.slice(0, at).map((make) => make())
          const asides = Array.from({ length: count }, (__, i) => context(`x${String(i)}`, 'one'))
          return [...head, ...asides, said('v', 'more')]
        })
      )
      expect(transcript.used).toBe(count + at + 1)
      expect(transcript.context.messages.map(({ id }) => id)).toEqual(['u', 'm1', 'r'].slice(0, at).concat('v'))
    },
    5_000
  )

  test('in the message of the user that they follow', () => {
    const transcript = read(root(() => [said('u', 'look at @a'), context('x1', 'one'), context('x2', 'two')]))
    expect(transcript.context.messages.map(({ content }) => content.length)).toEqual([3])
    expect(transcript).toMatchObject({ used: 3, skipped: [] })
  })

  test('in a message of their own behind an answer, and never in a summary', () => {
    const transcript = read(
      root(() => [
        said('u', 'go'),
        answer('b', 'm1', { type: 'text', text: 'done' }),
        context('x1', 'one'),
        record('c', { type: 'system', subtype: 'compact_boundary', parentUuid: null, logicalParentUuid: 'x1' }),
        record('s', { type: 'user', isCompactSummary: true, message: { role: 'user', content: 'All of it.' } }),
        context('x2', 'two'),
        context('x3', 'three')
      ])
    )
    expect(transcript.context.messages.map(({ id, content }) => `${id} ${String(content.length)}`)).toEqual([
      's 1',
      'x2 2'
    ])
    expect(transcript.context.messages[0]!.summaryOf).toEqual(['u', 'm1', 'x1'])
  })
})

import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { violations } from '../../src/roundtrip'
import { readTranscript, type Transcript, type TranscriptOptions } from '../../src/transcripts'
import { answered, boundary, call, jsonl, parallel, result, said, session, text } from './fixtures'

const read = (records: ReadonlyArray<unknown>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(jsonl(records), { format: 'claude-code', ...options })
  if (isLeft(transcript)) throw new Error(JSON.stringify(transcript.left))
  return transcript.right
}

/** Draws a context on one line: the id of each message and what it holds. */
const shape = ({ context }: Transcript): string =>
  context.messages
    .map(({ id, role, content }) => {
      const blocks = content.map((block) => {
        if (block.type === 'tool_use') return `call#${block.id ?? ''}`
        return block.type === 'tool_result' ? `result#${block.toolUseId ?? ''}` : block.type
      })
      return `${role === 'user' ? '' : '>'}${id} ${blocks.join(' ')}`
    })
    .join(' | ')

const skipped = (transcript: Transcript): Readonly<Record<string, number>> =>
  Object.fromEntries(transcript.skipped.map(({ kind, count }) => [kind, count]))

describe('examples', () => {
  test('parallel calls: an answer over several records is one message, and results on forks are found', () => {
    const transcript = read(parallel)
    expect(shape(transcript)).toBe('u1 text | >msg_1 thinking call#c1 call#c2 | r1 result#c1 result#c2 | >msg_2 text')
    expect(transcript).toMatchObject({ records: 7, used: 7, skipped: [], warnings: [] })
    expect(violations(transcript.context)).toEqual([{ rule: 'last-role', message: 3 }].slice(1))
  })

  test('a file that was cut between parallel results keeps both calls and both results', () => {
    const early = [...parallel.slice(0, 3), parallel[4], parallel[5], parallel[3]]
    expect(shape(read(early))).toBe('u1 text | >msg_1 thinking call#c1 call#c2 | r2 result#c2 result#c1')
    expect(shape(read(parallel.slice(0, 5)))).toBe('u1 text | >msg_1 thinking call#c1 call#c2 | r1 result#c1')
    // the last record is the result of the first call: the second call is on another branch
    expect(shape(read([...parallel.slice(0, 3), parallel[4], parallel[3]]))).toBe(
      'u1 text | >msg_1 thinking call#c1 call#c2 | r1 result#c1'
    )
  })

  test('usage is taken once per answer, from its last record', () => {
    expect(read(parallel).usage).toEqual([
      { message: 1, id: 'msg_1', inputTokens: 3, outputTokens: 9, cacheReadTokens: 100, cacheWriteTokens: 20 },
      { message: 3, id: 'msg_2', inputTokens: 3, outputTokens: 7, cacheReadTokens: 100, cacheWriteTokens: 20 }
    ])
  })

  test('synthetic answers and empty counts are no usage', () => {
    const zero = { input_tokens: 0, output_tokens: 0 }
    const some = { input_tokens: 5 }
    const message = (model: string, usage: unknown) => ({ message: { id: 'm', model, content: 'hi', usage } })
    const usage = (model: string, found: unknown) =>
      read([said('u', null, 'a'), answered('a', 'u', '', [], 0, message(model, found))]).usage
    expect(usage('claude-x', some)).toHaveLength(1)
    for (const none of [zero, null, 'many', [], { input_tokens: -1 }]) expect(usage('claude-x', none)).toEqual([])
    expect(usage('<synthetic>', some)).toEqual([])
  })

  test('the whole session, after its compaction and before', () => {
    const after = read(session)
    expect(shape(after)).toBe('u3 text | >msg_4 text call#c3 | u4 text | u5 text | >msg_5 text')
    expect(after.context.messages[0]?.summaryOf).toEqual(['u1', 'msg_1', 'r1', 'msg_2', 'u2', 'msg_3'])
    expect(after.compactions).toEqual([
      {
        kind: 'microcompact',
        line: 15,
        trigger: 'auto',
        tokensBefore: 60000,
        tokensSaved: 20000,
        clearedToolUseIds: ['c1', 'c2']
      },
      { kind: 'compact', line: 17, trigger: 'auto', tokensBefore: 155000, message: 0 }
    ])
    expect(skipped(after)).toEqual({
      'before compaction': 9,
      'abandoned branch': 2,
      sidechain: 1,
      'api error': 1,
      progress: 1,
      summary: 1,
      'file-history-snapshot': 1,
      'queue-operation': 1,
      'system/compact_boundary': 1,
      'system/microcompact_boundary': 1
    })
    expect(after.used).toBe(5)
    expect(after.context.settings).toEqual({ model: 'claude-sonnet-4-5' })
    expect(violations(after.context).map(({ rule }) => rule)).toContain('unanswered-call')

    const whole = read(session, { wholeHistory: true })
    expect(shape(whole)).toBe(
      'u1 text | >msg_1 thinking call#c1 call#c2 | r1 result#c1 result#c2 | >msg_2 text | u2 text | >msg_3 text | ' +
        shape(after)
    )
    expect(whole.compactions.map(({ message }) => message)).toEqual([5, 6])
    expect(whole.used).toBe(14)
    expect(whole.context.messages.slice(6)).toEqual(after.context.messages)
    expect(whole.usage.map(({ id }) => id)).toEqual(['msg_1', 'msg_2', 'msg_3', 'msg_4', 'msg_5'])
  })

  test('encodes to the messages that the file holds', () => {
    expect(anthropic.encode(read(session).context)).toEqual({
      model: 'claude-sonnet-4-5',
      messages: [
        { role: 'user', content: 'This session is being continued.' },
        { role: 'assistant', content: [text(''), call('c3')] },
        { role: 'user', content: [text('[Request interrupted by user]')] },
        { role: 'user', content: 'Go on.' },
        { role: 'assistant', content: [text('Gone on.')] }
      ]
    })
  })
})

describe('tree', () => {
  const a = (uuid: string, parent: string | null) => answered(uuid, parent, `m-${uuid}`, [text('a')])

  test.each([
    ['a rewind', [said('u1', null, 'a'), a('a1', 'u1'), said('u2', 'a1', 'b'), said('u3', 'a1', 'c')], 'u1 m-a1 u3', 1],
    ['a root of its own, as after /clear', [said('u1', null, 'a'), a('a1', 'u1'), said('u2', null, 'b')], 'u2', 2],
    ['no links at all', [said('u1', null, 'a'), a('a1', null), said('u2', null, 'b')], 'u1 m-a1 u2', 0],
    ['a parent that is not there', [said('u1', null, 'a'), a('a1', 'u1'), said('u2', 'gone', 'b')], 'u1 m-a1 u2', 0],
    ['a parent that comes later', [a('a1', 'u1'), said('u1', null, 'a'), a('a2', 'a1')], 'u1 m-a1 m-a2', 0],
    ['a record that is its own parent', [said('u1', null, 'a'), a('a1', 'a1'), said('u2', 'a1', 'b')], 'u1 m-a1 u2', 0],
    ['a circle', [said('u1', 'a1', 'a'), a('a1', 'u1')], 'u1 m-a1', 0],
    [
      'bookkeeping behind the last message',
      [said('u1', null, 'a'), { type: 'system', uuid: 'x', parentUuid: null }],
      'u1',
      1
    ]
  ])('%s', (_, records, ids, left) => {
    const transcript = read(records)
    expect(transcript.context.messages.map(({ id }) => id).join(' ')).toBe(ids)
    expect(transcript.skipped.reduce((n, { count }) => n + count, 0)).toBe(left)
  })

  test('records that tell no parent or uuid follow the one before them', () => {
    const { parentUuid: _, ...orphan } = said('u2', null, 'b')
    const { uuid: __, ...nameless } = said('', 'u2', 'c')
    expect(shape(read([said('u1', null, 'a'), a('a1', 'u1'), orphan, nameless]))).toBe(
      'u1 text | >m-a1 text | u2 text | line-4 text'
    )
  })

  test('of two records with one uuid the later readable one holds', () => {
    const broken = { ...said('u1', null, 'a'), message: 'error' }
    const first = read([broken, said('u1', null, 'b'), a('a1', 'u1')])
    const second = read([said('u1', null, 'b'), a('a1', 'u1'), broken])
    for (const transcript of [first, second]) {
      expect(shape(transcript)).toBe('u1 text | >m-a1 text')
      expect(skipped(transcript)).toEqual({ 'duplicate uuid': 1 })
    }
  })

  test('the file of a subagent is a main chain', () => {
    const sidechain = parallel.map((record) => ({ ...record, isSidechain: true }))
    expect(shape(read(sidechain))).toBe(shape(read(parallel)))
    const beside = read([...sidechain, said('z1', null, 'main')])
    expect(shape(beside)).toBe('z1 text')
    expect(skipped(beside)).toEqual({ sidechain: 7 })
  })

  test('ids are unique', () => {
    const records = [
      said('u1', null, 'a'),
      answered('a1', 'u1', 'm', [text('a')]),
      said('u2', 'a1', 'b'),
      answered('a2', 'u2', 'm', [text('b')])
    ]
    expect(shape(read(records))).toBe('u1 text | >m text | u2 text | >m#2 text')
  })
})

describe('results', () => {
  const question = said('u1', null, 'a')
  const two = answered('a1', 'u1', 'm1', [call('c1'), call('c2')])

  test('come first in the message that answers, words after them', () => {
    const records = [question, two, said('r1', 'a1', [text('see'), result('c1')]), said('r2', 'r1', [result('c2')])]
    expect(shape(read(records))).toBe('u1 text | >m1 call#c1 call#c2 | r1 result#c1 result#c2 text')
  })

  test('that come after words are moved before them', () => {
    const records = [question, two, said('u2', 'a1', 'wait'), said('r1', 'u2', [result('c1'), result('c2')])]
    expect(shape(read(records))).toBe('u1 text | >m1 call#c1 call#c2 | r1 result#c1 result#c2 | u2 text')
  })

  test('that come after another answer go to their call, and the words beside them stay', () => {
    const late = said('r2', 'a2', [result('c2'), text('late')])
    const records = [question, two, said('r1', 'a1', [result('c1')]), answered('a2', 'r1', 'm2', [text('b')]), late]
    const transcript = read(records)
    expect(shape(transcript)).toBe('u1 text | >m1 call#c1 call#c2 | r1 result#c1 result#c2 | >m2 text | r2 text')
    expect(transcript.used).toBe(5)
  })

  test('of another branch are left out when this one has its own', () => {
    const records = [
      question,
      answered('a1', 'u1', 'm1', [call('c1')]),
      said('x1', 'a1', [result('c1', 'old')]),
      said('r1', 'a1', [result('c1', 'new')]),
      answered('a2', 'r1', 'm2', [text('b')])
    ]
    const transcript = read(records)
    expect(shape(transcript)).toBe('u1 text | >m1 call#c1 | r1 result#c1 | >m2 text')
    expect(skipped(transcript)).toEqual({ 'abandoned branch': 1 })
  })

  test('with words on another branch bring them along, and a call that was made before is not made again', () => {
    const records = [
      question,
      answered('a1', 'u1', 'm1', [call('c1')]),
      said('r1', 'a1', [result('c1'), text('see')]),
      answered('a2', 'u1', 'm1', [call('c1')]),
      answered('a3', 'a1', 'm1', 'and so on'),
      said('u2', 'a3', 'b')
    ]
    const transcript = read(records)
    expect(shape(transcript)).toBe('u1 text | >m1 call#c1 text | r1 result#c1 text | u2 text')
    expect(skipped(transcript)).toEqual({ 'abandoned branch': 1 })
  })

  test('without a call stay, and so do calls without a result', () => {
    const transcript = read([said('r0', 'gone', [result('c0')]), answered('a1', 'r0', 'm1', [call('c1')])])
    expect(shape(transcript)).toBe('r0 result#c0 | >m1 call#c1')
    expect(violations(transcript.context).map(({ rule }) => rule)).toEqual(['orphan-result', 'unanswered-call'])
  })

  test('of calls before a compaction stay with them', () => {
    const records = [
      question,
      answered('a1', 'u1', 'm1', [call('c1')]),
      boundary('b1', 'a1'),
      said('s1', 'b1', 'So far.', { isCompactSummary: true }),
      said('r1', 's1', [result('c1')]),
      said('u2', 'r1', 'go')
    ]
    expect(shape(read(records))).toBe('s1 text | u2 text')
    expect(shape(read(records, { wholeHistory: true }))).toBe(
      'u1 text | >m1 call#c1 | r1 result#c1 | s1 text | u2 text'
    )
  })
})

describe('compactions', () => {
  const before = [said('u1', null, 'a'), answered('a1', 'u1', 'm1', [text('b')])]

  test('without a logical parent in the file follow the record before them', () => {
    const records = [...before, boundary('b1', 'gone'), said('s1', 'b1', 'So far.', { isCompactSummary: true })]
    expect(read(records).context.messages[0]?.summaryOf).toEqual(['u1', 'm1'])
    expect(shape(read(records, { wholeHistory: true }))).toBe('u1 text | >m1 text | s1 text')
  })

  test('that nothing follows cut nothing', () => {
    const transcript = read([...before, boundary('b1', 'a1', { compactMetadata: 'none' })])
    expect(shape(transcript)).toBe('u1 text | >m1 text')
    expect(transcript.compactions).toEqual([{ kind: 'compact', line: 3 }])
  })

  test.each([
    ['a segment', { preservedSegment: { headUuid: 'a1', tailUuid: 'r1', anchorUuid: 's1' } }, 's1 m1 r1 u3'],
    ['a list', { preservedMessages: { uuids: ['a1', 'r1'], anchorUuid: 's1' } }, 's1 m1 r1 u3'],
    ['a longer list', { preservedMessages: { uuids: [], allUuids: ['a1', 7], anchorUuid: 's1' } }, 's1 m1 r1 u3'],
    [
      'a segment behind the compaction itself',
      { preservedSegment: { headUuid: 'a1', tailUuid: 'r1', anchorUuid: 'b1' } },
      'm1 r1 s1 u3'
    ],
    ['a segment behind nothing', { preservedSegment: { headUuid: 'u2', tailUuid: 'h1' } }, 'u2 m1 r1 s1 u3'],
    ['a segment that is not there', { preservedSegment: { headUuid: 'x', tailUuid: 'y', anchorUuid: 's1' } }, 's1 u3'],
    ['a segment without a beginning', { preservedSegment: { tailUuid: 'r1' } }, 's1 u3'],
    ['a list that is none', { preservedMessages: { uuids: 'all' }, preservedSegment: 'all' }, 's1 u3']
  ])('may preserve messages: %s', (_, compactMetadata, ids) => {
    const records = [
      said('u1', null, 'a'),
      said('u2', 'u1', 'b'),
      answered('a1', 'u2', 'm1', [call('c1')]),
      said('r1', 'a1', [result('c1')]),
      { type: 'system', subtype: 'stop_hook_summary', uuid: 'h1', parentUuid: 'r1' },
      boundary('b1', 'h1', { compactMetadata }),
      said('s1', 'b1', 'So far.', { isCompactSummary: true }),
      said('u3', 's1', 'c')
    ]
    const transcript = read(records)
    const found = transcript.context.messages.map(({ id }) => id)
    expect(found.join(' ')).toBe(ids)
    const whole = read(records, { wholeHistory: true })
    expect(whole.context.messages.map(({ id }) => id).join(' ')).toBe('u1 u2 m1 r1 s1 u3')
    for (const { context, compactions } of [transcript, whole]) {
      const summary = context.messages.findIndex(({ id }) => id === 's1')
      expect(context.messages[summary]?.summaryOf).toEqual(['u1', 'u2', 'm1', 'r1'].filter((id) => !found.includes(id)))
      expect(compactions[0]?.message).toBe(summary)
    }
    expect(transcript.usage).toEqual([])
    expect(whole.usage).toHaveLength(1)
    expect(transcript.used).toBe(found.length)
  })

  test('may be a summary alone', () => {
    const transcript = read([...before, said('s1', 'a1', 'So far.', { isCompactSummary: true })])
    expect(shape(transcript)).toBe('s1 text')
    expect(transcript.compactions).toEqual([{ kind: 'compact', line: 3, message: 0 }])
  })

  test('summaries stand for everything before them, earlier summaries included', () => {
    const records = [
      ...before,
      boundary('b1', 'a1'),
      said('s1', 'b1', 'So far.', { isCompactSummary: true }),
      boundary('b2', 's1'),
      said('s2', 'b2', 'So far again.', { isCompactSummary: true })
    ]
    expect(read(records).context.messages.map(({ summaryOf }) => summaryOf)).toEqual([['u1', 'm1', 's1']])
  })
})

describe('records', () => {
  test.each([
    ['a message that is a string', { message: 'error' }, 'malformed user record'],
    ['no message', { message: undefined }, 'malformed user record'],
    ['content null', { message: { role: 'user', content: null } }, 'malformed user record'],
    ['for the transcript only', { isVisibleInTranscriptOnly: true }, 'for the transcript only'],
    ['another type', { type: 'attachment' }, 'attachment'],
    ['a type that is no string', { type: 7 }, 'no type']
  ])('%s is counted, and the chain holds', (_, more, kind) => {
    const transcript = read([said('u1', null, 'a'), said('u2', 'u1', 'b', more), said('u3', 'u2', 'c')])
    expect(shape(transcript)).toBe('u1 text | u3 text')
    expect(skipped(transcript)).toEqual({ [kind]: 1 })
  })

  test('values that are no object and lines that are no JSON are counted', () => {
    const lines = [...jsonl([said('u1', null, 'a'), 42, [1], null, 'error']), '{"type":"us']
    const transcript = readTranscript(lines)
    expect(isRight(transcript) && transcript.right.skipped).toEqual([
      { kind: 'not an object', count: 4, line: 2 },
      { kind: 'unparseable line', count: 1, line: 6 }
    ])
    expect(isRight(transcript) && transcript.right.warnings).toEqual(['line 6 is not JSON'])
  })

  test('warnings do not grow without end', () => {
    const lines = [...jsonl([said('u1', null, 'a')]), ...Array.from({ length: 15 }, () => 'x')]
    const transcript = readTranscript(lines)
    expect(isRight(transcript) && transcript.right.warnings.slice(-2)).toEqual([
      'line 11 is not JSON',
      '5 more lines are not JSON'
    ])
  })

  test('odd content survives', () => {
    const content = [text(''), 'bare', { type: 'new_block', x: 1 }, { type: 'tool_result', content: 'no id' }]
    expect(anthropic.encode(read([said('u1', null, content)]).context).messages).toEqual([{ role: 'user', content }])
  })

  test('nothing of a Claude Code session is an error', () => {
    expect(isLeft(readTranscript(['{"a":1}'], { format: 'claude-code' }))).toBe(true)
    expect(isLeft(readTranscript(['x'], { format: 'claude-code' }))).toBe(true)
  })

  test('a session without messages is an empty context', () => {
    expect(read([{ type: 'summary', summary: 'Folders', leafUuid: 'a4' }]).context.messages).toEqual([])
  })
})

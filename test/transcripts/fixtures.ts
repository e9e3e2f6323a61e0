/** Small sessions in the forms that the readers know, written for these tests. */

type Fields = Readonly<Record<string, unknown>>

const envelope = { isSidechain: false, sessionId: 's1', version: '2.1.0', cwd: '/project' }

/** A record of a user: words, or blocks. */
export const said = (uuid: string, parentUuid: string | null, content: unknown, more: Fields = {}): Fields => ({
  ...envelope,
  type: 'user',
  uuid,
  parentUuid,
  message: { role: 'user', content },
  ...more
})

/** A record of one part of an answer: `id` is that of the answer. */
export const answered = (
  uuid: string,
  parentUuid: string | null,
  id: string,
  content: unknown,
  output = 7,
  more: Fields = {}
): Fields => ({
  ...envelope,
  type: 'assistant',
  uuid,
  parentUuid,
  message: {
    id,
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-5',
    content,
    usage: {
      input_tokens: 3,
      cache_read_input_tokens: 100,
      cache_creation_input_tokens: 20,
      output_tokens: output
    }
  },
  ...more
})

export const text = (text: string) => ({ type: 'text', text })
export const call = (id: string) => ({ type: 'tool_use', id, name: 'bash', input: { command: 'ls' } })
export const result = (id: string, content: unknown = 'ok') => ({ type: 'tool_result', tool_use_id: id, content })

export const boundary = (uuid: string, logicalParentUuid: string, more: Fields = {}): Fields => ({
  ...envelope,
  type: 'system',
  subtype: 'compact_boundary',
  uuid,
  parentUuid: null,
  logicalParentUuid,
  compactMetadata: { trigger: 'auto', preTokens: 155000 },
  ...more
})

export const jsonl = (records: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  records.map((record) => JSON.stringify(record))

/** Parallel calls: each result hangs on the record of its own call, so that the tree forks. */
export const parallel: ReadonlyArray<Fields> = [
  said('u1', null, 'List both folders.'),
  answered('a1', 'u1', 'msg_1', [{ type: 'thinking', thinking: 'Two calls.', signature: 'c2ln' }], 1),
  answered('a2', 'a1', 'msg_1', [call('c1')], 2),
  said('r1', 'a2', [result('c1')], { toolUseResult: { stdout: 'ok' } }),
  answered('a3', 'a2', 'msg_1', [call('c2')], 9),
  said('r2', 'a3', [result('c2')]),
  answered('a4', 'r2', 'msg_2', [text('Done.')])
]

/** A session with everything in it: bookkeeping, a rewind, a sidechain, two kinds of compaction, an interruption. */
export const session: ReadonlyArray<Fields> = [
  { type: 'summary', summary: 'Folders', leafUuid: 'a4' },
  { type: 'file-history-snapshot', messageId: 'u1', snapshot: { trackedFileBackups: {} } },
  ...parallel,
  { ...envelope, type: 'progress', uuid: 'p1', parentUuid: 'a4', data: { type: 'hook_progress' } },
  said('x1', 'p1', 'Say it in French.'),
  answered('x2', 'x1', 'msg_x', [text('Fini.')]),
  said('u2', 'p1', 'Say it in German.'),
  answered('s1', 'u2', 'msg_s', [text('I am a subagent.')], 5, { isSidechain: true }),
  {
    ...envelope,
    type: 'system',
    subtype: 'microcompact_boundary',
    uuid: 'm1',
    parentUuid: 'u2',
    microcompactMetadata: { trigger: 'auto', preTokens: 60000, tokensSaved: 20000, compactedToolIds: ['c1', 'c2'] }
  },
  answered('a5', 'm1', 'msg_3', [text('Fertig.')]),
  boundary('b1', 'a5'),
  said('u3', 'b1', 'This session is being continued.', { isCompactSummary: true, isVisibleInTranscriptOnly: true }),
  answered('a6', 'u3', 'msg_4', [text(''), call('c3')]),
  said('u4', 'a6', [text('[Request interrupted by user]')]),
  said('u5', 'u4', 'Go on.', { isMeta: true }),
  answered('e1', 'u5', 'msg_e', [text('API Error')], 0, { isApiErrorMessage: true }),
  answered('a7', 'e1', 'msg_5', [text('Gone on.')]),
  { ...envelope, type: 'queue-operation', operation: 'enqueue' }
]

export const anthropicRequest = {
  model: 'claude-sonnet-4-5',
  max_tokens: 100,
  system: 'Be brief.',
  messages: [
    { role: 'user', content: 'List.' },
    { role: 'assistant', content: [call('c1')] },
    { role: 'user', content: [result('c1')] }
  ]
}

export const openaiRequest = {
  model: 'gpt-4.1',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'List.' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'bash', arguments: '{"command":"ls"}' } }]
    },
    { role: 'tool', tool_call_id: 'c1', content: 'ok' }
  ]
}

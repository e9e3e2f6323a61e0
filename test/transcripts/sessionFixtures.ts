/** Small sessions in every form of session file, written for these tests: each has calls, results and what is special to it. */
import { jsonl } from './fixtures'

const usage = { input_tokens: 100, cached_input_tokens: 40, output_tokens: 7 }
const item = (payload: object) => ({ timestamp: '2026-01-01T00:00:00Z', type: 'response_item', payload })
const event = (payload: object) => ({ timestamp: '2026-01-01T00:00:00Z', type: 'event_msg', payload })
const spoken = (role: string, text: string) => ({
  type: 'message',
  role,
  content: [{ type: role === 'assistant' ? 'output_text' : 'input_text', text }]
})

export const codexRollout: ReadonlyArray<object> = [
  { type: 'session_meta', payload: { id: 's', cli_version: '0.142.0', base_instructions: { text: 'Be brief.' } } },
  { type: 'turn_context', payload: { model: 'gpt-5.4', cwd: '/p' } },
  item(spoken('developer', 'Sandboxed.')),
  item(spoken('user', 'List both.')),
  event({ type: 'user_message', message: 'List both.' }),
  item({ type: 'reasoning', summary: [{ type: 'summary_text', text: 'Two calls.' }], encrypted_content: 'c2Vj' }),
  item({ type: 'function_call', call_id: 'c1', name: 'shell', arguments: '{"cmd":"ls a"}' }),
  item({ type: 'function_call', call_id: 'c2', name: 'shell', arguments: '{"cmd":"ls b"}' }),
  item({ type: 'function_call_output', call_id: 'c1', output: 'a.ts' }),
  item({ type: 'function_call_output', call_id: 'c2', output: { content: 'no such folder', success: false } }),
  event({ type: 'token_count', info: { last_token_usage: usage } }),
  item({ type: 'reasoning', summary: [], content: null }),
  item({ type: 'web_search_call', id: 'ws1', status: 'completed', action: { query: 'x' } }),
  item(spoken('assistant', 'One exists.')),
  event({ type: 'token_count', info: null }),
  item({ type: 'custom_tool_call', call_id: 'c3', name: 'apply_patch', input: '*** Begin Patch' }),
  event({ type: 'turn_aborted', reason: 'interrupted' }),
  item({ type: 'ghost_snapshot', ghost_commit: {} })
]

export const codexCompacted: ReadonlyArray<object> = [
  ...codexRollout,
  {
    type: 'compacted',
    payload: {
      message: '',
      replacement_history: [spoken('user', 'List both.'), { type: 'compaction', encrypted_content: 'x' }]
    }
  },
  event({ type: 'context_compacted' }),
  item(spoken('user', 'Go on.')),
  item(spoken('assistant', 'Gone on.')),
  event({ type: 'token_count', info: { last_token_usage: usage } })
]

const piAnswer = (content: ReadonlyArray<object>, more: object = {}) => ({
  role: 'assistant',
  content,
  api: 'anthropic-messages',
  provider: 'anthropic',
  model: 'claude-sonnet-4-5',
  usage: { input: 10, output: 5, cacheRead: 90, cacheWrite: 3 },
  stopReason: 'stop',
  timestamp: 1,
  ...more
})
const piEntry = (id: string, parentId: string | null, more: object) => ({
  id,
  parentId,
  timestamp: '2026-01-01T00:00:00Z',
  ...more
})
const piMessage = (id: string, parentId: string | null, message: object) =>
  piEntry(id, parentId, { type: 'message', message })

export const piSession: ReadonlyArray<object> = [
  { type: 'session', version: 3, id: 's', timestamp: '2026-01-01T00:00:00Z', cwd: '/p' },
  piEntry('m', null, { type: 'model_change', provider: 'anthropic', modelId: 'claude-sonnet-4-5' }),
  piMessage('u1', 'm', { role: 'user', content: 'List.', timestamp: 1 }),
  piMessage(
    'a1',
    'u1',
    piAnswer([
      { type: 'thinking', thinking: 'One call.', thinkingSignature: 'c2ln' },
      { type: 'text', text: 'I look.' },
      { type: 'toolCall', id: 'c1', name: 'bash', arguments: { command: 'ls' } }
    ])
  ),
  piMessage('r1', 'a1', {
    role: 'toolResult',
    toolCallId: 'c1',
    toolName: 'bash',
    content: [
      { type: 'text', text: 'a.ts' },
      { type: 'image', data: 'aGk=', mimeType: 'image/png' }
    ],
    isError: true,
    timestamp: 2
  }),
  piMessage('x1', 'r1', { role: 'user', content: 'Abandoned.', timestamp: 3 }),
  piMessage('a2', 'r1', piAnswer([], { stopReason: 'aborted' })),
  piMessage('b1', 'a2', { role: 'bashExecution', command: 'pwd', output: '/p', exitCode: 0 }),
  piMessage('b2', 'b1', { role: 'bashExecution', command: 'id', output: 'me', excludeFromContext: true }),
  piMessage('a3', 'b2', piAnswer([{ type: 'text', text: 'Done.' }])),
  piEntry('c', 'a3', { type: 'compaction', summary: 'Listed.', firstKeptEntryId: 'a3', tokensBefore: 9000 }),
  piEntry('n', 'c', { type: 'custom_message', customType: 'x', content: 'Injected.', display: true }),
  piMessage('u2', 'n', { role: 'user', content: [{ type: 'text', text: 'Go on.' }], timestamp: 4 })
]

const geminiCall = (id: string, status: string, result: unknown) => ({
  id,
  name: 'read_file',
  args: { path: id },
  status,
  result
})

export const geminiSession = {
  sessionId: 's',
  projectHash: 'abc',
  startTime: '2026-01-01T00:00:00Z',
  lastUpdated: '2026-01-01T00:00:00Z',
  messages: [
    {
      id: 'u1',
      timestamp: 't',
      type: 'user',
      content: [{ text: 'Read.' }, { inlineData: { mimeType: 'image/png', data: 'aGk=' } }]
    },
    {
      id: 'g1',
      timestamp: 't',
      type: 'gemini',
      content: '',
      thoughts: [{ subject: 'Reading', description: 'I read.' }],
      tokens: { input: 100, output: 5, cached: 60, thoughts: 2 },
      model: 'gemini-2.5-pro',
      toolCalls: [
        geminiCall('c1', 'success', [
          { functionResponse: { id: 'c1', name: 'read_file', response: { output: 'text' } } }
        ]),
        geminiCall('c2', 'error', [{ functionResponse: { id: 'c2', name: 'read_file', response: { error: 'none' } } }]),
        geminiCall('c3', 'cancelled', null)
      ]
    },
    { id: 'i1', timestamp: 't', type: 'info', content: 'Cancelled.' },
    { id: 'g2', timestamp: 't', type: 'gemini', content: 'Read.', thoughts: [], tokens: null }
  ]
}

const qwen = (uuid: string, parentUuid: string | null, type: string, more: object) => ({
  uuid,
  parentUuid,
  sessionId: 's',
  timestamp: 't',
  type,
  ...more
})

export const qwenSession: ReadonlyArray<object> = [
  qwen('u1', null, 'user', { provenance: 'real_user', message: { role: 'user', parts: [{ text: 'Read.' }] } }),
  qwen('s1', 'u1', 'system', { subtype: 'attribution_snapshot', systemPayload: {} }),
  qwen('a1', 's1', 'assistant', {
    model: 'qwen3-coder-plus',
    message: {
      role: 'model',
      parts: [
        { text: 'I think.', thought: true },
        { text: 'I read.' },
        { functionCall: { id: 'c1', name: 'read', args: { path: 'a' } } }
      ]
    },
    usageMetadata: { promptTokenCount: 50, cachedContentTokenCount: 20, candidatesTokenCount: 4, thoughtsTokenCount: 2 }
  }),
  qwen('t1', 'a1', 'tool_result', {
    toolCallResult: { callId: 'c1', status: 'error' },
    message: { role: 'user', parts: [{ functionResponse: { id: 'c1', name: 'read', response: { output: 'none' } } }] }
  }),
  qwen('x1', 't1', 'user', { message: { role: 'user', parts: [{ text: 'Abandoned.' }] } }),
  qwen('a2', 't1', 'assistant', { message: { role: 'model', parts: [{ text: 'None.' }] } })
]

export const qwenCompressed: ReadonlyArray<object> = [
  ...qwenSession,
  qwen('k1', 'a2', 'system', {
    subtype: 'chat_compression',
    systemPayload: {
      info: { originalTokenCount: 900, newTokenCount: 100, triggerReason: 'auto' },
      compressedHistory: [
        { role: 'user', parts: [{ text: 'State: none.' }] },
        { role: 'model', parts: [{ functionCall: { id: 'c9', name: 'read', args: {} } }] },
        { role: 'user', parts: [{ functionResponse: { id: 'c9', name: 'read', response: { output: 'b' } } }] }
      ]
    }
  }),
  qwen('u2', 'k1', 'user', { message: { role: 'user', parts: [{ text: 'Go on.' }] } })
]

const copilot = (type: string, data: object, id = type) => ({ type, data, id, timestamp: 't', parentId: null })

export const copilotSession: ReadonlyArray<object> = [
  copilot('session.start', { sessionId: 's', copilotVersion: '1.0' }),
  copilot('session.model_change', { newModel: 'gpt-5.4' }),
  copilot('system.message', { role: 'system', content: 'Old.' }),
  copilot('system.message', { role: 'system', content: 'Be brief.' }),
  copilot('user.message', { content: 'List.', transformedContent: '<now/>List.' }, 'u1'),
  copilot('assistant.message', {
    messageId: 'a1',
    model: 'gpt-5.4',
    content: '',
    reasoningText: 'Two calls.',
    reasoningOpaque: 'c2Vj',
    toolRequests: [
      { toolCallId: 'c1', name: 'bash', arguments: { command: 'ls' } },
      { toolCallId: 'c2', name: 'view', arguments: '{"path":"a"}' }
    ]
  }),
  copilot('tool.execution_start', { toolCallId: 'c1', toolName: 'bash' }),
  copilot('tool.execution_complete', { toolCallId: 'c2', success: false, error: { message: 'none' } }, 'r2'),
  copilot('system.notification', { content: 'Shell done.' }, 'n1'),
  copilot('tool.execution_complete', { toolCallId: 'c1', success: true, result: { content: 'a.ts' } }, 'r1'),
  copilot('assistant.usage', { inputTokens: 100, outputTokens: 6, cacheReadTokens: 30, cacheWriteTokens: 10 }),
  copilot('assistant.message', { parentToolCallId: 'c1', content: 'I am a subagent.' }),
  copilot('session.truncation', {
    preTruncationTokensInMessages: 90,
    postTruncationTokensInMessages: 50,
    performedBy: 'auto'
  }),
  copilot('assistant.message', { messageId: 'a2', content: 'One', chunkIndex: 0 }, 'm1'),
  copilot('assistant.message', { messageId: 'a2', content: ' exists.', chunkIndex: 1 }, 'm2'),
  copilot('assistant.message', { messageId: 'a3', content: '', toolRequests: [] }),
  copilot('abort', { reason: 'user_initiated' })
]

export const copilotCompacted: ReadonlyArray<object> = [
  ...copilotSession,
  copilot('session.compaction_complete', { success: true, preCompactionTokens: 800, summaryContent: 'Listed.' }),
  copilot('user.message', { content: 'Go on.' }, 'u2')
]

const openhandsAction = (id: string, call: string, more: object = {}) => ({
  kind: 'ActionEvent',
  id,
  source: 'agent',
  thought: [],
  thinking_blocks: [],
  action: { command: 'ls', kind: 'TerminalAction' },
  tool_name: 'terminal',
  tool_call_id: call,
  tool_call: { id: call, name: 'terminal', arguments: '{"command":"ls"}' },
  llm_response_id: 'resp1',
  ...more
})

export const openhandsSession: ReadonlyArray<object> = [
  { kind: 'SystemPromptEvent', id: 'e0', source: 'agent', system_prompt: { type: 'text', text: 'Be brief.' } },
  {
    kind: 'MessageEvent',
    id: 'e1',
    source: 'user',
    llm_message: { role: 'user', content: [{ type: 'text', text: 'List.' }] }
  },
  { kind: 'ConversationStateUpdateEvent', id: 'e2', source: 'environment', key: 'status', value: 'running' },
  openhandsAction('e3', 'c1', { thought: [{ type: 'text', text: 'I look.' }], reasoning_content: 'Two calls.' }),
  openhandsAction('e4', 'c2'),
  {
    kind: 'ObservationEvent',
    id: 'e5',
    source: 'environment',
    tool_name: 'terminal',
    tool_call_id: 'c1',
    observation: { content: [{ type: 'text', text: 'a.ts' }], is_error: true }
  },
  { kind: 'AgentErrorEvent', id: 'e6', source: 'agent', tool_name: 'terminal', tool_call_id: 'c2', error: 'broken' },
  {
    kind: 'MessageEvent',
    id: 'e7',
    source: 'agent',
    llm_message: { role: 'assistant', content: [{ type: 'text', text: 'Done.' }] }
  }
]

export const openhandsCondensed: ReadonlyArray<object> = [
  ...openhandsSession,
  {
    kind: 'Condensation',
    id: 'e8',
    source: 'environment',
    forgotten_event_ids: ['e3', 'e4', 'e5', 'e6'],
    summary: 'Listed.',
    summary_offset: 1
  },
  { kind: 'MessageEvent', id: 'e9', source: 'user', llm_message: { role: 'user', content: 'Go on.' } }
]

const about = (call: string, response: string) => ({
  tool_call_id: call,
  function_name: 'execute_bash',
  total_calls_in_response: 1,
  model_response: {
    id: response,
    model: 'gpt-4o',
    usage: { prompt_tokens: 80, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 20 } },
    choices: [
      {
        message: {
          content: 'I look.',
          tool_calls: [{ id: call, function: { name: 'execute_bash', arguments: '{"command":"ls"}' } }]
        }
      }
    ]
  }
})

export const openhandsLegacy: ReadonlyArray<object> = [
  { id: 0, source: 'agent', action: 'system', args: { content: 'Be brief.' } },
  { id: 1, source: 'user', action: 'message', args: { content: 'List.', image_urls: ['data:image/png;base64,aGk='] } },
  { id: 2, source: 'environment', observation: 'agent_state_changed', content: '', extras: {} },
  {
    id: 3,
    source: 'agent',
    action: 'run',
    args: { command: 'ls', thought: '' },
    tool_call_metadata: about('c1', 'r1')
  },
  {
    id: 4,
    source: 'agent',
    cause: 3,
    observation: 'run',
    content: 'a.ts',
    extras: {},
    tool_call_metadata: { tool_call_id: 'c1' }
  },
  { id: 5, source: 'agent', action: 'read', args: { path: 'a.ts', thought: 'I read.' } },
  { id: 6, cause: 5, observation: 'error', content: 'none', extras: {} },
  {
    id: 7,
    source: 'agent',
    action: 'condensation',
    args: { forgotten_events_start_id: 3, forgotten_events_end_id: 4, summary: 'Listed.' }
  },
  { id: 8, source: 'agent', action: 'message', args: { content: 'Done.' } }
]

const opencodeInfo = (id: string, role: string, more: object = {}) => ({ id, sessionID: 'ses_1', role, ...more })
const part = (messageID: string, n: number, more: object) => ({
  id: `prt_${messageID}_${String(n)}`,
  messageID,
  sessionID: 'ses_1',
  ...more
})
const toolPart = (message: string, n: number, callID: string, state: object) =>
  part(message, n, { type: 'tool', callID, tool: 'bash', state: { input: { command: 'ls' }, ...state } })

export const opencodeMessages: ReadonlyArray<{ readonly info: object; readonly parts: ReadonlyArray<object> }> = [
  {
    info: opencodeInfo('msg_1', 'user', { time: { created: 1 } }),
    parts: [
      part('msg_1', 1, { type: 'text', text: 'List.' }),
      part('msg_1', 2, { type: 'file', mime: 'image/png', filename: 'a.png', url: 'data:image/png;base64,aGk=' }),
      part('msg_1', 3, { type: 'text', text: 'Not sent.', ignored: true })
    ]
  },
  {
    info: opencodeInfo('msg_2', 'assistant', {
      time: { created: 2 },
      modelID: 'gpt-5.4',
      tokens: { input: 40, output: 3, reasoning: 2, cache: { read: 60, write: 0 } }
    }),
    parts: [
      part('msg_2', 1, { type: 'step-start' }),
      part('msg_2', 2, { type: 'reasoning', text: '', metadata: { openai: { reasoningEncryptedContent: 'c2Vj' } } }),
      toolPart('msg_2', 3, 'c1', { status: 'completed', output: 'a.ts' }),
      toolPart('msg_2', 4, 'c2', { status: 'error', error: 'none' }),
      toolPart('msg_2', 5, 'c3', { status: 'running' })
    ]
  },
  {
    info: opencodeInfo('msg_3', 'assistant', { time: { created: 3 }, modelID: 'gpt-5.4' }),
    parts: [part('msg_3', 1, { type: 'text', text: 'Done.' })]
  }
]

export const opencodeSummed: ReadonlyArray<object> = [
  ...opencodeMessages,
  {
    info: opencodeInfo('msg_4', 'user', { time: { created: 4 } }),
    parts: [part('msg_4', 1, { type: 'compaction', auto: true })]
  },
  {
    info: opencodeInfo('msg_5', 'assistant', { time: { created: 5 }, summary: true }),
    parts: [part('msg_5', 1, { type: 'text', text: 'Listed.' })]
  },
  {
    info: opencodeInfo('msg_6', 'user', { time: { created: 6 } }),
    parts: [part('msg_6', 1, { type: 'text', text: 'Go on.' })]
  }
]

/** The files of the storage, a message or a part on each line, in no order. */
export const opencodeStorage: ReadonlyArray<object> = [
  ...opencodeMessages.flatMap(({ parts }) => parts).reverse(),
  ...opencodeMessages.map(({ info }) => info).reverse(),
  part('msg_9', 1, { type: 'text', text: 'Whose?' })
]

export const sweTrajectory = {
  environment: 'main',
  trajectory: [{ action: 'ls', observation: 'a.ts' }],
  info: { exit_status: 'submitted' },
  history: [
    { role: 'system', content: 'Be brief.', agent: 'main', message_type: 'system_prompt' },
    { role: 'user', content: [{ type: 'text', text: 'List.', cache_control: { type: 'ephemeral' } }], agent: 'main' },
    {
      role: 'assistant',
      content: 'I look.',
      thought: 'I look.',
      action: 'ls',
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'bash', arguments: '{"command":"ls"}' } }]
    },
    { role: 'tool', content: 'a.ts', tool_call_ids: ['c1'] },
    {
      role: 'assistant',
      content: 'Again.',
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'bash', arguments: '' } }]
    },
    { role: 'tool', content: 'a.ts', tool_call_ids: ['c1'] },
    'not an object',
    { role: 'critic', content: 'Good.' }
  ]
}

export const miniTrajectory = {
  trajectory_format: 'mini-swe-agent-1',
  info: { config: { model: { model_name: 'gpt-5.4' } } },
  messages: [
    { role: 'user', content: 'List.' },
    {
      role: 'assistant',
      content: '```bash\nls\n```',
      extra: { response: { usage: { prompt_tokens: 9, completion_tokens: 2 } } }
    },
    { role: 'exit', content: 'Submitted' }
  ]
}

const inspectAnswer = {
  id: 'm2',
  role: 'assistant',
  content: [{ type: 'reasoning', reasoning: 'One.', signature: 'c2ln' }],
  tool_calls: [{ id: 'c1', function: 'ls', arguments: { path: 'a' } }]
}

export const inspectLog = {
  version: 2,
  status: 'success',
  eval: { task: 'x' },
  samples: [
    { id: 0, epoch: 1, messages: [{ id: 'm0', role: 'user', content: 'Short.' }] },
    {
      id: 1,
      epoch: 1,
      messages: [
        {
          id: 'm1',
          role: 'user',
          content: [
            { type: 'text', text: 'attachment://h1' },
            { type: 'image', image: 'data:image/png;base64,aGk=' }
          ]
        },
        inspectAnswer,
        {
          id: 'm3',
          role: 'tool',
          tool_call_id: 'c1',
          function: 'ls',
          content: '',
          error: { type: 'timeout', message: 'too late' }
        }
      ],
      output: { model: 'openai/gpt-4o' },
      attachments: { h1: 'List.' },
      events: [
        {
          event: 'model',
          output: {
            choices: [{ message: inspectAnswer }],
            usage: { input_tokens: 50, output_tokens: 5, total_tokens: 55, input_tokens_cache_read: 30 }
          }
        },
        { event: 'compaction', type: 'summary', tokens_before: 900, tokens_after: 100 }
      ]
    }
  ]
}

export const inspectEvents = {
  events: [
    { event: 'span_begin', id: 's' },
    {
      event: 'model',
      model: 'mockllm/model',
      input: [{ role: 'user', content: 'Hi.' }],
      output: {
        choices: [{ message: { role: 'assistant', content: 'Hello.' } }],
        usage: { input_tokens: 5, output_tokens: 1, total_tokens: 6 }
      }
    }
  ]
}

const text = (words: string) => [{ type: 'text', text: words }]

export const lettaFile = {
  agents: [
    {
      name: 'guide',
      llm_config: { model: 'claude-sonnet-4-5' },
      tool_ids: ['tool-0'],
      in_context_message_ids: ['message-0', 'message-2', 'message-3', 'message-4', 'message-5'],
      messages: [
        { id: 'message-0', role: 'system', content: text('Be brief.') },
        { id: 'message-1', role: 'user', content: text('Long ago.') },
        {
          id: 'message-2',
          role: 'user',
          content: text(
            '{"type": "system_alert", "message": "Note: prior messages have been hidden from view: a summary"}'
          )
        },
        {
          id: 'message-3',
          role: 'assistant',
          content: [{ type: 'reasoning', reasoning: 'One.', signature: 'c2ln' }, ...text('I look.')],
          tool_calls: [{ id: 'c1', type: 'function', function: { name: 'ls', arguments: '{}' } }]
        },
        {
          id: 'message-4',
          role: 'tool',
          content: text('x'),
          tool_call_id: 'c1',
          tool_returns: [{ tool_call_id: 'c1', status: 'error', func_response: 'none' }]
        },
        { id: 'message-5', role: 'approval', content: null, tool_calls: null, tool_returns: [] }
      ]
    }
  ],
  tools: [
    { id: 'tool-0', name: 'ls', json_schema: { name: 'ls', description: 'Lists.', parameters: { type: 'object' } } }
  ]
}

export const langchainThread = {
  values: {
    messages: [
      { type: 'human', content: text('List.'), id: 'm1' },
      {
        type: 'ai',
        id: 'm2',
        content: [...text('I look.'), { type: 'tool_use', id: 'c1', name: 'ls', input: {} }],
        additional_kwargs: { reasoning_content: 'One.' },
        response_metadata: { model_name: 'deepseek-v3.2' },
        tool_calls: [{ name: 'ls', args: { path: 'a' }, id: 'c1', type: 'tool_call' }],
        invalid_tool_calls: [],
        usage_metadata: {
          input_tokens: 30,
          output_tokens: 3,
          input_token_details: { cache_read: 10, cache_creation: 5 }
        }
      },
      { type: 'tool', content: 'none', name: 'ls', id: 'm3', tool_call_id: 'c1', status: 'error' },
      {
        lc: 1,
        type: 'constructor',
        id: ['langchain', 'schema', 'messages', 'HumanMessage'],
        kwargs: { content: 'Again.', id: 'm4' }
      },
      { type: 'ai', data: { content: 'No.', id: 'm5' } },
      { type: 'remove', id: 'm4' },
      { type: 'ai', content: '', id: 'm6', tool_calls: [] }
    ]
  },
  metadata: { model_name: 'kimi-k2.5' }
}

export const langchainReplay = {
  prompt: 'Write.',
  model: 'gpt-5',
  turns: [
    {
      caller: 'lead',
      output: {
        type: 'ai',
        data: { type: 'ai', content: '', id: 'm1', tool_calls: [{ name: 'write', args: {}, id: 'c1' }] }
      }
    }
  ]
}

const chunk = (more: object) => ({ thread_id: 't', agent: 'a', id: 'run-1', role: 'assistant', ...more })
const sse = (kind: string, data: object) => [`event: ${kind}`, `data: ${JSON.stringify(data)}`, '']

export const langchainEvents: ReadonlyArray<string> = [
  ...sse('message_chunk', { thread_id: 't', id: 'run-0', role: 'user', content: 'Find.', finish_reason: 'stop' }),
  ...sse('message_chunk', chunk({})),
  ...sse('message_chunk', chunk({ content: 'I ' })),
  ...sse('message_chunk', chunk({ content: 'look.' })),
  ...sse(
    'tool_calls',
    chunk({
      tool_calls: [{ name: 'find', args: {}, id: 'c1' }],
      tool_call_chunks: [{ name: 'find', args: '{"q":', id: 'c1', index: 0 }]
    })
  ),
  ...sse('tool_call_chunks', chunk({ tool_call_chunks: [{ name: null, args: '"x"}', id: '', index: 0 }] })),
  ...sse('message_chunk', chunk({ id: 'run-2', agent: 'b', content: 'Another agent.' })),
  ...sse('tool_call_result', chunk({ id: 'r1', content: 'found', tool_call_id: 'c1' })),
  ...sse('interrupt', chunk({ id: 'i1', content: 'Review?', options: [] })),
  'data: [DONE]'
]

export const adkSession = {
  id: 's',
  events: [
    { invocation_id: 'i', author: 'user', content: { role: 'user', parts: [{ text: 'List.' }] }, id: 'e1' },
    {
      invocation_id: 'i',
      author: 'root',
      content: {
        role: 'model',
        parts: [
          { function_call: { name: 'ls', args: { path: 'a' } } },
          { function_call: { name: 'ls', args: { path: 'b' } } }
        ]
      },
      id: 'e2',
      usage_metadata: { prompt_token_count: 20, candidates_token_count: 2 }
    },
    {
      invocation_id: 'i',
      author: 'root',
      content: { role: 'user', parts: [{ function_response: { name: 'ls', response: { files: ['a'] } } }] },
      id: 'e3'
    },
    {
      invocation_id: 'i',
      author: 'root',
      content: { role: 'user', parts: [{ function_response: { name: 'ls', response: { error: 'none' } } }] },
      id: 'e4'
    },
    {
      invocation_id: 'i',
      author: 'root',
      content: { role: 'model', parts: [{ text: 'Do' }] },
      id: 'e5',
      partial: true
    },
    {
      invocation_id: 'i',
      author: 'root',
      content: { role: 'model', parts: [{ text: 'Done.', thought: null }] },
      id: 'e6'
    },
    { invocation_id: 'i', author: 'root', content: null, id: 'e7' }
  ]
}

export const adkEvalSet = {
  eval_set_id: 'x',
  eval_cases: [
    {
      conversation: [
        {
          invocation_id: 'i',
          user_content: { role: 'user', parts: [{ text: 'Turn it off.' }] },
          intermediate_data: {
            tool_uses: [{ id: null, name: 'set', args: { on: false } }],
            intermediate_responses: [['sub', [{ text: 'Working.' }]]]
          },
          final_response: { role: 'model', parts: [{ text: 'Off.' }] }
        }
      ]
    }
  ]
}

export const agentvLines: ReadonlyArray<object> = [
  { schema_version: 'agentv.transcript.v1', role: 'user', content: 'List.' },
  {
    schema_version: 'agentv.transcript.v1',
    role: 'assistant',
    content: 'I look.',
    tool_calls: [
      { tool: 'Ls', input: { path: 'a' }, output: { files: ['a'] }, id: 'c1', status: 'ok' },
      { tool: 'Ls', input: {}, id: 'c2', status: 'error', output: 'none' }
    ]
  },
  { schema_version: 'agentv.raw_provider_log_line.v1', content: '# log' }
]

const run = (event: object) => ({ id: 'r', payload_type: 'runtime.session', payload: { kind: 'run', event } })

export const museSession: ReadonlyArray<object> = [
  {
    id: 'r0',
    payload_type: 'runtime.session.metadata',
    payload: { kind: 'metadata', record: { model_id: 'muse-spark' } }
  },
  run({ kind: 'started', prompt: 'List.' }),
  run({
    kind: 'model_completed',
    usage: { input_tokens: 90, output_tokens: 6, cache_read_tokens: 40, cache_write_tokens: 10 }
  }),
  run({
    kind: 'assistant_tool_calls_committed',
    message_id: 'm1',
    tool_calls: [{ id: 'f1', call_id: 'c1', name: 'ls', args: '{"path":"a"}' }]
  }),
  run({ kind: 'tool_result_batch_committed', results: [{ tool_call_id: 'c1', text: 'a.ts' }] }),
  run({ kind: 'assistant_message_committed', message_id: 'm2', text: 'Done.' }),
  run({ kind: 'terminal', terminal: 'completed' })
]

export const geminiAnswers: ReadonlyArray<object> = [
  {
    method: 'generateContentStream',
    response: [
      { candidates: [{ content: { role: 'model', parts: [{ text: 'I ', thought: true }] } }] },
      { candidates: [{ content: { role: 'model', parts: [{ text: 'think.', thought: true }, { text: 'Hel' }] } }] },
      {
        candidates: [{ content: { role: 'model', parts: [{ text: 'lo.' }, { functionCall: { name: 'ls' } }] } }],
        usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 2 }
      }
    ]
  },
  { method: 'countTokens', response: { totalTokens: 9 } }
]

export const geminiInteraction = {
  object: 'interaction',
  model: 'gemini-2.5-flash',
  steps: [
    { type: 'user_input', content: text('Search.') },
    { type: 'thought', signature: 'c2ln' },
    { type: 'google_search_call', id: 's1', arguments: { queries: ['x'] } },
    { type: 'google_search_result', call_id: 's1', result: [] },
    { type: 'function_call', id: 'c1', name: 'ls', arguments: { path: 'a' } },
    { type: 'function_result', call_id: 'c1', result: 'a.ts', is_error: false },
    { type: 'model_output', content: text('Found.') }
  ]
}

const trajectory = (n: number) => [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Book.' },
  {
    role: 'assistant',
    content: null,
    tool_calls: [{ id: 'c1', type: 'function', function: { name: 'book', arguments: `{"n":${String(n)}}` } }]
  },
  { role: 'tool', tool_call_id: 'c1', name: 'book', content: 'Error: full' }
]

export const tauResults = [
  { task_id: 0, reward: 1, traj: trajectory(0) },
  { task_id: 1, reward: 0, traj: [...trajectory(1), { role: 'assistant', content: 'Sorry.' }] }
]

export const toolbenchAnswer = {
  win: true,
  answer_generation: {
    query: 'Find.',
    function: [{ name: 'find', description: 'Finds.', parameters: { type: 'object' } }],
    train_messages: [
      [{ role: 'user', content: 'Find.' }],
      [
        { role: 'user', content: 'Find.' },
        { role: 'assistant', content: '', function_call: { name: 'find', arguments: '{"q":"x"' } },
        { role: 'function', name: 'find', content: '{"error":""}' }
      ]
    ]
  }
}

/** Every session as the lines of a file, by the name of its format; several of one format are told apart by their ends. */
export const sessionFiles: Readonly<Record<string, ReadonlyArray<string>>> = {
  codex: jsonl(codexRollout),
  'codex, compacted': jsonl(codexCompacted),
  'codex, before 0.44': jsonl([
    { id: 's', timestamp: 't', instructions: 'Be brief.', git: {} },
    ...codexRollout.flatMap((line) =>
      'payload' in line && 'type' in line && line.type === 'response_item' ? [line.payload as object] : []
    )
  ]),
  pi: jsonl(piSession),
  'gemini-cli': JSON.stringify(geminiSession, null, 2).split('\n'),
  'gemini-cli, lines': jsonl([
    { sessionId: 's', projectHash: 'abc' },
    ...geminiSession.messages,
    { ...geminiSession.messages[3]!, content: 'Read all.' },
    { $set: { lastUpdated: 't' } }
  ]),
  'qwen-code': jsonl(qwenSession),
  'qwen-code, compressed': jsonl(qwenCompressed),
  'copilot-cli': jsonl(copilotSession),
  'copilot-cli, compacted': jsonl(copilotCompacted),
  openhands: jsonl(openhandsSession),
  'openhands, condensed': jsonl(openhandsCondensed),
  'openhands, before its SDK': [JSON.stringify(openhandsLegacy)],
  opencode: JSON.stringify({ info: { id: 'ses_1' }, messages: opencodeMessages }, null, 2).split('\n'),
  'opencode, summed up': jsonl(opencodeSummed),
  'opencode, storage': jsonl(opencodeStorage),
  'swe-agent': [JSON.stringify(sweTrajectory)],
  'swe-agent, mini': [JSON.stringify(miniTrajectory)],
  inspect: [JSON.stringify(inspectLog)],
  'inspect, events': [JSON.stringify(inspectEvents)],
  letta: [JSON.stringify(lettaFile)],
  'letta, a string': [JSON.stringify(JSON.stringify(lettaFile))],
  langchain: [JSON.stringify(langchainThread)],
  'langchain, replay': [JSON.stringify(langchainReplay)],
  'langchain-stream': langchainEvents,
  adk: [JSON.stringify(adkSession)],
  'adk, evaluation': [JSON.stringify(adkEvalSet)],
  agentv: jsonl(agentvLines),
  muse: jsonl(museSession),
  'gemini-responses': jsonl(geminiAnswers),
  'gemini-responses, interaction': [JSON.stringify(geminiInteraction)],
  'chat-collection': [JSON.stringify(tauResults)],
  'chat-collection, ToolBench': [JSON.stringify(toolbenchAnswer)]
}

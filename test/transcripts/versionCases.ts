/** Sessions as older and newer versions of an agent write them, each by a few records, and what is read of them. */
import { jsonl } from './fixtures'

const document = (value: unknown): ReadonlyArray<string> => [JSON.stringify(value)]

/** A file, and what it says: a line for each message, counts of what was left out, the usage of answers. */
export interface Case {
  readonly format: string
  readonly lines: ReadonlyArray<string>
  readonly messages: ReadonlyArray<string>
  readonly skipped?: Readonly<Record<string, number>>
  readonly usage?: ReadonlyArray<string>
}

/** A message item of Codex. */
export const codexSaid = (role: string, text: string): object => ({
  type: 'message',
  role,
  content: [{ type: role === 'user' ? 'input_text' : 'output_text', text }]
})
const codexItem = (payload: object): object => ({ timestamp: 't', type: 'response_item', payload })
const codexEvent = (payload: object): object => ({ timestamp: 't', type: 'event_msg', payload })
const turn = (n: number): ReadonlyArray<object> => [
  codexItem(codexSaid('user', `ask ${String(n)}`)),
  codexItem(codexSaid('assistant', `answer ${String(n)}`))
]
const context = codexItem(codexSaid('user', '<environment_context>\n  <cwd>/w</cwd>\n</environment_context>'))

const opencodePart = (id: string, messageID: string, type: string, more: object): object => ({
  id,
  messageID,
  sessionID: 'ses_1',
  type,
  ...more
})

const tau = (role: string, more: object): object => ({ role, turn_idx: 0, timestamp: 't', ...more })

/** By what is special to them. */
export const cases: Readonly<Record<string, Case>> = {
  'the document of the first Codex': {
    format: 'codex',
    lines: document({
      session: { timestamp: 't', id: 's', instructions: 'Be brief.' },
      items: [
        codexSaid('user', 'list'),
        { type: 'reasoning', id: 'r', summary: [], duration_ms: 3 },
        { type: 'function_call', id: 'f', call_id: 'c1', name: 'shell', arguments: '{"command":["ls"]}' },
        { type: 'function_call_output', call_id: 'c1', output: 'a.ts' },
        codexSaid('assistant', 'One file.')
      ]
    }),
    messages: [
      '0 user: "list"',
      '1 assistant: calls c1 shell{"command":["ls"]}',
      '2 tool: returns c1 "a.ts"',
      '3 assistant: "One file."'
    ],
    skipped: { 'empty reasoning': 1 }
  },
  'turns that Codex took back': {
    format: 'codex',
    lines: jsonl([
      context,
      ...turn(1),
      ...turn(2),
      ...turn(3),
      codexEvent({ type: 'thread_rolled_back', num_turns: 2 }),
      ...turn(4)
    ]),
    messages: [
      '0 user: "<environment_context>\\n  <cwd>/w</cwd>\\n</environment_context>"',
      '1 user: "ask 1"',
      '2 assistant: "answer 1"',
      '7 user: "ask 4"',
      '8 assistant: "answer 4"'
    ],
    skipped: { 'taken back': 4, 'event_msg/thread_rolled_back': 1 }
  },
  'more turns taken back than there are': {
    format: 'codex',
    lines: jsonl([context, ...turn(1), codexEvent({ type: 'thread_rolled_back', num_turns: 9 })]),
    messages: ['0 user: "<environment_context>\\n  <cwd>/w</cwd>\\n</environment_context>"'],
    skipped: { 'taken back': 2, 'event_msg/thread_rolled_back': 1 }
  },
  'no turns taken back': {
    format: 'codex',
    lines: jsonl([...turn(1), codexEvent({ type: 'thread_rolled_back', num_turns: 0 })]),
    messages: ['0 user: "ask 1"', '1 assistant: "answer 1"'],
    skipped: { 'event_msg/thread_rolled_back': 1 }
  },
  'compactions of Codex by their other names': {
    format: 'codex',
    lines: jsonl([
      ...turn(1),
      {
        type: 'compacted',
        payload: {
          message: '',
          replacement_history: [codexSaid('user', 'ask 1'), { type: 'compaction_summary', encrypted_content: 'x' }]
        }
      },
      codexItem({ type: 'context_compaction', encrypted_content: 'y' })
    ]),
    messages: [
      '2 user: "ask 1"',
      '3 assistant for 0+1: opaque compaction_summary',
      '4 assistant: opaque context_compaction'
    ],
    skipped: { 'before compaction': 2 }
  },
  'an image of the Responses API': {
    format: 'codex',
    lines: jsonl([
      codexItem({
        type: 'message',
        role: 'user',
        content: [
          { type: 'input_text', text: 'see' },
          { type: 'input_image', image_url: 'data:image/png;base64,AAAA' }
        ]
      })
    ]),
    messages: ['0 user: "see", image base64']
  },
  'a named checkpoint of Gemini CLI': {
    format: 'gemini',
    lines: document({
      history: [
        { role: 'user', parts: [{ text: 'hi' }] },
        { role: 'model', parts: [{ text: 'yes?' }] }
      ],
      authType: 'oauth-personal'
    }),
    messages: ['0 user: "hi"', '1 assistant: "yes?"']
  },
  'a checkpoint of Gemini CLI before an edit': {
    format: 'gemini',
    lines: document({
      history: [{ role: 'user', parts: [{ text: 'as shown' }] }],
      clientHistory: [{ role: 'user', parts: [{ text: 'as sent' }] }],
      toolCall: { name: 'replace', args: {} }
    }),
    messages: ['0 user: "as sent"']
  },
  'what Gemini CLI prints as a stream': {
    format: 'gemini-cli',
    lines: jsonl([
      { type: 'init', timestamp: 't', session_id: 's', model: 'gemini-2.5-pro' },
      { type: 'message', timestamp: 't', role: 'user', content: 'list' },
      { type: 'message', timestamp: 't', role: 'assistant', content: 'I lo', delta: true },
      { type: 'message', timestamp: 't', role: 'assistant', content: 'ok.', delta: true },
      { type: 'tool_use', timestamp: 't', tool_name: 'ls', tool_id: 'c', parameters: { dir: '.' } },
      { type: 'tool_use', timestamp: 't', tool_name: 'ls', tool_id: 'd', parameters: {} },
      { type: 'tool_result', timestamp: 't', tool_id: 'c', status: 'success', output: 'a.ts' },
      { type: 'tool_result', timestamp: 't', tool_id: 'd', status: 'error', error: { type: 'x', message: 'no' } },
      { type: 'message', timestamp: 't', role: 'assistant', content: 'One', delta: true },
      { type: 'error', timestamp: 't', severity: 'warning', message: 'slow' },
      { type: 'message', timestamp: 't', role: 'assistant', content: ' file.', delta: true },
      { type: 'message', timestamp: 't', role: 'assistant', content: 'Whole.' },
      { type: 'result', timestamp: 't', status: 'success', stats: { total_tokens: 5 } }
    ]),
    messages: [
      '0 user: "list"',
      '1 assistant: "I look.", calls c ls{"dir":"."}, calls d ls{}',
      '2 user: returns c "a.ts", fails d "no"',
      '4 assistant: "One", " file.", "Whole."'
    ],
    skipped: { init: 1, error: 1, result: 1 }
  },
  'a chat of an early Qwen Code': {
    format: 'gemini-cli',
    lines: document({
      sessionId: 's',
      projectHash: 'h',
      startTime: 't',
      messages: [
        { id: 'a', timestamp: 't', type: 'user', content: 'hi' },
        {
          id: 'b',
          timestamp: 't',
          type: 'qwen',
          content: 'yes?',
          model: 'qwen3',
          tokens: { input: 10, output: 2, cached: 3 }
        }
      ]
    }),
    messages: ['a user: "hi"', 'b assistant: "yes?"'],
    usage: ['1,7,2,3,0']
  },
  'the document of the first Copilot CLI': {
    format: 'copilot-cli',
    lines: document({
      sessionId: 's',
      startTime: 't',
      chatMessages: [
        { role: 'user', content: 'list' },
        {
          role: 'assistant',
          content: '',
          tool_calls: [{ id: 'c', function: { name: 'bash', arguments: '{"command":"ls"}' } }]
        },
        { role: 'tool', tool_call_id: 'c', content: 'a.ts' }
      ],
      timeline: [{ type: 'copilot', text: 'list' }]
    }),
    messages: ['0 user: "list"', '1 assistant: calls c bash{"command":"ls"}', '2 tool: returns c "a.ts"']
  },
  'messages of the first opencode': {
    format: 'opencode',
    lines: document([
      {
        id: 'm1',
        role: 'user',
        parts: [{ type: 'text', text: 'list' }],
        metadata: { sessionID: 's', time: { created: 1 } }
      },
      {
        id: 'm2',
        role: 'assistant',
        parts: [
          { type: 'step-start' },
          {
            type: 'tool-invocation',
            toolInvocation: {
              state: 'result',
              toolCallId: 'c',
              toolName: 'bash',
              args: { command: 'ls' },
              result: 'a.ts'
            }
          },
          { type: 'tool-invocation', toolInvocation: { state: 'call', toolCallId: 'd', toolName: 'bash', args: {} } }
        ],
        metadata: {
          sessionID: 's',
          time: { created: 2 },
          assistant: {
            modelID: 'gpt-4.1',
            tokens: { input: 10, output: 2, reasoning: 1, cache: { read: 5, write: 1 } }
          }
        }
      }
    ]),
    messages: [
      'm1 user: "list"',
      'm2 assistant: calls c bash{"command":"ls"}, calls d bash{}',
      '0 tool: returns c "a.ts"'
    ],
    usage: ['1,10,3,5,1']
  },
  'what opencode run prints': {
    format: 'opencode',
    lines: jsonl([
      { type: 'step_start', timestamp: 1, sessionID: 'ses_1', part: opencodePart('p0', 'm1', 'step-start', {}) },
      {
        type: 'tool_use',
        timestamp: 2,
        sessionID: 'ses_1',
        part: opencodePart('p1', 'm1', 'tool', {
          callID: 'c',
          tool: 'bash',
          state: { status: 'completed', input: { command: 'ls' }, output: 'a.ts' }
        })
      },
      {
        type: 'step_finish',
        timestamp: 3,
        sessionID: 'ses_1',
        part: opencodePart('p2', 'm1', 'step-finish', { tokens: { input: 5, output: 3, cache: { read: 1, write: 2 } } })
      },
      { type: 'text', timestamp: 4, sessionID: 'ses_1', part: opencodePart('p3', 'm2', 'text', { text: 'One file.' }) }
    ]),
    messages: ['m1 assistant: calls c bash{"command":"ls"}', '0 tool: returns c "a.ts"', 'm2 assistant: "One file."'],
    usage: ['0,5,3,1,2']
  },
  'an opencode session without messages': {
    format: 'opencode',
    lines: document({ info: { id: 'ses_1', version: '1.2.0' }, messages: [] }),
    messages: []
  },
  'OpenHands histories of pairs': {
    format: 'openhands',
    lines: document({
      instance_id: 'x',
      history: [
        [
          { id: 1, source: 'user', action: 'message', args: { content: 'fix' } },
          { observation: 'null', content: '', extras: {} }
        ],
        [
          { id: 2, source: 'agent', action: 'run', args: { command: 'ls', thought: 'look' } },
          { id: 3, source: 'agent', observation: 'run', content: 'a.ts', cause: 2, extras: {} }
        ]
      ]
    }),
    messages: ['0 user: "fix"', '2 assistant: "look", calls 2 run{"command":"ls"}', '1 tool: returns 2 "a.ts"'],
    skipped: { 'observation null': 1 }
  },
  'attempts of SWE-agent': {
    format: 'swe-agent',
    lines: document({
      attempts: [
        { trajectory: [], history: [{ role: 'user', content: 'first' }], info: {} },
        {
          trajectory: [],
          history: [
            { role: 'user', content: 'second' },
            { role: 'assistant', content: 'done' }
          ],
          info: {}
        },
        { trajectory: [], history: [], info: {} }
      ],
      info: { best_attempt_idx: 0 }
    }),
    messages: ['0 user: "second"', '1 assistant: "done"'],
    skipped: { 'message of another conversation': 1 }
  },
  'mini-swe-agent with the Responses API': {
    format: 'swe-agent',
    lines: document({
      info: {},
      trajectory_format: 'mini-swe-agent-1.1',
      messages: [
        { role: 'user', content: 'list' },
        {
          object: 'response',
          model: 'gpt-5.1',
          output: [{ type: 'function_call', call_id: 'c', name: 'bash', arguments: '{"command":"ls"}' }],
          usage: { input_tokens: 9, output_tokens: 2, input_tokens_details: { cached_tokens: 4 } }
        },
        { type: 'function_call_output', call_id: 'c', output: 'a.ts', extra: {} },
        { object: 'response', output: [] },
        { note: 'neither' }
      ]
    }),
    messages: ['0 user: "list"', '1 assistant: calls c bash{"command":"ls"}', '2 tool: returns c "a.ts"'],
    skipped: { 'empty response': 1, 'message without role': 1 },
    usage: ['1,5,2,4,0']
  },
  'an Inspect sample that has events alone': {
    format: 'inspect',
    lines: document({
      version: 2,
      eval: {},
      samples: [
        {
          id: 1,
          epoch: 1,
          messages: [],
          events: [
            {
              event: 'model',
              model: 'm',
              input: [{ role: 'user', content: 'ask' }],
              output: {
                choices: [{ message: { role: 'assistant', content: 'answer' } }],
                usage: { input_tokens: 3, output_tokens: 1, total_tokens: 4 }
              }
            }
          ]
        }
      ]
    }),
    messages: ['0 user: "ask"', '1 assistant: "answer"'],
    usage: ['1,3,1,0,0']
  },
  'Letta messages that say calls twice': {
    format: 'letta',
    lines: document({
      agents: [
        {
          id: 'agent-0',
          messages: [
            { id: 'm0', role: 'summary', content: [{ type: 'text', text: 'what was' }] },
            { id: 'm1', role: 'user', content: [{ type: 'text', text: 'hi' }] },
            {
              id: 'm2',
              role: 'assistant',
              content: [
                { type: 'text', text: 'well' },
                { type: 'tool_call', id: 'c', name: 'send', input: {} }
              ],
              tool_calls: [{ id: 'c', type: 'function', function: { name: 'send', arguments: '{}' } }]
            },
            { id: 'm3', role: 'assistant', text: 'in words', content: null, tool_calls: [] },
            {
              id: 'm5',
              role: 'tool',
              content: [{ type: 'tool_return', tool_call_id: 'c', content: 'sent', is_error: false }],
              tool_call_id: 'c',
              tool_returns: null
            },
            {
              id: 'm4',
              role: 'assistant',
              content: [{ type: 'tool_call', id: 'd', name: 'send', input: {} }],
              tool_calls: null
            }
          ]
        }
      ]
    }),
    messages: [
      'm0 user for : "what was"',
      'm1 user: "hi"',
      'm2 assistant: "well", calls c send{}',
      'm5 tool: returns c ["sent"]',
      'm3 assistant: "in words"',
      'm4 assistant: opaque tool_call'
    ]
  },
  'the history of a LangGraph thread': {
    format: 'langchain',
    lines: document([
      {
        values: {
          messages: [
            { type: 'human', content: 'hi', id: 'a' },
            { type: 'ai', content: 'yes?', id: 'b' }
          ]
        },
        next: []
      },
      { values: { messages: [{ type: 'human', content: 'hi', id: 'a' }] }, next: ['agent'] },
      { values: {}, next: ['__start__'] }
    ]),
    messages: ['a user: "hi"', 'b assistant: "yes?"'],
    skipped: { 'message of another conversation': 1 }
  },
  'a checkpoint of LangGraph': {
    format: 'langchain',
    lines: document({ v: 1, ts: 't', channel_values: { messages: [{ type: 'human', content: 'hi', id: 'a' }] } }),
    messages: ['a user: "hi"']
  },
  'content blocks of LangChain 1': {
    format: 'langchain',
    lines: document({
      messages: [
        { type: 'human', id: 'a', content: [{ type: 'image', base64: 'AA', mime_type: 'image/png' }] },
        {
          type: 'ai',
          id: 'b',
          content: [
            { type: 'reasoning', reasoning: 'hm', extras: { signature: 's' } },
            { type: 'tool_call', id: 'c', name: 'f', args: { a: 1 } }
          ]
        }
      ]
    }),
    messages: ['a user: image base64', 'b assistant: thinks hm/s/-, calls c f{"a":1}']
  },
  'simulations of tau2-bench': {
    format: 'chat-collection',
    lines: document({
      info: { agent_info: { llm: 'gpt-4.1' } },
      tasks: [],
      simulations: [
        {
          id: 's',
          messages: [
            tau('assistant', { content: 'Hello.', tool_calls: null }),
            tau('user', { content: 'help', tool_calls: null }),
            tau('assistant', {
              content: null,
              tool_calls: [{ id: 'c', name: 'find', arguments: { a: 1 }, requestor: 'assistant' }],
              usage: { prompt_tokens: 9, completion_tokens: 2 }
            }),
            tau('tool', { id: 'c', content: '{"x":1}', requestor: 'assistant', error: false }),
            tau('user', { content: null, tool_calls: [{ id: 'u', name: 'toggle', arguments: {}, requestor: 'user' }] }),
            tau('tool', { id: 'u', content: 'on', requestor: 'user', error: false }),
            { role: 'tool', tool_messages: [tau('tool', { id: 'u', content: 'off', requestor: 'user' })] }
          ]
        }
      ]
    }),
    messages: [
      '0 assistant: "Hello."',
      '1 user: "help"',
      '2 assistant: calls c find{"a":1}',
      '3 tool: returns c "{\\"x\\":1}"'
    ],
    skipped: { 'empty message': 1, 'result for the user': 2 },
    usage: ['2,9,2,0,0']
  },
  'several results of tau2-bench in one message': {
    format: 'chat-collection',
    lines: document({
      simulations: [
        {
          messages: [
            tau('assistant', {
              tool_calls: [
                { id: 'c', name: 'find', arguments: {} },
                { id: 'd', name: 'find', arguments: {} }
              ]
            }),
            {
              role: 'tool',
              tool_messages: [tau('tool', { id: 'c', content: 'x' }), tau('tool', { id: 'd', content: 'y' })]
            }
          ]
        }
      ]
    }),
    messages: ['0 assistant: calls c find{}, calls d find{}', '1 tool: returns c "x"', '2 tool: returns d "y"']
  },
  'trajectories of Nebius': {
    format: 'chat-collection',
    lines: document([
      {
        instance_id: 'i',
        trajectory: [
          { role: 'system', text: null, system_prompt: 'Be brief.', mask: false },
          { role: 'user', text: 'list', system_prompt: null, mask: false },
          { role: 'ai', text: 'One file.', mask: true }
        ]
      }
    ]),
    messages: ['0 system: "Be brief."', '1 user: "list"', '2 assistant: "One file."']
  },
  'messages as a text': {
    format: 'chat-collection',
    lines: jsonl([{ instance_id: 'i', messages: JSON.stringify([{ role: 'user', content: 'list' }]) }]),
    messages: ['0 user: "list"']
  },
  'calls of Gemini CLI that stand in the content as well': {
    format: 'gemini-cli',
    lines: document({
      sessionId: 's',
      projectHash: 'h',
      messages: [
        {
          id: 'a',
          timestamp: 't',
          type: 'gemini',
          content: [
            { text: 'look' },
            { functionCall: { id: 'c', name: 'ls', args: {} } },
            { functionCall: { id: 'd', name: 'ls', args: { dir: 'b' } } }
          ],
          toolCalls: [{ id: 'c', name: 'ls', args: {}, status: 'success', result: 'a.ts' }]
        }
      ]
    }),
    messages: ['a assistant: "look", calls c ls{}, calls d ls{"dir":"b"}', '0 user: returns c "a.ts"']
  },
  'a part of opencode that hands work on': {
    format: 'opencode',
    lines: document({
      info: { id: 'ses_1' },
      messages: [
        {
          info: { id: 'm1', sessionID: 'ses_1', role: 'user', time: { created: 1 } },
          parts: [
            opencodePart('p0', 'm1', 'subtask', { prompt: 'look around', description: 'd', agent: 'general' }),
            opencodePart('p1', 'm1', 'agent', { name: 'general' })
          ]
        }
      ]
    }),
    messages: ['m1 user: "look around"']
  },
  'events of OpenHands with tools and several images': {
    format: 'openhands',
    lines: document([
      {
        kind: 'SystemPromptEvent',
        id: 's',
        source: 'agent',
        system_prompt: { type: 'text', text: 'Be brief.' },
        dynamic_context: { type: 'text', text: 'It is late.' },
        tools: [
          { type: 'function', function: { name: 'bash', description: 'runs', parameters: { type: 'object' } } },
          { name: 'edit' },
          {}
        ]
      },
      {
        kind: 'SystemPromptEvent',
        id: 's2',
        source: 'agent',
        system_prompt: { type: 'text', text: 'Again.' },
        tools: [{ name: 'other' }]
      },
      {
        kind: 'MessageEvent',
        id: 'm',
        source: 'user',
        llm_message: {
          role: 'user',
          content: [{ type: 'image', image_urls: ['http://x/1.png', 'data:image/png;base64,AA'] }]
        }
      }
    ]),
    messages: ['m user: image url, image base64'],
    skipped: { SystemPromptEvent: 1 }
  },
  'what a user of OpenHands does beside talking': {
    format: 'openhands',
    lines: document([
      { id: 1, source: 'user', action: 'message', args: { content: 'go' } },
      { id: 2, source: 'user', action: 'reject', args: {} },
      { id: 3, source: 'agent', action: 'reject', args: { outputs: {} } },
      { id: 4, source: 'user', action: 'run', args: { command: 'ls' } }
    ]),
    messages: ['0 user: "go"', '3 assistant: calls 3 reject{"outputs":{}}', '4 assistant: calls 4 run{"command":"ls"}'],
    skipped: { 'action reject': 1 }
  },
  'numbers in the place of ids': {
    format: 'copilot-cli',
    lines: jsonl([
      { type: 'user.message', data: { content: 'list' }, id: 1 },
      {
        type: 'assistant.message',
        data: { content: '', toolRequests: [{ toolCallId: 7, name: 'bash', arguments: {} }] },
        id: 2
      },
      { type: 'tool.execution_complete', data: { toolCallId: 7, success: true, result: 'a.ts' }, id: 3 }
    ]),
    messages: ['1 user: "list"', '2 assistant: calls 7 bash{}', '3 tool: returns 7 "a.ts"']
  },
  'what pi prints as JSON': {
    format: 'pi',
    lines: jsonl([
      { type: 'session', version: 3, id: 's', timestamp: 't', cwd: '/w' },
      { type: 'agent_start' },
      { type: 'message_start', message: { role: 'user', content: 'hi', timestamp: 1 } },
      { type: 'message_end', message: { role: 'user', content: 'hi', timestamp: 1 } },
      {
        type: 'message_end',
        message: {
          role: 'assistant',
          content: [{ type: 'text', text: 'yes?' }],
          usage: { input: 4, output: 2 },
          timestamp: 2
        }
      }
    ]),
    messages: ['0 user: "hi"', '1 assistant: "yes?"'],
    skipped: { session: 1, agent_start: 1, message_start: 1 },
    usage: ['1,4,2,0,0']
  }
}

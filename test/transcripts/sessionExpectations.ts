import type { CompactionPoint } from '../../src/transcripts'

/** What is read from a small session. */
export interface Expected {
  readonly messages: ReadonlyArray<string>
  /** With the whole history, where that differs. */
  readonly whole?: ReadonlyArray<string>
  readonly dialect: string
  readonly model?: string
  readonly system?: string
  readonly tools?: ReadonlyArray<string>
  /** Message, input, output, read from and written to the cache. */
  readonly usage?: ReadonlyArray<ReadonlyArray<number>>
  readonly compactions?: ReadonlyArray<CompactionPoint>
  readonly skipped: Readonly<Record<string, number>>
  /** Records, and how many of them the context is made of. */
  readonly counts: readonly [number, number]
  readonly conversations?: number
}

/** By the names of the session files. */
export const expectations: Readonly<Record<string, Expected>> = {
  codex: {
    messages: [
      '0 system: "Sandboxed."',
      '1 user: "List both."',
      '2/0 assistant: thinks Two calls./-/c2Vj',
      '2/1 assistant: calls c1 shell{"cmd":"ls a"}',
      '2 assistant: calls c2 shell{"cmd":"ls b"}',
      '3 tool: returns c1 "a.ts"',
      '4 tool: fails c2 "no such folder"',
      '5/0 assistant: opaque web_search_call',
      '5/1 assistant: "One exists."',
      '5 assistant: calls c3 apply_patch"*** Begin Patch"'
    ],
    dialect: 'openai-responses',
    model: 'gpt-5.4',
    system: 'Be brief.',
    usage: [[4, 60, 7, 40, 0]],
    skipped: {
      'event_msg/token_count': 2,
      'empty reasoning': 1,
      'event_msg/turn_aborted': 1,
      'event_msg/user_message': 1,
      ghost_snapshot: 1,
      turn_context: 1
    },
    counts: [18, 11]
  },
  'codex, compacted': {
    messages: [
      '6 user: "List both."',
      '7 assistant for 0+1+2+3+4+5: opaque compaction',
      '8 user: "Go on."',
      '9 assistant: "Gone on."'
    ],
    whole: [
      '0 system: "Sandboxed."',
      '1 user: "List both."',
      '2/0 assistant: thinks Two calls./-/c2Vj',
      '2/1 assistant: calls c1 shell{"cmd":"ls a"}',
      '2 assistant: calls c2 shell{"cmd":"ls b"}',
      '3 tool: returns c1 "a.ts"',
      '4 tool: fails c2 "no such folder"',
      '5/0 assistant: opaque web_search_call',
      '5/1 assistant: "One exists."',
      '5 assistant: calls c3 apply_patch"*** Begin Patch"',
      '7 assistant for 0+1+2+3+4+5: opaque compaction',
      '8 user: "Go on."',
      '9 assistant: "Gone on."'
    ],
    dialect: 'openai-responses',
    model: 'gpt-5.4',
    system: 'Be brief.',
    usage: [[3, 60, 7, 40, 0]],
    compactions: [
      {
        kind: 'compact',
        line: 19,
        message: 0
      }
    ],
    skipped: {
      'before compaction': 10,
      'event_msg/token_count': 3,
      'empty reasoning': 1,
      'event_msg/context_compacted': 1,
      'event_msg/turn_aborted': 1,
      'event_msg/user_message': 1,
      ghost_snapshot: 1,
      turn_context: 1
    },
    counts: [23, 4]
  },
  'codex, before 0.44': {
    messages: [
      '0 system: "Sandboxed."',
      '1 user: "List both."',
      '2/0 assistant: thinks Two calls./-/c2Vj',
      '2/1 assistant: calls c1 shell{"cmd":"ls a"}',
      '2 assistant: calls c2 shell{"cmd":"ls b"}',
      '3 tool: returns c1 "a.ts"',
      '4 tool: fails c2 "no such folder"',
      '5/0 assistant: opaque web_search_call',
      '5/1 assistant: "One exists."',
      '5 assistant: calls c3 apply_patch"*** Begin Patch"'
    ],
    dialect: 'openai-responses',
    system: 'Be brief.',
    skipped: {
      'empty reasoning': 1,
      ghost_snapshot: 1,
      'no type': 1
    },
    counts: [13, 10]
  },
  pi: {
    messages: [
      '0 user for u1+a1+r1+b1: "Listed."',
      'a3 assistant: "Done."',
      'n user: "Injected."',
      'u2 user: "Go on."'
    ],
    whole: [
      'u1 user: "List."',
      'a1 assistant: thinks One call./c2ln/-, "I look.", calls c1 bash{"command":"ls"}',
      'r1 user: fails c1 ["a.ts", image base64]',
      'b1 user: "$ pwd\\n/p"',
      '0 user for u1+a1+r1+b1: "Listed."',
      'a3 assistant: "Done."',
      'n user: "Injected."',
      'u2 user: "Go on."'
    ],
    dialect: 'anthropic',
    model: 'claude-sonnet-4-5',
    compactions: [
      {
        kind: 'compact',
        tokensBefore: 9000,
        line: 11,
        message: 0
      }
    ],
    skipped: {
      'before compaction': 4,
      'abandoned branch': 1,
      'empty answer: aborted': 1,
      'excluded from the context': 1,
      model_change: 1,
      session: 1
    },
    counts: [13, 4]
  },
  'gemini-cli': {
    messages: [
      'u1 user: "Read.", image base64',
      'g1 assistant: thinks Reading\nI read./-/-, calls c1 read_file{"path":"c1"}, calls c2 read_file{"path":"c2"}, calls c3 read_file{"path":"c3"}',
      '0 user: returns c1 "text", fails c2 "none"',
      'g2 assistant: "Read."'
    ],
    dialect: 'gemini',
    model: 'gemini-2.5-pro',
    usage: [[1, 40, 7, 60, 0]],
    skipped: {
      info: 1
    },
    counts: [4, 3]
  },
  'gemini-cli, lines': {
    messages: [
      'u1 user: "Read.", image base64',
      'g1 assistant: thinks Reading\nI read./-/-, calls c1 read_file{"path":"c1"}, calls c2 read_file{"path":"c2"}, calls c3 read_file{"path":"c3"}',
      '0 user: returns c1 "text", fails c2 "none"',
      'g2 assistant: "Read all."'
    ],
    dialect: 'gemini',
    model: 'gemini-2.5-pro',
    usage: [[1, 40, 7, 60, 0]],
    skipped: {
      $set: 1,
      info: 1,
      'session header': 1,
      'superseded message': 1
    },
    counts: [7, 3]
  },
  'qwen-code': {
    messages: [
      'u1 user: "Read."',
      'a1 assistant: thinks I think./-/-, "I read.", calls c1 read{"path":"a"}',
      't1 tool: fails c1 "none"',
      'a2 assistant: "None."'
    ],
    dialect: 'openai-chat',
    model: 'qwen3-coder-plus',
    usage: [[1, 30, 6, 20, 0]],
    skipped: {
      'abandoned branch': 1,
      'system/attribution_snapshot': 1
    },
    counts: [6, 4]
  },
  'qwen-code, compressed': {
    messages: [
      '0 user for u1+a1+t1+a2: "State: none."',
      '1 assistant: calls c9 read{}',
      '2 tool: returns c9 "b"',
      'u2 user: "Go on."'
    ],
    whole: [
      'u1 user: "Read."',
      'a1 assistant: thinks I think./-/-, "I read.", calls c1 read{"path":"a"}',
      't1 tool: fails c1 "none"',
      'a2 assistant: "None."',
      '0 user for u1+a1+t1+a2: "State: none."',
      'u2 user: "Go on."'
    ],
    dialect: 'openai-chat',
    model: 'qwen3-coder-plus',
    compactions: [
      {
        kind: 'compact',
        trigger: 'auto',
        tokensBefore: 900,
        tokensAfter: 100,
        line: 7,
        message: 0
      }
    ],
    skipped: {
      'before compaction': 4,
      'abandoned branch': 1,
      'system/attribution_snapshot': 1
    },
    counts: [8, 2]
  },
  'copilot-cli': {
    messages: [
      'u1 user: "<now/>List."',
      'a1 assistant: thinks Two calls./-/c2Vj, calls c1 bash{"command":"ls"}, calls c2 view{"path":"a"}',
      'r2 tool: fails c2 "none"',
      'r1 tool: returns c1 "a.ts"',
      'n1 user: "Shell done."',
      'a2 assistant: "One", " exists."'
    ],
    dialect: 'openai-chat',
    model: 'gpt-5.4',
    system: 'Be brief.',
    usage: [[1, 60, 6, 30, 10]],
    compactions: [
      {
        kind: 'microcompact',
        trigger: 'auto',
        tokensBefore: 90,
        tokensAfter: 50,
        line: 13,
        message: 5
      }
    ],
    skipped: {
      abort: 1,
      'assistant.usage': 1,
      'empty message': 1,
      'repeated system.message': 1,
      'session.model_change': 1,
      'session.start': 1,
      'session.truncation': 1,
      subagent: 1,
      'tool.execution_start': 1
    },
    counts: [17, 8]
  },
  'copilot-cli, compacted': {
    messages: ['0 user for u1+a1+r2+r1+n1+a2: "Listed."', 'u2 user: "Go on."'],
    whole: [
      'u1 user: "<now/>List."',
      'a1 assistant: thinks Two calls./-/c2Vj, calls c1 bash{"command":"ls"}, calls c2 view{"path":"a"}',
      'r2 tool: fails c2 "none"',
      'r1 tool: returns c1 "a.ts"',
      'n1 user: "Shell done."',
      'a2 assistant: "One", " exists."',
      '0 user for u1+a1+r2+r1+n1+a2: "Listed."',
      'u2 user: "Go on."'
    ],
    dialect: 'openai-chat',
    model: 'gpt-5.4',
    system: 'Be brief.',
    compactions: [
      {
        kind: 'microcompact',
        trigger: 'auto',
        tokensBefore: 90,
        tokensAfter: 50,
        line: 13
      },
      {
        kind: 'compact',
        tokensBefore: 800,
        line: 18,
        message: 0
      }
    ],
    skipped: {
      'before compaction': 7,
      abort: 1,
      'assistant.usage': 1,
      'empty message': 1,
      'repeated system.message': 1,
      'session.model_change': 1,
      'session.start': 1,
      'session.truncation': 1,
      subagent: 1,
      'tool.execution_start': 1
    },
    counts: [19, 3]
  },
  openhands: {
    messages: [
      'e1 user: "List."',
      'e3 assistant: thinks Two calls./-/-, "I look.", calls c1 terminal{"command":"ls"}, calls c2 terminal{"command":"ls"}',
      'e5 tool: fails c1 ["a.ts"]',
      'e6 tool: fails c2 "broken"',
      'e7 assistant: "Done."'
    ],
    dialect: 'openai-chat',
    system: 'Be brief.',
    skipped: {
      ConversationStateUpdateEvent: 1
    },
    counts: [8, 7]
  },
  'openhands, condensed': {
    messages: ['e1 user: "List."', '0 user for e3+e5+e6: "Listed."', 'e7 assistant: "Done."', 'e9 user: "Go on."'],
    whole: [
      'e1 user: "List."',
      'e3 assistant: thinks Two calls./-/-, "I look.", calls c1 terminal{"command":"ls"}, calls c2 terminal{"command":"ls"}',
      'e5 tool: fails c1 ["a.ts"]',
      'e6 tool: fails c2 "broken"',
      '0 user for e3+e5+e6: "Listed."',
      'e7 assistant: "Done."',
      'e9 user: "Go on."'
    ],
    dialect: 'openai-chat',
    system: 'Be brief.',
    compactions: [
      {
        kind: 'compact',
        line: 9,
        message: 1
      }
    ],
    skipped: {
      'before compaction': 4,
      ConversationStateUpdateEvent: 1
    },
    counts: [10, 5]
  },
  'openhands, before its SDK': {
    messages: [
      '0 user: "List.", image base64',
      '4 user for 3+1: "Listed."',
      '5 assistant: "I read.", calls 5 read{"path":"a.ts"}',
      '2 tool: fails 5 "none"',
      '6 assistant: "Done."'
    ],
    whole: [
      '0 user: "List.", image base64',
      '3 assistant: "I look.", calls c1 execute_bash{"command":"ls"}',
      '1 tool: returns c1 "a.ts"',
      '4 user for 3+1: "Listed."',
      '5 assistant: "I read.", calls 5 read{"path":"a.ts"}',
      '2 tool: fails 5 "none"',
      '6 assistant: "Done."'
    ],
    dialect: 'openai-chat',
    model: 'gpt-4o',
    system: 'Be brief.',
    compactions: [
      {
        kind: 'compact',
        line: 8,
        message: 1
      }
    ],
    skipped: {
      'before compaction': 2,
      'observation agent_state_changed': 1
    },
    counts: [9, 6]
  },
  opencode: {
    messages: [
      'msg_1 user: "List.", image base64',
      'msg_2 assistant: thinks /-/c2Vj, calls c1 bash{"command":"ls"}, calls c2 bash{"command":"ls"}, calls c3 bash{"command":"ls"}',
      '0 tool: returns c1 "a.ts"',
      '1 tool: fails c2 "none"',
      'msg_3 assistant: "Done."'
    ],
    dialect: 'openai-chat',
    model: 'gpt-5.4',
    usage: [[1, 40, 5, 60, 0]],
    skipped: {},
    counts: [3, 3]
  },
  'opencode, summed up': {
    messages: ['msg_5 user for msg_1+msg_2+0+1+msg_3: "Listed."', 'msg_6 user: "Go on."'],
    whole: [
      'msg_1 user: "List.", image base64',
      'msg_2 assistant: thinks /-/c2Vj, calls c1 bash{"command":"ls"}, calls c2 bash{"command":"ls"}, calls c3 bash{"command":"ls"}',
      '0 tool: returns c1 "a.ts"',
      '1 tool: fails c2 "none"',
      'msg_3 assistant: "Done."',
      'msg_5 user for msg_1+msg_2+0+1+msg_3: "Listed."',
      'msg_6 user: "Go on."'
    ],
    dialect: 'openai-chat',
    model: 'gpt-5.4',
    compactions: [
      {
        kind: 'compact',
        trigger: 'auto',
        line: 5,
        message: 0
      }
    ],
    skipped: {
      'before compaction': 3,
      'empty message': 1
    },
    counts: [6, 2]
  },
  'opencode, storage': {
    messages: [
      'msg_1 user: "List.", image base64',
      'msg_2 assistant: thinks /-/c2Vj, calls c1 bash{"command":"ls"}, calls c2 bash{"command":"ls"}, calls c3 bash{"command":"ls"}',
      '0 tool: returns c1 "a.ts"',
      '1 tool: fails c2 "none"',
      'msg_3 assistant: "Done."'
    ],
    dialect: 'openai-chat',
    model: 'gpt-5.4',
    usage: [[1, 40, 5, 60, 0]],
    skipped: {
      'part without message': 1
    },
    counts: [13, 12]
  },
  'swe-agent': {
    messages: [
      '0 system: "Be brief."',
      '1 user: "List."',
      '2 assistant: "I look.", calls c1 bash{"command":"ls"}',
      '3 tool: returns c1 "a.ts"',
      '4 assistant: "Again.", calls c1 bash{}',
      '5 tool: returns c1 "a.ts"'
    ],
    dialect: 'openai-chat',
    skipped: {
      'message of an unknown role': 1,
      'not an object': 1
    },
    counts: [8, 6]
  },
  'swe-agent, mini': {
    messages: ['0 user: "List."', '1 assistant: "```bash\\nls\\n```"'],
    dialect: 'openai-chat',
    model: 'gpt-5.4',
    usage: [[1, 9, 2, 0, 0]],
    skipped: {
      exit: 1
    },
    counts: [3, 2]
  },
  inspect: {
    messages: [
      'm1 user: "List.", image base64',
      'm2 assistant: thinks One./c2ln/-, calls c1 ls{"path":"a"}',
      'm3 tool: fails c1 "too late"'
    ],
    dialect: 'openai-chat',
    model: 'openai/gpt-4o',
    usage: [[1, 20, 5, 30, 0]],
    compactions: [
      {
        kind: 'compact',
        line: 2,
        tokensBefore: 900,
        tokensAfter: 100
      }
    ],
    skipped: {
      'message of another conversation': 1
    },
    counts: [4, 3],
    conversations: 2
  },
  'inspect, events': {
    messages: ['0 user: "Hi."', '1 assistant: "Hello."'],
    dialect: 'openai-chat',
    model: 'mockllm/model',
    usage: [[1, 5, 1, 0, 0]],
    skipped: {},
    counts: [2, 2]
  },
  letta: {
    messages: [
      'message-2 user for : "{\\"type\\": \\"system_alert\\", \\"message\\": \\"Note: prior messages have been hidden from view: a summary\\"}"',
      'message-3 assistant: thinks One./c2ln/-, "I look.", calls c1 ls{}',
      'message-4 user: fails c1 "none"'
    ],
    whole: [
      'message-1 user: "Long ago."',
      'message-2 user for : "{\\"type\\": \\"system_alert\\", \\"message\\": \\"Note: prior messages have been hidden from view: a summary\\"}"',
      'message-3 assistant: thinks One./c2ln/-, "I look.", calls c1 ls{}',
      'message-4 user: fails c1 "none"'
    ],
    dialect: 'anthropic',
    model: 'claude-sonnet-4-5',
    system: 'Be brief.',
    tools: ['ls'],
    compactions: [
      {
        kind: 'compact',
        line: 3,
        message: 0
      }
    ],
    skipped: {
      approval: 1,
      'out of context': 1
    },
    counts: [6, 4]
  },
  'letta, a string': {
    messages: [
      'message-2 user for : "{\\"type\\": \\"system_alert\\", \\"message\\": \\"Note: prior messages have been hidden from view: a summary\\"}"',
      'message-3 assistant: thinks One./c2ln/-, "I look.", calls c1 ls{}',
      'message-4 user: fails c1 "none"'
    ],
    whole: [
      'message-1 user: "Long ago."',
      'message-2 user for : "{\\"type\\": \\"system_alert\\", \\"message\\": \\"Note: prior messages have been hidden from view: a summary\\"}"',
      'message-3 assistant: thinks One./c2ln/-, "I look.", calls c1 ls{}',
      'message-4 user: fails c1 "none"'
    ],
    dialect: 'anthropic',
    model: 'claude-sonnet-4-5',
    system: 'Be brief.',
    tools: ['ls'],
    compactions: [
      {
        kind: 'compact',
        line: 3,
        message: 0
      }
    ],
    skipped: {
      approval: 1,
      'out of context': 1
    },
    counts: [6, 4]
  },
  langchain: {
    messages: [
      'm1 user: "List."',
      'm2 assistant: thinks One./-/-, "I look.", calls c1 ls{"path":"a"}',
      'm3 tool: fails c1 "none"',
      'm5 assistant: "No."'
    ],
    dialect: 'openai-chat',
    model: 'deepseek-v3.2',
    usage: [[1, 15, 3, 10, 5]],
    skipped: {
      'empty message': 1,
      remove: 1,
      'taken back': 1
    },
    counts: [7, 4]
  },
  'langchain, replay': {
    messages: ['0 user: "Write."', 'm1 assistant: calls c1 write{}'],
    dialect: 'openai-chat',
    model: 'gpt-5',
    skipped: {},
    counts: [2, 2]
  },
  'langchain-stream': {
    messages: [
      'run-0 user: "Find."',
      'run-1 assistant: "I look.", calls c1 find{"q":"x"}',
      'r1 tool: returns c1 "found"',
      'run-2 assistant: "Another agent."'
    ],
    dialect: 'openai-chat',
    skipped: {
      'empty chunk': 1,
      interrupt: 1
    },
    counts: [9, 7]
  },
  adk: {
    messages: [
      'e1 user: "List."',
      'e2 assistant: calls ? ls{"path":"a"}, calls ? ls{"path":"b"}',
      'e3 user: returns ? "{\\"files\\":[\\"a\\"]}", fails ? "none"',
      'e6 assistant: "Done."'
    ],
    dialect: 'gemini',
    usage: [[1, 20, 2, 0, 0]],
    skipped: {
      'event without content': 1,
      'partial event': 1
    },
    counts: [7, 5]
  },
  'adk, evaluation': {
    messages: ['0 user: "Turn it off."', '1 assistant: calls ? set{"on":false}, "Working.", "Off."'],
    dialect: 'gemini',
    skipped: {},
    counts: [4, 4]
  },
  agentv: {
    messages: [
      '0 user: "List."',
      '1 assistant: "I look.", calls c1 Ls{"path":"a"}, calls c2 Ls{}',
      '2 tool: returns c1 "{\\"files\\":[\\"a\\"]}"',
      '3 tool: fails c2 "none"'
    ],
    dialect: 'openai-chat',
    skipped: {
      'raw log line': 1
    },
    counts: [3, 2]
  },
  muse: {
    messages: [
      '0 user: "List."',
      'm1 assistant: calls c1 ls{"path":"a"}',
      '1 tool: returns c1 "a.ts"',
      'm2 assistant: "Done."'
    ],
    dialect: 'openai-chat',
    model: 'muse-spark',
    usage: [[1, 40, 6, 40, 10]],
    skipped: {
      metadata: 1,
      model_completed: 1,
      terminal: 1
    },
    counts: [7, 4]
  },
  'gemini-responses': {
    messages: ['0 assistant: thinks I think./-/-, "Hello.", calls ? ls{}'],
    dialect: 'openai-chat',
    usage: [[0, 9, 2, 0, 0]],
    skipped: {
      countTokens: 1
    },
    counts: [2, 1]
  },
  'gemini-responses, interaction': {
    messages: [
      '0 user: "Search."',
      '1 assistant: thinks /c2ln/-, opaque google_search_call call s1, opaque google_search_result result s1, calls c1 ls{"path":"a"}',
      '2 tool: returns c1 "a.ts"',
      '3 assistant: "Found."'
    ],
    dialect: 'openai-chat',
    model: 'gemini-2.5-flash',
    skipped: {},
    counts: [7, 7]
  },
  'chat-collection': {
    messages: [
      '0 system: "Be brief."',
      '1 user: "Book."',
      '2 assistant: calls c1 book{"n":1}',
      '3 tool: returns c1 "Error: full"',
      '4 assistant: "Sorry."'
    ],
    dialect: 'openai-chat',
    skipped: {
      'message of another conversation': 4
    },
    counts: [9, 5],
    conversations: 2
  },
  'chat-collection, ToolBench': {
    messages: [
      '0 user: "Find."',
      '1 assistant: calls ? find"{\\"q\\":\\"x\\""',
      '2 tool: returns ? "{\\"error\\":\\"\\"}"'
    ],
    dialect: 'openai-chat',
    tools: ['find'],
    skipped: {
      'message of another conversation': 1
    },
    counts: [4, 3],
    conversations: 2
  }
}

/** What summarisers answer that is no summary, or that is one although it does not look like it. */
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { applySummary, readSummary, sections, type SummaryAnswer } from '../../src/summary'
import { profiles } from '../../src/testing'
import { filler, loopOf } from '../support/histories'
import { long, planned } from './support'

const history = long(loopOf(20), profiles.merged)

const plan = planned(history)

/** The summary that is put in, or the type of the refusal. */
const taken = (answer: string | SummaryAnswer): string => {
  const done = applySummary(plan, answer)(history)
  return isLeft(done) ? `! ${done.left.type}` : (readSummary(done.right.messages[0]!)?.text ?? '')
}

describe('tags that are spoken of are none', () => {
  const spoken = [
    'They spoke about the tags <summary> and </summary> at length.',
    'They spoke about the tag </summary> at length, and about much else that is told here.',
    'They spoke about the tag <summary>, which is never closed.',
    `The page was changed:\n<details>\n<summary>More</summary>\n${filler(400)}\n</details>\nIt works.`,
    `${filler(400)}\n<summary>\nsee above\n</summary>\n`.trim()
  ]
  test.each(spoken)('%s', (text) => {
    expect(taken(text)).toBe(text)
  })

  test.each<[string, string]>([
    ['<summary>They spoke of <summary> tags.</summary>', 'They spoke of <summary> tags.'],
    ['<summary>They spoke of </summary> tags.</summary> Anything else?', 'They spoke of </summary> tags.'],
    ['Here it is: <summary>They spoke.</summary>', 'They spoke.'],
    [
      `I look at it first. ${filler(150)}\n<summary>\nThey spoke. ${filler(300)}\n</summary>`,
      `They spoke. ${filler(300)}`
    ],
    ['They spoke of trees.</summary>\nShall I go on?', 'They spoke of trees.'],
    [`They spoke.\n</summary>\n${filler(300)}`, `They spoke.\n</summary>\n${filler(300)}`]
  ])('%s', (answer, said) => {
    expect(taken(answer)).toBe(said)
  })

  test('a tag that opens and never closes is an answer that was cut off', () => {
    expect(taken('<summary>They spoke of')).toBe('! CutOff')
    expect(taken('Here it is:\n<summary>They spoke of')).toBe('! CutOff')
  })
})

describe('cut off where nothing tells it but the text', () => {
  test.each([
    'They changed src/a.ts,',
    'They changed some (',
    '- src/a.ts was changed\n- src/b.ts was read\n-',
    '1. src/a.ts was changed\n2.',
    '## Done\nAll of it.\n##',
    'They ran:\n```\nnpm test',
    'Sie änderten 测试，'
  ])('%s', (text) => {
    expect(taken(text)).toBe('! CutOff')
    expect(taken({ text, stop: 'end' })).toBe(text)
  })

  test.each(['They ran:\n```\nnpm test\n```', 'They spoke of (wrens)', '- a\n- b', '5 of 7 pass'])('%s', (text) => {
    expect(taken(text)).toBe(text)
  })
})

describe('errors of providers, gateways and clients', () => {
  test.each([
    "Error code: 529 - {'type': 'error', 'error': {'type': 'overloaded_error', 'message': 'Overloaded'}}",
    "{'type': 'error', 'error': {'type': 'api_error'}}",
    'Overloaded',
    'Your credit balance is too low to access the Anthropic API.',
    'input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000',
    'Output blocked by content filtering policy',
    'Internal server error',
    'invalid x-api-key',
    "This model's maximum context length is 128000 tokens. However, your messages resulted in 130000 tokens.",
    'You exceeded your current quota, please check your plan and billing details.',
    'Rate limit reached for gpt-4o in organization org-1 on tokens per min.',
    'The server had an error while processing your request. Sorry about that!',
    'Incorrect API key provided: sk-1234.',
    'The model `gpt-9` does not exist or you do not have access to it.',
    'The engine is currently overloaded, please try again later',
    'Your input exceeds the context window of this model.',
    'Resource has been exhausted (e.g. check quota).',
    'The model is overloaded. Please try again later.',
    '503 UNAVAILABLE. The service is currently unavailable.',
    '[GoogleGenerativeAI Error]: Error fetching from https://example.org: [429 Too Many Requests]',
    'got status: 429 Too Many Requests. {"error":{"code":429}}',
    'API key not valid. Please pass a valid API key.',
    'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
    'An error occurred (ThrottlingException) when calling the InvokeModel operation: Too many requests',
    'ValidationException: Input is too long for requested model.',
    "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
    'fetch failed',
    'Connection error.',
    'connect ECONNREFUSED 127.0.0.1:11434',
    'getaddrinfo ENOTFOUND api.example.org',
    'socket hang up',
    'The operation was aborted due to timeout',
    'upstream connect error or disconnect/reset before headers. reset reason: overflow',
    'stream disconnected before completion: error sending request',
    '502 Bad Gateway',
    'Gateway Timeout',
    'Too Many Requests',
    'undefined',
    'null',
    '[object Object]',
    'litellm.RateLimitError: RateLimitError: OpenAIException - slow down',
    '{"error":"model \'llama9\' not found"}',
    '{"errors":[{"message":"no"}]}',
    '{"status": 500, "message": "no"}',
    '错误：请求超时',
    'Fehler: Zeitüberschreitung',
    'Error'
  ])('%s', (text) => {
    expect(taken(text)).toBe('! ErrorText')
    // a field of the plan alone must not let it in
    expect(taken({ text: `<summary>${text}</summary>`, stop: 'end' })).toBe('! ErrorText')
  })

  test.each([
    'The model was changed to gpt-4o, and the tests pass.',
    'Connection errors are retried now.',
    'Server errors were found in the log of the gateway: 502 Bad Gateway. They come from the proxy.',
    'The server was moved to port 8080.',
    'Overloaded functions were split in two.',
    'Your API keys were rotated.',
    'No API was changed.',
    'The 404 pages were written.',
    'Unauthorized users get a login page now.',
    'None of the tests fail.',
    'Stream parsing works. The request that failed was fixed in src/http.ts.'
  ])('is none: %s', (text) => {
    expect(taken(text)).toBe(text)
  })
})

describe('calls of tools', () => {
  test.each([
    'I look at the file first.\n<tool_call>\n{"name": "read"}\n</tool_call>',
    'Let me see.\n\n<function_calls>\n<invoke name="read">\n</invoke>\n</function_calls>\n',
    '<read_file>\n<path>src/a.ts</path>\n</read_file>',
    '{"action": "Bash", "action_input": "ls"}',
    '```json\n{"tool": "bash", "input": {"command": "ls"}}\n```',
    'Action: bash\nAction Input: ls',
    '<function=bash>{"command":"ls"}</function>',
    '<｜tool▁calls▁begin｜>bash',
    'functions.bash:0{"command":"ls"}',
    '<minimax:tool_call>\n<invoke name="bash"></invoke>\n</minimax:tool_call>',
    '```tool_code\nprint(default_api.ls())\n```'
  ])('%s', (text) => {
    expect(taken(text)).toBe('! ToolCall')
  })

  test.each([
    'The model wrote `<tool_call>` instead of calling the tool; the parser of src/calls.ts reads it now.',
    '<goal>Change src/a.ts</goal>\n<next_steps>None</next_steps>',
    '<open_questions>None.</open_questions>\n<done>All.</done>',
    '<done_so_far><a>1</a></done_so_far>\n<done_so_far><b>2</b></done_so_far>'
  ])('is none: %s', (text) => {
    expect(taken(text)).toBe(text)
  })
})

describe('headings', () => {
  const demanding = planned(history, { strategy: sections('two', { Ziel: 'Wozu.', 下一步: '现在做什么。' }) })
  test.each([
    '## Ziel\nVögel\n## 下一步\n没有',
    'Ziel： Vögel\n下一步：没有',
    '**Ziel** Vögel\n__下一步__ 没有',
    '- Ziel: Vögel\n- 下一步: 没有',
    '# 1. Ziel #\r\nVögel\r\n<下一步>没有</下一步>'
  ])('%s', (text) => {
    expect(isRight(applySummary(demanding, text)(history))).toBe(true)
  })

  test.each(['Ziel\n下一步', '## Ziel Vögel\n## 下一步 没有', `${'x'.repeat(70)}Ziel: a\n${'x'.repeat(70)}下一步: b`])(
    'are not: %s',
    (text) => {
      expect(applySummary(demanding, text)(history)).toMatchObject({ left: { type: 'SectionsMissing' } })
    }
  )

  test('are looked for in no more than a moment, whatever stands there', () => {
    for (const line of [
      `#${' '.repeat(20_000)}x${' '.repeat(20_000)}\u2028y`,
      `**${'*'.repeat(40_000)}`,
      ' '.repeat(60_000)
    ])
      expect(isLeft(applySummary(demanding, line + 'Ziel')(history))).toBe(true)
  }, 5000)
})

test('a megabyte is refused, and quickly', () => {
  for (const piece of ['They spoke of birds. ', '<summary>', '</summary>', '\n', '"', '{"name":', '**', '\ud800'])
    expect(taken(`x${piece.repeat(1_000_000 / piece.length)}y`)).toMatch(/^! (CutOff|NotSmaller)$/)
}, 20_000)

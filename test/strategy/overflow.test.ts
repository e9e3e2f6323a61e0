import { describe, expect, test } from 'vitest'
import { lookAlikeTexts, overflowIn, overflowTexts } from '../../src/strategy'

describe('overflow', () => {
  test.each(overflowTexts.map(({ provider, example }) => [provider, example] as const))(
    '%s: %s',
    (provider, example) => {
      const found = overflowIn({ message: example })
      expect(found).toBeDefined()
      // general texts may be found under the name of a provider that uses them too
      if (provider !== 'any') expect(found?.provider).toBe(provider)
    }
  )

  test.each(overflowTexts.map(({ example, pattern }) => [pattern, example] as const))(
    '/%s/ matches its example',
    (pattern, example) => {
      expect(example).toMatch(new RegExp(pattern, 'is'))
    }
  )

  test.each([
    ['prompt is too long: 213462 tokens > 200000 maximum', 213462, 200000],
    [
      '{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 200679 tokens > 199999 maximum"}}',
      200679,
      199999
    ],
    ['input length and `max_tokens` exceed context limit: 90402 + 116650 > 204648', 90402, 204648],
    ['The input token count (1196265) exceeds the maximum number of tokens allowed (1048575).', 1196265, 1048575],
    ["This model's maximum prompt length is 131072 but the request contains 537812 tokens.", 537812, 131072],
    ["This model's maximum context length is 4097 tokens. However, your messages resulted in 4294 tokens.", 4294, 4097],
    ['Your request exceeded model token limit: 262144 (requested: 300120)', 300120, 262144],
    ['prompt is too long: 0 tokens > 200000 maximum', undefined, 200000],
    ['PROMPT IS TOO LONG', undefined, undefined]
  ])('%s tells its numbers', (message, used, limit) => {
    const { used: u, limit: l } = overflowIn({ message }) ?? {}
    expect([u, l]).toEqual([used, limit])
  })

  test.each([
    [
      "This model's maximum context length is 2049 tokens, however you requested 2054 tokens (2049 in your prompt, 5 for the completion).",
      2049,
      2049
    ],
    [
      "This model's maximum context length is 8192 tokens. However, you requested 8203 tokens (7691 in the messages, 512 in the completion).",
      7691,
      8192
    ],
    [
      'Input tokens exceed the configured limit of 272000 tokens. Your messages resulted in 509178 tokens.',
      509178,
      272000
    ],
    ["The input (61709 tokens) is longer than the model's context length (40960 tokens).", 61709, 40960],
    [
      'maximum context length of 202752 tokens. You requested a total of 202941 tokens: 170941 tokens from the input messages',
      170941,
      202752
    ],
    ['`inputs` tokens + `max_new_tokens` must be <= 8192. Given: 6204 `inputs` tokens', 6204, 8192],
    ['`inputs` must have less than 4096 tokens. Given: 4545', 4545, 4096],
    ['too many tokens: total number of tokens (prompt and prediction) cannot exceed 2048 - received 6354.', 6354, 2048],
    ['Request body too large for gpt-4.1 model. Max size: 8000 tokens.', undefined, 8000],
    [
      "This model's maximum context length is 32768 tokens. However, you requested 8192 output tokens and your prompt contains 64764 input tokens",
      64764,
      32768
    ],
    ['request (9012 tokens) exceeds the available context size (8192 tokens), try increasing it', 9012, 8192],
    ['the request exceeds the available context size, try increasing it', undefined, undefined],
    ['Requested tokens (2065) exceed context window of 1800', 2065, 1800],
    ['InternalError.Algo.InvalidParameter: Range of input length should be [1, 204800]', undefined, 204800],
    [
      'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
      40000,
      32768
    ],
    [
      'The prompt (total length 25938) is too long to fit into the model (context length 4096). Make sure that',
      25938,
      4096
    ],
    // input and the most output together: the input alone is not told
    [
      'The estimated number of input and maximum output tokens (155740) exceeded this model context window limit (128000).',
      undefined,
      128000
    ],
    [
      'Trying to keep the first 5 tokens when context the overflows. However, the model is loaded with context length of only 4 tokens',
      undefined,
      4
    ]
  ])('%s tells its numbers too', (message, used, limit) => {
    const found = overflowIn(message)
    expect([found?.used, found?.limit]).toEqual([used, limit])
  })

  const said = 'prompt is too long: 213462 tokens > 200000 maximum'
  const found = { provider: 'anthropic', used: 213462, limit: 200000 }
  test.each<[string, unknown]>([
    ['a text', said],
    ['an error', new Error(said)],
    [
      'of the SDK of Anthropic',
      { status: 400, error: { type: 'error', error: { type: 'invalid_request_error', message: said } } }
    ],
    ['a body', { type: 'error', error: { type: 'invalid_request_error', message: said } }],
    ['the cause of another', Object.assign(new Error('It failed.'), { cause: new Error(said) })],
    [
      'of the AI SDK',
      { statusCode: 400, message: said, requestBodyValues: { messages: [{ content: 'Mind the rate limit.' }] } }
    ]
  ])('%s is read as it was thrown', (_, thrown) => {
    expect(overflowIn(thrown)).toEqual(found)
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 413],
    ['a status deep within that is a rate limit', { message: said, cause: { statusCode: 429 } }],
    ['a type deep within that is one', { message: said, error: { error: { type: 'rate_limit_error' } } }],
    ['texts of the request', { message: 'Bad request', requestBodyValues: { messages: [{ content: said }] } }],
    ['what is no text', { message: { text: said }, code: 7 }]
  ])('%s is none', (_, thrown) => {
    expect(overflowIn(thrown)).toBeUndefined()
  })

  test('errors that hold themselves come to an end', () => {
    const thrown: { cause?: unknown; message: string } = { message: 'It failed.' }
    thrown.cause = thrown
    expect(overflowIn(thrown)).toBeUndefined()
  })

  test.each([
    [{ code: 'context_length_exceeded' }, true],
    [{ code: 'model_context_window_exceeded' }, true],
    [{ status: 413 }, true],
    [{ status: 400, message: "Your input exceeds this model's context window." }, true],
    [{ status: 400, message: 'No tool output found for function call fc_123' }, false],
    [{ status: 500 }, false],
    [{}, false],
    [{ message: '' }, false]
  ])('%j: %s', (failure, expected) => {
    expect(overflowIn(failure) !== undefined).toBe(expected)
  })
})

describe('look-alikes', () => {
  test.each(lookAlikeTexts.map(({ example, pattern }) => [pattern, example] as const))(
    '/%s/ matches its example, which is no overflow',
    (pattern, example) => {
      expect(example).toMatch(new RegExp(pattern, 'is'))
      expect(overflowIn({ message: example })).toBeUndefined()
    }
  )

  test.each([
    'Too many tokens per minute',
    'Too many tokens per day, please wait before trying again.',
    'Rate limit reached for gpt-5.1 in organization org-A on tokens per min (TPM): Limit 30000, Used 22999, Requested 12528.',
    'This request exceeds the limit of 30000 tokens per minute',
    'too many tokens processed'
  ])('%s', (message) => {
    expect(overflowIn({ message })).toBeUndefined()
  })

  test.each([429, 503, 529])('status %d, whatever it says', (status) => {
    expect(overflowIn({ status, message: 'prompt is too long' })).toBeUndefined()
  })

  test('a very long error text takes no time to speak of', () => {
    const message = 'too many tokens maximum context length is 1 tokens '.repeat(4000)
    const start = performance.now()
    overflowIn({ message })
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

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
    ['PROMPT IS TOO LONG', undefined, undefined]
  ])('%s tells its numbers', (message, used, limit) => {
    const { used: u, limit: l } = overflowIn({ message }) ?? {}
    expect([u, l]).toEqual([used, limit])
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

/**
 * Which errors of providers mean that a request was too large, and which only read like it.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what is known of an error: any of its parts.
 *
 * @category model
 * @since 0.1.0
 */
export interface ProviderFailure {
  readonly message?: string
  /** The HTTP status. */
  readonly status?: number
  /** The provider's own code or type, e.g. `context_length_exceeded`. */
  readonly code?: string
}

/**
 * Is one text that providers use, as a regular expression (source, matched without regard to case). Its groups `used` and
 * `limit` are the numbers of tokens that the text tells.
 *
 * @category model
 * @since 0.1.0
 */
export interface FailureText {
  readonly provider: string
  readonly pattern: string
  /** What such an error reads like. */
  readonly example: string
}

/**
 * Is an error that means that the request was too large, with the numbers it tells.
 *
 * @category model
 * @since 0.1.0
 */
export interface Overflow {
  readonly provider: string
  /** Tokens of the request, where the error says so. */
  readonly used?: number
  /** Tokens that are allowed, where the error says so. */
  readonly limit?: number
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Lists the texts of errors that mean: the request is larger than the window.
 *
 * Sources: badlogic/pi-mono `packages/ai/src/utils/overflow.ts` (seventeen providers), code-yeongyu/senpi pull request 1466
 * (OpenAI's newer words), stackblitz/bolt.new#7414 (Anthropic, input and output together), vllm-project/vllm pull request
 * 36197, jin-bo/agentao pull request 88, chathub-dev/chathub#126.
 *
 * @category constants
 * @since 0.1.0
 */
export const overflowTexts: ReadonlyArray<FailureText> = [
  {
    provider: 'anthropic',
    pattern: 'prompt is too long(?:: (?<used>\\d+) tokens > (?<limit>\\d+) maximum)?',
    example: 'prompt is too long: 213462 tokens > 200000 maximum'
  },
  {
    provider: 'anthropic',
    pattern: 'input length and `?max_tokens`? exceed context limit(?:: (?<used>\\d+) \\+ \\d+ > (?<limit>\\d+))?',
    example: 'input length and max_tokens exceed context limit: 90402 + 116650 > 204648'
  },
  {
    provider: 'bedrock',
    pattern: 'input is too long for (?:the )?requested model',
    example: 'Input is too long for requested model.'
  },
  {
    provider: 'openai',
    pattern: "exceeds (?:the|this model's|the model's) context window",
    example: 'Your input exceeds the context window of this model.'
  },
  {
    provider: 'openai',
    pattern:
      'maximum context length is (?<limit>\\d+) tokens\\.? however, your messages resulted in (?<used>\\d+) tokens',
    example: "This model's maximum context length is 4097 tokens. However, your messages resulted in 4294 tokens."
  },
  {
    provider: 'vllm',
    pattern:
      'maximum context length is (?<limit>\\d+) tokens.{0,200}your prompt contains at least (?<used>\\d+) input tokens',
    example:
      "This model's maximum context length is 131072 tokens. However, you requested 128000 output tokens and your prompt contains at least 3073 input tokens"
  },
  {
    provider: 'openrouter',
    pattern: 'maximum context length is (?<limit>\\d+) tokens\\. however, you requested about (?<used>\\d+) tokens',
    example: "This endpoint's maximum context length is 131072 tokens. However, you requested about 240000 tokens"
  },
  {
    provider: 'gemini',
    pattern:
      'input token count(?: \\((?<used>\\d+)\\))? exceeds the maximum number of tokens allowed(?: \\((?<limit>\\d+)\\))?',
    example: 'The input token count (1196265) exceeds the maximum number of tokens allowed (1048575).'
  },
  {
    provider: 'xai',
    pattern: 'maximum prompt length is (?<limit>\\d+)(?: but the request contains (?<used>\\d+) tokens)?',
    example: "This model's maximum prompt length is 131072 but the request contains 537812 tokens."
  },
  {
    provider: 'groq',
    pattern: 'reduce the length of the (?:messages|input prompt|prompt)',
    example: 'Please reduce the length of the messages or completion.'
  },
  {
    provider: 'github-copilot',
    pattern: 'prompt token count of (?<used>\\d+) exceeds the limit of (?<limit>\\d+)',
    example: 'prompt token count of 140000 exceeds the limit of 128000'
  },
  {
    provider: 'llama.cpp',
    pattern: 'exceeds the available context size',
    example: 'the request exceeds the available context size, try increasing it'
  },
  {
    provider: 'lm-studio',
    pattern: 'greater than the context length',
    example: 'tokens to keep from the initial prompt is greater than the context length'
  },
  {
    provider: 'minimax',
    pattern: 'context window exceeds limit',
    example: 'invalid params, context window exceeds limit'
  },
  {
    provider: 'kimi',
    pattern: 'exceeded model token limit(?:: (?<limit>\\d+) \\(requested: (?<used>\\d+)\\))?',
    example: 'Your request exceeded model token limit: 262144 (requested: 300120)'
  },
  {
    provider: 'ollama',
    pattern: 'prompt tokens \\((?<used>\\d+)\\) exceeds context size \\((?<limit>\\d+)\\)',
    example: 'Prompt tokens (40961) exceeds context size (32768)'
  },
  { provider: 'any', pattern: 'maximum context length', example: 'maximum context length exceeded' },
  { provider: 'any', pattern: 'context[_ ]length[_ ]exceeded', example: 'context_length_exceeded' },
  { provider: 'any', pattern: 'model_context_window_exceeded', example: 'model_context_window_exceeded' },
  { provider: 'any', pattern: 'token limit exceeded', example: 'token limit exceeded' },
  { provider: 'any', pattern: 'too many tokens', example: 'too many tokens in the prompt' },
  { provider: 'any', pattern: '^4(?:00|13)\\b.{0,40}\\(no body\\)', example: '413 status code (no body)' }
]

/**
 * Lists the texts of errors that are none of it, whatever else they say: rate limits, quotas, throttling, overload. A
 * compaction does not help against them, and a retry does.
 *
 * Sources: badlogic/pi-mono#1038 and #2699, anomalyco/opencode#13015 (Bedrock, Cerebras), code-yeongyu/senpi pull request
 * 1466 (tokens per minute), ranxianglei/billion-context-pi#169 (Bedrock through a relay).
 *
 * @category constants
 * @since 0.1.0
 */
export const lookAlikeTexts: ReadonlyArray<FailureText> = [
  {
    provider: 'openai',
    pattern: 'rate[_ ]limit',
    example: 'Rate limit reached for gpt-5.1 on tokens per min (TPM): Limit 30000, Used 22999, Requested 12528.'
  },
  {
    provider: 'openai',
    pattern: '(?:tokens|requests) per (?:second|min|minute|hour|day)\\b|\\b[TR]P[MD]\\b',
    example: 'This request exceeds the limit of 30000 tokens per minute'
  },
  {
    provider: 'bedrock',
    pattern: 'throttl',
    example: 'ThrottlingException: Too many tokens, please wait before trying again.'
  },
  {
    provider: 'bedrock',
    pattern: 'too many tokens.{0,200}(?:wait|try again|retry)',
    example: 'Too many tokens, please wait before trying again.'
  },
  { provider: 'cerebras', pattern: 'too many tokens processed', example: 'too many tokens processed' },
  { provider: 'any', pattern: 'too many requests', example: '429 Too Many Requests' },
  { provider: 'any', pattern: 'quota', example: 'You exceeded your current quota.' },
  { provider: 'any', pattern: 'overloaded', example: 'Overloaded' },
  { provider: 'any', pattern: 'service unavailable', example: 'Service unavailable' }
]

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Tells whether an error of a provider means that the request was too large for the model, with the numbers that the error
 * tells; `undefined` when it does not. Look-alikes and the statuses 429, 503 and 529 are excluded first.
 *
 * @example
 * import assert from 'node:assert'
 * import { overflowIn } from 'context-compaction/strategy'
 *
 * assert.deepStrictEqual(overflowIn({ status: 400, message: 'prompt is too long: 213462 tokens > 200000 maximum' }), {
 *   provider: 'anthropic',
 *   used: 213462,
 *   limit: 200000
 * })
 * assert.strictEqual(overflowIn({ message: 'ThrottlingException: Too many tokens, please wait.' }), undefined)
 *
 * @category queries
 * @since 0.1.0
 */
export const overflowIn = ({ message = '', status, code = '' }: ProviderFailure): Overflow | undefined => {
  if (status === 429 || status === 503 || status === 529) return undefined
  const text = `${message}\n${code}`
  if (lookAlikes.some(({ regExp }) => regExp.test(text))) return undefined
  for (const { provider, regExp } of overflows) {
    const match = regExp.exec(text)
    if (match === null) continue
    const { used, limit } = match.groups ?? {}
    return {
      provider,
      ...(used === undefined ? {} : { used: Number(used) }),
      ...(limit === undefined ? {} : { limit: Number(limit) })
    }
  }
  return status === 413 ? { provider: 'any' } : undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Compiled {
  readonly provider: string
  readonly regExp: RegExp
}

const compiled = (texts: ReadonlyArray<FailureText>): ReadonlyArray<Compiled> =>
  texts.map(({ provider, pattern }) => ({ provider, regExp: new RegExp(pattern, 'is') }))

const overflows = /*#__PURE__*/ compiled(overflowTexts)
const lookAlikes = /*#__PURE__*/ compiled(lookAlikeTexts)

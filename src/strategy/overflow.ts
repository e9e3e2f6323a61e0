/**
 * Which errors of providers mean that a request was too large, and which only read like it.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what is known of an error: any of its parts. `overflowIn` reads these, and also finds them in what was thrown.
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
 * 36197, jin-bo/agentao pull request 88, chathub-dev/chathub#126; anomalyco/opencode#25231 and QwenLM/Qwen3#1321 (SGLang),
 * huggingface/chat-ui#1149 and meta-llama/llama#1103 (TGI), lmstudio-ai/lmstudio-bug-tracker#237, cline/cline#2115 (GitHub
 * Models), cohere-ai/sandbox-topically#4, BerriAI/litellm#15968 (Azure), OpenHands/OpenHands#4894 (LiteLLM), stanford-crfm/helm#94; QwenLM/qwen-code#98 (DashScope),
 * zeroclaw-labs/zeroclaw#4124 (z.ai), abetlen/llama-cpp-python#462, vllm-project/vllm#12165, gsd-build/gsd-2 pull request 5409
 * (vLLM behind Bedrock), strands-agents/harness-sdk#3969 (too much text); those of Nova and of Workers AI as agents quote them.
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
    provider: 'anthropic',
    pattern: 'too many total text bytes',
    example: 'messages: too many total text bytes: 19531250 > 9000000'
  },
  {
    provider: 'bedrock',
    pattern: 'number of input tokens exceeds maximum length',
    example: 'Input Tokens Exceeded: Number of input tokens exceeds maximum length.'
  },
  {
    provider: 'cloudflare',
    pattern: 'exceeded this model context window limit(?: \\((?<limit>\\d+)\\))?',
    example:
      '5021: The estimated number of input and maximum output tokens (155740) exceeded this model context window limit (128000).'
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
    provider: 'openai',
    pattern:
      'maximum context length is (?<limit>\\d+) tokens[.,] however,? you requested \\d+ tokens \\((?<used>\\d+) in (?:the messages|your prompt)',
    example:
      "This model's maximum context length is 8192 tokens. However, you requested 8203 tokens (7691 in the messages, 512 in the completion)."
  },
  {
    provider: 'openai',
    pattern:
      'input tokens exceed the configured limit of (?<limit>\\d+) tokens(?:\\. your messages resulted in (?<used>\\d+) tokens)?',
    example: 'Input tokens exceed the configured limit of 272000 tokens. Your messages resulted in 509178 tokens.'
  },
  {
    provider: 'sglang',
    pattern:
      'maximum context length of (?<limit>\\d+) tokens\\. you requested a total of \\d+ tokens: (?<used>\\d+) tokens from the input',
    example:
      "Requested token count exceeds the model's maximum context length of 202752 tokens. You requested a total of 202941 tokens: 170941 tokens from the input messages and 32000 tokens for the completion."
  },
  {
    provider: 'sglang',
    pattern:
      "the input \\((?<used>\\d+) tokens\\) is longer than the model'?s context length(?: \\((?<limit>\\d+) tokens\\))?",
    example: "The input (61709 tokens) is longer than the model's context length (40960 tokens)."
  },
  {
    provider: 'tgi',
    pattern: '`inputs` tokens \\+ `max_new_tokens` must be <= (?<limit>\\d+)\\. given: (?<used>\\d+)',
    example:
      'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 8192. Given: 6204 `inputs` tokens and 2047 `max_new_tokens`'
  },
  {
    provider: 'tgi',
    pattern: '`inputs` must have less than (?<limit>\\d+) tokens\\. given: (?<used>\\d+)',
    example: 'Input validation error: `inputs` must have less than 4096 tokens. Given: 4545'
  },
  {
    provider: 'cohere',
    pattern: 'too many tokens: total number of tokens.{0,60}cannot exceed (?<limit>\\d+) - received (?<used>\\d+)',
    example: 'too many tokens: total number of tokens (prompt and prediction) cannot exceed 2048 - received 6354.'
  },
  {
    provider: 'github-models',
    pattern: 'request body too large for .{0,80}max size: (?<limit>\\d+) tokens',
    example: 'Request body too large for gpt-4.1 model. Max size: 8000 tokens.'
  },
  {
    provider: 'vllm',
    pattern:
      'maximum context length is (?<limit>\\d+) tokens.{0,200}your prompt contains (?:at least )?(?<used>\\d+) input tokens',
    example:
      "This model's maximum context length is 131072 tokens. However, you requested 128000 output tokens and your prompt contains at least 3073 input tokens"
  },
  {
    provider: 'vllm',
    pattern:
      'prompt \\(total length (?<used>\\d+)\\) is too long to fit into the model \\(context length (?<limit>\\d+)\\)',
    example: 'The prompt (total length 25938) is too long to fit into the model (context length 4096).'
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
    pattern: '(?:\\((?<used>\\d+) tokens\\) )?exceeds the available context size(?: \\((?<limit>\\d+) tokens\\))?',
    example: 'request (9012 tokens) exceeds the available context size (8192 tokens), try increasing it'
  },
  {
    provider: 'llama.cpp',
    pattern: 'requested tokens \\((?<used>\\d+)\\) exceed context window of (?<limit>\\d+)',
    example: 'Requested tokens (2065) exceed context window of 1800'
  },
  {
    provider: 'lm-studio',
    pattern: 'greater than the context length',
    example: 'tokens to keep from the initial prompt is greater than the context length'
  },
  {
    provider: 'lm-studio',
    pattern: 'trying to keep the first \\d+ tokens.{0,80}context length of only (?<limit>\\d+) tokens',
    example:
      'Trying to keep the first 15857 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens'
  },
  { provider: 'litellm', pattern: 'ContextWindowExceededError', example: 'litellm.ContextWindowExceededError' },
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
  {
    provider: 'ollama',
    pattern: 'prompt too long; exceeded (?:max )?context length',
    example: 'prompt too long; exceeded max context length by 1200 tokens'
  },
  {
    provider: 'qwen',
    pattern: 'range of input length should be \\[\\d+, ?(?<limit>\\d+)\\]',
    example: '<400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 204800]'
  },
  {
    provider: 'zai',
    pattern: 'prompt exceeds max length',
    example: '{"error":{"code":"1261","message":"Prompt exceeds max length"}}'
  },
  {
    provider: 'mistral',
    pattern:
      'prompt contains (?<used>\\d+) tokens.{0,60}too large for model with (?<limit>\\d+) maximum context length',
    example: 'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length'
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
 * Takes what the SDKs of providers throw as it is: a text, or an object whose `message`, `status` (`statusCode`) and `code`
 * (`type`) are read, at its top and in its `error` and `cause`. Anything else is no overflow.
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
export const overflowIn = (failure: unknown): Overflow | undefined => {
  const { text, statuses } = readFailure(failure)
  if (statuses.some((status) => status === 429 || status === 503 || status === 529)) return undefined
  if (lookAlikes.some(({ regExp }) => regExp.test(text))) return undefined
  for (const { provider, regExp } of overflows) {
    const match = regExp.exec(text)
    if (match === null) continue
    const used = Number(match.groups?.['used'])
    const limit = Number(match.groups?.['limit'])
    // a proxy that counts nothing says 0
    return { provider, ...(used > 0 ? { used } : {}), ...(limit > 0 ? { limit } : {}) }
  }
  return statuses.includes(413) ? { provider: 'any' } : undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Failure {
  readonly text: string
  readonly statuses: ReadonlyArray<unknown>
}

/** How deep errors lie in one another: `{ error: { error: { message } } }` is what the SDK of Anthropic throws. */
const deepest = 4

/** The texts of an error and its statuses; the request, which some errors hold as well, is not looked at. */
const readFailure = (failure: unknown, depth = 0): Failure => {
  if (typeof failure === 'string') return { text: failure, statuses: [] }
  if (typeof failure !== 'object' || failure === null || depth === deepest) return { text: '', statuses: [] }
  const { message, code, type, status, statusCode, error, cause } = failure as Readonly<Record<string, unknown>>
  const inner = [error, cause].map((one) => readFailure(one, depth + 1))
  return {
    text: [message, code, type, ...inner.map((one) => one.text)].filter((one) => typeof one === 'string').join('\n'),
    statuses: [status, statusCode, ...inner.flatMap((one) => one.statuses)]
  }
}

interface Compiled {
  readonly provider: string
  readonly regExp: RegExp
}

const compiled = (texts: ReadonlyArray<FailureText>): ReadonlyArray<Compiled> =>
  texts.map(({ provider, pattern }) => ({ provider, regExp: new RegExp(pattern, 'is') }))

const overflows = /*#__PURE__*/ compiled(overflowTexts)
const lookAlikes = /*#__PURE__*/ compiled(lookAlikeTexts)

/**
 * The fields of a conversation that claude-api 0.5.3 reads into types of its own: what it demands of each, and what it writes
 * again. Kinds of tool choice, thinking, service tier and server that came later are errors to it.
 *
 * Source: `conversation.rs`, `types.rs` and `messages/{tools,thinking,metadata,mcp}.rs` of that crate.
 *
 * @since 0.1.0
 */
import type * as t from 'io-ts'
import { boolean, list, oneOf, string, that } from '../../codecs/fields'
import type { Raw } from '../../dialects/wire'
import { natural32, variants, wireObject } from './knownBlocks'

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

const strings = list('a list of strings', string)

const parallel = { disable_parallel_tool_use: boolean }

const crateToolChoice: t.Type<Raw> = /*#__PURE__*/ variants('a choice of tools', {
  auto: [{}, parallel],
  any: [{}, parallel],
  tool: [{ name: string }, parallel],
  none: [{}, {}]
})

const crateThinking: t.Type<Raw> = /*#__PURE__*/ variants('a setting of thinking', {
  enabled: [{ budget_tokens: natural32 }, {}],
  disabled: [{}, {}]
})

const crateMetadata: t.Type<Raw> = /*#__PURE__*/ wireObject('a metadata', {}, { user_id: string })

const crateServiceTier = /*#__PURE__*/ oneOf('auto', 'standard_only')

/**
 * Reads one of `mcp_servers` as the crate does.
 *
 * @internal
 * @since 0.1.0
 */
export const crateMcpServer: t.Type<Raw> = /*#__PURE__*/ variants('a server', {
  url: [
    { url: string, name: string },
    {
      authorization_token: string,
      tool_configuration: wireObject('a configuration of tools', {}, { enabled: boolean, allowed_tools: strings })
    }
  ]
})

/**
 * Reads a usage as the crate does: counts of 32 bits.
 *
 * @internal
 * @since 0.1.0
 */
export const crateUsageCodec: t.Type<Raw> = /*#__PURE__*/ wireObject(
  'a usage',
  { input_tokens: natural32, output_tokens: natural32 },
  {
    cache_creation_input_tokens: natural32,
    cache_read_input_tokens: natural32,
    cache_creation: wireObject(
      'tokens by their lifetime in the cache',
      {},
      {},
      { ephemeral_5m_input_tokens: natural32, ephemeral_1h_input_tokens: natural32 }
    ),
    server_tool_use: wireObject('counts of tools of the provider', {}, {}, { web_search_requests: natural32 }),
    service_tier: string,
    inference_geo: string
  }
)

const number = that('a number', (value): value is number => typeof value === 'number' && Number.isFinite(value))

/**
 * Names the fields beside system, tools and messages that the crate sends, in the order in which it writes them.
 *
 * @internal
 * @since 0.1.0
 */
export const crateSettings: ReadonlyArray<string> = [
  'model',
  'max_tokens',
  'temperature',
  'top_p',
  'top_k',
  'stop_sequences',
  'tool_choice',
  'thinking',
  'metadata',
  'service_tier',
  'mcp_servers',
  'container'
]

/**
 * Reads those of them that may be null or absent.
 *
 * @internal
 * @since 0.1.0
 */
export const crateOptions: Readonly<Record<string, t.Mixed>> = {
  temperature: number,
  top_p: number,
  top_k: natural32,
  stop_sequences: strings,
  tool_choice: crateToolChoice,
  thinking: crateThinking,
  metadata: crateMetadata,
  service_tier: crateServiceTier,
  container: string
}

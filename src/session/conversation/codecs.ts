/**
 * Codecs of what conversations read: responses, and their own JSON form.
 *
 * @since 0.1.0
 */
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { boolean, json, jsonObject, list, natural, oneOf, string, that } from '../../codecs/fields'
import { decodePolicy } from '../../codecs/policy'
import type { Raw } from '../../dialects/wire'
import type { Policy } from '../../strategy/Policy'
import { type BlockCodecs, crateBlocks, toolCodec, wireBlocks, wireObject } from './knownBlocks'

// -------------------------------------------------------------------------------------
// usage
// -------------------------------------------------------------------------------------

const usageCodec = wireObject(
  'a usage',
  { input_tokens: natural, output_tokens: natural },
  {
    cache_creation_input_tokens: natural,
    cache_read_input_tokens: natural,
    cache_creation: wireObject(
      'tokens by their lifetime in the cache',
      {},
      {},
      { ephemeral_5m_input_tokens: natural, ephemeral_1h_input_tokens: natural }
    ),
    server_tool_use: wireObject('counts of tools of the provider', {}, {}, { web_search_requests: natural }),
    service_tier: string,
    inference_geo: string
  }
)

/**
 * Reads a response of the provider.
 *
 * @internal
 * @since 0.1.0
 */
export const responseCodec: t.Type<Raw> = /*#__PURE__*/ wireObject(
  'a response',
  { model: string },
  {},
  { role: oneOf('assistant'), content: list('a list of blocks', wireBlocks.block), usage: usageCodec }
)

// -------------------------------------------------------------------------------------
// conversations
// -------------------------------------------------------------------------------------

const number = that('a number', (value): value is number => typeof value === 'number' && Number.isFinite(value))

const place = wireObject('the place of an answer', { id: string, index: natural })

const record = wireObject('a usage record', { model: string, usage: usageCodec }, { message: place })

const compaction = wireObject('a policy of compaction', { max_input_tokens: natural, keep_recent_turns: natural })

const annotation = wireObject(
  'what is known of a message',
  { id: string },
  {},
  { pinned: that('true', (value): value is true => value === true), summary_of: list('a list of ids', string) }
)

/** What the crate has no field for. */
const own = wireObject(
  'what only this library knows',
  {},
  {},
  {
    ttl: oneOf('5m', '1h'),
    cache_tools: boolean,
    target: natural,
    policy: that('a policy that can be', (value): value is Policy => isRight(decodePolicy(value))),
    edited_up_to: string,
    messages: list('a list of what is known of messages', annotation),
    settings: jsonObject
  }
)

const formOf = ({ content }: BlockCodecs, ...roles: ReadonlyArray<string>): t.Type<Raw> =>
  wireObject(
    'a conversation',
    { model: string, max_tokens: natural },
    {
      system: content,
      temperature: number,
      top_p: number,
      top_k: natural,
      stop_sequences: list('a list of strings', string),
      tool_choice: wireObject('a choice of tools', { type: string }),
      thinking: wireObject('a setting of thinking', { type: string }),
      metadata: jsonObject,
      service_tier: string,
      container: json,
      compaction
    },
    {
      messages: list('a list of messages', wireObject('a message', { role: oneOf(...roles), content })),
      tools: list('a list of tool definitions', toolCodec),
      mcp_servers: list('a list of servers', jsonObject),
      auto_cache: oneOf('off', 'system', 'system_and_last_user'),
      usage_history: list('a list of usage records', record),
      context_compaction: own
    }
  )

/**
 * Reads the JSON form of a conversation.
 *
 * @internal
 * @since 0.1.0
 */
export const formCodec: t.Type<Raw> = /*#__PURE__*/ formOf(wireBlocks, 'user', 'assistant', 'system')

/**
 * Reads the JSON form of a conversation with the roles and blocks that claude-api 0.5.3 knows.
 *
 * @internal
 * @since 0.1.0
 */
export const crateFormCodec: t.Type<Raw> = /*#__PURE__*/ formOf(crateBlocks, 'user', 'assistant')

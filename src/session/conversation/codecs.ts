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
import { crateMcpServer, crateOptions, crateUsageCodec } from './crateFields'
import {
  type BlockCodecs,
  crateBlocks,
  crateToolCodec,
  natural32,
  toolCodec,
  wireBlocks,
  wireObject
} from './knownBlocks'

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

const recordOf = (usage: t.Mixed): t.Type<Raw> =>
  wireObject('a usage record', { model: string, usage }, { message: place })

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

/** What claude-api and the provider read differently. */
interface FormParts {
  readonly blocks: BlockCodecs
  readonly roles: ReadonlyArray<string>
  readonly count: t.Mixed
  readonly options: Readonly<Record<string, t.Mixed>>
  readonly tool: t.Mixed
  readonly server: t.Mixed
  readonly usage: t.Mixed
  readonly own: Readonly<Record<string, t.Mixed>>
}

const formOf = ({
  blocks: { content },
  roles,
  count,
  options,
  tool,
  server,
  usage,
  own: more
}: FormParts): t.Type<Raw> =>
  wireObject(
    'a conversation',
    { model: string, max_tokens: count },
    {
      system: content,
      ...options,
      compaction: wireObject('a policy of compaction', { max_input_tokens: count, keep_recent_turns: natural })
    },
    {
      messages: list('a list of messages', wireObject('a message', { role: oneOf(...roles), content })),
      tools: list('a list of tool definitions', tool),
      mcp_servers: list('a list of servers', server),
      auto_cache: oneOf('off', 'system', 'system_and_last_user'),
      usage_history: list('a list of usage records', recordOf(usage)),
      ...more
    }
  )

/**
 * Reads the JSON form of a conversation.
 *
 * @internal
 * @since 0.1.0
 */
export const formCodec: t.Type<Raw> = /*#__PURE__*/ formOf({
  blocks: wireBlocks,
  roles: ['user', 'assistant', 'system'],
  count: natural,
  options: {
    temperature: number,
    top_p: number,
    top_k: natural,
    stop_sequences: list('a list of strings', string),
    tool_choice: wireObject('a choice of tools', { type: string }),
    thinking: wireObject('a setting of thinking', { type: string }),
    metadata: jsonObject,
    service_tier: string,
    container: json
  },
  tool: toolCodec,
  server: jsonObject,
  usage: usageCodec,
  own: { context_compaction: own }
})

/**
 * Reads the JSON form of a conversation as claude-api 0.5.3 does: with the roles, blocks, settings and sizes of numbers that it
 * knows.
 *
 * @internal
 * @since 0.1.0
 */
export const crateFormCodec: t.Type<Raw> = /*#__PURE__*/ formOf({
  blocks: crateBlocks,
  roles: ['user', 'assistant'],
  count: natural32,
  options: crateOptions,
  tool: crateToolCodec,
  server: crateMcpServer,
  usage: crateUsageCodec,
  own: {}
})

/**
 * Builders: what each sets of a conversation and its requests. All return the conversation itself when it is so already.
 *
 * @since 0.1.0
 */
import { equal } from '../../change/equal'
import type { Block } from '../../model/Block'
import { text } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Tool } from '../../model/Tool'
import { checkAtLeast } from '../../reducers/options'
import { checkPolicy, type Policy } from '../../strategy/Policy'
import { type AutoCache, type ContextCompactionPolicy, type ConversationBuilder, withContext } from '../Conversation'

// -------------------------------------------------------------------------------------
// builders of the conversation
// -------------------------------------------------------------------------------------

/**
 * Sets when and how the history is made smaller: claude-api's own policy, of which every number may be left out, or any
 * `Policy`. Throws a `RangeError` for numbers that cannot be.
 *
 * @example
 * import assert from 'node:assert'
 * import { conversation, withCompaction } from 'context-compaction/session'
 * import { presets } from 'context-compaction/strategy'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * assert.deepStrictEqual(withCompaction({})(empty).compaction, { maxInputTokens: 100_000, keepRecentTurns: 4 })
 * assert.strictEqual(withCompaction(presets.default)(empty).compaction, presets.default)
 * assert.throws(() => withCompaction({ maxInputTokens: 100, target: 101 })(empty), /target must be below/)
 *
 * @category builders
 * @since 0.1.0
 */
export const withCompaction = (policy: Partial<ContextCompactionPolicy> | Policy): ConversationBuilder => {
  const compaction = isPolicy(policy) ? checkPolicy(policy) : checkCompaction({ ...defaultCompaction, ...policy })
  return (conversation) => (equal(conversation.compaction, compaction) ? conversation : { ...conversation, compaction })
}

/**
 * Sets which blocks are marked for the prompt cache, whether the last tool is too, and for how long they are kept there.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { buildRequest, conversation, withAutoCache, withSystem } from 'context-compaction/session'
 *
 * const cached = pipe(
 *   conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }),
 *   withSystem('Be brief.'),
 *   withAutoCache('system', { ttl: '1h' })
 * )
 * assert.deepStrictEqual(buildRequest(cached)['system'], [
 *   { type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral', ttl: '1h' } }
 * ])
 *
 * @category builders
 * @since 0.1.0
 */
export const withAutoCache = (mode: AutoCache['mode'], options: Omit<AutoCache, 'mode'> = {}): ConversationBuilder => {
  const { ttl, tools } = options
  const autoCache: AutoCache = { mode, ...(ttl === undefined ? {} : { ttl }), ...(tools === true ? { tools } : {}) }
  return (conversation) => (equal(conversation.autoCache, autoCache) ? conversation : { ...conversation, autoCache })
}

/**
 * Marks the last block of the system prompt for the prompt cache: `withAutoCache('system')`.
 *
 * @example
 * import assert from 'node:assert'
 * import { conversation, withCacheBreakpointOnSystem } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withCacheBreakpointOnSystem(empty)
 * assert.deepStrictEqual(set.autoCache, { mode: 'system' })
 *
 * @category builders
 * @since 0.1.0
 */
export const withCacheBreakpointOnSystem: ConversationBuilder = /*#__PURE__*/ withAutoCache('system')

/**
 * Says whether everything is to be as claude-api 0.5.3 has it, number for number.
 *
 * @example
 * import assert from 'node:assert'
 * import { conversation, withCompat } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withCompat(true)(empty)
 * assert.strictEqual(set.compat, true)
 *
 * @category builders
 * @since 0.1.0
 */
export const withCompat =
  (compat: boolean): ConversationBuilder =>
  (conversation) => {
    if ((conversation.compat === true) === compat) return conversation
    const { compat: _, ...others } = conversation
    return compat ? { ...others, compat } : others
  }

// -------------------------------------------------------------------------------------
// builders of system and tools
// -------------------------------------------------------------------------------------

/**
 * Sets the system prompt: a text, or blocks with marks of their own.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withSystem } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withSystem('Be brief.')(empty)
 * assert.strictEqual(buildRequest(set)['system'], 'Be brief.')
 *
 * @category builders
 * @since 0.1.0
 */
export const withSystem =
  (system: string | ReadonlyArray<Block>): ConversationBuilder =>
  (conversation) => {
    const { context } = conversation
    const blocks = typeof system === 'string' ? (system === '' ? [] : [text(system)]) : system
    const form = formWith(context, 'system', typeof system === 'string' ? 'system-string' : 'system-array')
    return equal(context.system, blocks) && form === context.form
      ? conversation
      : withContext({ ...context, system: blocks, form })(conversation)
  }

/**
 * Replaces the tools.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withTools } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withTools([{ name: 'now', inputSchema: { type: 'object' } }])(empty)
 * assert.deepStrictEqual(buildRequest(set)['tools'], [{ name: 'now', input_schema: { type: 'object' } }])
 *
 * @see builtinTool for tools that the provider runs or knows
 * @category builders
 * @since 0.1.0
 */
export const withTools =
  (tools: ReadonlyArray<Tool>): ConversationBuilder =>
  (conversation) => {
    const { context } = conversation
    if (equal(context.tools, tools)) return conversation
    return withContext({ ...context, tools, form: formWith(context, 'tools', 'tools-array') })(conversation)
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Tells whether a rule of compaction is a whole policy.
 *
 * @internal
 * @since 0.1.0
 */
export const isPolicy = (compaction: Partial<ContextCompactionPolicy> | Policy): compaction is Policy =>
  'budget' in compaction

/** claude-api 0.5.3, `impl Default for ContextCompactionPolicy`. */
const defaultCompaction: ContextCompactionPolicy = { maxInputTokens: 100_000, keepRecentTurns: 4 }

const checkCompaction = (compaction: ContextCompactionPolicy): ContextCompactionPolicy => {
  const { maxInputTokens, keepRecentTurns, target } = compaction
  checkAtLeast('withCompaction: maxInputTokens', maxInputTokens, 0)
  checkAtLeast('withCompaction: keepRecentTurns', keepRecentTurns, 0)
  checkAtLeast('withCompaction: target', target, 1)
  if (target !== undefined && target > maxInputTokens)
    throw new RangeError(
      `withCompaction: target must be below maxInputTokens (${String(maxInputTokens)}) or equal to it, got ${String(target)}`
    )
  return compaction
}

/** The wire's form of one part, beside that of the other. */
const formWith = ({ form = '' }: Context, part: 'system' | 'tools', now: string): string => {
  const others = form.split(' ').filter((one) => one !== '' && !one.startsWith(part))
  return part === 'system' ? [now, ...others].join(' ') : [...others, now].join(' ')
}

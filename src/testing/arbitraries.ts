/**
 * Generators of contexts: valid ones by construction, and broken ones on purpose.
 *
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import { text } from '../model/Block'
import { type Context, context } from '../model/Context'
import type { JsonObject } from '../model/Json'
import { type Message, type Role, user } from '../model/Message'
import { type Profile, strictProfile } from '../model/Profile'
import type { Tool } from '../model/Tool'
import { type Ending, type Ids, layout, namingUnder } from './layout'
import { profiles } from './profiles'
import { maybeSummary, stepUnder, turnUnder } from './turns'
import { anyText, block, deepJson, jsonObject, maybeExtra, nonBlankText, textBlock } from './values'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Narrows what {@link validContext} generates.
 *
 * @category model
 * @since 0.1.0
 */
export interface ValidContextOptions {
  /** The rules to keep; default: `strictProfile`, which the generated context then does not name. */
  readonly profile?: Profile
  /** The most turns; default: 4. */
  readonly maxTurns?: number
  /** The most steps of a turn, a rare long loop aside that has up to eight times as many; default: 3. */
  readonly maxSteps?: number
  /** How histories end; default: in every way that the profile allows. */
  readonly endings?: ReadonlyArray<Ending>
  /** Which calls have ids; default: all. */
  readonly ids?: Ids
  /** Whether assistants think; default: `true`. */
  readonly thinking?: boolean
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const tools: fc.Arbitrary<ReadonlyArray<Tool>> = fc
  .tuple(fc.subarray(['bash', 'read', 'grep', 'edit', 'task']), jsonObject, fc.boolean())
  .map(([names, properties, hasServerTool]) => [
    ...names.map((name) => ({
      name,
      description: `Runs ${name}.`,
      inputSchema: { type: 'object', properties, required: [] }
    })),
    ...(hasServerTool ? [{ name: 'web_search', extra: { type: 'web_search_20250305', max_uses: 3 } }] : [])
  ])

interface Decoration {
  readonly pins: ReadonlyArray<number>
  readonly extras: ReadonlyArray<readonly [number, { readonly extra?: JsonObject }]>
  readonly ids: number
  readonly forms: boolean
}

const decoration = fc.record({
  pins: fc.oneof(
    { weight: 3, arbitrary: fc.constant<ReadonlyArray<number>>([]) },
    { weight: 1, arbitrary: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }) }
  ),
  extras: fc.array(fc.tuple(fc.nat({ max: 30 }), maybeExtra), { maxLength: 2 }),
  ids: fc.nat({ max: 2 }),
  forms: fc.boolean()
})

/** Pins some messages, gives some extra fields, and names all as a wire form would. */
const decorated = (
  messages: ReadonlyArray<Message>,
  { pins, extras, ids, forms }: Decoration
): ReadonlyArray<Message> =>
  messages.map((message, i) => ({
    ...message,
    id: ids === 0 ? '' : ids === 1 ? String(i * 3 + 7) : `msg_${i.toString(36)}`,
    ...(pins.includes(i) ? { pinned: true } : {}),
    ...extras.find(([at]) => at === i)?.[1],
    ...(forms && message.content.length === 1 && message.content[0]!.type === 'text' ? { form: 'string' } : {})
  }))

// -------------------------------------------------------------------------------------
// valid contexts
// -------------------------------------------------------------------------------------

/**
 * Generates contexts that their profile does not refuse: prompts with media, tool loops with parallel calls and results
 * in any order, words of the user beside results, signed and encrypted thinking, server-side tools, pinned messages,
 * summaries, system messages, odd texts. They shrink to few, short turns.
 *
 * @example
 * import assert from 'node:assert'
 * import * as fc from 'fast-check'
 * import { violations } from 'context-compaction/roundtrip'
 * import { profiles, validContext } from 'context-compaction/testing'
 *
 * fc.assert(
 *   fc.property(validContext({ profile: profiles.separate, maxTurns: 2 }), (context) => {
 *     assert.deepStrictEqual(violations(context), [])
 *   })
 * )
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const validContext = (options: ValidContextOptions = {}): fc.Arbitrary<Context> => {
  const { profile = strictProfile, maxTurns = 4, maxSteps = 3, ids = 'present', thinking = true } = options
  const endings: ReadonlyArray<Ending> =
    options.endings ?? (profile.lastRole === 'any' ? ['prompt', 'results', 'answer'] : ['prompt', 'results'])
  const turn = turnUnder(profile, maxSteps, thinking || profile.thinkingInLoop === 'required')
  return fc
    .record({
      turns: fc.oneof(
        { withCrossShrink: true },
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 24, arbitrary: fc.array(turn, { minLength: Math.min(1, maxTurns), maxLength: maxTurns }) }
      ),
      ending: fc.constantFrom(...endings),
      step: stepUnder(profile, thinking),
      style: fc.nat({ max: 3 }),
      reuse: fc.boolean(),
      summary: maybeSummary,
      instructions: fc.array(textBlock(nonBlankText), { maxLength: 2 }),
      lead: fc.nat({ max: 19 }).map((n) => n === 19),
      tools,
      decoration,
      settings: fc.option(jsonObject, { nil: undefined, freq: 3 })
    })
    .map((picked) => {
      const summary =
        picked.summary === undefined
          ? undefined
          : { message: { ...user(picked.summary.text), summaryOf: picked.summary.of }, alone: picked.summary.alone }
      const naming = namingUnder(profile, picked.style, ids, picked.reuse)
      const messages = layout(profile, picked.turns, picked.ending, picked.step, naming, summary)
      const lead: Message = { id: '', role: 'system', content: [text('Be brief.')] }
      return context({
        system: picked.instructions,
        tools: picked.tools,
        messages: decorated(picked.lead && messages.length > 0 ? [lead, ...messages] : messages, picked.decoration),
        ...(options.profile === undefined ? {} : { profile }),
        ...(picked.settings === undefined ? {} : { settings: picked.settings })
      })
    })
}

/**
 * Generates valid contexts under every one of {@link profiles}.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const validContextUnderAny = (options: Omit<ValidContextOptions, 'profile'> = {}): fc.Arbitrary<Context> =>
  fc.oneof(...Object.values(profiles).map((profile) => validContext({ ...options, profile })))

// -------------------------------------------------------------------------------------
// broken contexts
// -------------------------------------------------------------------------------------

const role: fc.Arbitrary<Role> = fc.constantFrom('user', 'assistant', 'tool', 'user', 'assistant', 'system')

/**
 * Generates any message: every role with every block, none included.
 *
 * @example
 * import assert from 'node:assert'
 * import * as fc from 'fast-check'
 * import { message } from 'context-compaction/testing'
 *
 * fc.assert(fc.property(message, (message) => assert.strictEqual(message.id, '')))
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const message: fc.Arbitrary<Message> = fc
  .tuple(
    role,
    fc.array(block, { maxLength: 4 }),
    maybeExtra,
    fc.oneof(
      { weight: 12, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constant({ pinned: true }) },
      { weight: 1, arbitrary: fc.constant({ summaryOf: ['gone-1'] }) }
    )
  )
  .map(([said, content, extra, mark]) => ({ id: '', role: said, content, ...extra, ...mark }))

const soup: fc.Arbitrary<Context> = fc
  .record({
    messages: fc.array(message, { maxLength: 10 }),
    system: fc.array(fc.oneof({ weight: 4, arbitrary: textBlock(anyText) }, { weight: 1, arbitrary: block }), {
      maxLength: 2
    }),
    profile: fc.constantFrom(...Object.values(profiles)),
    settings: fc.option(
      fc.oneof(
        jsonObject,
        deepJson.map((deep) => ({ deep }))
      ),
      { nil: undefined, freq: 3 }
    )
  })
  .map(({ messages, system, profile, settings }) =>
    context({ messages, system, profile, ...(settings === undefined ? {} : { settings }) })
  )

const damage = fc.record({
  kind: fc.constantFrom('drop', 'repeat', 'swap', 'empty', 'lose', 'role', 'insert'),
  at: fc.nat({ max: 99 }),
  message
})

const damaged: fc.Arbitrary<Context> = fc
  .tuple(
    fc.oneof(validContextUnderAny(), validContextUnderAny({ endings: ['answer', 'calls'], ids: 'mixed' })),
    fc.array(damage, { minLength: 1, maxLength: 3 })
  )
  .map(([valid, damages]) => {
    const messages = [...valid.messages]
    damages.forEach(({ kind, at, message }, n) => {
      const i = messages.length === 0 ? 0 : at % messages.length
      const hit = messages[i]
      if (hit === undefined || kind === 'insert') messages.splice(i, 0, { ...message, id: `new-${String(n)}` })
      else if (kind === 'drop') messages.splice(i, 1)
      else if (kind === 'repeat')
        messages.splice(at % 2 === 0 ? i : messages.length, 0, { ...hit, id: `again-${String(n)}` })
      else if (kind === 'swap') messages.splice(i, 2, ...messages.slice(i, i + 2).reverse())
      else if (kind === 'empty') messages[i] = { ...hit, content: [] }
      else if (kind === 'lose')
        messages[i] = { ...hit, content: hit.content.filter((_, b) => b !== at % hit.content.length) }
      else messages[i] = { ...hit, role: message.role }
    })
    return { ...valid, messages }
  })

/**
 * Generates contexts of which most are broken: orphans, duplicates, dangling calls, results before calls, empty
 * messages, wrong roles, deeply nested values, `__proto__` as key and id. No reducer may throw on one, or break it more.
 * Ids of messages stay unique: a context is made with unique ones whatever the wire held.
 *
 * @example
 * import assert from 'node:assert'
 * import * as fc from 'fast-check'
 * import { pairing } from 'context-compaction/roundtrip'
 * import { anyContext } from 'context-compaction/testing'
 *
 * fc.assert(fc.property(anyContext, (context) => assert.doesNotThrow(() => pairing(context))))
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const anyContext: fc.Arbitrary<Context> = fc.oneof(soup, damaged)

/**
 * The sweep of sweep.test.ts for every preset, under the rules of every provider and model family, on conversations that are odd
 * in one way: pinned messages, pictures, one huge message, no user, nothing but a system message, fifty calls at once.
 * `npm run test:sweep` takes all recordings as well.
 */
import { describe, expect, test } from 'vitest'
import { image, text, toolResult, toolUse } from '../../src/model/Block'
import { context, type Context, withProfile } from '../../src/model/Context'
import { assistant, type Message, system, tool, user } from '../../src/model/Message'
import type { Profile } from '../../src/model/Profile'
import { aiSdkFamilies, aiSdkProfile } from '../../src/dialects/aiSdk/profile'
import { anthropicFamilies, anthropicProfile } from '../../src/dialects/anthropic/profile'
import { bedrockFamilies, bedrockProfile } from '../../src/dialects/bedrock/profile'
import { cohereProfile } from '../../src/dialects/cohere/profile'
import { geminiFamilies, geminiProfile } from '../../src/dialects/gemini/profile'
import { langchainFamilies, langchainProfile } from '../../src/dialects/langchain/profile'
import { mcpSamplingProfile } from '../../src/dialects/mcpSampling/profile'
import { mistralProfile } from '../../src/dialects/mistral/profile'
import { openaiChatFamilies, openaiChatProfile } from '../../src/dialects/openaiChat/profile'
import { openaiResponsesFamilies, openaiResponsesProfile } from '../../src/dialects/openaiResponses/profile'
import { isUnbroken } from '../../src/roundtrip/Violation'
import { budgetOf, compact, fitWithin, type Policy, presets } from '../../src/strategy'
import { profiles } from '../../src/testing'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { ladderOf } from '../../src/strategy/steps'
import { histories } from '../support/transcripts'
import { budgetWith } from './budgets'
import { nothing, prose, session, sweep, type Tally } from './sweeping'

const isFull = process.env['SWEEP'] === 'full'

/** The rules of every provider, and those of its model families. */
const rules: ReadonlyArray<readonly [string, Profile]> = Object.entries({
  anthropic: [anthropicProfile, anthropicFamilies],
  openaiChat: [openaiChatProfile, openaiChatFamilies],
  openaiResponses: [openaiResponsesProfile, openaiResponsesFamilies],
  gemini: [geminiProfile, geminiFamilies],
  bedrock: [bedrockProfile, bedrockFamilies],
  aiSdk: [aiSdkProfile, aiSdkFamilies],
  langchain: [langchainProfile, langchainFamilies],
  mistral: [mistralProfile, []],
  cohere: [cohereProfile, []],
  mcpSampling: [mcpSamplingProfile, []]
} satisfies Record<
  string,
  readonly [Profile, ReadonlyArray<{ readonly pattern: string; readonly profile: Partial<Profile> }>]
>)
  .flatMap(([name, [base, families]]) => [
    [name, base] as const,
    ...families.map(({ pattern, profile }) => [`${name} ${pattern}`, { ...base, ...profile }] as const)
  ])
  .concat(Object.entries(profiles))

const picture = image({ type: 'base64', mediaType: 'image/png', data: 'iVBO'.repeat(400) })

/** Characters of two code units each, one too many, so that a cut in the middle would fall into one. */
const emoji = `x${'😀'.repeat(6000)}`

/** Conversations that are odd in one way, in the layout that a profile has for results. */
const odd = (profile: Profile): Readonly<Record<string, ReadonlyArray<Message>>> => {
  const plain = session(10, profile, false)
  const open = session(10, profile, true)
  const answered = (...results: ReadonlyArray<ReturnType<typeof toolResult>>): ReadonlyArray<Message> =>
    profile.resultRole === 'tool' ? results.map((result) => tool(result)) : [user(...results)]
  const uses = Array.from({ length: 50 }, (_, k) =>
    toolUse({ id: `p${String(k)}`, name: 'read_file', input: { path: `src/${String(k)}.ts` } })
  )
  const results = uses.map(({ id = '' }, k) => toolResult({ toolUseId: id, content: prose(k, 400) }))
  const replaced = (at: number, message: Message): ReadonlyArray<Message> =>
    plain.map((one, i) => (i === at ? message : one))
  return {
    plain,
    open,
    'every fifth message pinned': plain.map((message, i) => (i % 5 === 3 ? { ...message, pinned: true } : message)),
    'the first answer and the newest prompt pinned': plain.map((message, i) =>
      i === 1 || i === plain.length - 1 ? { ...message, pinned: true } : message
    ),
    'pictures in words': plain.map((message) =>
      message.role === 'user' && message.content[0]?.type === 'text'
        ? { ...message, content: [...message.content, picture] }
        : message
    ),
    'pictures in results': open.map((message) => ({
      ...message,
      content: message.content.map((block) =>
        block.type === 'tool_result' && typeof block.content === 'string' && block.isError !== true
          ? { ...block, content: [text(block.content), picture] }
          : block
      )
    })),
    'first words huge': replaced(0, user(emoji)),
    'latest words huge': [...plain, assistant('Done.'), user(emoji)],
    'an answer huge': [...plain, assistant(emoji), user('Go on.')],
    'the newest answer huge': [...plain, assistant(emoji)],
    'the open result huge': [
      ...plain,
      assistant('Look.', uses[0]!),
      ...answered(toolResult({ toolUseId: 'p0', content: emoji }))
    ],
    'the open call huge': [
      ...plain,
      assistant('Write.', toolUse({ id: 'p0', name: 'write_file', input: { path: 'a', content: emoji } })),
      ...answered(toolResult({ toolUseId: 'p0', content: 'ok' }))
    ],
    'instructions in between huge': [
      ...plain,
      assistant('Done.'),
      user('Go on.'),
      system(emoji),
      assistant('Yes.'),
      user('Go.')
    ],
    'no user message': [assistant(prose(1, 900)), assistant(prose(2, 900)), assistant(prose(3, 900))],
    'no words of the user': plain.slice(1, 8),
    'nothing but a system message': [system(prose(1, 2000))],
    'no message': [],
    'fifty calls at once, answered': [...plain, assistant('All of them.', ...uses), ...answered(...results)],
    'fifty calls at once, half of them answered': [
      ...plain,
      assistant('All of them.', ...uses),
      ...answered(...results.slice(0, 25))
    ],
    'fifty calls at once, waiting': [...plain, assistant('All of them.', ...uses)],
    'fifty calls at once, long ago': [
      user('Read.'),
      assistant('All of them.', ...uses),
      ...answered(...results),
      assistant('I have read it all.'),
      user('Go on.'),
      ...plain.slice(1)
    ]
  }
}

/** Sweeps with the steps of a preset: to a target, with an aim below it, or as far as they go. */
const sweepPreset = (name: string, policy: Policy, before: Context, tally: Tally, targets: number): void => {
  const { protect } = budgetOf(policy)
  const { steps, until } = policy
  const ladder = ladderOf(steps)
  const asFarAsTheyGo = compact({ budget: policy.budget, trigger: { type: 'all', of: [] }, steps, until: 'steps' })
  const fitTo = (target: number): ReturnType<typeof fitWithin> =>
    fitWithin({ ...budgetWith({ target, protect }), aim: Math.floor(target * 0.7) }, ladder)
  sweep(name, before, tally, {
    fit: until === 'steps' ? () => asFarAsTheyGo : fitTo,
    estimator: heuristicEstimator,
    protect,
    targets: until === 'steps' ? 1 : targets,
    reachesFloor: steps.some(({ step }) => step === 'smallest'),
    isOpen: until === 'steps'
  })
}

const all = histories()

/** Each odd conversation under the rules of each provider; outside of sweeps some of them for each preset, others each time. */
const cases = rules.flatMap(([ruled, profile]) =>
  Object.entries(odd(profile)).map(([what, messages]) => ({
    name: `${ruled}, ${what}`,
    what,
    before: withProfile(profile)(
      context({ system: prose(2, 300), tools: [{ name: 'read_file' }, { name: 'write_file' }], messages })
    )
  }))
)

test('most of the conversations are what the provider accepts', () => {
  const valid = cases.filter(({ before }) => isUnbroken(before))
  expect(valid.length).toBeGreaterThan(cases.length / 2)
  const names = new Set(valid.map(({ what }) => what))
  expect(Object.keys(odd(profiles.merged)).filter((what) => !names.has(what))).toEqual([])
})

describe.each(Object.entries(presets).map(([name, policy], k) => ({ name, policy, k })))('$name', ({ policy, k }) => {
  test('odd conversations under the rules of every provider', { timeout: 600_000 }, () => {
    const tally = nothing()
    const used = isFull ? cases : cases.filter((_, i) => i % 29 === k)
    for (const { name, before } of used) sweepPreset(name, policy, before, tally, isFull ? 40 : 4)
    expect(tally.failures).toEqual([])
    expect(tally.fitted).toBeGreaterThanOrEqual(used.length)
  })

  test.runIf(all.length > 0)(`${isFull ? 'all' : 'some'} real histories`, { timeout: 600_000 }, () => {
    const tally = nothing()
    const used = isFull ? all : all.filter((_, i) => i % 97 === k)
    for (const { name, context: before } of used) sweepPreset(name, policy, before, tally, isFull ? 40 : 4)
    expect(tally.failures).toEqual([])
    expect(tally.fitted).toBeGreaterThanOrEqual(used.length)
  })
})

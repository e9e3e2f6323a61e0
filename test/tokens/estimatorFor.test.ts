import { context, user } from 'context-compaction/model'
import { laws, validContext } from 'context-compaction/testing'
import {
  cl100k,
  core,
  estimateTextTokens,
  estimateTokens,
  estimatorFor,
  makeHeuristicEstimator,
  mediaFormulas,
  type ModelProfile,
  modelProfiles,
  o200k,
  profileFor,
  unknownModelProfile
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

describe('profileFor', () => {
  // ids as hosts write them: the ratio to o200k, the media formula, the tokens of having tools
  test.each<[string, number, string, number]>([
    ['claude-opus-4-8', 1.6, 'anthropicHigh', 290],
    ['anthropic/claude-opus-4.8', 1.6, 'anthropicHigh', 290],
    ['Claude-Opus-4-8', 1.6, 'anthropicHigh', 290],
    ['claude-opus-4-7-20260416', 1.6, 'anthropicHigh', 675],
    ['claude-sonnet-4.7', 1.6, 'anthropicHigh', 675],
    ['claude-opus-4-9', 1.6, 'anthropicHigh', 290],
    ['claude-4.8-opus', 1.6, 'anthropicHigh', 290],
    ['claude-4.5-sonnet', 1.15, 'anthropic', 497],
    ['claude-4-sonnet', 1.15, 'anthropic', 313],
    ['claude-opus-5', 1.6, 'anthropicHigh', 286],
    ['claude-opus-5-5', 1.6, 'anthropicHigh', 286],
    ['claude-sonnet-5', 1.6, 'anthropicHigh', 354],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 1.15, 'anthropic', 497],
    ['claude-opus-4-5@20251101', 1.15, 'anthropic', 497],
    ['claude-haiku-4-5-20251001', 1.15, 'anthropic', 497],
    ['claude-sonnet-4-20250514', 1.15, 'anthropic', 313],
    ['claude-opus-4-1', 1.15, 'anthropic', 313],
    ['claude-3-5-sonnet-latest', 1.15, 'anthropic', 313],
    ['anthropic.claude-v2:1', 1.15, 'anthropic', 313],
    ['claude-saga-9', 1.65, 'anthropicHigh', 675],
    ['gpt-5', 1, 'openaiTilesGpt5', 24],
    ['gpt-5-2025-08-07', 1, 'openaiTilesGpt5', 24],
    ['openai/gpt-5.2', 1, 'openaiTilesGpt5', 103],
    ['gpt-5.3-codex-spark', 1, 'openaiTilesGpt5', 103],
    ['gpt-5-mini', 1, 'openaiPatchesMini', 24],
    ['gpt-5.6', 1, 'openaiPatchesLarge', 103],
    ['gpt-6.1-sol', 1, 'openaiPatchesLarge', 103],
    ['gpt-4o', 1, 'openaiTiles', 24],
    ['gpt-4o-mini', 1, 'openaiTilesMini', 24],
    // as deployments are named
    ['gpt4o', 1, 'openaiTiles', 24],
    ['azure/gpt4o-mini-prod', 1, 'openaiTilesMini', 24],
    ['my_gpt5_2', 1, 'openaiTilesGpt5', 103],
    ['gpt35-turbo', 1.08, 'openaiTiles', 24],
    ['gpt-4o-1', 1, 'openaiTiles', 24],
    ['gpt-4.1-nano', 1, 'openaiPatchesNano', 24],
    ['o3', 1, 'openaiTilesReasoning', 24],
    ['o4-mini', 1, 'openaiPatches', 24],
    ['gpt-4.1-mini', 1, 'openaiPatchesMini', 24],
    ['gpt-4-turbo', 1.08, 'openaiTiles', 24],
    ['gpt-3.5-turbo', 1.08, 'openaiTiles', 24],
    ['models/gemini-3.1-pro-preview', 1.15, 'gemini3', 24],
    ['gemini-2.5-flash', 1.15, 'gemini2', 24],
    ['gemma3:27b', 1.15, 'gemini2', 24],
    ['meta.llama3-1-70b-instruct-v1:0', 1.07, 'openaiTiles', 24],
    ['llama-4-maverick', 1.07, 'openaiTiles', 24],
    ['deepseek-r1-distill-llama-70b', 1.07, 'openaiTiles', 24],
    ['qwen2.5-coder:32b', 1.12, 'qwen2', 24],
    ['qwen3-vl-8b', 1.12, 'qwen3', 24],
    ['qwen-3.5-plus', 1.12, 'qwen3', 24],
    ['qwen3:32b', 1.12, 'qwen2', 24],
    ['accounts/fireworks/models/llama-v3p1-70b-instruct', 1.07, 'openaiTiles', 24],
    ['deepseek-v4-pro', 1.2, 'openaiTiles', 24],
    ['moonshotai/kimi-k3', 1.2, 'openaiTiles', 24],
    ['amazon.nova-pro-v1:0', 1.2, 'openaiTiles', 24]
  ])('%s', (model, ratio, media, tools) => {
    const profile = profileFor(model)
    expect([profile?.ratios['o200k'], profile?.media, profile?.framing.tools]).toEqual([ratio, media, tools])
  })

  test.each(['', 'my-model', 'gpt', 'agpt-5', 'agpt5', 'gpt-50', 'gpt50', 'llamas', 'claudette', 'o11', 'foo1'])(
    '%j is known by no row but that of gpt',
    (model) => {
      expect(profileFor(model)?.models).toEqual(model.startsWith('gpt') ? ['gpt'] : undefined)
    }
  )

  test('every row can be reached, is complete and says where it is from', () => {
    for (const profile of modelProfiles) {
      for (const name of profile.models) {
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(profileFor(name)).toBe(profile)
      }
      expect(Object.values(profile.ratios).every((ratio) => ratio > 0)).toBe(true)
      expect(profile.ratios['o200k']).toBeGreaterThan(0)
      expect(profile.source).not.toBe('')
      expect(typeof profile.media === 'string' && profile.media in mediaFormulas).toBe(true)
    }
  })

  test('nothing known makes more tokens than what is assumed of the unknown', () => {
    for (const { ratios, framing } of modelProfiles) {
      expect(ratios['o200k']).toBeLessThanOrEqual(unknownModelProfile.ratios['o200k']!)
      expect(framing.tools).toBeLessThanOrEqual(unknownModelProfile.framing.tools)
    }
  })
})

describe('estimatorFor', () => {
  const words = 'Which files changed since the last release? '.repeat(50)

  test('says what it is made of', () => {
    expect(estimatorFor('claude-opus-4-8')).toMatchObject({
      isKnown: true,
      vocabulary: 'o200k',
      ratio: 1.6,
      isNearest: false
    })
    expect(estimatorFor('gpt-5')).toMatchObject({ vocabulary: 'o200k', isNearest: true })
    // a ledger knows by the name whether it is the same one
    expect(estimatorFor('gpt-5').estimator.name).toBe('gpt-5-o200k')
    expect(estimatorFor('gpt-5', { vocabularies: [] })).toMatchObject({ vocabulary: 'core', isNearest: false })
    expect(estimatorFor('gpt-5', { vocabularies: [cl100k, core] })).toMatchObject({ vocabulary: 'core', ratio: 1 })
    expect(estimatorFor('gpt-5', { vocabularies: [cl100k, o200k] })).toMatchObject({
      vocabulary: 'o200k',
      ratio: 1,
      isNearest: true
    })
    expect(estimatorFor('gpt-4', { vocabularies: [o200k] })).toMatchObject({
      vocabulary: 'o200k',
      ratio: 1.08,
      isNearest: false
    })
    expect(estimatorFor('gpt-4', { vocabularies: [o200k, cl100k] })).toMatchObject({
      vocabulary: 'cl100k',
      ratio: 1,
      isNearest: true
    })
    expect(estimatorFor('gpt-4', { vocabularies: [core] })).toMatchObject({ vocabulary: 'core', ratio: 1.08 })
    const unknown = estimatorFor('my-model', { vocabularies: [o200k] })
    expect(unknown).toMatchObject({ isKnown: false, profile: unknownModelProfile, ratio: 1.65 })
  })

  test('measures texts by the vocabulary and the ratio', () => {
    const { estimator } = estimatorFor('claude-opus-4-8', { vocabularies: [o200k] })
    const same = makeHeuristicEstimator({ vocabulary: o200k, ratio: 1.6 })
    expect(estimateTextTokens(words, estimator)).toBe(estimateTextTokens(words, same))
    expect(estimator.prefix?.(20)(words)).toBe(same.prefix?.(20)(words))
  })

  test('tools cost their instructions once and something each', () => {
    const { estimator } = estimatorFor('claude-sonnet-4-5', { vocabularies: [o200k] })
    const bare = makeHeuristicEstimator({ vocabulary: o200k, ratio: 1.15 })
    const tools = [
      { name: 'look', description: 'Looks around.' },
      { name: 'open', description: 'Opens a door.' }
    ]
    const tokens = (some: typeof tools): number => estimateTokens(context({ tools: some, messages: [] }), estimator)
    expect(tokens([])).toBe(0)
    expect(
      Math.abs(tokens(tools) - estimateTokens(context({ tools, messages: [] }), bare) - 497 - 2 * 20)
    ).toBeLessThanOrEqual(2)
    expect(tokens(tools) - tokens(tools.slice(0, 1))).toBeLessThan(60)
  })

  test('rows of the user come first, with vocabularies and formulas of their own', () => {
    const mine: ModelProfile = {
      ...unknownModelProfile,
      models: ['gpt-5'],
      ratios: { words: 2 },
      framing: { message: 0, toolUse: 0, toolResult: 0, tools: 0, tool: 0 },
      media: mediaFormulas.openaiLow
    }
    const vocabulary = { ...core, name: 'words' }
    const profiles = [mine, ...modelProfiles]
    const { estimator, ratio } = estimatorFor('gpt-5.2', { profiles, vocabularies: [vocabulary] })
    expect(ratio).toBe(2)
    expect(
      estimator.tokens(estimator.message(user({ type: 'media', kind: 'image', source: { type: 'url', url: 'u' } })))
    ).toBe(85)
    expect(() => estimatorFor('gpt-5.2', { profiles })).toThrow(RangeError)
    expect(() => estimatorFor('gpt-5.2', { profiles: [{ ...mine, ratios: { o200k: 0 } }] })).toThrow(RangeError)
    expect(estimatorFor('o3', { profiles }).ratio).toBe(1)
  })

  test('samples huge texts when asked to', () => {
    const huge = words.repeat(60)
    const of = (sampling: boolean | { above: number; blocks: number }): number =>
      estimateTextTokens(huge, estimatorFor('gpt-5', { sampling }).estimator)
    expect(of(false)).toBe(estimateTextTokens(huge, makeHeuristicEstimator({ vocabulary: o200k })))
    expect(of(true)).not.toBe(of(false))
    expect(Math.abs(of({ above: 16_384, blocks: 128 }) / of(false) - 1)).toBeLessThan(0.05)
    expect(() => estimatorFor('gpt-5', { sampling: { blocks: 1 } })).toThrow(RangeError)
  })

  test.each(['claude-opus-4-8', 'gpt-5.2', 'my-model'])('keeps the laws, %s', (model) => {
    laws.estimator(validContext({ maxTurns: 3 }), estimatorFor(model).estimator, { numRuns: 30 })
  })
})

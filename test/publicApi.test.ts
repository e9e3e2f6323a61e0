import { existsSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { entries, type Entry, manifest, programs, root } from '../entries.config.ts'

/**
 * What users can import at run time, by entry point, sorted. A name that goes is a breaking change; one that comes is a
 * feature. When the change is meant, paste what the failing test prints.
 */
const publicNames: Readonly<Record<string, ReadonlyArray<string>>> = {
  '.': [
    'answerDangling',
    'appendAssistantTurn',
    'appendMessages',
    'assistant',
    'clearConversation',
    'clearToolInputs',
    'clearToolResults',
    'context',
    'dropOldestRoundtrips',
    'dropOldestSteps',
    'dropOrphans',
    'estimateMessageTokens',
    'estimateTextTokens',
    'estimateTokens',
    'filterEncryptedReasoning',
    'heuristicEstimator',
    'image',
    'media',
    'opaque',
    'profileOf',
    'reducerMonoid',
    'replaceWithSummary',
    'sequence',
    'settle',
    'strictProfile',
    'stripMedia',
    'stripThinking',
    'system',
    'takePrefix',
    'takeSuffix',
    'text',
    'thinking',
    'tokenBreakdown',
    'tool',
    'toolResult',
    'toolUse',
    'truncateToolResults',
    'untilFits',
    'user',
    'violations',
    'when',
    'withMessages',
    'withProfile'
  ],
  './model': [
    'appendAssistantTurn',
    'appendMessages',
    'assistant',
    'context',
    'image',
    'isJsonObject',
    'isMedia',
    'isOpaque',
    'isText',
    'isThinking',
    'isToolResult',
    'isToolUse',
    'media',
    'opaque',
    'profileOf',
    'strictProfile',
    'system',
    'text',
    'thinking',
    'tool',
    'toolResult',
    'toolUse',
    'user',
    'withContent',
    'withMessages',
    'withProfile'
  ],
  './roundtrip': [
    'boundaries',
    'completeRoundtrips',
    'hasToolResult',
    'hasToolUse',
    'hasUserWords',
    'intersect',
    'isPrompt',
    'openLoop',
    'pairSafe',
    'pairing',
    'promptSafe',
    'roundtrips',
    'settle',
    'stepSafe',
    'steps',
    'thinkingSafe',
    'turns',
    'violations'
  ],
  './tokens': [
    'breakdownMonoid',
    'charsPerTokenEstimator',
    'cl100k',
    'claudeFraming',
    'claudePatches',
    'contextUnits',
    'core',
    'emptyMeasure',
    'estimateMessageTokens',
    'estimateTextTokens',
    'estimateTokens',
    'getMeasureMonoid',
    'gptFraming',
    'heuristicEstimator',
    'imagePatches',
    'imageSize',
    'imageTiles',
    'imageTokens',
    'isNoLarger',
    'makeEstimator',
    'makeHeuristicEstimator',
    'measureText',
    'mediaFormulas',
    'mediaTokens',
    'o200k',
    'prefixWithin',
    'suffixWithin',
    'takePrefix',
    'takeSuffix',
    'textUnits',
    'tokenBreakdown',
    'tokenizerEstimator',
    'unitsPerToken',
    'utf8BytesEstimator',
    'vocabulary'
  ],
  './reducers': [
    'answerDangling',
    'clearConversation',
    'clearFailedInputs',
    'clearHead',
    'clearRepeatedResults',
    'clearSupersededReads',
    'clearToolInputs',
    'clearToolResults',
    'clearToolResultsBeyond',
    'clearedText',
    'describeResult',
    'dropOldestRoundtrips',
    'dropOldestSteps',
    'dropOrphans',
    'dropStepsOfOldTurns',
    'fileTools',
    'filterEncryptedReasoning',
    'isClearedText',
    'offloadToolResults',
    'pin',
    'reducerMonoid',
    'replaceWithSummary',
    'restoreToolResults',
    'revealedTools',
    'sequence',
    'settle',
    'stripMedia',
    'stripThinking',
    'truncateToolResults',
    'truncateToolResultsByAge',
    'untilFits',
    'when'
  ],
  './change': [
    'applyChange',
    'blockFates',
    'composeChanges',
    'diff',
    'drawChangeError',
    'emptyChange',
    'extendChange',
    'invertChange',
    'isEmptyChange',
    'receipt',
    'report',
    'toAppliedEdits',
    'toCompactionResult',
    'toContextMetadata'
  ],
  './strategy': [
    'bestEdit',
    'bestRhythm',
    'budget',
    'budgetOf',
    'checkPolicy',
    'checkPrices',
    'compact',
    'compactGrowing',
    'cutKept',
    'defaultLadder',
    'defaultProtection',
    'defaultSteps',
    'defaultTrigger',
    'drawBudgetError',
    'drawCompileError',
    'drawInfeasible',
    'dropUnprotected',
    'editStep',
    'explain',
    'fitWithin',
    'fromCompactThreshold',
    'fromCompactionPolicy',
    'fromContextManagement',
    'fromLangchain',
    'fromPruneMessages',
    'fromQuantumConfig',
    'isCold',
    'isDue',
    'ladderOf',
    'longestKeepAliveMs',
    'lookAlikeTexts',
    'measure',
    'overflowIn',
    'overflowTexts',
    'payoff',
    'payoffOf',
    'planMarkers',
    'presets',
    'priceTable',
    'requestCost',
    'tierOf',
    'triggers',
    'truncateTexts',
    'whenWorthwhile'
  ],
  './codecs': [
    'blockCodec',
    'contextCodec',
    'decodeChange',
    'decodeContext',
    'decodePolicy',
    'drawJsonError',
    'encodeChange',
    'messageCodec',
    'policyCodec',
    'policySchema'
  ],
  './dialects': [
    'clearToolUses',
    'convert',
    'drawDecodeError',
    'editContext',
    'pruneMessages',
    'repair',
    'through',
    'trimMessages'
  ],
  './dialects/anthropic': [
    'anthropic',
    'anthropicFamilies',
    'anthropicProfile',
    'drawDecodeError',
    'profileFor',
    'through'
  ],
  './dialects/openai-chat': [
    'drawDecodeError',
    'openaiChat',
    'openaiChatFamilies',
    'openaiChatProfile',
    'profileFor',
    'through'
  ],
  './dialects/openai-responses': [
    'drawDecodeError',
    'openaiResponses',
    'openaiResponsesFamilies',
    'openaiResponsesProfile',
    'profileFor',
    'through'
  ],
  './dialects/gemini': ['drawDecodeError', 'gemini', 'geminiFamilies', 'geminiProfile', 'profileFor', 'through'],
  './dialects/bedrock': ['bedrock', 'bedrockFamilies', 'bedrockProfile', 'drawDecodeError', 'profileFor', 'through'],
  './dialects/ai-sdk': [
    'aiSdk',
    'aiSdkFamilies',
    'aiSdkProfile',
    'aiSdkUi',
    'drawDecodeError',
    'profileFor',
    'through',
    'uiProfileFor'
  ],
  './dialects/langchain': [
    'drawDecodeError',
    'langchain',
    'langchainFamilies',
    'langchainProfile',
    'profileFor',
    'through'
  ],
  './dialects/mistral': ['drawDecodeError', 'mistral', 'mistralFamilies', 'mistralProfile', 'profileFor', 'through'],
  './dialects/cohere': ['cohere', 'cohereFamilies', 'cohereProfile', 'drawDecodeError', 'profileFor', 'through'],
  './dialects/mcp-sampling': ['drawDecodeError', 'mcpSampling', 'mcpSamplingProfile', 'through'],
  './transcripts': [
    'adk',
    'agentv',
    'aiSdkRequests',
    'aiSdkUiRequests',
    'anthropicRequests',
    'bedrockRequests',
    'chatCollection',
    'claudeCode',
    'codex',
    'cohereRequests',
    'copilotCli',
    'detect',
    'drawTranscriptError',
    'formats',
    'geminiCli',
    'geminiRequests',
    'geminiResponses',
    'inspect',
    'langchain',
    'langchainStream',
    'letta',
    'mcpSamplingRequests',
    'mistralRequests',
    'muse',
    'openaiChatRequests',
    'openaiResponsesRequests',
    'opencode',
    'openhands',
    'pi',
    'qwenCode',
    'readTranscript',
    'sweAgent',
    'transcriptError'
  ],
  './testing': [
    'anyContext',
    'anyText',
    'block',
    'json',
    'jsonObject',
    'laws',
    'message',
    'nonBlankText',
    'profiles',
    'shape',
    'validContext',
    'validContextUnderAny'
  ]
}

/** What to paste, and what changed; `undefined` when nothing did. */
const mismatch = (key: string, expected: ReadonlyArray<string>, actual: ReadonlyArray<string>): string | undefined => {
  const sorted = [...actual].sort()
  if (JSON.stringify(expected) === JSON.stringify(sorted)) return undefined
  const added = sorted.filter((name) => !expected.includes(name))
  const removed = expected.filter((name) => !sorted.includes(name))
  return [
    `'${key}' exports other names than are listed.`,
    `  added: ${added.join(', ') || 'none'}`,
    `  removed: ${removed.join(', ') || 'none'}`,
    'If that is meant, paste into test/publicApi.test.ts:',
    '',
    sorted.length === 0
      ? `  '${key}': [],`
      : `  '${key}': [\n${sorted.map((name) => `    '${name}'`).join(',\n')}\n  ],`,
    ''
  ].join('\n')
}

const runtimeNames = async ({ source }: Entry): Promise<ReadonlyArray<string>> =>
  Object.keys((await import(/* @vite-ignore */ root + source)) as object)

describe('the public names', () => {
  test('are listed for every entry point', () => {
    expect(Object.keys(publicNames)).toEqual(entries.map(({ key }) => key))
  })

  test.each(entries.map((entry) => [entry.specifier, entry] as const))('of %s are as listed', async (_, entry) => {
    const message = mismatch(entry.key, publicNames[entry.key] ?? [], await runtimeNames(entry))
    if (message !== undefined) expect.fail(message)
  })

  test('are compared as sorted lists, and a difference prints what to paste', () => {
    expect(mismatch('./a', ['a', 'b'], ['b', 'a'])).toBeUndefined()
    expect(mismatch('./a', ['b', 'a'], ['b', 'a'])).toMatch(/added: none\n {2}removed: none/)
    expect(mismatch('./a', ['a'], [])).toMatch(/removed: a\n[^]*\n {2}'\.\/a': \[\],\n/)
    expect(mismatch('./a', ['a'], ['c', 'b'])).toBe(
      [
        "'./a' exports other names than are listed.",
        '  added: b, c',
        '  removed: a',
        'If that is meant, paste into test/publicApi.test.ts:',
        '',
        "  './a': [",
        "    'b',",
        "    'c'",
        '  ],',
        ''
      ].join('\n')
    )
  })
})

describe('package.json', () => {
  test('names a source file for every entry point and program', () => {
    const sources = [...entries.map(({ source }) => source), ...programs.map(([, source]) => source)]
    expect(sources.filter((source) => !existsSync(root + source))).toEqual([])
  })

  test.each(entries.map((entry) => [entry.key, entry] as const))('exports %s in all four forms', (key, { output }) => {
    expect(manifest.exports[key]).toEqual({
      import: { types: `./dist/${output}.d.ts`, default: `./dist/${output}.js` },
      require: { types: `./dist/${output}.d.cts`, default: `./dist/${output}.cjs` }
    })
  })

  test('puts types before code, since the first condition that matches is taken', () => {
    for (const target of Object.values(manifest.exports)) {
      if (typeof target !== 'string')
        expect(Object.values(target).map(Object.keys)).toEqual(Array(2).fill(['types', 'default']))
    }
  })

  test('repeats the entry points for resolvers that know no exports', () => {
    expect(manifest.typesVersions['*']).toEqual(
      Object.fromEntries(
        entries.filter(({ key }) => key !== '.').map(({ key, output }) => [key.slice(2), [`./dist/${output}.d.cts`]])
      )
    )
  })

  test('agrees with the paths of tsconfig.test.json', () => {
    const { config } = ts.readConfigFile(`${root}tsconfig.test.json`, (path) => ts.sys.readFile(path))
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
    const resolved = entries.map(({ specifier }) => {
      const { resolvedModule } = ts.resolveModuleName(specifier, `${root}test/x.ts`, options, ts.sys)
      return resolvedModule?.resolvedFileName.slice(root.length)
    })
    expect(resolved).toEqual(entries.map(({ source }) => source))
  })
})

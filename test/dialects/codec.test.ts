import * as fc from 'fast-check'
import { describe, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { openaiChat } from '../../src/dialects/openaiChat'
import {
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  dropOrphans,
  stripThinking
} from '../../src/reducers'
import { dialect } from '../../src/testing/dialectLaws'
import { anthropicRequest } from './anthropicArbitrary'
import { keepsLaws } from './laws'
import { openaiChatRequest } from './openaiChatArbitrary'

const numRuns = Math.max(1000, Number(process.env['FC_RUNS'] ?? 0))

const reducers = {
  clearToolResults: clearToolResults({ keep: 0 }),
  clearToolInputs: clearToolInputs({ keep: 0 }),
  dropOldestRoundtrips: dropOldestRoundtrips({ keep: 1 }),
  dropOldestSteps: dropOldestSteps({ keep: 1 }),
  dropOrphans,
  stripThinking: stripThinking({ keepTurns: 0 })
}

describe('laws', () => {
  test('anthropic: encode undoes decode, in place, on any history', () => {
    fc.assert(
      fc.property(anthropicRequest, (native) => void keepsLaws(anthropic, native)),
      { numRuns }
    )
  })

  test('openai-chat: encode undoes decode, in place, on any history', () => {
    fc.assert(
      fc.property(openaiChatRequest, (native) => void keepsLaws(openaiChat, native)),
      { numRuns }
    )
  })

  test('anthropic: the published laws, on any history, with reducers', () => {
    dialect(anthropicRequest, anthropic, { reducers, numRuns })
  })

  test('openai-chat: the published laws, on any history, with reducers', () => {
    dialect(openaiChatRequest, openaiChat, { reducers, numRuns })
  })
})

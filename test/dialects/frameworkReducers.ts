/** All reducers, at work as much as they can be. */
import {
  answerDangling,
  clearConversation,
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  dropOrphans,
  filterEncryptedReasoning,
  type Reducer,
  replaceWithSummary,
  stripMedia,
  stripThinking,
  truncateToolResults
} from '../../src/reducers'

/** Those after which a broken history is not broken more. */
export const reducers: Readonly<Record<string, Reducer>> = {
  answerDangling: answerDangling(),
  clearToolResults: clearToolResults({ keep: 0, clearInputs: true }),
  clearToolInputs: clearToolInputs({ keep: 0 }),
  dropOldestRoundtrips: dropOldestRoundtrips({ keep: 1 }),
  dropOldestSteps: dropOldestSteps({ keep: 1 }),
  replaceWithSummary: replaceWithSummary({ summary: 'So far.' }),
  stripMedia: stripMedia({ keep: 0 }),
  stripThinking: stripThinking({ keepTurns: 0 }),
  truncateToolResults: truncateToolResults({ maxTokens: 32 })
}

export const everyReducer: Readonly<Record<string, Reducer>> = {
  ...reducers,
  clearConversation,
  dropOrphans,
  filterEncryptedReasoning: filterEncryptedReasoning('another')
}

/**
 * Profiles to test under: one for each way in which the rules of providers differ.
 *
 * @since 0.1.0
 */
import { type Profile, strictProfile } from '../model/Profile'

const merged: Profile = {
  name: 'merged',
  resultRole: 'user',
  firstRole: 'user',
  lastRole: 'any',
  neighbours: 'merged',
  resultsFirst: true,
  uniqueIds: 'history',
  idPattern: '^[a-zA-Z0-9_-]+$',
  inputObject: true,
  text: 'non-blank',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'between-turns',
  maxCacheMarkers: 4
}

/**
 * Holds a profile for each way in which providers differ. They are not the profiles of real providers, which the
 * dialects carry: they are made to be unlike each other.
 *
 * | name       | like                                                     | what is special                                |
 * | ---------- | -------------------------------------------------------- | ---------------------------------------------- |
 * | `strict`   | the intersection of all                                  | everything is refused that anyone refuses      |
 * | `merged`   | Anthropic, models that keep unbound thinking             | neighbours of one role are one turn            |
 * | `bound`    | Anthropic, the newest models                             | thinking is bound to everything before it      |
 * | `required` | Anthropic, manual thinking                               | an open tool loop begins with thinking         |
 * | `separate` | OpenAI                                                   | a tool message for each result, lax otherwise  |
 * | `refused`  | Bedrock                                                  | neighbours are refused, ids are unique by step |
 *
 * @example
 * import assert from 'node:assert'
 * import { profiles } from 'context-compaction/testing'
 *
 * assert.strictEqual(profiles.separate.resultRole, 'tool')
 *
 * @category model
 * @since 0.1.0
 */
export const profiles: Readonly<Record<'strict' | 'merged' | 'bound' | 'required' | 'separate' | 'refused', Profile>> =
  {
    strict: strictProfile,
    merged,
    bound: { ...merged, name: 'bound', lastRole: 'user', thinkingBinding: 'prefix' },
    required: { ...merged, name: 'required', thinkingInLoop: 'required' },
    separate: {
      name: 'separate',
      resultRole: 'tool',
      firstRole: 'any',
      lastRole: 'any',
      neighbours: 'separate',
      resultsFirst: false,
      uniqueIds: 'step',
      inputObject: false,
      text: 'any',
      thinkingInLoop: 'optional',
      thinkingBinding: 'none',
      systemMessages: 'any'
    },
    refused: {
      ...merged,
      name: 'refused',
      neighbours: 'refused',
      uniqueIds: 'step',
      resultsFirst: false,
      text: 'non-empty',
      idMaxLength: 64
    }
  }

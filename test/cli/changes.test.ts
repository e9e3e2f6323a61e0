import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Changes, changesBetween, drawChanges } from '../../src/cli/changes'
import { parseSteps } from '../../src/cli/steps'
import {
  assistant,
  type Context,
  context,
  image,
  strictProfile,
  text,
  thinking,
  toolResult,
  toolUse,
  user,
  withContent,
  withMessages
} from '../../src/model'
import {
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOrphans,
  type Reducer,
  stripMedia,
  stripThinking,
  truncateToolResults
} from '../../src/reducers'
import { anyContext } from '../../src/testing'
import { heuristicEstimator } from '../../src/tokens'

const long = 'many words that say little '.repeat(60)
const picture = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0KGgo='.repeat(500) })
const lenient = { ...strictProfile, thinkingBinding: 'none', neighbours: 'merged' } as const

const before: Context = context({
  profile: lenient,
  messages: [
    user('One.', picture),
    assistant(
      thinking('hm', { signature: 's' }),
      toolUse({ id: 'a', name: 'write', input: { path: 'x', text: long } }),
      toolUse({ id: 'b', name: 'read', input: {} })
    ),
    user(
      toolResult({ toolUseId: 'a', content: long }),
      toolResult({ toolUseId: 'b', content: [text('see'), picture] })
    ),
    assistant('Two.'),
    user('Three.'),
    assistant(thinking('so', { signature: 's' }), 'Four.'),
    user('Five.')
  ]
})

const made = (reducer: Reducer): Partial<Changes> => {
  const after = reducer(before)
  expect(after).not.toBe(before)
  return Object.fromEntries(Object.entries(changesBetween(before, after)).filter(([, count]) => count > 0))
}

describe('changesBetween', () => {
  test('nothing', () => {
    expect(changesBetween(before, before)).toMatchObject({ unchanged: 7, messagesDropped: 0 })
    expect(drawChanges(changesBetween(before, before))).toBe('')
  })

  test.each<[string, Reducer, Partial<Changes>]>([
    ['thinking', stripThinking({ keepTurns: 0 }), { thinkingRemoved: 2, unchanged: 1 }],
    ['results', clearToolResults({ keep: 0 }), { resultsCleared: 2, mediaRemoved: 1, unchanged: 2 }],
    ['parts of results', truncateToolResults({ maxTokens: 50 }), { resultsShortened: 1, unchanged: 2 }],
    ['arguments', clearToolInputs({ keep: 0 }), { inputsShortened: 1, unchanged: 1 }],
    ['media', stripMedia({ keep: 0 }), { mediaRemoved: 2 }],
    ['roundtrips', dropOldestRoundtrips({ keep: 1 }), { messagesDropped: 6 }]
  ])('counts %s', (_, reducer, changes) => {
    expect(made(reducer)).toEqual(changes)
  })

  test('a message that was nothing but thinking is counted as both', () => {
    const only = context({
      profile: lenient,
      messages: [user('a'), assistant(thinking('t', { signature: 's' })), assistant('b'), user('c')]
    })
    const counts = changesBetween(
      only,
      withMessages(
        only,
        [0, 2, 3].map((i) => only.messages[i]!)
      )
    )
    expect(counts).toMatchObject({ messagesDropped: 1, thinkingRemoved: 1, unchanged: 1 })
  })

  test('a merged message is not a dropped one', () => {
    const [a, b, c] = context({ messages: [user('a'), assistant('b'), user('c')] }).messages
    const from = context({ messages: [a!, b!, c!] })
    const to = withMessages(from, [withContent(c!, [...a!.content, ...c!.content])])
    expect(changesBetween(from, to)).toMatchObject({ messagesMerged: 1, messagesDropped: 1, othersRemoved: 0 })
  })

  test('a second result for one call is removed, not shortened', () => {
    const torn = context({
      messages: [
        user('a'),
        assistant(toolUse({ id: 'x', name: 'read', input: {} })),
        user(toolResult({ toolUseId: 'x', content: '1' }), toolResult({ toolUseId: 'x', content: '2' })),
        assistant('b'),
        user('c')
      ]
    })
    expect(changesBetween(torn, dropOrphans(torn))).toMatchObject({ resultsRemoved: 1, resultsShortened: 0 })
  })

  test('messages that are gone are dropped or merged, whatever a step does', () => {
    const steps = parseSteps(
      'strip-thinking:0,clear-results:0,clear-inputs:0,strip-media:0,drop-steps:0,drop-roundtrips:0'
    )
    const reducers = typeof steps === 'string' ? [] : steps.map(({ make }) => make(0, heuristicEstimator))
    // as a file is read: no block stands in two places
    const fresh = anyContext.map((any) => JSON.parse(JSON.stringify(any)) as Context)
    fc.assert(
      fc.property(fresh, fc.constantFrom(...reducers), (any, reducer) => {
        const after = reducer(any)
        const changes = changesBetween(any, after)
        const old = new Set(any.messages.map(({ id }) => id))
        const left = after.messages.filter(({ id }) => old.has(id))
        expect(changes.messagesDropped + changes.messagesMerged).toBe(any.messages.length - left.length)
        expect(changes.resultsAdded).toBe(0)
        expect(any.messages.slice(0, changes.unchanged)).toEqual(after.messages.slice(0, changes.unchanged))
        expect(drawChanges(changes) === '').toBe(after === any)
        for (const count of Object.values(changes)) expect(count).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 }
    )
  })
})

describe('drawChanges', () => {
  test('takes the singular for one', () => {
    const one = { ...changesBetween(before, before), messagesDropped: 1, resultsCleared: 1, mediaRemoved: 2000 }
    expect(drawChanges(one)).toBe('1 message dropped, 1 result cleared, 2,000 images or documents removed')
  })
})

import { describe, expect, test } from 'vitest'
import { runSteps } from '../../src/cli/pipeline'
import { parseSteps, stepKinds } from '../../src/cli/steps'
import { assistant, context, toolResult, toolUse, user } from '../../src/model'
import { estimateTokens, heuristicEstimator } from '../../src/tokens'

const names = (text?: string) => {
  const steps = parseSteps(text)
  return typeof steps === 'string' ? steps : steps.map(({ name }) => name)
}

describe('parseSteps', () => {
  test('without a text takes all with their usual numbers', () => {
    expect(names()).toEqual(stepKinds.map(({ name, usual }) => `${name}:${String(usual)}`))
  })

  test.each([
    ['clear-results:5, drop-steps', ['clear-results:5', 'drop-steps:3']],
    ['truncate-results:1k', ['truncate-results:1000']],
    ['clear-results:0,clear-results:0', ['clear-results:0', 'clear-results:0']]
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test.each([
    ['', 'there is no step ""'],
    ['foo', 'there is no step "foo"'],
    ['clear-results:1:2', 'there is no step "clear-results:1:2"'],
    ['clear-results:', 'clear-results takes a whole number of at least 0 (results that stay), found ""'],
    ['clear-results:-1', 'found "-1"'],
    ['truncate-results:31', 'truncate-results takes a whole number of at least 32']
  ])('refuses %j', (text, part) => {
    expect(names(text)).toContain(part)
  })

  test('every step can be made for every target', () => {
    for (const { make, least, usual } of stepKinds)
      for (const number of [least, usual, 1e6]) expect(make(number, 0, heuristicEstimator)).toBeTypeOf('function')
  })
})

describe('runSteps', () => {
  const long = 'word '.repeat(200)
  const before = context({
    messages: [
      user('Go.'),
      ...['a', 'b', 'c'].flatMap((id) => [
        assistant(toolUse({ id, name: 'bash', input: {} })),
        user(toolResult({ toolUseId: id, content: long }))
      ]),
      assistant('Done.'),
      user('Thanks.')
    ]
  })
  const plan = (text: string, target: number, repair = false) => {
    const steps = parseSteps(text)
    if (typeof steps === 'string') throw new Error(steps)
    return { steps, target, estimator: heuristicEstimator, repair }
  }

  test('stops as soon as the target is reached and says which steps were not needed', () => {
    const outcome = runSteps(before, plan('strip-thinking,clear-results:1,drop-steps:0', 400))
    expect(outcome.done.map(({ step }) => step)).toEqual(['strip-thinking:1', 'clear-results:1'])
    expect(outcome.notNeeded).toEqual(['drop-steps:0'])
    expect(outcome.tokens).toBe(estimateTokens(outcome.after))
    expect(outcome.tokens).toBeLessThanOrEqual(400)
  })

  test('the tokens of the steps join without a gap', () => {
    const { done, tokens } = runSteps(before, plan('clear-results:2,clear-results:1,drop-steps:0', 0))
    expect(done).toHaveLength(3)
    expect(done[0]?.tokensBefore).toBe(estimateTokens(before))
    done.slice(1).forEach((step, i) => {
      expect(step.tokensBefore).toBe(done[i]?.tokensAfter)
    })
    expect(done[2]?.tokensAfter).toBe(tokens)
  })

  test('within the target nothing runs and the context itself comes back', () => {
    const { after, done, notNeeded } = runSteps(before, plan('clear-results:0', 1e6))
    expect(after).toBe(before)
    expect([done, notNeeded]).toEqual([[], ['clear-results:0']])
  })

  test('a repair runs within the target too, and is a step of its own', () => {
    const torn = context({ messages: [user('Go.'), assistant(toolUse({ id: 'a', name: 'bash', input: {} }))] })
    const { done, before: first, after } = runSteps(torn, plan('clear-results:0', 1e6, true))
    expect(first).toBe(torn)
    expect(done.map(({ step, changes }) => [step, changes?.resultsAdded])).toEqual([['repair', 1]])
    expect(after.messages).toHaveLength(3)
  })

  test('tells how far it is', () => {
    const seen: Array<string> = []
    runSteps(before, plan('strip-thinking,clear-results', 0), (done, total) => {
      seen.push(`${String(done)}/${String(total)}`)
    })
    expect(seen).toEqual(['0/3', '1/3', '2/3'])
  })
})

import { describe, expect, test } from 'vitest'
import { filterWithIndex } from '../../src/internal/readonlyArray'
import { type Context, withMessages } from '../../src/model/Context'
import { type Reducer, settle } from '../../src/reducers'
import { anyContext, type LawOptions, laws, profiles, shape, validContext } from '../../src/testing'
import { parse } from '../support/shape'
import { blankResults, dropOld, type Mutant, mutants } from './mutants'

const good: Readonly<Record<string, Reducer>> = { nothing: (context) => context, dropOld, blankResults }

const samples = Object.values(profiles).map((profile) => [profile.name, validContext({ profile })] as const)

describe('reducers that keep the laws', () => {
  for (const [name, reducer] of Object.entries(good))
    test.each(samples)(`${name} under %s`, (_, arb) => {
      laws.reducer(arb, reducer)
    })

  test.each(samples)('two passes under %s', (_, arb) => {
    laws.composition(arb, dropOld, blankResults)
    laws.composition(arb, blankResults, dropOld)
  })

  test('keep them on broken histories', () => {
    laws.reducer(anyContext, (context) => context)
  })
})

/** What a reducer is told that a mutant is reported for. */
const reported = (mutant: Mutant): string => {
  const arb = validContext({ ...(mutant.profile === undefined ? {} : { profile: mutant.profile }) })
  try {
    laws.reducer(arb, mutant.reducer, { numRuns: 1000, ...mutant.options })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'nothing'
}

describe('reducers that break a law', () => {
  test.each(Object.entries(mutants))('%s', (_, mutant) => {
    const message = reported(mutant)
    const law = /broke the law "(\w+)"/.exec(message)?.[1]
    expect(mutant.breaks, message).toContain(law)
    expect(message).toMatch(/^before: /m)
    expect(message).toMatch(/^after: /m)
    expect(message).toMatch(/^Hint: /m)
    expect(message).toMatch(/seed: -?\d+, path: "/)
  })
})

describe('a report', () => {
  test('shows the smallest context in one line', () => {
    const message = reported(mutants['drops only results']!)
    expect(message).toMatch(/^before: user\b.* \| assistant.* \w+#\S+ \| user result#\S+/m)
    expect(message).toMatch(/^profile: merged$/m)
  })
})

describe('laws.check', () => {
  const history = parse('user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2')

  test('finds nothing in a reducer that keeps the laws', () => {
    expect(laws.check(blankResults, [history, parse('user')])).toEqual([])
  })

  test('returns every broken law once, with the first context that shows it', () => {
    const broken = laws.check(mutants['drops only results']!.reducer, [parse('user'), history, history])
    expect(broken.map(({ law }) => law)).toEqual(['validity', 'protection'])
    expect(broken[0]).toMatchObject({ message: 'new violation unanswered-call at message 1, block 0, id 1' })
    expect(shape(broken[0]!.before)).toBe(shape(history))
    expect(shape(broken[0]!.after)).toBe('user | assistant bash#1 | user() | assistant bash#2 | user()')
  })

  test('does not freeze or change what it is given', () => {
    const before = parse('user | assistant bash#1 | user result#1')
    laws.check(mutants['writes deep inside']!.reducer, [before])
    expect(before).toEqual(parse('user | assistant bash#1 | user result#1'))
    expect(Object.isFrozen(before)).toBe(false)
  })

  test('leaves out what is waived', () => {
    const { reducer } = mutants['clears results of the pending step']!
    const laws1 = (options: LawOptions) => laws.check(reducer, [history], options).map(({ law }) => law)
    expect(laws1({})).toEqual(['protection'])
    expect(laws1({ protects: { words: false } })).toEqual(['protection'])
    expect(laws1({ protects: { pending: false } })).toEqual([])
    expect(laws1({ protects: false })).toEqual([])
    expect(laws1({ waive: { protection: 'to see that it can be' } })).toEqual([])
  })

  test('knows by id what a broken history had before', () => {
    const orphaned = parse('user | assistant bash#1 | user result#9 | assistant | user')
    const answerless = (context: Context): Context =>
      withMessages(
        context,
        filterWithIndex(context.messages, (_, message) => message.id !== '2')
      )
    expect(laws.check(answerless, [orphaned])).toMatchObject([
      { law: 'validity', message: 'new violation neighbours at message 2' }
    ])
    expect(laws.check((context) => settle(context, answerless(context)), [orphaned])).toEqual([])
  })
})

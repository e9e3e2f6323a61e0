/** Plans of cache markers. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assistant, type Context, context, thinking, toolResult, toolUse, user } from '../../src/model'
import { planMarkers, type Prices, priceTable } from '../../src/strategy'
import { anyContext } from '../../src/testing'
import { estimateTokens } from '../../src/tokens'

const prices: Prices = { read: 0.1, write: 1.25, lookBack: 20, markers: 4 }

/** A prompt, and steps of so many calls. */
const history = (...steps: ReadonlyArray<number>): Context =>
  context({
    system: 'Be brief.',
    messages: [
      user('Look.'),
      ...steps.flatMap((count, s) => {
        const ids = Array.from({ length: count }, (_, k) => `c${String(s)}-${String(k)}`)
        return [
          assistant(...ids.map((id) => toolUse({ id, name: 'ls', input: {} }))),
          user(...ids.map((toolUseId) => toolResult({ toolUseId, content: 'a.ts' })))
        ]
      })
    ]
  })

const drawn = (...[value, given, options]: Parameters<typeof planMarkers>): string =>
  planMarkers(value, given, options)
    .map(({ message = '-', reason }) => `${message} ${reason}`)
    .join(', ')

describe('planMarkers', () => {
  test.each<[string, Context, Parameters<typeof planMarkers>[2], string]>([
    ['fixed and end', history(1), {}, '- fixed, 2 end'],
    ['no instructions', { ...history(1), system: [] }, {}, '2 end'],
    ['what survives', history(1, 1), { survivor: '2' }, '- fixed, 2 survivor, 4 end'],
    ['what survives is not there', history(1, 1), { survivor: 'x' }, '- fixed, 4 end'],
    ['the last entry is in sight', history(1, 4, 4), { written: '2' }, '- fixed, 6 end'],
    ['19 blocks and the entry are in sight', history(1, 9), { written: '2' }, '- fixed, 4 end'],
    ['20 are not', history(1, 10), { written: '2' }, '- fixed, 3 bridge, 4 end'],
    ['a bridge goes as far as it can see', history(1, 4, 4, 4), { written: '2' }, '- fixed, 6 bridge, 8 end'],
    ['one message with too many blocks', history(1, 30), { written: '2' }, '- fixed, 4 end'],
    ['all four', history(1, 4, 4, 4), { written: '2', survivor: '1' }, '- fixed, 1 survivor, 6 bridge, 8 end']
  ])('%s', (_, value, options, plan) => {
    expect(drawn(value, prices, options)).toBe(plan)
  })

  test('with few markers the most important are kept', () => {
    const value = history(1, 4, 4, 4)
    const options = { written: '2', survivor: '1' }
    expect(drawn(value, { ...prices, markers: 1 }, options)).toBe('8 end')
    expect(drawn(value, { ...prices, markers: 2 }, options)).toBe('6 bridge, 8 end')
    expect(drawn(value, { ...prices, markers: 3 }, options)).toBe('- fixed, 6 bridge, 8 end')
    expect(drawn(value, { read: 0.1, write: 1 }, options)).toBe('')
  })

  test('thinking holds no marker', () => {
    const value = context({ messages: [user('a'), assistant(thinking('hm', { signature: 's' }))] })
    expect(drawn(value, prices)).toBe('0 end')
    expect(drawn(context({ messages: [] }), prices)).toBe('')
  })

  test('nothing below the minimum, nothing twice, in order, counted right', () => {
    fc.assert(
      fc.property(anyContext, fc.nat(300), fc.nat(30), fc.nat(30), (value, minimum, a, b) => {
        const id = (at: number): string => value.messages[at]?.id ?? 'none'
        const plan = planMarkers(value, { ...prices, minimum }, { written: id(a), survivor: id(b) })
        expect(plan.length).toBeLessThanOrEqual(4)
        let last = -2
        for (const { message, tokens } of plan) {
          const at = value.messages.findIndex((one) => one.id === message)
          expect(at).toBeGreaterThan(last)
          last = at
          expect(tokens).toBeGreaterThanOrEqual(minimum)
          expect(tokens).toBe(estimateTokens({ ...value, messages: value.messages.slice(0, at + 1) }))
        }
      })
    )
  })

  test('every price list with markers gives a plan', () => {
    for (const list of Object.values(priceTable))
      expect(planMarkers(history(1), { ...list, minimum: 0 }).length > 0).toBe(list.markers !== undefined)
  })
})

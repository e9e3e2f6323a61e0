import * as fc from 'fast-check'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  calibrationCodec,
  decodeCalibration,
  decodeUsageLedger,
  drawJsonError,
  usageReadingCodec
} from '../../src/codecs'
import { assistant, context, toolResult, toolUse, user } from '../../src/model'
import { emptyLedger, observe, recordUsage, uncalibrated, type UsageLedger } from '../../src/tokens'

const history = context({
  messages: [
    user('Look.'),
    assistant(toolUse({ id: 'c1', name: 'look', input: {} })),
    user(toolResult({ toolUseId: 'c1', content: 'A hall. '.repeat(40) })),
    assistant('I see a hall.')
  ]
})

const rest = { cacheReadTokens: 0, cacheWriteTokens: 0, model: 'm' }

const ledger: UsageLedger = recordUsage(history, {
  id: '3',
  message: 3,
  inputTokens: 5200,
  outputTokens: 400,
  ...rest
})(recordUsage(history, { id: '1', message: 1, inputTokens: 5000, outputTokens: 60, ...rest })(emptyLedger))

const stored = (): Record<string, unknown> => JSON.parse(JSON.stringify(ledger)) as Record<string, unknown>

const drawn = (value: unknown): string => {
  const decoded = decodeUsageLedger(value)
  return isLeft(decoded) ? drawJsonError(decoded.left) : 'right'
}

/** A stored ledger with one thing in it set to something else. */
const broken = (path: string, value: unknown): unknown => {
  const out = stored()
  const keys = path.split('.')
  let at = out
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>
  at[keys[keys.length - 1]!] = value
  return out
}

describe('ledgers', () => {
  test('come back as they are', () => {
    const value = stored()
    const decoded = decodeUsageLedger(value)
    expect(decoded).toEqual(right(ledger))
    expect(!isLeft(decoded) && (decoded.right as unknown) === value).toBe(true)
    expect(ledger.answer).toBeDefined()
    expect(ledger.intervals.length).toBe(3)
  })

  test.each<[string, unknown, string]>([
    ['offset', 'x', 'usage ledger: offset: expected a number from 0 on, found the string "x"'],
    ['fixed', 1.5, 'usage ledger: fixed: expected a whole number from 0 on, found the number 1.5'],
    ['intervals.1.cost', -1, 'usage ledger: intervals[1].cost: expected a number from 0 on, found the number -1'],
    [
      'intervals.0.messages.0.units',
      null,
      'usage ledger: intervals[0].messages[0].units: expected a whole number from 0 on, found null'
    ],
    [
      'answer.messages',
      {},
      'usage ledger: answer.messages: expected a list of messages of the ledger, found an object without fields'
    ],
    ['reasoning', undefined, 'usage ledger: reasoning: expected a list of reasoning, found nothing'],
    [
      'calibrations.m.ratio',
      5,
      'usage ledger: calibrations.m.ratio: expected a number from 0.3 to 4, found the number 5'
    ],
    [
      'calibrations.m.covariance',
      [1, 2],
      'usage ledger: calibrations.m.covariance: expected a variance, a covariance and a variance, found a list of 2'
    ],
    [
      'calibrations.m.covariance',
      [1, 2, 3, 4],
      'usage ledger: calibrations.m.covariance: expected a variance, a covariance and a variance, found a list of 4'
    ],
    [
      'calibrations.m.forgetting',
      [0, 2],
      'usage ledger: calibrations.m.forgetting: expected two numbers from 0 to 1, found a list of 2'
    ],
    ['calibrations', [], 'usage ledger: calibrations: expected calibrations by model, found a list of 0']
  ])('%s set to %j', (path, value, message) => {
    expect(drawn(broken(path, value))).toBe(message)
  })
})

describe('calibrations', () => {
  test('whatever was learned is one', () => {
    const any = fc.record({ estimate: fc.nat({ max: 1e5 }), parts: fc.nat({ max: 30 }), actual: fc.nat({ max: 1e6 }) })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (seen) => {
        const learned = seen.reduce((before, one) => observe(one)(before), uncalibrated)
        expect(decodeCalibration(JSON.parse(JSON.stringify(learned)))).toEqual(right(learned))
        expect(calibrationCodec.is(learned)).toBe(true)
      })
    )
  })
})

describe('readings', () => {
  const reading = { id: '1', message: 1, inputTokens: 1, outputTokens: 2, cacheReadTokens: 3, cacheWriteTokens: 4 }

  test.each<[object, boolean]>([
    [reading, true],
    [{ ...reading, status: 'aborted', model: 'm' }, true],
    [{ ...reading, status: 'lost' }, false],
    [{ ...reading, inputTokens: -1 }, false],
    [{ id: '1' }, false]
  ])('%j: %s', (value, is) => {
    expect(usageReadingCodec.is(value)).toBe(is)
  })
})

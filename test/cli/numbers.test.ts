import { describe, expect, test } from 'vitest'
import { parseAmount, parseWhole } from '../../src/cli/numbers'

describe('parseWhole', () => {
  test.each([
    ['0', 0],
    ['50000', 50_000],
    [' 7 ', 7],
    ['50_000', 50_000],
    ['50,000', 50_000],
    ['1,234,567', 1_234_567],
    ['50k', 50_000],
    ['50K', 50_000],
    ['1.2M', 1_200_000],
    ['0.5k', 500],
    ['1.0001k', 1000]
  ])('reads %s', (text, number) => {
    expect(parseWhole(text)).toBe(number)
  })

  test.each([
    '',
    ' ',
    '-5',
    '+5',
    '5.5',
    '50.000',
    '5,00',
    '1,2345',
    '_1',
    '1_',
    '0x10',
    '1e5',
    '5kb',
    'k',
    '1,5k',
    '٣'
  ])('refuses %j', (text) => {
    expect(parseWhole(text)).toBeUndefined()
  })

  test('refuses what a number cannot hold', () => {
    expect(parseWhole('99999999999999999999')).toBeUndefined()
    expect(parseWhole('99999999999999M')).toBeUndefined()
  })
})

describe('parseAmount', () => {
  test.each([
    ['30%', { percent: 30 }],
    ['12.5 %', { percent: 12.5 }],
    ['100%', { percent: 100 }],
    ['50k', { tokens: 50_000 }],
    ['101%', undefined],
    ['%', undefined],
    ['-3%', undefined]
  ])('reads %s', (text, amount) => {
    expect(parseAmount(text)).toEqual(amount)
  })
})

/** The rules of the three dialects as data: complete, said in words, and named by no violation that they do not hold. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import type { RuledDialect } from '../../src/dialects/Dialect'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { anthropicRequest } from './anthropicArbitrary'
import { openaiChatRequest } from './openaiChatArbitrary'
import { openaiResponsesRequest } from './openaiResponsesArbitrary'

const numbered = (letter: string, ...ranges: ReadonlyArray<readonly [number, number]>): ReadonlyArray<string> =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, k) => `${letter}-R${String(from + k)}`))

const tables: ReadonlyArray<readonly [string, RuledDialect<never>, fc.Arbitrary<unknown>, ReadonlyArray<string>]> = [
  [
    'anthropic',
    anthropic as unknown as RuledDialect<never>,
    anthropicRequest,
    numbered('A', [1, 14], [20, 28], [30, 33], [40, 47], [50, 55])
  ],
  [
    'openai-chat',
    openaiChat as unknown as RuledDialect<never>,
    openaiChatRequest,
    [...numbered('C', [1, 7]), ...numbered('D', [1, 4]), 'A-R30']
  ],
  [
    'openai-responses',
    openaiResponses as unknown as RuledDialect<never>,
    openaiResponsesRequest,
    numbered('P', [1, 16], [20, 22])
  ]
]

describe.each(tables)('%s', (_, dialect, requests, ids) => {
  test('every rule is listed, with what breaks it and what to do', () => {
    expect(Object.keys(dialect.rules)).toEqual(ids)
    for (const { breaks, remedy } of Object.values(dialect.rules)) {
      expect(breaks).toMatch(/^[a-z].*[^.]$/)
      expect(remedy).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('no violation names another rule, nor one that is unchecked', () => {
    fc.assert(
      fc.property(requests, (native) => {
        for (const { rule } of dialect.violations(native as never)) {
          expect(dialect.rules).toHaveProperty([rule])
          expect(dialect.rules[rule]!.breaks).not.toMatch(/\(unchecked\)$/)
        }
      }),
      { numRuns: 300 }
    )
  })
})

import * as fc from 'fast-check'
import { type Either, isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import { isNone, isSome } from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { text, toolResult, toolUse } from '../../src/model/Block'
import { appendMessages, type Context, context, withMessages } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import { pin } from '../../src/reducers'
import { violations } from '../../src/roundtrip'
import {
  applySummary,
  drawSummaryRejected,
  ledgerSummary,
  ledgerTitle,
  planSummary,
  readSummary,
  rebase,
  sections,
  type SummaryRejected,
  withSurvivors
} from '../../src/summary'
import { profiles, shape, validContextUnderAny } from '../../src/testing'
import { charsPerTokenEstimator, estimateTokens } from '../../src/tokens'
import { left as ids, loopOf, mapAll } from '../support/histories'
import { lax, lengthened, long, planned, summarised } from './support'

const history = long('user | assistant | user | assistant | user', profiles.merged)

const rightOf = <A>(either: Either<SummaryRejected, A>): A => {
  if (isLeft(either)) throw new Error(drawSummaryRejected(either.left))
  return either.right
}

const textOf = (context: Context, at = 0): string => {
  const block = context.messages[at]?.content[0]
  return block?.type === 'text' ? block.text : ''
}

describe('the summary message', () => {
  test('is framed, pinned, and names all that it stands for', () => {
    const after = rightOf(applySummary(planned(history), '  They spoke of birds.\n')(history))
    const tokens = planned(history).tokens.replaced
    expect(after.messages).toStrictEqual([
      {
        id: 'summary-0-3',
        role: 'user',
        content: [
          text(
            `[Summary 1 of this conversation: stands for 4 messages, about ${tokens} tokens]\n` +
              'A record of what was said and done before, and no request. What it tells is done and answered unless it says that it is open.\n' +
              '\nThey spoke of birds.\n\n[End of the summary]'
          )
        ],
        pinned: true,
        summaryOf: ['0', '1', '2', '3']
      },
      history.messages[4]
    ])
    expect(after.messages[1]).toBe(history.messages[4])
  })

  test('says that work is under way where a turn is split', () => {
    const loop = long(loopOf(5), profiles.merged)
    const after = summarised()(loop)
    expect(shape(after)).toBe('!~user | user | assistant bash#5 | user result#5')
    expect(textOf(after)).toContain('\nIt also tells what was done so far for the request that follows it.\n')
  })

  test('does not say so of a request that a compaction item of the provider stands for', () => {
    const loop = long(
      'user | assistant [compaction] | assistant bash#1 | tool result#1 | assistant bash#2 | tool result#2 | assistant bash#3 | tool result#3',
      profiles.separate
    )
    const held = mapAll(loop, (block) => (block.type === 'opaque' ? { ...block, raw: { content: 'x' } } : block))
    const after = summarised()(held)
    expect(shape(after)).toBe(
      'user | assistant [compaction] | assistant bash#1 | tool result#1 | !~user | assistant bash#3 | tool result#3'
    )
    expect(textOf(after, 4)).not.toContain('the request that follows')
  })

  test('marks requests that stay as answered when their answers go', () => {
    const pinned = pin((_, { id }) => id === '0' || id === '2')(history)
    const after = summarised()(pinned)
    expect(shape(after)).toBe('!user | !user | !~user | user')
    expect(textOf(after, 2)).toMatch(
      /\n\n\[End of the summary\. Answered already, not to be acted on again: "words 0\.0 And so on\..{1,70}", "words 2\.0 And.{1,90}"\]$/
    )
    expect(readSummary(after.messages[2]!)?.text).toBe('They spoke.')
  })

  test('the same where the summary had to stand first', () => {
    const before = long(
      'user | !assistant | !user | assistant | user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2',
      profiles.merged
    )
    const after = summarised()(before)
    expect(shape(after)).toBe('!~user | !assistant | !user | user | assistant bash#2 | user result#2')
    expect(textOf(after)).toMatch(/Answered already, not to be acted on again: "words 2\.0[^"]*"\]$/)
  })

  test.each<[string, string]>([
    ['its answer stays as well', 'user | !assistant | user'],
    ['it is the latest', 'user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2']
  ])('does not mark a request when %s', (_, notation) => {
    const before = long(`user | assistant | ${notation}`, profiles.merged)
    const pinned = pin((_, { id }) => id === '2')(before)
    expect(textOf(summarised()(pinned), 0) + textOf(summarised()(pinned), 2)).not.toContain('Answered already')
  })

  test.each(["$& $1 $$ $` $'", 'a\\nb', '[End of the summary]\n\n[End of the summary]', '</summary> <summary>'])(
    'holds the text as it is: %s',
    (said) => {
      const after = rightOf(
        applySummary(planned(history), said === '</summary> <summary>' ? `<summary>${said}</summary>` : said)(history)
      )
      expect(readSummary(after.messages[0]!)?.text).toBe(said)
    }
  )

  test.each<[string, string]>([
    ['<summary>They spoke.</summary>', 'They spoke.'],
    ['Here it is:\n<summary>\nThey spoke.\n</summary>\nAnything else?', 'They spoke.'],
    ['<think>What was it?</think>\n<summary>They spoke.</summary>', 'They spoke.'],
    ['<analysis>a</analysis><summary>They spoke.</summary>', 'They spoke.'],
    ['```markdown\nThey spoke.\n```', 'They spoke.'],
    ['They spoke.</summary>', 'They spoke.'],
    ['They spoke \ud83d\ude00 of \ud83d birds \ude00.', 'They spoke 😀 of \ufffd birds \ufffd.']
  ])('holds what is meant of %s', (answer, said) => {
    expect(readSummary(rightOf(applySummary(planned(history), answer)(history)).messages[0]!)?.text).toBe(said)
  })
})

describe('refusals', () => {
  const demanding = {
    strategy: sections('two', { Goal: 'What for.', 'Next steps': 'What now.' }),
    mustSurvive: ['src/a.ts', '4711']
  }
  const plan = planned(history, demanding)
  const good = '## Goal\nChange src/a.ts\n## Next steps\nClose 4711'

  test.each<[string, SummaryRejected | undefined]>([
    [good, undefined],
    ['**Goal**: src/a.ts\n\n**Next steps:**\n4711', undefined],
    ['# 1. GOAL\nsrc/a.ts\n### 2) Next Steps ##\n4711', undefined],
    ['Goal: src/a.ts\nNext steps: 4711', undefined],
    ['<goal>src/a.ts</goal>\n<next_steps>4711</next_steps>', undefined],
    ['The goal is src/a.ts, then 4711', { type: 'SectionsMissing', sections: ['Goal', 'Next steps'] }],
    ['## Goal\nsrc/a.ts, 4711\n## Next', { type: 'SectionsMissing', sections: ['Next steps'] }],
    ['## Goal\nsrc/a.tsx\n## Next steps\n47110', { type: 'IdentifiersLost', identifiers: ['src/a.ts', '4711'] }],
    ['## Goal\n/repo/src/a.ts.\n## Next steps\n14711', { type: 'IdentifiersLost', identifiers: ['4711'] }]
  ])('%s', (answer, expected) => {
    const done = applySummary(plan, answer)(history)
    if (expected === undefined) expect(isRight(done)).toBe(true)
    else expect(done).toStrictEqual(left(expected))
  })

  test('a ledger needs no headings of the strategy, what only looks like one does', () => {
    const loop = long(loopOf(20), profiles.merged)
    const plan = planned(loop, demanding)
    const ledger = ledgerSummary(plan)
    expect(ledger.startsWith(ledgerTitle)).toBe(true)
    expect(isRight(applySummary(plan, ledger)(loop))).toBe(true)
    const title = withSurvivors(plan, ledgerTitle)
    expect(applySummary(plan, title)(loop)).toMatchObject({ left: { type: 'SectionsMissing' } })
  })

  test('no smaller, by the estimator that is given', () => {
    const done = applySummary(plan, good, { estimator: { ...charsPerTokenEstimator, messages: () => 7 } })(history)
    expect(done).toStrictEqual(left({ type: 'NotSmaller', before: 7, after: 7 }))
  })

  test('what is smaller in tokens but not in characters', () => {
    const few = long('user | assistant | user', profiles.merged)
    const said = 'and so on '.repeat(90)
    const done = applySummary(planned(few), said)(few)
    expect(isLeft(done) && done.left.type).toBe('NotSmaller')
  })

  test('a plan that tears a call from its result', () => {
    const loop = long(loopOf(4), profiles.merged)
    const plan = planned(loop)
    const torn = { ...plan, indices: plan.indices.filter((i) => i !== 2) }
    expect(applySummary(torn, 'They spoke.')(loop)).toMatchObject({
      left: {
        type: 'Invalid',
        violations: [
          { rule: 'orphan-result', message: 2, id: '1' },
          { rule: 'result-order', message: 2 }
        ]
      }
    })
  })

  test('append what is not mentioned', () => {
    const lacking = '<summary>## Goal\nsrc/a.ts\n## Next steps\nNone</summary>'
    expect(withSurvivors(plan, lacking)).toBe(
      '<summary>## Goal\nsrc/a.ts\n## Next steps\nNone\n\nAlso in use: 4711\n</summary>'
    )
    expect(isRight(applySummary(plan, withSurvivors(plan, lacking))(history))).toBe(true)
  })

  test.each<[SummaryRejected, string]>([
    [
      { type: 'HeadChanged', at: 3, expected: 'a' },
      'expected message a of the plan at index 3, found none: make a new plan'
    ],
    [
      { type: 'HeadChanged', at: 3, expected: 'a', actual: 'b' },
      'expected message a of the plan at index 3, found message b: make a new plan'
    ],
    [
      { type: 'HeadChanged', at: 3, expected: 'a', actual: 'a' },
      'expected message a of the plan at index 3, found it edited: make a new plan'
    ],
    [{ type: 'Empty' }, 'expected a summary, found nothing: ask again'],
    [{ type: 'ErrorText', found: 'x' }, 'expected a summary, found an error: x'],
    [
      { type: 'ToolCall', found: 'x' },
      'expected a summary, found a tool call: x: ask without tools, or in isolated mode'
    ],
    [
      { type: 'CutOff', tokens: 9, maxTokens: 8 },
      'expected a complete summary of less than 8 tokens, found one cut off after 9: raise maxOutput or use a briefer strategy'
    ],
    [
      { type: 'SectionsMissing', sections: ['A', 'B'] },
      'expected the headings A, B, found none of them: ask again, or use a strategy without them'
    ],
    [
      { type: 'IdentifiersLost', identifiers: ['a.ts', '4711'] },
      'expected a.ts, 4711 to be mentioned, found no mention: ask again, or append them (withSurvivors)'
    ],
    [
      { type: 'NotSmaller', before: 9, after: 10 },
      'expected less than 9 tokens, found 10: the summary is too long, or there is too little to summarise'
    ],
    [
      { type: 'Invalid', violations: [{ rule: 'neighbours', message: 2 }] },
      'expected a context that its profile accepts, found neighbours at message 2: repair the history first'
    ],
    [{ type: 'AnswersMissing', expected: 2, actual: 0 }, 'expected 2 answers, one for each request, found 0']
  ])('drawn: %j', (rejected, sentence) => {
    expect(drawSummaryRejected(rejected)).toBe(sentence)
  })
})

describe('in the background', () => {
  const plan = planned(history)
  const more = [assistant('b'.repeat(99)), user('c'.repeat(99))]

  test('messages appended since stay', () => {
    const grown = appendMessages(more)(history)
    const after = rightOf(applySummary(plan, 'They spoke.')(grown))
    expect(after.messages.slice(1)).toEqual(grown.messages.slice(4))
    expect(ids(after)).toBe('summary-0-3 4 5 6')
  })

  test('a plan survives JSON, and a history that was read again', () => {
    const stored = JSON.parse(JSON.stringify(plan)) as typeof plan
    const copy = JSON.parse(JSON.stringify(appendMessages(more)(history))) as Context
    expect(stored).toStrictEqual(plan)
    expect(ids(rightOf(applySummary(stored, 'They spoke.')(copy)))).toBe('summary-0-3 4 5 6')
  })

  test.each<[string, (messages: Context['messages']) => Context['messages'], object]>([
    ['one is gone', (messages) => messages.slice(1), { at: 0, expected: '0', actual: '1' }],
    ['all are gone', () => [], { at: 0, expected: '0' }],
    [
      'one is edited',
      ([a, b, ...rest]) => [a!, { ...b!, content: [text('x')] }, ...rest],
      { at: 1, expected: '1', actual: '1' }
    ],
    [
      'one is pinned',
      ([a, b, ...rest]) => [a!, { ...b!, pinned: true }, ...rest],
      { at: 1, expected: '1', actual: '1' }
    ],
    [
      'the last of the head is another',
      ([a, b, c, d, e]) => [a!, b!, c!, { ...d!, id: '9' }, e!],
      { at: 3, expected: '3', actual: '9' }
    ],
    [
      'it was applied before',
      (messages) => rightOf(applySummary(plan, 'They spoke.')(withMessages(history, messages))).messages,
      { at: 0, expected: '0', actual: 'summary-0-3' }
    ]
  ])('refused when the head changed: %s', (_, edit, found) => {
    const changed = withMessages(history, edit(history.messages))
    expect(applySummary(plan, 'They spoke.')(changed)).toStrictEqual(left({ type: 'HeadChanged', ...found }))
  })

  test('a tail that was cleared meanwhile stays cleared', () => {
    const before = long(loopOf(4), profiles.merged)
    const plan = planned(before, { keep: 4 })
    const edited = { ...before.messages[6]!, content: [toolResult({ toolUseId: '3', content: '[cleared]' })] }
    const cleared = withMessages(
      before,
      before.messages.map((message, i) => (i === 6 ? edited : message))
    )
    expect(rightOf(applySummary(plan, 'They spoke.')(cleared)).messages).toContain(edited)
  })

  test('before or after: appending and summarising commute', () => {
    fc.assert(
      fc.property(validContextUnderAny({ endings: ['prompt'] }), (generated) => {
        const before = mapAll(generated, lengthened)
        const plan = planSummary(lax)(before)
        if (isNone(plan)) return
        const after = applySummary(plan.value, 'They spoke.')(before)
        const grown = appendMessages([assistant('An answer.'), user('A question.')])(before)
        const late = applySummary(plan.value, 'They spoke.')(grown)
        expect(isRight(late)).toBe(isRight(after))
        if (isRight(after) && isRight(late)) {
          expect(late).toStrictEqual(rebase(before, after.right)(grown))
          expect(late.right.messages.slice(0, -2)).toStrictEqual(after.right.messages)
        }
      })
    )
  })
})

describe('rebase', () => {
  const after = summarised()(history)
  const current = appendMessages([assistant('f'), user('g')])(history)

  test('keeps what was appended, as it is', () => {
    const rebased = rightOf(rebase(history, after)(current))
    expect(rebased.messages).toStrictEqual([...after.messages, ...current.messages.slice(5)])
    expect(rebased.messages[2]).toBe(current.messages[5])
    expect(rebase(history, after)(history)).toStrictEqual(right(after))
  })

  test('nothing was compacted: the same context', () => {
    expect(rebase(history, history)(current)).toStrictEqual(right(current))
    expect(rightOf(rebase(history, history)(current))).toBe(current)
  })

  test.each<[string, Context, object]>([
    ['shorter', withMessages(history, history.messages.slice(0, 3)), { at: 3, expected: '3' }],
    [
      'edited in the tail',
      withMessages(history, [...history.messages.slice(0, 4), user('x')]),
      { at: 4, expected: '4', actual: '' }
    ]
  ])('refused: %s', (_, changed, found) => {
    expect(rebase(history, after)(changed)).toStrictEqual(left({ type: 'HeadChanged', ...found }))
  })

  test('refused when the result would be invalid', () => {
    const cut = withMessages(history, history.messages.slice(1))
    const strict = { ...history, profile: profiles.strict }
    const grown = appendMessages([assistant('f'), user('g')])(strict)
    const done = rebase(strict, cut)(grown)
    expect(done).toMatchObject({ left: { type: 'Invalid' } })
  })

  test('thinking that was written on the old prefix goes where it is bound', () => {
    const bound = { ...history, profile: profiles.bound }
    const compacted = summarised()(bound)
    const thought = {
      id: '',
      role: 'assistant' as const,
      content: [{ type: 'thinking' as const, text: 'hm', signature: 's' }, text('f')]
    }
    const grown = appendMessages([thought, user('g')])(bound)
    const rebased = rightOf(rebase(bound, compacted)(grown))
    expect(shape(rebased)).toBe('!~user | user | assistant | user')
  })
})

describe('many passes', () => {
  /** A session that works on and on. */
  const turn = (n: number): Context['messages'] => [
    user(`Request ${n}. ` + 'Please. '.repeat(60)),
    assistant(toolUse({ id: `c${n}`, name: 'bash', input: { command: `make part-${n}` } })),
    user(toolResult({ toolUseId: `c${n}`, content: 'ok '.repeat(300) })),
    assistant(`Done with ${n}. ` + 'It works. '.repeat(40))
  ]

  test.each(Object.values(profiles).filter(({ resultRole }) => resultRole === 'user'))(
    'lineage and counts survive under $name',
    (profile) => {
      let session = context({ messages: [], profile })
      const seen: Array<string> = []
      for (let pass = 1; pass <= 10; pass++) {
        for (let k = 0; k < 3; k++) session = appendMessages(turn(pass * 10 + k))(session)
        session = appendMessages([user('What now?')])(session)
        for (const { id, summaryOf } of session.messages)
          if (summaryOf === undefined && !seen.includes(id)) seen.push(id)
        const plan = planned(session)
        expect(plan.previous).toBe(pass === 1 ? undefined : `Pass ${pass - 1}.`)
        session = rightOf(applySummary(plan, `Pass ${pass}.`)(session))
        if (profile.lastRole === 'any') expect(violations(session)).toEqual([])
        const [summary] = session.messages
        const read = readSummary(summary!)
        expect(read).toMatchObject({ pass, messages: seen.length - 1, text: `Pass ${pass}.` })
        // acknowledgements are no part of the history
        expect(summary!.summaryOf!.filter((id) => /^(after|before)-/.test(id))).toEqual([])
        const originals = summary!.summaryOf!.filter((id) => seen.includes(id))
        expect(originals).toEqual(seen.slice(0, -1))
        expect(new Set(summary!.summaryOf).size).toBe(summary!.summaryOf!.length)
        session = appendMessages([assistant('On it. '.repeat(30))])(session)
      }
    }
  )

  test('counts and the summary itself survive a wire form, which forgets what a summary is', () => {
    let session = context({ messages: turn(0), profile: profiles.merged })
    let messages = 0
    for (let pass = 1; pass <= 3; pass++) {
      session = appendMessages([...turn(pass), user('What now?')])(session)
      const plan = planned(session)
      messages += plan.head.messages.length
      const after = rightOf(applySummary(plan, `Pass ${pass}.`)(session))
      const read = anthropic.decode(anthropic.encode(after))
      session = isRight(read) ? appendMessages([assistant('On it. '.repeat(30))])(read.right) : session
      expect(session.messages[0]?.summaryOf).toBeUndefined()
      expect(readSummary(session.messages[0]!)).toMatchObject({ pass, messages, text: `Pass ${pass}.` })
    }
  })

  test('a summary that came from a wire form is not taken for the words of the user', () => {
    const loop = long(loopOf(6), profiles.merged)
    const after = rightOf(applySummary(planned(loop), 'They spoke.')(loop))
    const forgotten = withMessages(
      after,
      after.messages.map(({ summaryOf: _, pinned: __, ...message }) => message)
    )
    const grown = appendMessages(
      long('assistant bash#7 | user result#7 | assistant bash#8 | user result#8').messages.map((one) => ({
        ...one,
        id: ''
      }))
    )(forgotten)
    const again = rightOf(applySummary(planned(grown), 'They spoke again.')(grown))
    expect(shape(again)).toBe('!~user | user | assistant bash#8 | user result#8')
    expect(again.messages[1]).toBe(forgotten.messages[1])
    expect(readSummary(again.messages[0]!)).toMatchObject({ pass: 2, text: 'They spoke again.' })
  })

  test('nothing new: no plan, and the same reducer twice is the same context', () => {
    const once = summarised()(history)
    expect(planSummary(lax)(once)).toStrictEqual({ _tag: 'None' })
    expect(summarised()(once)).toBe(once)
  })

  test('what a recorded summary says it stands for, and is still there, is not named', () => {
    const before = long('~user | user | assistant | user', profiles.merged)
    const [first, ...rest] = before.messages
    const recorded = withMessages(before, [{ ...first!, summaryOf: ['gone', '1', '3'] }, ...rest])
    expect(summarised()(recorded).messages[0]?.summaryOf).toEqual(['gone', '1', '0', '2'])
  })

  test('an earlier summary of somebody else is brought up to date', () => {
    const before = long('~user | user | assistant | user', profiles.merged)
    const plan = planned(before)
    expect(plan.previous).toMatch(/^words 0\.0 And so on\./)
    expect(plan.head.messages.map(({ id }) => id)).toEqual(['1', '2'])
    expect(rightOf(applySummary(plan, 'They spoke.')(before)).messages[0]?.summaryOf).toEqual(['gone', '0', '1', '2'])
  })
})

test('estimates of a plan', () => {
  const plan = planned(history, { estimator: charsPerTokenEstimator })
  const after = rightOf(applySummary(plan, 'They spoke.', { estimator: charsPerTokenEstimator })(history))
  const summary = charsPerTokenEstimator.message(after.messages[0]!)
  expect(estimateTokens(history, charsPerTokenEstimator)).toBe(plan.tokens.replaced + plan.tokens.kept)
  expect(estimateTokens(after, charsPerTokenEstimator)).toBe(plan.tokens.kept + charsPerTokenEstimator.tokens(summary))
  expect(
    isSome(planSummary({ ...lax, atLeast: plan.tokens.replaced, estimator: charsPerTokenEstimator })(history))
  ).toBe(true)
  expect(
    isNone(planSummary({ ...lax, atLeast: plan.tokens.replaced + 1, estimator: charsPerTokenEstimator })(history))
  ).toBe(true)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { image, opaque, text } from '../../src/model/Block'
import { type Context, profileOf } from '../../src/model/Context'
import {
  clearHead,
  clearToolResults,
  offloadToolResults,
  type OffloadToolResultsOptions,
  restoreToolResults,
  sequence,
  truncateToolResults
} from '../../src/reducers'
import { anyContext, profiles, validContext } from '../../src/testing'
import { profileWith } from '../support/build'
import {
  blockAt,
  editedIds,
  filler,
  loopOf,
  mapAll,
  thrown,
  withResultContent,
  withResults
} from '../support/histories'
import { shape } from '../support/shape'

const three = mapAll(withResults(loopOf(3, 'assistant')), (block) =>
  block.type === 'tool_result' ? { ...block, content: `${block.toolUseId ?? ''} ${filler(800)}` } : block
)

const offloaded = (before: Context, options: Partial<OffloadToolResultsOptions>): string =>
  editedIds(before, offloadToolResults({ minTokens: 0, ...options })(before).context, 'tool_result')

describe('examples', () => {
  test.each<[string, Context, Partial<OffloadToolResultsOptions>, string]>([
    ['all', three, {}, '1 2 3'],
    ['none so long', three, { minTokens: 10_000 }, ''],
    ['but the newest', three, { keep: 1 }, '1 2'],
    ['in steps of two', three, { batch: 2 }, '1 2'],
    ['but excluded tools', three, { excludeTools: ['bash'] }, ''],
    ['but the pending step', withResults(loopOf(2), 800), {}, '1'],
    ['the pending step when told so', withResults(loopOf(2), 800), { pending: true }, '1 2'],
    ['but errors', withResults('user | assistant bash#1 | user error#1 | assistant', 800), {}, ''],
    ['but pinned results', withResults('user | assistant bash#1 | !user result#1 | assistant', 800), {}, ''],
    ['but opaque blocks', withResultContent(loopOf(1, 'assistant'), [opaque('x', { a: filler(900) })]), {}, ''],
    ['but what is short anyway', withResults(loopOf(2, 'assistant'), 30), {}, '']
  ])('%s', (_, before, options, expected) => {
    expect(offloaded(before, options)).toBe(expected)
  })

  test('says what went and gives it back', () => {
    const { context, payloads } = offloadToolResults({ minTokens: 0 })(three)
    expect(payloads).toEqual([
      {
        reference: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        placeholder: content(context, 2),
        tool: 'bash',
        content: content(three, 2)
      },
      {
        reference: expect.anything() as string,
        placeholder: content(context, 4),
        tool: 'bash',
        content: content(three, 4)
      },
      {
        reference: expect.anything() as string,
        placeholder: content(context, 6),
        tool: 'bash',
        content: content(three, 6)
      }
    ])
    expect(new Set(payloads.map(({ reference }) => reference)).size).toBe(3)
    expect(content(context, 2)).toMatch(/^\[cleared: bash 1\.0, 802 chars, ref [0-9a-f]{16}\]$/)
    expect(restoreToolResults(payloads)(context)).toStrictEqual(three)
    expect(restoreToolResults(payloads.slice(1, 2))(context).messages[4]).toStrictEqual(three.messages[4])
  })

  test('the same reference for the same content, wherever it stands', () => {
    const one = offloadToolResults({ minTokens: 0 })(withResults(loopOf(1, 'assistant'), 800)).payloads
    const two = offloadToolResults({ minTokens: 0 })(
      withResults('user | user | assistant read#9 | user result#9 | assistant', 800)
    ).payloads
    const three = offloadToolResults({ minTokens: 0 })(withResults(loopOf(1, 'assistant'), 801)).payloads
    expect(one[0]?.reference).toBe(two[0]?.reference)
    expect(one[0]?.reference).not.toBe(three[0]?.reference)
  })

  test('takes the same content out once where text and tool are the same', () => {
    const before = mapAll(withResults(loopOf(2, 'assistant'), 800), (block) =>
      block.type === 'tool_use' ? { ...block, input: {} } : block
    )
    const { context, payloads } = offloadToolResults({ minTokens: 0 })(before)
    expect(payloads).toHaveLength(1)
    expect(restoreToolResults(payloads)(context)).toStrictEqual(before)
  })

  test('takes media out as well', () => {
    const picture = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K'.repeat(200) })
    const before = withResultContent(loopOf(1, 'assistant'), [text(filler(600)), picture])
    const { context, payloads } = offloadToolResults({ minTokens: 0 })(before)
    expect(payloads[0]?.content).toStrictEqual([text(filler(600)), picture])
    expect(restoreToolResults(payloads)(context)).toStrictEqual(before)
  })

  test('a text of your own, unless two contents would get the same', () => {
    const stored = offloadToolResults({ minTokens: 0, placeholder: ({ tool }, ref) => `${tool}: see /tmp/${ref}` })(
      three
    )
    expect(content(stored.context, 2)).toBe(`bash: see /tmp/${stored.payloads[0]!.reference}`)
    expect(restoreToolResults(stored.payloads)(stored.context)).toStrictEqual(three)
    const vague = offloadToolResults({ minTokens: 0, placeholder: () => 'gone' })(three)
    expect(editedIds(three, vague.context, 'tool_result')).toBe('1')
    expect(restoreToolResults(vague.payloads)(vague.context)).toStrictEqual(three)
  })

  test('its texts outlive other reducers', () => {
    const { context, payloads } = offloadToolResults({ minTokens: 0 })(three)
    const others = sequence(
      clearToolResults({ keep: 0 }),
      truncateToolResults({ maxTokens: 32 }),
      clearHead({ keepTokens: 0 })
    )
    expect(restoreToolResults(payloads)(others(context))).toStrictEqual(three)
  })

  test('nothing to do: the same context and no payloads', () => {
    const before = withResults('user | assistant', 800)
    const { context, payloads } = offloadToolResults({ minTokens: 0 })(before)
    expect(context).toBe(before)
    expect(payloads).toEqual([])
    expect(restoreToolResults([])(three)).toBe(three)
    expect(restoreToolResults(offloadToolResults({ minTokens: 0 })(three).payloads)(three)).toBe(three)
  })

  test('thinking that was bound to what was put back goes', () => {
    const notation = 'user | assistant bash#1 | user result#1 | assistant thinking text | user'
    const before = withResults(notation, 800, profileWith({ thinkingBinding: 'prefix' }))
    const { payloads } = offloadToolResults({ minTokens: 0 })(before)
    const placeholder = payloads[0]!.placeholder
    const later = withResultContent(notation, placeholder, profileWith({ thinkingBinding: 'prefix' }))
    expect(shape(restoreToolResults(payloads)(later))).toBe(
      'user | assistant bash#1 | user result#1 | assistant | user'
    )
  })

  test('what stays is no payload, beside what goes', () => {
    const before = withResults(
      'user | assistant bash#1 | user result#1 | assistant bash#2 | user error#2 | assistant',
      800
    )
    const { context, payloads } = offloadToolResults({ minTokens: 10 })(before)
    expect(payloads).toHaveLength(1)
    expect(context.messages[4]).toBe(before.messages[4])
    const media = mapAll(before, (block) =>
      block.type === 'tool_result' && block.isError === true
        ? { type: 'tool_result', toolUseId: '2', content: [opaque('x', { a: filler(900) })] }
        : block
    )
    expect(offloadToolResults({ minTokens: 10 })(media).payloads).toHaveLength(1)
  })

  test('the reference is the hash of the content, from both ends', () => {
    const before = withResultContent(loopOf(1, 'assistant'), 'ok 1 - adds\n'.repeat(100))
    expect(offloadToolResults({ minTokens: 10 })(before).payloads.map(({ reference }) => reference)).toEqual([
      'ef214d45b9c56385'
    ])
  })
})

const content = (context: Context, message: number): string => {
  const block = blockAt(context, message)
  return block.type === 'tool_result' && typeof block.content === 'string' ? block.content : ''
}

describe('laws', () => {
  const free = Object.values(profiles).filter(
    (profile) => profile.thinkingBinding === 'none' && profile.thinkingGroups !== true
  )

  test('there are payloads where the context is another one, and nowhere else', () => {
    fc.assert(
      fc.property(anyContext, (before) => {
        const { context, payloads } = offloadToolResults({ minTokens: 0 })(before)
        expect(payloads.length > 0).toBe(context !== before)
      }),
      { numRuns: 100 }
    )
  })

  test('what was offloaded and restored is what was there', () => {
    expect(free.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(
        fc.constantFrom(...free).chain((profile) => validContext({ profile })),
        fc.nat(2),
        (before, keep) => {
          const { context, payloads } = offloadToolResults({ minTokens: 0, keep })(before)
          const back = restoreToolResults(payloads)(context)
          expect(back).toStrictEqual(before)
          expect(profileOf(back)).toBe(profileOf(before))
        }
      ),
      { numRuns: 150 }
    )
  })
})

describe('options', () => {
  test.each<[Partial<OffloadToolResultsOptions>, string]>([
    [{ minTokens: -1 }, 'offloadToolResults: minTokens must be a number of at least 0, got -1'],
    [{ keep: -1 }, 'offloadToolResults: keep must be a whole number of at least 0, got -1'],
    [{ batch: 0 }, 'offloadToolResults: batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => offloadToolResults({ minTokens: 0, ...options }))).toEqual(new RangeError(message))
  })
})

import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  type Change,
  composeChanges,
  diff,
  invertChange,
  receipt,
  type Report,
  report,
  toAppliedEdits,
  toCompactionResult,
  toContextMetadata
} from '../../src/change'
import { image, media, opaque, text, thinking, toolResult, toolUse } from '../../src/model/Block'
import { appendMessages, type Context, context, withMessages } from '../../src/model/Context'
import { assistant, type Message, user } from '../../src/model/Message'
import * as R from '../../src/reducers'
import { anyContext, validContextUnderAny } from '../../src/testing'
import { equal, jsonClone } from '../../src/testing/equal'
import { estimateTokens, tokenBreakdown } from '../../src/tokens'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { laxProfile } from '../support/build'
import { anyEdits, run } from './functions'

const long = 'const answer = 42\n'.repeat(60)
const shot = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K'.repeat(2000) })

const call = (id: string, input: Record<string, string | ReadonlyArray<string>>, name = 'read_file') =>
  toolUse({ id, name, input })

const history = context({
  system: 'Be brief.',
  tools: [{ name: 'read_file' }],
  messages: [
    user('Fix the build.', shot), // 0
    assistant(
      thinking('Look.', { signature: 's' }),
      call('c1', { path: 'a.ts' }),
      call('c2', { files: ['b.ts', 'c.ts'] })
    ), // 1
    user(toolResult({ toolUseId: 'c1', content: long }), toolResult({ toolUseId: 'c2', content: [text(long), shot] })), // 2
    assistant(thinking('So.', { signature: 't' }), 'Fixed.'), // 3
    user('Now the tests.'), // 4
    assistant(thinking('Hm.', { signature: 'u' }), call('c3', { path: 'a.ts' })), // 5
    user(toolResult({ toolUseId: 'c3', content: 'ok' })), // 6
    assistant('Done.') // 7
  ],
  profile: laxProfile
})

const of = (f: (context: Context) => Context): Report => report(diff(history, f(history)))

const edit =
  (f: (messages: ReadonlyArray<Message>) => ReadonlyArray<Message>) =>
  (one: Context): Context =>
    withMessages(one, f(one.messages))

const editMessage = (at: number, f: (message: Message) => Message) =>
  edit((messages) => messages.map((message, i) => (i === at ? f(message) : message)))

const withBlocks = (at: number, ...content: Message['content']) =>
  editMessage(at, (message) => ({ ...message, content }))

describe('examples', () => {
  test('nothing', () => {
    const { isChanged, messages, blocks, firstChange, prefix, sentences, gone } = of((one) => one)
    expect(isChanged).toBe(false)
    expect(messages).toEqual({
      before: 8,
      after: 8,
      kept: 8,
      edited: 0,
      merged: 0,
      summarised: 0,
      dropped: 0,
      added: 0,
      moved: 0
    })
    expect(blocks).toEqual({ before: 15, after: 15, kept: 15, edited: 0, summarised: 0, dropped: 0, added: 0 })
    expect(firstChange).toBeUndefined()
    expect(prefix).toEqual({ messages: 8, tokens: estimateTokens(history) })
    expect(gone).toEqual({ toolUseIds: [], filePaths: [], media: [] })
    expect(sentences).toEqual(['Nothing changed.'])
  })

  test('cleared results', () => {
    const { toolResults, gone, firstChange, prefix, messages, media: went } = of(R.clearToolResults({ keep: 1 }))
    expect(toolResults).toEqual({ cleared: 2, shortened: 0, edited: 0, removed: 0, added: 0 })
    expect(went).toEqual({ edited: 0, removed: 1 })
    expect(gone).toEqual({
      toolUseIds: ['c1', 'c2'],
      filePaths: ['a.ts', 'b.ts', 'c.ts'],
      media: [{ kind: 'image', message: 2 }]
    })
    expect(messages).toMatchObject({ kept: 7, edited: 1 })
    expect(firstChange).toEqual({ path: 'messages[2].content[0]', message: 2, block: 0 })
    expect(prefix).toEqual({
      messages: 2,
      tokens: estimateTokens({ ...history, messages: history.messages.slice(0, 2) })
    })
  })

  test('shortened results', () => {
    expect(of(R.truncateToolResults({ maxTokens: 60 })).toolResults).toMatchObject({ cleared: 0, shortened: 2 })
  })

  test.each([
    ['an empty text', '', 'cleared'],
    ['a note of its own', '[old]', 'cleared'],
    ['its beginning', long.slice(0, 90), 'shortened'],
    ['its end', long.slice(-90), 'shortened'],
    ['its ends around a note', `${long.slice(0, 40)} … ${long.slice(-40)}`, 'shortened'],
    ['other words as long', long.replaceAll('42', '43'), 'edited'],
    ['more', `${long} and more`, 'edited'],
    ['no words but another placeholder', '[Old tool result content cleared]', 'cleared']
  ] as const)('a result with %s', (_, content, fate) => {
    const { toolResults } = of(
      withBlocks(2, toolResult({ toolUseId: 'c1', content }), history.messages[2]!.content[1]!)
    )
    expect(toolResults).toEqual({ cleared: 0, shortened: 0, edited: 0, removed: 0, added: 0, [fate]: 1 })
  })

  test('a placeholder in the place of another is no clearing', () => {
    const [one, two] = ['[cleared: read_file a.ts, 8123 chars]', '[cleared: read_file]'].map((content) =>
      withBlocks(2, toolResult({ toolUseId: 'c1', content }))(history)
    )
    expect(report(diff(one!, two!)).toolResults).toMatchObject({ cleared: 0, shortened: 1 })
  })

  test('media', () => {
    const { media: went, toolResults, text: words, gone, sentences } = of(R.stripMedia({ keep: 0 }))
    // the image beside the latest words of the user stays; there are others
    expect(went.removed).toBe(2)
    expect(toolResults).toEqual({ cleared: 0, shortened: 0, edited: 0, removed: 0, added: 0 })
    expect(words).toEqual({ edited: 0, removed: 0 })
    expect(gone.media).toEqual([
      { kind: 'image', message: 0 },
      { kind: 'image', message: 2 }
    ])
    expect(gone.toolUseIds).toEqual(['c2'])
    expect(sentences).toContain('2 images or other media were removed.')
  })

  test('media are named by what they have', () => {
    const files = [
      media('document', { type: 'file', fileId: 'f1' }, 'a.pdf'),
      media('document', { type: 'file', fileId: 'f2' }),
      image({ type: 'url', url: 'https://example.com/b.png' })
    ]
    const before = context({ system: [files[1]!], messages: [user(...files)] })
    const { gone } = report(diff(before, context({ messages: [] })))
    expect(gone.media).toEqual([
      { kind: 'document', message: -1, name: 'f2' },
      { kind: 'document', message: 0, name: 'a.pdf' },
      { kind: 'document', message: 0, name: 'f2' },
      { kind: 'image', message: 0, name: 'https://example.com/b.png' }
    ])
  })

  test('another image in the place of one is an edit', () => {
    const { media: went } = of(withBlocks(0, text('Fix the build.'), image({ type: 'url', url: 'u' })))
    expect(went).toEqual({ edited: 1, removed: 0 })
  })

  test('opaque blocks, and notes in their places', () => {
    const before = context({ messages: [user(opaque('a', 1), 'x', opaque('b', 2))] })
    const after = { ...before, messages: [{ ...before.messages[0]!, content: [text('note'), text('x')] }] }
    expect(report(diff(before, after)).opaque).toEqual({ edited: 0, removed: 2 })
    expect(report(diff(before, after)).blocks).toMatchObject({ kept: 1, edited: 1, dropped: 1, added: 0 })
  })

  test('thinking', () => {
    const { thinking: thoughts, tokens, sentences } = of(R.stripThinking({ keepTurns: 1 }))
    expect(thoughts).toEqual({ edited: 0, removed: 2, turns: 1 })
    expect(tokens.savedOn.thinking).toBe(tokens.saved)
    expect(tokens.savedOn.toolUses).toBe(0)
    expect(sentences).toContain('2 thinking blocks were removed, from 1 turn.')
    expect(of(R.stripThinking({ keepTurns: 0 })).thinking).toMatchObject({ removed: 3, turns: 2 })
    expect(of(withBlocks(3, thinking('Else.'), text('Fixed.'))).thinking).toEqual({ edited: 1, removed: 0, turns: 0 })
  })

  test('arguments', () => {
    const other = (input: Record<string, string>) => withBlocks(5, history.messages[5]!.content[0]!, call('c3', input))
    expect(of(other({})).toolInputs).toEqual({ shortened: 1, edited: 0, removed: 0 })
    expect(of(other({ path: 'b.ts' })).toolInputs).toEqual({ shortened: 0, edited: 1, removed: 0 })
    expect(of(other({ path: 'b.ts' })).gone).toMatchObject({ toolUseIds: ['c3'], filePaths: [] })
    expect(of(withBlocks(5)).toolInputs).toEqual({ shortened: 0, edited: 0, removed: 1 })
    expect(
      of(withBlocks(5, ...[history.messages[5]!.content[0]!, { ...call('c3', { path: 'a.ts' }), extra: { a: 1 } }]))
        .gone.toolUseIds
    ).toEqual([])
  })

  test('dropped messages', () => {
    const { messages, blocks, turns, toolResults, gone, sentences } = of(edit((all) => all.slice(4)))
    expect(messages).toEqual({
      before: 8,
      after: 4,
      kept: 4,
      edited: 0,
      merged: 0,
      summarised: 0,
      dropped: 4,
      added: 0,
      moved: 0
    })
    expect(blocks).toMatchObject({ kept: 6, dropped: 9 })
    expect(turns).toEqual({ before: 2, after: 1 })
    expect(toolResults.removed).toBe(2)
    expect(gone.filePaths).toEqual(['a.ts', 'b.ts', 'c.ts'])
    expect(sentences.slice(1, 2)).toEqual(['4 messages were dropped.'])
  })

  test('a summary', () => {
    const { messages, blocks, summaries, sentences, toolResults } = of(
      R.replaceWithSummary({ summary: 'The build was fixed.', keep: 4 })
    )
    expect(messages).toMatchObject({ kept: 4, summarised: 4, dropped: 0, added: 1, after: 5 })
    expect(blocks).toMatchObject({ kept: 6, summarised: 9, added: 1 })
    expect(toolResults.removed).toBe(2)
    expect(summaries).toEqual([{ message: 0, id: 'summary-0-3', text: 'The build was fixed.', messages: 4 }])
    expect(sentences).toContain('A summary took the place of 4 messages.')
    expect(sentences.join()).not.toMatch(/messages? (was|were) added/)
  })

  test('merged, moved, added and edited messages', () => {
    const merged = of(
      edit(([first, ...rest]) => [{ ...rest[3]!, content: [...first!.content, ...rest[3]!.content] }, ...rest.slice(4)])
    )
    expect(merged.messages).toMatchObject({ merged: 1, dropped: 3, edited: 1, kept: 3 })
    expect(merged.sentences).toContain('1 message was merged into another one.')
    const moved = of(edit(([first, ...rest]) => [...rest, first!]))
    expect(moved.messages).toMatchObject({ kept: 8, moved: 1 })
    expect(moved.sentences).toContain('1 message was moved.')
    expect(of(edit((all) => [...all].reverse())).messages.moved).toBe(7)
    const added = of(edit((all) => [...all, { ...user('More.'), id: '8' }]))
    expect(added.messages).toMatchObject({ kept: 8, added: 1 })
    expect(added.firstChange).toEqual({ path: 'messages[8]', message: 8 })
    expect(added.sentences[added.sentences.length - 1]).toMatch(
      /^Every message that was there reads as before, so a prompt cache holds for about [\d,]+ tokens\.$/
    )
    expect(of(editMessage(7, (one) => ({ ...one, extra: { a: 1 } }))).firstChange).toEqual({
      path: 'messages[7]',
      message: 7
    })
    expect(of(editMessage(7, (one) => ({ ...one, pinned: true })))).toMatchObject({
      isChanged: true,
      messages: { edited: 1 },
      prefix: { messages: 8 }
    })
    expect(of(editMessage(7, (one) => ({ ...one, form: 'string' }))).firstChange).toEqual({
      path: 'messages[7]',
      message: 7
    })
    expect(of(editMessage(7, (one) => ({ ...one, content: [...one.content, text('!')] }))).firstChange?.path).toBe(
      'messages[7].content[1]'
    )
  })

  test('instructions, tools and settings', () => {
    const system = of((one) => ({ ...one, system: [...one.system, text('Be kind.')] }))
    expect(system.firstChange).toEqual({ path: 'system[1]' })
    expect(system.changed).toEqual({ system: true, tools: false, settings: false, profile: false })
    expect(system.prefix).toEqual({ messages: 0, tokens: estimateTokens({ ...history, system: [], messages: [] }) })
    expect(system.blocks).toMatchObject({ kept: 15, added: 1 })
    const tools = of((one) => ({ ...one, tools: [], settings: { a: 1 } }))
    expect(tools.firstChange).toEqual({ path: 'tools' })
    expect(tools.prefix).toEqual({ messages: 0, tokens: 0 })
    expect(tools.sentences).toContain('The tool definitions and settings changed.')
    expect(of(({ profile: _, ...one }) => one).sentences).toContain('The rules of the profile changed.')
  })

  test('tokens are those of the estimator', () => {
    const change = diff(history, R.clearToolResults({ keep: 0 })(history))
    const { tokens } = report(change, charsPerTokenEstimator)
    expect(tokens.estimator).toBe(charsPerTokenEstimator.name)
    expect(tokens.before).toEqual(tokenBreakdown(history, charsPerTokenEstimator))
    expect(tokens.after).toEqual(tokenBreakdown(change.after, charsPerTokenEstimator))
    const gained = tokens.before.toolResult + tokens.before.media - tokens.after.toolResult - tokens.after.media
    expect(tokens.savedOn.toolUses).toBe(gained)
    expect(report(invertChange(change), charsPerTokenEstimator).tokens.savedOn.toolUses).toBe(-gained)
    expect(report(invertChange(change)).sentences[0]).toMatch(
      /^The context grew from about \S+ to \S+ tokens \(\d+ % more\)\.$/
    )
  })

  test('many paths are not all named in a sentence', () => {
    const files = Array.from({ length: 7 }, (_, i) => `${String(i)}.ts`)
    const before = context({
      messages: [assistant(call('c', { files, path: '' })), user(toolResult({ toolUseId: 'c', content: long }))]
    })
    const { gone, sentences } = report(diff(before, withMessages(before, [])))
    expect(gone.filePaths).toEqual(files)
    expect(sentences).toContain(
      'What was read or done at "0.ts", "1.ts", "2.ts", "3.ts", "4.ts" and 2 more is not all there any more.'
    )
  })

  test('paths in lists of objects are found', () => {
    const before = context({
      messages: [
        assistant(
          toolUse({ id: 'c', name: 'r', input: { files: [{ path: 'a.ts', limit: 2 }, { path: 'b.ts' }], depth: 1 } })
        ),
        user(toolResult({ toolUseId: 'c', content: long }))
      ]
    })
    expect(report(diff(before, withMessages(before, []))).gone.filePaths).toEqual(['a.ts', 'b.ts'])
  })
})

describe('forms of other systems', () => {
  const cleared = of(R.sequence(R.clearToolResults({ keep: 1 }), R.stripThinking({ keepTurns: 0 })))

  test('applied_edits', () => {
    expect(toAppliedEdits(cleared)).toEqual([
      { type: 'clear_tool_uses_20250919', cleared_tool_uses: 2, cleared_input_tokens: cleared.tokens.savedOn.toolUses },
      {
        type: 'clear_thinking_20251015',
        cleared_thinking_turns: 2,
        cleared_input_tokens: cleared.tokens.savedOn.thinking
      }
    ])
    expect(toAppliedEdits(of(edit((all) => all.slice(4))))[0]).toMatchObject({ cleared_tool_uses: 2 })
    expect(toAppliedEdits(report(invertChange(diff(history, R.clearToolResults({ keep: 1 })(history)))))).toEqual([])
  })

  test('ContextMetadata', () => {
    expect(toContextMetadata(cleared)).toEqual({
      turn_count: 2,
      estimated_tokens: cleared.tokens.after.total,
      compacted: true,
      compaction_note: cleared.sentences.join(' '),
      tools_cleared: 2
    })
    expect(toContextMetadata(of((one) => one))).toEqual({
      turn_count: 2,
      estimated_tokens: estimateTokens(history),
      compacted: false,
      tools_cleared: 0
    })
  })

  test('CompactionResult', () => {
    expect(toCompactionResult(of(R.replaceWithSummary({ summary: 'Fixed.', keep: 4 })))).toEqual({
      summary: 'Fixed.',
      messages_removed: 4
    })
    expect(toCompactionResult(cleared)).toEqual({ summary: '', messages_removed: 0 })
  })
})

describe('receipts', () => {
  const change = diff(
    history,
    R.replaceWithSummary({ summary: 'Fixed.', keep: 4 })(R.clearToolResults({ keep: 0 })(history))
  )

  test('tell what became of which messages', () => {
    const lines = receipt(change).split('\n')
    expect(lines).toContain('messages 0 to 3: summarised')
    expect(lines).toContain('messages 4 to 7: kept, now 1 to 4')
    expect(lines).toContain('new message 0: added')
    expect(receipt(diff(history, withBlocks(2, history.messages[2]!.content[1]!)(history)))).toContain(
      'message 2: 1 block removed'
    )
    expect(receipt(diff(history, withBlocks(3, thinking('x'), text('y'), text('z'))(history)))).toContain(
      'message 3: 2 blocks edited, 1 block added'
    )
    expect(receipt(diff(history, editMessage(3, (one) => ({ ...one, pinned: true }))(history)))).toContain(
      'message 3: header edited'
    )
  })

  test('are the same for the same change, also when it was stored, and others for others', () => {
    expect(receipt(jsonClone(change))).toBe(receipt(change))
    expect(receipt(invertChange(change))).not.toBe(receipt(change))
    const [one, two] = ['a', 'b'].map((word) =>
      receipt(diff(context({ messages: [user(word)] }), context({ messages: [] })))
    )
    expect(one).not.toBe(two)
  })
})

describe('laws', () => {
  const cases = fc
    .tuple(fc.oneof(anyContext, validContextUnderAny()), anyEdits(3))
    .map(([one, edits]) => ({ before: one, after: run(one, edits).at(-1)! }))

  const numbersIn = (value: unknown): ReadonlyArray<number> =>
    typeof value === 'number'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(numbersIn)
        : []

  test('the numbers add up, and nothing is thrown', () => {
    fc.assert(
      fc.property(cases, ({ before, after }) => {
        const change = diff(before, after)
        const facts = report(change)
        const {
          messages: m,
          blocks: b,
          tokens,
          toolResults,
          toolInputs,
          thinking: t,
          text: x,
          opaque: o,
          media: i
        } = facts
        expect(m.kept + m.edited + m.merged + m.summarised + m.dropped).toBe(before.messages.length)
        expect(m.kept + m.edited + m.added).toBe(after.messages.length)
        expect(b.kept + b.edited + b.summarised + b.dropped).toBe(b.before)
        expect(b.kept + b.edited + b.added).toBe(b.after)
        const gone = toolResults.removed + toolInputs.removed + t.removed + x.removed + o.removed
        expect(gone).toBeGreaterThanOrEqual(0)
        expect(tokens.before.total).toBe(estimateTokens(before))
        expect(tokens.after.total).toBe(estimateTokens(after))
        expect(facts.prefix.messages).toBeLessThanOrEqual(Math.min(before.messages.length, after.messages.length))
        expect(facts.isChanged).toBe(!equal(before, after))
        expect(
          numbersIn({ m, b, toolResults, toolInputs, t, x, o, i }).every((n) => Number.isInteger(n) && n >= 0)
        ).toBe(true)
        expect(equal(jsonClone(facts), facts)).toBe(true)
        expect(report(jsonClone(change))).toEqual(facts)
        expect(facts.sentences.join(' ')).not.toMatch(
          /\(s\)|undefined|NaN|\b1 (messages|results|blocks|tokens|turns)\b/
        )
        if (facts.isChanged) expect(facts.sentences[0]).not.toBe('Nothing changed.')
      })
    )
  })

  test('the same context is reported as an equal one is, and after an append as anew', () => {
    fc.assert(
      fc.property(cases, ({ before }) => {
        const same = report(diff(before, before))
        expect(same).toEqual(report(diff(before, jsonClone(before))))
        expect(same).toEqual(report(diff(jsonClone(before), before)))
        const grown = appendMessages([user('And now?')])(before)
        const fresh = jsonClone(grown)
        expect(report(diff(grown, grown))).toEqual(report(diff(fresh, fresh)))
      })
    )
  })

  test('what went and came back did not go', () => {
    fc.assert(
      fc.property(cases, ({ before, after }) => {
        const change: Change = diff(before, after)
        const back = composeChanges(change, invertChange(change))
        expect(isRight(back) && report(back.right).sentences).toEqual(['Nothing changed.'])
        expect(isRight(back) && report(back.right)).toEqual(report(diff(before, before)))
      })
    )
  })
})

import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as fc from 'fast-check'
import { anthropic } from 'context-compaction/dialects/anthropic'
import { assistant, type Context, profileOf, text, thinking, toolResult, toolUse, user } from 'context-compaction/model'
import { violations } from 'context-compaction/roundtrip'
import {
  buildRequest,
  compactIfNeeded,
  completeRoundtripCount,
  type Conversation,
  conversation,
  conversationOf,
  decodeConversation,
  encodeConversation,
  estimateInputTokens,
  measureInputTokens,
  pushAssistant,
  pushUser,
  receive,
  request,
  withCompaction,
  withCompat,
  withTools,
  withContext
} from 'context-compaction/session'
import { drawInfeasible, presets } from 'context-compaction/strategy'
import { validContext } from 'context-compaction/testing'
import { readTranscript } from 'context-compaction/transcripts'
import { charsPerTokenEstimator } from 'context-compaction/tokens'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { corpusFiles, requestFiles } from '../support/shared'
import { form } from './conversationCrate'

const rightOf = <A>(result: Either<unknown, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })

const compacted = (before: Conversation): Conversation => rightOf(compactIfNeeded()(before)).conversation

const words = (c: Conversation): ReadonlyArray<string> =>
  c.context.messages.flatMap(({ content }) => content.flatMap((block) => (block.type === 'text' ? [block.text] : [])))

/** One prompt and many steps: `read_file` with a result of some thousand letters each. */
const loop = (steps: number, letters = 4000): Conversation => {
  let c = pushUser('Find the bug.')(empty)
  for (let i = 0; i < steps; i++)
    c = pipe(
      c,
      pushAssistant(toolUse({ id: `t${String(i)}`, name: 'read_file', input: { path: `f${String(i)}` } })),
      pushUser(toolResult({ toolUseId: `t${String(i)}`, content: 'word '.repeat(letters / 5) }))
    )
  return c
}

const talk = (turns: number, from = empty): Conversation => {
  let c = from
  for (let i = 0; i < turns; i++)
    c = pipe(
      c,
      pushUser(`question ${String(i)} ${'why '.repeat(20)}`),
      pushAssistant(`answer ${String(i)} ${'so '.repeat(20)}`)
    )
  return c
}

const limited = (maxInputTokens: number, keepRecentTurns = 4, target?: number): ((c: Conversation) => Conversation) =>
  withCompaction({ maxInputTokens, keepRecentTurns, ...(target === undefined ? {} : { target }) })

// -------------------------------------------------------------------------------------
// the defects of the crate, one by one: what it does, and what happens here
// -------------------------------------------------------------------------------------

describe('what claude-api 0.5.3 does wrong', () => {
  test('an agent loop is never compacted: here old results and steps go, its prompt stays', () => {
    const before = limited(1000, 0)(loop(20))
    expect(compacted(withCompat(true)(before))).toStrictEqual(withCompat(true)(before))
    const after = compacted(before)
    expect(estimateInputTokens(after)).toBeLessThanOrEqual(1000)
    expect(words(after)[0]).toBe('Find the bug.')
    expect(after.context.messages.at(-1)).toBe(before.context.messages.at(-1))
    expect(anthropic.violations(buildRequest(after))).toStrictEqual([])
  })

  test('pairs go by position, and a result is left without its call: here a pair goes or stays', () => {
    const before = limited(
      300,
      1
    )(
      withContext({
        ...empty.context,
        messages: [
          user('u1 '.repeat(300)),
          assistant(toolUse({ id: 't1', name: 'fn', input: {} })),
          assistant('interim'),
          user(toolResult({ toolUseId: 't1', content: 'result' })),
          assistant('done'),
          user('u2')
        ].map((message, i) => ({ ...message, id: String(i) }))
      })(empty)
    )
    const orphans = (c: Conversation): ReadonlyArray<string> => violations(c.context).map(({ rule }) => rule)
    expect(
      orphans(compacted(withCompat(true)(limited(1, 1)(before)))).filter((rule) => rule === 'orphan-result')
    ).toHaveLength(1)
    expect(orphans(compacted(limited(300, 1)(before))).length).toBeLessThanOrEqual(orphans(before).length)
    expect(orphans(compacted(limited(300, 1)(before)))).not.toContain('orphan-result')
  })

  test('the first message that stays can be the assistant: here it is the user', () => {
    const before = pipe(
      empty,
      pushUser('u1 '.repeat(400)),
      pushAssistant('a1'),
      pushAssistant('a2 '.repeat(400)),
      pushUser('u2')
    )
    const roles = (c: Conversation): ReadonlyArray<string> => c.context.messages.map(({ role }) => role)
    expect(roles(compacted(withCompat(true)(limited(1, 1)(before))))[0]).toBe('assistant')
    expect(roles(compacted(limited(300, 1)(before)))[0]).toBe('user')
  })

  test('the first task is the first to go: here its words stay', () => {
    const before = limited(1000, 1)(talk(40, pushUser('The task: port it to Rust.')(empty)))
    expect(words(compacted(withCompat(true)(before)))[0]).not.toContain('port it')
    expect(words(compacted(before))[0]).toContain('port it')
  })

  test('a chat that searches the web is never compacted: here it is', () => {
    const searched = (i: number) => ({
      role: 'assistant',
      content: [
        { type: 'server_tool_use', id: `srvtoolu_${String(i)}`, name: 'web_search', input: { query: 'rust' } },
        {
          type: 'web_search_tool_result',
          tool_use_id: `srvtoolu_${String(i)}`,
          content: [{ url: 'https://rust-lang.org', title: 'x '.repeat(300) }]
        },
        { type: 'text', text: 'A language.' }
      ]
    })
    const messages = Array.from({ length: 6 }, (_, i) => [
      { role: 'user', content: `q${String(i)}` },
      searched(i)
    ]).flat()
    const stored = {
      model: 'claude-sonnet-4-6',
      max_tokens: 256,
      messages: [...messages, { role: 'user', content: 'q7' }],
      compaction: { max_input_tokens: 1000, keep_recent_turns: 1 }
    }
    const before = rightOf(decodeConversation(stored))
    expect(completeRoundtripCount(before)).toBe(6)
    expect(completeRoundtripCount(withCompat(true)(before))).toBe(0)
    expect(compacted(before).context.messages.length).toBeLessThan(before.context.messages.length)
    expect(anthropic.violations(buildRequest(compacted(before)))).toStrictEqual([])
    const crate = withCompat(true)(before)
    expect(compacted(crate)).toBe(crate)
  })

  test('every request after the first drops a little more and breaks the prompt cache: here there is room', () => {
    const count = (compat: boolean): number => {
      let c = withCompat(compat)(limited(1500, 1)(empty))
      let breaks = 0
      let last: ReadonlyArray<unknown> = []
      for (let i = 0; i < 60; i++) {
        const asked = rightOf(request()(pushUser(`question ${String(i)} ${'why '.repeat(30)}`)(c)))
        const sent = asked.request.messages
        if (last.some((message, k) => JSON.stringify(message) !== JSON.stringify(sent[k]))) breaks++
        last = sent
        c = pushAssistant(`answer ${String(i)} ${'so '.repeat(30)}`)(asked.conversation)
      }
      return breaks
    }
    expect(count(true)).toBe(37)
    expect(count(false)).toBeLessThan(6)
  })

  test('turns that are to be kept win over the budget without a word: here they shrink last, or it says so', () => {
    const before = limited(300, 8)(talk(10))
    const crate = withCompat(true)(before)
    expect(estimateInputTokens(compacted(crate))).toBeGreaterThan(300)
    const result = rightOf(compactIfNeeded()(before))
    expect(estimateInputTokens(result.conversation)).toBeLessThanOrEqual(300)
    expect(result.compaction.report.messages).toBeDefined()

    const huge = limited(300, 0)(pushUser('word '.repeat(5000))(empty))
    const infeasible = compactIfNeeded()(huge)
    expect(isLeft(infeasible) && drawInfeasible(infeasible.left)).toMatch(
      /^\d+ tokens cannot go, 300 are allowed: latest words/
    )
    expect(isLeft(request()(huge))).toBe(true)
    expect(compacted(withCompat(true)(huge))).toStrictEqual(withCompat(true)(huge))
  })

  test('roundtrips stay, as many as were asked for, and what is in them goes first', () => {
    let c = empty
    for (let turn = 0; turn < 7; turn++) {
      c = pushUser(`Prompt ${String(turn)}.`)(c)
      for (let i = 0; i < 8; i++)
        c = pipe(
          c,
          pushAssistant(toolUse({ id: `t${String(turn)}_${String(i)}`, name: 'ls', input: {} })),
          pushUser(toolResult({ toolUseId: `t${String(turn)}_${String(i)}`, content: 'x' }))
        )
      c = pushAssistant(`Answer ${String(turn)}.`)(c)
    }
    const asked = pushUser('And now?')(c)
    const max = Math.floor(estimateInputTokens(asked) / 2)
    const left = (keep: number): number => completeRoundtripCount(compacted(limited(max, keep, max)(asked)))
    expect(left(6)).toBe(6)
    expect(left(5)).toBe(5)
    expect(left(0)).toBeLessThan(5)
  })

  test('a document of a million letters is 2,000 tokens, 4 letters of Chinese are one: here both are what they cost', () => {
    const source = { type: 'text' as const, mediaType: 'text/plain', data: 'word '.repeat(200_000) }
    const document = pushUser([{ type: 'media', kind: 'document', source }])(empty)
    expect(estimateInputTokens(withCompat(true)(document))).toBe(2004)
    expect(estimateInputTokens(document)).toBeGreaterThan(100_000)
    const chinese = pushUser('你好世界'.repeat(100))(empty)
    expect(estimateInputTokens(withCompat(true)(chinese))).toBe(104)
    expect(estimateInputTokens(chinese)).toBeGreaterThan(200)
  })

  test('tools count wherever they come from: what is sent is what is estimated', () => {
    const tools = [{ name: 'ls', description: 'Lists. '.repeat(50), inputSchema: { type: 'object' } }]
    for (const c of [empty, withCompat(true)(empty)]) {
      const equipped = withTools(tools)(c)
      expect(estimateInputTokens(equipped) - estimateInputTokens(c)).toBeGreaterThan(50)
      expect(buildRequest(equipped)['tools']).toHaveLength(1)
    }
  })

  test('what the provider measured counts for nothing: here it sets off a compaction, and no second one after it', () => {
    const asked = limited(5000, 1)(talk(30))
    expect(rightOf(compactIfNeeded()(asked)).conversation).toBe(asked)
    const answer = {
      model: 'claude-sonnet-4-6',
      content: [{ type: 'text', text: 'so' }],
      usage: { input_tokens: 20, output_tokens: 1, cache_read_input_tokens: 5000 }
    }
    const answered = rightOf(receive(answer)(asked))
    expect(measureInputTokens(answered)).toMatchObject({ value: 5021, source: 'usage' })
    const after = compacted(answered)
    expect(after.context.messages.length).toBeLessThan(answered.context.messages.length)
    expect(measureInputTokens(after).source).toBe('estimate')
    expect(compacted(after)).toBe(after)
    const again = rightOf(receive({ ...answer, usage: { input_tokens: 900, output_tokens: 1 } })(after))
    expect(measureInputTokens(again)).toMatchObject({ value: 901, source: 'usage' })
    // and it is still known after it was stored
    expect(
      measureInputTokens(rightOf(decodeConversation(JSON.parse(JSON.stringify(encodeConversation(again))))))
    ).toMatchObject({ value: 901, source: 'usage' })
  })

  test('a bool is all that comes back: here it is known what went and why', () => {
    const { compaction } = rightOf(compactIfNeeded()(limited(1000, 1)(loop(20))))
    expect(compaction.steps.map(({ name }) => name)).toContain('clearToolResults')
    expect(compaction.tokens.before).toBeGreaterThan(compaction.tokens.after)
    expect(compaction.change).toBeDefined()
    const crate = rightOf(compactIfNeeded()(withCompat(true)(limited(600, 1)(talk(30)))))
    expect(crate.compaction.steps.map(({ name }) => name)).toStrictEqual(['dropOldestRoundtrips'])
    expect(crate.compaction.tokens.target).toBe(600)
  })
})

describe('summaries', () => {
  test('a summary can take the place of what goes', () => {
    const before = limited(1500, 1)(pushUser('And now?')(talk(40, pushUser('The task.')(empty))))
    const asked: Array<number> = []
    const summarize = (head: Context): string => {
      asked.push(head.messages.length)
      return 'So far: nothing was odd.'
    }
    const { conversation: after, compaction } = rightOf(compactIfNeeded({ summarize })(before))
    expect(compaction.steps.map(({ name }) => name)).toContain('summarize')
    expect(words(after).join()).toContain('So far: nothing was odd.')
    expect(asked[0]).toBeGreaterThan(10)
    expect(anthropic.violations(buildRequest(after))).toStrictEqual([])
    expect(rightOf(decodeConversation(JSON.parse(JSON.stringify(encodeConversation(after)))))).toStrictEqual(after)
    expect(rightOf(request({ summarize })(before)).conversation).toStrictEqual(after)
    expect(rightOf(compactIfNeeded({ summarize })(withCompat(true)(before))).compaction.steps).toHaveLength(1)
  })

  test.each(['', ' \n', 'word '.repeat(9000), '$& $1 $`', 'Error: 529 overloaded'])(
    'whatever is said in its place: %j breaks nothing',
    (said) => {
      const before = limited(1500, 1)(pushUser('And now?')(talk(40, pushUser('The task.')(empty))))
      const { conversation: after } = rightOf(compactIfNeeded({ summarize: () => said })(before))
      expect(anthropic.violations(buildRequest(after))).toStrictEqual([])
      expect(estimateInputTokens(after)).toBeLessThanOrEqual(1500)
      expect(words(after).join()).toContain('And now?')
    }
  )

  test('and of many, one after the other', () => {
    let c = limited(1500, 1)(pushUser('The task.')(empty))
    let passes = 0
    for (let i = 0; i < 60; i++) {
      c = pipe(c, pushUser(`question ${'why '.repeat(30)}`), pushAssistant('so '.repeat(30)))
      const result = rightOf(compactIfNeeded({ summarize: () => `Summary ${String(++passes)}.` })(c))
      c = result.conversation
      expect(words(c).filter((text) => text.includes('Summary')).length).toBeLessThanOrEqual(1)
    }
    expect(passes).toBeGreaterThan(2)
  })
})

describe('policies', () => {
  test('nothing is due below the maximum, and at it', () => {
    const c = talk(5)
    const tokens = estimateInputTokens(c)
    const at = limited(tokens)(c)
    expect(compacted(at)).toBe(at)
    const over = limited(tokens - 1, 0)(c)
    expect(compacted(over)).not.toBe(over)
    expect(compacted(c)).toBe(c)
    expect(rightOf(compactIfNeeded()(c)).compaction.tokens.before).toBe(tokens)
    expect(rightOf(compactIfNeeded()(withCompat(true)(c))).compaction.tokens.before).toBe(
      estimateInputTokens(withCompat(true)(c))
    )
  })

  test('go down to the target, which is half of the maximum unless it is said', () => {
    const target = (rule: (c: Conversation) => Conversation) =>
      rightOf(compactIfNeeded()(rule(talk(60)))).compaction.tokens
    expect(target(limited(2001, 1)).target).toBe(1000)
    expect(target(limited(2001, 1)).after).toBeLessThanOrEqual(1000)
    expect(target(limited(2001, 1, 400)).target).toBe(400)
    expect(target(limited(2001, 1, 400)).after).toBeLessThanOrEqual(400)
    expect(target(limited(2001, 1, 2001)).after).toBeGreaterThan(1500)
  })

  test('go down as far as can be where the target is out of reach', () => {
    const c = pipe(talk(30), pushUser('word '.repeat(900)))
    const tokens = estimateInputTokens(pushUser('word '.repeat(900))(empty))
    const after = compacted(limited(tokens + 400, 1)(c))
    expect(estimateInputTokens(after)).toBeLessThanOrEqual(tokens + 400)
    expect(after.context.messages.at(-1)).toBe(c.context.messages.at(-1))
    expect(after.context.messages.length).toBeLessThan(12)
  })

  test('go down as far as can be also where estimates are too low', () => {
    const c = limited(6000, 1)(pipe(talk(30), pushUser('word '.repeat(900))))
    const answer = {
      model: 'm',
      content: [{ type: 'text', text: 'so' }],
      usage: { input_tokens: 6000, output_tokens: 1 }
    }
    const answered = pushUser('word '.repeat(900))(rightOf(receive(answer)(c)))
    const { conversation: after, compaction } = rightOf(compactIfNeeded()(answered))
    expect(compaction.tokens.after).toBeLessThan(compaction.tokens.before / 2)
    expect(after.context.messages.at(-1)).toBe(answered.context.messages.at(-1))
  })

  test('of any kind can be given, also with compat', () => {
    const steps = [{ step: 'dropOldestRoundtrips', keep: 2 } as const]
    const policy = { ...presets.cheapest, budget: { window: 1000, target: 400 }, steps }
    const c = withCompaction(policy)(talk(30))
    expect(completeRoundtripCount(compacted(c))).toBeGreaterThanOrEqual(2)
    expect(compacted(withCompat(true)(c)).context.messages).toStrictEqual(compacted(c).context.messages)
  })

  test('take an estimator, and what is still to come', () => {
    const c = limited(2000, 1)(talk(30))
    expect(compacted(c)).toBe(c)
    const pending = [user('word '.repeat(1500))]
    expect(rightOf(compactIfNeeded({ pending })(c)).conversation).not.toBe(c)
    const dear = { ...charsPerTokenEstimator, tokens: (units: number) => units * 10 }
    expect(rightOf(compactIfNeeded({ estimator: dear })(c)).conversation).not.toBe(c)
    expect(estimateInputTokens(c, dear)).toBe(10 * estimateInputTokens(c, charsPerTokenEstimator))
  })

  test('of the smallest numbers are no error', () => {
    for (const max of [0, 1, 2, 60, 100, 101, 1999, 2000, 180_001, 1_000_000]) {
      const result = compactIfNeeded()(limited(max, 0)(talk(3)))
      expect(isRight(result) || result.left.type === 'Infeasible').toBe(true)
    }
  })
})

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

const settings = { model: 'claude-sonnet-4-6', max_tokens: 256 }

/** A valid history as the provider takes it, with the rules of a model. */
const generated: fc.Arbitrary<Conversation> = validContext({ profile: profileOf(empty.context), maxTurns: 6 }).map(
  (context: Context) => conversationOf({ ...context, settings })
)

const kept = (share: number, keep: number) => (c: Conversation) =>
  withCompaction({ maxInputTokens: Math.floor(estimateInputTokens(c) * share), keepRecentTurns: keep })(c)

describe('on every history', () => {
  const rules = fc.record({
    share: fc.double({ min: 0.1, max: 1.1, noNaN: true }),
    keep: fc.integer({ min: 0, max: 4 })
  })

  test('a compaction is valid, small enough, stable, and leaves the newest alone', () => {
    let changed = 0
    fc.assert(
      fc.property(generated, rules, (c, { share, keep }) => {
        const before = kept(share, keep)(c)
        const result = compactIfNeeded()(before)
        if (isLeft(result)) return
        const { conversation: after, compaction } = result.right
        const max = (before.compaction as { maxInputTokens: number }).maxInputTokens
        expect(violations(after.context)).toStrictEqual(violations(before.context))
        expect(estimateInputTokens(after)).toBeLessThanOrEqual(Math.max(1, max))
        expect(compacted(after)).toBe(after)
        expect(compaction.after).toBe(after.context)
        const newest = before.context.messages.at(-1)
        // a summary is nobody's words: one that stands alone may go
        if (newest?.summaryOf === undefined) expect(after.context.messages.at(-1)?.id).toBe(newest?.id)
        if (after !== before) {
          changed++
          expect(estimateInputTokens(before)).toBeGreaterThan(max)
          expect(after.editedUpTo).toBe(after.context.messages.at(-1)?.id)
          expect(after.context.system).toBe(before.context.system)
          expect(after.context.tools).toBe(before.context.tools)
        }
      })
    )
    expect(changed).toBeGreaterThan(10)
  })

  test('a history of the crate, however broken, gets no new orphans, and nothing throws', () => {
    fc.assert(
      fc.property(form, (given) => {
        const read = rightOf(decodeConversation(given))
        const result = compactIfNeeded()(read)
        if (isLeft(result)) return
        const broken = (c: Conversation): number => violations(c.context).length
        expect(broken(result.right.conversation)).toBeLessThanOrEqual(broken(read))
      })
    )
  })
})

const files = requestFiles('anthropic-messages')

const withoutNewViolations = (name: string, before: Conversation, after: Conversation): void => {
  const count = (c: Conversation): number => anthropic.violations(buildRequest(c)).length
  expect([name, count(after) <= count(before)]).toStrictEqual([name, true])
}

describe.skipIf(files.length === 0)(`${String(files.length)} recorded requests`, () => {
  test('are read, written again, compacted, and sent without a new violation', () => {
    let changed = 0
    for (const file of files) {
      const native = {
        max_tokens: 256,
        model: 'claude-sonnet-4-6',
        ...(JSON.parse(readFileSync(file, 'utf8')) as { messages: Array<unknown> })
      }
      const read = rightOf(decodeConversation(native))
      expect(encodeConversation(read)).toMatchObject(native)
      expect(buildRequest(read).messages).toStrictEqual(native.messages)
      const result = request()(kept(0.75, 1)(read))
      if (isLeft(result)) continue
      changed++
      withoutNewViolations(file, read, result.right.conversation)
    }
    expect(changed).toBeGreaterThan(files.length / 3)
  })
})

const recorded = corpusFiles('claude-code-jsonl')
  .filter(({ bytes }) => bytes < 1_000_000)
  .slice(0, 12)

describe.skipIf(recorded.length === 0)(`${String(recorded.length)} recorded sessions`, () => {
  test('are compacted to a third, again and again, within the budget and without a new violation', () => {
    let changed = 0
    for (const { path, file } of recorded) {
      const read = readTranscript(readFileSync(path, 'utf8').split('\n'))
      if (isLeft(read)) continue
      const c = conversationOf({ ...read.right.context, settings })
      const limitedTo = kept(0.33, 2)(c)
      const result = compactIfNeeded()(limitedTo)
      if (isLeft(result)) continue
      changed++
      const after = result.right.conversation
      expect(estimateInputTokens(after)).toBeLessThanOrEqual(estimateInputTokens(c) * 0.33)
      withoutNewViolations(file, c, after)
      const pushed = pushUser('Go on.')(after)
      expect(rightOf(compactIfNeeded()(pushed)).conversation).toBe(pushed)
    }
    expect(changed).toBeGreaterThan(recorded.length / 2)
  })
})

test('thinking of the step that is going on stays as it is', () => {
  const steps = Array.from({ length: 12 }, (_, i) => [
    assistant(thinking('Hm.', { signature: `s${String(i)}` }), toolUse({ id: `t${String(i)}`, name: 'ls', input: {} })),
    user(toolResult({ toolUseId: `t${String(i)}`, content: 'word '.repeat(300) }))
  ]).flat()
  const messages = [user('Go.'), ...steps, user(text('And now?'))].map((message, i) => ({ ...message, id: String(i) }))
  const c = limited(2000, 0)(withContext({ ...empty.context, messages })(empty))
  const after = compacted(c)
  expect(anthropic.violations(buildRequest(after))).toStrictEqual([])
  expect(words(after).at(-1)).toBe('And now?')
})

/** The cases of totals: a history of ten thousand messages and ten megabytes, asked again and again. */
import assert from 'node:assert'
import { appendMessages, type Context, context, type Message, toolResult, user, withMessages } from '../src/model'
import { estimateTokens, heuristicEstimator, sampledEstimator } from '../src/tokens'
import { bench, type Case } from './Case'
import { agentContext, fresh, random } from './fixtures'

const size = 10_000

const words =
  'const export return the build failed at line expected value of type string but found number in module'.split(' ')

/** A flat text, as one that was read from a socket is. */
const prose = (next: () => number, length: number): string => {
  const parts: Array<string> = []
  for (let left = length; left > 0; left -= parts[parts.length - 1]!.length + 1)
    parts.push(words[Math.floor(next() * words.length)]!)
  return Buffer.from(parts.join(' ').slice(0, length)).toString()
}

const made = new Map<string, Context>()
const once = (name: string, make: () => Context): Context => {
  const known = made.get(name) ?? make()
  made.set(name, known)
  return known
}

/** Results of two kilobytes in place of those of the fixture: ten megabytes in all. */
const tenMegabytes = (): Context =>
  once('ten megabytes', () => {
    const next = random(7)
    const { system, messages } = agentContext(size)
    const content = (message: Message): Message => ({
      ...message,
      content: message.content.map((block) =>
        block.type === 'tool_result' ? { ...block, content: prose(next, 1_550) } : block
      )
    })
    return context({ system, messages: messages.map(content) })
  })

/** The same, of which all is known. */
const warm = (): Context => {
  const whole = tenMegabytes()
  estimateTokens(whole)
  return whole
}

/** Clears one old result by hand, another one at every call. */
const clearing = (whole: Context): (() => Context) => {
  const places = whole.messages.flatMap(({ content }, i) => (content[0]?.type === 'tool_result' ? [i] : []))
  let turn = 0
  return () => {
    const at = places[(turn += 997) % places.length]!
    const messages = whole.messages.slice()
    messages[at] = { ...messages[at]!, content: [toolResult({ toolUseId: 'c', content: `[cleared ${String(turn)}]` })] }
    return withMessages(whole, messages)
  }
}

/** Appends two kilobytes that were not seen before: the texts come again, the messages do not. */
const appending = (whole: Context): (() => Context) => {
  const next = random(3)
  const texts = Array.from({ length: 512 }, () => prose(next, 2_000))
  let turn = 0
  return () => appendMessages([user(texts[turn++ % texts.length]!)])(whole)
}

/** What an edit costs together with the total after it, and what it costs alone: the difference is the total. */
const afterEdit = (name: string, editing: (whole: Context) => () => Context): ReadonlyArray<Case> => [
  bench(`${name}, and total`, () => {
    const edit = editing(warm())
    let edited: Context
    return {
      run: () => estimateTokens((edited = edit())),
      validate: (tokens) => assert.strictEqual(tokens, estimateTokens(fresh(edited)))
    }
  }),
  bench(`${name}, without the total`, () => {
    const whole = warm()
    return { run: editing(whole), validate: (edited) => assert.notStrictEqual(edited, whole) }
  })
]

export const totalCases: ReadonlyArray<Case> = [
  bench('total, 10000 messages of 10 MB, first time', () => ({
    prepare: () => fresh(tenMegabytes()),
    run: (whole) => estimateTokens(whole),
    validate: (tokens) => assert.strictEqual(tokens, estimateTokens(tenMegabytes()))
  })),
  ...afterEdit('append 2 kB to 10000 messages of 10 MB', appending),
  ...afterEdit('clear one result of 10000 messages of 10 MB', clearing),
  bench('total, text of 5 MB, sampled', () => {
    const text = prose(random(5), 5_000_000)
    const estimator = sampledEstimator()
    const full = heuristicEstimator.text(text)
    return {
      run: () => estimator.text(text),
      validate: (units) => assert.ok(Math.abs(units / full - 1) < 0.02)
    }
  })
]

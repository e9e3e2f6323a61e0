/** What it costs to send a growing history under a policy, and how much of what is needed next is still there. */
import type { Block } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import { assistant, context, text, tool, toolResult, toolUse, user } from '../../src/model'
import { type Prices, requestCost } from '../../src/strategy'
import { contextUnits, fixedUnits } from '../../src/tokens/Estimator'
import { heuristicEstimator as estimator } from '../../src/tokens/heuristicEstimator'

/** A function of a context, and whether its result takes the place of the history. */
export interface Method {
  readonly name: string
  readonly reduce: (context: Context) => Context
  readonly isStateful: boolean
}

/** What came of a method. */
export interface Run {
  readonly name: string
  /** In units of one plain input token. */
  readonly cost: number
  /** Tokens of all requests. */
  readonly sent: number
  readonly requests: number
  /** Requests that did not begin with the whole one before. */
  readonly breaks: number
  /** The largest request. */
  readonly peak: number
  /** Of the names and paths that the next call uses and that stood in the history before: the share that is still there. */
  readonly recall: number
  /** Of the texts of the user and of answers: the share of their tokens that is still there, on average. */
  readonly words: number
}

/** The numbers of messages that each request of a history has. */
export const requestsOf = ({ messages }: Context): ReadonlyArray<number> =>
  messages.flatMap(({ role }, i) => (role === 'assistant' && i > 0 ? [i] : []))

/** Sends a history request by request. */
export const run = (history: Context, { name, reduce, isStateful }: Method, prices: Prices): Run => {
  let state = withMessages(history, [])
  let from = 0
  let last: ReadonlyArray<Message> = []
  let [cost, sent, breaks, peak, found, needed, words] = [0, 0, 0, 0, 0, 0, 0]
  const requests = requestsOf(history)
  const fixed = fixedUnits(history, estimator)
  const seen = new Set<string>()
  for (const to of requests) {
    const fresh = history.messages.slice(from, to)
    state = withMessages(state, [...state.messages, ...fresh])
    from = to
    for (const message of fresh) for (const word of namesIn(message)) seen.add(word)
    const prompt = reduce(isStateful ? state : withMessages(history, history.messages.slice(0, to)))
    if (isStateful) state = prompt
    let same = 0
    while (same < last.length && isSame(last[same]!, prompt.messages[same])) same++
    const tokens = estimator.tokens(contextUnits(prompt, estimator))
    const cached = last.length === 0 ? 0 : estimator.tokens(fixed + estimator.messages(prompt.messages.slice(0, same)))
    cost += requestCost(prices, { cached, fresh: tokens - cached })
    if (same < last.length) breaks++
    sent += tokens
    peak = Math.max(peak, tokens)
    const there = new Set(prompt.messages.flatMap((message) => [...namesIn(message)]))
    for (const word of namesIn(onlyCalls(history.messages[to]!))) {
      if (!seen.has(word)) continue
      needed++
      if (there.has(word)) found++
    }
    words += wordsIn(prompt.messages) / Math.max(1, wordsIn(history.messages.slice(0, to)))
    last = prompt.messages
  }
  const count = requests.length
  return { name, cost, sent, requests: count, breaks, peak, recall: found / Math.max(1, needed), words: words / count }
}

const isSame = (a: Message, b: Message | undefined): boolean =>
  a === b || (b !== undefined && JSON.stringify([a.role, a.content]) === JSON.stringify([b.role, b.content]))

const onlyCalls = (message: Message): Message => ({
  ...message,
  content: message.content.filter(({ type }) => type === 'tool_use')
})

const names = new WeakMap<Block, ReadonlyArray<string>>()

/** Paths, identifiers, numbers: what has to be known to be written. */
const namesIn = ({ content }: Message): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const block of content) {
    let words = names.get(block)
    if (words === undefined) {
      const { type } = block
      const written = type === 'tool_use' ? block.input : type === 'tool_result' ? block.content : block
      words = [...new Set(JSON.stringify(written).match(/[\w./-]{6,}/g) ?? [])].filter((word) =>
        /[\d./_A-Z-]/.test(word)
      )
      names.set(block, words)
    }
    for (const word of words) found.add(word)
  }
  return found
}

const wordsIn = (messages: ReadonlyArray<Message>): number => {
  let units = 0
  for (const message of messages)
    for (const block of message.content) if (block.type === 'text') units += estimator.block(block)
  return units
}

/** The same sequence for the same seed (mulberry32). */
const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const nouns = 'const export return the build failed at line expected value of type string but found number'.split(' ')

/** What a session is made of: numbers of things, and of characters. */
export interface Shape {
  readonly turns: number
  readonly steps: number
  /** Calls in a step, at the most; every other step has one. */
  readonly calls: number
  readonly prompt: number
  readonly beside: number
  readonly answer: number
  readonly result: number
  readonly edit: number
  /** How many names ago the usual name was made. */
  readonly reach: number
}

const usual: Shape = {
  turns: 40,
  steps: 5,
  calls: 2,
  prompt: 250,
  beside: 90,
  answer: 300,
  result: 1190,
  edit: 300,
  reach: 12
}

/** Sessions of other kinds, each of about as many tokens or more. */
export const shapes: Readonly<Record<string, Shape>> = {
  'one long loop': { ...usual, turns: 1, steps: 240 },
  'long results, few calls': { ...usual, turns: 20, steps: 4, calls: 1, result: 7000, reach: 6 },
  'many calls at once': { ...usual, turns: 30, steps: 3, calls: 6, beside: 0, result: 700 },
  'much talk, few calls': { ...usual, turns: 80, steps: 1, calls: 1, prompt: 500, answer: 1200 },
  'large edits': { ...usual, turns: 25, steps: 6, calls: 1, edit: 4000, result: 500, reach: 20 },
  'short turns, old names': { ...usual, turns: 120, steps: 1, beside: 40, answer: 120, reach: 60 }
}

/**
 * A session of an agent: 40 turns, 241 requests, 582 messages, 301 calls, or of another shape. Calls name files that were seen
 * before, the newer the likelier; results name files old and new.
 */
export const session = (seed = 1, shape: Shape = usual): Context => {
  const next = random(seed)
  const pick = <A>(as: ReadonlyArray<A>): A => as[Math.floor(next() * as.length)]!
  const files: Array<string> = []
  const known = (): string => {
    const back = Math.floor(-Math.log(1 - next()) * shape.reach)
    return files[Math.max(0, files.length - 1 - back)] ?? 'package.json'
  }
  const made = (): string => {
    files.push(`src/${pick(nouns)}/${pick(nouns)}${String(files.length)}.ts`)
    return files[files.length - 1]!
  }
  const prose = (length: number): string => {
    let out = ''
    while (out.length < length) out += `${next() < 0.06 ? known() : pick(nouns)} `
    return out.slice(0, length)
  }
  const messages: Array<Message> = []
  let [calls, steps] = [0, 0]
  for (let turn = 0; turn < shape.turns; turn++) {
    messages.push(user(`${prose(shape.prompt)} ${made()}`))
    for (let step = 0; step < (turn === 0 ? shape.steps + 1 : shape.steps); step++) {
      const count = steps % 2 === 0 && steps < 200 ? shape.calls : 1
      steps++
      const uses = Array.from({ length: count }, () => {
        const name = pick(['read_file', 'bash', 'edit_file'])
        const input =
          name === 'edit_file'
            ? { path: known(), content: prose(shape.edit) }
            : name === 'bash'
              ? { command: `${pick(nouns)} ${known()}` }
              : { path: known() }
        return toolUse({ id: `toolu_${String(calls++)}`, name, input })
      })
      messages.push(assistant(...(shape.beside === 0 ? [] : [text(prose(shape.beside))]), ...uses))
      for (const { id = '' } of uses) {
        if (next() < 0.4) made()
        messages.push(
          tool(toolResult({ toolUseId: id, content: `${known()}\n${prose(100 + Math.floor(next() * shape.result))}` }))
        )
      }
    }
    messages.push(assistant(prose(shape.answer)))
  }
  return context({ system: prose(1200), messages })
}

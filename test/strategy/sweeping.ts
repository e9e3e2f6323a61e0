/** What both sweeps share: conversations made for them, and the judge, which writes down whatever is wrong with a fit. */
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { text, thinking, toolResult, toolUse } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import { assistant, type Message, system, tool, user } from '../../src/model/Message'
import type { Profile } from '../../src/model/Profile'
import { violations } from '../../src/roundtrip'
import { isPrompt, latestUserWords, pendingFrom } from '../../src/roundtrip/Span'
import { isUnbroken } from '../../src/roundtrip/Violation'
import type { Compaction, Infeasible, Protection } from '../../src/strategy'
import type { Estimator } from '../../src/tokens/Estimator'
import { estimateTokens } from '../../src/tokens/estimate'

/** What came of the fits. */
export interface Tally {
  fitted: number
  infeasible: number
  readonly failures: Array<string>
}

/** How a sweep fits: to a target, by an estimator, with what a budget protects. */
export interface Sweep {
  readonly fit: (target: number) => (context: Context) => Either<Infeasible, Compaction>
  readonly estimator: Estimator
  readonly protect: Protection
  /** Default: 40. */
  readonly targets?: number
  /** Whether whatever can be reached is reached, so that only the floor is in the way. Default: yes. */
  readonly reachesFloor?: boolean
  /** Whether steps do all they can, whatever the context costs then. Default: no. */
  readonly isOpen?: boolean
}

export const nothing = (): Tally => ({ fitted: 0, infeasible: 0, failures: [] })

/** The messages that nobody may lose. */
const protectedIds = ({ messages }: Context, { firstUser }: Protection): ReadonlySet<string> => {
  const out = new Set<string>()
  const first = firstUser === 'free' ? -1 : messages.findIndex(isPrompt)
  messages.forEach((message, i) => {
    const isKept =
      message.role === 'system' || message.pinned === true || i === first || i === latestUserWords(messages)
    if ((isKept || i >= pendingFrom(messages)) && message.summaryOf?.length !== 0) out.add(message.id)
  })
  return out
}

/** Whether JSON holds half a surrogate pair, which it writes as an escape. */
const hasHalves = (json: string): boolean => /\\ud[89a-f][0-9a-f]{2}/.test(json)

/** How often each rule is broken. */
const broken = (context: Context): ReadonlyMap<string, number> => {
  const out = new Map<string, number>()
  for (const { rule } of violations(context)) out.set(rule, (out.get(rule) ?? 0) + 1)
  return out
}

/** Fits to many targets, from a small part of the context to all of it, and writes down whatever is wrong. */
export const sweep = (name: string, before: Context, tally: Tally, how: Sweep): void => {
  const { fit, estimator, protect, targets = 40, reachesFloor = true, isOpen = false } = how
  const total = estimateTokens(before, estimator)
  const rules = broken(before)
  const kept = protectedIds(before, protect)
  const byId = new Map(before.messages.map((message) => [message.id, message]))
  for (let k = 1; k <= targets; k++) {
    const target = Math.floor((total * k) / targets)
    const fail = (what: string): void => {
      tally.failures.push(`${name}, ${String(target)} of ${String(total)}: ${what}`)
    }
    const fitted = fit(target)(before)
    if (!isRight(fitted)) {
      tally.infeasible++
      const { type, floor, reached, reason } = fitted.left
      const isTrue =
        reason === 'floor' ? floor.total > target : !reachesFloor && reached > target && floor.total <= target
      if (isOpen || !isTrue || (type as string) !== 'Infeasible') fail(`infeasible by ${JSON.stringify(fitted.left)}`)
      continue
    }
    tally.fitted++
    const { after, steps, tokens } = fitted.right
    const cost = estimateTokens(after, estimator)
    if (tokens.after !== cost || cost > total || (!isOpen && cost > target)) fail(`over by ${String(cost - target)}`)
    for (const [rule, count] of broken(after)) if (count > (rules.get(rule) ?? 0)) fail(`refused: ${rule}`)
    if (!isOpen && (target === total) !== (after === before))
      fail('the same context where it did not fit, or another where it did')
    for (let s = 0; s < steps.length; s++)
      if (steps[s]!.after > steps[s]!.before || steps[s]!.before !== (steps[s - 1]?.after ?? total)) fail('no progress')
    const written = JSON.stringify(after.messages)
    if (hasHalves(written) && !hasHalves(JSON.stringify(before.messages))) fail('half a character')
    const isWhole = ({ content }: Pick<Message, 'content'>): boolean =>
      content.every((block) => block.type === 'thinking' || written.includes(JSON.stringify(block)))
    for (const id of isUnbroken(before) ? kept : []) {
      const original = byId.get(id)!
      // neighbours of the assistant may have been merged, with all that they said
      if (!after.messages.some((message) => message.id === id) && !isWhole(original)) fail(`lost ${id}`)
      if (original.pinned === true && !isWhole(original)) fail(`changed pinned ${id}`)
    }
    const latest = before.messages[latestUserWords(before.messages)]
    const said = latest?.content.filter((block) => block.type !== 'tool_result') ?? []
    if (protect.latestUser === 'whole' && !isWhole({ content: said })) fail('changed the latest words')
    const first = before.messages.find(isPrompt)
    if (protect.firstUser === 'whole' && first !== undefined && !isWhole(first)) fail('changed the first words')
    if (after.system !== before.system || after.tools !== before.tools) fail('changed system or tools')
    const again = fit(target)(after)
    if (!isRight(again) || again.right.after !== after) fail('a second fit does something')
  }
}

/** Words of a length that differ by a number. */
export const prose = (n: number, length: number): string =>
  `${String(n)} the build failed because of a missing module; `.repeat(Math.ceil(length / 40)).slice(0, length)

/** A coding session: prompts, loops with parallel calls, errors, answers; in one of the two layouts of results. */
export const session = (
  steps: number,
  { resultRole, thinkingInLoop }: Profile,
  endsInResults: boolean
): ReadonlyArray<Message> => {
  const inToolMessages = resultRole === 'tool'
  const thoughts = thinkingInLoop === 'required' ? [thinking('Step by step.', { signature: 'c2ln' })] : []
  const out: Array<Message> = [user(`Fix the tests of the parser. ${prose(0, 300)}`)]
  for (let k = 0; k < steps; k++) {
    const uses = [toolUse({ id: `a${String(k)}`, name: 'read_file', input: { path: `src/${String(k)}.ts` } })]
    if (k % 3 === 0)
      uses.push(toolUse({ id: `b${String(k)}`, name: 'write_file', input: { path: 'a.ts', content: prose(k, 900) } }))
    out.push(assistant(...thoughts, text(prose(k, 80)), ...uses))
    const results = uses.map(({ id = '' }) =>
      toolResult({ toolUseId: id, content: prose(k, (k * 379) % 3000), isError: k % 7 === 0 })
    )
    if (inToolMessages) for (const result of results) out.push(tool(result))
    else out.push(user(...results))
    if (k % 8 === 7) out.push(assistant(prose(k, 400)), user(`Go on with part ${String(k)}. ${prose(k, 100)}`))
    if (k % 20 === 19) out.push(system('Answer briefly from now on.'), assistant('Noted.'), user('Go on.'))
  }
  const last = toolUse({ id: 'last', name: 'bash', input: { command: 'npm test' } })
  const answer = toolResult({ toolUseId: 'last', content: prose(1, 700) })
  if (endsInResults) out.push(assistant(...thoughts, last), inToolMessages ? tool(answer) : user(answer))
  return out
}

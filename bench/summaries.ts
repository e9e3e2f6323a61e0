/**
 * The cases of summaries: plans and their answers on 3,000 messages of an agent, and the ledger on a session of 1,000, at once
 * and in ten compactions.
 */
import assert from 'node:assert'
import { isRight } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import {
  assistant,
  context,
  type Context,
  type Message,
  strictProfile,
  toolResult,
  toolUse,
  user,
  withProfile
} from '../src/model'
import { violations } from '../src/roundtrip'
import { applySummary, ledgerSummary, parseLedger, planSummary, type SummaryPlan } from '../src/summary'
import { estimateTextTokens, estimateTokens } from '../src/tokens'
import { bench, type Case } from './Case'
import { agentContext, fresh } from './fixtures'

const cap = 8_192

/** A prompt and an instruction every twenty messages; steps that read, edit and test files, of which every seventh fails. */
const codingSession = (size: number): Context => {
  const messages: Array<Message> = [
    user('Port the billing service in services/billing to TypeScript, ticket BILL-2041.')
  ]
  for (let step = 1; messages.length < size; step++) {
    if (step % 10 === 0)
      messages.push(
        assistant(`Step ${String(step)} is done.`),
        user(
          `Also write applyRule${String(step)} in src/rules/rule${String(step)}.ts for RULE-${String(1_000 + step)}.`
        )
      )
    const path = `services/billing/module${String(step)}/index${String(step)}.ts`
    const id = `toolu_${String(step)}`
    const use = [
      toolUse({
        id,
        name: 'Edit',
        input: { file_path: path, old_string: 'a'.repeat(300), new_string: 'b'.repeat(300) }
      }),
      toolUse({ id, name: 'Read', input: { file_path: path, offset: step, limit: 100 } }),
      toolUse({ id, name: 'Bash', input: { command: `sed -n '1,80p' ${path} && npm test -- ${path}` } })
    ][step % 3]!
    const isError = step % 7 === 0
    const content = isError
      ? `Exit code 1\nError: expected ${String(step)}\n${'at x\n'.repeat(100)}`
      : 'const line = 1\n'.repeat(120)
    messages.push(
      assistant(`Looking at module ${String(step)}.`, use),
      user(toolResult({ toolUseId: id, content, ...(isError ? { isError } : {}) }))
    )
  }
  return context({ messages: messages.slice(0, size) })
}

/** What goes in each of ten compactions; every part begins with what the assistant says. */
const parts = (session: Context): ReadonlyArray<ReadonlyArray<Message>> => {
  const size = session.messages.length / 10
  return Array.from({ length: 10 }, (_, k) => session.messages.slice(k * size + (k && 1), (k + 1) * size + 1))
}

/** Ten compactions, each of which is handed the text of the one before. */
const tenTimes = (heads: ReadonlyArray<ReadonlyArray<Message>>): string => {
  let previous = ledgerSummary({ head: heads[0]! })
  for (const head of heads.slice(1)) previous = ledgerSummary({ head, previous })
  return previous
}

const tellsAll =
  (compactions: number) =>
  (text: string): void => {
    const ledger = parseLedger(text)
    assert.ok(isSome(ledger))
    assert.ok(estimateTextTokens(text) <= cap)
    assert.strictEqual(ledger.value.covers.compactions, compactions)
    assert.ok(text.includes('BILL-2041') && text.includes('src/rules/rule40.ts') && text.includes('RULE-1040'))
  }

const ledgers: ReadonlyArray<Case> = [
  bench('ledgerSummary, 1000 messages, at once', () => {
    const session = codingSession(1_000)
    return { prepare: () => fresh(session), run: (head) => ledgerSummary({ head }), validate: tellsAll(1) }
  }),
  bench('ledgerSummary, 1000 messages, the last of ten compactions', () => {
    const heads = parts(codingSession(1_000))
    const previous = tenTimes(heads.slice(0, 9))
    return {
      prepare: () => fresh(context({ messages: heads[9]! })).messages,
      run: (head) => ledgerSummary({ head, previous }),
      validate: tellsAll(10)
    }
  }),
  bench('ledgerSummary, 1000 messages, ten compactions', () => {
    const heads = parts(codingSession(1_000))
    return {
      prepare: () => heads.map((messages) => fresh(context({ messages })).messages),
      run: tenTimes,
      validate: tellsAll(10)
    }
  })
]

const unbound = withProfile({ ...strictProfile, name: 'unbound', thinkingBinding: 'none', lastRole: 'any' })

const planOf = planSummary({ window: 1_000_000, strategy: 'brief', identifierSteps: 0 })

const someOf = (context: Context): SummaryPlan => {
  const plan = planOf(context)
  assert.ok(isSome(plan))
  return plan.value
}

const plans: ReadonlyArray<Case> = [
  bench('planSummary, 3000 messages, cold', () => {
    const history = unbound(agentContext(3_000))
    return {
      prepare: () => fresh(history),
      run: planOf,
      validate: (plan) => {
        assert.ok(isSome(plan) && plan.value.requests.length === 1)
        assert.ok(plan.value.replaces.length > 2_000)
        assert.ok(estimateTokens(plan.value.requests[0]!) <= plan.value.maxInput)
      }
    }
  }),
  bench('planSummary, 3000 messages, warm', () => {
    const history = unbound(agentContext(3_000))
    return {
      run: () => planOf(history),
      validate: (plan) => assert.ok(isSome(plan) && plan.value.replaces.length > 2_000)
    }
  }),
  bench('planSummary, 3000 messages, for a window of 32,000', () => {
    const history = unbound(agentContext(3_000))
    const planned = planSummary({ window: 32_000 })
    return {
      prepare: () => fresh(history),
      run: planned,
      validate: (plan) => {
        assert.ok(isSome(plan) && plan.value.requests.length > 5)
        for (const request of plan.value.requests) assert.ok(estimateTokens(request) <= plan.value.maxInput)
      }
    }
  }),
  bench('applySummary, 3000 messages', () => {
    const history = unbound(agentContext(3_000))
    const plan = someOf(history)
    return {
      run: () => applySummary(plan, 'They built a module and tested it.')(history),
      validate: (after) => {
        assert.ok(isRight(after))
        assert.ok(after.right.messages.length < 1_000)
        assert.deepStrictEqual(violations(after.right), [])
      }
    }
  }),
  bench('applySummary, 3000 messages, read again meanwhile', () => {
    const history = unbound(agentContext(3_000))
    const plan = someOf(history)
    return {
      prepare: () => structuredClone(history),
      run: (context) => applySummary(plan, 'They built a module and tested it.')(context),
      validate: (after) => assert.ok(isRight(after))
    }
  })
]

export const summaryCases: ReadonlyArray<Case> = [...ledgers, ...plans]

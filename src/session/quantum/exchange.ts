/**
 * The two steps of a session: a request begins an exchange, a response ends it.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { isSome, none, type Option } from 'fp-ts/lib/Option.js'
import { diff, report, type Report } from '../../change'
import { equal } from '../../change/equal'
import { type Block, text, type ToolResult, toolResult } from '../../model/Block'
import { appendMessages, type Context, profileOf, withMessages } from '../../model/Context'
import { type Message, tool, user, withContent } from '../../model/Message'
import { settle } from '../../roundtrip/settle'
import { isBlankText, type Violation, violations } from '../../roundtrip/Violation'
import { fromQuantumConfig } from '../../strategy/compilers/sessions'
import { drawInfeasible } from '../../strategy/Infeasible'
import { measure } from '../../strategy/usage'
import type { SummaryPlan } from '../../summary/SummaryPlan'
import { heuristicEstimator } from '../../tokens/heuristicEstimator'
import type { ChatContentBlock, ChatResponse } from './chat'
import { blockOfChat, resultBlockOf, toolOfChat } from './convert'
import { compactionOf, type ExchangeOptions, lostMessages } from './compaction'
import { openCalls, openCallsOf, type Session, situationOf } from './Session'
import type { SessionError } from './SessionError'
import type { SessionChatRequest, SessionChatResponse, SessionToolResult } from './wire'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a request that is under way. Send its context, encoded by any dialect or by `chatRequest`, and hand the response to
 * {@link receiveReply}.
 *
 * @category model
 * @since 0.1.0
 */
export interface Exchange {
  readonly session: Session
  readonly request: SessionChatRequest
  /** The history with what the request brought, before anything was done to it. */
  readonly before: Context
  /** What is to be sent; it fits, and the profile accepts it. */
  readonly context: Context
  /** What was done to the history before it was sent. */
  readonly report: Report
  /**
   * What to ask for a summary better than the one by rule that is in the context; `none` when nothing had to be summarised.
   * {@link withBetterSummary} takes the answer.
   */
  readonly plan: Option<SummaryPlan>
}

/**
 * Is a session after an exchange, and the response as quantum sends it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Replied {
  readonly session: Session
  readonly response: SessionChatResponse
}

// -------------------------------------------------------------------------------------
// steps
// -------------------------------------------------------------------------------------

/**
 * Begins an exchange: appends results and message, and compacts the history when the configuration says so.
 *
 * Results are matched with the calls that wait: each call has to have one, and no result may be left over. A message beside
 * results stands behind them. What the request says of model, tools, instructions and configuration holds from now on.
 *
 * When the trigger is reached, the results of old calls are cleared, then old thinking; if that is not enough, what is old is
 * summarised by rule (`ledgerSummary`), and a plan for a summary by a model comes along. What is sent fits the window, and
 * the profile accepts it; else there is an error, and the session is as it was.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { beginExchange, receiveReply, session } from 'context-compaction/session'
 *
 * const asked = beginExchange({ message: 'What is here?' })(session({ id: 's1' }))
 * assert.ok(isRight(asked))
 * const call = { type: 'tool_use', id: 'c1', name: 'ls', input: {} }
 * const reply = { id: 'r1', model: 'm', content: [call], stop_reason: 'tool_use', citations: [] }
 * const replied = receiveReply(reply)(asked.right.session)
 * assert.ok(isRight(replied))
 * assert.deepStrictEqual(replied.right.response.context.turn_count, 1)
 *
 * // the call has to be answered first
 * assert.ok(isLeft(beginExchange({ message: 'And now?' })(replied.right.session)))
 * assert.ok(isRight(beginExchange({ message: '', tool_results: [{ tool_call_id: 'c1', content: 'a.ts' }] })(replied.right.session)))
 *
 * @category steps
 * @since 0.1.0
 */
export const beginExchange =
  (request: SessionChatRequest, options: ExchangeOptions = {}) =>
  (before: Session): Either<SessionError, Exchange> => {
    const refused = refusal(before, request)
    if (refused !== undefined) return left(refused)
    const { model = before.model, context_config: config = before.config } = request
    const asking: Session = {
      ...before,
      context: withRequest(before.context, request),
      config,
      ...(model === undefined ? {} : { model }),
      turns: before.turns + (isBlankText(request.message) ? 0 : 1)
    }
    const { estimator = heuristicEstimator, window } = options
    const compiled = fromQuantumConfig(config, window === undefined ? {} : { window })
    if (isLeft(compiled)) return left({ type: 'BadConfig', error: compiled.left })
    const done = compactionOf(asking, compiled.right.policy, options)
    if (isLeft(done)) return left({ type: 'TooLarge', infeasible: done.left })
    const { after, plan, infeasible } = done.right
    const broken = violations(after)
    if (broken.length > 0) return left({ type: 'InvalidContext', violations: broken })
    const told = report(diff(asking.context, after), estimator)
    const failure = infeasible === undefined ? undefined : `Not compacted: ${drawInfeasible(infeasible)}`
    return right({
      session: under(asking, after, told, failure),
      request,
      before: asking.context,
      context: after,
      report: told,
      plan
    })
  }

/**
 * Takes a context with a summary in the place of the one by rule, which a plan of the exchange led to. An error comes back when
 * it costs more than the one by rule is allowed to, when it has lost messages or what the user just said, or when the profile
 * refuses it: go on with the exchange as it was.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { assistant, user } from 'context-compaction/model'
 * import { beginExchange, session, withBetterSummary } from 'context-compaction/session'
 * import { applySummary } from 'context-compaction/summary'
 *
 * const messages = Array.from({ length: 40 }, (_, k) => [user(`Name bird ${String(k)}.`), assistant('a wren, '.repeat(40))]).flat()
 * const asked = beginExchange({ message: 'More.' })(session({ id: 's1', messages, config: { compact_at_tokens: 2000, summarize_strategy: 'brief' } }))
 * assert.ok(isRight(asked) && isSome(asked.right.plan))
 * const { value: plan } = asked.right.plan
 * // ask your model for plan.requests here
 * const summarised = applySummary(plan, `Wrens were named. ${plan.mustSurvive.join(', ')}`)(plan.base)
 * assert.ok(isRight(summarised))
 * const better = withBetterSummary(summarised.right)(asked.right)
 * assert.ok(isRight(better) && JSON.stringify(better.right.context).includes('Wrens were named.'))
 *
 * @category steps
 * @since 0.1.0
 */
export const withBetterSummary =
  (summarised: Context, options: ExchangeOptions = {}) =>
  (exchange: Exchange): Either<SessionError, Exchange> => {
    const { estimator = heuristicEstimator, window } = options
    const { session, request, before } = exchange
    const compiled = fromQuantumConfig(session.config, window === undefined ? {} : { window })
    if (isLeft(compiled)) return left({ type: 'BadConfig', error: compiled.left })
    const dropping = {
      ...compiled.right.policy,
      steps: compiled.right.policy.steps.filter(({ step }) => step !== 'summarize')
    }
    const fitted = compactionOf({ ...session, context: summarised, usage: [] }, dropping, options)
    if (isLeft(fitted)) return left({ type: 'TooLarge', infeasible: fitted.left })
    const { after, infeasible } = fitted.right
    if (infeasible !== undefined) return left({ type: 'TooLarge', infeasible })
    const broken = violations(after)
    if (broken.length > 0) return left({ type: 'InvalidContext', violations: broken })
    // clearing, which the summary was made after, may have taken messages that held nothing but thoughts
    const lost = lostMessages(isSome(exchange.plan) ? exchange.plan.value.base : before, after)
    if (lost.length > 0) return left({ type: 'LostMessages', ids: lost })
    const told = report(diff(before, after), estimator)
    return right({
      session: under(session, after, told, undefined),
      request,
      before,
      context: after,
      report: told,
      plan: none
    })
  }

/**
 * Ends an exchange: appends what the model said, and tells of the context as quantum does. A response that says nothing (a
 * refusal) leaves the history as it was sent. A call without an id, as some providers make them, gets one, in the response that
 * comes back as well. An error comes back for a response that could not be sent again, e.g. with two
 * calls of one id, and the exchange is still under way.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { beginExchange, receiveReply, session } from 'context-compaction/session'
 *
 * const asked = beginExchange({ message: 'hello' })(session({ id: 's1' }))
 * assert.ok(isRight(asked))
 * const reply = { id: 'r1', model: 'm', content: [{ type: 'text', text: 'hi' }], stop_reason: 'end_turn', citations: [] }
 * const replied = receiveReply(reply)(asked.right.session)
 * assert.ok(isRight(replied) && replied.right.session.context.messages.length === 2)
 * assert.ok(isLeft(receiveReply(reply)(replied.right.session)))
 *
 * @category steps
 * @since 0.1.0
 */
export const receiveReply =
  (reply: ChatResponse, { estimator = heuristicEstimator }: ExchangeOptions = {}) =>
  (before: Session): Either<SessionError, Replied> => {
    const { asked, ...others } = before
    if (asked === undefined) return left({ type: 'NotAsked' })
    const response = withIds(reply, before.context)
    const said = response.content.map(blockOfChat).filter((block) => !isSilent(block))
    const { messages } = before.context
    const after = said.length === 0 ? before.context : appendMessages([spoken(said, response.phase)])(before.context)
    const broken = said.length === 0 ? [] : unsendable(after)
    if (broken.length > 0) return left({ type: 'InvalidReply', violations: broken })
    const usage = said.length === 0 ? before.usage : [...before.usage, ...readingOf(response, after, messages.length)]
    const session: Session = { ...others, context: after, usage }
    const { value } = measure(after, { ...situationOf(session), estimator })
    const context = { turn_count: session.turns, estimated_tokens: value, ...asked }
    return right({ session, response: { session_id: session.id, response, context } })
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const refusal = (session: Session, request: SessionChatRequest): SessionError | undefined => {
  const { session_id: id, message, tool_results: results = [] } = request
  if (id !== undefined && id !== session.id) return { type: 'OtherSession', expected: session.id, actual: id }
  if (session.asked !== undefined) return { type: 'Asked' }
  const open = openCalls(session).map((call) => call.id ?? '')
  const unmatched = extra(
    results.map((result) => result.tool_call_id),
    open
  )
  if (unmatched.length > 0) return { type: 'UnmatchedResults', ids: unmatched, open }
  const missing = extra(
    open,
    results.map((result) => result.tool_call_id)
  )
  if (missing.length > 0) return { type: 'MissingResults', ids: missing }
  return results.length === 0 && isBlankText(message) ? { type: 'NothingSaid' } : undefined
}

/** What is in one list and not in the other, each as often as it is more often there. */
const extra = (ids: ReadonlyArray<string>, others: ReadonlyArray<string>): ReadonlyArray<string> => {
  const rest = [...others]
  return ids.filter((id) => {
    const at = rest.indexOf(id)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

const withRequest = (before: Context, request: SessionChatRequest): Context => {
  const { tool_results: results = [], message } = request
  const framed = withFrame(before, request)
  const answers = inOrder(results, before).map(answerOf)
  const words = isBlankText(message) ? [] : [text(message)]
  if (profileOf(before).resultRole === 'tool')
    return appendWords(appendMessages(answers.map((answer) => tool(answer)))(framed), words)
  return appendWords(framed, [...answers, ...words])
}

/** Thinking that is bound to what stands before it goes when instructions or tools are others now; the same ones are not. */
const withFrame = (before: Context, { system_prompt: prompt, tools: wanted }: SessionChatRequest): Context => {
  const system = prompt === undefined ? before.system : isBlankText(prompt) ? [] : [text(prompt)]
  const tools = wanted === undefined ? before.tools : wanted.map(toolOfChat)
  if (equal(system, before.system) && equal(tools, before.tools)) return before
  const framed = {
    ...before,
    system: equal(system, before.system) ? before.system : system,
    tools: equal(tools, before.tools) ? before.tools : tools
  }
  const settled = settle(before, framed)
  return settled === before ? framed : settled
}

/** In the order of the calls, for providers that pair by it. */
const inOrder = (
  results: ReadonlyArray<SessionToolResult>,
  { messages }: Context
): ReadonlyArray<SessionToolResult> => {
  if (results.length < 2) return results
  const last = messages[messages.length - 1]?.content ?? []
  const order = last.flatMap((block) => (block.type === 'tool_use' ? [block.id ?? ''] : []))
  return [...results].sort((a, b) => order.indexOf(a.tool_call_id) - order.indexOf(b.tool_call_id))
}

/** A refusal left the user's words without an answer: where two user messages in a row are refused, they are one. */
const appendWords = (before: Context, blocks: ReadonlyArray<Block>): Context => {
  if (blocks.length === 0) return before
  const { messages } = before
  const last = messages[messages.length - 1]
  if (last?.role !== 'user' || last.summaryOf !== undefined || profileOf(before).neighbours !== 'refused')
    return appendMessages([user(...blocks)])(before)
  return withMessages(before, [...messages.slice(0, -1), withContent(last, [...last.content, ...blocks])])
}

const answerOf = ({ tool_call_id: id, content, is_error: isError }: SessionToolResult): ToolResult =>
  toolResult({
    toolUseId: id,
    content: typeof content === 'string' ? content : content.map((block) => resultBlockOf(blockOfChat(block))),
    ...(isError === undefined ? {} : { isError })
  })

/** Results name the id of their call: a call without one could not be answered. */
const withIds = (response: ChatResponse, { messages }: Context): ChatResponse => {
  const isNameless = ({ type, name, id = '' }: ChatContentBlock): boolean =>
    type === 'tool_use' && name !== undefined && id === ''
  if (!response.content.some(isNameless)) return response
  const taken = new Set<unknown>(response.content.map(({ id }) => id))
  for (const { content } of messages) for (const block of content) if (block.type === 'tool_use') taken.add(block.id)
  let k = 0
  const unused = (): string => {
    while (taken.has(`call_${String(k)}`)) k++
    return `call_${String(k++)}`
  }
  return {
    ...response,
    content: response.content.map((block) => (isNameless(block) ? { ...block, id: unused() } : block))
  }
}

const spoken = (said: ReadonlyArray<Block>, phase: string | undefined): Message => ({
  id: '',
  role: 'assistant',
  content: said,
  ...(phase === undefined || phase === '' ? {} : { extra: { phase } })
})

/** Blank texts are refused when they are sent again, and so is a thought that is neither told nor signed. */
const isSilent = (block: Block): boolean =>
  (block.type === 'text' && isBlankText(block.text)) ||
  (block.type === 'thinking' && block.text === '' && block.signature === undefined && block.encrypted === undefined)

/** What would be refused of a history even if all calls were answered and the user went on. */
const unsendable = (after: Context): ReadonlyArray<Violation> => {
  const dangling = openCallsOf(after)
  const answers = dangling.map((call) =>
    toolResult({ ...(call.id === undefined ? {} : { toolUseId: call.id }), content: 'ok' })
  )
  const isApart = profileOf(after).resultRole === 'tool'
  const next =
    dangling.length === 0 ? [user('ok')] : isApart ? answers.map((answer) => tool(answer)) : [user(...answers)]
  return violations(appendMessages(next)(after))
}

const readingOf = ({ usage }: ChatResponse, after: Context, index: number): Session['usage'] => {
  if (usage === undefined || usage.input_tokens <= 0) return []
  const cached = Math.min(usage.input_tokens, usage.cached_tokens ?? 0)
  return [
    {
      id: after.messages[index]!.id,
      message: index,
      inputTokens: usage.input_tokens - cached,
      outputTokens: usage.output_tokens,
      cacheReadTokens: cached,
      cacheWriteTokens: 0
    }
  ]
}

const under = (asking: Session, after: Context, told: Report, failure: string | undefined): Session => {
  const { messages } = after
  const last = messages[messages.length - 1]
  const note = told.isChanged ? told.sentences.join(' ') : failure
  return {
    ...asking,
    context: after,
    ...(told.isChanged && last !== undefined ? { editedUpTo: last.id } : {}),
    asked: {
      compacted: told.isChanged,
      ...(note === undefined ? {} : { compaction_note: note }),
      tools_cleared: told.toolResults.cleared + told.toolResults.removed
    }
  }
}

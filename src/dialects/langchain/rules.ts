/**
 * What goes wrong with LangChain's messages. LangChain checks nothing of a history: it makes messages of what it is given,
 * or throws, and the provider refuses what does not pair.
 *
 * | rule | a history breaks it when                                                                       | neutral rule                                            |
 * | ---- | ---------------------------------------------------------------------------------------------- | ------------------------------------------------------- |
 * | L-R1 | a call is not answered by the tool messages right after it, or a tool message answers no call  | `unanswered-call`, `orphan-result`, `duplicate-result`  |
 * | L-R1 | a message has a type that cannot be made a message                                             |                                                         |
 * | L-R2 | a call stands in `invalid_tool_calls`, `additional_kwargs` or the content alone, unanswered    | `unanswered-call`                                       |
 * | A-R30 | Claude is given more than four cache markers                                                  |                                                         |
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../../model/Context'
import type { Profile } from '../../model/Profile'
import type { Violation as Neutral } from '../../roundtrip/Violation'
import type { RuleTable } from '../Dialect'
import { markerBreaches, markerRule } from '../markerRules'
import { langchainMarkers } from '../markers'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'

/**
 * Lists what is known of the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'L-R1': {
    breaks:
      'a call of tool_calls or additional_kwargs is not answered by the tool messages right after it, a tool message answers no call, or a message cannot be made one',
    remedy: 'keep each AIMessage together with one ToolMessage for each of its tool_calls, right behind it',
    source: '@langchain/core error codes INVALID_TOOL_RESULTS, MESSAGE_COERCION_FAILURE'
  },
  'L-R2': {
    breaks:
      'a call that stands in invalid_tool_calls or the content alone has no ToolMessage: some integrations send it all the same',
    remedy: 'answer it with a ToolMessage, or take it out of every place',
    source: '@langchain/core 1.4.0, AIMessage; langchain-openai sends invalid_tool_calls as calls'
  },
  'L-R3': {
    breaks: 'the first message besides system messages is a tool message: reported as L-R1, because it answers no call',
    remedy: "trim with `startOn: 'human'`, or cut before the AIMessage that called",
    source: '@langchain/core trimMessages'
  },
  'A-R30': markerRule
}

/**
 * Lists the messages that LangChain could not make.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (_native: Raw, context: Context, profile: Profile): ReadonlyArray<Breach> => {
  const { messages } = context
  const out: Array<Breach> = [
    ...markerBreaches(
      langchainMarkers,
      context,
      profile,
      (at, block) => `messages[${at}].content[${block}].cache_control`
    )
  ]
  messages.forEach(({ extra }, i) => {
    if (extra?.['kind'] !== 'unknown') return
    const text =
      'MESSAGE_COERCION_FAILURE: Unable to coerce message from array: only human, AI, system, developer, or tool message coercion is currently supported.'
    out.push(breach('L-R1', i, -1, `messages[${i}]`, text))
  })
  return out
}

/**
 * Translates a neutral violation; `undefined` for what LangChain leaves to the provider.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, { rule, message, block = -1, id = '' }: Neutral): Breach | undefined => {
  const { content, extra } = context.messages[message]!
  if (rule === 'unanswered-call') {
    const call = content[block]
    const { path, isListed } = whereOf(call?.type === 'tool_use' ? call.extra : undefined, content, block)
    const text = isListed
      ? `INVALID_TOOL_RESULTS: An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${id}`
      : `INVALID_TOOL_RESULTS: a call that stands outside of 'tool_calls' may be sent without a result: ${id}`
    return breach(isListed ? 'L-R1' : 'L-R2', message, block, `messages[${message}]${path}`, text)
  }
  if (rule !== 'orphan-result' && rule !== 'duplicate-result') return undefined
  const field = extra?.['kind'] === 'tool' ? '.tool_call_id' : ''
  const text =
    "INVALID_TOOL_RESULTS: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
  return breach('L-R1', message, block, `messages[${message}]${field}`, text)
}

const PATHS = {
  calls: '.tool_calls',
  raw: '.additional_kwargs.tool_calls',
  function: '.additional_kwargs.function_call',
  invalid: '.invalid_tool_calls',
  content: '.content'
} as const

/** The first list that a call stands in, and its index there. */
const whereOf = (
  extra: Raw | undefined,
  content: Context['messages'][number]['content'],
  block: number
): { readonly path: string; readonly isListed: boolean } => {
  const places = extra?.['places']
  for (const place of ['calls', 'raw', 'function', 'invalid', 'content'] as const) {
    if (!isRaw(places) || places[place] === undefined) continue
    let index = 0
    for (let b = 0; b < block; b++) {
      const before = content[b]!
      const own = before.type === 'tool_use' ? before.extra?.['places'] : undefined
      if (place === 'content' || (isRaw(own) && own[place] !== undefined)) index++
    }
    const isListed = place === 'calls' || place === 'raw' || place === 'function'
    return { path: place === 'function' ? PATHS[place] : `${PATHS[place]}[${index}]`, isListed }
  }
  return { path: '', isListed: true }
}

/**
 * Where Anthropic accepts what breaks a neutral rule.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import { isRaw, type Raw } from '../wire'
import type { AnthropicProfile } from './profile'

/**
 * Tells whether a neutral violation is none for Anthropic, or one of another rule, which is found elsewhere.
 *
 * @internal
 * @since 0.1.0
 */
export const isExcused = (context: Context, violation: Neutral, profile: Profile): boolean => {
  const message = context.messages[violation.message]!
  return excuses[violation.rule]?.(message, context.messages, violation, profile) === true
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/** A server-side turn that was paused is sent back as it is (`pause_turn`): it ends in a call, or in its result. */
const endsInServerBlock = ({ content }: Message): boolean => {
  const last = content[content.length - 1]
  if (last?.type !== 'opaque' || last.pair === undefined) return false
  const { key, side } = last.pair
  return (
    side === 'call' ||
    content.some((block) => block.type === 'opaque' && block.pair?.side === 'call' && block.pair.key === key)
  )
}

const isLastAnswer = (messages: ReadonlyArray<Message>, i: number): boolean =>
  i === messages.length - 1 && messages[i]!.role === 'assistant'

/** A history may begin with a compaction that the provider wrote; one without content failed, and says nothing. */
const beginsWithCompaction = ({ content }: Message): boolean =>
  FILLED.some((field) => typeof compactionIn(content[0])?.[field] === 'string')

const FILLED: ReadonlyArray<string> = ['content', 'encrypted_content', 'signature']

const compactionIn = (block: Block | undefined): Raw | undefined =>
  block?.type === 'opaque' && block.kind === 'compaction' && isRaw(block.raw) ? block.raw : undefined

/** An answer that stopped when the history was compacted is sent back as it is, and goes on. */
const endsInCompaction = ({ content }: Message): boolean => compactionIn(content[content.length - 1]) !== undefined

/** Whether system messages are refused altogether, see `messageRules.ts`. */
const isRefused = ({ extra, form }: Message, profile: Profile): boolean =>
  (profile as Partial<AnthropicProfile>).systemRole === 'refused' &&
  extra?.['role'] === undefined &&
  form?.includes('no-role') !== true

const setsEffort = ({ role, extra }: Message): boolean => role === 'system' && isRaw(extra?.['output_config'])

/**
 * Tells whether nothing but a summary is asked for, of a history that ends in the message of a violation.
 *
 * @internal
 * @since 0.1.0
 */
export const isSummarized = ({ settings, messages }: Context, { message }: Neutral): boolean => {
  const compaction = settings?.['compaction']
  return message === messages.length - 1 && isRaw(compaction) && compaction['type'] === 'summarize'
}

/**
 * Tells whether a second result stands beside the first, where it is one too many; later it answers nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const answersTurnBefore = (messages: ReadonlyArray<Message>, { message, id }: Neutral): boolean => {
  let i = message - 1
  while (i >= 0 && messages[i]!.role !== 'assistant') i--
  for (; i >= 0 && messages[i]!.role === 'assistant'; i--)
    if (messages[i]!.content.some((block) => block.type === 'tool_use' && block.id === id)) return true
  return false
}

/** A result for what the provider did itself has a rule of its own. */
const answersServer = (messages: ReadonlyArray<Message>, { message, id }: Neutral): boolean =>
  messages
    .slice(0, message + 1)
    .some(({ role, content }) =>
      content.some(
        (block) =>
          role === 'assistant' &&
          block.type === 'opaque' &&
          block.kind === 'server_tool_use' &&
          block.pair?.side === 'call' &&
          block.pair.key === id
      )
    )

interface IsExcused {
  (message: Message, messages: ReadonlyArray<Message>, violation: Neutral, profile: Profile): boolean
}

const excuses: Readonly<Partial<Record<Rule, IsExcused>>> = {
  'last-role': (message) => endsInServerBlock(message) || endsInCompaction(message),
  'first-role': (message) => beginsWithCompaction(message),
  // the model may begin its answer with nothing
  'empty-message': (message, messages, { message: at }) => isLastAnswer(messages, at) || setsEffort(message),
  'orphan-result': (_, messages, violation) => answersServer(messages, violation),
  'system-position': (message, _, __, profile) => isRefused(message, profile)
}

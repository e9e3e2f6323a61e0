/**
 * Pairs of calls and answers that lack ids.
 *
 * Gemini pairs by id, then by name, then by order. Where that is not what the order of the blocks alone says, halves that
 * have no id on the wire are lent one: that of the other half, or one made of the place of the call.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, ToolResult, ToolUse } from '../../model/Block'
import type { Message } from '../../model/Message'
import { editMessage } from '../../traversal/Blocks'
import { isRaw } from '../wire'
import { lendId } from './calls'
import { spelling } from './spelling'

interface Half<A> {
  readonly message: number
  readonly block: number
  readonly half: A
  readonly name: string | undefined
  isTaken: boolean
}

/**
 * Lends ids where the order of the blocks does not tell what belongs together. Returns the messages themselves where it
 * does.
 *
 * @internal
 * @since 0.1.0
 */
export const pairById = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  if (!messages.some(lacksId)) return messages
  let out: Array<Message> | undefined
  const lend = (at: Half<ToolUse | ToolResult>, id: string): void => {
    if (idOf(at.half) !== undefined || isOddId(at.half)) return
    out ??= messages.slice()
    const message = out[at.message]!
    const content = message.content.map((block, b) => (b === at.block ? lent(at.half, id) : block))
    out[at.message] = editMessage(message, content)
  }
  for (let i = 0; i < messages.length;) {
    const end = endOfSide(messages, i)
    if (messages[i]!.role === 'assistant') {
      const calls = halves(messages, i, end, 'tool_use')
      const answers = calls.length === 0 ? [] : halves(messages, end, endOfSide(messages, end), 'tool_result')
      if (answers.length > 0 && !isToldByOrder(calls, answers))
        for (const [call, answer] of matches(calls, answers)) {
          const id = idOf(call.half) ?? idOf(answer.half) ?? `call-${call.message}-${call.block}`
          lend(call, id)
          lend(answer, id)
        }
    }
    i = end
  }
  return out ?? messages
}

/** The very half that was lent this id before: what was read again is the same. */
const lent = (half: ToolUse | ToolResult, id: string): ToolUse | ToolResult => {
  const last = loans.get(half)
  if (last?.id === id) return last.by
  const by = lendId(half, id)
  loans.set(half, { id, by })
  return by
}

const loans = /*#__PURE__*/ new WeakMap<Block, { readonly id: string; readonly by: ToolUse | ToolResult }>()

const lacksId = ({ content }: Message): boolean => {
  for (let b = 0; b < content.length; b++) {
    const block = content[b]!
    if ((block.type === 'tool_use' || block.type === 'tool_result') && idOf(block) === undefined) return true
  }
  return false
}

const idOf = (half: ToolUse | ToolResult): string | undefined => (half.type === 'tool_use' ? half.id : half.toolUseId)

/** A list where the id should stand cannot be told from an id that was lent. */
const isOddId = ({ extra, type }: ToolUse | ToolResult): boolean => {
  const kept = extra?.[spelling(extra, type === 'tool_use' ? 'functionCall' : 'functionResponse')]
  return isRaw(kept) && Array.isArray(kept['id'])
}

const nameOf = (half: ToolUse | ToolResult): string | undefined => {
  if (half.type === 'tool_use') return half.name
  const kept = half.extra?.[spelling(half.extra, 'functionResponse')]
  return isRaw(kept) && typeof kept['name'] === 'string' ? kept['name'] : undefined
}

const endOfSide = (messages: ReadonlyArray<Message>, start: number): number => {
  let end = start
  const isModel = messages[start]?.role === 'assistant'
  while (end < messages.length && (messages[end]!.role === 'assistant') === isModel) end++
  return Math.max(end, start + 1)
}

const halves = <T extends 'tool_use' | 'tool_result'>(
  messages: ReadonlyArray<Message>,
  from: number,
  to: number,
  type: T
): ReadonlyArray<Half<Extract<Block, { readonly type: T }>>> => {
  const out: Array<Half<Extract<Block, { readonly type: T }>>> = []
  for (let m = from; m < Math.min(to, messages.length); m++) {
    if (messages[m]!.role === 'system') continue
    messages[m]!.content.forEach((block, b) => {
      if (block.type !== type) return
      const half = block as Extract<Block, { readonly type: T }>
      out.push({ message: m, block: b, half, name: nameOf(half), isTaken: false })
    })
  }
  return out
}

/** Ids everywhere tell; so does the order, when there are no ids, one message calls, and the names agree. */
const isToldByOrder = (calls: ReadonlyArray<Half<ToolUse>>, answers: ReadonlyArray<Half<ToolResult>>): boolean => {
  const all = [...calls, ...answers]
  if (all.every(({ half }) => idOf(half) !== undefined)) return true
  if (all.some(({ half }) => idOf(half) !== undefined)) return false
  return (
    calls.every(({ message }) => message === calls[0]!.message) &&
    answers.every(({ name }, k) => name === undefined || calls[k] === undefined || name === calls[k].name)
  )
}

const matches = (
  calls: ReadonlyArray<Half<ToolUse>>,
  answers: ReadonlyArray<Half<ToolResult>>
): ReadonlyArray<readonly [Half<ToolUse>, Half<ToolResult>]> => {
  const out: Array<readonly [Half<ToolUse>, Half<ToolResult>]> = []
  const take = (isMatch: (call: Half<ToolUse>, answer: Half<ToolResult>) => boolean): void => {
    for (const answer of answers) {
      const call = answer.isTaken ? undefined : calls.find((one) => !one.isTaken && isMatch(one, answer))
      if (call === undefined) continue
      call.isTaken = true
      answer.isTaken = true
      out.push([call, answer])
    }
  }
  const isOpen = (call: Half<ToolUse>, answer: Half<ToolResult>): boolean =>
    idOf(call.half) === undefined || idOf(answer.half) === undefined
  take((call, answer) => idOf(call.half) !== undefined && idOf(call.half) === idOf(answer.half))
  take((call, answer) => isOpen(call, answer) && call.name === answer.name)
  take((call, answer) => isOpen(call, answer))
  return out
}

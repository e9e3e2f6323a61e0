/** What every summary that was accepted has to be like, whoever wrote it. */
import { expect } from 'vitest'
import type { Context } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import { violations } from '../../src/roundtrip'
import { latestPrompt, pendingFrom } from '../../src/roundtrip/Span'
import { estimateTokens } from '../../src/tokens'

/** Nothing lost that stays, everything else accounted for, nothing invalid, nothing larger. */
export const checkOutcome = (before: Context, after: Context): void => {
  expect(violations(after).length).toBeLessThanOrEqual(violations(before).length)
  expect(estimateTokens(after)).toBeLessThan(estimateTokens(before))
  expect(after.system).toBe(before.system)
  expect(after.tools).toBe(before.tools)
  const there = new Set(after.messages.flatMap(({ id, summaryOf = [] }) => [id, ...summaryOf]))
  // where neighbours are refused, two messages of the assistant that come together become one
  const blocks = new Set(after.messages.flatMap(({ content }) => content))
  const isMerged = (message: Message): boolean =>
    message.role === 'assistant' && message.content.every((block) => block.type === 'thinking' || blocks.has(block))
  for (const message of before.messages)
    if (message.summaryOf?.length !== 0) expect(there.has(message.id) || isMerged(message)).toBe(true)
  const asked = before.messages[latestPrompt(before.messages)]
  if (asked !== undefined)
    expect(after.messages.some(({ id, content }) => id === asked.id && content === asked.content)).toBe(true)
  const pending = before.messages.slice(pendingFrom(before.messages))
  expect(after.messages.slice(after.messages.length - pending.length).map(({ id }) => id)).toEqual(
    pending.map(({ id }) => id)
  )
}

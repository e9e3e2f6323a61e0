/**
 * New ids for calls whose own are refused: the same in the call and in its result, and the same in every run.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { pairMessages } from '../../roundtrip/Pairing'
import { keyOf, ofRules, type Pass, withContents } from './Pass'

/**
 * Renames calls whose ids have the wrong characters or length, or stand for another call of the step already.
 *
 * @internal
 * @since 0.1.0
 */
export const renameIds: Pass = (context, findings, profile, note) => {
  const found = ofRules(findings, 'id-pattern', 'id-length', 'duplicate-id')
  const { messages } = context
  const taken = idsOf(messages)
  const byOld = new Map<string, string>()
  const named = new Map<string, string>()
  for (const { violation, neutral } of found) {
    const { message, block = -1, id = '', rule } = neutral
    const isOwn = rule === 'duplicate-id'
    if (named.has(keyOf(message, block))) continue
    const fresh = (isOwn ? undefined : byOld.get(id)) ?? freshId(id, profile, taken)
    if (fresh === undefined) continue
    taken.add(fresh)
    if (!isOwn) byOld.set(id, fresh)
    named.set(keyOf(message, block), fresh)
    note(violation, `renamed the call ${id} to ${fresh}, and its result with it`)
  }
  return renamed(context, named)
}

/**
 * Gives calls, named by their positions, new ids, and their results with them.
 *
 * @internal
 * @since 0.1.0
 */
export const renamed = (context: Context, named: ReadonlyMap<string, string>): Context => {
  if (named.size === 0) return context
  const { messages } = context
  const ids = new Map(named)
  for (const { use, result } of pairMessages(messages).pairs) {
    const id = named.get(keyOf(use.message, use.block))
    if (id !== undefined) ids.set(keyOf(result.message, result.block), id)
  }
  const contents = new Map<number, ReadonlyArray<Block>>()
  messages.forEach(({ content }, m) => {
    if (content.some((_, b) => ids.has(keyOf(m, b))))
      contents.set(
        m,
        content.map((block, b) => withId(block, ids.get(keyOf(m, b))))
      )
  })
  return withMessages(context, withContents(messages, contents))
}

const withId = (block: Block, id: string | undefined): Block => {
  if (id === undefined) return block
  if (block.type === 'tool_use') return { ...block, id }
  return block.type === 'tool_result' ? { ...block, toolUseId: id } : block
}

/**
 * Lists the ids of all calls and results.
 *
 * @internal
 * @since 0.1.0
 */
export const idsOf = (messages: ReadonlyArray<Message>): Set<string> => {
  const ids = new Set<string>()
  for (const { content } of messages)
    for (const block of content) {
      const id = block.type === 'tool_use' ? block.id : block.type === 'tool_result' ? block.toolUseId : undefined
      if (id !== undefined) ids.add(id)
    }
  return ids
}

const attempts = 64

/**
 * Makes an id that a profile allows and that is not taken: as near to the old one as it can be, else a number of the old
 * one in letters and digits. `undefined` when the profile wants something else altogether.
 *
 * @internal
 * @since 0.1.0
 */
export const freshId = (old: string, profile: Profile, taken: ReadonlySet<string>): string | undefined => {
  const max = profile.idMaxLength ?? 64
  const pattern = profile.idPattern === undefined ? undefined : new RegExp(profile.idPattern)
  const allows = (id: string): boolean => id.length <= max && id !== '' && (pattern?.test(id) ?? true) && !taken.has(id)
  const tidy = old.replace(/[^a-zA-Z0-9_-]/g, '_')
  const base = tidy === '' ? 'call' : tidy
  for (let n = 1; n < attempts; n++) {
    const suffix = n === 1 ? '' : `_${String(n)}`
    const short =
      base.length + suffix.length <= max ? base : `${base.slice(0, max - 9 - suffix.length)}_${letters(old, 8)}`
    if (allows(short + suffix)) return short + suffix
    const whole = letters(n === 1 ? old : `${old}#${String(n)}`, 9)
    if (allows(whole)) return whole
  }
  return undefined
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A number of a text in letters and digits: 53 bits of two 32-bit FNV-1a hashes. */
const letters = (text: string, length: number): string => {
  let [high, low] = [0x811c9dc5, 0x9747b28c]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    high = Math.imul(high ^ c, 0x01000193)
    low = Math.imul(low ^ c ^ (high >>> 13), 0x01000193)
  }
  let number = (high >>> 11) * 2 ** 32 + (low >>> 0)
  let out = ''
  while (out.length < length) {
    out = alphabet[number % 62]! + out
    number = Math.floor(number / 62)
  }
  return out
}

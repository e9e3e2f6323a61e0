/**
 * New ids for calls whose own are refused: the same in the call and in its result, and the same in every run.
 *
 * @since 0.1.0
 * @internal
 */
import { mapWithIndex } from '../../internal/readonlyArray'
import type { Block } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { pairMessages } from '../../roundtrip/Pairing'
import { keyOf, ofRules, type Pass } from './Pass'

/**
 * Renames calls whose ids have the wrong characters or length, or stand for another call of the step already.
 *
 * @internal
 * @since 0.1.0
 */
export const renameIds: Pass = (context, findings, profile, note) => {
  const found = ofRules(findings, 'id-pattern', 'id-length', 'duplicate-id')
  const { messages } = context
  if (found.length === 0) return context
  const freshId = freshIds(profile, idsOf(messages))
  const byOld = new Map<string, string>()
  const named = new Map<string, string>()
  for (const { violation, neutral } of found) {
    const { message, block = -1, id = '', rule } = neutral
    const isOwn = rule === 'duplicate-id'
    if (named.has(keyOf(message, block))) continue
    const fresh = (isOwn ? undefined : byOld.get(id)) ?? freshId(id)
    if (fresh === undefined) continue
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
  return withMessages(context, withIds(messages, ids))
}

/**
 * Replaces the ids of calls and results, named by their positions.
 *
 * @internal
 * @since 0.1.0
 */
export const withIds = (messages: ReadonlyArray<Message>, ids: ReadonlyMap<string, string>): ReadonlyArray<Message> =>
  mapWithIndex(messages, (m, message) => {
    const content = mapWithIndex(message.content, (b, block) => withId(block, ids.get(keyOf(m, b))))
    return content === message.content ? message : { ...message, content }
  })

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

/**
 * Makes the ids that a profile allows, each different from all that are taken and from all that were made before: as near
 * to the old one as it can be, else a number of the old one in letters and digits. `undefined` when the profile wants
 * something else altogether.
 *
 * @internal
 * @since 0.1.0
 */
export const freshIds = (profile: Profile, taken: Iterable<string>): ((old: string) => string | undefined) => {
  const used = new Set(taken)
  const max = profile.idMaxLength ?? 64
  const pattern = profile.idPattern === undefined ? undefined : new RegExp(profile.idPattern)
  const allows = (id: string): boolean => id.length <= max && id !== '' && (pattern?.test(id) ?? true)
  const counts = new Map<string, number>()
  return (old) => {
    const tidy = old.replace(/[^a-zA-Z0-9_-]/g, '_')
    const base = tidy === '' ? 'call' : tidy
    for (let n = counts.get(old) ?? 1; ; n++) {
      counts.set(old, n + 1)
      const suffix = n === 1 ? '' : `_${String(n)}`
      const short =
        base.length + suffix.length <= max ? base : `${base.slice(0, max - 9 - suffix.length)}_${letters(old, 8)}`
      const fresh = [short + suffix, letters(n === 1 ? old : `${old}#${String(n)}`, 9)].find(allows)
      // where neither form is allowed no number will help
      if (fresh === undefined) return undefined
      if (used.has(fresh)) continue
      used.add(fresh)
      return fresh
    }
  }
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

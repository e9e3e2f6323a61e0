/**
 * Names of documents, where a provider takes only some letters, and no name twice.
 *
 * @since 0.1.0
 * @internal
 */
import { mapWithIndex } from '../../internal/readonlyArray'
import type { Block, Media } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'

/** Letters, digits, single blanks, hyphens, parentheses and brackets, 200 at most (Bedrock's `DocumentBlock`). */
const isAllowed = (name: string): boolean => /^[a-zA-Z0-9\s\-()[\]]{1,200}$/.test(name) && !/\s\s/.test(name)

const MAX = 200

/**
 * Gives the documents of some messages other names where theirs have letters that are not allowed, or stand for another
 * document already; a number tells apart those that would be alike.
 *
 * @internal
 * @since 0.1.0
 */
export const documentNames = (context: Context, places: ReadonlySet<number>): Context => {
  const { messages } = context
  const taken = new Set<string>()
  for (const { content } of messages) for (const block of content) collect(block, taken)
  const used = new Set<string>()
  const counts = new Map<string, number>()
  const freshName = (name: string): string => {
    const tidy = name.replace(/[^a-zA-Z0-9\-()[\]]+/g, ' ').trim()
    const base = (tidy === '' ? 'document' : tidy).slice(0, MAX - 8).trim()
    for (let n = counts.get(base) ?? 1; ; n++) {
      const fresh = n === 1 ? base : `${base} ${String(n)}`
      if (taken.has(fresh)) continue
      counts.set(base, n)
      taken.add(fresh)
      return fresh
    }
  }
  const named = (block: Media, mayRename: boolean): Media => {
    const { name } = block
    if (block.kind !== 'document' || name === undefined) return block
    const isFirst = !used.has(name)
    used.add(name)
    return !mayRename || (isFirst && isAllowed(name)) ? block : { ...block, name: freshName(name) }
  }
  const each = <B extends Block>(block: B, mayRename: boolean): B => {
    if (block.type === 'media') return named(block, mayRename) as B
    if (block.type !== 'tool_result' || typeof block.content === 'string') return block
    const content = mapWithIndex(block.content, (_, inner) => each(inner, mayRename))
    return content === block.content ? block : { ...block, content }
  }
  const renamed = mapWithIndex(messages, (at, message) => {
    const content = mapWithIndex(message.content, (_, block) => each(block, places.has(at)))
    return content === message.content ? message : { ...message, content }
  })
  return withMessages(context, renamed)
}

const collect = (block: Block, names: Set<string>): void => {
  if (block.type === 'media' && block.name !== undefined) names.add(block.name)
  if (block.type === 'tool_result' && typeof block.content !== 'string')
    for (const inner of block.content) collect(inner, names)
}

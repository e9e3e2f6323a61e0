/**
 * Ids and names that the target does not take, replaced everywhere alike and in every run alike.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import { pairMessages } from '../../roundtrip/Pairing'
import { freshIds, idsOf } from '../repair/ids'
import { keyOf } from '../repair/Pass'
import type { Tell } from './carry'
import type { Facts } from './facts'

/**
 * Gives calls without ids some, replaces ids that the target does not take, and writes the names of tools in letters that
 * every provider takes.
 *
 * @internal
 * @since 0.1.0
 */
export const rename = (context: Context, { profile }: Facts, tell: Tell): Context => {
  const { messages, tools } = context
  const pattern = profile.idPattern === undefined ? undefined : new RegExp(profile.idPattern)
  const allows = (id: string): boolean =>
    (pattern?.test(id) ?? true) && id.length <= (profile.idMaxLength ?? Infinity) && id !== ''
  const freshId = freshIds(profile, idsOf(messages))
  const byOld = new Map<string, string>()
  const idFor = (old: string, path: string): string => {
    if (allows(old)) return old
    const known = byOld.get(old) ?? freshId(old)
    if (known === undefined) return old
    if (!byOld.has(old)) tell(path, `renamed the call ${old} to ${known}, and its result with it`)
    byOld.set(old, known)
    return known
  }
  const missing = missingIds(context)
  const names = new Map<string, string>()
  const used = new Set(tools.map(({ name }) => name))
  const nameFor = (name: string, path: string): string => {
    if (/^[a-zA-Z0-9_-]{1,64}$/.test(name)) return name
    const known = names.get(name) ?? freshName(name, used)
    if (!names.has(name)) tell(path, `renamed the tool ${name} to ${known}`)
    used.add(known)
    names.set(name, known)
    return known
  }
  const named = tools.map((tool, k) => ({ ...tool, name: nameFor(tool.name, `tools[${String(k)}]`) }))
  const renamed = messages.map((message, m) => ({
    ...message,
    content: message.content.map((block, b): Block => {
      const path = `messages[${String(m)}].content[${String(b)}]`
      if (block.type !== 'tool_use' && block.type !== 'tool_result') return block
      const own = block.type === 'tool_use' ? block.id : block.toolUseId
      const old = own ?? missing.get(keyOf(m, b))
      const id = old === undefined ? undefined : idFor(old, path)
      if (block.type === 'tool_use')
        return { ...block, ...(id === undefined ? {} : { id }), name: nameFor(block.name, path) }
      return id === undefined ? block : { ...block, toolUseId: id }
    })
  }))
  return withMessages({ ...context, tools: named }, renamed)
}

/** Ids for calls that have none, and for the results that answer them, by position. */
const missingIds = ({ messages }: Context): ReadonlyMap<string, string> => {
  const taken = idsOf(messages)
  const ids = new Map<string, string>()
  let n = 0
  const next = (): string => {
    do n++
    while (taken.has(`call_${String(n)}`))
    return `call_${String(n)}`
  }
  messages.forEach(({ content, role }, m) => {
    if (role !== 'system')
      content.forEach((block, b) => {
        if (block.type === 'tool_use' && block.id === undefined) ids.set(keyOf(m, b), next())
      })
  })
  for (const { use, result } of pairMessages(messages).pairs) {
    const id = ids.get(keyOf(use.message, use.block))
    if (id !== undefined) ids.set(keyOf(result.message, result.block), id)
  }
  return ids
}

const freshName = (name: string, used: ReadonlySet<string>): string => {
  const tidy = name.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, 60)
  const base = tidy === '' ? 'tool' : tidy
  let fresh = base
  for (let n = 2; used.has(fresh); n++) fresh = `${base}_${String(n)}`
  return fresh
}

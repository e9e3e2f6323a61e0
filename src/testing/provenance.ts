/**
 * Where the parts of a reduced context come from: order, survival, and the chain that thinking is bound to.
 *
 * Nothing here uses the library's own notion of an edit: these are oracles for it.
 *
 * @since 0.1.0
 */
import type { Block } from '../model/Block'
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'

// -------------------------------------------------------------------------------------
// order
// -------------------------------------------------------------------------------------

const isSummaryOfNow = (message: Message, original: Message | undefined): boolean =>
  message.summaryOf !== undefined && message.summaryOf.length !== original?.summaryOf?.length

/**
 * Says what is wrong with the order of the messages, or `undefined`.
 *
 * @internal
 * @since 0.1.0
 */
export const misplacedMessage = (before: Context, after: Context, mayInsert: boolean): string | undefined => {
  const index = new Map(before.messages.map((message, i) => [message.id, i]))
  const seen = new Set<string>()
  let last = -1
  for (const message of after.messages) {
    if (seen.has(message.id)) return `message ${message.id} is there twice`
    seen.add(message.id)
    const at = index.get(message.id)
    if (at === undefined) {
      if (message.summaryOf === undefined && !mayInsert) return `message ${message.id} is new and no summary`
      continue
    }
    if (at <= last) return `message ${message.id} is not where it was`
    last = at
    if (before.messages[at]!.role !== message.role) return `message ${message.id} has another role`
  }
  return strangeSummary(before, after, seen, mayInsert)
}

const strangeSummary = (
  before: Context,
  after: Context,
  surviving: ReadonlySet<string>,
  mayInsert: boolean
): string | undefined => {
  const known = new Set(before.messages.flatMap((message) => [message.id, ...(message.summaryOf ?? [])]))
  const old = new Map(before.messages.map((message) => [message.id, message.summaryOf]))
  for (const message of after.messages) {
    // what an agent's own summary stands for may still be there: it is new summaries that are looked at
    if (message.summaryOf !== undefined && old.get(message.id) === message.summaryOf) continue
    for (const id of message.summaryOf ?? []) {
      if (!mayInsert && !known.has(id)) return `message ${message.id} stands for ${id}, which never was`
      if (surviving.has(id) && id !== message.id) return `message ${message.id} stands for ${id}, which is still there`
    }
  }
  return undefined
}

/**
 * Says which block was moved, made up, or put in another's place, or `undefined`.
 *
 * @internal
 * @since 0.1.0
 */
export const misplacedBlock = (before: Context, after: Context, mayInsert: boolean): string | undefined => {
  const originals = new Map(before.messages.map((message) => [message.id, message]))
  const all = before.messages.flatMap((message) => message.content)
  const known = new Set(all)
  let at = 0
  for (const message of after.messages) {
    const isFree = mayInsert || isSummaryOfNow(message, originals.get(message.id))
    for (const block of message.content) {
      const isKept = known.has(block)
      if (!isKept && isFree) continue
      while (at < all.length && !(isKept ? all[at] === block : isEditOf(all[at]!, block))) at++
      if (at === all.length) return `a ${block.type} block of message ${message.id} is not where one of its kind was`
      at++
    }
  }
  return undefined
}

/** What a reducer may make of a block: the same with less in it, or a note in its place. */
const isEditOf = (original: Block, block: Block): boolean => {
  switch (block.type) {
    case 'tool_use':
      return original.type === 'tool_use' && original.id === block.id && original.name === block.name
    case 'tool_result':
      return original.type === 'tool_result' && original.toolUseId === block.toolUseId
    case 'text':
      // or a word in its place, where the message would be empty without it
      return original.type !== 'tool_use' && (original.type !== 'tool_result' || block.text === '-')
    case 'thinking':
    case 'media':
    case 'opaque':
      return original.type === block.type
  }
}

// -------------------------------------------------------------------------------------
// survival
// -------------------------------------------------------------------------------------

const side = (message: Message): string => (message.role === 'tool' ? 'user' : message.role)

/** Whether all blocks of the first list stand in the second, the same objects in the same order. */
const includes = (content: ReadonlyArray<Block>, wanted: ReadonlyArray<Block>): boolean => {
  let found = 0
  for (const block of content) if (found < wanted.length && block === wanted[found]) found++
  return found === wanted.length
}

/**
 * Tells whether a message survived whole: under its id, or inside the message it was merged with where neighbours are
 * refused. On profiles that bind thinking to its prefix its thinking may be gone. With `isWhole` unset only the blocks
 * that are given need to be there.
 *
 * @internal
 * @since 0.1.0
 */
export const survives = (
  before: Context,
  after: Context,
  message: Message,
  wanted: ReadonlyArray<Block> = message.content,
  isWhole = true
): boolean => {
  const profile = profileOf(before)
  const isBound = profile.thinkingBinding === 'prefix'
  // beside thinking a blank text is all there is, and goes with it: alone it would be refused; as would, where thinking
  // goes with what the provider did after it, that
  const isNeeded = (block: Block): boolean =>
    block.type !== 'thinking' &&
    (block.type !== 'text' || block.text.trim() !== '') &&
    (block.type !== 'opaque' || profile.thinkingGroups !== true)
  const blocks = isBound ? wanted.filter(isNeeded) : wanted
  const isSame = (candidate: Message): boolean => {
    if (candidate === message) return true
    if (side(candidate) !== side(message) || (message.pinned === true && candidate.pinned !== true)) return false
    const content = isBound ? candidate.content.filter(isNeeded) : candidate.content
    return (
      includes(content, blocks) && (!isWhole || profile.neighbours === 'refused' || content.length === blocks.length)
    )
  }
  if (blocks.length === 0 && wanted.length > 0) return true
  const own = after.messages.find((candidate) => candidate.id === message.id)
  if (own !== undefined && isSame(own)) return true
  return profile.neighbours === 'refused' && after.messages.some(isSame)
}

// -------------------------------------------------------------------------------------
// thinking
// -------------------------------------------------------------------------------------

/**
 * Lists, for every thinking block of a context, the block and a digest of everything before it: instructions, tools,
 * messages, and the blocks before it in its own message. Cache markers do not count.
 *
 * @internal
 * @since 0.1.0
 */
export const thinkingChain = (context: Context): ReadonlyArray<string> => {
  const isMerging = profileOf(context).neighbours !== 'separate'
  const out: Array<string> = []
  let state = digest(digest('', written(context.system)), written(context.tools))
  let speaker = ''
  for (const message of context.messages) {
    if (message.content.length === 0) continue
    if (!isMerging || side(message) !== speaker) state = digest(state, message.role)
    speaker = side(message)
    for (const block of message.content) {
      const json = written(block)
      if (block.type === 'thinking' && message.role === 'assistant') out.push(`${state} ${json}`)
      state = digest(state, json)
    }
  }
  return out
}

const written = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) =>
    key === 'cache_control' || (key === 'extra' && isMarkerOnly(inner)) ? undefined : inner
  )

/** Fields of which nothing is left without the cache marker: a block that got one, and had none before. */
const isMarkerOnly = (extra: unknown): boolean =>
  typeof extra === 'object' && extra !== null && Object.keys(extra).every((key) => key === 'cache_control')

/** Two interleaved 32-bit hashes (FNV-1a with different primes) of a state and a text. */
const digest = (state: string, text: string): string => {
  let a = 0x811c9dc5
  let b = 0x01000193
  const all = `${state}\u0000${text}`
  for (let i = 0; i < all.length; i++) {
    const c = all.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ c, 0x85ebca6b)
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`
}

/** Histories for tests of reducers: what `parse` gives, made long enough to be worth reducing, and what an edit changed. */
import type { Block, ResultBlock } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import { mapBlocks } from '../../src/traversal/Blocks'
import { parse } from './shape'

/** Words, `characters` long: nothing that an estimator could take for one long run. */
export const filler = (characters: number): string =>
  'ok 1 - adds numbers; '.repeat(Math.ceil(characters / 21)).slice(0, characters)

/** Reads the notation and makes the content of every result `characters` long. */
export const withResults = (notation: string, characters = 400, profile?: Profile): Context =>
  withResultContent(notation, filler(characters), profile)

/** Reads the notation and gives every result the same content. */
export const withResultContent = (
  notation: string,
  content: string | ReadonlyArray<ResultBlock>,
  profile?: Profile
): Context =>
  mapAll(parse(notation, profile), (block) => (block.type === 'tool_result' ? { ...block, content } : block))

/** Reads the notation and makes every text `characters` long. */
export const withTexts = (notation: string, characters: number, profile?: Profile): Context =>
  mapAll(parse(notation, profile), (block) =>
    block.type === 'text' ? { ...block, text: 'x'.repeat(characters) } : block
  )

/** Maps every block of a context. */
export const mapAll = (context: Context, f: (block: Block) => Block): Context =>
  withMessages(context, mapBlocks(context.messages, f))

/** The block at a place; throws when there is none. */
export const blockAt = (context: Context, message: number, block = 0): Block => {
  const found = context.messages[message]?.content[block]
  if (found === undefined) throw new RangeError(`no block at ${String(message)}.${String(block)}`)
  return found
}

/** The blocks of one type that are not the same any more, as ids of calls; both contexts have the same places. */
export const editedIds = (before: Context, after: Context, type: 'tool_use' | 'tool_result'): string =>
  before.messages
    .flatMap((message, m) =>
      message.content.flatMap((block, b) => {
        const isEdited = after.messages[m]?.content[b] !== block
        if (!isEdited || block.type !== type) return []
        return block.type === 'tool_use'
          ? [block.id ?? '?']
          : block.type === 'tool_result'
            ? [block.toolUseId ?? '?']
            : []
      })
    )
    .join(' ')

/** The ids of the messages that are left, in order. */
export const left = (context: Context): string => context.messages.map((message) => message.id).join(' ')

/** A prompt and a loop of `steps` calls, numbered from 1, and what follows. */
export const loopOf = (steps: number, then = ''): string =>
  [
    'user',
    ...Array.from({ length: steps }, (_, k) => `assistant bash#${String(k + 1)} | user result#${String(k + 1)}`),
    ...(then === '' ? [] : [then])
  ].join(' | ')

/** The error that a function throws. */
export const thrown = (f: () => unknown): unknown => {
  try {
    f()
  } catch (error) {
    return error
  }
  return undefined
}

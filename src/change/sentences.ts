/**
 * Puts a report into words.
 *
 * @since 0.1.0
 * @internal
 */
import type { Report } from './Report'
import { counted, listed, thousands } from './words'

/**
 * Writes what a change did in English: one fact a sentence, the most important first.
 *
 * @internal
 * @since 0.1.0
 */
export const sentencesOf = (facts: Omit<Report, 'sentences'>): ReadonlyArray<string> =>
  facts.isChanged
    ? [
        tokensOf(facts),
        ...messagesOf(facts),
        ...toolsOf(facts),
        ...blocksOf(facts),
        ...framesOf(facts),
        ...goneOf(facts),
        prefixOf(facts)
      ]
    : ['Nothing changed.']

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

type Facts = Omit<Report, 'sentences'>

/** A sentence of which the number decides: none for 0. */
const when = (count: number, noun: string, one: string, many: string, plural?: string): ReadonlyArray<string> =>
  count === 0 ? [] : [`${counted(count, noun, plural)} ${count === 1 ? one : many}.`]

const was = (count: number, noun: string, done: string, plural?: string): ReadonlyArray<string> =>
  when(count, noun, `was ${done}`, `were ${done}`, plural)

const tokensOf = ({ tokens: { before, after, saved } }: Facts): string => {
  if (saved === 0) return `The context still takes about ${counted(after.total, 'token')}.`
  const share = before.total === 0 ? '' : ` (${percent(Math.abs(saved), before.total)} ${saved > 0 ? 'less' : 'more'})`
  const verb = saved > 0 ? 'shrank' : 'grew'
  return `The context ${verb} from about ${thousands(before.total)} to ${counted(after.total, 'token')}${share}.`
}

const percent = (part: number, whole: number): string =>
  part / whole < 0.005 ? 'under 1 %' : `${thousands(Math.round((part / whole) * 100))} %`

const messagesOf = ({ messages, summaries }: Facts): ReadonlyArray<string> => {
  const added = messages.added - summaries.filter((summary) => summary.messages > 0).length
  return [
    ...was(messages.dropped, 'message', 'dropped'),
    ...summaries
      .filter((summary) => summary.messages > 0)
      .map(({ messages: count }) =>
        count === 1
          ? 'A summary took the place of 1 message.'
          : `A summary took the place of ${thousands(count)} messages.`
      ),
    ...was(messages.merged, 'message', messages.merged === 1 ? 'merged into another one' : 'merged into other ones'),
    ...was(Math.max(0, added), 'message', 'added'),
    ...was(messages.moved, 'message', 'moved')
  ]
}

const toolsOf = ({ toolResults, toolInputs }: Facts): ReadonlyArray<string> => [
  ...was(toolResults.cleared, 'tool result', 'cleared'),
  ...was(toolResults.shortened, 'tool result', 'shortened'),
  ...was(toolResults.edited, 'tool result', 'edited'),
  ...was(toolResults.removed, 'tool result', 'removed'),
  ...was(toolResults.added, 'tool result', 'added'),
  ...argumentsOf(toolInputs.shortened, 'shortened'),
  ...argumentsOf(toolInputs.edited, 'edited'),
  ...was(toolInputs.removed, 'tool call', 'removed')
]

const argumentsOf = (count: number, done: string): ReadonlyArray<string> =>
  count === 0 ? [] : [`The arguments of ${counted(count, 'tool call')} were ${done}.`]

const blocksOf = ({ thinking, media, text, opaque }: Facts): ReadonlyArray<string> => [
  ...(thinking.removed === 0
    ? []
    : [
        `${counted(thinking.removed, 'thinking block')} ${thinking.removed === 1 ? 'was' : 'were'} removed, ` +
          `from ${counted(thinking.turns, 'turn')}.`
      ]),
  ...was(thinking.edited, 'thinking block', 'edited'),
  ...was(media.removed, 'image or other medium', 'removed', 'images or other media'),
  ...was(media.edited, 'image or other medium', 'edited', 'images or other media'),
  ...was(text.edited, 'text', 'edited'),
  ...was(text.removed, 'text', 'removed'),
  ...was(opaque.edited, 'opaque block', 'edited'),
  ...was(opaque.removed, 'opaque block', 'removed')
]

const framesOf = ({ changed }: Facts): ReadonlyArray<string> => {
  const names: Readonly<Record<keyof Facts['changed'], string>> = {
    system: 'instructions',
    tools: 'tool definitions',
    settings: 'settings',
    profile: 'rules of the profile'
  }
  const others = (Object.keys(names) as ReadonlyArray<keyof Facts['changed']>).filter((name) => changed[name])
  return others.length === 0 ? [] : [`The ${listed(others.map((name) => names[name]))} changed.`]
}

const goneOf = ({ gone: { filePaths } }: Facts): ReadonlyArray<string> => {
  if (filePaths.length === 0) return []
  const named = filePaths.slice(0, shown).map((path) => JSON.stringify(path))
  const more = filePaths.length - named.length
  const all = more === 0 ? named : [...named, `${thousands(more)} more`]
  return [`What was read or done at ${listed(all)} is not all there any more.`]
}

/** Paths that a sentence names. */
const shown = 5

const prefixOf = ({ prefix, firstChange, messages }: Facts): string => {
  const holds = `a prompt cache holds for about ${counted(prefix.tokens, 'token')}`
  if (firstChange === undefined || prefix.messages === messages.before)
    return `Every message that was there reads as before, so ${holds}.`
  if (prefix.messages === 0) return `The first change is at ${firstChange.path}, so ${holds}.`
  return prefix.messages === 1
    ? `The first message is unchanged, so ${holds}.`
    : `The first ${thousands(prefix.messages)} messages are unchanged, so ${holds}.`
}

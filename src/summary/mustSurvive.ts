/**
 * What of the newest steps a summary must not lose: paths, URLs, ids, numbers.
 *
 * A summary that says "the file" for `src/tokens/cut.ts` makes the agent search for it again: anthropics/claude-code#45620,
 * openai/codex#35226.
 *
 * @since 0.1.0
 */
import type { Block } from '../model/Block'
import type { Json } from '../model/Json'
import type { Message } from '../model/Message'
import { identifiersOf } from './ledger/identifiers'
import { isUserSaying } from './split'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Begins the line of identifiers that is appended to a summary which does not mention them.
 *
 * @internal
 * @since 0.1.0
 */
export const survivorsMark = 'Also in use: '

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Tells whether a text mentions an identifier: it stands in it, and is not part of a longer name or number.
 *
 * @example
 * import assert from 'node:assert'
 * import { mentions } from 'context-compaction/summary'
 *
 * assert.ok(mentions('Changed src/a.ts, then stopped.', 'src/a.ts'))
 * assert.ok(!mentions('It took 41234 ms.', '4123'))
 *
 * @category queries
 * @since 0.1.0
 */
export const mentions = (text: string, identifier: string): boolean => {
  if (identifier === '') return true
  for (let at = text.indexOf(identifier); at >= 0; at = text.indexOf(identifier, at + 1)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + identifier.length)
    const isPart =
      (isWordCharacter(identifier.charAt(0)) && isWordCharacter(before)) ||
      (isWordCharacter(identifier.charAt(identifier.length - 1)) && isWordCharacter(after))
    if (!isPart) return true
  }
  return false
}

/**
 * Finds the identifiers of the newest steps that go, newest first, which nothing that stays mentions: those in arguments of
 * calls, in words of users and in what the model said.
 *
 * @internal
 * @since 0.1.0
 */
export const identifiersToKeep = (
  gone: ReadonlyArray<Message>,
  kept: ReadonlyArray<Message>,
  options: { readonly steps: number; readonly most: number }
): ReadonlyArray<string> => {
  const found = new Set<string>()
  let steps = 0
  for (let i = gone.length - 1; i >= 0 && steps < options.steps && found.size < 4 * options.most; i--) {
    const message = gone[i]!
    if (message.role === 'assistant') steps++
    if (message.role !== 'assistant' && !isUserSaying(message)) continue
    for (const block of message.content)
      for (const text of wordsOf(block)) for (const one of identifiersOf(text)) if (isHard(one)) found.add(one)
  }
  if (found.size === 0) return []
  const stays = kept.flatMap(({ content }) => content.flatMap(wordsOf)).join('\n')
  const out: Array<string> = []
  for (const one of found) if (out.length < options.most && !mentions(stays, one)) out.push(one)
  return out
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What nobody guesses: paths, URLs, file names, issue numbers, ids with digits, longer numbers; no names of code, no options. */
const isHard = (word: string): boolean => {
  if (word.length > longest) return false
  if (/[/\\]|^#\d|\w\.[A-Za-z]\w{0,5}$/.test(word)) return true
  const digits = word.replace(/\D/g, '').length
  return /[A-Za-z]/.test(word) ? digits > 1 && word.length > 4 : digits > 3
}

/** Nobody repeats a longer one. */
const longest = 160

const isWordCharacter = (character: string): boolean => /^[A-Za-z0-9_]$/.test(character)

/** Texts that a block says: of a call its arguments, of a result and of thinking nothing. */
const wordsOf = (block: Block): ReadonlyArray<string> =>
  block.type === 'text' ? [block.text] : block.type === 'tool_use' ? leavesOf(block.input) : []

/** The strings and numbers in a value, however deep. */
const leavesOf = (value: Json): ReadonlyArray<string> => {
  const out: Array<string> = []
  const open: Array<Json> = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') out.push(next)
    else if (typeof next === 'number') out.push(String(next))
    else if (typeof next === 'object' && next !== null)
      for (const inner of Object.values(next).reverse()) open.push(inner)
  }
  return out
}

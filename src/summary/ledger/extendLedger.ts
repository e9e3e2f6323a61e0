/**
 * Ledgers that grow by messages.
 *
 * @since 0.1.0
 */
import { isSome } from 'fp-ts/lib/Option.js'
import { memoize } from '../../internal/memo'
import { type Opaque, text, type ToolResult, type ToolUse } from '../../model/Block'
import { isJsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { pairMessages } from '../../roundtrip/Pairing'
import { isAcknowledgement } from '../../roundtrip/settle'
import { hasToolResult, hasToolUse } from '../../roundtrip/Span'
import { framedIn } from '../frame'
import { type Ledger } from './Ledger'
import { keySentences } from './keySentences'
import { ledgerEnd, parseLedger } from './ledgerText'
import { mergeLedgers } from './mergeLedgers'
import { type Notebook, openNotebook } from './Notebook'
import { readCall } from './readCall'
import { survivorsMark } from '../mustSurvive'
import { sealedCount, sealOf } from './seal'
import { meaningOf, type ToolMeaning, toolMeanings } from './ToolMeaning'
import { isObservation, userWords } from './userWords'

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Takes down messages in a ledger: requests of the user, plans, files, commands and calls with their outcomes, errors and
 * what made them good, decisions, links, open questions.
 *
 * What a summary message holds is joined to the ledger when it is one itself, and carried over when it is not. Messages that
 * the ledger has read already, all of them and in the same order, are not read again: the ledger itself comes back when there
 * are no others. System messages are passed over, as is what hosts add to the words of the user.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, toolResult, toolUse, user } from 'context-compaction/model'
 * import { emptyLedger, extendLedger } from 'context-compaction/summary'
 *
 * const ledger = extendLedger(emptyLedger, [
 *   user('Why does the build fail?'),
 *   assistant(toolUse({ id: 'c1', name: 'Read', input: { file_path: 'src/a.ts', offset: 10, limit: 20 } })),
 *   user(toolResult({ toolUseId: 'c1', content: 'export {}' })),
 *   assistant('A type is missing.')
 * ])
 * assert.deepStrictEqual(ledger.requests, [{ text: 'Why does the build fail?', isAnswered: true }])
 * assert.deepStrictEqual(ledger.files, [{ path: 'src/a.ts', read: [{ first: 10, last: 29 }], changes: 0, changed: [] }])
 *
 * @category combinators
 * @since 0.1.0
 */
export const extendLedger = (
  ledger: Ledger,
  messages: ReadonlyArray<Message>,
  tools: ReadonlyArray<ToolMeaning> = toolMeanings
): Ledger => {
  const summaries = summariesIn(messages)
  const own = summaries.size === 0 ? messages : messages.filter((message) => !summaries.has(message))
  const known = sealedCount(ledger.covers.seal, own)
  if (known === own.length && (known > 0 || summaries.size === 0)) return ledger
  const results = resultsOf(messages)
  const meaning = meanings(tools)
  let book = openNotebook(ledger)
  let count = 0
  for (let m = 0; m < messages.length; m++) {
    const message = messages[m]!
    const summary = summaries.get(message)
    if (summary !== undefined) {
      const parsed = parseLedger(summary)
      if (isSome(parsed)) book = openNotebook(mergeLedgers(book.close(), parsed.value))
      else book.carryOver(summary)
      const words = wordsBehind(message)
      if (words !== '') book.request(words)
    } else if (++count > known && !isAcknowledgement(message)) {
      if (message.role === 'assistant')
        readAssistant(book, messages, m, (use, b) => {
          book.call(readCall(use, meaning(use.name, use.input)), results.get(placeOf(m, b)))
        })
      else if (message.role === 'user') {
        const words = userWords(message)
        if (words !== '' && !(isObservation(words) && m > 0 && messages[m - 1]!.role === 'assistant'))
          book.request(words)
      }
    }
  }
  return sealed(book.close(), own, own.length - known)
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the summaries among messages, with their texts: messages that say what they stand for, and, since wire forms do not
 * carry that, those in the frame of a plan and user messages at the beginning that hold a ledger.
 *
 * @internal
 * @since 0.1.0
 */
export const summariesIn = (messages: ReadonlyArray<Message>): ReadonlyMap<Message, string> => {
  const out = new Map<Message, string>()
  let isAtBeginning = true
  for (const message of messages) {
    const framed = framedIn(message)
    if (framed !== undefined) out.set(message, framed.text)
    else if (message.summaryOf !== undefined) out.set(message, textOf(message))
    else if (message.role === 'assistant') isAtBeginning &&= isAcknowledgement(message)
    else if (isAtBeginning && message.role === 'user' && !hasToolResult(message)) {
      const text = textOf(message)
      if (isSome(parseLedger(text))) out.set(message, text)
    }
  }
  return out
}

/**
 * Reads the words of the user that stand behind a summary in its message: hosts join neighbours. The empty text where there
 * are none, or nothing but what was appended by `withSurvivors`.
 *
 * @internal
 * @since 0.1.0
 */
export const wordsBehind = (message: Message): string => {
  const framed = framedIn(message)
  const whole = textOf(message)
  if (framed !== undefined) return framed.isAlone ? '' : userWords({ ...message, content: [text(framed.behind)] })
  const end = whole.lastIndexOf(`\n${ledgerEnd}`)
  if (end < 0) return ''
  // a host may have put the ledger between tags
  const behind = whole.slice(end + 1 + ledgerEnd.length).replace(/^\s*(<\/[\w-]+>\s*)*/, '')
  return behind.startsWith(survivorsMark) ? '' : userWords({ ...message, content: [text(behind)] })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const meanings = /*#__PURE__*/ memoize(meaningOf)

/** A number for each block of a history. */
const placeOf = (message: number, block: number): number => message * 65536 + block

const resultsOf = (messages: ReadonlyArray<Message>): ReadonlyMap<number, ToolResult> => {
  const out = new Map<number, ToolResult>()
  for (const { use, result } of pairMessages(messages).pairs)
    out.set(placeOf(use.message, use.block), messages[result.message]!.content[result.block] as ToolResult)
  return out
}

const readAssistant = (
  book: Notebook,
  messages: ReadonlyArray<Message>,
  m: number,
  readUse: (use: ToolUse, block: number) => void
): void => {
  const message = messages[m]!
  const next = messages[m + 1]
  const texts: Array<string> = []
  message.content.forEach((block, b) => {
    if (block.type === 'text') texts.push(block.text)
    else if (block.type === 'tool_use') readUse(block, b)
    else if (block.type === 'opaque') readOpaque(book, block)
  })
  const said = texts.join('\n').trim()
  if (said !== '') book.say(said)
  if (hasToolUse(message) || said === '') return
  const observed = next?.role === 'user' && !hasToolResult(next) ? userWords(next) : ''
  const command = observed !== '' && isObservation(observed) ? lastFence(said) : undefined
  if (command !== undefined) {
    const use: ToolUse = { type: 'tool_use', name: 'bash', input: command }
    book.call(readCall(use, { name: 'bash', does: 'run' }), { type: 'tool_result', content: observed })
  } else if (next?.role !== 'assistant') book.answer(said)
}

/** A call of the provider's own tools, and a summary that the provider wrote. */
const readOpaque = (book: Notebook, { kind, raw, pair }: Opaque): void => {
  if (!isJsonObject(raw)) return
  const { name, input = null, content } = raw
  if (kind === 'compaction' && typeof content === 'string' && content.trim() !== '') book.carryOver(content)
  if (pair?.side !== 'call' || typeof name !== 'string') return
  const use: ToolUse = { type: 'tool_use', name, input }
  book.call(readCall(use, meanings(toolMeanings)(name, input)), { type: 'tool_result', content: '', isError: false })
}

const textOf = ({ content }: Message): string => {
  const texts: Array<string> = []
  for (const block of content) if (block.type === 'text') texts.push(block.text)
  return texts.join('\n')
}

/** What the last fenced block of a text holds; `undefined` when there is none. */
const lastFence = (text: string): string | undefined => {
  const end = text.lastIndexOf('\n```')
  const start = end < 0 ? -1 : text.lastIndexOf('```', end)
  if (start < 0) return undefined
  const newline = text.indexOf('\n', start)
  const inside = text.slice(newline + 1, end).trim()
  return newline < 0 || newline > end || inside === '' ? undefined : inside
}

const sealed = (ledger: Ledger, messages: ReadonlyArray<Message>, count: number): Ledger => ({
  ...ledger,
  covers: {
    ...ledger.covers,
    compactions: ledger.covers.compactions + 1,
    messages: ledger.covers.messages + count,
    seal: sealOf(messages)
  },
  ...(ledger.latest === undefined ? {} : { latest: keySentences(ledger.latest, maxLatest) })
})

const maxLatest = 600

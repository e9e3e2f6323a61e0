/**
 * What one call did, as rows.
 *
 * @since 0.1.0
 * @internal
 */
import type { ToolUse } from '../../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import type { LedgerFile, LedgerPlanItem, LineRange } from './Ledger'
import { clip } from './outcome'
import { patchFiles } from './patchFiles'
import { planItems, statusOf } from './planItems'
import { linksIn } from './saidThings'
import { commandKind, endsInQuestion, isOnlyReading, shellFiles } from './shellFiles'
import { shellWords } from './shellWords'
import type { ToolMeaning } from './ToolMeaning'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says what a call does, whatever comes of it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Reading {
  /** What is tried, as errors name it. */
  readonly does: string
  /** On what. */
  readonly target: string
  /** The row of the call, for what is no work on a file. */
  readonly call?: string
  /** What becomes of files when it succeeds. A file that is written whole counts as created here. */
  readonly files: ReadonlyArray<LedgerFile>
  readonly links: ReadonlyArray<string>
  /** The plan from here on. */
  readonly plan?: ReadonlyArray<LedgerPlanItem>
  /** An item of the plan that is added or changed; without a text it is known by its id. */
  readonly task?: { readonly id?: string; readonly text?: string; readonly status: LedgerPlanItem['status'] }
  /** A question whose answer is the result. */
  readonly question?: string
  readonly decision?: string
  /** Whether an exit code of 1 is an answer, not a failure. */
  readonly isOneNo?: boolean
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads a call by the meaning of its tool; without one it is a call by name and arguments. `undefined` for calls that a
 * ledger passes over.
 *
 * @internal
 * @since 0.1.0
 */
export const readCall = ({ name, input }: ToolUse, meaning: ToolMeaning | undefined): Reading | undefined => {
  const does = meaning?.does ?? 'call'
  const argument = argumentOf(input, meaning?.about)
  switch (does) {
    case 'nothing':
      return undefined
    case 'read':
    case 'write':
    case 'edit':
    case 'delete':
    case 'move':
      return onFiles(does, name, input, meaning!)
    case 'patch': {
      const files = patchFiles(textOf(argument))
      return { ...tried('edit', files.map(({ path }) => path).join(', ') || callText(name, input)), files }
    }
    case 'run': {
      const command = commandOf(argument)
      const about = tried(does, command.trim())
      const parts = shellWords(command)
      const files = shellFiles(command, parts)
      const isReading = files.length > 0 && isOnlyReading(command, parts)
      return { ...about, ...(isReading ? {} : { call: about.target }), files, isOneNo: endsInQuestion(parts) }
    }
    case 'plan':
      return { ...tried('call', callText(name, input)), plan: planItems(argument) }
    case 'task':
      return { ...tried('call', callText(name, input)), task: taskOf(input, meaning!.about!) }
    case 'ask':
      return { ...tried('call', callText(name, input)), question: clip(questionOf(argument), maxTarget) }
    case 'decide':
      return { ...tried('call', callText(name, input)), decision: textOf(argument) }
    case 'wait':
      return tried(does, callText(name, input))
    case 'search':
    case 'delegate':
    case 'call':
    case 'fetch': {
      const about = tried(does, callText(name, input))
      return { ...about, call: about.target, links: does === 'fetch' ? linksIn(textOf(argument)) : [] }
    }
  }
}

/**
 * Names what a call tries. Two calls of one kind try the same: the success of one makes good the failure of the other.
 *
 * @internal
 * @since 0.1.0
 */
export const kindOf = (does: string, target: string): string =>
  does === 'run'
    ? `run ${commandKind(target)}`
    : does === 'write' || does === 'edit' || does === 'delete' || does === 'move'
      ? `change ${target}`
      : `${does} ${target}`

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const maxTarget = 200
const maxPath = 300

/** What errors need to know of a call, and nothing else so far. */
const tried = (does: string, on: string): Pick<Reading, 'does' | 'target' | 'files' | 'links'> => {
  const target = clip(on, maxTarget)
  return { does, target, files: [], links: [] }
}

const argumentOf = (input: Json, about: string | undefined): Json | undefined =>
  isJsonObject(input) ? (about !== undefined && Object.hasOwn(input, about) ? input[about] : undefined) : input

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** `["bash", "-lc", "ls"]` runs `ls`; any other list is the words of a command. */
const commandOf = (value: Json | undefined): string => {
  if (!Array.isArray(value)) return textOf(value)
  const words = (value as ReadonlyArray<Json>).map((word) => (typeof word === 'string' ? word : ''))
  const [shell = '', flag = '', script] = words
  return script !== undefined && shell.endsWith('sh') && flag.startsWith('-') ? script : words.join(' ')
}

const pathsOf = (input: Json, argument: string | undefined): ReadonlyArray<string> => {
  if (argument === undefined || !isJsonObject(input) || !Object.hasOwn(input, argument)) return []
  const value = input[argument]!
  const paths = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as ReadonlyArray<Json>) : []
  return paths.flatMap((path) => (typeof path === 'string' && path !== '' ? [clip(path, maxPath)] : []))
}

const onFiles = (does: string, name: string, input: Json, meaning: ToolMeaning): Reading => {
  const paths = pathsOf(input, meaning.path)
  const lines = isJsonObject(input) ? rangeOf(input, meaning) : undefined
  const about = tried(does, paths.join(', ') || callText(name, input))
  const changeOf = (change: NonNullable<LedgerFile['change']>): ReadonlyArray<LedgerFile> =>
    paths.map((path) => ({
      path,
      read: [],
      change,
      changes: 1,
      changed: change === 'edited' && lines !== undefined ? [lines] : []
    }))
  switch (does) {
    case 'read':
      return {
        ...about,
        files: paths.map((path) => ({ path, read: [lines ?? { first: 1 }], changes: 0, changed: [] }))
      }
    case 'write':
      return { ...about, files: changeOf('created') }
    case 'edit':
      return { ...about, files: changeOf('edited') }
    default: {
      const becomes = does === 'move' ? pathsOf(input, meaning.to) : []
      const created = becomes.map((path): LedgerFile => ({
        path,
        read: [],
        change: 'created',
        changes: 1,
        changed: []
      }))
      return { ...about, files: [...changeOf('deleted'), ...created] }
    }
  }
}

/** The lines that a call names; `undefined` when it names none, or none that can be. */
const rangeOf = (input: JsonObject, { from, count, range, last }: ToolMeaning): LineRange | undefined => {
  const pair = range === undefined ? undefined : input[range]
  const [start, end] = Array.isArray(pair)
    ? (pair as ReadonlyArray<Json>)
    : [from === undefined ? undefined : input[from], last === undefined ? undefined : input[last]]
  const lines = count === undefined ? undefined : input[count]
  const first = start === undefined || start === null || start === 0 ? 1 : Number(start)
  if (start === undefined && lines === undefined && end === undefined) return undefined
  if (!Number.isSafeInteger(first) || first < 1) return undefined
  const stop = end === undefined || end === null ? (lines === undefined ? -1 : first + Number(lines) - 1) : Number(end)
  if (stop < 0) return { first }
  return Number.isSafeInteger(stop) && stop >= first ? { first, last: stop } : undefined
}

/** A call by its name and what its arguments say, on as few characters as tell it apart. */
const callText = (name: string, input: Json): string => {
  if (!isJsonObject(input))
    return clip(typeof input === 'string' && input !== '' ? `${name} ${input}` : name, maxTarget)
  const parts = [name]
  for (const key of Object.keys(input)) {
    const value = input[key] ?? null
    const text = typeof value !== 'object' || value === null ? String(value) : Array.isArray(value) ? '[…]' : '{…}'
    if (text !== '') parts.push(`${clip(key, 40)}=${clip(text, 80)}`)
    if (parts.length > 5) break
  }
  return clip(parts.join(' '), maxTarget)
}

const taskOf = (input: Json, about: string): NonNullable<Reading['task']> => {
  const field = (key: string): string | undefined => {
    const value = isJsonObject(input) && Object.hasOwn(input, key) ? input[key] : undefined
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const text = field('subject') ?? field('description')
  const id = field('taskId') ?? field('id')
  return {
    ...(id === undefined ? {} : { id }),
    ...(text === undefined && about !== 'taskId'
      ? { text: '' }
      : text === undefined
        ? {}
        : { text: clip(text, maxTarget) }),
    status: statusOf(field('status'))
  }
}

/** The questions of a list, or the one question. */
const questionOf = (value: Json | undefined): string => {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const texts = (value as ReadonlyArray<Json>).flatMap((item) => {
    const text = isJsonObject(item) ? (item['question'] ?? item['text'] ?? item['header']) : item
    return typeof text === 'string' ? [text] : []
  })
  return texts.join(' ')
}

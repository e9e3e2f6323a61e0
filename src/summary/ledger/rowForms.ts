/**
 * The rows of each section of a ledger: how they are written and read.
 *
 * @since 0.1.0
 * @internal
 */
import { goalCount } from './goal'
import type { Ledger, LedgerCall, LedgerError, LedgerFile, LedgerPlanItem, LedgerRequest, LineRange } from './Ledger'
import { isNatural, rangesOf, rangesText } from './lineRanges'
import { fromOneLine, oneLine } from './oneLine'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a row as text: its line without the dash, and the notes below it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Row {
  /** On one line already. */
  readonly line: string
  /** Labels and texts; the texts as they are. */
  readonly notes: Array<readonly [label: string, text: string]>
}

/**
 * Says how the items of a section are found, written and read.
 *
 * @internal
 * @since 0.1.0
 */
export interface RowForm<A> {
  readonly title: string
  readonly of: (ledger: Ledger) => ReadonlyArray<A>
  readonly write: (item: A) => Row
  readonly read: (row: Row) => A | undefined
}

/**
 * Lists the sections in their order.
 *
 * @internal
 * @since 0.1.0
 */
export const sectionNames = [
  'goal',
  'requests',
  'plan',
  'latest',
  'files',
  'calls',
  'errors',
  'decisions',
  'links',
  'questions',
  'names',
  'earlier'
] as const

/**
 * Names a section.
 *
 * @internal
 * @since 0.1.0
 */
export type SectionName = (typeof sectionNames)[number]

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** Splits `head: text` where the head ends; heads hold no colon. */
const halves = ({ line }: Row): readonly [head: string, text: string] | undefined => {
  const colon = line.indexOf(': ')
  return colon < 0 ? undefined : [line.slice(0, colon), fromOneLine(line.slice(colon + 2))]
}

const row = (head: string, text: string, notes: Row['notes'] = []): Row => ({
  line: `${head}: ${oneLine(text)}`,
  notes
})

const notesOf = ({ notes }: Row, label: string): ReadonlyArray<string> =>
  notes.flatMap(([other, text]) => (other === label ? [text] : []))

const texts = (title: string, of: (ledger: Ledger) => ReadonlyArray<string>): RowForm<string> => ({
  title,
  of,
  write: (item) => ({ line: oneLine(item), notes: [] }),
  read: ({ line }) => fromOneLine(line)
})

/** `3 times`; nothing for once. */
const timesText = (times: number): string => (times === 1 ? '' : ` ${times} times`)

/** Takes `3 times` off the end of a head. */
const takeTimes = (head: string): readonly [rest: string, times: number] => {
  const words = head.split(' ')
  const count = words[words.length - 2]
  return words[words.length - 1] === 'times' && isNatural(count)
    ? [words.slice(0, -2).join(' '), Number(count)]
    : [head, 1]
}

// -------------------------------------------------------------------------------------
// forms
// -------------------------------------------------------------------------------------

const requests = (title: string, of: (ledger: Ledger) => ReadonlyArray<LedgerRequest>): RowForm<LedgerRequest> => ({
  title,
  of,
  write: ({ text, isAnswered }) => row(isAnswered ? 'answered' : 'open', text),
  read: (read) => {
    const [head, text] = halves(read) ?? []
    return text === undefined || (head !== 'answered' && head !== 'open')
      ? undefined
      : { text, isAnswered: head === 'answered' }
  }
})

const marks = { open: '[ ]', active: '[>]', done: '[x]', cancelled: '[-]' } as const

const statuses = Object.keys(marks) as ReadonlyArray<LedgerPlanItem['status']>

const plan: RowForm<LedgerPlanItem> = {
  title: 'Plan',
  of: (ledger) => ledger.plan,
  write: ({ status, text, id }) => ({
    line: `${marks[status]} ${oneLine(text)}`,
    notes: id === undefined ? [] : [['id', id]]
  }),
  read: (read) => {
    const status = statuses.find((candidate) => read.line.startsWith(`${marks[candidate]} `))
    if (status === undefined) return undefined
    const [id] = notesOf(read, 'id')
    return { status, text: fromOneLine(read.line.slice(4)), ...(id === undefined ? {} : { id }) }
  }
}

const whole: ReadonlyArray<LineRange> = [{ first: 1 }]

const isWhole = ([range, ...more]: ReadonlyArray<LineRange>): boolean =>
  range?.first === 1 && range.last === undefined && more.length === 0

const files: RowForm<LedgerFile> = {
  title: 'Files',
  of: (ledger) => ledger.files,
  write: ({ path, read, change, changes, changed }) => {
    const lines = changed.length === 0 ? '' : ` lines ${rangesText(changed)}`
    const parts = [
      ...(read.length === 0 ? [] : [isWhole(read) ? 'read' : `read ${rangesText(read)}`]),
      ...(change === undefined ? [] : [`${change}${timesText(changes)}${lines}`])
    ]
    return row(parts.length === 0 ? 'named' : parts.join('; '), path)
  },
  read: (read) => {
    const [head, path] = halves(read) ?? []
    if (head === undefined || path === undefined) return undefined
    let file: LedgerFile = { path, read: [], changes: 0, changed: [] }
    for (const part of head === 'named' ? [] : head.split('; ')) {
      const next = part === 'read' ? { ...file, read: whole } : readPart(file, part)
      if (next === undefined) return undefined
      file = next
    }
    return file
  }
}

const readPart = (file: LedgerFile, part: string): LedgerFile | undefined => {
  if (part.startsWith('read ')) {
    const read = rangesOf(part.slice('read '.length))
    return read && { ...file, read }
  }
  const at = part.indexOf(' lines ')
  const changed = at < 0 ? [] : rangesOf(part.slice(at + ' lines '.length))
  const [change, changes] = takeTimes(at < 0 ? part : part.slice(0, at))
  return changed !== undefined && (change === 'created' || change === 'edited' || change === 'deleted')
    ? { ...file, change, changes, changed }
    : undefined
}

const calls: RowForm<LedgerCall> = {
  title: 'Commands and calls',
  of: (ledger) => ledger.calls,
  write: ({ text, outcome, exitCode, times }) =>
    row(`${outcome}${exitCode === undefined ? '' : ` exit ${exitCode}`}${timesText(times)}`, text),
  read: (read) => {
    const [head, text] = halves(read) ?? []
    if (head === undefined || text === undefined) return undefined
    const [rest, times] = takeTimes(head)
    const [outcome, word, code, ...more] = rest.split(' ')
    if (outcome !== 'ok' && outcome !== 'failed' && outcome !== 'unanswered') return undefined
    if (word === undefined) return { text, outcome, times }
    const isCode = code !== undefined && isNatural(code.startsWith('-') ? code.slice(1) : code)
    return word === 'exit' && isCode && more.length === 0 ? { text, outcome, exitCode: Number(code), times } : undefined
  }
}

const errors: RowForm<LedgerError> = {
  title: 'Errors',
  of: (ledger) => ledger.errors,
  write: ({ does, target, error, fix, since }) =>
    row(fix === undefined ? 'open' : 'fixed', target, [
      ['tried', does],
      ['error', error],
      ...(fix === undefined ? [] : [['fix', fix] as const]),
      ...since.map((path) => ['changed since', path] as const)
    ]),
  read: (read) => {
    const [head, target] = halves(read) ?? []
    const [does] = notesOf(read, 'tried')
    const [error] = notesOf(read, 'error')
    const [fix] = notesOf(read, 'fix')
    if (target === undefined || does === undefined || error === undefined) return undefined
    if (head !== (fix === undefined ? 'open' : 'fixed')) return undefined
    return { does, target, error, ...(fix === undefined ? {} : { fix }), since: notesOf(read, 'changed since') }
  }
}

/**
 * Says of each section how its rows are written and read.
 *
 * @internal
 * @since 0.1.0
 */
export const rowForms = {
  goal: requests('Goal', (ledger) => ledger.requests.slice(0, goalCount(ledger.requests))),
  requests: requests('Later requests', (ledger) => ledger.requests.slice(goalCount(ledger.requests))),
  plan,
  latest: texts('Last words', ({ latest }) => (latest === undefined ? [] : [latest])),
  files,
  calls,
  errors,
  decisions: texts('Decisions', (ledger) => ledger.decisions),
  links: texts('Links', (ledger) => ledger.links),
  questions: texts('Open questions', (ledger) => ledger.questions),
  names: texts('Names', (ledger) => ledger.names),
  earlier: texts('Earlier summary', (ledger) => ledger.earlier)
}

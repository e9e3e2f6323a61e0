/**
 * A ledger while it is being written.
 *
 * @since 0.1.0
 * @internal
 */
import type { ToolResult } from '../../model/Block'
import { hasGoal } from './goal'
import { identifiersOf } from './identifiers'
import { keySentences } from './keySentences'
import type { Ledger, LedgerError, LedgerFile, LedgerPlanItem } from './Ledger'
import {
  errorKey,
  keyed,
  keyedTexts,
  mergeCalls,
  mergeErrors,
  mergeFiles,
  mergeRequests,
  planKey
} from './mergeLedgers'
import { clip, type Outcome, outcomeOf } from './outcome'
import { kindOf, type Reading } from './readCall'
import { decisionsIn, linksIn, questionsIn } from './saidThings'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Takes down one thing after another, in the order of the history.
 *
 * @internal
 * @since 0.1.0
 */
export interface Notebook {
  /** What the user said. */
  readonly request: (words: string) => void
  /** What the assistant said, in an answer or on the way. */
  readonly say: (text: string) => void
  /** The assistant came to the end of an answer. */
  readonly answer: (text: string) => void
  /** A call, and its result when there is one. `undefined` for a call that is counted and passed over. */
  readonly call: (reading: Reading | undefined, result: ToolResult | undefined) => void
  /** A summary that is no ledger. */
  readonly carryOver: (text: string) => void
  readonly close: () => Ledger
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Opens a notebook that goes on where a ledger ends.
 *
 * @internal
 * @since 0.1.0
 */
export const openNotebook = (ledger: Ledger): Notebook => {
  const requests = keyed(({ text }) => text, mergeRequests, ledger.requests, true)
  const files = keyed(({ path }) => path, mergeFiles, ledger.files)
  const calls = keyed(({ text }) => text, mergeCalls, ledger.calls)
  const errors = keyed(errorKey, mergeErrors, ledger.errors)
  const decisions = keyedTexts(ledger.decisions)
  const links = keyedTexts(ledger.links)
  const earlier = keyedTexts(ledger.earlier)
  let { plan, latest, questions } = ledger
  let waiting = ledger.requests.filter(({ isAnswered }) => !isAnswered).map(({ text }) => text)
  let open = ledger.errors
    .filter(({ fix }) => fix === undefined)
    .slice(-maxOpen)
    .map(openError)
  let callCount = 0
  let failed = 0

  const request = (words: string): void => {
    const asked = questions
    questions = []
    for (const link of linksIn(words)) links.note(link)
    const question = asked[asked.length - 1]
    const isGoal = !hasGoal(requests.rows())
    if (question !== undefined && words.length <= maxReply && identifiersOf(words).length === 0) {
      decisions.note(`${question} → ${words}`)
      if (!isGoal) return
    }
    const text = keySentences(words, isGoal ? maxGoal : maxRequest)
    requests.note({ text, isAnswered: false })
    if (!waiting.includes(text)) waiting.push(text)
  }

  const change = (file: LedgerFile, isUpdate: boolean): void => {
    const known = files.find(file.path)
    const wasThere = known !== undefined && (known.change !== undefined || known.read.length > 0)
    files.note(file.change === 'created' && (wasThere || isUpdate) ? { ...file, change: 'edited' } : file)
    if (file.change === undefined) return
    let runs = 0
    for (let i = open.length - 1; i >= 0 && runs < maxOpenRuns; i--) {
      if (!open[i]!.isRun) continue
      runs++
      const error = errors.find(open[i]!.key)!
      if (error.since.length < maxSince && !error.since.includes(file.path))
        errors.replace({ ...error, since: [...error.since, file.path] })
    }
  }

  const fail = ({ does, target }: Reading, { error }: Outcome): void => {
    failed++
    const row: LedgerError = { does, target, error, since: [] }
    const key = errorKey(row)
    errors.note(row)
    open = [...open.filter((other) => other.key !== key).slice(1 - maxOpen), openError(row)]
  }

  const succeed = (reading: Reading, { head }: Outcome): void => {
    const done = open.length === 0 ? '' : kindOf(reading.does, reading.target)
    if (open.some(({ kind }) => kind === done)) {
      for (const { key, kind } of open) if (kind === done) errors.note(fixed(errors.find(key)!, reading))
      open = open.filter(({ kind }) => kind !== done)
    }
    const isUpdate = reading.does === 'write' && head.slice(0, 300).includes('updated')
    for (const file of reading.files) change(file, isUpdate)
    for (const link of reading.links) links.note(link)
    if (reading.plan !== undefined) plan = reading.plan
    if (reading.task !== undefined) plan = withTask(plan, reading.task, head)
    if (reading.decision !== undefined && reading.decision !== '')
      decisions.note(keySentences(reading.decision, maxDecision))
    if (reading.question !== undefined) decisions.note(`${reading.question} → ${clip(head.trim(), maxAnswer)}`)
  }

  return {
    request,
    say: (text) => {
      latest = text
      for (const link of linksIn(text)) links.note(link)
      for (const decision of decisionsIn(text)) decisions.note(decision)
    },
    answer: (text) => {
      questions = questionsIn(text)
      for (const asked of waiting) requests.replace({ text: asked, isAnswered: true })
      waiting = []
    },
    call: (reading, result) => {
      callCount++
      if (reading === undefined) return
      const isRun = reading.does === 'run' || reading.does === 'wait' || reading.does === 'call'
      const outcome = result && outcomeOf(result, isRun, reading.isOneNo)
      if (reading.call !== undefined)
        calls.note({
          text: reading.call,
          outcome: outcome === undefined ? 'unanswered' : outcome.isFailed ? 'failed' : 'ok',
          ...(outcome?.exitCode === undefined ? {} : { exitCode: outcome.exitCode }),
          times: 1
        })
      if (outcome === undefined) {
        if (reading.question !== undefined) questions = [...questions, reading.question]
      } else if (outcome.isFailed) {
        const words = wordsOfRefusal(outcome.head)
        if (words !== '') request(words)
        fail(reading, outcome)
      } else succeed(reading, outcome)
    },
    carryOver: (text) => {
      if (text.trim() !== '') earlier.note(text.trim())
    },
    close: () => ({
      covers: { ...ledger.covers, calls: ledger.covers.calls + callCount, failed: ledger.covers.failed + failed },
      requests: requests.rows(),
      plan,
      ...(latest === undefined ? {} : { latest }),
      files: files.rows(),
      calls: calls.rows(),
      errors: errors.rows(),
      decisions: decisions.rows(),
      links: links.rows(),
      questions,
      names: ledger.names,
      earlier: earlier.rows()
    })
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const maxGoal = 2000
const maxRequest = 1000
const maxDecision = 600
const maxAnswer = 240

/** Answers to a question that are no longer than this, and name nothing, are decisions; and no requests,
 * once the goal is known. */
const maxReply = 40

/** How many errors wait to be made good: the newest ones. */
const maxOpen = 64

/** How many failing commands a change is taken down for, and how many changes each. */
const maxOpenRuns = 8
const maxSince = 5

interface OpenError {
  readonly key: string
  readonly kind: string
  readonly isRun: boolean
}

const openError = (error: LedgerError): OpenError => ({
  key: errorKey(error),
  kind: kindOf(error.does, error.target),
  isRun: error.does === 'run'
})

const fixed = (error: LedgerError, { does, target }: Reading): LedgerError => {
  const how = target === error.target ? 'worked when tried again' : `${does} ${target} worked`
  const after = error.since.length === 0 ? '' : `, after changes of ${error.since.join(', ')}`
  return { ...error, fix: how + after, since: [] }
}

/** Claude Code hands on what the user said to a call that was turned down. */
const refusalMark = 'the user said:\n'

const wordsOfRefusal = (head: string): string => {
  const at = head.indexOf(refusalMark)
  return at < 0 ? '' : head.slice(at + refusalMark.length).trim()
}

/** Adds an item to a plan, or changes the one of its id. The result of the call that adds one tells the id: `Task #3 …`. */
const withTask = (
  plan: ReadonlyArray<LedgerPlanItem>,
  { id, text, status }: NonNullable<Reading['task']>,
  head: string
): ReadonlyArray<LedgerPlanItem> => {
  if (id !== undefined)
    return plan.map((item) => (item.id === id ? { ...item, status, ...(text === undefined ? {} : { text }) } : item))
  if (text === undefined || text === '') return plan
  const told = numberAfterHash(head)
  const item: LedgerPlanItem = { status, text, ...(told === undefined ? {} : { id: told }) }
  const key = planKey(item)
  return [...plan.filter((other) => planKey(other) !== key), item]
}

const numberAfterHash = (head: string): string | undefined => {
  const at = head.indexOf('#')
  let end = at + 1
  while (end < head.length && head.charCodeAt(end) >= 48 && head.charCodeAt(end) <= 57) end++
  return at < 0 || end === at + 1 ? undefined : head.slice(at + 1, end)
}

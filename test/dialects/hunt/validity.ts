/**
 * Valid stays valid: every reducer on valid requests of every form and family of models, generated and real ones, checked by
 * the dialect's own rules, through conversion and with cache markers moved as well; and no thinking survives a changed
 * prefix where a model binds it.
 *
 * `node --import tsx test/dialects/hunt/validity.ts --cases 1000000 --seed 1`; see `run.ts`.
 */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { convert } from '../../../src/dialects/convert'
import { repair } from '../../../src/dialects/repair'
import { type Context, profileOf, withMessages } from '../../../src/model/Context'
import { thinkingChain } from '../../../src/testing/provenance'
import { histories, type History } from '../../support/transcripts'
import { copy } from '../nativeLaws'
import { unwrap } from '../laws'
import { type Form, forms, isPlain, profilesOf, recorded, requestFor, validRequests } from './forms'
import { pick, random, seedOf } from './random'
import { type Dish, dishes, dishOf, type Next, reducerOf } from './recipes'
import { type Report, runHunt } from './run'
import { shrink } from './shrink'

/** Generated requests of each form in a batch. */
const drawn = 16

/** Windows of real histories for each form in a batch, and their longest. */
const windows = 2
const longest = 30

// -------------------------------------------------------------------------------------
// one case
// -------------------------------------------------------------------------------------

const rulesOf = (form: Form, native: unknown): string =>
  [...new Set(form.dialect.violations(native).map(({ rule }) => rule))].sort().join(' ')

/** A valid request with what is needed of it, read once for all reducers. */
interface Subject {
  readonly form: Form
  readonly native: unknown
  readonly before: Context
  /** What each thinking block is bound to, where that counts. */
  readonly chains: ReadonlySet<string> | undefined
}

const subjectOf = (form: Form, native: unknown): Subject => {
  const before = unwrap(form.dialect.decode(native))
  const isBound = profileOf(before).thinkingBinding === 'prefix'
  return { form, native, before, chains: isBound ? new Set(thinkingChain(before)) : undefined }
}

const wrongIn = ({ form, chains }: Subject, native: unknown): string | undefined => {
  const broken = rulesOf(form, native)
  if (broken !== '') return broken
  if (chains !== undefined)
    for (const chain of thinkingChain(unwrap(form.dialect.decode(native))))
      if (!chains.has(chain)) return 'thinking survived a changed prefix'
  return undefined
}

/** What came of a reducer: nothing, a request, or a failure. */
type Outcome = { readonly native?: unknown; readonly wrong?: string | undefined }

const tried = (outcome: () => Outcome): Outcome => {
  try {
    return outcome()
  } catch (error) {
    return { wrong: `thrown ${error instanceof Error ? error.message : String(error)}` }
  }
}

const reduced = (subject: Subject, dish: Dish): Outcome =>
  tried(() => {
    const { form, before } = subject
    const after = reducerOf(dish)(before)
    if (after === before) return {}
    // a history of which nothing is left is none
    if (after.messages.length === 0) return {}
    const native = form.dialect.encode(after) as unknown
    const wrong = wrongIn(subject, native)
    if (wrong !== undefined) return { wrong }
    const marked = form.dialect.keepMarkers?.(before, after) ?? after
    if (marked === after) return { native }
    const moved = wrongIn(subject, form.dialect.encode(marked))
    return moved === undefined ? { native } : { wrong: `markers moved: ${moved}` }
  })

const converting = new Map<string, ReturnType<typeof convert>>()

const converted = (from: Form, to: Form, native: unknown): Outcome =>
  tried(() => {
    const key = `${from.name} ${to.name}`
    const run = converting.get(key) ?? (convert(from.dialect, to.dialect) as ReturnType<typeof convert>)
    converting.set(key, run)
    const result = run(native)
    if (!isRight(result)) return { wrong: 'not read' }
    const { left, value } = result.right
    const wrong = left.length > 0 ? left.map(({ rule }) => rule).join(' ') : rulesOf(to, value)
    return wrong === '' ? { native: value } : { wrong }
  })

// -------------------------------------------------------------------------------------
// cases that failed
// -------------------------------------------------------------------------------------

interface Least {
  readonly form: string
  readonly native: unknown
  readonly dish?: Dish
  readonly to?: string
}

const formOf = (name: string): Form => forms.find((form) => form.name === name)!

/** What is wrong with a case, if its request is valid. */
const repeat = ({ form: name, native, dish, to }: Least): string | undefined => {
  const form = formOf(name)
  try {
    if (form.dialect.violations(native).length > 0) return undefined
    const outcome = dish === undefined ? { native } : reduced(subjectOf(form, native), dish)
    if (outcome.wrong !== undefined || to === undefined || outcome.native === undefined) return outcome.wrong
    return converted(form, formOf(to), outcome.native).wrong
  } catch {
    return undefined
  }
}

const leastOf = (one: Least) => (): Least => {
  const wrong = repeat(one)
  return isPlain(one.native) && wrong !== undefined
    ? { ...one, native: shrink(one.native, (native) => repeat({ ...one, native }) === wrong) }
    : one
}

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

let known: ReadonlyArray<History> | undefined

/** A part of a real history that begins with the user, for one of the models of a form. */
const realRequest = (form: Form, next: Next): unknown => {
  known ??= histories()
  if (known.length === 0) return undefined
  const { context } = pick(known, next)
  const begin = Math.floor(next() * Math.max(1, context.messages.length - longest / 2))
  const from = Math.max(
    0,
    context.messages.findIndex(
      ({ role, content }, i) => i >= begin && role === 'user' && content.some(({ type }) => type === 'text')
    )
  )
  const window = context.messages.slice(from, from + 4 + Math.floor(next() * (longest - 4)))
  const [model, profile] = pick(profilesOf(form), next)
  const { settings: _, form: __, ...rest } = context
  const request = requestFor(form, model, { ...withMessages(rest, window), profile })
  const repaired = repair(form.dialect)(request)
  return isRight(repaired) ? repaired.right.value : undefined
}

const ownRequests = new Map<string, ReadonlyArray<unknown>>()

/** The recorded requests of the form itself: the first batches have one each. */
const recordedRequest = (form: Form, at: number): unknown => {
  const all = ownRequests.get(form.name) ?? recorded(form)
  ownRequests.set(form.name, all)
  return all[at]
}

const requestsOf = (form: Form, at: number, seed: number, next: Next): ReadonlyArray<unknown> => [
  ...fc.sample(validRequests(form), { numRuns: drawn, seed: seedOf(seed, at) }),
  ...Array.from({ length: windows }, () => realRequest(form, next)),
  recordedRequest(form, at)
]

// -------------------------------------------------------------------------------------
// the hunt
// -------------------------------------------------------------------------------------

const runConversion = (from: Form, to: Form, native: unknown, dish: Dish | undefined, report: Report): unknown => {
  report.count(to.name, 'converted to')
  const outcome = converted(from, to, native)
  if (outcome.wrong !== undefined)
    report.fail(
      `${from.name} to ${to.name}: ${outcome.wrong}`,
      leastOf({ form: from.name, native, to: to.name, ...(dish === undefined ? {} : { dish }) })
    )
  return outcome.native
}

const runDish = (subject: Subject, name: string, next: Next, report: Report): void => {
  const { form, native } = subject
  const dish = dishOf(name, next)
  report.count(form.name, name)
  const outcome = reduced(subject, dish)
  if (outcome.wrong !== undefined)
    report.fail(`${form.name} after ${name}: ${outcome.wrong}`, leastOf({ form: form.name, native, dish }))
  if (outcome.native === undefined) return
  changed.set(name, (changed.get(name) ?? 0) + 1)
  if (next() < 0.03) runConversion(form, pick(forms, next), outcome.native, undefined, report)
}

/** How often each reducer had something to do: one that never has is not tried. */
const changed = new Map<string, number>()

/** What leaves nothing, and what only broken histories have work for. */
const idlers: ReadonlySet<string> = new Set(['clearConversation', 'dropOrphans', 'answerDangling'])

const batch = (at: number, seed: number, report: Report): void => {
  const next = random(seedOf(seed, at))
  for (const form of forms)
    for (const given of requestsOf(form, at, seed, next)) {
      if (given === undefined || form.dialect.violations(given).length > 0) continue
      const native = isPlain(given) ? copy(given) : given
      const subject = subjectOf(form, native)
      for (const name of dishes) runDish(subject, name, next, report)
      const to = pick(forms, next)
      const other = runConversion(form, to, native, undefined, report)
      if (other === undefined || to.dialect.violations(other).length > 0) continue
      const target = subjectOf(to, other)
      for (let k = 0; k < 5; k++) runDish(target, pick(dishes, next), next, report)
    }
  if (at < 40) return
  const idle = dishes.filter((name) => !changed.has(name) && !idlers.has(name))
  if (idle.length > 0) report.fail(`never changed anything: ${idle.join(', ')}`, () => idle)
}

runHunt({ name: 'validity', cases: 1_000_000, batch, repeat: (least) => repeat(least as Least) })

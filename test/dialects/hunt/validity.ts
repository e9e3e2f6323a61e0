/**
 * Valid stays valid: every reducer on generated and recorded valid requests of every form and family of models, checked by the
 * dialect's own rules, through conversion as well; and no thinking survives a changed prefix where a model binds it.
 *
 * `node --import tsx test/dialects/hunt/validity.ts --cases 1000000 --seed 1`
 */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { convert } from '../../../src/dialects/convert'
import { type Context, profileOf } from '../../../src/model/Context'
import {
  clearFailedInputs,
  clearHead,
  clearRepeatedResults,
  clearSupersededReads,
  clearToolResults,
  clearToolResultsBeyond,
  dropStepsOfOldTurns,
  fileTools,
  offloadToolResults,
  type Reducer,
  truncateToolResultsByAge
} from '../../../src/reducers'
import { thinkingChain } from '../../../src/testing/provenance'
import { reducers as named } from '../nativeReducers'
import { unwrap } from '../laws'
import { type Form, forms, numberOf, pick, random, recorded, tell, validRequests } from './forms'

const cases = numberOf('cases', 1_000_000)
const seed = numberOf('seed', 1)

const offload = offloadToolResults({ minTokens: 4 })

const reducers: ReadonlyArray<readonly [name: string, reducer: Reducer]> = Object.entries({
  ...named,
  'clearToolResults by threes': clearToolResults({ keep: 1, batch: 3 }),
  clearToolResultsBeyond: clearToolResultsBeyond({ keepTokens: 40 }),
  clearHead: clearHead({ keepTokens: 60 }),
  clearRepeatedResults: clearRepeatedResults(),
  clearSupersededReads: clearSupersededReads({ tools: fileTools }),
  clearFailedInputs: clearFailedInputs({ keep: 0 }),
  dropStepsOfOldTurns: dropStepsOfOldTurns({ keepTurns: 1 }),
  truncateToolResultsByAge: truncateToolResultsByAge({ caps: [{ keep: 1, maxTokens: 32 }] }),
  offloadToolResults: (context: Context) => offload(context).context
})

const failures = new Map<string, { count: number; readonly first: string }>()
const counts = { requests: 0, reduced: 0, changed: 0, converted: 0, bound: 0, chains: 0, invalidInput: 0 }

const failed = (what: string, native: unknown): void => {
  const known = failures.get(what)
  if (known !== undefined) known.count++
  else {
    failures.set(what, { count: 1, first: JSON.stringify(native) })
    tell(`FAILED ${what}\n${JSON.stringify(native).slice(0, 3000)}`)
  }
}

const rulesOf = (form: Form, native: unknown): string =>
  [...new Set(form.dialect.violations(native).map(({ rule }) => rule))].sort().join(' ')

const convertTo = (from: Form, to: Form, native: unknown, name: string): void => {
  counts.converted++
  const converted = convert(from.dialect, to.dialect)(native)
  if (!isRight(converted)) return failed(`${from.name} to ${to.name} after ${name}: not read`, native)
  const { left, value } = converted.right
  if (left.length > 0 || to.dialect.violations(value).length > 0)
    failed(`${from.name} to ${to.name} after ${name}: ${left.map(({ rule }) => rule).join(' ')}`, native)
}

const runRequest = (form: Form, native: unknown, next: () => number): void => {
  if (rulesOf(form, native) !== '') {
    counts.invalidInput++
    return
  }
  counts.requests++
  const before = unwrap(form.dialect.decode(native))
  const isBound = profileOf(before).thinkingBinding === 'prefix'
  const known = isBound ? new Set(thinkingChain(before)) : undefined
  if (known !== undefined) counts.bound++
  const target = pick(forms, next)
  convertTo(form, target, native, 'nothing')
  for (const [name, reducer] of reducers) {
    counts.reduced++
    try {
      const after = reducer(before)
      if (after === before) continue
      counts.changed++
      const reduced = form.dialect.encode(after) as unknown
      const broken = rulesOf(form, reduced)
      if (broken !== '') failed(`${form.name} after ${name}: ${broken}`, native)
      if (known !== undefined)
        for (const chain of thinkingChain(unwrap(form.dialect.decode(reduced)))) {
          counts.chains++
          if (!known.has(chain)) failed(`${form.name} after ${name}: thinking survived a changed prefix`, native)
        }
      if (next() < 0.05) convertTo(form, pick(forms, next), reduced, name)
    } catch (error) {
      failed(
        `${form.name} after ${name}: thrown ${error instanceof Error ? (error.stack ?? '').slice(0, 300) : ''}`,
        native
      )
    }
  }
}

const next = random(seed)
for (const form of forms) for (const native of recorded(form)) runRequest(form, native, next)
tell(`recorded: ${JSON.stringify(counts)}`)
for (let batch = 0; counts.reduced < cases; batch++) {
  for (const form of forms)
    for (const native of fc.sample(validRequests(form), { numRuns: 60, seed: seed * 104_729 + batch }))
      runRequest(form, native, next)
  if (batch % 5 === 0)
    tell(`${String(counts.reduced)} of ${String(cases)} cases, ${String(failures.size)} kinds of failures`)
}
process.stdout.write(
  `${JSON.stringify({ seed, reducers: reducers.length, ...counts, failures: [...failures] }, undefined, 2)}\n`
)
if (failures.size > 0) process.exitCode = 1

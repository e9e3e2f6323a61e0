/**
 * The laws of dialects as assertions, and the odd JSON that they are tried on.
 */
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import type { Either } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import type { Dialect } from '../../src/dialects/Dialect'
import type { Context } from '../../src/model/Context'

export const deepFreeze = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const key of Object.getOwnPropertyNames(value)) deepFreeze((value as Record<string, unknown>)[key])
  }
  return value
}

export const clone = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A

/** Deep equality that takes fields named `constructor` and `__proto__` for what they are: data. */
export const expectSame = (actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected))
    expect.fail(`got ${JSON.stringify(actual)}\nfor ${JSON.stringify(expected)}`)
}

export const unwrap = <A>(either: Either<unknown, A>): A => {
  if (either._tag === 'Left') throw new Error(JSON.stringify(either.left))
  return either.right
}

/** Codec, position, sharing and totality on one native value; returns the context. */
export const keepsLaws = <N extends { readonly messages: ReadonlyArray<unknown> }>(
  dialect: Dialect<N>,
  native: N
): Context => keepsLawsOf(dialect, native, ({ messages }) => messages)

/** The same for a wire form whose messages stand in another field. */
export const keepsLawsOf = <N>(
  dialect: Dialect<N>,
  native: N,
  items: (native: N) => ReadonlyArray<unknown>
): Context => {
  deepFreeze(native)
  const decoded = dialect.decode(native)
  const context = deepFreeze(unwrap(decoded))
  const encoded = dialect.encode(context)
  expect(context.messages).toHaveLength(items(native).length)
  expectSame(encoded, native)
  items(encoded).forEach((item, i) => expect(item).toBe(items(native)[i]))
  // without the memo: the context as data
  const plain = clone(context)
  expectSame(dialect.encode(plain), native)
  // edited at one message, for which the memo is no help; again as data
  const edited = {
    ...context,
    messages: context.messages.map((message) => ({ ...message, content: [...message.content] }))
  }
  expectSame(dialect.encode(edited), native)
  // what is wrong is said, never thrown
  for (const { path, rule, message } of dialect.violations(native))
    expect([path, rule, message].every((s) => typeof s === 'string')).toBe(true)
  // decoding is a function
  expectSame(dialect.decode(native), decoded)
  return context
}

// -------------------------------------------------------------------------------------
// odd JSON
// -------------------------------------------------------------------------------------

const names = [
  'type',
  'id',
  'name',
  'role',
  'content',
  'text',
  '__proto__',
  'constructor',
  'toString',
  'cache_control',
  'x',
  ''
]

/** A JSON object as `JSON.parse` makes it: `__proto__` is a field like any other. */
export const objectOf = (entries: ReadonlyArray<readonly [string, unknown]>): Record<string, unknown> =>
  JSON.parse(
    `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`
  ) as Record<string, unknown>

export const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, '', 0, true, false, 'text', -1.5, ' ', '\ud800', '{}', 'null', '[]'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 3 }).map(objectOf)
  )
})).value

/** What a field usually is, and sometimes anything else. */
export const oddly = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: anyJson })

/** An object of fields, each of which may be odd or absent, and of fields that nobody named. */
export const oddObject = (
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>
): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.tuple(
        ...Object.entries(fields).map(([key, usual]) =>
          fc.option(oddly(usual), { freq: 12, nil: undefined }).map((value) => [key, value] as const)
        )
      ),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(
            fc.tuple(
              fc.constantFrom(
                '__proto__',
                'constructor',
                'cache_control',
                'x',
                'extra',
                'form',
                'id',
                'custom',
                'function',
                'data',
                'thinking'
              ),
              anyJson
            ),
            { maxLength: 2 }
          )
        }
      )
    )
    .map(([named, more]) =>
      objectOf([...more.filter(([key]) => !(key in fields)), ...named.filter(([, value]) => value !== undefined)])
    )

// -------------------------------------------------------------------------------------
// mutation
// -------------------------------------------------------------------------------------

/** Deletes or retypes one field or item somewhere below `messages` (and beside it), chosen by numbers. */
export const mutated = (native: unknown, choices: ReadonlyArray<number>, values: ReadonlyArray<unknown>): unknown => {
  const copy = clone(native)
  choices.forEach((choice, k) => {
    const places: Array<readonly [Record<string, unknown>, string]> = []
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key])
        walk((value as Record<string, unknown>)[key])
      }
    }
    walk(copy)
    const [parent, key] = places[choice % places.length] ?? []
    if (parent === undefined || key === undefined) return
    if (choice % 3 === 0 && !Array.isArray(parent)) Reflect.deleteProperty(parent, key)
    else parent[key] = clone(values[k % values.length])
  })
  return copy
}

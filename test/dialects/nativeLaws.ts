/**
 * The laws of dialects whose history is not a list of messages, or holds binary values: what `laws.ts` asserts, for any
 * native form.
 */
import { expect } from 'vitest'
import type { Dialect } from '../../src/dialects/Dialect'
import type { Context } from '../../src/model/Context'
import { clone, expectSame, unwrap } from './laws'

/** Freezes all the way down; bytes cannot be frozen. */
export const freeze = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const key of Object.getOwnPropertyNames(value)) freeze((value as Record<string, unknown>)[key])
  return value
}

/** Copies all the way down, bytes and fields named `__proto__` included. */
export const copy = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return value.slice() as A
  if (Array.isArray(value)) return value.map(copy) as A
  const out = {}
  for (const key of Object.keys(value))
    Object.defineProperty(out, key, {
      value: copy((value as Record<string, unknown>)[key]),
      enumerable: true,
      configurable: true,
      writable: true
    })
  return out as A
}

/** Codec, position, sharing and totality on one native value; `items` finds what messages become. Returns the context. */
export const keepsNativeLaws = <N>(
  dialect: Dialect<N>,
  native: N,
  items: (native: N) => ReadonlyArray<unknown> | undefined
): Context => {
  freeze(native)
  const context = freeze(unwrap(dialect.decode(native)))
  const encoded = dialect.encode(context)
  expectSame(encoded, native)
  const originals = items(native)
  if (originals !== undefined) {
    expect(context.messages).toHaveLength(originals.length)
    items(encoded)?.forEach((item, i) => expect(item).toBe(originals[i]))
  }
  // the context is JSON, and says everything: no memo helps here
  const plain = clone(context)
  expectSame(plain, context)
  expectSame(dialect.encode(plain), native)
  const edited = {
    ...context,
    messages: context.messages.map((message) => ({ ...message, content: [...message.content] }))
  }
  expectSame(dialect.encode(edited), native)
  for (const { path, rule, message } of dialect.violations(native))
    expect([path, rule, message].every((s) => typeof s === 'string' && s !== '')).toBe(true)
  expectSame(unwrap(dialect.decode(copy(native))), context)
  return context
}

/** Deletes, renames, retypes or truncates one field or item, chosen by numbers; as often as there are numbers. */
export const mutate = <A>(native: A, choices: ReadonlyArray<number>, values: ReadonlyArray<unknown>): A => {
  const out = copy(native)
  choices.forEach((choice, k) => {
    const places: Array<readonly [Record<string, unknown>, string]> = []
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key])
        walk((value as Record<string, unknown>)[key])
      }
    }
    walk(out)
    const [parent, key] = places[(choice >> 3) % places.length] ?? []
    if (parent === undefined || key === undefined) return
    const value = parent[key]
    const isList = Array.isArray(parent)
    switch (choice % 8) {
      case 0:
      case 1:
        if (isList) parent.splice(Number(key), 1)
        else Reflect.deleteProperty(parent, key)
        break
      case 2:
        if (isList) parent.push(copy(value))
        else {
          const snake = key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
          Reflect.deleteProperty(parent, key)
          parent[snake === key ? `${key}X` : snake] = value
        }
        break
      case 3:
        if (typeof value === 'string') parent[key] = value.slice(0, choice % (value.length + 1))
        else if (Array.isArray(value)) value.length = Math.floor(value.length / 2)
        else parent[key] = null
        break
      case 4:
        parent[key] = null
        break
      case 5:
        parent[key] = copy(places[(choice >> 5) % places.length]?.[0])
        break
      default:
        parent[key] = copy(values[k % values.length])
    }
  })
  return out
}

/** The least of a failing case: fields, items and ends of texts go, one after the other, as long as it still fails. */
import { copy } from '../nativeLaws'

type Container = Record<string, unknown>

/** Where something might be left out, the widest places first. */
const placesOf = (value: unknown): ReadonlyArray<readonly [path: ReadonlyArray<string>, size: number]> => {
  const out: Array<readonly [ReadonlyArray<string>, number]> = []
  const walk = (inner: unknown, path: ReadonlyArray<string>): number => {
    if (typeof inner === 'string') return 1 + Math.ceil(inner.length / 40)
    if (typeof inner !== 'object' || inner === null || ArrayBuffer.isView(inner)) return 1
    let size = 1
    for (const key of Object.keys(inner)) {
      const below = walk((inner as Container)[key], [...path, key])
      out.push([[...path, key], below])
      size += below
    }
    return size
  }
  walk(value, [])
  return out.sort((a, b) => b[1] - a[1])
}

const changed = <A>(
  value: A,
  path: ReadonlyArray<string>,
  edit: (parent: Container, key: string) => boolean
): A | undefined => {
  const out = copy(value)
  let parent = out as unknown as Container
  for (const key of path.slice(0, -1)) parent = parent[key] as Container
  return edit(parent, path[path.length - 1]!) ? out : undefined
}

const leaveOut = (parent: Container, key: string): boolean => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(parent, key)
  return true
}

const halve = (parent: Container, key: string): boolean => {
  const value = parent[key]
  if (typeof value !== 'string' || value.length < 2) return false
  parent[key] = value.slice(0, value.length >> 1)
  return true
}

/** Tries at most `patience` smaller values. */
export const shrink = <A>(value: A, fails: (smaller: A) => boolean, patience = 3_000): A => {
  let best = value
  let left = patience
  for (let isSmaller = true; isSmaller && left > 0;) {
    isSmaller = false
    for (const edit of [leaveOut, halve])
      for (const [path] of placesOf(best)) {
        if (left-- <= 0) return best
        let next: A | undefined
        try {
          next = changed(best, path, edit)
        } catch {
          // the place went with another
          continue
        }
        if (next === undefined || !fails(next)) continue
        best = next
        isSmaller = true
        break
      }
  }
  return best
}

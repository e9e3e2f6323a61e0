/**
 * What was read before: the last request of each conversation, so that the next one, which is the same and some messages
 * more, costs little beside what is new in it.
 *
 * A cache and nothing else. Conversations are known by their messages, which are the same objects from one call to the
 * next; lists and requests may be new ones. Messages must not be written to once they were read. As some frameworks do so
 * nevertheless while an answer streams in, or to move cache markers, the newest ones are read anew when their fields, or those
 * of their blocks, are not what they were.
 *
 * @since 0.1.0
 * @internal
 */
import { derive } from '../internal/memo'
import { firstDifference } from '../internal/readonlyArray'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { growInto } from '../roundtrip/grow'
import type { Raw } from './wire'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a request that was read.
 *
 * @internal
 * @since 0.1.0
 */
export interface Reading {
  readonly items: ReadonlyArray<Raw>
  /** What the newest items held. */
  readonly traces: ReadonlyArray<Trace>
  /** What each item alone was read as. */
  readonly messages: ReadonlyArray<Message>
  /** What the request held beside its items. */
  readonly frame: Trace
  /** What it was read as altogether. */
  readonly context: Context
}

/**
 * Lists what an object holds, some levels deep, in the order of its fields.
 *
 * @internal
 * @since 0.1.0
 */
export type Trace = ReadonlyArray<unknown>

/**
 * Remembers the last reading of each conversation.
 *
 * @internal
 * @since 0.1.0
 */
export interface Readings {
  /** Finds the reading of a conversation that goes on with these items; `undefined` for a new one. */
  readonly find: (items: ReadonlyArray<Raw>) => Reading | undefined
  /** Keeps a reading for as long as its last item lives, in the place of an earlier one of the same conversation. */
  readonly keep: (reading: Reading, earlier: Reading | undefined) => void
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** How many items at the end may be new before a conversation counts as another one, and are looked into again. */
const reach = 64

/**
 * Makes the memory of one dialect.
 *
 * @internal
 * @since 0.1.0
 */
export const makeReadings = (): Readings => {
  const byLast = new WeakMap<Raw, Reading>()
  return {
    find: (items) => {
      const end = Math.max(0, items.length - reach)
      for (let i = items.length - 1; i >= end; i--) {
        const found = byLast.get(items[i]!)
        if (found !== undefined) return found
      }
      return undefined
    },
    keep: (reading, earlier) => {
      const last = reading.items[reading.items.length - 1]
      // every item of a growing conversation was its last one once: only one of them may hold a reading
      if (earlier !== undefined) byLast.delete(earlier.items[earlier.items.length - 1]!)
      if (typeof last === 'object') byLast.set(last, reading)
    }
  }
}

/** A message, its list, a block. */
const itemDepth = 3

/** A request, its settings, a list in them, a tool. */
const frameDepth = 4

const traceOf = (item: Raw): Trace => {
  const out: Array<unknown> = []
  trace(item, itemDepth, undefined, out)
  return out
}

/**
 * Takes the trace of a request without its items.
 *
 * @internal
 * @since 0.1.0
 */
export const frameOf = (native: Raw, items: ReadonlyArray<Raw>): Trace => {
  const out: Array<unknown> = []
  trace(native, frameDepth, items, out)
  return out
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Tells whether the item at an index is the one that stood there, and holds what it held.
 *
 * @internal
 * @since 0.1.0
 */
export const isKnown = ({ items, traces }: Reading, item: Raw, index: number): boolean => {
  if (items[index] !== item) return false
  const newest = items.length - traces.length
  if (index < newest) return true
  const known = traces[index - newest]!
  return agreesUpTo(item, itemDepth, undefined, known, 0) === known.length
}

/**
 * Takes the traces of the newest items: those that somebody may still be writing to, or setting cache markers on.
 *
 * @internal
 * @since 0.1.0
 */
export const tracesOf = (items: ReadonlyArray<Raw>): ReadonlyArray<Trace> => items.slice(-reach).map(traceOf)

/**
 * Shares with an earlier reading what is the same: instructions, tools and profile where the request around the items is
 * the same, and the messages. Returns the context of the earlier reading when all is the same.
 *
 * @internal
 * @since 0.1.0
 */
export const sharedWith = (known: Reading, context: Context, native: Raw, items: ReadonlyArray<Raw>): Context => {
  const { messages, profile, system, tools } = known.context
  const first = firstDifference(messages, context.messages)
  const isSame = agreesUpTo(native, frameDepth, items, known.frame, 0) === known.frame.length
  if (first < 0 && isSame && areSame(profile, context.profile)) return known.context
  const now = first < 0 ? messages : derive(context.messages, messages, first)
  if (!isSame || !areSame(profile, context.profile)) return { ...context, messages: now }
  const shared: Context = { ...context, system, tools, messages: now, ...(profile === undefined ? {} : { profile }) }
  if (first === messages.length) growInto(known.context, shared)
  return shared
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Whether two profiles demand the same. */
const areSame = (a: Profile | undefined, b: Profile | undefined): boolean => {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  const keys = Object.keys(a) as ReadonlyArray<keyof Profile>
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** Stand in a trace for the ends of a list and of an object. */
const [listEnd, objectEnd] = [/*#__PURE__*/ Symbol('list'), /*#__PURE__*/ Symbol('object')]

const isOpen = (value: unknown, depth: number, left: unknown): value is object =>
  depth > 0 && typeof value === 'object' && value !== null && value !== left && !ArrayBuffer.isView(value)

/** Appends what a value holds; what is left out, and what lies deeper, counts as one value. */
const trace = (value: unknown, depth: number, left: unknown, out: Array<unknown>): void => {
  if (!isOpen(value, depth, left)) {
    if (value !== left || left === undefined) out.push(value)
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) trace(value[i], depth - 1, left, out)
    out.push(listEnd)
  } else {
    for (const key in value) {
      out.push(key)
      trace((value as Raw)[key], depth - 1, left, out)
    }
    out.push(objectEnd)
  }
}

/** How far a value agrees with a trace from an index on: the index behind it, or -1. */
const agreesUpTo = (value: unknown, depth: number, left: unknown, known: Trace, from: number): number => {
  if (!isOpen(value, depth, left)) {
    if (value === left && left !== undefined) return from
    return known[from] === value ? from + 1 : -1
  }
  let at = from
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      at = agreesUpTo(value[i], depth - 1, left, known, at)
      if (at < 0) return -1
    }
    return known[at] === listEnd ? at + 1 : -1
  }
  for (const key in value) {
    if (known[at] !== key) return -1
    at = agreesUpTo((value as Raw)[key], depth - 1, left, known, at + 1)
    if (at < 0) return -1
  }
  return known[at] === objectEnd ? at + 1 : -1
}

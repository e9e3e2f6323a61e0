/**
 * The outline that all dialects share: where the messages stand, one message at a time, the rest of the request, and what
 * the provider refuses. A dialect says how its own wire form reads and writes; this file turns that into a `Dialect`.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type Context, profileOf } from '../model/Context'
import type { JsonObject } from '../model/Json'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { type Violation as Neutral, violations as neutralViolations } from '../roundtrip/Violation'
import {
  type DecodeError,
  drawDecodeError,
  type RuledDialect,
  type RuleTable,
  type Violation,
  type ViolationOptions
} from './Dialect'
import { keepMarkers, type MarkerForm } from './markers'
import { frameOf, isKnown, makeReadings, sharedWith, tracesOf } from './readings'
import { type Breach, inOrder } from './rules'
import type { Raw } from './wire'

/**
 * Is what a wire form is made of. Nothing here may throw, write to its arguments, or lose a field.
 *
 * @internal
 * @since 0.1.0
 */
export interface Wire<Native, Encoded extends Native> {
  readonly name: string
  /** Finds the messages (or items) of a request; an error names what is no request. */
  readonly messagesOf: (native: unknown) => Either<DecodeError, ReadonlyArray<Raw>>
  /** Reads the message at an index. */
  readonly decodeMessage: (raw: Raw, index: number) => Message
  /** Reads everything else; a pairing that needs the neighbours (calls without ids) is made here. */
  readonly decodeRequest: (native: Raw, messages: ReadonlyArray<Message>) => Context
  /** Writes a message as one or several of the wire form; the context tells what the message itself does not. */
  readonly encodeMessage: (message: Message, context: Context) => ReadonlyArray<Raw>
  /** Tells whether what a message is written as depends on that message alone; default: no. */
  readonly isWrittenAlone?: (message: Message) => boolean
  /** How blocks are marked for the prompt cache, where they are. */
  readonly markers?: MarkerForm
  /** Writes everything else around the messages. */
  readonly encodeRequest: (context: Context, messages: Array<Raw>) => Encoded
  /** Says what a model demands. */
  readonly profileFor: (model: string | undefined, settings?: JsonObject) => Profile
  /** What is known of each rule that the next two may name. */
  readonly rules: RuleTable
  /** Lists what only the wire form shows. */
  readonly nativeBreaches: (native: Native, context: Context, profile: Profile) => ReadonlyArray<Breach>
  /** Says a neutral violation in the provider's words; `undefined` where the provider makes an exception. */
  readonly translate: (context: Context, violation: Neutral, profile: Profile) => Breach | undefined
}

/**
 * Makes a dialect of a wire form. Messages that were read and not touched are written as the very objects that they were:
 * a cache, keyed by identity, of `encodeMessage` and nothing else. So is what was written before, and what was read before,
 * see `readings.ts`.
 *
 * @internal
 * @since 0.1.0
 */
export const makeDialect = <Native, Encoded extends Native>(
  wire: Wire<Native, Encoded>
): RuledDialect<Native, Encoded> => {
  const originals = new WeakMap<Message, Raw>()
  const written = new WeakMap<Message, ReadonlyArray<Raw>>()
  const readings = makeReadings()

  const decode = (native: unknown): Either<DecodeError, Context> => {
    const read = wire.messagesOf(native)
    if (isLeft(read)) return read
    const items = read.right
    const known = readings.find(items)
    const messages: Array<Message> = []
    for (let i = 0; i < items.length; i++) {
      const isRead = known !== undefined && isKnown(known, items[i]!, i)
      messages.push(isRead ? known.messages[i]! : wire.decodeMessage(items[i]!, i))
    }
    const whole = wire.decodeRequest(native as Raw, messages)
    const context = known === undefined ? whole : sharedWith(known, whole, native as Raw, items)
    if (context === known?.context) return right(context)
    for (let i = 0; i < items.length; i++) {
      const message = context.messages[i]!
      if (message !== known?.context.messages[i]) originals.set(message, items[i]!)
    }
    const frame = frameOf(native as Raw, items)
    readings.keep({ items: items.slice(), traces: tracesOf(items), messages, frame, context }, known)
    return right(context)
  }

  const write = (message: Message, context: Context): ReadonlyArray<Raw> => {
    const known = written.get(message)
    if (known !== undefined) return known
    const encoded = wire.encodeMessage(message, context)
    if (wire.isWrittenAlone?.(message) === true) written.set(message, encoded)
    return encoded
  }

  const encode = (context: Context): Encoded => {
    const messages: Array<Raw> = []
    for (const message of context.messages) {
      const original = originals.get(message)
      if (original !== undefined) messages.push(original)
      else for (const encoded of write(message, context)) messages.push(encoded)
    }
    return wire.encodeRequest(context, messages)
  }

  const violations = (native: Native, options: ViolationOptions = {}): ReadonlyArray<Violation> => {
    const decoded = decode(native)
    if (isLeft(decoded)) return [{ rule: 'decode', path: decoded.left.path, message: drawDecodeError(decoded.left) }]
    const context = decoded.right
    const profile = options.model === undefined ? profileOf(context) : wire.profileFor(options.model, context.settings)
    const breaches: Array<Breach> = [...wire.nativeBreaches(native, context, profile)]
    for (const violation of neutralViolations(context, profile)) {
      const translated = wire.translate(context, violation, profile)
      if (translated !== undefined) breaches.push({ neutral: violation, ...translated })
    }
    return inOrder(breaches)
  }

  const { markers, name, rules } = wire
  if (markers === undefined) return { name, decode, encode, rules, violations }
  return {
    name,
    decode,
    encode,
    rules,
    violations,
    keepMarkers: (before, after) => keepMarkers(markers, before, after)
  }
}

/**
 * Conversion: a history of one provider, written for another.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type Context, profileOf } from '../model/Context'
import { isJsonObject, type JsonObject } from '../model/Json'
import { carryMessage, carrySystem, carryTool, type Tell } from './convert/carry'
import { type Facts, factsOf } from './convert/facts'
import { joinAnswers, layResults, placeInstructions } from './convert/layout'
import { rename } from './convert/names'
import type { DecodeError, Dialect, Violation } from './Dialect'
import { repair } from './repair'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is one thing that could not be carried over as it was.
 *
 * @category model
 * @since 0.1.0
 */
export interface ConversionStep {
  /** The rule of the target that wanted it, e.g. `M-R1`; absent for what the target has no place for. */
  readonly rule?: string
  /** Where it stood, e.g. `messages[2].content[0]`: in the source, and with a rule in the target. */
  readonly path: string
  /** What became of it, in words. */
  readonly action: string
}

/**
 * Is a converted request.
 *
 * @category model
 * @since 0.1.0
 */
export interface Converted<Native> {
  readonly value: Native
  /** What could not be carried over as it was, in order; none when nothing was lost. */
  readonly steps: ReadonlyArray<ConversionStep>
  /** What the target still refuses; none when the source was valid. */
  readonly left: ReadonlyArray<Violation>
}

/**
 * Says what the target is given beside the history.
 *
 * @category model
 * @since 0.1.0
 */
export interface ConvertOptions {
  /** The other fields of the new request, e.g. `{ model: 'mistral-large-latest' }`; those of the source are not carried. */
  readonly settings?: JsonObject
}

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Writes a request of one dialect in the form of another. What the target has a place for is carried; the rest becomes
 * words or is dropped, and every such step is reported:
 *
 * | in the source                                   | in the target                                                       |
 * | ----------------------------------------------- | ------------------------------------------------------------------- |
 * | texts, calls, results                           | the same, laid out as there: turns joined, steps and results apart  |
 * | tools                                           | the same; left to the caller where they have no place               |
 * | ids and names that the target does not take     | new ones, alike in call, result and tool, the same in every run     |
 * | media that hold something and have a place      | the same; else words that say what and where it was                 |
 * | media in results, where those hold text alone   | in words of the user behind the results of the step                 |
 * | thinking                                        | the same where unsigned thinking is taken; else dropped             |
 * | signatures, cache markers, citations, settings  | dropped                                                             |
 * | server-side calls and their results             | dropped                                                             |
 * | other blocks that only the source knows         | what can be read of them, as words                                  |
 * | system messages                                 | in the place for instructions, or among the messages; else words of the user |
 * | errors of tools                                 | the same, or the word `[error]`                                     |
 * | items that were cut off (`status: 'incomplete'`) | what there is of them, without the word that it is not all         |
 *
 * The result is repaired last, so that a valid source gives a valid request (see {@link Converted}). A request for the
 * same dialect comes back itself. Returns a {@link DecodeError} for what is no request of the source.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { convert } from 'context-compaction/dialects'
 * import { anthropic } from 'context-compaction/dialects/anthropic'
 * import { openaiChat } from 'context-compaction/dialects/openai-chat'
 *
 * const converted = convert(anthropic, openaiChat, { settings: { model: 'gpt-4o' } })({
 *   system: 'Be brief.',
 *   messages: [
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', content: [{ type: 'thinking', thinking: 'I look.', signature: 'c2ln' }, { type: 'text', text: 'Files.' }] }
 *   ]
 * })
 * assert.ok(isRight(converted))
 * assert.deepStrictEqual(converted.right.value, {
 *   model: 'gpt-4o',
 *   messages: [
 *     { role: 'system', content: 'Be brief.' },
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', content: 'Files.' }
 *   ]
 * })
 * assert.deepStrictEqual(converted.right.steps, [
 *   { path: 'messages[1].content[0]', action: 'dropped the thinking, which only its own model takes back' }
 * ])
 *
 * @category combinators
 * @since 0.1.0
 */
export const convert = <From, EncodedFrom extends From, To, EncodedTo extends To>(
  from: Dialect<From, EncodedFrom>,
  to: Dialect<To, EncodedTo>,
  options: ConvertOptions = {}
): ((native: From) => Either<DecodeError, Converted<EncodedTo>>) => {
  const { settings } = options
  const facts = factsOf(to, settings)
  return (native) => {
    const decoded = from.decode(native)
    if (isLeft(decoded)) return decoded
    // one dialect: both names stand for the same types
    if (isSame(from, to) && settings === undefined)
      return right({ value: native as unknown as EncodedTo, steps: [], left: to.violations(native as unknown as To) })
    const steps: Array<ConversionStep> = []
    const carried = carry(decoded.right, facts, (path, action) => void steps.push({ path, action }))
    const repaired = repair(to)(to.encode(settings === undefined ? carried : { ...carried, settings }))
    if (isLeft(repaired)) return repaired
    const { value, steps: repairs, left } = repaired.right
    return right({ value, steps: [...steps, ...repairs], left })
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isSame = (from: unknown, to: unknown): boolean => from === to

/** Nothing of the source's own form comes along: no settings, no profile, no `extra`, no `form`. */
const carry = (context: Context, facts: Facts, tell: Tell): Context => {
  for (const field of settingsIn(context)) tell(field, 'left the setting to the target')
  const tools = context.tools.flatMap((tool, k) => carryTool(tool, `tools[${String(k)}]`, facts, tell))
  const system = carrySystem(context.system, 'system', facts, tell)
  const placed = context.messages.flatMap((message, i) => {
    const path = `messages[${String(i)}]`
    return carryMessage(message, path, facts, tell).map((carried) => ({ message: carried, path }))
  })
  // in these forms a turn may be written as several messages
  const { neighbours, thinkingGroups } = profileOf(context)
  const turns = neighbours === 'merged' || thinkingGroups === true ? joinAnswers(placed) : placed
  const { system: instructions, messages } = placeInstructions(system, turns, facts, tell)
  const { profile } = facts
  return rename({ system: instructions, tools, messages: layResults(messages, facts), profile }, facts, tell)
}

/**
 * The names of settings; those of an object `config` one by one, since instructions and tools stand in there as well. A
 * field `tools` that was read as tools is carried, even where it is kept as it was.
 */
const settingsIn = ({ settings = {}, tools }: Context): ReadonlyArray<string> =>
  Object.entries(settings).flatMap(([field, value]) => {
    if (field === 'tools' && tools.length > 0) return withoutSchema(tools)
    return field === 'config' && isJsonObject(value) ? Object.keys(value).map((inner) => `config.${inner}`) : [field]
  })

/** Where the schemas of tools that the settings hold as code would stand. */
const withoutSchema = (tools: Context['tools']): ReadonlyArray<string> =>
  tools.flatMap(({ name, inputSchema }) => (inputSchema === undefined ? [`tools.${name}.inputSchema`] : []))

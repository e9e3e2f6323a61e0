/**
 * Turns: what happens between two prompts, before it is laid out as messages.
 *
 * Histories are generated as turns, so that whatever the generator picks there is a valid way to write it down: nothing
 * is filtered, and a failing history shrinks to fewer and shorter turns.
 *
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import type { Block, Media, Opaque, ResultBlock, Text, Thinking } from '../model/Block'
import type { Json } from '../model/Json'
import type { Profile } from '../model/Profile'
import {
  anyText,
  inputUnder,
  maybeExtra,
  mediaBlock,
  nonBlankText,
  opaqueBlock,
  resultContent,
  textBlock,
  textUnder,
  thinkingBlock,
  toolName
} from './values'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a call and its result, still without ids.
 *
 * @internal
 * @since 0.1.0
 */
export interface Call {
  readonly name: string
  readonly input: Json
  readonly content: string | ReadonlyArray<ResultBlock>
  readonly isError: boolean | undefined
  readonly extra: Extra
  /** Results stand in the order of their ranks. */
  readonly rank: number
  /** Whether the wire form gave it an id, where that is left open. */
  readonly hasId: boolean
}

type Extra = { readonly extra?: { readonly [key: string]: Json } }

/**
 * Is what an assistant says in one go, its calls excepted.
 *
 * @internal
 * @since 0.1.0
 */
export interface Speech {
  readonly thinking: ReadonlyArray<Thinking>
  readonly blocks: ReadonlyArray<Block>
  /** Server-side calls: the names of the tools. */
  readonly server: ReadonlyArray<string>
  /** Whether server-side calls come first and their results after, and not in turns. */
  readonly parallel: boolean
}

/**
 * Is a speech with calls, the results of the calls, and what the user and the host said in between.
 *
 * @internal
 * @since 0.1.0
 */
export interface Step {
  readonly speech: Speech
  readonly calls: ReadonlyArray<Call>
  /** Words of the user in the message of the results. */
  readonly words: ReadonlyArray<Block>
  readonly wordsFirst: boolean
  /** Whether one turn is written as several messages, where the profile merges them again. */
  readonly split: boolean
  /** Whether all results stand in one tool message, where tool messages hold results. */
  readonly grouped: boolean
  /** Whether a server-side call waits until the client's calls are answered. */
  readonly waiting: boolean
  /** A system message after the results. */
  readonly note: Text | undefined
}

/**
 * Is a turn.
 *
 * @internal
 * @since 0.1.0
 */
export interface Turn {
  readonly prompt: ReadonlyArray<Block>
  /** A system message after the prompt. */
  readonly note: Text | undefined
  readonly steps: ReadonlyArray<Step>
  readonly answer: Speech
  /** Whether the answer is there, where the profile allows to do without. */
  readonly answered: boolean
}

// -------------------------------------------------------------------------------------
// arbitraries
// -------------------------------------------------------------------------------------

const rarely = (odds: number): fc.Arbitrary<boolean> => fc.nat({ max: odds }).map((n) => n === odds)

const sometimes = <A>(odds: number, arb: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: odds, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: arb }
  )

const note: fc.Arbitrary<Text | undefined> = sometimes(14, textBlock(nonBlankText))

/** Content of a message that a profile allows: not empty, unless everything goes. */
const contentUnder = (profile: Profile): fc.Arbitrary<ReadonlyArray<Block>> => {
  const first = fc.oneof<Array<fc.MaybeWeightedArbitrary<Block>>>(
    { withCrossShrink: true },
    { weight: 8, arbitrary: textBlock(textUnder(profile.text)) },
    { weight: 1, arbitrary: mediaBlock },
    { weight: 1, arbitrary: opaqueBlock }
  )
  const other = fc.oneof<Array<fc.Arbitrary<Text | Media | Opaque>>>(
    textBlock(profile.text === 'any' ? anyText : anyText.map((s) => (s === '' ? ' ' : s))),
    mediaBlock
  )
  const others = fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant<ReadonlyArray<Block>>([]) },
    { weight: 1, arbitrary: fc.array(other, { maxLength: 2 }) }
  )
  const content = fc.tuple(first, others, fc.boolean()).map(([a, bs, last]) => (last ? [...bs, a] : [a, ...bs]))
  return profile.text === 'any'
    ? fc.oneof({ weight: 12, arbitrary: content }, { weight: 1, arbitrary: fc.constant<ReadonlyArray<Block>>([]) })
    : content
}

const speechUnder = (profile: Profile, withThinking: boolean, mayBeSilent: boolean): fc.Arbitrary<Speech> =>
  fc.record({
    thinking: withThinking
      ? fc.oneof(
          { withCrossShrink: true },
          { weight: 2, arbitrary: fc.constant<ReadonlyArray<Thinking>>([]) },
          { weight: 3, arbitrary: fc.array(thinkingBlock, { minLength: 1, maxLength: 2 }) }
        )
      : fc.constant([]),
    blocks: mayBeSilent
      ? fc.oneof<Array<fc.Arbitrary<ReadonlyArray<Block>>>>(fc.constant([]), contentUnder(profile))
      : contentUnder(profile),
    server: fc.oneof(
      { withCrossShrink: true },
      { weight: 8, arbitrary: fc.constant<ReadonlyArray<string>>([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.constantFrom('web_search', 'code_execution'), { minLength: 1, maxLength: 2 })
      }
    ),
    parallel: fc.boolean()
  })

const callUnder = (profile: Profile): fc.Arbitrary<Call> =>
  fc.record({
    name: toolName,
    input: inputUnder(profile.inputObject),
    content: resultContent,
    isError: fc.constantFrom(undefined, undefined, undefined, true, false),
    extra: maybeExtra,
    rank: fc.nat({ max: 3 }),
    hasId: fc.boolean()
  })

/**
 * Generates steps.
 *
 * @internal
 * @since 0.1.0
 */
export const stepUnder = (profile: Profile, withThinking: boolean): fc.Arbitrary<Step> => {
  const call = callUnder(profile)
  return fc.record({
    speech: speechUnder(profile, withThinking, true),
    calls: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: call.map((c): ReadonlyArray<Call> => [c]) },
      { weight: 1, arbitrary: fc.array(call, { minLength: 1, maxLength: 4 }) }
    ),
    words: fc.oneof(
      { withCrossShrink: true },
      { weight: 8, arbitrary: fc.constant<ReadonlyArray<Block>>([]) },
      { weight: 1, arbitrary: contentUnder(profile) }
    ),
    wordsFirst: fc.boolean(),
    split: rarely(6),
    grouped: fc.boolean(),
    waiting: rarely(20),
    note
  })
}

/**
 * Generates turns with at most `maxSteps` steps, and now and then a long tool loop.
 *
 * @internal
 * @since 0.1.0
 */
export const turnUnder = (profile: Profile, maxSteps: number, withThinking: boolean): fc.Arbitrary<Turn> => {
  const step = stepUnder(profile, withThinking)
  return fc.record({
    prompt: contentUnder(profile),
    note,
    steps: fc.oneof(
      { withCrossShrink: true },
      { weight: 24, arbitrary: fc.array(step, { maxLength: maxSteps }) },
      { weight: 1, arbitrary: fc.array(step, { maxLength: maxSteps * 8, size: 'max' }) }
    ),
    answer: speechUnder(profile, withThinking, false),
    answered: rarely(4).map((b) => !b)
  })
}

/**
 * Generates the summary that a history may begin with.
 *
 * @internal
 * @since 0.1.0
 */
export const maybeSummary: fc.Arbitrary<
  { readonly text: Text; readonly of: ReadonlyArray<string>; readonly alone: boolean } | undefined
> = sometimes(
  7,
  fc.record({
    text: textBlock(nonBlankText),
    of: fc.array(fc.constantFrom('gone-1', 'gone-2', 'gone-3'), { minLength: 1, maxLength: 3 }),
    alone: fc.boolean()
  })
)

/**
 * Profiles: the rules that a provider and a model family hold a history to, as plain data.
 *
 * A profile travels with its context, so that reducers stay functions of one argument and still know what the result
 * must satisfy. Rules are data: no reducer asks which provider it works for.
 *
 * @since 0.1.0
 */

/**
 * Is the set of rules that a history must satisfy to be accepted.
 *
 * @category model
 * @since 0.1.0
 */
export interface Profile {
  /** A name for reports, e.g. `anthropic`. */
  readonly name: string
  /** The role of messages that carry tool results: one `user` message for all of a step, or one `tool` message each. */
  readonly resultRole: 'user' | 'tool'
  /** Whether the first message that is not a system message must be a user message. */
  readonly firstRole: 'user' | 'any'
  /** Whether the last message must be from the user or hold tool results (`user`), or may be an assistant text. */
  readonly lastRole: 'user' | 'any'
  /**
   * What the provider makes of neighbours of one role: it merges them into one turn, takes each for itself, or refuses
   * them. Reducers merge neighbours that they brought together when they are refused.
   */
  readonly neighbours: 'merged' | 'separate' | 'refused'
  /** Whether tool results must come before everything else in the turn that answers a step. */
  readonly resultsFirst: boolean
  /** Whether nothing else may stand in a message that holds tool results, and no words in one that calls. Default: no. */
  readonly resultsAlone?: boolean
  /** Whether a tool call id may occur once in the whole history, or once in its step. */
  readonly uniqueIds: 'history' | 'step'
  /** A regular expression (source text) that ids of tool calls must match. */
  readonly idPattern?: string
  /** The most characters (UTF-16 units) that an id may have. */
  readonly idMaxLength?: number
  /** Whether tool input must be a JSON object. */
  readonly inputObject: boolean
  /**
   * Which text blocks are refused: none, empty ones, or empty ones and messages without anything but whitespace
   * (`non-blank`). In the last two cases a message without blocks is refused as well.
   */
  readonly text: 'any' | 'non-empty' | 'non-blank'
  /** Whether the first assistant message of an open tool loop must begin with thinking. */
  readonly thinkingInLoop: 'required' | 'optional'
  /** Whether a thinking block is bound to everything before it, and thus invalid after any earlier edit. */
  readonly thinkingBinding: 'prefix' | 'none'
  /** Where system messages may stand among the messages: anywhere, or only after a user and before an assistant. */
  readonly systemMessages: 'any' | 'between-turns'
  /** Whether a result may come at any time after its call, with other messages between them. Default: right after it. */
  readonly lateResults?: boolean
  /**
   * Whether thinking stands in messages of its own, and the messages that the model made with it cannot be told from it:
   * when one of them changes, their thinking goes, and those that stay lose the id of their item.
   */
  readonly thinkingGroups?: boolean
  /** Whether an assistant message that calls a tool must keep its thinking for good. Default: it may lose it when it is old. */
  readonly callsKeepThinking?: boolean
  /**
   * Whether the calls of neighbouring assistant messages are one piece, of which the first is signed for all, and words of an
   * earlier message may not stand before them. Default: they are not.
   */
  readonly callsTogether?: boolean
  /**
   * The fields of a citation that count the documents and search results before it: it goes when one of them goes.
   * Default: none.
   */
  readonly citationIndices?: ReadonlyArray<string>
  /** The most prompt-cache markers in one request, where the wire form has such markers. */
  readonly maxCacheMarkers?: number
}

/**
 * Is the intersection of the rules of all known providers: what satisfies it is accepted everywhere. It holds for
 * contexts that carry no profile of their own.
 *
 * Thinking counts as bound to its prefix and as optional inside a tool loop: the newest models bind it and none of
 * those requires it, the older ones that require it do not bind it, so no history could satisfy both.
 *
 * @example
 * import assert from 'node:assert'
 * import { strictProfile } from 'context-compaction/model'
 *
 * assert.strictEqual(strictProfile.thinkingBinding, 'prefix')
 *
 * @category model
 * @since 0.1.0
 */
export const strictProfile: Profile = {
  name: 'strict',
  resultRole: 'user',
  firstRole: 'user',
  lastRole: 'user',
  neighbours: 'refused',
  resultsFirst: true,
  uniqueIds: 'history',
  idPattern: '^[a-zA-Z0-9_-]+$',
  idMaxLength: 40,
  inputObject: true,
  text: 'non-blank',
  thinkingInLoop: 'optional',
  thinkingBinding: 'prefix',
  systemMessages: 'between-turns',
  maxCacheMarkers: 4
}

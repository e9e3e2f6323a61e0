/**
 * Reports: a change explained in numbers and words.
 *
 * @since 0.1.0
 */
import type { MediaKind } from '../model/Block'
import type { TokenBreakdown } from '../tokens/breakdown'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a change did. Plain JSON; every number is a count of things or an estimate of tokens.
 *
 * @category model
 * @since 0.1.0
 */
export interface Report {
  /** Whether anything is another than before. */
  readonly isChanged: boolean
  readonly messages: MessageCounts
  /** Blocks of messages and of the instructions; the four fates of the original ones add up to `before`. */
  readonly blocks: BlockCounts
  readonly toolResults: ResultCounts
  /** The arguments of calls; `removed` are whole calls. */
  readonly toolInputs: EditCounts & { readonly shortened: number }
  readonly thinking: EditCounts & {
    /** Turns of which thinking went. */
    readonly turns: number
  }
  /** Images, documents and the like, inside results too; a note in the place of one counts as its removal. */
  readonly media: EditCounts
  readonly text: EditCounts
  /** Blocks that this library does not interpret; a note in the place of one counts as its removal. */
  readonly opaque: EditCounts
  readonly summaries: ReadonlyArray<ReportedSummary>
  /** User turns before and after: from one prompt to the next. */
  readonly turns: BeforeAndAfter<number>
  readonly tokens: {
    /** The name of the estimator of all tokens here. */
    readonly estimator: string
    readonly before: TokenBreakdown
    readonly after: TokenBreakdown
    /** What was gained; negative when the context grew. */
    readonly saved: number
    /** What was gained on calls and their results, and on thinking: the parts of `saved` that are so. */
    readonly savedOn: { readonly toolUses: number; readonly thinking: number }
  }
  /** What stands before the first change: as far as a prompt cache still holds. */
  readonly prefix: { readonly messages: number; readonly tokens: number }
  /** Where the first change is, in the order in which a request is read: tools, instructions, messages. */
  readonly firstChange?: FirstChange
  /** Which of the parts beside the messages are others now. */
  readonly changed: {
    readonly system: boolean
    readonly tools: boolean
    readonly settings: boolean
    readonly profile: boolean
  }
  readonly gone: Gone
  /** The same in English, one fact a sentence, the most important first; a single one when nothing changed. */
  readonly sentences: ReadonlyArray<string>
}

/**
 * Is a number before and the same number after.
 *
 * @category model
 * @since 0.1.0
 */
export interface BeforeAndAfter<A> {
  readonly before: A
  readonly after: A
}

/**
 * Counts messages: `kept`, `edited`, `merged`, `summarised` and `dropped` add up to `before`.
 *
 * @category model
 * @since 0.1.0
 */
export interface MessageCounts extends BeforeAndAfter<number> {
  /** Equal to what they were. */
  readonly kept: number
  /** Still there, with other or fewer blocks, or another header. */
  readonly edited: number
  /** Gone as messages, with blocks that are still there in others. */
  readonly merged: number
  readonly summarised: number
  readonly dropped: number
  /** New ones, summaries among them. */
  readonly added: number
  /** The least number of messages that had to be moved, of those still there. */
  readonly moved: number
}

/**
 * Counts blocks by what became of them.
 *
 * @category model
 * @since 0.1.0
 */
export interface BlockCounts extends BeforeAndAfter<number> {
  readonly kept: number
  readonly edited: number
  readonly summarised: number
  readonly dropped: number
  readonly added: number
}

/**
 * Counts blocks of one kind: those with other content than before, and those that are gone, with a summary in their place
 * or without.
 *
 * @category model
 * @since 0.1.0
 */
export interface EditCounts {
  readonly edited: number
  readonly removed: number
}

/**
 * Counts tool results by what became of them.
 *
 * @category model
 * @since 0.1.0
 */
export interface ResultCounts {
  /** With a placeholder, or nothing, in place of their content. */
  readonly cleared: number
  /** With a part of their text left. */
  readonly shortened: number
  /** With other content that is no smaller, or with other fields. */
  readonly edited: number
  /** Gone with their message, or alone; summarised ones are among them. */
  readonly removed: number
  readonly added: number
}

/**
 * Is a summary that a change brought in.
 *
 * @category model
 * @since 0.1.0
 */
export interface ReportedSummary {
  /** The index of its message after the change. */
  readonly message: number
  readonly id: string
  readonly text: string
  /** How many messages it took the place of. */
  readonly messages: number
}

/**
 * Is the place of the first change.
 *
 * @category model
 * @since 0.1.0
 */
export interface FirstChange {
  /** E.g. `tools`, `system[0]`, `messages[12].content[3]`. */
  readonly path: string
  /** The index of the message, when it is one. */
  readonly message?: number
  /** The index of the block in it; absent when the message as a whole is another. */
  readonly block?: number
}

/**
 * Names what the model does not see any more, for hosts that remember what it has seen: a host that answers a repeated
 * read with "file unchanged" has to forget these.
 *
 * @category model
 * @since 0.1.0
 */
export interface Gone {
  /** Ids of calls whose result, or arguments, or both are not whole any more; each once, oldest first. */
  readonly toolUseIds: ReadonlyArray<string>
  /** Paths in the arguments of the calls whose results are not whole any more; each once, oldest first. */
  readonly filePaths: ReadonlyArray<string>
  readonly media: ReadonlyArray<GoneMedia>
}

/**
 * Names an image, a document or the like that went.
 *
 * @category model
 * @since 0.1.0
 */
export interface GoneMedia {
  readonly kind: MediaKind
  /** The index of the message that it was in; `-1` for the instructions. */
  readonly message: number
  /** Its file name or title, its URL, or its id in the provider's store; absent for bytes without a name. */
  readonly name?: string
}

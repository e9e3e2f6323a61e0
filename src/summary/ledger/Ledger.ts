/**
 * Ledgers: what a history comes to, as rows, taken down by rule and without a model.
 *
 * 1. Deterministic: the same history gives the same ledger.
 * 2. In parts as at once: `extendLedger(extendLedger(l, a), b)` says what `extendLedger(l, ab)` says, wherever no call is
 *    torn from its result and no more than 64 errors are open; only `compactions` and `seal` tell the two apart.
 * 3. Once: a history that a ledger covers already adds nothing to it.
 * 4. Exact text: `parseLedger(renderLedger(l))` is `l`.
 * 5. Within its cap: what `ledgerSummary` writes costs no more than it was told, whatever the history.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a history comes to. Rows that are touched again move to the end, so that the newest stand last; of the requests,
 * the first is the goal, and those after it up to the first that is more than a greeting or a word.
 *
 * @category model
 * @since 0.1.0
 */
export interface Ledger {
  readonly covers: LedgerCovers
  readonly requests: ReadonlyArray<LedgerRequest>
  readonly plan: ReadonlyArray<LedgerPlanItem>
  /** What the assistant said last: where the work stands. */
  readonly latest?: string
  readonly files: ReadonlyArray<LedgerFile>
  readonly calls: ReadonlyArray<LedgerCall>
  readonly errors: ReadonlyArray<LedgerError>
  readonly decisions: ReadonlyArray<string>
  readonly links: ReadonlyArray<string>
  /** What the assistant asked and the user has not answered. */
  readonly questions: ReadonlyArray<string>
  /** Identifiers that have to be named and that no other row names. */
  readonly names: ReadonlyArray<string>
  /** Summaries that something else wrote, a model for one: carried over as they are. */
  readonly earlier: ReadonlyArray<string>
}

/**
 * Counts what a ledger stands for, through all compactions.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerCovers {
  readonly compactions: number
  readonly messages: number
  readonly calls: number
  readonly failed: number
  /** Rows that went because there was no room for them. */
  readonly leftOut: number
  /** How many messages were read last, and a checksum of them: the same messages are not read twice. */
  readonly seal?: { readonly messages: number; readonly checksum: string }
}

/**
 * Is something that the user said.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerRequest {
  /** The user's own words; of a long text its key sentences, with ` […] ` where something is missing. */
  readonly text: string
  /** Whether the assistant has come to the end of an answer since. */
  readonly isAnswered: boolean
}

/**
 * Is an item of a plan or to-do list, in its last known state.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerPlanItem {
  readonly status: 'open' | 'active' | 'done' | 'cancelled'
  readonly text: string
  /** Where items are changed one by one: by which name. */
  readonly id?: string
}

/**
 * Is a range of lines, the first line being 1. Without `last` it goes to the end of the file.
 *
 * @category model
 * @since 0.1.0
 */
export interface LineRange {
  readonly first: number
  readonly last?: number
}

/**
 * Is a file that was read or changed.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerFile {
  readonly path: string
  /** The lines that were read; none when it was not read. In order, without overlap. */
  readonly read: ReadonlyArray<LineRange>
  /** What became of it, when it was changed. */
  readonly change?: 'created' | 'edited' | 'deleted'
  /** How many times it was changed. */
  readonly changes: number
  /** The lines that were changed, as far as the calls told. */
  readonly changed: ReadonlyArray<LineRange>
}

/**
 * Is a command, or a call of a tool that does not work on a file, with the outcome it had last.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerCall {
  readonly text: string
  readonly outcome: 'ok' | 'failed' | 'unanswered'
  readonly exitCode?: number
  readonly times: number
}

/**
 * Is a call that failed.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerError {
  /** What was tried: `run`, `read`, `edit`, …; `call` where the tool is not known. */
  readonly does: string
  /** The command, the path, the arguments. */
  readonly target: string
  /** The line of the result that says most. */
  readonly error: string
  /** How it was made good: a later call of the same kind that succeeded. */
  readonly fix?: string
  /** Files that were changed since, while nothing has made it good. */
  readonly since: ReadonlyArray<string>
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Is the ledger of no history.
 *
 * @category constructors
 * @since 0.1.0
 */
export const emptyLedger: Ledger = {
  covers: { compactions: 0, messages: 0, calls: 0, failed: 0, leftOut: 0 },
  requests: [],
  plan: [],
  files: [],
  calls: [],
  errors: [],
  decisions: [],
  links: [],
  questions: [],
  names: [],
  earlier: []
}

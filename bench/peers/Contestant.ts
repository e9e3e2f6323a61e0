/** What takes part in a comparison of compactions: a function of a peer, or ours, on messages in the form it takes. */
import type { Context } from '../../src/model'

export interface Contestant {
  /** The package, and what of it is called. */
  readonly name: string
  readonly peer: string
  /** Takes longer than anyone waits for above this number of messages. */
  readonly upTo?: number
  /** Builds the input in the form that is taken; nothing of this is timed. */
  readonly make: (history: Context, budget: number) => Prepared | Promise<Prepared>
}

export interface Prepared {
  /** One call on messages that were seen before, as an agent makes it before every request. */
  readonly run: () => unknown
  /** Replaces the input by one of which nothing is remembered. */
  readonly renew?: () => void
  /** What `run` works on. */
  readonly input: () => unknown
  /** The input or a result as a context of ours, so that all are judged alike. */
  readonly read: (result: unknown) => Context
}

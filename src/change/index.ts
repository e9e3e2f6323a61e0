/**
 * Changes of contexts as data: found, applied, undone, composed, explained.
 *
 * @since 0.1.0
 */
export { type Change, type ChangeError, drawChangeError, emptyChange, isEmptyChange } from './Change'
export type { Link, SummaryLink } from './Link'
export type {
  BeforeAndAfter,
  BlockCounts,
  EditCounts,
  FirstChange,
  Gone,
  GoneMedia,
  MessageCounts,
  Report,
  ReportedSummary,
  ResultCounts
} from './Report'
export { applyChange } from './applyChange'
export { composeChanges } from './composeChanges'
export { diff } from './diff'
export { extendChange } from './extendChange'
export { invertChange } from './invertChange'
export { type BlockFate, blockFates, type Fate } from './blockFates'
export { report } from './reportChange'
export {
  type AppliedEdit,
  type CompactionResult,
  type ContextMetadata,
  toAppliedEdits,
  toCompactionResult,
  toContextMetadata
} from './peerReports'
export { receipt } from './receipt'

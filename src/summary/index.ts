/**
 * Summaries in two pure halves: what to ask a summariser, and what to do with its answer.
 *
 * @since 0.1.0
 */
export { applyCompaction } from './applyCompaction'
export { applySummary, type ApplySummaryOptions, withSurvivors } from './applySummary'
export { isCompactionItem, latestCompactionItem, standsForAllBefore } from './compactionItem'
export { readSummary, type ReadSummary, type SummaryCounts } from './frame'
export {
  emptyLedger,
  extendLedger,
  fitLedger,
  identifiersOf,
  type Ledger,
  type LedgerCall,
  type LedgerCovers,
  type LedgerError,
  type LedgerFile,
  type LedgerPlanItem,
  type LedgerRequest,
  type LedgerSource,
  ledgerSummary,
  type LedgerSummaryOptions,
  ledgerTitle,
  type LineRange,
  makeLedgerSummary,
  meaningOf,
  mergeLedgers,
  parseLedger,
  renderLedger,
  type ToolDeed,
  type ToolMeaning,
  toolMeanings
} from './ledger'
export { mentions } from './mustSurvive'
export { nextRound, type SummaryRound } from './nextRound'
export { planSummary, type PlanSummaryOptions } from './planSummary'
export { orElse, orLedger, retrying } from './policies'
export { rebase } from './rebase'
export {
  type CancelSignal,
  type SummarizeOptions,
  type Summarizer,
  summarizerOf,
  summarizeWith,
  type SummaryCall,
  type SummaryError,
  type SummaryRun,
  summaryText
} from './summarizeWith'
export type { SummaryAnswer, SummaryMode, SummaryPlan } from './SummaryPlan'
export { drawSummaryRejected, type SummaryRejected } from './SummaryRejected'
export {
  sections,
  summaryStrategies,
  type SummarySection,
  type SummaryStrategy,
  type SummaryStrategyName
} from './SummaryStrategy'

/**
 * Summaries by rule, without a model.
 *
 * @since 0.1.0
 */
export { extendLedger } from './extendLedger'
export { fitLedger } from './fitLedger'
export { identifiersOf } from './identifiers'
export {
  emptyLedger,
  type Ledger,
  type LedgerCall,
  type LedgerCovers,
  type LedgerError,
  type LedgerFile,
  type LedgerPlanItem,
  type LedgerRequest,
  type LineRange
} from './Ledger'
export { ledgerSummary, makeLedgerSummary, type LedgerSource, type LedgerSummaryOptions } from './ledgerSummary'
export { ledgerTitle, parseLedger, renderLedger } from './ledgerText'
export { mergeLedgers } from './mergeLedgers'
export { meaningOf, type ToolDeed, type ToolMeaning, toolMeanings } from './ToolMeaning'

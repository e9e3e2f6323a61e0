/**
 * Codecs of this library's own values as JSON: contexts, changes, policies, summary plans.
 *
 * @since 0.1.0
 */
export { decodeChange, encodeChange } from './change'
export { drawJsonError, type JsonError } from './JsonError'
export { blockCodec, contextCodec, decodeContext, messageCodec } from './model'
export { decodePolicy, policyCodec } from './policy'
export { policySchema } from './policySchema'
export type { JsonSchema } from './schema'
export { decodeSummaryPlan, encodeSummaryPlan } from './summaryPlan'
export { calibrationCodec, decodeCalibration, decodeUsageLedger, usageLedgerCodec, usageReadingCodec } from './usage'

/**
 * Generators of contexts and the laws of reducers, estimators and dialects as properties, for fast-check.
 *
 * @since 0.1.0
 */
export { anyContext, message, validContext, type ValidContextOptions, validContextUnderAny } from './arbitraries'
export type { DialectLawOptions } from './dialectLaws'
export type { EstimatorLawOptions } from './estimatorLaws'
export type { BrokenLaw } from './laws'
export * as laws from './laws'
export type { Ending, Ids } from './layout'
export { profiles } from './profiles'
export { shape } from './shape'
export type { LawName, LawOptions, Protects } from './trial'
export { anyText, block, json, jsonObject, nonBlankText } from './values'

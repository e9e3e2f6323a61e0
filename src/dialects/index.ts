/**
 * What works with every dialect: running reducers, repairing what is broken, converting from one form to another.
 *
 * @since 0.1.0
 */
export { type ConversionStep, convert, type Converted, type ConvertOptions } from './convert'
export {
  type DecodeError,
  type Dialect,
  drawDecodeError,
  type RuledDialect,
  type RuleInfo,
  type RuleTable,
  through,
  type Violation,
  type ViolationOptions
} from './Dialect'
export {
  clearToolUses,
  type ClearToolUsesOptions,
  type ClearToolUsesTrigger,
  editContext
} from './dropIn/clearToolUses'
export { pruneMessages, type PruneMessagesOptions, type PruneRange } from './dropIn/pruneMessages'
export { trimMessages, type TrimMessagesOptions, type TrimMessageType } from './dropIn/trimMessages'
export { repair, type Repaired, type RepairStep } from './repair'

/**
 * Strategies: when a context is compacted, how far, and by which steps.
 *
 * @since 0.1.0
 */
export {
  type Amount,
  budget,
  type Budget,
  type BudgetOptions,
  defaultProtection,
  type Keeping,
  type Protection,
  type Tier,
  tierOf
} from './Budget'
export { type BudgetError, type BudgetPart, drawBudgetError } from './BudgetError'
export type { Compaction, StepTaken } from './Compaction'
export { compact, type CompactOptions } from './compact'
export { compactGrowing } from './compactGrowing'
export { cutKept, type CutKeptOptions } from './cutKept'
export { dropUnprotected, type DropUnprotectedOptions } from './dropUnprotected'
export { explain, type Explanation, isDue, type TriggerQuestion } from './explain'
export { fitWithin } from './fitWithin'
export { drawInfeasible, type Floor, type Infeasible, type Relief } from './Infeasible'
export { editStep, type Goal, type Ladder, type Step, type Summarize } from './Ladder'
export {
  type FailureText,
  lookAlikeTexts,
  type Overflow,
  overflowIn,
  overflowTexts,
  type ProviderFailure
} from './overflow'
export { budgetOf, checkPolicy, defaultTrigger, type EarlierSteps, type Policy } from './Policy'
export type { NoOptions, PolicyStep, StepName, StepOptions, Written } from './PolicyStep'
export { defaultLadder, defaultSteps, ladderOf } from './steps'
export { type Situation, type Trigger, triggers } from './Trigger'
export type { SummarizeStepOptions } from './summarizeStep'
export { truncateTexts, type TruncateTextsOptions } from './truncateTexts'
export { type IgnoredReading, measure, type Measurement, type MeasureOptions, type UsageReading } from './usage'
export { type PresetName, presets } from './presets'
export { type Compiled, type CompileError, type CompileOptions, drawCompileError } from './compilers/compile'
export { fromLangchain, fromPruneMessages } from './compilers/frameworks'
export { fromCompactThreshold, fromContextManagement } from './compilers/providers'
export { fromCompactionPolicy, fromQuantumConfig } from './compilers/sessions'
export { type Marker, type MarkerOptions, planMarkers } from './markers'
export { bestEdit, type Edit, type Payoff, payoff } from './payoff'
export {
  checkPrices,
  isCold,
  longestKeepAliveMs,
  type Prices,
  type PriceStep,
  requestCost,
  type RequestTokens
} from './prices'
export { type PriceName, priceTable } from './priceTable'
export { bestRhythm, type Rhythm, type SteadyState } from './rhythm'
export { payoffOf, whenWorthwhile, type WorthwhileOptions } from './whenWorthwhile'

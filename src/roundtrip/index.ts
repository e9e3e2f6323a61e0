/**
 * The structure of a history: pairs, steps, turns, roundtrips, boundaries, violations.
 *
 * @since 0.1.0
 */
export { boundaries, type BoundaryRule, intersect, pairSafe, promptSafe, stepSafe, thinkingSafe } from './Boundary'
export { type Pair, pairing, type Pairing, type Position } from './Pairing'
export { completeRoundtrips, type Roundtrip, type RoundtripDefinition, roundtrips } from './Roundtrip'
export { settle } from './settle'
export { hasToolResult, hasToolUse, hasUserWords, isPrompt, openLoop, type Span, steps, turns } from './Span'
export { type Rule, type Violation, violations } from './Violation'

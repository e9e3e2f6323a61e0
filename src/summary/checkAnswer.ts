/**
 * What a summariser answered: the summary in it, or what is wrong with it.
 *
 * In the field error texts, empty answers and cut-off ones have replaced histories for good: langchain-ai/langchain#38867
 * and #39261 (`Error generating summary: …` became the summary), strands-agents/sdk-python#3723, badlogic/pi-mono#7048.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { shorten } from '../reducers/placeholder'
import { isBlankText } from '../roundtrip/Violation'
import { lookAlikeTexts, overflowTexts } from '../strategy/overflow'
import type { Estimator } from '../tokens/Estimator'
import { mentions } from './mustSurvive'
import type { SummaryAnswer, SummaryPlan } from './SummaryPlan'
import type { SummaryRejected } from './SummaryRejected'

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads the summary in an answer: what stands between `<summary>` and `</summary>`, or all of it where no tag is, without
 * the thinking before it.
 *
 * @internal
 * @since 0.1.0
 */
export const summaryIn = (
  answer: string | SummaryAnswer,
  maxTokens: number,
  estimator: Estimator
): Either<SummaryRejected, string> => {
  const { text, stop, outputTokens } = typeof answer === 'string' ? ({ text: answer } as SummaryAnswer) : answer
  const shown = shorten(text.trimStart(), 200)
  const tokens = outputTokens ?? estimator.tokens(estimator.text(text))
  if (stop === 'tool_use') return left({ type: 'ToolCall', found: shown })
  if (stop === 'error' || stop === 'refusal') return left({ type: 'ErrorText', found: shown || stop })
  if (stop === 'length') return left({ type: 'CutOff', tokens, maxTokens })
  const inner = unwrapped(text)
  if (inner === undefined) return left({ type: 'CutOff', tokens, maxTokens })
  if (isBlankText(inner) || isNoSummary(inner)) return left({ type: 'Empty' })
  if (isToolCall(inner)) return left({ type: 'ToolCall', found: shown })
  if (isErrorText(inner)) return left({ type: 'ErrorText', found: shown })
  if (tokens >= maxTokens) return left({ type: 'CutOff', tokens, maxTokens })
  return right(inner.replace(loneSurrogates, '\ufffd'))
}

/**
 * Says what a summary lacks that its plan asks for; `undefined` when nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const lackOf = (
  summary: string,
  { mustHave, mustSurvive }: Pick<SummaryPlan, 'mustHave' | 'mustSurvive'>
): SummaryRejected | undefined => {
  const headings = headingsOf(summary)
  const missing = mustHave.filter((title) => !headings.has(plain(title)))
  if (missing.length > 0) return { type: 'SectionsMissing', sections: missing }
  const lost = mustSurvive.filter((identifier) => !mentions(summary, identifier))
  return lost.length > 0 ? { type: 'IdentifiersLost', identifiers: lost } : undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The text between the tags; all of it where it has none; `undefined` where something was begun and never closed. */
const unwrapped = (answer: string): string | undefined => {
  let text = answer.trim()
  for (const tag of ['think', 'thinking', 'analysis'])
    if (text.startsWith(`<${tag}>`)) {
      const end = text.indexOf(`</${tag}>`)
      if (end < 0) return undefined
      text = text.slice(end + tag.length + 3).trim()
    }
  const fenced = /^```[a-z]*\n/.exec(text)
  if (fenced !== null && text.endsWith('\n```')) text = text.slice(fenced[0].length, -4).trim()
  const from = text.indexOf('<summary>')
  const to = text.lastIndexOf('</summary>')
  if (from < 0) return (to < 0 ? text : text.slice(0, to)).trim()
  // a tag that is spoken of further down, in a summary without tags, is no beginning
  if (to < from) return from < 200 ? undefined : text
  return text.slice(from + '<summary>'.length, to).trim()
}

/** Halves of pairs, which no wire form can hold (badlogic/pi-mono#7121). */
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const isNoSummary = (text: string): boolean =>
  text.length < 80 && /^[([]?(no|empty) (summary|content|response|output)\b[^\n]*$/i.test(text)

const isToolCall = (text: string): boolean =>
  /^(<\|?(tool_calls?|function_calls?|tool_use|invoke|antml:|use_mcp_tool)|\[TOOL_CALLS\]|<\|(tool|python_tag|channel\|>commentary to=)|\[call \S+\] ?[{[])/i.test(
    text
  ) ||
  /^[[{]\s*(\{\s*)?"(tool_calls?|function_call|function|tool|tool_name|name|id|type)"\s*:[^]*("(arguments|input|parameters|args)"\s*:|"tool_use"|"function_call")/.test(
    text.slice(0, 2000)
  )

/** A summary may well tell of errors: it is short texts that begin as errors do. */
const isErrorText = (text: string): boolean => {
  if (/^<(!doctype html|html|\?xml)\b/i.test(text)) return true
  if (/^\{\s*"(error|type"\s*:\s*"error)"/i.test(text)) return true
  if (text.length > 600) return false
  if (/^\{\s*"(message|detail)"/i.test(text)) return true
  return errorTexts.some((pattern) => pattern.test(text))
}

const errorTexts: ReadonlyArray<RegExp> = [
  /^(an? )?(unexpected |unknown |internal |api |server |network |http |request |fetch |fatal |runtime |type)?error\b\s*([:(\d[{-]|code|generating|occurred|while|calling|creating|from)/i,
  /^[A-Za-z]*(Error|Exception|Failure)\s*[:(]/,
  /^(traceback \(most recent call last\)|uncaught |unhandled )/i,
  /^(the )?(request|connection|operation|call|summari[sz]ation|summary generation)( has| was)? (failed|timed out|aborted|cancell?ed|refused|reset)\b/i,
  /^(failed|unable|could not|cannot|can't) (to )?(generate|create|produce|summari[sz]e|connect|complete|fetch|process)\b/i,
  /^(4\d\d|5\d\d)\b[ :-]/,
  /^(i'?m|i am) (sorry|afraid|unable)\b|^sorry, |^i (can'?t|cannot|won'?t|am not able to) (help|assist|comply|summari[sz]e|do that|continue|process|provide|fulfil)/i,
  ...[...overflowTexts, ...lookAlikeTexts]
    .filter(({ pattern }) => pattern !== 'quota' && pattern !== 'overloaded')
    .map(({ pattern }) => new RegExp(`^[^\\n]{0,80}?(?:${pattern})[^\\n]*$`, 'i'))
]

/** Headings in any of the forms that models write: `## Goal`, `**Goal**`, `Goal:`, `<goal>`. */
const headingsOf = (summary: string): ReadonlySet<string> => {
  const out = new Set<string>()
  for (const line of summary.split('\n')) {
    const found = /^\s*(?:#{1,6}\s*(.+?)\s*#*|\*\*(.+?)\*\*:?.*|__(.+?)__:?.*|<([^<>/]+)>.*|([^:]{1,60}):.*)\s*$/.exec(
      line
    )
    const title = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? found?.[5]
    if (title !== undefined) out.add(plain(title))
  }
  return out
}

/** Letters and digits alone, in lower case, without a number before. */
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ /, '')

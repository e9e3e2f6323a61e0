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
 * Reads the summary in an answer: what stands between `<summary>` and `</summary>`, or all of it where these tags are not
 * around it, without the thinking before it. Where nothing but the text tells how the answer ended, one that stops within a
 * bracket, a fence or a list of words counts as cut off.
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
  if (tokens >= maxTokens || (stop === undefined && isTorn(inner))) return left({ type: 'CutOff', tokens, maxTokens })
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
  return untagged(text)
}

const opening = '<summary>'
const closing = '</summary>'

/**
 * Tags that are spoken of are none: those around a summary open a line, or stand near its beginning and close a line; and what
 * stands outside of them is short beside what they hold.
 */
const untagged = (text: string): string | undefined => {
  const from = text.startsWith(opening) ? 0 : text.indexOf(`\n${opening}`) + 1
  const isOpened = from > 0 || text.startsWith(opening)
  const to = lastClosing(text, isOpened && from === 0)
  if (isOpened && to > from) return chosen(text, from + opening.length, to)
  if (isOpened && to < 0 && from < preface) return undefined
  if (to < 0) return text
  const near = text.indexOf(opening)
  if (near >= 0 && near < Math.min(to, preface)) return chosen(text, near + opening.length, to)
  // the tag that opens it was put into the model's mouth
  return text.length - to < preface && near < 0 ? text.slice(0, to).trim() : text
}

/** What is said before a summary, or behind it, is no longer than this. */
const preface = 200

const chosen = (text: string, from: number, to: number): string => {
  const inside = text.slice(from, to).trim()
  return text.length - inside.length <= preface + inside.length ? inside : text
}

/** Where the last tag stands that closes a line, or the last one at all; -1 when none does. */
const lastClosing = (text: string, isAny: boolean): number => {
  for (let at = text.lastIndexOf(closing); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(closing, at - 1)) {
    const end = text.indexOf('\n', at)
    if (isAny || text.slice(at + closing.length, end < 0 ? text.length : end).trim() === '') return at
  }
  return -1
}

/** Whether a text ends where none does: in a fence, behind an opening bracket or a mark that something follows. */
const isTorn = (text: string): boolean => {
  const end = text.trimEnd()
  const fences = end.split('\n').filter((line) => line.trimStart().startsWith('```')).length
  return fences % 2 === 1 || /[,;([{、，；（「]$|(^|\n)\s*([-*+]|\d+[.)]|#+)$/.test(end.slice(-40))
}

/** Halves of pairs, which no wire form can hold (badlogic/pi-mono#7121). */
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const isNoSummary = (text: string): boolean =>
  text.length < 80 && /^[([]?(no|empty) (summary|content|response|output)\b[^\n]*$/i.test(text)

const isToolCall = (text: string): boolean =>
  callBeginnings.test(text) ||
  /^[[{]\s*(\{\s*)?"(tool_calls?|function_call|function|tool|tool_name|name|id|type|action)"\s*:[^]*("(arguments|input|parameters|args|action_input)"\s*:|"tool_use"|"function_call")/.test(
    text.slice(0, 2000)
  ) ||
  callEndings.test(text.slice(-60)) ||
  isElement(text)

/** How calls begin as models write them where nobody reads them: Anthropic, OpenAI, Mistral, Llama, Qwen, DeepSeek, Kimi, ReAct. */
const callBeginnings =
  /^(<\|?(tool_calls?|function_calls?|function=|tool_use|invoke|antml:|use_mcp_tool)|<\w+:(tool_call|invoke|function_calls)|\[TOOL_CALLS\]|<\|(tool|python_tag|channel\|>commentary to=)|<｜tool|\[call \S+\] ?[{[]|functions\.\w+:\d|to=functions\.|```tool_code|print\(default_api\.|Action: ?\S+\s*\nAction Input:)/i

/** A call behind some words: the answer ends with it. */
const callEndings =
  /<\/(tool_calls?|function_calls?|invoke|function|tool_use|antml:\w+)>\s*$|<\|?｜?tool_calls?[▁_]?(section_)?end\|?｜?>\s*$/i

/** A call in elements, as Cline and Roo have them: `<read_file>\n<path>a.ts</path>\n</read_file>` and nothing else. */
const isElement = (text: string): boolean => {
  const name = /^<([a-z]+(?:_[a-z]+)+)>\s*</.exec(text)?.[1]
  return (
    name !== undefined && text.endsWith(`</${name}>`) && text.indexOf(`</${name}>`) === text.length - name.length - 3
  )
}

/** A summary may well tell of errors: it is short texts that begin as errors do. */
const isErrorText = (text: string): boolean => {
  if (/^<(!doctype html|html|\?xml)\b/i.test(text)) return true
  if (/^\{\s*['"](error|type['"]\s*:\s*['"]error)['"]/i.test(text)) return true
  if (text.length > 600) return false
  if (/^\{\s*"(message|detail|status|code|errors?)"/i.test(text)) return true
  return errorTexts.some((pattern) => pattern.test(text))
}

const errorTexts: ReadonlyArray<RegExp> = [
  /^(an? )?(unexpected |unknown |internal |api |server |network |http |request |fetch |fatal |runtime |type |connection )?error\b\s*([:(\d[{-]|code|generating|occurred|while|calling|creating|from|\.?$)/i,
  /^\[?[\w.]*(Error|Exception|Failure)\]?\s*[:(]/,
  /^\[\w+ error\]/i,
  /^(traceback \(most recent call last\)|uncaught |unhandled )/i,
  /^(the )?(request|connection|operation|call|fetch|stream|response|summari[sz]ation|summary generation)( has| was)? (failed|timed out|aborted|cancell?ed|refused|reset|filtered|blocked|disconnected)\b/i,
  /^(failed|unable|could not|cannot|can't) (to )?(generate|create|produce|summari[sz]e|connect|complete|fetch|process)\b/i,
  /^(got )?(status:? |http\/?[\d.]* |http status:? )?(4\d\d|5\d\d)\b( |[:-]|$)/i,
  /^(i'?m|i am) (sorry|afraid|unable)\b|^sorry, |^i (can'?t|cannot|won'?t|am not able to) (help|assist|comply|summari[sz]e|do that|continue|process|provide|fulfil)/i,
  /^(connect |read |getaddrinfo |write )?(ECONN\w+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EPIPE|EHOSTUNREACH)\b/,
  /^(fetch failed|socket hang up|terminated|aborted|undefined|null|nan|none|\[object object\]|true|false)\.?$/i,
  /^(bad gateway|gateway time-?out|service unavailable|too many requests|unauthorized|forbidden|internal server error|bad request|not found|payload too large|overloaded|unavailable)\.?$/i,
  /^resource[_ ](has been )?exhausted\b/i,
  /^(incorrect|invalid|missing|no|your) (x-)?(api[ -_]?key|authentication|credentials|credit balance)\b/i,
  /^(api key|the api key|this api key)\b.{0,40}\b(not valid|invalid|expired|missing|required)/i,
  /^(the|this) model\b.{0,60}\b(does not exist|not found|is overloaded|is currently overloaded|not available)/i,
  /^(the )?(server|engine|service) (had an error|is (currently )?(overloaded|unavailable|busy))/i,
  /^(upstream connect error|stream (error|disconnected|ended)|no response|output blocked|(the )?(response|prompt|output|content) was (filtered|blocked))/i,
  /^you (have )?(exceeded|hit|reached) your\b/i,
  /^(错误|請求失敗|请求失败|エラー|오류|ошибка|erreur|fehler|errore?)\s*[:：(（]/i,
  ...[...overflowTexts, ...lookAlikeTexts]
    .filter(({ pattern }) => pattern !== 'quota' && pattern !== 'overloaded')
    .map(({ pattern }) => new RegExp(`^[^\\n]{0,80}?(?:${pattern})[^\\n]*$`, 'i'))
]

/** Headings in any of the forms that models write: `## Goal`, `**Goal**`, `Goal:`, `<goal>`. */
const headingsOf = (summary: string): ReadonlySet<string> => {
  const out = new Set<string>()
  for (const line of summary.split('\n')) {
    const title = titleIn(line.trim())
    if (title !== '') out.add(plain(title))
  }
  return out
}

/** The heading that a line holds, or begins with; the empty text when it is none. */
const titleIn = (line: string): string => {
  if (line.startsWith('#')) return line
  for (const [begin, end] of marks) {
    const to = line.startsWith(begin) ? line.indexOf(end, begin.length) : -1
    if (to > 0) return line.slice(begin.length, to)
  }
  const colon = line.slice(0, 62).search(/[:：]/)
  return colon > 0 ? line.slice(0, colon) : ''
}

const marks = [
  ['**', '**'],
  ['__', '__'],
  ['<', '>']
] as const

/** Letters and digits alone, in lower case, without a number before. */
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ /, '')

/**
 * How a call ended, as its result tells.
 *
 * @since 0.1.0
 * @internal
 */
import type { ToolResult } from '../../model/Block'
import { isCut } from '../../tokens/unicode'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how a call ended.
 *
 * @internal
 * @since 0.1.0
 */
export interface Outcome {
  readonly isFailed: boolean
  readonly exitCode?: number
  /** Of a failure: the line of the result that says most. */
  readonly error: string
  /** The beginning of the result. */
  readonly head: string
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads the outcome of a call. `isRun` says that the result may be that of a command and tell an exit code: then the code
 * decides, where 1 may be no failure at all for programs that answer `no` by it; else the flag of the result; else how the
 * result begins. Looks at the first and last 2,000 characters only.
 *
 * @internal
 * @since 0.1.0
 */
export const outcomeOf = (result: ToolResult, isRun: boolean, isOneNo = false): Outcome => {
  const { head, tail } = endsOf(result)
  const exitCode = isRun ? exitCodeOf(head, tail) : undefined
  const isNo = isOneNo && exitCode === 1
  const isFlagged = result.isError ?? (exitCode === undefined && isErrorText(head))
  const isFailed = !isNo && ((exitCode ?? 0) !== 0 || isFlagged)
  return {
    isFailed,
    ...(exitCode === undefined || exitCode === 0 ? {} : { exitCode }),
    error: isFailed ? errorLine(head, tail) || (exitCode === undefined ? 'failed' : `exit ${exitCode}`) : '',
    head
  }
}

/**
 * Cuts a text to at most `length` characters, never inside a surrogate pair, and ends it with `…` where something went.
 *
 * @internal
 * @since 0.1.0
 */
export const clip = (text: string, length: number): string => {
  if (text.length <= length) return text
  const end = length - 1
  return `${text.slice(0, isCut(text, end) ? end : end - 1)}…`
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const reach = 2000

/** The first and the last characters of a result; nothing twice. */
const endsOf = ({ content }: ToolResult): { readonly head: string; readonly tail: string } => {
  if (typeof content === 'string') return ends(content)
  const texts: Array<string> = []
  for (const block of content) if (block.type === 'text') texts.push(block.text)
  return texts.length === 1 ? ends(texts[0]!) : ends(texts.join('\n'))
}

const ends = (text: string): { readonly head: string; readonly tail: string } => ({
  head: plain(text.slice(0, reach)),
  tail: plain(text.slice(Math.max(reach, text.length - reach)))
})

const escape = '\u001b'

/** Takes out the sequences that colour a terminal. */
const plain = (text: string): string => {
  if (!text.includes(escape)) return text
  return text
    .split(escape)
    .map((part, i) => {
      if (i === 0 || part[0] !== '[') return part
      let end = 1
      while (end < part.length && end < 24 && part.charCodeAt(end) < 64) end++
      return part.slice(end + 1)
    })
    .join('')
}

/** What stands before an exit code, in small letters; as Claude Code, Codex, Gemini CLI, OpenHands, pi, Copilot CLI and
 * mini-swe-agent write it. */
const exitMarks = ['exit code', 'exit_code', 'exited with code', 'exit status', 'returncode', 'return code', 'exitcode']

const exitCodeOf = (head: string, tail: string): number | undefined => {
  const first = head.slice(0, 240).toLowerCase()
  const last = (tail.length >= 240 ? tail : head + tail).slice(-240).toLowerCase()
  return markedIn(first, (mark) => first.indexOf(mark)) ?? markedIn(last, (mark) => last.lastIndexOf(mark))
}

/** The number behind a mark, where there is one. */
const markedIn = (text: string, find: (mark: string) => number): number | undefined => {
  // most results have none, and every mark has one of these words
  if (!text.includes('exit') && !text.includes('return')) return undefined
  for (const mark of exitMarks) {
    const at = find(mark)
    const code = at < 0 ? undefined : numberAfter(text, at + mark.length)
    if (code !== undefined) return code
  }
  return undefined
}

/** The number after at most four marks such as `: `, `">` or `=`. */
const numberAfter = (text: string, from: number): number | undefined => {
  let i = from
  while (i < from + 4 && ' :=>"*'.includes(text[i] ?? 'x')) i++
  const start = i
  if (text[i] === '-') i++
  const digits = i
  while (i < text.length && i < digits + 10 && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i++
  return i === digits ? undefined : Number(text.slice(start, i))
}

/** How results begin that say that a call failed, in small letters. */
const errorBeginnings = [
  'error:',
  'error ',
  '<tool_use_error>',
  '{"error"',
  "{'error'",
  'traceback (most recent call last)',
  'apply_patch verification failed',
  'failed to ',
  'fatal:',
  'exception:',
  'tool execution failed',
  'execution failed'
]

const isErrorText = (head: string): boolean => {
  const text = head.slice(0, 80).trimStart().toLowerCase()
  return errorBeginnings.some((beginning) => text.startsWith(beginning))
}

const telling =
  'error exception failed failure fatal panic denied cannot unable invalid missing unexpected traceback'.split(' ')

const phrases = ['not found', 'no such', 'does not', "doesn't", 'not exist', 'timed out']

const maxError = 200

const jsonOutput = '{"output":"'

/** The first line that speaks of an error; of a traceback the last line; else the last line that says anything. */
const errorLine = (head: string, tail: string): string => {
  const said = `${head}\n${tail}`
  // older Codex: `{"output":"…\n…","metadata":{…}}`
  const lines = said.startsWith(jsonOutput) ? said.slice(jsonOutput.length).split('\\n') : said.split('\n')
  let last = ''
  let told = ''
  let isTraceback = false
  for (const raw of lines) {
    const line = bare(raw.trim())
    if (line === '') continue
    const small = line.slice(0, 400).toLowerCase()
    if (isFrame(small)) continue
    last = line
    if (small.startsWith('traceback (most recent')) isTraceback = true
    else if (
      told === '' &&
      (telling.some((word) => small.includes(word)) || phrases.some((words) => small.includes(words)))
    )
      told = line
  }
  return clip(isTraceback || told === '' ? last : told, maxError)
}

/** A line without the marks that hosts put around errors. */
const bare = (line: string): string =>
  line.startsWith('<tool_use_error>') ? line.slice('<tool_use_error>'.length).replace('</tool_use_error>', '') : line

/** Lines that hosts put around the output of commands: the exit code, times, titles, tags. */
const isFrame = (small: string): boolean =>
  frames.some((frame) => small.startsWith(frame)) ||
  (small.startsWith('<') && small.endsWith('>') && !small.includes(' ')) ||
  (small.length < 80 && exitMarks.some((mark) => small.includes(mark)) && !small.includes('error'))

const frames = [
  'chunk id:',
  'wall time:',
  'original token count:',
  'output:',
  'stdout:',
  'stderr:',
  'command:',
  'directory:'
]

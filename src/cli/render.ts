/**
 * Tables, bars and paragraphs for the terminal.
 *
 * @since 0.1.0
 */
import Table from 'cli-table3'
import { createColors } from 'picocolors'
import type { TokenBreakdown } from '../tokens'
import type { Stream } from './Io'

/**
 * Is a bar in a cell of a table: how much is left, how much went, and what a full bar stands for.
 *
 * @internal
 * @since 0.1.0
 */
export interface Bar {
  readonly left: number
  readonly gone: number
  readonly whole: number
}

/**
 * Is a row of a table: texts, and at its end a bar where there is one.
 *
 * @internal
 * @since 0.1.0
 */
export interface Row {
  readonly cells: ReadonlyArray<string>
  readonly bar?: Bar
  /** Whether it sums up those above. */
  readonly isTotal?: boolean
}

/**
 * Writes a whole number with commas between thousands.
 *
 * @internal
 * @since 0.1.0
 */
export const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/**
 * Writes a share as a percentage; `–` when there is nothing to take a share of.
 *
 * @internal
 * @since 0.1.0
 */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : part > 0 && part / whole < 0.005 ? '<1 %' : `${String(Math.round((part / whole) * 100))} %`

/**
 * Draws rows below a heading, the first column to the left and all others to the right, and bars in what is left of the
 * width.
 *
 * @internal
 * @since 0.1.0
 */
export const drawTable = (head: ReadonlyArray<string>, rows: ReadonlyArray<Row>, stream: Stream): string => {
  const colors = createColors(stream.isColored)
  const widths = head.map((title, i) =>
    rows.reduce((most, { cells }) => Math.max(most, cells[i]?.length ?? 0), title.length)
  )
  const room = widthOf(stream) - widths.reduce((sum, width) => sum + width + gap, 0) - 1
  const width = Math.min(longestBar, room)
  const hasBars = width >= shortestBar && rows.some(({ bar }) => bar !== undefined)
  const table = new Table({
    head: [...head.map((title) => colors.bold(title)), ...(hasBars ? [''] : [])],
    colAligns: [...head.map((_, i) => (i === 0 ? 'left' : 'right')), 'left'],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': gap },
    chars: noLines
  })
  for (const { cells, bar, isTotal = false } of rows) {
    const texts = cells.map((cell) => (isTotal ? colors.bold(cell) : cell))
    table.push(hasBars ? [...texts, bar === undefined ? '' : drawBar(bar, width, stream)] : texts)
  }
  return `${table.toString().replace(/ +$/gm, '')}\n`
}

/**
 * Draws a bar of at most `width` cells: full for what is left, light for what went. What is there has a cell at least.
 *
 * @internal
 * @since 0.1.0
 */
export const drawBar = ({ left, gone, whole }: Bar, width: number, stream: Stream): string => {
  if (whole <= 0) return ''
  const colors = createColors(stream.isColored)
  const cells = (value: number): number => Math.round((value / whole) * width)
  const full = left > 0 ? Math.max(1, cells(left)) : 0
  return colors.cyan('█'.repeat(full)) + colors.dim('░'.repeat(Math.max(0, cells(left + gone) - full)))
}

/**
 * Breaks a paragraph at the width of a terminal, lines after the first one indented. A text that goes elsewhere stays on
 * one line, for whoever searches it.
 *
 * @internal
 * @since 0.1.0
 */
export const drawParagraph = (text: string, stream: Stream, indent = 2): string => {
  const { columns } = stream
  if (columns === undefined) return `${text}\n`
  const lines: Array<string> = []
  let line = /^ */.exec(text)?.[0] ?? ''
  let isFresh = true
  for (const word of text.trim().split(' ')) {
    if (!isFresh && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = ' '.repeat(indent)
      isFresh = true
    }
    line += isFresh ? word : ` ${word}`
    isFresh = false
  }
  return `${[...lines, line].join('\n')}\n`
}

/**
 * Shortens a name to a number of characters.
 *
 * @internal
 * @since 0.1.0
 */
export const shorten = (name: string, length: number): string =>
  name.length <= length ? name : `${name.slice(0, length - 1)}…`

/**
 * Makes a text from a file safe for a terminal: what would control it becomes a question mark.
 *
 * @internal
 * @since 0.1.0
 */
export const printable = (text: string): string => text.replace(/[^\P{C}\u200d]/gu, '?')

/**
 * Lists the kinds of a breakdown with the words for them, in the order of a table.
 *
 * @internal
 * @since 0.1.0
 */
export const kinds: ReadonlyArray<readonly [Exclude<keyof TokenBreakdown, 'total'>, string]> = [
  ['system', 'system'],
  ['tools', 'tool definitions'],
  ['text', 'text'],
  ['thinking', 'thinking'],
  ['toolUse', 'tool calls'],
  ['toolResult', 'tool results'],
  ['media', 'media'],
  ['opaque', 'opaque'],
  ['overhead', 'framing']
]

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const gap = 2
const shortestBar = 8
const longestBar = 40

const widthOf = ({ columns = 80 }: Stream): number => columns

const noLines = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
    ['middle', '']
  ])
)

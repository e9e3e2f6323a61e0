/**
 * Clears what was read of files that were read again, or written anew, since.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { ToolResult, ToolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { jsonText } from '../tokens/json'
import { sortedJson } from '../tokens/sortedJson'
import type { FileTool } from './fileTools'
import type { Reducer } from './Reducer'
import { clearObsolete, type ClearObsoleteOptions } from './replaceResults'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which calls read and write files, beside what all reducers of obsolete results are told.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearSupersededReadsOptions extends ClearObsoleteOptions {
  /**
   * The first row that matches a call holds. `fileTools` has those of known agents; there is no default, for a wrong
   * guess would clear what is needed.
   */
  readonly tools: ReadonlyArray<FileTool>
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Clears what was read of a file when a later call read all of those lines again, or wrote the whole file.
 *
 * A later read covers an earlier one of the same tool and file when its lines include all of the earlier one's, and its
 * other arguments are the same; it has to have succeeded, to be there still, neither cleared nor cut, and to be at least
 * half as long: hosts answer with a stub where a file has not changed. A later read of *some* lines covers nothing else: to
 * clear whole reads for it loses 5 to 11 of 100 places that the next edits name. A later write makes all earlier reads of
 * the file stale, when it succeeded. Errors, pinned messages and the pending step are left alone. The context itself comes
 * back when no read was superseded. Throws a `RangeError` for a broken `keep` or `batch`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearSupersededReads, fileTools } from 'context-compaction/reducers'
 *
 * const read = (id: string, range: { offset?: number; limit?: number }) => [
 *   assistant(toolUse({ id, name: 'Read', input: { file_path: 'a.ts', ...range } })),
 *   user(toolResult({ toolUseId: id, content: 'export const one = 1\n'.repeat(20) }))
 * ]
 * const again = (range: { offset?: number; limit?: number }) =>
 *   context({ messages: [user('Go.'), ...read('c1', {}), ...read('c2', range), assistant('Done.')] })
 * const clear = clearSupersededReads({ tools: fileTools })
 * const after = clear(again({}))
 * const cleared = '[cleared: Read a.ts, 420 chars, superseded below]'
 * assert.deepStrictEqual(after.messages[2]?.content, [{ type: 'tool_result', toolUseId: 'c1', content: cleared }])
 * // some lines only: the first read is still the one that tells the rest
 * const partial = again({ offset: 5, limit: 20 })
 * assert.strictEqual(clear(partial), partial)
 *
 * @category reducers
 * @since 0.1.0
 */
export const clearSupersededReads = (options: ClearSupersededReadsOptions): Reducer => {
  const accessOf = memoize((use: ToolUse) => access(use, options.tools))
  return clearObsolete('clearSupersededReads', 'superseded below', options, () => {
    const written = new Set<Json>()
    const reads = new Map<string, Array<Read>>()
    return (use, result) => {
      const found = result.isError === true ? undefined : accessOf(use)
      if (!found) return false
      const { file, lines } = found
      if (!lines) {
        written.add(file)
        return false
      }
      const { start, end, of } = lines
      const size = sizeOf(result)
      const later = reads.get(of) ?? []
      const isOver =
        written.has(file) ||
        later.some((read) => read.start <= start && read.end >= end && read.size * 2 >= Math.abs(size))
      reads.set(of, later)
      later.push({ start, end, size })
      return isOver
    }
  })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Lines of a file; a number that the arguments do not tell is `NaN`, and such a read covers nothing and is not covered. */
interface Lines {
  readonly start: number
  readonly end: number
}

interface Read extends Lines {
  /** Characters of the result; negative when something of it was cleared or cut. */
  readonly size: number
}

/** What a call does with a file: without lines it writes the whole of it. */
interface Access {
  readonly file: Json
  /** `of` tells what else the call asked for: reads that differ in it do not cover one another. */
  readonly lines?: Lines & { readonly of: string }
}

const access = ({ name, input }: ToolUse, tools: ReadonlyArray<FileTool>): Access | undefined => {
  const fields = isJsonObject(input) ? input : {}
  const tool = tools.find((row) => row.name === name && matches(row, fields))
  if (!tool) return undefined
  const file = fields[tool.path]!
  if (tool.does === 'write') return { file }
  const { from = '', count = '', range = '', most = Infinity } = tool
  const { [from]: first = null, [count]: number, [range]: pair, ...others } = fields
  const bounds = pair ?? [first]
  if (!Array.isArray(bounds)) return undefined
  const [begin, end] = bounds as ReadonlyArray<Json | undefined>
  const start = numeric(begin ?? 0)
  const last = numeric(end ?? start + numeric(number ?? most) - 1)
  return { file, lines: { start, end: last < 0 ? Infinity : last, of: sortedJson([name, others]) } }
}

/** What is no number covers nothing; an object may have no text to make one of. */
const numeric = (value: Json): number => (typeof value === 'object' ? NaN : Number(value))

const sizeOf = /*#__PURE__*/ memoize((result: ToolResult): number => {
  const said = jsonText(result.content as Json)
  return /\[(cleared|cut): /.test(said) ? -said.length : said.length
})

const matches = ({ path, when }: FileTool, input: JsonObject): boolean =>
  typeof input[path] === 'string' && (!when || input[when[0]] === when[1])

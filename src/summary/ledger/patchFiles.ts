/**
 * The files that a patch names, and what it does to them.
 *
 * @since 0.1.0
 * @internal
 */
import type { LedgerFile, LineRange } from './Ledger'
import { joinRanges } from './lineRanges'

/**
 * Reads a patch in the form of Codex (`*** Update File: a.ts`) or a unified diff (`+++ b/a.ts`), as one row for each file
 * with the lines that hunks name. A text that is neither has no files.
 *
 * @internal
 * @since 0.1.0
 */
export const patchFiles = (patch: string): ReadonlyArray<LedgerFile> => {
  const out: Array<LedgerFile> = []
  let old = ''
  const add = (path: string, change: NonNullable<LedgerFile['change']>): void => {
    out.push({ path, read: [], change, changes: 1, changed: [] })
  }
  for (let start = 0; start < patch.length;) {
    const newline = patch.indexOf('\n', start)
    const end = newline < 0 ? patch.length : newline
    const line = patch.slice(start, Math.min(end, start + 1000)).trimEnd()
    start = end + 1
    const last = out[out.length - 1]
    if (line.startsWith('*** ')) {
      if (line.startsWith(added)) add(line.slice(added.length), 'created')
      else if (line.startsWith(updated)) add(line.slice(updated.length), 'edited')
      else if (line.startsWith(deleted)) add(line.slice(deleted.length), 'deleted')
      else if (line.startsWith(moved) && last !== undefined) {
        out[out.length - 1] = { ...last, change: 'deleted' }
        add(line.slice(moved.length), 'created')
      }
    } else if (line.startsWith('--- ')) old = pathOf(line)
    else if (line.startsWith('+++ ') && old !== '') {
      const path = pathOf(line)
      if (path === nowhere) add(old, 'deleted')
      else add(path, old === nowhere ? 'created' : 'edited')
      old = ''
    } else if (line.startsWith('@@ -') && last !== undefined) {
      const range = hunkOf(line)
      if (range !== undefined) out[out.length - 1] = { ...last, changed: joinRanges(last.changed, [range]) }
    }
  }
  return out
}

const added = '*** Add File: '
const updated = '*** Update File: '
const deleted = '*** Delete File: '
const moved = '*** Move to: '
const nowhere = '/dev/null'

/** `+++ b/src/a.ts\t2026-01-01` without the marks that git and diff put around the path. */
const pathOf = (line: string): string => {
  const path = line.slice(4).split('\t')[0]!
  return path.startsWith('a/') || path.startsWith('b/') ? path.slice(2) : path
}

/** The lines of the new file that `@@ -1,3 +1,4 @@` names. */
const hunkOf = (line: string): LineRange | undefined => {
  const plus = line.indexOf('+')
  const [first = '', count = '1'] = plus < 0 ? [] : line.slice(plus + 1, line.indexOf(' ', plus) >>> 0).split(',')
  const start = Number(first)
  const lines = Number(count)
  return Number.isInteger(start) && Number.isInteger(lines) && start > 0 && lines > 0
    ? { first: start, last: start + lines - 1 }
    : undefined
}

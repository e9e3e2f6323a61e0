/**
 * Plans and to-do lists, as the tools of agents write them.
 *
 * @since 0.1.0
 * @internal
 */
import { isJsonObject, type Json } from '../../model/Json'
import type { LedgerPlanItem } from './Ledger'
import { clip } from './outcome'

/**
 * Reads the items of a plan: a list of objects with a text and a status, of texts, or a Markdown list with boxes. Anything
 * else has none.
 *
 * @internal
 * @since 0.1.0
 */
export const planItems = (value: Json | undefined): ReadonlyArray<LedgerPlanItem> => {
  if (typeof value === 'string') return value.split('\n').flatMap(itemOfLine)
  if (!Array.isArray(value)) return []
  return (value as ReadonlyArray<Json>).flatMap((item) => {
    if (!isJsonObject(item))
      return typeof item === 'string' ? [{ status: 'open' as const, text: clip(item, maxText) }] : []
    const text = textFields.map((key) => (Object.hasOwn(item, key) ? item[key] : undefined)).find(isFilled)
    const status = Object.hasOwn(item, 'status') ? item['status'] : undefined
    return text === undefined ? [] : [{ status: statusOf(status), text: clip(text, maxText) }]
  })
}

/**
 * Reads the status of an item; what is not known is open.
 *
 * @internal
 * @since 0.1.0
 */
export const statusOf = (status: Json | undefined): LedgerPlanItem['status'] =>
  typeof status === 'string' && Object.hasOwn(statuses, status.toLowerCase())
    ? statuses[status.toLowerCase() as keyof typeof statuses]
    : 'open'

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const maxText = 240

/** Names under which agents put the text of an item, the most exact first. */
const textFields = ['content', 'step', 'description', 'title', 'subject', 'task', 'text', 'name']

const statuses = {
  in_progress: 'active',
  'in-progress': 'active',
  inprogress: 'active',
  active: 'active',
  doing: 'active',
  completed: 'done',
  complete: 'done',
  done: 'done',
  finished: 'done',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  skipped: 'cancelled',
  deleted: 'cancelled'
} as const

const isFilled = (value: Json | undefined): value is string => typeof value === 'string' && value !== ''

/** `- [x] done`, `* [ ] open`, `1. [>] active`. */
const itemOfLine = (line: string): ReadonlyArray<LedgerPlanItem> => {
  const at = line.indexOf('[')
  const mark = line[at + 1]?.toLowerCase()
  if (at < 0 || at > 8 || line[at + 2] !== ']' || mark === undefined) return []
  const text = clip(line.slice(at + 3).trim(), maxText)
  const status = mark === 'x' ? 'done' : mark === '>' || mark === '~' ? 'active' : mark === '-' ? 'cancelled' : 'open'
  return text === '' ? [] : [{ status, text }]
}

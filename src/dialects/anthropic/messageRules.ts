/**
 * The rules of Anthropic's wire form about whole messages, and what may stand beside what: who may speak where, ids in
 * neighbours, what may follow a call that waits, thinking without a signature, and what a result may hold.
 *
 * @since 0.1.0
 * @internal
 */
import type { Profile } from '../../model/Profile'
import { type Breach, breach } from '../rules'
import { isRaw, kindOf, type Raw } from '../wire'
import { type AnthropicProfile, anthropicProfile } from './profile'

/**
 * Lists the breaches of these rules.
 *
 * @internal
 * @since 0.1.0
 */
export const messageBreaches = (messages: ReadonlyArray<unknown>, given: Profile): Array<Breach> => {
  const profile: AnthropicProfile = { ...anthropicProfile, ...given }
  const out: Array<Breach> = []
  const raws = messages.map((message): Raw => (isRaw(message) ? message : {}))
  systemBreaches(raws, profile, out)
  repeatedIds(raws, out)
  waitingWords(raws, out)
  const visitSearch = searchVisitor(out)
  const toolsets = new Set<unknown>()
  raws.forEach((message, at) => {
    contentOf(message).forEach((block, k) => {
      if (!isRaw(block)) return
      const place = { at, block: k, path: `messages[${at}].content[${k}]` }
      if (block['type'] === 'tool_use' && block['toolset_name'] !== undefined) toolsets.add(block['id'])
      if (message['role'] === 'assistant') madeBreaches(block, profile, place, out)
      else serverResultBreach(block, place, out)
      if (block['type'] === 'tool_result') resultBreaches(block, toolsets, place, out)
      visitSearch(block, place)
    })
  })
  return out
}

interface Place {
  readonly at: number
  readonly block: number
  readonly path: string
}

const contentOf = ({ content }: Raw): ReadonlyArray<unknown> =>
  Array.isArray(content) ? (content as ReadonlyArray<unknown>) : []

const dotted = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1')

const add = (rule: string, { at, block, path }: Place, text: string, out: Array<Breach>, field = ''): void => {
  out.push(breach(rule, at, block, path + field, `${dotted(path + field)}: ${text}`))
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

/** A system message that says nothing sets the effort, and may come first. */
const systemBreaches = (messages: ReadonlyArray<Raw>, { systemRole }: AnthropicProfile, out: Array<Breach>): void => {
  // system messages alone are no conversation yet
  let isLeading = messages.some(({ role }) => role === 'user' || role === 'assistant')
  messages.forEach(({ role, content }, at) => {
    if (role !== 'system') isLeading = false
    else if (systemRole === 'refused')
      out.push({
        ...breach('A-R47', at, -1, `messages[${at}]`, `messages.${at}.role: Input should be 'user' or 'assistant'`),
        neutral: { rule: 'system-position', message: at }
      })
    else if (isLeading && content !== undefined && (!Array.isArray(content) || content.length > 0))
      out.push(
        breach(
          'A-R47',
          at,
          -1,
          `messages[${at}]`,
          `messages.${at}: a system message must follow a user message and come last or before an assistant message`
        )
      )
  })
}

/** Neighbours of the assistant are one turn: an id that comes again in the next of them is used twice. */
const repeatedIds = (messages: ReadonlyArray<Raw>, out: Array<Breach>): void => {
  let seen = new Set<unknown>()
  messages.forEach((message, at) => {
    if (message['role'] !== 'assistant') {
      seen = new Set()
      return
    }
    const own: Array<unknown> = []
    contentOf(message).forEach((block, k) => {
      if (!isRaw(block) || block['type'] !== 'tool_use' || typeof block['id'] !== 'string') return
      const { id } = block
      own.push(id)
      if (seen.has(id))
        out.push({
          ...breach('A-R6', at, k, `messages[${at}].content[${k}]`, 'messages: `tool_use` ids must be unique'),
          neutral: { rule: 'duplicate-id', message: at, block: k, id }
        })
    })
    for (const id of own) seen.add(id)
  })
}

/** While a server-side call waits for those of the client beside it, only their results may come. */
const waitingWords = (messages: ReadonlyArray<Raw>, out: Array<Breach>): void => {
  for (let at = 1; at < messages.length; at++) {
    const [asked, message] = [messages[at - 1]!, messages[at]!]
    if (asked['role'] !== 'assistant' || message['role'] !== 'user') continue
    const content = contentOf(message)
    const k = content.findIndex((block) => kindOf(block) !== 'tool_result')
    if (k < 0 || !content.some((block) => kindOf(block) === 'tool_result')) continue
    const waiting = waitingCall(contentOf(asked))
    if (waiting === undefined) continue
    const text = `messages.${at}: only \`tool_result\` blocks may come while \`${waiting}\` waits for them`
    out.push(breach('A-R40', at, k, `messages[${at}].content[${k}]`, text))
  }
}

/** The name of a call of the server without its result, beside one of the client; calls by its code have a rule of their own. */
const waitingCall = (content: ReadonlyArray<unknown>): string | undefined => {
  const open = new Map<unknown, string>()
  let isCalling = false
  for (const block of content) {
    if (!isRaw(block)) continue
    const { type, id, name, tool_use_id: answered, caller } = block
    if (type === 'server_tool_use' || type === 'mcp_tool_use') open.set(id, typeof name === 'string' ? name : type)
    else if (answered !== undefined) open.delete(answered)
    if (type === 'tool_use') isCalling = true
    if (isRaw(caller)) open.delete(caller['tool_id'])
  }
  return isCalling ? [...open.values()][0] : undefined
}

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const madeBreaches = (block: Raw, { unsignedThinking }: AnthropicProfile, place: Place, out: Array<Breach>): void => {
  const { type, thinking, signature, input } = block
  if (type === 'thinking' && unsignedThinking === 'refused' && isSaid(thinking) && !isSaid(signature))
    add('A-R23', place, 'each thinking block must contain thinking that its model signed', out)
  if ((type === 'server_tool_use' || type === 'mcp_tool_use') && !isRaw(input))
    add('A-R8', place, 'Input should be a valid dictionary', out, '.input')
}

const isSaid = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** The results of the server stand where the server speaks. */
const serverResultBreach = (block: Raw, place: Place, out: Array<Breach>): void => {
  const kind = kindOf(block)
  if (!kind.endsWith('_tool_result')) return
  const call = kind === 'mcp_tool_result' ? 'mcp_tool_use' : 'server_tool_use'
  const text = `unexpected \`tool_use_id\` found in \`${kind}\` blocks. Each \`${kind}\` block must have a corresponding \`${call}\` block before it.`
  add('A-R41', place, text, out)
}

/** What the results of toolsets may hold. */
const TOOLSET_BLOCKS: ReadonlySet<string> = /*#__PURE__*/ new Set(['text', 'image', 'browser_state'])

const resultBreaches = (block: Raw, toolsets: ReadonlySet<unknown>, place: Place, out: Array<Breach>): void => {
  const kinds = contentOf(block).map(kindOf)
  if (toolsets.has(block['tool_use_id'])) {
    const strange = kinds.findIndex((kind) => !TOOLSET_BLOCKS.has(kind))
    const states = kinds.filter((kind) => kind === 'browser_state')
    if (strange >= 0 || states.length > 1)
      add('A-R45', place, 'the result of a toolset holds text, images and at most one browser_state', out)
  }
  if (kinds.includes('search_result') && kinds.some((kind) => kind !== 'search_result'))
    add('A-R46', place, 'search_result blocks may not stand beside other blocks in a tool_result', out)
}

interface Visitor {
  (block: Raw, place: Place): void
}

/** Either all search results of a request may be cited, or none: it goes by the first. */
const searchVisitor = (out: Array<Breach>): Visitor => {
  let isFirstCited: boolean | undefined
  return (block, place) => {
    const inner = block['type'] === 'tool_result' ? contentOf(block) : [block]
    const isOther = inner.some((one) => {
      if (!isRaw(one) || one['type'] !== 'search_result') return false
      const { citations } = one
      const isCited = isRaw(citations) && citations['enabled'] === true
      isFirstCited ??= isCited
      return isFirstCited !== isCited
    })
    if (isOther) add('A-R46', place, 'citations must be enabled for all search results of a request, or for none', out)
  }
}

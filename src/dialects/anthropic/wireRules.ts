/**
 * The rules of Anthropic's wire form that go beyond messages and cache markers: server tools, programs, tool search,
 * citations, compaction and settings that exclude each other.
 *
 * @since 0.1.0
 * @internal
 */
import type { Profile } from '../../model/Profile'
import { type Breach, breach } from '../rules'
import { isRaw, kindOf, type Raw } from '../wire'
import { messageBreaches } from './messageRules'
import { type AnthropicProfile, anthropicProfile } from './profile'

/**
 * Lists the breaches of these rules.
 *
 * @internal
 * @since 0.1.0
 */
export const wireBreaches = (native: Raw, profile: Profile): Array<Breach> => {
  const messages = listOf(native['messages'])
  const out = messageBreaches(messages, profile)
  const visits: ReadonlyArray<Visitor> = [serverIds(out), programs(native, out), references(native, out), toolsets(out)]
  const more: ReadonlyArray<Visitor> = [citations(out), compactions(out)]
  for (let at = 0; at < messages.length; at++) {
    const message = messages[at]
    const content = isRaw(message) ? listOf(message['content']) : []
    for (let block = 0; block < content.length; block++) {
      const value = content[block]
      if (!isRaw(value)) continue
      const place = { at, block, path: `messages[${at}].content[${block}]`, role: (message as Raw)['role'], content }
      for (const visit of visits) visit(value, place)
      for (const visit of more) visit(value, place)
    }
  }
  settingBreaches(native, { ...anthropicProfile, ...profile }, out)
  prefillBreach(messages, profile, out)
  return out
}

interface Place {
  readonly at: number
  readonly block: number
  readonly path: string
  readonly role: unknown
  readonly content: ReadonlyArray<unknown>
}

interface Visitor {
  (block: Raw, place: Place): void
}

const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? (value as Array<unknown>) : [])

/** Strings as they are, of everything else its kind: a value with a field `toString` cannot be written into a text. */
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : kindOf(value))

const dotted = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1')

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

const serverIds = (out: Array<Breach>): Visitor => {
  const served = new Set<unknown>()
  return ({ type, id, tool_use_id: answered }, { at, block, path, role }) => {
    if (type === 'server_tool_use' && role === 'assistant' && typeof id === 'string') {
      served.add(id)
      if (!/^srvtoolu_[a-zA-Z0-9_]+$/.test(id)) {
        const text = `${dotted(path)}.server_tool_use.id: String should match pattern '^srvtoolu_[a-zA-Z0-9_]+$'`
        out.push(breach('A-R7', at, block, `${path}.id`, text))
      }
    }
    if (type === 'tool_result' && served.has(answered))
      out.push(
        breach(
          'A-R42',
          at,
          block,
          path,
          `${dotted(path)}: a server tool use is answered by the server: ${wordOf(answered)}`
        )
      )
  }
}

/** A call that code made needs that code, its container, and a turn of nothing but results. */
const programs = (native: Raw, out: Array<Breach>): Visitor => {
  const served = new Set<unknown>()
  const called = new Set<unknown>()
  return ({ type, id, caller, tool_use_id: answered }, { at, block, path, content }) => {
    if (type === 'server_tool_use') served.add(id)
    if (type === 'tool_use' && isRaw(caller) && typeof caller['tool_id'] === 'string') {
      called.add(id)
      const source = caller['tool_id']
      if (!served.has(source))
        out.push(
          breach(
            'A-R43',
            at,
            block,
            `${path}.caller`,
            `${dotted(path)}.caller: no tool use with id ${source} was found`
          )
        )
      else if (native['container'] === undefined || native['container'] === null)
        out.push(breach('A-R43', at, block, `${path}.caller`, 'container: required where code called a tool'))
    }
    const other = content.findIndex((value) => isRaw(value) && value['type'] !== 'tool_result')
    if (type === 'tool_result' && called.has(answered) && other >= 0 && content[block] === firstResult(content))
      out.push(
        breach(
          'A-R43',
          at,
          other,
          `messages[${at}].content[${other}]`,
          `messages.${at}: only tool_result blocks may answer calls of code`
        )
      )
  }
}

const firstResult = (content: ReadonlyArray<unknown>): unknown =>
  content.find((value) => isRaw(value) && value['type'] === 'tool_result')

const references = (native: Raw, out: Array<Breach>): Visitor => {
  const tools = listOf(native['tools'])
  const names = new Set<unknown>()
  // a toolset, or a server, does not name its tools
  let isOpen = listOf(native['mcp_servers']).length > 0
  const declare = (tool: unknown): void => {
    const { type, name } = isRaw(tool) ? tool : {}
    if (typeof name === 'string' && !wordOf(type).includes('toolset')) names.add(name)
    else isOpen = true
  }
  tools.forEach(declare)
  if (tools.length > 0 && tools.every((tool) => isRaw(tool) && tool['defer_loading'] === true))
    out.push(breach('A-R44', -2, 0, 'tools', 'At least one tool must have defer_loading=false'))
  return ({ type, tool, content }, { at, block, path }) => {
    if (type === 'tool_addition') declare(tool)
    // without tools nothing is known: they may be part of a conversation that is kept elsewhere
    if (tools.length === 0 || isOpen) return
    const found = isRaw(content) ? listOf(content['tool_references']) : listOf(content)
    for (const item of found)
      if (isRaw(item) && item['type'] === 'tool_reference' && !names.has(item['tool_name']))
        out.push(
          breach('A-R44', at, block, path, `Tool reference '${wordOf(item['tool_name'])}' not found in available tools`)
        )
  }
}

const toolsets = (out: Array<Breach>): Visitor => {
  const named = new Map<unknown, unknown>()
  return ({ type, id, tool_use_id: answered, toolset_name: name }, { at, block, path }) => {
    if (type === 'tool_use' && name !== undefined) named.set(id, name)
    if (type === 'tool_result' && named.has(answered) && named.get(answered) !== name)
      out.push(breach('A-R45', at, block, path, `${dotted(path)}.toolset_name: must be that of its call`))
  }
}

// -------------------------------------------------------------------------------------
// citations and compaction
// -------------------------------------------------------------------------------------

/** Citations count documents and search results from the first of the request. */
const citations = (out: Array<Breach>): Visitor => {
  const seen = { document: 0, search_result: 0 }
  const count = ({ type, content }: Raw): void => {
    if (type === 'document' || type === 'search_result') seen[type]++
    if (type === 'tool_result') for (const inner of listOf(content)) if (isRaw(inner)) count(inner)
  }
  return (value, { at, block, path }) => {
    count(value)
    listOf(value['citations']).forEach((citation, k) => {
      if (!isRaw(citation)) return
      for (const kind of ['document', 'search_result'] as const) {
        const index = citation[`${kind}_index`]
        if (typeof index !== 'number' || index < seen[kind]) continue
        const where = `${path}.citations[${k}]`
        const text = `${dotted(where)}.${kind}_index: there are ${seen[kind]} before it, found ${index}`
        out.push(breach('A-R46', at, block, where, text))
      }
    })
  }
}

const compactions = (out: Array<Breach>): Visitor => {
  let signed = 0
  return ({ type, content, signature }, { at, block, path }) => {
    if (type !== 'compaction') return
    if (content === '')
      out.push(
        breach(
          'A-R51',
          at,
          block,
          `${path}.content`,
          `${dotted(path)}.content: String should have at least 1 character`
        )
      )
    if (typeof signature !== 'string') return
    signed++
    const code =
      signed > 1 ? 'compaction_block_ambiguous' : at > 0 || block > 0 ? 'compaction_block_misplaced' : undefined
    if (code !== undefined) out.push(breach('A-R50', at, block, path, code))
  }
}

// -------------------------------------------------------------------------------------
// settings
// -------------------------------------------------------------------------------------

const settingBreaches = (native: Raw, { forcedTools }: AnthropicProfile, out: Array<Breach>): void => {
  const { thinking, tool_choice: choice, compaction, context_management: management, stop_sequences: stops } = native
  const isForced = isRaw(choice) && (choice['type'] === 'any' || choice['type'] === 'tool')
  const format = formatIn(native)
  if (isForced && isRaw(thinking) && thinking['type'] === 'enabled')
    out.push(breach('A-R27', -3, 0, 'tool_choice', 'Thinking may not be enabled when tool_choice forces tool use.'))
  else if (isForced && forcedTools === 'refused')
    out.push(breach('A-R27', -3, 0, 'tool_choice', 'tool_choice: this model may not be forced to use a tool'))
  if (isRaw(compaction) && compaction['type'] === 'summarize') {
    const other = isForced
      ? 'tool_choice'
      : isRaw(management)
        ? 'context_management'
        : listOf(stops).length > 0
          ? 'stop_sequences'
          : format
    if (other !== undefined) out.push(breach('A-R52', -3, 0, other, `compaction: not possible with ${other}`))
  }
  if (format !== undefined && listOf(native['messages']).some(isCitable))
    out.push(breach('A-R46', -3, 0, format, `${format}: not possible with citations`))
  const edits = isRaw(management) ? listOf(management['edits']) : []
  const late = edits.findIndex((edit, k) => k > 0 && isRaw(edit) && wordOf(edit['type']).startsWith('clear_thinking'))
  if (late > 0)
    out.push(
      breach(
        'A-R54',
        -3,
        0,
        `context_management.edits[${late}]`,
        'context_management.edits: clear_thinking must come first'
      )
    )
}

/** Where the form of the answer is prescribed. */
const formatIn = ({ output_config: config, output_format: format }: Raw): string | undefined => {
  if (isRaw(config) && isRaw(config['format'])) return 'output_config.format'
  return isRaw(format) ? 'output_format' : undefined
}

/** Whether a message, or a result in it, holds something of which citations are asked for. */
const isCitable = (value: unknown): boolean => {
  if (!isRaw(value)) return false
  const { citations, content } = value
  return (isRaw(citations) && citations['enabled'] === true) || listOf(content).some(isCitable)
}

/** Where a model goes on with the last message, that may not end in whitespace. */
const prefillBreach = (messages: ReadonlyArray<unknown>, { lastRole }: Profile, out: Array<Breach>): void => {
  const at = messages.length - 1
  const last = messages[at]
  if (lastRole !== 'any' || !isRaw(last) || last['role'] !== 'assistant') return
  const { content } = last
  const block = Array.isArray(content) ? content.length - 1 : -1
  const final = listOf(content)[block]
  const text: unknown =
    typeof content === 'string' ? content : isRaw(final) && final['type'] === 'text' ? final['text'] : ''
  if (typeof text !== 'string' || text.trim() === '' || text === text.trimEnd()) return
  const path = `messages[${at}].content${block < 0 ? '' : `[${block}]`}`
  out.push(breach('A-R13', at, block, path, 'messages: final assistant content cannot end with trailing whitespace'))
}

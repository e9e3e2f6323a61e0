/**
 * Contexts in one line, both ways: `shape` of `context-compaction/testing` writes the notation, {@link parse} reads it.
 *
 * | word                    | block                                     |
 * | ----------------------- | ----------------------------------------- |
 * | `text`, or none         | a text, distinct in every message         |
 * | `""`                    | a blank text                              |
 * | `thinking`              | signed thinking, distinct in every place  |
 * | `bash`, `bash#1`        | a call, without or with id                |
 * | `result`, `error#1`     | a result                                  |
 * | `image`, `[kind]`       | media, an opaque unit                     |
 * | `[call#k]`, `[result#k]`| halves of a server-side pair              |
 */
import { type Block, image, opaque, text, thinking, toolResult, toolUse } from '../../src/model/Block'
import { type Context, context } from '../../src/model/Context'
import type { Message, Role } from '../../src/model/Message'
import type { Profile } from '../../src/model/Profile'

export { shape } from '../../src/testing/shape'

const roles: ReadonlySet<string> = new Set(['system', 'user', 'assistant', 'tool'])

const blockOf = (word: string, place: string): Block => {
  const [name = '', id] = word.split('#')
  if (word === 'text') return text(`words ${place}`)
  if (word === '""') return text(' ')
  if (word === 'thinking') return thinking(`thoughts ${place}`, { signature: 'c2ln' })
  if (word === 'image') return image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K' })
  const [, side, key] = /^\[(call|result)#(.*)\]$/.exec(word) ?? []
  if (key !== undefined)
    return side === 'call'
      ? opaque('server_tool_use', { id: key }, { key, side: 'call' })
      : opaque('web_search_tool_result', { id: key }, { key, side: 'result' })
  if (word.startsWith('[')) return opaque(word.slice(1, -1), {})
  if (name === 'result' || name === 'error')
    return toolResult({
      ...(id === undefined ? {} : { toolUseId: id }),
      content: `output ${place}`,
      ...(name === 'error' ? { isError: true } : {})
    })
  return toolUse({ ...(id === undefined ? {} : { id }), name, input: { place } })
}

const messageOf = (source: string, m: number): Message => {
  const [head = '', ...words] = source.trim().split(/\s+/)
  const [, pin, sum, role = '', empty] = /^(!?)(~?)(\w+)(\(\))?$/.exec(head) ?? []
  if (!roles.has(role)) throw new RangeError(`no role: "${head}"`)
  const said = empty === undefined && words.length === 0 ? ['text'] : words
  return {
    id: '',
    role: role as Role,
    content: said.map((word, b) => blockOf(word, `${String(m)}.${String(b)}`)),
    ...(pin === '!' ? { pinned: true } : {}),
    ...(sum === '~' ? { summaryOf: ['gone'] } : {})
  }
}

/** Reads `user | assistant bash#1 | user result#1 | assistant`. */
export const parse = (notation: string, profile?: Profile): Context =>
  context({
    messages: notation.trim() === '' ? [] : notation.split(' | ').map(messageOf),
    ...(profile === undefined ? {} : { profile })
  })

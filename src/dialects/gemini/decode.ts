/**
 * Reading Gemini's wire form.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { formOf } from './contents'
import { decodeFrame } from './frame'
import { pairById } from './pair'
import { decodeParts } from './parts'
import { profileFor } from './profile'

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

const CONTENT: Names = ['role', 'parts']

/**
 * Reads the content at an index.
 *
 * | wire                     | neutral                                               |
 * | ------------------------ | ----------------------------------------------------- |
 * | role `model`             | assistant                                             |
 * | role `user`              | user                                                  |
 * | role `function`          | tool, with form `function`                            |
 * | role is absent           | user, with form `no-role`                             |
 * | role is `null` or empty  | user, and the role in `extra`                         |
 * | role is anything else    | a system message, and the role in `extra`             |
 * | parts are absent         | nothing, with form `absent`                           |
 * | parts are no list        | nothing, and the parts in `extra`                     |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (raw: Raw, index: number): Message => {
  const { role, parts } = raw
  const neutral = roleOf(role)
  const form: Array<string> = []
  let extra = unnamed(raw, CONTENT)
  let content: ReadonlyArray<Block> = []
  if (role === undefined) form.push('no-role')
  else if (role === 'function') form.push('function')
  else if (role !== 'model' && role !== 'user') extra = put(extra, 'role', role)
  if (Array.isArray(parts)) content = decodeParts(parts, neutral === 'assistant')
  else if (parts === undefined) form.push('absent')
  else extra = put(extra, 'parts', parts)
  const message: Mutable<Message> = { id: String(index), role: neutral, content }
  if (form.length > 0) message.form = form.join(' ')
  if (extra !== undefined) message.extra = extra
  return message
}

const roleOf = (role: unknown): Message['role'] => {
  if (role === 'model') return 'assistant'
  if (role === 'function') return 'tool'
  return role === undefined || role === null || role === '' || role === 'user' ? 'user' : 'system'
}

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

/**
 * Makes a context of a request and its decoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (raw: Raw, messages: ReadonlyArray<Message>): Context => {
  const { system, tools, settings, form } = decodeFrame(raw)
  const contents = formOf(raw['contents'])
  const forms = contents === undefined ? form : [`contents=${contents}`, ...form]
  const model = raw['model']
  return {
    system,
    tools,
    messages: pairById(messages),
    ...(settings === undefined ? {} : { settings }),
    profile: profileFor(typeof model === 'string' ? model : undefined, settings),
    ...(forms.length === 0 ? {} : { form: forms.join(' ') })
  }
}

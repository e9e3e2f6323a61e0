/**
 * Writing LangChain's messages.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, ToolResult } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { has, isPlainText, isRaw, type Names, type Raw, unnamed } from '../wire'
import { callsText, encodeCalls, wordsText } from './calls'
import { encodeBlock } from './content'
import { AGAIN, close, create } from './envelope'

/**
 * Makes a request of a context and its encoded messages. A system prompt of another wire form goes before them.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeRequest = (
  { system, settings, form, messages: own }: Context,
  messages: Array<unknown>
): Raw & { readonly messages: Array<unknown> } => {
  if (system.length === 0) return { ...settings, messages }
  const prompt = create('system', { content: contentOf(system, '') }, form, own)
  return { ...settings, messages: [prompt, ...messages] }
}

/**
 * Writes a message: one, except where a message of another wire form holds several results, or results beside something
 * else.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message, context: Context): ReadonlyArray<Raw> => {
  const { extra, content } = message
  if (isKnown(extra)) {
    const { kind } = extra
    const fields = kind === 'tool' || kind === 'function' ? toolFields(message, extra) : spokenFields(message, extra)
    return [close(extra, fields) as Raw]
  }
  const { form, messages } = context
  const make = (...[kind, fields]: readonly [Parameters<typeof create>[0], Raw]): Raw =>
    create(kind, fields, form, messages) as Raw
  const results = content.filter((block) => block.type === 'tool_result')
  const others = content.filter((block) => block.type !== 'tool_result')
  const out = results.map((result) => make(result.toolUseId === undefined ? 'function' : 'tool', newToolFields(result)))
  if (others.length === 0 && out.length > 0) return out
  return [...out, make(KINDS[message.role], newFields(message, others))]
}

const KINDS = { user: 'human', assistant: 'ai', system: 'system', tool: 'human' } as const

/**
 * Tells whether a message was read from this wire form.
 *
 * @internal
 * @since 0.1.0
 */
export const isKnown = (extra: JsonObject | undefined): extra is JsonObject & { readonly as: string } =>
  typeof extra?.['as'] === 'string' && typeof extra['kind'] === 'string'

// -------------------------------------------------------------------------------------
// messages that were read
// -------------------------------------------------------------------------------------

const fieldsOf = (extra: JsonObject): JsonObject => (isRaw(extra['fields']) ? extra['fields'] : {})

const toolFields = ({ content, form = '' }: Message, extra: JsonObject): Raw => {
  const fields = fieldsOf(extra)
  const result = content.find((block) => block.type === 'tool_result')
  const texts = content.filter((block) => block.type !== 'tool_result')
  const own: Record<string, unknown> = {}
  if (result === undefined) own['content'] = contentOf(texts, '')
  else {
    const { toolUseId, content: answer, isError } = result
    if (typeof answer === 'string') own['content'] = answer
    else if (answer.length > 0 || (form !== 'absent' && !has(fields, 'content')))
      own['content'] = answer.map(encodeBlock)
    if (toolUseId !== undefined) own['tool_call_id'] = toolUseId
    if (isError !== undefined) own['status'] = isError ? 'error' : 'success'
  }
  return { ...fields, ...own }
}

const spokenFields = (message: Message, extra: JsonObject): Raw => {
  const { content, form = '' } = message
  const fields = fieldsOf(extra)
  const out: Record<string, unknown> = { ...fields }
  const blocks: Array<Block> = []
  const encoded: Array<unknown> = []
  for (let b = 0; b < content.length; b++) {
    const block = content[b]!
    const written = isKwarg(block) ? undefined : encodeBlock(block)
    if (written === undefined) continue
    blocks.push(block)
    encoded.push(written)
  }
  if (form.startsWith('string') && isPlainText(blocks)) out['content'] = blocks[0].text
  else if (blocks.length > 0) out['content'] = encoded
  else if (form.startsWith('string')) out['content'] = ''
  else if (!form.startsWith('absent') && !has(fields, 'content')) out['content'] = []
  const forms = form.split(' ')
  for (const field of AGAIN) if (forms.includes(field)) out[field] = out['content']
  if (extra['kind'] !== 'ai') return out
  const calls = encodeCalls(content, 'calls')
  if (calls.length > 0 || forms.includes('calls')) out['tool_calls'] = calls
  const invalid = encodeCalls(content, 'invalid')
  if (invalid.length > 0 || forms.includes('invalid')) out['invalid_tool_calls'] = invalid
  const kwargs = kwargsOf(content, forms, fields['additional_kwargs'])
  if (kwargs !== undefined) out['additional_kwargs'] = kwargs
  // chunks say the calls once more; without them LangChain takes the calls
  if (has(extra, 'chunksOf') && extra['chunksOf'] !== callsText(content)) out['tool_call_chunks'] = []
  // ChatOpenAI sends what the Responses API said once more as it was, in place of the message
  const metadata = fields['response_metadata']
  if (has(extra, 'outputOf') && isRaw(metadata) && extra['outputOf'] !== wordsText(content))
    out['response_metadata'] = unnamed(metadata, OUTPUT) ?? {}
  return out
}

const OUTPUT: Names = ['output']

const isKwarg = (block: Block): boolean => block.type === 'thinking' && block.extra?.['kwarg'] === true

const kwargsOf = (content: ReadonlyArray<Block>, forms: ReadonlyArray<string>, known: unknown): Raw | undefined => {
  if (!isRaw(known)) return undefined
  const raw = encodeCalls(content, 'raw')
  const [called] = encodeCalls(content, 'function')
  const reasoning = content.flatMap((block) => (isKwarg(block) && block.type === 'thinking' ? [block.text] : []))
  return {
    ...known,
    ...(raw.length > 0 || forms.includes('raw') ? { tool_calls: raw } : {}),
    ...(called === undefined ? {} : { function_call: called }),
    ...(reasoning.length === 0 ? {} : { reasoning_content: reasoning.join('') })
  }
}

// -------------------------------------------------------------------------------------
// messages from elsewhere
// -------------------------------------------------------------------------------------

const contentOf = (blocks: ReadonlyArray<Block>, empty: string): unknown => {
  const encoded = blocks.map(encodeBlock).filter((block) => block !== undefined)
  if (isPlainText(blocks)) return blocks[0].text
  return encoded.length === 0 ? empty : encoded
}

const newToolFields = ({ toolUseId, content, isError }: ToolResult): Raw => ({
  content: typeof content === 'string' ? content : contentOf(content, ''),
  ...(toolUseId === undefined ? { name: '' } : { tool_call_id: toolUseId }),
  ...(isError === undefined ? {} : { status: isError ? 'error' : 'success' })
})

const newFields = ({ role }: Message, blocks: ReadonlyArray<Block>): Raw => {
  const content = contentOf(blocks, '')
  const calls = encodeCalls(blocks, 'calls')
  return role === 'assistant' && calls.length > 0 ? { content, tool_calls: calls } : { content }
}

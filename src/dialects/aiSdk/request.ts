/**
 * What stands around the messages of the AI SDK: instructions and tools, in both of its forms.
 *
 * @since 0.1.0
 * @internal
 */
import type { Text } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { fill, isPlainText, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { textOfJson } from './json'
import { profileFor } from './profile'

/**
 * Makes a context of a request and its decoded messages. `instructions` (or `system`, its older name) becomes the system
 * prompt. The tools stay in the settings as they are, functions and schemas included; the model sees their names,
 * descriptions and, where it is plain data, their schemas.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (
  raw: Raw,
  messages: ReadonlyArray<Message>,
  profileOfModel: typeof profileFor = profileFor
): Context => {
  const field = raw['instructions'] === undefined ? 'system' : 'instructions'
  let settings = unnamed(raw, field === 'system' ? SYSTEM : INSTRUCTIONS)
  const prompt = raw[field]
  const instructions = decodeInstructions(prompt)
  if (instructions === undefined && prompt !== undefined) settings = put(settings, field, prompt)
  return {
    system: instructions?.blocks ?? [],
    tools: decodeTools(raw['tools']),
    messages,
    ...(settings === undefined ? {} : { settings }),
    profile: profileOfModel(modelOf(raw['model']), settings),
    ...(instructions === undefined ? {} : { form: `${field}-${instructions.form}` })
  }
}

/**
 * Makes a request of a context and its encoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeRequest = (
  { system, tools, settings, form = '' }: Context,
  messages: Array<unknown>
): Raw & { readonly messages: Array<unknown> } => {
  const [field, shape] = form.split('-')
  const name = field === 'system' ? 'system' : 'instructions'
  const out: Record<string, unknown> = {}
  if (system.length > 0) out[name] = encodeInstructions(system.filter(isText), shape)
  else if (shape === 'string') out[name] = ''
  else if (shape === 'list') out[name] = []
  const kept = encodeTools(tools, settings?.['tools'])
  if (kept !== undefined) out['tools'] = kept
  return { ...settings, ...out, messages }
}

const SYSTEM: Names = ['messages', 'system']
const INSTRUCTIONS: Names = ['messages', 'instructions']
const INSTRUCTION: Names = ['role', 'content']

/** A model is named, or an object that names its provider and itself. */
const modelOf = (model: unknown): string | undefined => {
  if (typeof model === 'string') return model
  if (!isRaw(model)) return undefined
  const { provider, modelId } = model
  if (typeof modelId !== 'string') return undefined
  return typeof provider === 'string' ? `${provider}/${modelId}` : modelId
}

// -------------------------------------------------------------------------------------
// instructions
// -------------------------------------------------------------------------------------

const isText = (block: Context['system'][number]): block is Text => block.type === 'text'

const decodeInstructions = (
  raw: unknown
): { readonly blocks: ReadonlyArray<Text>; readonly form: string } | undefined => {
  if (typeof raw === 'string') return { blocks: raw === '' ? [] : [{ type: 'text', text: raw }], form: 'string' }
  if (Array.isArray(raw) && raw.every(isInstruction)) return { blocks: raw.map(decodeInstruction), form: 'list' }
  return isInstruction(raw) ? { blocks: [decodeInstruction(raw)], form: 'message' } : undefined
}

const isInstruction = (raw: unknown): raw is Raw & { readonly content: string } =>
  isRaw(raw) && raw['role'] === 'system' && typeof raw['content'] === 'string'

const decodeInstruction = (raw: Raw & { readonly content: string }): Text => {
  const extra = unnamed(raw, INSTRUCTION)
  return extra === undefined ? { type: 'text', text: raw.content } : { type: 'text', text: raw.content, extra }
}

const encodeInstructions = (system: ReadonlyArray<Text>, shape: string | undefined): unknown => {
  if (isPlainText(system) && shape !== 'list' && shape !== 'message') return system[0].text
  const messages = system.map(({ text, extra }) => fill({ role: 'system', content: text }, extra))
  return messages.length === 1 && shape !== 'list' ? messages[0] : messages
}

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

const decodeTools = (raw: unknown): ReadonlyArray<Tool> => {
  if (!isRaw(raw)) return []
  const out: Array<Tool> = []
  for (const [name, definition] of Object.entries(raw)) if (isRaw(definition)) out.push(decodeTool(name, definition))
  return out
}

const decodeTool = (name: string, { description, inputSchema }: Raw): Tool => {
  const tool: Mutable<Tool> = { name }
  if (typeof description === 'string') tool.description = description
  const schema = isRaw(inputSchema) && isRaw(inputSchema['jsonSchema']) ? inputSchema['jsonSchema'] : undefined
  if (schema !== undefined && textOfJson(schema) !== undefined) tool.inputSchema = schema as JsonObject
  return tool
}

/** The tools of the settings that are still there, and new ones as `jsonSchema` of the AI SDK makes them. */
const encodeTools = (tools: ReadonlyArray<Tool>, known: Json | undefined): unknown => {
  const own = isRaw(known) ? known : {}
  const names = new Set(tools.map(({ name }) => name))
  const isComplete = Object.keys(own).every((name) => names.has(name) || !isRaw(own[name]))
  if (isComplete && tools.every(({ name }) => isRaw(own[name]))) return undefined
  const kept = Object.entries(own).filter(([name, definition]) => names.has(name) || !isRaw(definition))
  const added = tools.filter(({ name }) => !isRaw(own[name]))
  return Object.fromEntries([...kept, ...added.map((tool) => [tool.name, newTool(tool)] as const)])
}

const SCHEMA = /*#__PURE__*/ Symbol.for('vercel.ai.schema')

const newTool = ({ description, inputSchema = { type: 'object' } }: Tool): Raw => ({
  ...(description === undefined ? {} : { description }),
  inputSchema: { [SCHEMA]: true, jsonSchema: inputSchema, validate: undefined }
})

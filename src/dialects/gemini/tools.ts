/**
 * The tools of Gemini: lists of function declarations, and tools that the provider runs.
 *
 * Each declaration is a tool of the model. Those of one list carry the number of the list in `extra`, under the name of
 * the field that held it; what cannot be told apart that way is kept whole.
 *
 * @since 0.1.0
 * @internal
 */
import type { Json, JsonObject } from '../../model/Json'
import type { Tool } from '../../model/Tool'
import { fill, has, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { isSpeltTwice, spelling } from './spelling'

/**
 * Reads a list of tools.
 *
 * | wire                                                 | neutral                              |
 * | ---------------------------------------------------- | ------------------------------------ |
 * | a declaration with a name                            | a tool with `parameters` as schema   |
 * | a declaration with `parametersJsonSchema`            | the same, with that as schema        |
 * | any other tool, or list of declarations              | a tool that is kept whole in `extra` |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeTools = (tools: ReadonlyArray<Raw>): ReadonlyArray<Tool> => tools.flatMap(decodeTool)

const decodeTool = (raw: Raw, index: number): ReadonlyArray<Tool> => {
  const key = spelling(raw, 'functionDeclarations')
  const list = raw[key]
  const isList = Array.isArray(list) && list.length > 0 && Object.keys(raw).length === 1
  const tools = isList ? list.map((declaration) => decodeDeclaration(declaration, key, index)) : []
  return isList && tools.every((tool) => tool !== undefined) ? tools : [whole(raw)]
}

const whole = (raw: Raw): Tool => ({ name: Object.keys(raw)[0] ?? '', extra: { tool: raw as JsonObject } })

const DECLARATION: Names = ['name', 'description', 'parameters']

const decodeDeclaration = (raw: unknown, key: string, index: number): Tool | undefined => {
  if (!isRaw(raw) || typeof raw['name'] !== 'string' || isSpeltTwice(raw) || has(raw, 'tool') || has(raw, key))
    return undefined
  const { name, description, parameters } = raw
  const tool: Mutable<Tool> = { name }
  let extra = put(unnamed(raw, DECLARATION), key, index)
  if (typeof description === 'string') tool.description = description
  else if (description !== undefined) extra = put(extra, 'description', description)
  const schemaKey = spelling(raw, 'parametersJsonSchema')
  const schema = raw[schemaKey]
  if (parameters !== undefined && schema !== undefined) return undefined
  if (parameters !== undefined) tool.inputSchema = parameters as Json
  else if (schema !== undefined) {
    tool.inputSchema = schema as Json
    extra = put(extra, schemaKey, [])
  }
  tool.extra = extra
  return tool
}

/**
 * Writes a list of tools; declarations that no list held stand in one of their own.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeTools = (tools: ReadonlyArray<Tool>): Array<unknown> => {
  const out: Array<unknown> = []
  let list: Array<unknown> = []
  let last: string | undefined
  for (const tool of tools) {
    const { extra } = tool
    if (extra !== undefined && has(extra, 'tool')) {
      out.push(extra['tool'])
      last = undefined
      continue
    }
    const key = spelling(extra, 'functionDeclarations')
    const number = extra?.[key]
    const name = `${key} ${typeof number === 'number' ? number : ''}`
    if (name !== last) {
      list = []
      out.push({ [key]: list })
      last = name
    }
    list.push(encodeDeclaration(tool, key))
  }
  return out
}

const encodeDeclaration = ({ name, description, inputSchema, extra }: Tool, key: string): Raw => {
  const schemaKey = spelling(extra, 'parametersJsonSchema')
  const isMarked = Array.isArray(extra?.[schemaKey]) && (extra[schemaKey] as ReadonlyArray<Json>).length === 0
  const named = {
    name,
    ...(description === undefined ? {} : { description }),
    ...(inputSchema === undefined ? {} : { [isMarked ? schemaKey : 'parameters']: inputSchema })
  }
  return fill(named, extra === undefined ? undefined : unnamed(extra, [key]))
}

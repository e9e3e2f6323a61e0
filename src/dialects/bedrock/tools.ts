/**
 * The tools of Converse: specifications of the caller's, tools that the provider runs, and cache points between them.
 *
 * @since 0.1.0
 * @internal
 */
import type { Json, JsonObject } from '../../model/Json'
import type { Tool } from '../../model/Tool'
import { fill, has, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'

const SPEC: Names = ['name', 'description', 'inputSchema']

/**
 * Reads a tool. What is no specification with a name and a JSON schema is kept whole in `extra`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeTool = (raw: Raw): Tool => {
  const [kind = '', ...more] = Object.keys(raw)
  const spec = raw[kind]
  const whole: Tool = {
    name: isRaw(spec) && typeof spec['name'] === 'string' ? spec['name'] : kind,
    extra: { tool: raw as JsonObject }
  }
  if (kind !== 'toolSpec' || more.length > 0 || !isRaw(spec) || typeof spec['name'] !== 'string') return whole
  const { name, description, inputSchema } = spec
  const schema = isRaw(inputSchema) && Object.keys(inputSchema).length === 1 ? inputSchema['json'] : undefined
  if ((inputSchema !== undefined && schema === undefined) || has(spec, 'tool')) return whole
  const tool: Mutable<Tool> = { name }
  let extra = unnamed(spec, SPEC)
  if (typeof description === 'string') tool.description = description
  else if (description !== undefined) extra = put(extra, 'description', description)
  if (schema !== undefined) tool.inputSchema = schema as Json
  if (extra !== undefined) tool.extra = extra
  return tool
}

/**
 * Writes a tool.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeTool = ({ name, description, inputSchema, extra }: Tool): Json => {
  if (extra !== undefined && has(extra, 'tool')) return extra['tool']!
  const named = {
    name,
    ...(description === undefined ? {} : { description }),
    ...(inputSchema === undefined ? {} : { inputSchema: { json: inputSchema } })
  }
  return { toolSpec: fill(named, extra) as JsonObject }
}

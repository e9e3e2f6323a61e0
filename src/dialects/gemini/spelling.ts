/**
 * The two spellings of Gemini's fields: `functionCall` and `function_call` are one field.
 *
 * A field in the second spelling leaves its name in `extra`, where encoding looks for it. A value with both spellings of
 * one field is not interpreted.
 *
 * @since 0.1.0
 * @internal
 */
import type { JsonObject } from '../../model/Json'
import { has, type Raw } from '../wire'

/**
 * Gives the second spelling of each field that has one.
 *
 * @internal
 * @since 0.1.0
 */
export const snakeOf: Readonly<Record<string, string>> = {
  inlineData: 'inline_data',
  fileData: 'file_data',
  functionCall: 'function_call',
  functionResponse: 'function_response',
  executableCode: 'executable_code',
  codeExecutionResult: 'code_execution_result',
  toolCall: 'tool_call',
  toolResponse: 'tool_response',
  audioTranscription: 'audio_transcription',
  thoughtSignature: 'thought_signature',
  mimeType: 'mime_type',
  fileUri: 'file_uri',
  displayName: 'display_name',
  systemInstruction: 'system_instruction',
  functionDeclarations: 'function_declarations',
  parametersJsonSchema: 'parameters_json_schema'
}

/**
 * Names the spelling of a field that an object has; the first one when it has none.
 *
 * @internal
 * @since 0.1.0
 */
export const spelling = (raw: Raw | JsonObject | undefined, field: string): string => {
  const snake = snakeOf[field]
  return snake !== undefined && has(raw, snake) ? snake : field
}

/**
 * Tells whether a key is the second spelling of a field.
 *
 * @internal
 * @since 0.1.0
 */
export const isSnake = (key: string): boolean => key.includes('_')

/**
 * Tells whether an object has both spellings of a field.
 *
 * @internal
 * @since 0.1.0
 */
export const isSpeltTwice = (raw: Raw): boolean => {
  if (!hasSnake(raw)) return false
  for (const field in snakeOf) if (has(raw, field) && has(raw, snakeOf[field]!)) return true
  return false
}

/** Few parts are spelt in snake case at all. */
const hasSnake = (raw: Raw): boolean => {
  for (const key in raw) if (isSnake(key)) return true
  return false
}

/**
 * Names what the model does not see any more.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media } from '../model/Block'
import { isJsonObject, type Json } from '../model/Json'
import { pairing, type Position } from '../roundtrip/Pairing'
import type { Change } from './Change'
import { goneMedia } from './counts'
import { equal } from './equal'
import { blockAt, type Parts } from './parts'
import type { Reading } from './reading'
import type { Gone, GoneMedia } from './Report'

/**
 * Names the calls, files and media of which something went.
 *
 * @internal
 * @since 0.1.0
 */
export const goneIn = ({ before }: Change, reading: Reading): Gone => {
  const { a } = reading
  const toolUseIds = new Set<string>()
  const filePaths = new Set<string>()
  const media: Array<GoneMedia> = []
  const callOf = new Int32Array(a.count).fill(-1)
  if (reading.isSame.includes(0))
    for (const { use, result } of pairing(before).pairs) callOf[partOf(a, result)] = partOf(a, use)
  for (let part = 0; part < a.count; part++) {
    if (reading.isSame[part] === 1) continue
    const block = blockAt(a, part)
    if (block === undefined) continue
    const now = reading.to[part]! < 0 ? undefined : blockAt(reading.b, reading.to[part]!)
    for (const one of goneMedia(block, now)) media.push(described(one, a.rowOf[part]! - 1))
    if (!isLess(block, now)) continue
    const id = block.type === 'tool_use' ? block.id : block.type === 'tool_result' ? block.toolUseId : undefined
    if (id !== undefined) toolUseIds.add(id)
    const call = callOf[part]! < 0 ? undefined : blockAt(a, callOf[part]!)
    if (call?.type === 'tool_use') for (const path of pathsIn(call.input)) filePaths.add(path)
  }
  return { toolUseIds: [...toolUseIds], filePaths: [...filePaths], media }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const partOf = ({ headers }: Parts, { message, block }: Position): number => headers[message + 1]! + 1 + block

/** Whether what a call was given or answered is not there word for word. */
const isLess = (block: Block, now: Block | undefined): boolean => {
  if (block.type === 'tool_use') return now?.type !== 'tool_use' || !equal(block.input, now.input)
  if (block.type === 'tool_result') return now?.type !== 'tool_result' || !equal(block.content, now.content)
  return false
}

/** Arguments that hold paths, by the tools of the coding agents whose schemas are public. */
const pathArguments: ReadonlySet<string> = new Set([
  'absolute_path',
  'file',
  'file_path',
  'file_paths',
  'filename',
  'filepath',
  'filePath',
  'files',
  'notebook_path',
  'path',
  'paths',
  'relative_path',
  'relative_workspace_path',
  'target_file'
])

/** The texts of arguments named like paths, one or several, and of the objects in lists of those. */
const pathsIn = (input: Json): ReadonlyArray<string> => {
  if (!isJsonObject(input)) return []
  const out: Array<string> = []
  for (const key of Object.keys(input))
    if (pathArguments.has(key)) for (const path of textsIn(input[key]!)) out.push(path)
  return out
}

const textsIn = (value: Json): ReadonlyArray<string> => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value))
    return (value as ReadonlyArray<Json>).flatMap((item) => (typeof item === 'string' ? textsIn(item) : pathsIn(item)))
  return []
}

const described = ({ kind, source, name }: Media, message: number): GoneMedia => {
  const known = name ?? ('url' in source ? source.url : 'fileId' in source ? source.fileId : undefined)
  return known === undefined ? { kind, message } : { kind, message, name: known }
}

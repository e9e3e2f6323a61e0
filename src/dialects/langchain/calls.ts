/**
 * The calls of an `AIMessage`, which LangChain holds up to four times: in `tool_calls` (or `invalid_tool_calls`), in the
 * content as blocks of the provider, and in `additional_kwargs` as the provider sent them.
 *
 * All of them become one tool use. `extra` says in which places the call stands, and how it is spelled there:
 *
 * | place      | wire                                                    | spelling           |
 * | ---------- | ------------------------------------------------------- | ------------------ |
 * | `content`  | a block `tool_use` or `tool_call` of the content        | `input`, `args`    |
 * | `calls`    | an item of `tool_calls`                                 | `args`, or `openai` |
 * | `invalid`  | an item of `invalid_tool_calls`                         | `text`             |
 * | `raw`      | an item of `additional_kwargs.tool_calls`               | `openai`           |
 * | `function` | `additional_kwargs.function_call`                       | `function`         |
 *
 * So an edit of the call is an edit in all places, and a call that goes is gone from all of them: a call that stayed in one
 * would be sent without its result.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, ToolUse } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import { fill, has, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { isSameJson } from './envelope'

/**
 * Names a place in which a call stands.
 *
 * @internal
 * @since 0.1.0
 */
export type Place = 'content' | 'calls' | 'invalid' | 'raw' | 'function'

type Spelling = 'input' | 'args' | 'openai' | 'function' | 'text'

/** A call as it stands in one place. */
interface Spelled {
  readonly spelling: Spelling
  readonly id: string | undefined
  readonly name: string
  readonly value: unknown
  readonly rest: JsonObject | undefined
}

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/**
 * Reads a block of the content that is a call; `undefined` for every other block.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeCallBlock = (raw: Raw): ToolUse | undefined => {
  const { type } = raw
  if ((type !== 'tool_use' && type !== 'tool_call') || typeof raw['name'] !== 'string') return undefined
  const spelled = read(raw, type === 'tool_use' ? 'input' : 'args')
  return spelled === undefined ? undefined : placedUse('content', spelled)
}

/**
 * Adds the calls of a list to the blocks of a message: to the tool uses that are the same call, and behind the others.
 * Returns `undefined`, and adds nothing, when an item of the list is no call.
 *
 * @internal
 * @since 0.1.0
 */
export const addCalls = (
  blocks: ReadonlyArray<Block>,
  list: unknown,
  place: Place
): ReadonlyArray<Block> | undefined => {
  if (!Array.isArray(list)) return undefined
  const out = blocks.slice()
  const order: Array<number> = []
  for (const item of list) {
    const spelled = isRaw(item) ? readItem(item, place) : undefined
    if (spelled === undefined) return undefined
    let at = out.findIndex((block) => block.type === 'tool_use' && isSameCall(block, spelled, place))
    if (at < 0) at = out.push(placedUse(place, spelled)) - 1
    else out[at] = withPlace(out[at] as ToolUse, place, spelled)
    order.push(at)
  }
  const isSorted = order.every((at, i) => i === 0 || order[i - 1]! < at)
  if (!isSorted) order.forEach((at, i) => (out[at] = withOrder(out[at] as ToolUse, place, i)))
  return out
}

const readItem = (raw: Raw, place: Place): Spelled | undefined => {
  if (place === 'invalid') return read(raw, 'text')
  if (place === 'function') return read(raw, 'function')
  return place === 'raw' || isRaw(raw['function']) ? readOpenai(raw) : read(raw, 'args')
}

const FIELDS: Readonly<Record<Exclude<Spelling, 'openai'>, string>> = {
  input: 'input',
  args: 'args',
  function: 'arguments',
  text: 'args'
}

const NAMED: Readonly<Record<Spelling, Names>> = {
  input: ['id', 'name', 'input'],
  args: ['id', 'name', 'args'],
  function: ['name', 'arguments'],
  text: ['id', 'name', 'args'],
  openai: ['id', 'function']
}

const read = (raw: Raw, spelling: Exclude<Spelling, 'openai'>): Spelled | undefined => {
  const { name } = raw
  if (typeof name !== 'string') return undefined
  const id = spelling === 'function' ? undefined : raw['id']
  let rest = unnamed(raw, NAMED[spelling])
  if (id !== undefined && typeof id !== 'string') rest = put(rest, 'id', id)
  return { spelling, id: typeof id === 'string' ? id : undefined, name, value: raw[FIELDS[spelling]], rest }
}

const readOpenai = (raw: Raw): Spelled | undefined => {
  const named = raw['function']
  if (!isRaw(named) || typeof named['name'] !== 'string') return undefined
  const { id } = raw
  let rest = unnamed(raw, NAMED.openai)
  const inner = unnamed(named, NAMED.function)
  if (id !== undefined && typeof id !== 'string') rest = put(rest, 'id', id)
  if (inner !== undefined) rest = put(rest, 'function', inner)
  return {
    spelling: 'openai',
    id: typeof id === 'string' ? id : undefined,
    name: named['name'],
    value: named['arguments'],
    rest
  }
}

const placesOf = ({ extra }: ToolUse): JsonObject => (isRaw(extra?.['places']) ? extra['places'] : {})

const isSameCall = (use: ToolUse, { id, name }: Spelled, place: Place): boolean =>
  use.id === id && use.name === name && !has(placesOf(use), place)

/** A call that was found in its first place. */
const placedUse = (place: Place, spelled: Spelled): ToolUse => {
  const { id, name, value, spelling } = spelled
  // of a stream the input of a block is its text, put together
  const isText = spelling === 'openai' || spelling === 'function' || (spelling === 'input' && isObjectText(value))
  const use: Mutable<ToolUse> = {
    type: 'tool_use',
    name,
    input: isText ? parseArguments(value) : ((value ?? null) as Json)
  }
  if (id !== undefined) use.id = id
  use.extra = { places: { [place]: keptOf(use, spelled) } }
  return use
}

const withPlace = (use: ToolUse, place: Place, spelled: Spelled): ToolUse => ({
  ...use,
  extra: { ...use.extra, places: { ...placesOf(use), [place]: keptOf(use, spelled) } }
})

/** What is kept of a place: how the call is spelled there, as far as the call itself does not say it. */
const keptOf = (use: ToolUse, { spelling, value, rest }: Spelled): JsonObject => {
  let kept: JsonObject = { spelling }
  if (rest !== undefined) kept = put(kept, 'rest', rest)
  if (value === undefined) kept = put(put(kept, 'absent', true), 'of', use.input)
  else if (!isSameJson(canonical(spelling, use.input), value)) {
    kept = put(kept, 'value', value)
    if (!isSameJson(parseArguments(value), use.input)) kept = put(kept, 'of', use.input)
  }
  return kept
}

const withOrder = (use: ToolUse, place: Place, at: number): ToolUse => {
  const places = placesOf(use)
  return { ...use, extra: { ...use.extra, places: { ...places, [place]: { ...(places[place] as JsonObject), at } } } }
}

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

/**
 * Writes a tool use as a block of the content; `undefined` when it does not stand there.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeCallBlock = (use: ToolUse): Raw | undefined => {
  const kept = placesOf(use)['content']
  return isRaw(kept) ? write(use, kept) : undefined
}

/**
 * Writes the list of calls that stand in a place. A tool use that stands in no place is an item of `tool_calls`.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeCalls = (blocks: ReadonlyArray<Block>, place: Place): ReadonlyArray<Raw> => {
  const items: Array<Raw> = []
  const order: Array<number> = []
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!
    if (block.type !== 'tool_use') continue
    const kept = placesOf(block)[place]
    if (isRaw(kept)) {
      const { at } = kept
      if (typeof at === 'number') order[items.length] = at
      items.push(write(block, kept))
    } else if (place === 'calls' && !has(block.extra, 'places'))
      items.push(write(block, { spelling: 'args', rest: { type: 'tool_call' } }))
  }
  return order.length === 0 ? items : inOrder(items, order)
}

/** Items in the order that they had, and behind them those of which it is not known. */
const inOrder = (items: ReadonlyArray<Raw>, order: ReadonlyArray<number | undefined>): ReadonlyArray<Raw> => {
  const placed = items.map((item, i) => ({ item, at: order[i] ?? Infinity }))
  return placed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ item }) => item)
}

const write = ({ id, name, input }: ToolUse, kept: Raw): Raw => {
  const { rest, value, absent } = kept
  const spelling = kept['spelling'] as Spelling
  const of = has(kept, 'of') ? kept['of'] : parseArguments(value)
  const written = has(kept, 'value') && isSameJson(of, input) ? value : canonical(spelling, input)
  const isAbsent = absent === true && isSameJson(of, input)
  const own: Record<string, unknown> = id === undefined || spelling === 'function' ? {} : { id }
  const others = isRaw(rest) ? (rest as JsonObject) : undefined
  if (spelling !== 'openai') {
    own['name'] = name
    if (!isAbsent) own[FIELDS[spelling]] = written
    return fill(own, others)
  }
  const inner = others?.['function']
  const named = fill({ name, ...(isAbsent ? {} : { arguments: written }) }, isRaw(inner) ? inner : undefined)
  return { ...others, ...own, function: named }
}

/**
 * Writes what the calls of a message say as a text, by which an edit of them is noticed.
 *
 * @internal
 * @since 0.1.0
 */
export const callsText = (blocks: ReadonlyArray<Block>): string =>
  stringify(blocks.flatMap((block) => (block.type === 'tool_use' ? [[block.id ?? null, block.name, block.input]] : [])))

/**
 * Writes all that a message says as a text, by which an edit of it is noticed.
 *
 * @internal
 * @since 0.1.0
 */
export const wordsText = (blocks: ReadonlyArray<Block>): string =>
  stringify(blocks.map((block) => (block.type === 'tool_use' ? [block.id ?? null, block.name, block.input] : block)))

const stringify = (value: unknown): string => {
  try {
    return JSON.stringify(value)
  } catch {
    return ''
  }
}

const canonical = (spelling: Spelling, input: Json): Json => {
  if (spelling === 'input' || spelling === 'args') return input
  return spelling === 'text' && typeof input === 'string' ? input : stringify(input)
}

const isObjectText = (value: unknown): boolean => typeof value === 'string' && isRaw(parseArguments(value))

/** Arguments that are no text are taken as they are, and those that are no JSON text as text. */
const parseArguments = (value: unknown): Json => {
  if (typeof value !== 'string') return (value ?? null) as Json
  try {
    return JSON.parse(value) as Json
  } catch {
    return value
  }
}

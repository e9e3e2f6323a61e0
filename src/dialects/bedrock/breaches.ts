/**
 * What only the wire form of Converse shows: tools that are not declared, words beside tools, cache points, names.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, MediaKind } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { isBlankText } from '../../roundtrip/Violation'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'
import { wireFormat } from './media'
import { bedrockProfile, type BedrockProfile } from './profile'

/**
 * Lists the breaches of rules that the neutral model does not know.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context, given: Profile): Array<Breach> => {
  const profile: BedrockProfile = { ...bedrockProfile, ...given }
  const out: Array<Breach> = []
  const found: Found = (rule, at, block, text, field = '') => {
    const path = block < 0 ? `messages[${at}]` : `messages[${at}].content[${block}]`
    out.push(breach(rule, at, block, path + field, text))
  }
  const { messages } = context
  const names = new Set<string>()
  for (let i = 0; i < messages.length; i++) {
    checkRole(messages[i]!, i, found)
    checkBlocks(messages[i]!, i, profile, found)
    checkDocuments(messages[i]!, i, names, found)
    checkFormats(messages[i]!, i, found)
    if (profile.wordsBesideTools === 'refused') checkWords(messages[i]!, i, found)
  }
  checkEnd(messages, profile, found)
  checkDeclared(native, messages, found)
  checkFrame(context, out)
  checkCachePoints(context, profile.maxCacheMarkers ?? Infinity, out)
  return out
}

interface Found {
  (rule: string, at: number, block: number, text: string, field?: string): void
}

const namePattern = /^[a-zA-Z0-9_-]{1,64}$/

const checkRole = ({ role }: Message, at: number, found: Found): void => {
  if (role === 'system')
    found(
      'B-R4',
      at,
      -1,
      `Value at 'messages.${at + 1}.member.role' failed to satisfy constraint: Member must satisfy enum value set: [user, assistant]`
    )
}

const checkBlocks = ({ content }: Message, at: number, profile: BedrockProfile, found: Found): void => {
  content.forEach((block, b) => {
    if (block.type === 'tool_use' && !namePattern.test(block.name))
      found(
        'B-R10',
        at,
        b,
        nameText(`messages.${at + 1}.member.content.${b + 1}.member.toolUse.name`, block.name),
        '.toolUse.name'
      )
    if (block.type === 'tool_result' && block.isError === true && block.content.length === 0)
      found(
        'B-R6',
        at,
        b,
        `The content field at messages.${at}.content.${b}.toolResult cannot be empty when status value is error.`
      )
    const isUnsigned = block.type === 'thinking' && block.text !== '' && !block.signature
    if (isUnsigned && profile.unsignedThinking === 'refused')
      found('B-R8', at, b, `messages.${at}.content.${b}.thinking.signature: Field required`)
  })
}

const nameText = (path: string, name: string): string =>
  `Value '${name}' at '${path}' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+`

const documentName = /^[a-zA-Z0-9\s\-()[\]]{1,200}$/

const checkDocuments = ({ content }: Message, at: number, names: Set<string>, found: Found): void => {
  const checkName = (block: Block, b: number): void => {
    if (block.type !== 'media' || block.kind !== 'document' || block.name === undefined) return
    const { name } = block
    if (!documentName.test(name) || /\s\s/.test(name))
      found(
        'B-R10',
        at,
        b,
        "The document file name can only contain alphanumeric characters, whitespace characters, hyphens, parentheses, and square brackets. The name can't contain more than one consecutive whitespace character."
      )
    if (names.has(name)) found('B-R10', at, b, `Messages contains multiple documents with the same name: ${name}`)
    names.add(name)
  }
  let first = -1
  content.forEach((block, b) => {
    checkName(block, b)
    if (block.type === 'tool_result' && typeof block.content !== 'string')
      for (const inner of block.content) checkName(inner, b)
    if (first < 0 && block.type === 'media' && block.kind === 'document') first = b
  })
  if (first >= 0 && !content.some(({ type }) => type === 'text'))
    found('B-R6', at, first, 'A text block must be included when using documents.')
}

/** `@aws-sdk/client-bedrock-runtime@3.1162.0`: ImageFormat, DocumentFormat, VideoFormat, AudioFormat. */
const formats: Readonly<Record<MediaKind, ReadonlyArray<string>>> = {
  image: ['png', 'jpeg', 'gif', 'webp'],
  document: ['pdf', 'csv', 'doc', 'docx', 'xls', 'xlsx', 'html', 'txt', 'md'],
  video: ['mkv', 'mov', 'mp4', 'webm', 'flv', 'mpeg', 'mpg', 'wmv', 'three_gp'],
  audio: [
    ...['mp3', 'opus', 'wav', 'aac', 'flac', 'mp4', 'ogg', 'mkv', 'mka', 'x-aac', 'm4a', 'mpeg', 'mpga', 'pcm'],
    'webm'
  ]
}

/** Only a document may be without a format. */
const checkFormats = ({ content }: Message, at: number, found: Found): void => {
  const check = (block: Block, b: number, inside: string): void => {
    if (block.type !== 'media') return
    const { kind } = block
    const format = wireFormat(block)
    if (format === undefined ? kind === 'document' : formats[kind].includes(format)) return
    const field = `${inside}.${kind}.format`
    const place = `messages.${at + 1}.member.content.${b + 1}.member${inside.replace(/\[(\d+)\]/, '.$1.member')}.${kind}.format`
    const wanted =
      format === undefined
        ? 'Member must not be null'
        : `Member must satisfy enum value set: [${formats[kind].join(', ')}]`
    const value = format === undefined ? 'Value' : `Value '${format}'`
    found('B-R10', at, b, `${value} at '${place}' failed to satisfy constraint: ${wanted}`, field)
  }
  content.forEach((block, b) => {
    check(block, b, '')
    if (block.type === 'tool_result' && typeof block.content !== 'string')
      block.content.forEach((inner, k) => {
        check(inner, b, `.toolResult.content[${k}]`)
      })
  })
}

/** A cache point says nothing. */
const isWords = (block: Block): boolean =>
  block.type === 'text' || block.type === 'media' || (block.type === 'opaque' && block.kind === 'guardContent')

const checkWords = ({ content }: Message, at: number, found: Found): void => {
  const block = content.findIndex(isWords)
  if (block < 0) return
  if (content.some(({ type }) => type === 'tool_result'))
    found('B-R7', at, block, 'Conversation blocks and tool result blocks cannot be provided in the same turn.')
  if (content.some(({ type }) => type === 'tool_use'))
    found('B-R7', at, block, 'Conversation blocks and tool use blocks cannot be provided in the same turn.')
}

const checkEnd = (messages: ReadonlyArray<Message>, { lastRole }: BedrockProfile, found: Found): void => {
  const last = messages[messages.length - 1]
  if (last?.role !== 'assistant' || lastRole !== 'any') return
  const block = last.content[last.content.length - 1]
  if (block?.type === 'text' && block.text !== '' && block.text.trimEnd() !== block.text)
    found(
      'B-R5',
      messages.length - 1,
      last.content.length - 1,
      'messages: final assistant content cannot end with trailing whitespace'
    )
}

const isToolBlock = (block: Block): boolean =>
  block.type === 'tool_use' || block.type === 'tool_result' || (block.type === 'opaque' && block.pair !== undefined)

/** A history alone says nothing of its tools: only what looks like a request is looked at. */
const checkDeclared = (native: Raw, messages: ReadonlyArray<Message>, found: Found): void => {
  const isRequest = Object.keys(native).some((key) => key !== 'messages')
  if (!isRequest || declaresTools(native['toolConfig'])) return
  const at = messages.findIndex(({ content }) => content.some(isToolBlock))
  if (at < 0) return
  const block = messages[at]!.content.findIndex(isToolBlock)
  found('B-R3', at, block, 'The toolConfig field must be defined when using toolUse and toolResult content blocks.')
}

/** An empty list is as good as none; what is no list is left to the provider. */
const declaresTools = (config: unknown): boolean =>
  config !== undefined &&
  config !== null &&
  !(isRaw(config) && Array.isArray(config['tools']) && config['tools'].length === 0)

const checkFrame = ({ system, tools }: Context, out: Array<Breach>): void => {
  tools.forEach(({ name, extra }, i) => {
    const path = `toolConfig.tools[${i}]`
    if (extra?.['tool'] === undefined && !namePattern.test(name))
      out.push(breach('B-R10', -2, i, path, nameText(`toolConfig.tools.${i + 1}.member.toolSpec.name`, name)))
  })
  system.forEach((block, i) => {
    if (block.type === 'text' && isBlankText(block.text))
      out.push(
        breach(
          'B-R6',
          -1,
          i,
          `system[${i}]`,
          `The text field in the SystemContentBlock object at system.${i} is blank. Add text to the text field, and try again.`
        )
      )
  })
}

interface CachePoint {
  readonly at: number
  readonly block: number
  readonly path: string
  readonly isLong: boolean
}

/** In the order in which Bedrock reads them: tools, system, messages. */
const cachePoints = ({ tools, system, messages }: Context): ReadonlyArray<CachePoint> => {
  const out: Array<CachePoint> = []
  const add = (raw: unknown, at: number, block: number, path: string): void => {
    const point = isRaw(raw) ? raw['cachePoint'] : undefined
    if (isRaw(point)) out.push({ at, block, path, isLong: point['ttl'] === '1h' })
  }
  tools.forEach(({ extra }, i) => {
    add(extra?.['tool'], -2, i, `toolConfig.tools[${i}]`)
  })
  system.forEach((block, i) => {
    if (block.type === 'opaque') add(block.raw, -1, i, `system[${i}]`)
  })
  messages.forEach(({ content }, at) => {
    content.forEach((block, b) => {
      if (block.type === 'opaque') add(block.raw, at, b, `messages[${at}].content[${b}]`)
    })
  })
  return out
}

const checkCachePoints = (context: Context, max: number, out: Array<Breach>): void => {
  const points = cachePoints(context)
  const shortBefore = points.findIndex(({ isLong }) => !isLong)
  points.forEach(({ at, block, path, isLong }, k) => {
    if (k === max)
      out.push(
        breach(
          'B-R9',
          at,
          block,
          path,
          max === 0
            ? 'You invoked an unsupported model or your request did not allow prompt caching.'
            : `A maximum of ${max} blocks with cache_control may be provided. Found ${points.length}.`
        )
      )
    if (isLong && shortBefore >= 0 && shortBefore < k)
      out.push(
        breach(
          'B-R9',
          at,
          block,
          path,
          "a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block"
        )
      )
  })
}

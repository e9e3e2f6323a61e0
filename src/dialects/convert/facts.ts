/**
 * What a dialect can carry, found out by asking it: a sample is written and read again, and what comes back is what the
 * wire form has a place for. So dialects of users are converted to like those of this library.
 *
 * @since 0.1.0
 * @internal
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Block, type Media, media, type MediaSource, text, thinking, toolResult, toolUse } from '../../model/Block'
import { type Context, profileOf } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import { assistant, type Message, system, tool, user } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import type { Tool } from '../../model/Tool'
import type { Dialect } from '../Dialect'
import { freshIds } from '../repair/ids'

/**
 * Is what a target can carry.
 *
 * @internal
 * @since 0.1.0
 */
export interface Facts {
  readonly profile: Profile
  /** Whether there is a place for instructions outside the messages. */
  readonly hasSystem: boolean
  /** Whether there is a place for tools. */
  readonly hasTools: boolean
  /** Whether system messages may stand anywhere among the messages. */
  readonly hasSystemMessages: boolean
  /** Whether thinking that nobody signed is taken: in Chat Completions, by the relatives that ask for it. */
  readonly hasPlainThinking: boolean
  /** Whether a result can say that it is an error. */
  readonly hasErrors: boolean
  readonly carriesMedia: (block: Media, role: 'user' | 'assistant' | 'result') => boolean
  /** Whether media of a result are shown in words of the user behind the results: they have a place there only. */
  readonly showsMedia: (block: Media) => boolean
}

/** Forms in which thinking is refused, or of no use, without a signature or a ciphertext of the provider's own. */
const signed: ReadonlySet<string> = /*#__PURE__*/ new Set(['anthropic', 'bedrock', 'openai-responses'])

/**
 * Forms whose tool messages hold text alone (openai@7.55.0, cohere-ai@8.1.0): `Image URLs are only allowed for messages with role
 * 'user', but this message with role 'tool' contains an image URL.`
 */
const textResults: ReadonlySet<string> = /*#__PURE__*/ new Set(['openai-chat', 'cohere'])

/**
 * Finds out what a dialect can carry under some settings.
 *
 * @internal
 * @since 0.1.0
 */
export const factsOf = <Native>(dialect: Dialect<Native>, settings: JsonObject | undefined): Facts => {
  const there: Send = (messages, instructions = [], tools = []) => {
    const named = messages.map((message, i) => ({ ...message, id: String(i) }))
    const base: Context = { system: instructions, tools, messages: named }
    const native = dialect.encode(settings === undefined ? base : { ...base, settings })
    const read = dialect.decode(native)
    return { context: isLeft(read) ? undefined : read.right, refusals: dialect.violations(native).length }
  }
  const profile = profileOf(there([user('a')]).context ?? { system: [], tools: [], messages: [] })
  const id = freshIds(profile, [])('call_1') ?? 'call_1'
  const step = (result: { readonly content: string | ReadonlyArray<Media>; readonly isError?: boolean }) => {
    const answer = toolResult({ toolUseId: id, ...result })
    const call = assistant(toolUse({ id, name: 'ls', input: {} }))
    return [user('a'), call, profile.resultRole === 'tool' ? tool(answer) : user(answer)]
  }
  const media = memoizeByKey((key: string) => carries(there, step, key))
  const carriesMedia: Facts['carriesMedia'] = ({ kind, source }, role) =>
    source.type !== 'file' && media([role, kind, source.type, typeIn(source)].join(' '))
  return {
    profile,
    hasSystem: (there([user('a')], [text('s')]).context?.system.length ?? 0) > 0,
    hasTools:
      (there([user('a')], [], [{ name: 'ls', inputSchema: { type: 'object' } }]).context?.tools.length ?? 0) > 0,
    hasSystemMessages: profile.systemMessages === 'any' && keepsSystem(there),
    hasPlainThinking:
      !signed.has(dialect.name) &&
      (dialect.name !== 'openai-chat' || profile.callsKeepThinking === true) &&
      blocksOf(there([user('a'), assistant(thinking('t'), 'b'), user('c')]).context).some(
        (block) => block.type === 'thinking' && block.text === 't'
      ),
    hasErrors: blocksOf(there(step({ content: 'a', isError: true })).context).some(
      (block) => block.type === 'tool_result' && block.isError === true
    ),
    carriesMedia,
    showsMedia: (block) => textResults.has(dialect.name) && carriesMedia(block, 'user')
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface There {
  readonly context: Context | undefined
  readonly refusals: number
}

type Send = (
  messages: ReadonlyArray<Message>,
  instructions?: ReadonlyArray<Block>,
  tools?: ReadonlyArray<Tool>
) => There

const blocksOf = (context: Context | undefined): ReadonlyArray<Block> =>
  (context?.messages ?? []).flatMap(({ content }) =>
    content.flatMap((block): ReadonlyArray<Block> =>
      block.type === 'tool_result' && typeof block.content !== 'string' ? [block, ...block.content] : [block]
    )
  )

const keepsSystem = (there: Send): boolean => {
  const { context, refusals } = there([user('a'), assistant('b'), system('s'), user('c')])
  const kept = context?.messages.filter(({ role, extra }) => role === 'system' && extra === undefined)
  return refusals === 0 && kept?.length === 1
}

const types: Readonly<Record<Media['kind'], string>> = {
  image: 'image/png',
  document: 'application/pdf',
  audio: 'audio/wav',
  video: 'video/mp4'
}

/** What a source says that it holds; nothing where it does not tell. */
const typeIn = (source: MediaSource): string =>
  (source.type === 'base64' || source.type === 'text') && source.mediaType !== 'application/octet-stream'
    ? source.mediaType
    : ''

const sourceOf = (kind: Media['kind'], type: string, mediaType: string): MediaSource =>
  type === 'base64'
    ? { type: 'base64', mediaType: mediaType === '' ? types[kind] : mediaType, data: 'AAAA' }
    : type === 'text'
      ? { type: 'text', mediaType: mediaType === '' ? 'text/plain' : mediaType, data: 'a' }
      : { type: 'url', url: `https://example.org/a.${types[kind].replace(/^.*\//, '')}` }

const carries = (
  there: Send,
  step: (result: { readonly content: ReadonlyArray<Media> }) => ReadonlyArray<Message>,
  key: string
): boolean => {
  const [role, kind, type, ...words] = key.split(' ') as [string, Media['kind'], string, ...Array<string>]
  const sample = media(kind, sourceOf(kind, type, words.join(' ')))
  const sent =
    role === 'result'
      ? there(step({ content: [sample] }))
      : there(role === 'user' ? [user('a', sample)] : [user('a'), assistant('b', sample), user('c')])
  const came = blocksOf(sent.context).some(
    (block) => block.type === 'media' && block.kind === kind && block.source.type === type
  )
  return came && sent.refusals === 0
}

const memoizeByKey = <A>(f: (key: string) => A): ((key: string) => A) => {
  const known = new Map<string, A>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = f(key)
    known.set(key, made)
    return made
  }
}

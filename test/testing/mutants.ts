/** Reducers to test the law kit with: some that keep every law, and many that break one. */
import type { Block } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import { type Message, user, withContent } from '../../src/model/Message'
import type { Profile } from '../../src/model/Profile'
import { type Reducer, settle } from '../../src/reducers'
import { boundaries } from '../../src/roundtrip/Boundary'
import { latestUserWords, pendingFrom } from '../../src/roundtrip/Span'
import { type LawName, type LawOptions, profiles } from '../../src/testing'

// -------------------------------------------------------------------------------------
// reducers that keep the laws
// -------------------------------------------------------------------------------------

const mapMessages =
  (f: (message: Message, i: number, context: Context) => Message): Reducer =>
  (context) => {
    const messages = context.messages.map((message, i) => f(message, i, context))
    return messages.every((message, i) => message === context.messages[i]) ? context : withMessages(context, messages)
  }

const mapBlocks = (f: (block: Block, message: Message) => Block | undefined): Reducer =>
  mapMessages((message) => {
    const content = message.content.map((block) => f(block, message)).filter((block) => block !== undefined)
    const isSame =
      content.length === message.content.length && content.every((block, b) => block === message.content[b])
    return isSame ? message : withContent(message, content)
  })

/** Drops everything before the last boundary that keeps what is protected. */
export const dropOld: Reducer = (before) => {
  const { messages } = before
  const pinned = messages.findIndex((message) => message.pinned === true || message.role === 'system')
  const limit = Math.min(latestUserWords(messages), pendingFrom(messages), pinned < 0 ? messages.length : pinned)
  const at = boundaries(before)
    .filter((i) => i <= limit && messages[i]?.role === 'user')
    .pop()
  return at === undefined || at === 0 ? before : settle(before, withMessages(before, messages.slice(at)))
}

/** Replaces old results by a text. */
const blankResultsWith =
  (placeholder: string): Reducer =>
  (before) => {
    const pending = pendingFrom(before.messages)
    return settle(
      before,
      mapMessages((message, i) => {
        if (i >= pending || message.pinned === true) return message
        const content = message.content.map((block) =>
          block.type === 'tool_result' && block.content !== placeholder ? { ...block, content: placeholder } : block
        )
        return content.every((block, b) => block === message.content[b]) ? message : withContent(message, content)
      })(before)
    )
  }

export const blankResults = blankResultsWith('')

const text2 = (text: string): Block => ({ type: 'text', text })

const text2thinking = (text: string): Block => ({ type: 'thinking', text })

// -------------------------------------------------------------------------------------
// reducers that do not
// -------------------------------------------------------------------------------------

const edit =
  (f: (messages: ReadonlyArray<Message>, context: Context) => ReadonlyArray<Message>): Reducer =>
  (context) =>
    withMessages(context, f(context.messages, context))

const without = (as: ReadonlyArray<Message>, i: number): ReadonlyArray<Message> => as.filter((_, k) => k !== i)

let random = 0

/** The profile to test under, the laws that must be named (the first is the one that is reported), and the reducer. */
export interface Mutant {
  readonly profile?: Profile
  readonly breaks: ReadonlyArray<LawName>
  readonly reducer: Reducer
  readonly options?: LawOptions
}

const { merged, bound, refused, separate } = profiles

export const mutants: Readonly<Record<string, Mutant>> = {
  'drops only results': {
    profile: merged,
    breaks: ['validity'],
    reducer: mapBlocks((block) => (block.type === 'tool_result' ? undefined : block))
  },
  'drops only calls': {
    profile: merged,
    breaks: ['validity'],
    reducer: mapBlocks((block) => (block.type === 'tool_use' ? undefined : block))
  },
  'drops the oldest message whatever it is': {
    profile: merged,
    breaks: ['validity', 'protection'],
    options: { idempotent: false },
    reducer: edit((messages) => (messages.length < 4 ? messages : messages.slice(1)))
  },
  'leaves a message without content': {
    profile: merged,
    options: { protects: false },
    breaks: ['validity'],
    reducer: mapBlocks((block, message) => (block.type === 'text' && message.role === 'assistant' ? undefined : block))
  },
  'drops half of a server-side pair': {
    profile: merged,
    options: { protects: false },
    breaks: ['validity'],
    reducer: mapBlocks((block) => (block.type === 'opaque' && block.pair?.side === 'result' ? undefined : block))
  },
  'leaves neighbours of one role': {
    profile: refused,
    breaks: ['validity'],
    reducer: edit((messages) => {
      const i = messages.findIndex(
        (m, k) => m.role === 'assistant' && k > 0 && m.content.every((b) => b.type === 'text')
      )
      return i < 0 ? messages : without(messages, i)
    })
  },
  'ends in an answer': {
    profile: bound,
    breaks: ['validity', 'protection'],
    reducer: edit((messages) => (messages.at(-1)?.role === 'user' ? messages.slice(0, -1) : messages))
  },
  'writes to its argument': {
    breaks: ['purity'],
    reducer: (context) => {
      for (const message of context.messages) (message as { pinned?: boolean }).pinned = true
      return context
    }
  },
  'writes deep inside': {
    breaks: ['purity'],
    reducer: (context) => {
      for (const { content } of context.messages)
        for (const block of content) if (block.type === 'tool_result') (block as { content: string }).content = ''
      return context
    }
  },
  'is random': {
    breaks: ['purity'],
    reducer: edit((messages) => (messages.length === 0 || random++ % 2 === 0 ? messages : messages.slice(0, -1)))
  },
  'makes up ids': {
    breaks: ['purity'],
    reducer: mapMessages((m) => (m.summaryOf === undefined ? m : { ...m, id: `s${String(random++)}` }))
  },
  'throws on empty histories': {
    breaks: ['totality'],
    reducer: (context) => (context.messages[0]!.role === 'user' ? context : context)
  },
  'throws on results without text': {
    breaks: ['totality'],
    reducer: mapBlocks((block) => {
      if (block.type === 'tool_result') (block.content as string).trim()
      return block
    })
  },
  'grows by its placeholder': {
    profile: separate,
    breaks: ['contraction'],
    reducer: blankResultsWith('[the content of this tool result has been cleared to save room in the context]')
  },
  'keeps stale thinking where it is bound': {
    profile: bound,
    breaks: ['thinkingAtomic'],
    reducer: (context) => mapMessages((m, i) => (m.role === 'user' ? blankResults(context).messages[i]! : m))(context)
  },
  'edits thinking': {
    profile: merged,
    breaks: ['thinkingAtomic'],
    reducer: mapBlocks((block) =>
      block.type === 'thinking' && block.text.length > 3 ? { ...block, text: block.text.slice(0, 3) } : block
    )
  },
  'drops signatures': {
    profile: merged,
    breaks: ['thinkingAtomic'],
    reducer: mapBlocks((block) =>
      block.type === 'thinking' && block.text !== '' && block.signature !== undefined
        ? text2thinking(block.text)
        : block
    )
  },
  'strips the pending step of its thinking': {
    profile: merged,
    breaks: ['protection'],
    reducer: mapMessages((message) => {
      const content = message.content.filter((block) => block.type !== 'thinking')
      return content.length === 0 || content.length === message.content.length ? message : withContent(message, content)
    })
  },
  'touches the system': {
    profile: merged,
    breaks: ['protection'],
    reducer: (context) => (context.system.length === 0 ? context : { ...context, system: context.system.slice(1) })
  },
  'touches the tools': {
    profile: merged,
    breaks: ['protection'],
    reducer: (context) => (context.tools.length === 0 ? context : { ...context, tools: [] })
  },
  'drops settings': {
    profile: merged,
    breaks: ['protection'],
    reducer: (context) => {
      const { settings, ...rest } = context
      return settings === undefined ? context : rest
    }
  },
  'drops pinned messages': {
    profile: separate,
    breaks: ['protection'],
    reducer: edit((messages) => {
      const last = latestUserWords(messages)
      const i = messages.findIndex(
        (m, k) => m.pinned === true && k !== last && m.content.every((b) => b.type === 'text')
      )
      return i < 0 ? messages : without(messages, i)
    })
  },
  unpins: {
    profile: separate,
    breaks: ['protection'],
    reducer: mapMessages((message) => {
      const { pinned, ...rest } = message
      return pinned === undefined ? message : rest
    })
  },
  'drops the latest prompt': {
    profile: separate,
    breaks: ['protection'],
    reducer: edit((messages) => {
      const last = messages.at(-1)
      return last?.role === 'user' ? messages.slice(0, -1) : messages
    })
  },
  'clears results of the pending step': {
    profile: merged,
    breaks: ['protection'],
    reducer: mapBlocks((block) =>
      block.type === 'tool_result' && block.content !== '' ? { ...block, content: '' } : block
    )
  },
  'reorders messages': {
    profile: separate,
    breaks: ['order'],
    options: { idempotent: false },
    reducer: edit((messages) => {
      const i = messages.findIndex((m, k) => m.role === 'user' && messages[k + 1]?.role === 'user')
      return i < 0 ? messages : [...messages.slice(0, i), messages[i + 1]!, messages[i]!, ...messages.slice(i + 2)]
    })
  },
  'reorders blocks': {
    profile: merged,
    breaks: ['order'],
    options: { protects: false },
    reducer: mapMessages((message) =>
      message.role === 'user' && message.content[0]?.type === 'text' && message.content.length > 1
        ? withContent(message, [...message.content.slice(1), message.content[0]])
        : message
    )
  },
  'puts in a message': {
    profile: separate,
    breaks: ['order'],
    options: { waive: { contraction: 'it is about order' }, idempotent: false },
    reducer: edit((messages) => [...messages, { ...user('Go on.'), id: 'made-up' }])
  },
  'repeats a message': {
    profile: separate,
    breaks: ['order'],
    options: { waive: { contraction: 'it is about order' }, idempotent: false },
    reducer: edit((messages) => (messages[0]?.role === 'user' ? [messages[0], ...messages] : messages))
  },
  'changes roles': {
    profile: separate,
    breaks: ['order'],
    options: { protects: false },
    reducer: mapMessages((message) => (message.role === 'system' ? { ...message, role: 'user' } : message))
  },
  'summarises what is still there': {
    profile: separate,
    breaks: ['order'],
    options: { waive: { contraction: 'it is about order' }, idempotent: false },
    reducer: edit((messages) =>
      messages.length === 0 ? messages : [{ ...user('sum'), id: 'sum', summaryOf: [messages[0]!.id] }, ...messages]
    )
  },
  'returns a copy': { breaks: ['identity'], reducer: (context) => ({ ...context }) },
  'returns a deep copy': {
    breaks: ['protection', 'stablePrefix', 'identity'],
    reducer: (context) => JSON.parse(JSON.stringify(context)) as Context
  },
  'copies what it does not touch': {
    profile: merged,
    breaks: ['stablePrefix', 'identity'],
    reducer: (context) => {
      const after = blankResults(context)
      return after === context
        ? context
        : withMessages(
            after,
            after.messages.map((message) => ({ ...message }))
          )
    }
  },
  'copies blocks that it does not touch': {
    profile: merged,
    breaks: ['identity'],
    reducer: mapMessages((message, i, context) => {
      const rest = message.content.slice(1)
      return message.content[0]?.type === 'media' && rest[0]?.type === 'text' && i < latestUserWords(context.messages)
        ? withContent(message, [text2(rest[0].text), ...rest.map((block) => ({ ...block }))])
        : message
    }),
    options: { protects: false, waive: { contraction: 'it is about copies' } }
  },
  'drops one more each time': {
    profile: merged,
    breaks: ['idempotence'],
    reducer: (context) => {
      const { messages } = context
      const limit = latestUserWords(messages)
      const cut = boundaries(context).find(
        (i) =>
          i > 0 &&
          i <= limit &&
          messages[i]?.role === 'user' &&
          messages.slice(0, i).every((m) => m.pinned !== true && m.role !== 'system')
      )
      return cut === undefined || pendingFrom(messages) < cut
        ? context
        : settle(context, withMessages(context, messages.slice(cut)))
    }
  }
}

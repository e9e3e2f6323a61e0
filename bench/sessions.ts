/**
 * The cases of `context-compaction/session` on 3,000 messages of an agent: to say something more and build the request, to
 * compact, a whole exchange, a stream that goes on, and the JSON form of aether.
 */
import assert from 'node:assert'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { anthropic } from '../src/dialects/anthropic'
import { appendMessages, type Context, isToolResult, type Message, user } from '../src/model'
import { pairing, violations } from '../src/roundtrip'
import {
  aether,
  aetherProfile,
  beginExchange,
  buildRequest,
  compactIfNeeded,
  type Conversation,
  conversationOf,
  emptyGeminiCliSession,
  estimateInputTokens,
  foldGeminiCliMessage,
  foldGeminiCliMessages,
  type GeminiCliMessage,
  geminiCliMessage,
  pushUser,
  receiveReply,
  session,
  withAutoCache,
  withCompaction,
  withCompat
} from '../src/session'
import { estimateTokens } from '../src/tokens'
import { bench, type Case } from './Case'
import { agentContext } from './fixtures'

const size = 3_000

const rightOf = <A>(result: Either<unknown, A>): A => {
  assert.ok(isRight(result))
  return result.right
}

const isAnswer = ({ role, content }: Message): boolean =>
  role === 'assistant' && content.every(({ type }) => type === 'text')

/** A history that ends in an answer, so that the user may speak next. */
const answered = (count: number): Context => {
  const context = agentContext(count)
  const messages = [...context.messages]
  while (messages.length > 0 && !isAnswer(messages[messages.length - 1]!)) messages.pop()
  return { ...context, settings: { model: 'claude-sonnet-4-5', max_tokens: 4096 }, messages }
}

const words = 'What is left to be done?'

// -------------------------------------------------------------------------------------
// conversations
// -------------------------------------------------------------------------------------

const talk = (): Conversation => withAutoCache('system_and_last_user')(conversationOf(answered(size)))

const isAsked = (request: ReturnType<typeof buildRequest>): void => {
  assert.deepStrictEqual(anthropic.violations(request), [])
  assert.ok(JSON.stringify(request.messages.at(-1)).includes(words))
}

const conversations: ReadonlyArray<Case> = [
  bench(`pushUser and buildRequest, ${String(size)} messages, sent before`, () => {
    const before = talk()
    buildRequest(before)
    return { prepare: () => before, run: (now: Conversation) => buildRequest(pushUser(words)(now)), validate: isAsked }
  }),
  bench(`pushUser and buildRequest, ${String(size)} messages, cold`, () => {
    const plain = JSON.stringify(talk())
    return {
      prepare: () => JSON.parse(plain) as Conversation,
      run: (now: Conversation) => buildRequest(pushUser(words)(now)),
      validate: isAsked
    }
  }),
  bench(`compactIfNeeded, ${String(size)} messages, nothing is due`, () => {
    const before = withCompaction({ maxInputTokens: 10_000_000 })(talk())
    return {
      prepare: () => pushUser(words)(before),
      run: compactIfNeeded(),
      validate: (result) => {
        const { conversation, compaction } = rightOf(result)
        assert.strictEqual(conversation.context, compaction.before)
      }
    }
  }),
  ...[false, true].map((compat) =>
    bench(`compactIfNeeded, ${String(size)} messages to half${compat ? ', compat' : ''}`, () => {
      const before = withCompat(compat)(talk())
      const most = estimateInputTokens(before)
      const ruled = withCompaction({ maxInputTokens: Math.floor(most * (compat ? 0.5 : 0.9)), keepRecentTurns: 2 })(
        before
      )
      return {
        prepare: () => pushUser(words)(ruled),
        run: compactIfNeeded(),
        validate: (result) => {
          const after = rightOf(result).conversation
          assert.ok(estimateInputTokens(after) <= most / 2)
          if (!compat) isAsked(buildRequest(after))
        }
      }
    })
  )
]

// -------------------------------------------------------------------------------------
// quantum
// -------------------------------------------------------------------------------------

/** Each result in a message of its own, as quantum's profile wants it. */
const apart = ({ messages }: Context): ReadonlyArray<Message> =>
  messages.flatMap((message) =>
    message.content.some(isToolResult)
      ? message.content.map((block): Message => ({ ...message, id: '', role: 'tool', content: [block] }))
      : [{ ...message, id: '' }]
  )

const reply = { id: 'r', model: 'm', content: [{ type: 'text', text: 'So.' }], stop_reason: 'end_turn', citations: [] }

const exchange = (now: ReturnType<typeof session>) => {
  const begun = rightOf(beginExchange({ message: words }, { window: 10_000_000 })(now))
  return { begun, replied: rightOf(receiveReply(reply)(begun.session)) }
}

const quantum: ReadonlyArray<Case> = [
  ...([undefined, 0.5] as const).map((share) =>
    bench(
      `beginExchange and receiveReply, ${String(size)} messages${share === undefined ? '' : ', compacted to half'}`,
      () => {
        const messages = apart(answered(size))
        const plain = session({ id: 's', messages })
        const most = estimateTokens(plain.context)
        const compact_at_tokens = share === undefined ? 5_000_000 : Math.floor(most * share)
        const before = session({
          id: 's',
          messages,
          config: { compact_at_tokens, keep_recent_tool_results: 20, clear_thinking: true }
        })
        return {
          prepare: () => before,
          run: exchange,
          validate: ({ begun, replied }) => {
            assert.strictEqual(begun.report.isChanged, share !== undefined)
            assert.deepStrictEqual(violations(begun.context), [])
            assert.strictEqual(replied.session.context.messages.at(-1)?.role, 'assistant')
            assert.ok(share === undefined || estimateTokens(begun.context) < compact_at_tokens)
          }
        }
      }
    )
  )
]

// -------------------------------------------------------------------------------------
// gemini-cli-sdk
// -------------------------------------------------------------------------------------

const streamOf = ({ messages }: Context): ReadonlyArray<GeminiCliMessage> =>
  messages.map(({ role, content }, k) =>
    geminiCliMessage({
      type: role,
      message: {
        id: `m${String(k)}`,
        content: content.map((block) => {
          if (block.type === 'tool_use') return { type: 'tool_use', id: block.id, name: block.name, input: block.input }
          if (block.type === 'tool_result')
            return { type: 'tool_result', tool_use_id: block.toolUseId, content: block.content }
          return block.type === 'thinking' ? { type: 'thinking', thinking: block.text } : block
        })
      }
    })
  )

const gemini: ReadonlyArray<Case> = [
  bench(`foldGeminiCliMessages, ${String(size)} messages`, () => {
    const source = answered(size)
    const stream = streamOf(source)
    return {
      prepare: () => stream,
      run: (all: ReadonlyArray<GeminiCliMessage>) => foldGeminiCliMessages(all),
      validate: ({ context }) => {
        assert.strictEqual(pairing(context).pairs.length, pairing(source).pairs.length)
        assert.deepStrictEqual(violations(appendMessages([user(words)])(context)), [])
      }
    }
  }),
  bench(`foldGeminiCliMessage, one more after ${String(size)}`, () => {
    const folded = foldGeminiCliMessages(streamOf(answered(size)), emptyGeminiCliSession)
    const next = geminiCliMessage({ type: 'user', message: { content: words } })
    return {
      prepare: () => folded,
      run: (now) => foldGeminiCliMessage(now, next),
      validate: ({ context }) => {
        assert.strictEqual(context.messages.length, folded.context.messages.length + 1)
      }
    }
  })
]

// -------------------------------------------------------------------------------------
// aether
// -------------------------------------------------------------------------------------

const saved = () => {
  const { settings: _, ...context } = answered(size)
  return aether.encode(
    pipe(context, (plain): Context => ({ ...plain, profile: aetherProfile, messages: apart(plain) }))
  )
}

const forms: ReadonlyArray<Case> = [
  bench(`aether.decode, ${String(size)} messages`, () => {
    const text = JSON.stringify(saved())
    return {
      prepare: () => JSON.parse(text) as ReturnType<typeof saved>,
      run: (native) => rightOf(aether.decode(native)),
      validate: (context) => {
        assert.strictEqual(JSON.stringify(aether.encode(JSON.parse(JSON.stringify(context)) as Context)), text)
      }
    }
  }),
  bench(`aether.encode, ${String(size)} messages`, () => {
    const native = saved()
    const plain = JSON.stringify(rightOf(aether.decode(native)))
    return {
      prepare: () => JSON.parse(plain) as Context,
      run: (context) => aether.encode(context),
      validate: (written) => {
        assert.deepStrictEqual(written, native)
      }
    }
  }),
  bench(`aether.encode, ${String(size)} messages, one appended`, () => {
    const context = rightOf(aether.decode(saved()))
    aether.encode(context)
    const add = appendMessages([user(words)])
    return {
      prepare: () => add(context),
      run: (grown) => aether.encode(grown),
      validate: (written) => {
        assert.strictEqual(written.messages.length, saved().messages.length + 1)
        assert.deepStrictEqual(aether.violations(written), [])
      }
    }
  })
]

export const sessionCases: ReadonlyArray<Case> = [...conversations, ...quantum, ...gemini, ...forms]

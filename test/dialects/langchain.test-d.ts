import type { BaseMessage, BaseMessageLike, StoredMessage } from '@langchain/core/messages'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { describe, expectTypeOf, test } from 'vitest'
import { type DecodeError, langchain, through } from '../../src/dialects/langchain'
import type { Context } from '../../src/model/Context'

declare const context: Context
declare const invoke: (messages: Array<BaseMessageLike>) => void
const same = (context: Context): Context => context

describe('langchain', () => {
  test('messages of every form are accepted and keep their type', () => {
    const state: { messages: Array<BaseMessage>; todo: string } = { messages: [], todo: 'x' }
    expectTypeOf(through(langchain)(same)(state)).toEqualTypeOf<
      Either<DecodeError, { messages: Array<BaseMessage>; todo: string }>
    >()
    const stored: { messages: Array<StoredMessage> } = { messages: [] }
    expectTypeOf(through(langchain)(same)(stored)).toEqualTypeOf<
      Either<DecodeError, { messages: Array<StoredMessage> }>
    >()
    expectTypeOf(langchain.violations).toBeCallableWith({ messages: ['hello', ['ai', 'hi']] })
  })

  test('what comes back is what a model takes', () => {
    const messages: Array<BaseMessageLike> = ['hello', ['ai', 'hi'], { role: 'user', content: 'q' }]
    const reduced = through(langchain)(same)({ messages })
    if (isRight(reduced)) invoke(reduced.right.messages)
    invoke(langchain.encode(context).messages)
  })

  test('what has no messages is refused', () => {
    // @ts-expect-error [2345] messages are required
    through(langchain)(same)({ input: 'hello' })
  })
})

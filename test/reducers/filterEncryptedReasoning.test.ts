import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Thinking, thinking } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import { filterEncryptedReasoning } from '../../src/reducers'
import { profiles, shape } from '../../src/testing'
import { profileWith } from '../support/build'
import { left, mapAll } from '../support/histories'
import { parse } from '../support/shape'

/** The notation with this in place of its thinking. */
const having = (block: Thinking, notation: string, profile = profiles.merged): Context =>
  mapAll(parse(notation, profile), (other) => (other.type === 'thinking' ? block : other))

const foreign = thinking('', { encrypted: 'gAAA', model: 'other' })

describe('examples', () => {
  test.each<[string, Thinking, boolean]>([
    ['encrypted by the model', thinking('', { encrypted: 'gAAA', model: 'own' }), true],
    ['encrypted by another', foreign, false],
    ['signed by the model', thinking('a', { signature: 's', model: 'own' }), true],
    ['signed by another', thinking('a', { signature: 's', model: 'other' }), false],
    ['both, by another', thinking('a', { encrypted: 'gAAA', signature: 's', model: 'other' }), false],
    ['plain, of another', thinking('a', { model: 'other' }), true],
    ['encrypted by nobody known', thinking('', { encrypted: 'gAAA' }), true],
    ['signed by nobody known', thinking('a', { signature: 's' }), true],
    ['of a model without a name', thinking('', { encrypted: 'gAAA', model: '' }), false],
    ['a name in another case', thinking('', { encrypted: 'gAAA', model: 'Own' }), false]
  ])('%s: stays: %s', (_, block, stays) => {
    const notation = 'user | assistant thinking text | user'
    const before = having(block, notation)
    const after = filterEncryptedReasoning('own')(before)
    if (stays) expect(after).toBe(before)
    else expect(shape(after)).toBe('user | assistant | user')
  })

  test.each<[string, string, string]>([
    [
      'the open loop too',
      'user | assistant thinking bash#1 | user result#1',
      'user | assistant bash#1 | user result#1'
    ],
    ['pinned messages too', 'user | !assistant thinking text | user', 'user | !assistant | user'],
    ['all in one message', 'user | assistant thinking text thinking | user', 'user | assistant | user'],
    ['a message of nothing else', 'user | assistant thinking | user', 'user | user'],
    [
      'but not what no assistant thought',
      'user thinking text | assistant | user',
      'user thinking text | assistant | user'
    ]
  ])('%s', (_, notation, expected) => {
    expect(shape(filterEncryptedReasoning('own')(having(foreign, notation)))).toBe(expected)
  })

  test('what the open loop must begin with stays, whoever wrote it', () => {
    const required = profileWith({ thinkingInLoop: 'required', thinkingBinding: 'none', neighbours: 'merged' })
    const notation = 'user | assistant thinking text | user | assistant thinking bash#1 | user result#1'
    const after = filterEncryptedReasoning('own')(having(foreign, notation, required))
    expect(shape(after)).toBe('user | assistant | user | assistant thinking bash#1 | user result#1')
    const closed = `${notation} | assistant | user`
    expect(shape(filterEncryptedReasoning('own')(having(foreign, closed, required)))).not.toContain('thinking')
  })

  test('an answer that ends in thinking is still being given, and stays', () => {
    const before = having(foreign, 'user | assistant thinking text | user | assistant text thinking')
    const after = filterEncryptedReasoning('own')(before)
    expect(shape(after)).toBe('user | assistant | user | assistant text thinking')
    expect(after.messages[3]).toBe(before.messages[3])
  })

  test('blocks that stay are the same', () => {
    const before = having(foreign, 'user | assistant thinking text bash#1 | user result#1 | assistant | user')
    const after = filterEncryptedReasoning('own')(before)
    expect(after.messages[1]?.content[0]).toBe(before.messages[1]?.content[1])
    expect(left(after)).toBe(left(before))
    expect(after.messages[3]).toBe(before.messages[3])
  })

  test('where thinking is bound to its prefix, what the model wrote later goes as well', () => {
    const own = thinking('', { encrypted: 'hBBB', model: 'own' })
    const notation = 'user | assistant thinking text | user | assistant thinking text | user'
    let next = 0
    const before = mapAll(parse(notation, profiles.bound), (block) =>
      block.type === 'thinking' ? (next++ === 0 ? foreign : own) : block
    )
    expect(shape(filterEncryptedReasoning('own')(before))).toBe('user | assistant | user | assistant | user')
    expect(shape(filterEncryptedReasoning('other')(before))).toBe(
      'user | assistant thinking text | user | assistant | user'
    )
  })
})

describe('properties', () => {
  test('what is left is plain, of the model or of nobody known, whoever the model is', () => {
    const field = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
    fc.assert(
      fc.property(field, field, field, fc.constantFrom('a', 'b'), (model, signature, encrypted, own) => {
        const block = thinking('x', {
          ...(model === undefined ? {} : { model }),
          ...(signature === undefined ? {} : { signature }),
          ...(encrypted === undefined ? {} : { encrypted })
        })
        const isSealed = signature !== undefined || encrypted !== undefined
        const after = filterEncryptedReasoning(own)(having(block, 'user | assistant thinking text | user'))
        expect(after.messages[1]?.content.includes(block)).toBe(!isSealed || model === undefined || model === own)
      })
    )
  })
})

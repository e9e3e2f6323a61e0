import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, text, toolResult } from '../../src/model/Block'
import { anyContext } from '../../src/testing'
import { editMessage, filterBlocks, firstBlocks, mapBlocks, replaceBlocks } from '../../src/traversal/Blocks'
import { parse } from '../support/shape'

const { messages } = parse('user text image | assistant | user() | assistant text bash#1')
const by = text('other')

describe('examples', () => {
  test('mapBlocks shows every block with its place, in order', () => {
    const seen: Array<string> = []
    mapBlocks(messages, (block, m, b) => {
      seen.push(`${String(m)}.${String(b)} ${block.type}`)
      return block
    })
    expect(seen).toEqual(['0.0 text', '0.1 media', '1.0 text', '3.0 text', '3.1 tool_use'])
  })

  test('mapBlocks changes what it is told and shares the rest', () => {
    const mapped = mapBlocks(messages, (block) => (block.type === 'media' ? by : block))
    expect(mapped[0]).toStrictEqual({ ...messages[0], content: [messages[0]?.content[0], by] })
    expect(mapped[0]?.content[0]).toBe(messages[0]?.content[0])
    expect(mapped.slice(1).map((message, m) => message === messages[m + 1])).toEqual([true, true, true])
  })

  test('filterBlocks shows every block with its place, in order', () => {
    const seen: Array<string> = []
    filterBlocks(messages, (block, m, b) => seen.push(`${String(m)}.${String(b)} ${block.type}`) > 0)
    expect(seen).toEqual(['0.0 text', '0.1 media', '1.0 text', '3.0 text', '3.1 tool_use'])
  })

  test('filterBlocks keeps what it is told and shares the rest', () => {
    const kept = filterBlocks(messages, (block, m) => block.type !== 'text' || m === 3)
    expect(kept.map(({ content }) => content.map(({ type }) => type))).toEqual([
      ['media'],
      [],
      [],
      ['text', 'tool_use']
    ])
    expect(kept.map((message, m) => message === messages[m])).toEqual([false, false, true, true])
    expect(kept[0]?.id).toBe('0')
  })

  test('replaceBlocks replaces what is named and shares the rest', () => {
    const replaced = replaceBlocks(messages, [
      { message: 3, block: 1, by },
      { message: 0, block: 0, by },
      { message: 3, block: 0, by: text('third') }
    ])
    expect(replaced.map(({ content }) => content)).toStrictEqual([
      [by, messages[0]?.content[1]],
      messages[1]?.content,
      [],
      [text('third'), by]
    ])
    expect(replaced.map((message, m) => message === messages[m])).toEqual([false, true, true, false])
    expect(messages[0]?.content[0]).toStrictEqual(text('words 0.0'))
  })

  test('replaceBlocks removes what nothing is named for', () => {
    const removed = replaceBlocks(messages, [
      { message: 3, block: 0, by: undefined },
      { message: 0, block: 1, by: undefined },
      { message: 0, block: 0, by: undefined }
    ])
    expect(removed.map(({ content }) => content.map(({ type }) => type))).toEqual([[], ['text'], [], ['tool_use']])
    expect(removed[3]?.content[0]).toBe(messages[3]?.content[1])
    expect(removed.map((message, m) => message === messages[m])).toEqual([false, true, true, false])
  })

  test('replaceBlocks makes the same messages of the same edits', () => {
    const edits = [
      { message: 0, block: 0, by },
      { message: 3, block: 1, by: undefined }
    ]
    const [once, again] = [replaceBlocks(messages, edits), replaceBlocks(messages, edits)]
    expect(again.map((message, m) => message === once[m])).toEqual([true, true, true, true])
    expect(replaceBlocks(messages, [{ message: 0, block: 0, by: text('other') }])[0]).not.toBe(once[0])
  })

  test('editMessage: its own blocks in another list are no edit', () => {
    const [message] = messages
    if (message === undefined) throw new Error('no message')
    expect(editMessage(message, message.content)).toBe(message)
    expect(editMessage(message, [...message.content])).toBe(message)
    expect(editMessage(message, message.content.slice(1))).toStrictEqual({
      ...message,
      content: message.content.slice(1)
    })
  })

  test('editMessage edits tool results too', () => {
    const result = toolResult({ toolUseId: '1', content: [text('long'), text('short')] })
    const edited = editMessage(result, [text('short')])
    expect(edited).toStrictEqual({ type: 'tool_result', toolUseId: '1', content: [text('short')] })
    expect(editMessage(result, edited.content as ReadonlyArray<Block>)).toBe(edited)
  })

  test('firstBlocks counts blocks through', () => {
    expect([...firstBlocks(messages)]).toEqual([0, 2, 3, 3, 5])
    expect([...firstBlocks([])]).toEqual([0])
  })

  test('nothing to do: the same list', () => {
    expect(mapBlocks(messages, (block) => block)).toBe(messages)
    expect(filterBlocks(messages, () => true)).toBe(messages)
    expect(replaceBlocks(messages, [])).toBe(messages)
    expect(mapBlocks([], () => by)).toEqual([])
  })
})

describe('properties', () => {
  test('replacing every block is mapping', () => {
    fc.assert(
      fc.property(anyContext, fc.nat({ max: 3 }), ({ messages }, modulus) => {
        const isOther = (m: number, b: number): boolean => (m + b) % (modulus + 1) === 0
        const all = messages.flatMap(({ content }, message) =>
          content.flatMap((_, block) => (isOther(message, block) ? [{ message, block, by }] : []))
        )
        expect(replaceBlocks(messages, all)).toStrictEqual(
          mapBlocks(messages, (block, m, b) => (isOther(m, b) ? by : block))
        )
      })
    )
  })
})

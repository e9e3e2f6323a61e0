import * as fc from 'fast-check'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type Change, diff, invertChange } from '../../src/change'
import { decodeChange, decodeContext, drawJsonError, encodeChange } from '../../src/codecs'
import { image, text, toolResult, toolUse } from '../../src/model/Block'
import { context, withMessages } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import { strictProfile } from '../../src/model/Profile'
import { anyContext, validContextUnderAny } from '../../src/testing'
import { equal, jsonClone } from '../../src/testing/equal'
import { anyEdits, run } from '../change/functions'

const before = context({
  system: 'Be brief.',
  tools: [{ name: 'read', description: 'reads' }],
  messages: [
    user('Look.', image({ type: 'url', url: 'https://example.com/a.png' })),
    assistant(toolUse({ id: 'c1', name: 'read', input: { path: 'a.ts' } })),
    user(toolResult({ toolUseId: 'c1', content: [text('export {}')] })),
    assistant('It is empty.')
  ],
  settings: { model: 'm' },
  profile: strictProfile
})

const drawn = (value: unknown): string => {
  const decoded = decodeChange(value)
  return isLeft(decoded) ? drawJsonError(decoded.left) : 'right'
}

const contextDrawn = (value: unknown): string => {
  const decoded = decodeContext(value)
  return isLeft(decoded) ? drawJsonError(decoded.left) : 'right'
}

/** A stored change with one thing in it set to something else. */
const broken = (path: string, value: unknown): unknown => {
  const after = withMessages(before, [
    { ...before.messages[0]!, content: [text('Look here.'), before.messages[0]!.content[1]!] },
    ...before.messages.slice(2)
  ])
  const stored = jsonClone(encodeChange(diff(before, after))) as unknown as Record<string, unknown>
  const keys = path.split('.')
  let at = stored
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>
  at[keys[keys.length - 1]!] = value
  return stored
}

describe('examples', () => {
  test('what is the same stands once', () => {
    const after = {
      ...before,
      messages: [{ ...before.messages[0]!, content: [before.messages[0]!.content[1]!] }, before.messages[3]!]
    }
    expect(encodeChange(diff(before, after))).toMatchObject({
      after: { system: [[-1, 0]], messages: [{ id: '0', role: 'user', content: [[0, 1]] }, 3] }
    })
    expect(encodeChange(diff(before, after))).not.toHaveProperty('after.tools')
    expect(decodeChange(jsonClone(encodeChange(diff(before, after))))).toEqual(right(diff(before, after)))
  })

  test('a change is its own JSON as well', () => {
    const change = diff(before, withMessages(before, before.messages.slice(1)))
    expect(decodeChange(jsonClone(change))).toEqual(right(change))
  })

  test('other tools, settings and rules are written', () => {
    const { profile: _, settings: __, ...rest } = before
    const change = diff(before, { ...rest, tools: [] })
    expect(decodeChange(jsonClone(encodeChange(change)))).toEqual(right(change))
    expect(decodeChange(jsonClone(encodeChange(invertChange(change))))).toEqual(right(invertChange(change)))
  })

  test.each([
    ['carried', 'x', 'change: carried: expected a list of links, found the string "x"'],
    ['carried.0', [0, 0], 'change: carried[0]: expected a link of three whole numbers from 0 on, found a list of 2'],
    [
      'carried.0',
      [0, 0, 99],
      /^change: carried\[0\]: expected a link of some of 11 parts to some of 9, found \[0, 0, 99\]$/
    ],
    ['carried.0', [0, 0, 0], /^change: carried\[0\]: expected a link of some of 11 parts to some of 9/],
    ['carried.0', [0, 9, 1], /^change: carried\[0\]: expected a link of some of 11 parts/],
    ['carried.1', [0, 8, 1], /^change: carried\[1\]: expected a link of parts that are in no link before/],
    ['carried.1', [9, 4, 1], /^change: carried\[1\]: expected a link of parts that are in no link before/],
    ['summarised', [[9, 5, 0]], /^change: summarised\[0\]: expected a link of some of 11 parts to one of 9/],
    ['summarised', [[0, 1, 9]], /^change: summarised\[0\]/],
    ['expanded', [[0, 1, 11]], /^change: expanded\[0\]: expected a link of some of 9 parts to one of 11/],
    ['expanded', [[0, 0, 1]], /^change: expanded\[0\]/],
    ['expanded', [{}], /^change: expanded\[0\]: expected a link of three whole numbers from 0 on, found an object/],
    [
      'after.messages.1',
      4,
      'change: after.messages[1]: expected the index of one of the 4 messages before, found the number 4'
    ],
    ['after.messages.1', -1, 'change: after.messages[1]: expected a whole number from 0 on, found the number -1'],
    [
      'after.messages.0.content.1',
      [0, 2],
      'change: after.messages[0].content[1]: expected the place of a block before, found [0, 2]'
    ],
    ['after.system.0', [9, 0], 'change: after.system[0]: expected the place of a block before, found [9, 0]'],
    [
      'after.system.0',
      [0],
      'change: after.system[0]: expected the index of a message and of a block in it, found a list of 1'
    ],
    ['after.messages.0.id', 7, 'change: after.messages[0].id: expected a string, found the number 7'],
    [
      'before.messages.0.role',
      'bot',
      'change: before.messages[0].role: expected "system" or "user" or "assistant" or "tool", found the string "bot"'
    ],
    ['before.messages.0.pinned', 1, 'change: before.messages[0].pinned: expected a boolean, found the number 1'],
    ['before.settings', [], 'change: before.settings: expected a JSON object, found a list of 0'],
    ['before.profile.resultRole', 'x', /^change: before\.profile\.resultRole: expected "user" or "tool"/],
    ['before.tools', undefined, 'change: before.tools: expected a list of tool definitions, found nothing']
  ])('%s: %j', (path, value, expected) => {
    if (typeof expected === 'string') expect(drawn(broken(path, value))).toBe(expected)
    else expect(drawn(broken(path, value))).toMatch(expected)
  })

  test.each([
    [null, 'context: expected a context, found null'],
    [[], 'context: expected a context, found a list of 0'],
    [{ system: [], tools: [], messages: [7] }, 'context: messages[0]: expected a message, found the number 7'],
    [
      { system: [{ type: 'video' }], tools: [], messages: [] },
      'context: system[0].type: expected "text" or "thinking" or "tool_use" or "tool_result" or "media" or "opaque", found the string "video"'
    ],
    [
      { system: [{ type: 'tool_result', content: [{ type: 'thinking', text: '' }] }], tools: [], messages: [] },
      'context: system[0].content[0].type: expected "text" or "media" or "opaque", found the string "thinking"'
    ],
    [
      { system: [{ type: 'tool_result', content: 1 }], tools: [], messages: [] },
      'context: system[0].content: expected a string or a list of blocks, found the number 1'
    ],
    [
      { system: [{ type: 'media', kind: 'image', source: { type: 'url' } }], tools: [], messages: [] },
      'context: system[0].source.url: expected a string, found nothing'
    ],
    [
      { system: [{ type: 'tool_use', name: 'a' }], tools: [], messages: [] },
      'context: system[0].input: expected a JSON value, found nothing'
    ],
    [
      { system: [{ type: 'tool_use', name: 'a', input: [NaN] }], tools: [], messages: [] },
      'context: system[0].input: expected a JSON value, found a list of 1'
    ],
    [
      { system: [], tools: [{ name: 'a', 'x y': 1 }], messages: [], profile: { name: 'p', 'x y': 1 } },
      'context: profile.resultRole: expected "user" or "tool", found nothing'
    ]
  ])('no context: %j', (value, expected) => {
    expect(contextDrawn(value)).toBe(expected)
  })
})

describe('laws', () => {
  test('a stored change is the change, and no larger than its two contexts', () => {
    fc.assert(
      fc.property(fc.oneof(anyContext, validContextUnderAny()), anyEdits(3), (one, edits) => {
        const change: Change = diff(one, run(one, edits).at(-1)!)
        const stored = JSON.stringify(encodeChange(change))
        const decoded = decodeChange(JSON.parse(stored))
        expect(decoded._tag === 'Right' && equal(decoded.right, change)).toBe(true)
        expect(stored.length).toBeLessThanOrEqual(JSON.stringify(change).length)
        const plain = decodeChange(jsonClone(change))
        expect(plain._tag === 'Right' && equal(plain.right, change)).toBe(true)
      })
    )
  })

  test('a stored context is the context, itself when it is one', () => {
    fc.assert(
      fc.property(fc.oneof(anyContext, validContextUnderAny()), (one) => {
        const stored = jsonClone(one)
        const decoded = decodeContext(stored)
        expect(decoded._tag === 'Right' && decoded.right).toBe(stored)
      })
    )
  })

  test('nothing is thrown on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('after', 'before', 'carried', 'after.messages'), (value, path) => {
        expect(drawn(value)).toMatch(/^change/)
        expect(typeof drawn(broken(path, value))).toBe('string')
      })
    )
  })
})

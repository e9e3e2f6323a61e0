import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { image, opaque, text, toolResult, toolUse } from '../../src/model/Block'
import type { Json } from '../../src/model/Json'
import { type ClearedResult, clearedText, describeResult, isClearedText, shorten } from '../../src/reducers/placeholder'
import { anyText, json } from '../../src/testing'

const described = (input: Json): string | undefined =>
  describeResult(toolUse({ name: 'bash', input }), toolResult({ content: '' })).argument

const cleared: ClearedResult = { tool: 'bash', argument: 'npm test', characters: 12, media: 0, isError: false }

const picture = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K' })

const names = 'file_path path filePath command cmd query pattern url name id'.split(' ')

describe('examples', () => {
  test.each<[string, Json, string | undefined]>([
    ['none', {}, undefined],
    ['the only one', { path: 'a.ts' }, 'a.ts'],
    ['the most telling, not the first', { name: 'x', path: 'a.ts' }, 'a.ts'],
    ['the next when it is empty', { path: '', name: 'x' }, 'x'],
    ['the next when it is no string', { path: 7, name: 'x' }, 'x'],
    ['the first string when no name tells', { limit: 3, empty: '', note: 'n', other: 'o' }, 'n'],
    ['no string at all', { limit: 3, list: ['a'], nested: { path: 'a.ts' } }, undefined],
    ['blank', { path: ' \n ' }, undefined],
    ['a blank first string', { note: ' ' }, undefined],
    ['text', 'ls -a', 'ls -a'],
    ['blank text', ' ', undefined],
    ['empty text', '', undefined],
    ['a list', ['a'], undefined],
    ['a number', 7, undefined],
    ['null', null, undefined],
    ['on one line', { command: ' make\n\tall ' }, 'make all'],
    ['60 characters stay', { path: 'x'.repeat(60) }, 'x'.repeat(60)],
    ['61 are cut', { path: 'x'.repeat(61) }, 'x'.repeat(60)],
    ['text is cut', 'y'.repeat(61), 'y'.repeat(60)],
    ['any first string is cut', { note: 'z'.repeat(61) }, 'z'.repeat(60)],
    ['what everything inherits is no argument', { note: 'n', toString: 'no' }, 'n']
  ])('argument: %s', (_, input, expected) => {
    expect(described(input)).toBe(expected)
  })

  test('arguments in the order of telling', () => {
    for (let k = 0; k < names.length; k++) {
      const later = Object.fromEntries(
        names
          .slice(k)
          .reverse()
          .map((name) => [name, name])
      )
      expect(described({ before: 'before', ...later })).toBe(names[k])
    }
  })

  test.each<[string, Parameters<typeof toolResult>[0], Partial<ClearedResult>]>([
    ['a text', { content: 'four' }, { characters: 4 }],
    ['an error', { content: 'four', isError: true }, { characters: 4, isError: true }],
    ['no error', { content: '', isError: false }, {}],
    [
      'blocks',
      { content: [text('ab'), picture, text('cde'), picture, opaque('new', {})] },
      { characters: 5, media: 2 }
    ],
    ['UTF-16 units', { content: '😀' }, { characters: 2 }]
  ])('result: %s', (_, result, expected) => {
    expect(describeResult(toolUse({ name: 'bash', input: {} }), toolResult(result))).toStrictEqual({
      tool: 'bash',
      characters: 0,
      media: 0,
      isError: false,
      ...expected
    })
  })

  test.each<[string, Partial<ClearedResult>, string]>([
    ['tool, argument and size', {}, '[cleared: bash npm test, 12 chars]'],
    ['an error', { isError: true }, '[cleared: bash npm test, error, 12 chars]'],
    ['media and text', { media: 2 }, '[cleared: bash npm test, 12 chars, 2 media]'],
    ['media alone', { media: 1, characters: 0 }, '[cleared: bash npm test, 1 media]'],
    ['nothing', { characters: 0 }, '[cleared: bash npm test, 0 chars]'],
    ['everything', { isError: true, media: 1, characters: 0 }, '[cleared: bash npm test, error, 1 media]']
  ])('text: %s', (_, difference, expected) => {
    expect(clearedText({ ...cleared, ...difference })).toBe(expected)
  })

  test('text: without an argument', () => {
    expect(clearedText({ tool: 'list', characters: 3, media: 0, isError: false })).toBe('[cleared: list, 3 chars]')
  })

  test.each([
    ['[cleared]', true],
    ['[cleared: bash, 3 chars]', true],
    ['[Old tool result content cleared]', true],
    ['[Old tool result content]', false],
    ['[old tool result content cleared]', false],
    ['[cleared: bash', false],
    ['cleared]', false],
    [' [cleared]', false],
    ['[cut]', false],
    ['', false],
    [`[cleared${'x'.repeat(247)}]`, true],
    [`[cleared${'x'.repeat(248)}]`, false]
  ])('cleared already: %s: %s', (text, expected) => {
    expect(isClearedText(text)).toBe(expected)
  })

  test.each([
    ['', 3, ''],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['a😀b', 2, 'a'],
    ['a😀b', 3, 'a😀'],
    ['😀', 1, ''],
    ['a  \n b', 9, 'a b'],
    [' ab ', 2, 'a'],
    ['\ud83d', 1, '\ud83d']
  ])('%j shortened to %d: %j', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected)
  })
})

describe('properties', () => {
  test('what was cleared is known as cleared', () => {
    fc.assert(
      fc.property(json, fc.boolean(), fc.nat(), fc.nat(), (input, isError, characters, media) => {
        const argument = described(input)
        const line = clearedText({
          tool: 'bash',
          ...(argument === undefined ? {} : { argument }),
          isError,
          characters,
          media
        })
        expect(isClearedText(line)).toBe(true)
        expect(line).not.toMatch(/[\n\r\t]/)
      })
    )
  })

  test('shortening is a prefix on one line, splits no surrogate pair and cuts no more than it must', () => {
    const pairs = fc.array(fc.constantFrom('😀', 'é', 'a'), { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 12 }), (text, length) => {
        const short = shorten(text, length)
        expect(text.startsWith(short)).toBe(true)
        expect(short).not.toMatch(/\p{Surrogate}/u)
        expect(short.length).toBeLessThanOrEqual(length)
        expect(short.length).toBeGreaterThanOrEqual(Math.min(text.length, length - 1))
      })
    )
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shorten(text, 60)).toBe(shorten(shorten(text, 60), 60))
      })
    )
  })
})

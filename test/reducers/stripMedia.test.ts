import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, image, media, type Media, opaque, text } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import { stripMedia, type StripMediaOptions } from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { profiles, shape, validContext } from '../../src/testing'
import { profileWith } from '../support/build'
import { blockAt, mapAll, thrown, withResultContent } from '../support/histories'
import { parse as parsed } from '../support/shape'

const three = 'user text image | assistant | user text image | assistant | user text image | assistant | user'

const picture = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K'.repeat(50) })
const report = media(
  'document',
  { type: 'base64', mediaType: 'application/pdf', data: 'JVBERi0x'.repeat(50) },
  'report.pdf'
)

/** The block, or what is in it. */
const inside = (block: Block): ReadonlyArray<Block> =>
  block.type === 'tool_result' && typeof block.content !== 'string' ? block.content : [block]

/** Every media block as `+` or, where it went, `-`, in the order of the history. */
const drawn = (context: Context): string =>
  context.messages
    .flatMap(({ content }) => content.flatMap(inside))
    .map((block) =>
      block.type === 'media' ? '+' : block.type === 'text' && block.text.startsWith('[removed: ') ? '-' : ''
    )
    .join('')

const stripped = (context: Context, options: StripMediaOptions): string => drawn(stripMedia(options)(context))

/** Reads the notation, with pictures that are worth stripping. */
const parse = (notation: string, profile?: Profile): Context =>
  mapAll(parsed(notation, profile), (block) => (block.type === 'media' ? picture : block))

/** The context with these media in place of its images, in order. */
const showing = (notation: string, ...shown: ReadonlyArray<Media>): Context => {
  let next = 0
  return mapAll(parse(notation), (block) => (block.type === 'media' ? (shown[next++] ?? block) : block))
}

const withPictures = (notation: string): Context =>
  mapAll(withResultContent(notation, [text('a'), picture, picture]), (block) =>
    block.type === 'media' ? picture : block
  )

describe('examples', () => {
  test.each<[string, Context, StripMediaOptions, string]>([
    ['keep 0', parse(three), { keep: 0 }, '---'],
    ['keep 1', parse(three), { keep: 1 }, '--+'],
    ['keep 2', parse(three), { keep: 2 }, '-++'],
    ['several in one message', parse('user image image text image | assistant | user'), { keep: 1 }, '--+'],
    ['but the latest words', parse('user image text | assistant | user text image'), { keep: 0 }, '-+'],
    ['the latest words count', parse('user image text | assistant | user text image'), { keep: 1 }, '-+'],
    [
      'but pinned messages',
      parse('!user text image | assistant | user text image | assistant | user'),
      { keep: 0 },
      '+-'
    ],
    [
      'pinned ones count',
      parse('user text image | assistant | !user text image | assistant | user'),
      { keep: 1 },
      '-+'
    ],
    ['in results', withPictures('user | assistant bash#1 | user result#1 | assistant | user'), { keep: 0 }, '--'],
    [
      'within one result',
      withPictures('user | assistant bash#1 | user result#1 | assistant | user'),
      { keep: 1 },
      '-+'
    ],
    [
      'in results and messages',
      withPictures('user text image | assistant | user | assistant bash#1 | user result#1'),
      { keep: 1 },
      '-++'
    ],
    [
      'but the pending step',
      withPictures('user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2'),
      { keep: 0 },
      '--++'
    ],
    [
      'the pending step counts',
      withPictures('user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2'),
      { keep: 3 },
      '-+++'
    ],
    [
      'but words beside results',
      withPictures('user | assistant bash#1 | user result#1 text image | assistant'),
      { keep: 0 },
      '+++'
    ],
    ['of an assistant', parse('user | assistant text image | user'), { keep: 0 }, '-'],
    [
      'but a system message',
      parse('user | system text image | assistant | user', profileWith({ systemMessages: 'any' })),
      { keep: 0 },
      '+'
    ],
    ['images only', showing(three, report, picture, report), { keep: 0, kinds: ['image'] }, '+-+'],
    ['two kinds', showing(three, report, picture, report), { keep: 0, kinds: ['image', 'document'] }, '---'],
    ['other kinds count', showing(three, picture, report, report), { keep: 2, kinds: ['image'] }, '-++'],
    ['other kinds count among the old', showing(three, report, picture, picture), { keep: 2, kinds: ['image'] }, '+++'],
    ['no kind', parse(three), { keep: 0, kinds: [] }, '+++']
  ])('left: %s', (_, context, options, expected) => {
    expect(stripped(context, options)).toBe(expected)
  })

  test.each<[string, Context, StripMediaOptions]>([
    ['keep as many as there are', parse(three), { keep: 3 }],
    ['keep more', parse(three), { keep: 9 }],
    ['no media', parse('user | assistant | user [upload]'), { keep: 0 }],
    ['no messages', parse(''), { keep: 0 }],
    ['no kind of them', parse(three), { keep: 0, kinds: ['audio'] }],
    ['only the latest words', parse('user text image'), { keep: 0 }],
    ['beside a waiting call', parse('user | assistant text image bash#1 | user result#1'), { keep: 0 }],
    [
      'media shorter than the line',
      showing(
        'user text image | assistant | user',
        media('document', { type: 'text', mediaType: 'text/plain', data: 'hi' })
      ),
      { keep: 0 }
    ],
    ['a text that says it was removed', parse('user | assistant | user'), { keep: 0 }]
  ])('the same context: %s', (_, context, options) => {
    expect(stripMedia(options)(context)).toBe(context)
  })

  test.each<[Media, string]>([
    [picture, '[removed: image/png]'],
    [report, '[removed: application/pdf report.pdf]'],
    [image({ type: 'url', url: 'https://example.org/a.png' }), '[removed: image]'],
    [media('video', { type: 'file', fileId: 'file_1' }), '[removed: video]'],
    [media('audio', { type: 'file', fileId: 'file_1' }, 'a.mp3'), '[removed: audio a.mp3]'],
    [media('document', { type: 'text', mediaType: 'text/plain', data: 'word '.repeat(90) }), '[removed: text/plain]']
  ])('%o', (shown, expected) => {
    const after = stripMedia({ keep: 0 })(showing('user text image | assistant | user', shown))
    expect(blockAt(after, 0, 1)).toStrictEqual(text(expected))
  })

  test('everything else in a result stays', () => {
    const unit = opaque('new', {})
    const before = mapAll(
      withResultContent('user | assistant bash#1 | user error#1 text | assistant | user', [text('a'), picture, unit]),
      (block) => (block.type === 'tool_result' ? { ...block, extra: { cached: true } } : block)
    )
    const after = stripMedia({ keep: 0 })(before)
    expect(blockAt(after, 2)).toStrictEqual({
      type: 'tool_result',
      toolUseId: '1',
      content: [text('a'), text('[removed: image/png]'), unit],
      isError: true,
      extra: { cached: true }
    })
    expect(after.messages.map((message, m) => message === before.messages[m])).toEqual([true, true, false, true, true])
    expect(blockAt(after, 2, 1)).toBe(blockAt(before, 2, 1))
  })

  test('results without media stay the same', () => {
    const listed = mapAll(
      parse('user text image | assistant bash#1 bash#2 | user result#1 result#2 | assistant | user'),
      (block) => (block.type === 'tool_result' && block.toolUseId === '2' ? { ...block, content: [text('a')] } : block)
    )
    const after = stripMedia({ keep: 0 })(listed)
    expect(after.messages.map((message, m) => message === listed.messages[m])).toEqual([false, true, true, true, true])
  })

  test('thinking that is bound to its prefix goes after the first line', () => {
    const notation = 'user text image | assistant thinking text | user'
    expect(shape(stripMedia({ keep: 0 })(parse(notation, profiles.bound)))).toBe('user | assistant | user')
    expect(shape(stripMedia({ keep: 0 })(parse(notation, profiles.merged)))).toBe(
      'user | assistant thinking text | user'
    )
  })
})

describe('options', () => {
  test.each<[number, string]>([
    [-1, 'stripMedia: keep must be a whole number of at least 0, got -1'],
    [0.5, 'stripMedia: keep must be a whole number of at least 0, got 0.5'],
    [NaN, 'stripMedia: keep must be a whole number of at least 0, got NaN']
  ])('keep %d', (keep, message) => {
    expect(thrown(() => stripMedia({ keep }))).toStrictEqual(new RangeError(message))
  })

  test('the estimator decides what is no longer than before', () => {
    const estimator = { ...charsPerTokenEstimator, block: () => 1 }
    const before = parse(three)
    expect(stripMedia({ keep: 0, estimator })(before)).toBe(before)
  })
})

describe('properties', () => {
  test('the newest stay, and what goes leaves its place to a line', () => {
    fc.assert(
      fc.property(validContext({ profile: profiles.merged }), fc.nat({ max: 3 }), (context, keep) => {
        const before = drawn(context).replaceAll('-', '')
        const after = drawn(stripMedia({ keep })(context))
        expect(after.length).toBeGreaterThanOrEqual(before.length)
        expect(after.slice(after.length - Math.min(keep, before.length))).not.toContain('-')
      })
    )
  })

  test('the more is kept, the more is left', () => {
    fc.assert(
      fc.property(validContext({ profile: profiles.separate }), fc.nat({ max: 3 }), (context, keep) => {
        const [few, more] = [keep, keep + 1].map(
          (keep) => drawn(stripMedia({ keep })(context)).replaceAll('-', '').length
        )
        expect(few).toBeLessThanOrEqual(more ?? 0)
      })
    )
  })
})

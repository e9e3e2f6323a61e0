import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { image, media, type MediaSource } from 'context-compaction/model'
import {
  claudePatches,
  type ImageSize,
  imageSize,
  imageTokens,
  makeHeuristicEstimator,
  type MediaFormulaName,
  mediaFormulas,
  mediaTokens,
  tokenizerEstimator
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

const names = Object.keys(mediaFormulas) as ReadonlyArray<MediaFormulaName>
const tokens = (name: MediaFormulaName, width: number, height: number): number =>
  imageTokens(mediaFormulas[name], { width, height })

describe('imageTokens', () => {
  // the table of examples in Anthropic's documentation of vision
  test.each([
    [200, 200, 64, 64],
    [1000, 1000, 1296, 1296],
    [1092, 1092, 1521, 1521],
    [1920, 1080, 1560, 2691],
    [2000, 1500, 1564, 3888],
    [3840, 2160, 1560, 4784]
  ])('anthropic, %d × %d: %d and %d', (width, height, standard, high) => {
    expect(tokens('anthropic', width, height)).toBe(standard)
    expect(tokens('anthropicHigh', width, height)).toBe(high)
    expect(tokens('anthropic', height, width)).toBe(standard)
  })

  // rounding the short edge down gives 1,537, up gives 1,560; rounding halves up gives 1,496 and 1,560
  test.each([
    [1900, 1060, 1508],
    [1644, 1270, 1530],
    [1792, 1000, 1508]
  ])('anthropic, %d × %d: %d, the short edge rounded half to even', (width, height, expected) => {
    expect(tokens('anthropic', width, height)).toBe(expected)
  })

  test('anthropic, one patch too many is scaled down', () => {
    expect(claudePatches(10, 1000)({ width: 280, height: 28 })).toBe(10)
    expect(claudePatches(10, 1000)({ width: 308, height: 28 })).toBe(10)
    expect(claudePatches(1, 1000)({ width: 5000, height: 1 })).toBe(1)
    expect(claudePatches(100, 280)({ width: 2 ** 32 - 1, height: 10 })).toBe(10)
  })

  test.each<[MediaFormulaName, number, number, number]>([
    // OpenAI: 1024² and 2048 × 4096 of the tile guide, 1024² and 1800 × 2400 of the patch guide
    ['openaiTiles', 1024, 1024, 765],
    ['openaiTiles', 2048, 4096, 1105],
    ['openaiTiles', 512, 512, 255],
    ['openaiTilesGpt5', 1024, 1024, 630],
    ['openaiTilesMini', 1024, 1024, 25501],
    ['openaiPatches', 1024, 1024, Math.ceil(1024 * 1.72)],
    ['openaiPatchesMini', 1800, 2400, Math.ceil(1452 * 1.62)],
    ['openaiPatchesNano', 1800, 2400, Math.ceil(1452 * 2.46)],
    ['openaiPatchesLarge', 1800, 2400, Math.ceil(57 * 75 * 1.2)],
    ['openaiPatchesCapped', 4000, 4000, Math.ceil(78 * 78 * 1.2)],
    ['openaiTilesReasoning', 1024, 1024, 675],
    ['openaiLow', 4000, 4000, 85],
    // 1024 × 1024 and 896 × 896 of visionsqueezer.com/providers/qwen, rounded as smart_resize does
    ['qwen2', 1024, 1024, 37 * 37],
    ['qwen2', 896, 896, 1024],
    ['qwen2', 10_000, 10_000, 128 * 128],
    ['qwen2', 20, 20, 4],
    ['qwen3', 1024, 1024, 1024],
    ['pixtral', 1024, 1024, 4096],
    ['pixtral', 2048, 1024, 64 * 32],
    ['gemini3Low', 4000, 4000, 280],
    ['gemini3Medium', 4000, 4000, 560],
    ['gemini3UltraHigh', 4000, 4000, 2240],
    ['gemini2', 384, 384, 258],
    ['gemini2', 385, 384, 258],
    ['gemini2', 1920, 1080, 1548],
    ['gemini2', 8000, 8000, 4 * 4 * 258],
    ['gemini2', 10_000, 1000, 4 * 258],
    ['gemini3', 4000, 4000, 1120],
    ['gemini3', 10, 10, 1120]
  ])('%s, %d × %d: %d', (name, width, height, expected) => {
    expect(tokens(name, width, height)).toBe(expected)
  })

  test.each(names)('%s: an unknown image is a screenshot of 1920 × 1080', (name) => {
    expect(mediaFormulas[name].unknownImage).toBe(tokens(name, 1920, 1080))
  })

  test.each(names)('%s: what has no size is an unknown image', (name) => {
    for (const side of [0, -5, NaN, Infinity]) {
      expect(tokens(name, side, 100)).toBe(mediaFormulas[name].unknownImage)
      expect(tokens(name, 100, side)).toBe(mediaFormulas[name].unknownImage)
      expect(tokens(name, side, side)).toBe(mediaFormulas[name].unknownImage)
    }
  })

  const most: Readonly<Record<MediaFormulaName, number>> = {
    anthropic: 1568,
    anthropicHigh: 4784,
    openaiTiles: 85 + 8 * 170,
    openaiTilesGpt5: 70 + 8 * 140,
    openaiTilesMini: 2833 + 8 * 5667,
    openaiPatches: Math.ceil(1536 * 1.72),
    openaiPatchesMini: Math.ceil(1536 * 1.62),
    openaiPatchesNano: Math.ceil(1536 * 2.46),
    openaiPatchesLarge: 36_000,
    openaiTilesReasoning: 75 + 8 * 150,
    openaiPatchesCapped: Math.ceil(6144 * 1.2),
    openaiLow: 85,
    gemini3Low: 280,
    gemini3Medium: 560,
    gemini3UltraHigh: 2240,
    qwen2: 16_384,
    qwen3: 16_384,
    pixtral: 4096,
    gemini2: 4 * 4 * 258,
    gemini3: 1120
  }

  test.each(names)('%s: whole, positive, bounded, the same lying as standing', (name) => {
    const side = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20_000 }))
    fc.assert(
      fc.property(side, side, (width, height) => {
        const n = tokens(name, width, height)
        expect(Number.isInteger(n) && n > 0).toBe(true)
        expect(tokens(name, height, width)).toBe(n)
        expect(n).toBeLessThanOrEqual(most[name])
      })
    )
  })
})

const base64 = (...bytes: ReadonlyArray<number | string>): string =>
  Buffer.concat(
    bytes.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part])))
  ).toString('base64')
const big = (n: number, size: number): string =>
  Array.from({ length: size }, (_, i) => String.fromCharCode((n >>> (8 * (size - 1 - i))) & 255)).join('')
const little = (n: number, size: number): string => [...big(n, size)].reverse().join('')

const encoders: Readonly<Record<string, (size: ImageSize) => string>> = {
  png: ({ width, height }) => base64(0x89, 'PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), 'rest'),
  gif: ({ width, height }) => base64('GIF89a', little(width, 2), little(height, 2), 'rest'),
  jpeg: ({ width, height }) =>
    base64(
      0xff,
      0xd8,
      0xff,
      0xe0,
      big(16, 2),
      'x'.repeat(14),
      0xff,
      0xff,
      0xc2,
      big(17, 2),
      8,
      big(height, 2),
      big(width, 2),
      'rest'
    ),
  'jpeg after metadata': ({ width, height }) =>
    base64(
      0xff,
      0xd8,
      0xff,
      0xe1,
      big(60_000, 2),
      'x'.repeat(59_998),
      0xff,
      0xe2,
      big(50_000, 2),
      'x'.repeat(49_998),
      0xff,
      0xd0,
      0xff,
      0xc4,
      big(5, 2),
      'abc',
      0xff,
      0xc0,
      big(17, 2),
      8,
      big(height, 2),
      big(width, 2),
      'rest'
    ),
  'webp lossy': ({ width, height }) =>
    base64(
      'RIFF',
      little(100, 4),
      'WEBPVP8 ',
      little(90, 4),
      'abc',
      0x9d,
      0x01,
      0x2a,
      little(width, 2),
      little(height, 2),
      'rest'
    ),
  'webp lossless': ({ width, height }) =>
    base64(
      'RIFF',
      little(100, 4),
      'WEBPVP8L',
      little(90, 4),
      0x2f,
      little(width - 1 + (height - 1) * 0x4000, 4),
      'rest'
    ),
  'webp extended': ({ width, height }) =>
    base64(
      'RIFF',
      little(100, 4),
      'WEBPVP8X',
      little(10, 4),
      little(0, 4),
      little(width - 1, 3),
      little(height - 1, 3),
      'rest'
    )
}

describe('imageSize', () => {
  const side = fc.integer({ min: 1, max: 0x3fff })

  test.each(Object.entries(encoders))('%s', (_, encode) => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(imageSize(encode({ width, height }))).toStrictEqual({ width, height })
      })
    )
    const urlSafe = encode({ width: 640, height: 480 }).replaceAll('+', '-').replaceAll('/', '_')
    expect(imageSize(urlSafe)).toStrictEqual({ width: 640, height: 480 })
    expect(imageSize(`data:image/x;base64,${urlSafe}`)).toStrictEqual({ width: 640, height: 480 })
  })

  test.each(Object.entries(encoders))('%s, cut short anywhere: the size or nothing', (_, encode) => {
    const whole = encode({ width: 640, height: 480 })
    for (let end = 0; end < whole.length; end += whole.length > 1000 ? 997 : 1) {
      const size = imageSize(whole.slice(0, end))
      if (size !== undefined) expect(size).toStrictEqual({ width: 640, height: 480 })
    }
    expect(imageSize(whole.slice(0, 12))).toBeUndefined()
  })

  test('the two bits that say how a lossy WebP is scaled are no part of its size', () => {
    const scaled = encoders['webp lossy']!({ width: 640 + 0x4000, height: 480 + 0xc000 })
    expect(imageSize(scaled)).toStrictEqual({ width: 640, height: 480 })
  })

  test.each<[string, string]>([
    ['nothing', ''],
    ['no base64', '\ud83d\ude00!!'],
    ['another format', base64('%PDF-1.7 and so on, and on')],
    ['broken into lines', encoders['png']!({ width: 1, height: 1 }).replace(/(.{4})/g, '$1\n')],
    ['no width', base64('GIF89a', little(0, 2), little(5, 2))],
    ['a JPEG without frame', base64(0xff, 0xd8, 0xff, 0xd9)],
    ['a WebP of a new kind', base64('RIFF', little(100, 4), 'WEBPVP8?', 'x'.repeat(30))],
    ['a lossy WebP without start code', base64('RIFF', little(100, 4), 'WEBPVP8 ', 'x'.repeat(30))],
    ['a lossless WebP without signature', base64('RIFF', little(100, 4), 'WEBPVP8L', 'x'.repeat(30))]
  ])('%s: unknown', (_, data) => {
    expect(imageSize(data)).toBeUndefined()
  })

  test('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.base64String(), (a, b) => {
        for (const text of [a, b, `/9j/${b}`, `UklGR${b}`]) {
          const size = imageSize(text)
          expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true)
        }
      })
    )
  })
})

describe('mediaTokens', () => {
  const formula = mediaFormulas.gemini3
  const of = (kind: 'image' | 'document' | 'audio' | 'video', bytes: number): number =>
    mediaTokens(formula, media(kind, { type: 'base64', mediaType: 'x/y', data: 'A'.repeat((bytes / 3) * 4) }))

  test('an image by its pixels, and by a constant when they are not known', () => {
    const data = encoders['png']!({ width: 1000, height: 1000 })
    expect(mediaTokens(mediaFormulas.anthropic, image({ type: 'base64', mediaType: 'image/png', data }))).toBe(1296)
    expect(mediaTokens(mediaFormulas.anthropic, image({ type: 'url', url: 'https://example.org' }))).toBe(1560)
    expect(mediaTokens(mediaFormulas.anthropic, image({ type: 'base64', mediaType: 'image/png', data: 'AAAA' }))).toBe(
      1560
    )
  })

  test('what is behind a data URL is as good as base64', () => {
    const url = `data:image/png;base64,${encoders['png']!({ width: 1000, height: 1000 })}`
    expect(mediaTokens(mediaFormulas.anthropic, image({ type: 'url', url }))).toBe(1296)
    const pdf = `data:application/pdf;base64,${'A'.repeat(200_000)}`
    expect(mediaTokens(formula, media('document', { type: 'url', url: pdf }))).toBe(4 * formula.page)
    expect(mediaTokens(formula, media('audio', { type: 'url', url: 'data:audio/wav;base64,AAAA' }))).toBe(32)
    expect(mediaTokens(formula, image({ type: 'base64', mediaType: 'image/png', data: '' }))).toBe(1120)
  })

  test('anything else by its bytes', () => {
    expect([of('document', 3), of('document', 150_000)]).toEqual([formula.page, 3 * formula.page])
    expect([of('audio', 3), of('audio', 48_000)]).toEqual([32, 3 * 32])
    expect([of('video', 3), of('video', 375_000)]).toEqual([70, 3 * 70])
  })

  test('a document of text by its bytes, four a token, unless it is elsewhere', () => {
    const text = (source: MediaSource): number => mediaTokens(formula, media('document', source))
    const data = 'A'.repeat(64_000)
    expect(text({ type: 'base64', mediaType: 'text/csv', data })).toBe(12_000)
    expect(text({ type: 'base64', mediaType: 'text/plain', data: '' })).toBe(1)
    expect(text({ type: 'url', url: `data:text/html;base64,${data}` })).toBe(Math.ceil(64_022 * 0.1875))
    expect(text({ type: 'base64', mediaType: 'application/pdf', data })).toBe(formula.page)
    expect(text({ type: 'url', url: 'text/of-the-law.txt' })).toBe(4 * formula.page)
    const kind = media('audio', { type: 'base64', mediaType: 'text/plain', data })
    expect(mediaTokens(formula, kind)).toBe(3 * 32)
    for (const estimator of [makeHeuristicEstimator({ media: formula }), tokenizerEstimator((piece) => piece.length)])
      expect(
        estimator.tokens(estimator.block(media('document', { type: 'base64', mediaType: 'text/markdown', data })))
      ).toBe(12_000)
  })

  test('anything else by a constant when it is elsewhere', () => {
    const source = { type: 'file', fileId: 'f' } as const
    expect(mediaTokens(formula, media('document', source))).toBe(4 * formula.page)
    expect(mediaTokens(formula, media('audio', source))).toBe(60 * 32)
    expect(mediaTokens(formula, media('video', source))).toBe(60 * 70)
  })

  test('plain text by its length', () => {
    expect(mediaTokens(formula, media('document', { type: 'text', mediaType: 'text/plain', data: 'hello' }))).toBe(2)
  })
})

/**
 * Comparing what goes with what comes in its place.
 *
 * @since 0.1.0
 */
import { type Block, type Media, text } from '../model/Block'
import type { Json } from '../model/Json'
import { type Estimator, makeEstimator } from './Estimator'
import { flatMedia } from './framing'
import { heuristicEstimator } from './heuristicEstimator'
import { jsonText, scalarText } from './json'
import { codePoints, isCut, utf8Bytes } from './unicode'

/**
 * Tells whether a text can replace another one, or blocks, without any estimate growing: in code points, in UTF-8
 * bytes, by the given estimator and by the default one.
 *
 * Reads `next` and the beginning of `previous`, about sixteen times as much: what a beginning costs, the whole costs at
 * least, since estimates do not shrink when a text grows. `false` is the safe answer and comes back in all doubt.
 *
 * @example
 * import assert from 'node:assert'
 * import { isNoLarger } from 'context-compaction/tokens'
 *
 * assert.strictEqual(isNoLarger('[cleared]', 'total 48\ndrwxr-xr-x 2 root root 4096 Nov 21 10:20 .'), true)
 * assert.strictEqual(isNoLarger('[cleared]', 'ok'), false)
 *
 * @category queries
 * @since 0.1.0
 */
export const isNoLarger = (
  next: string,
  previous: string | ReadonlyArray<Block>,
  estimator: Estimator = heuristicEstimator
): boolean => covers([points, bytes, estimator, heuristicEstimator], next, previous)

/**
 * Tells whether a text can replace blocks without growing in code points or in UTF-8 bytes: what {@link isNoLarger} tells
 * of these two alone.
 *
 * @internal
 * @since 0.1.0
 */
export const isNoLonger = (next: string, previous: ReadonlyArray<Block>): boolean =>
  covers([points, bytes], next, previous)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const covers = (measures: ReadonlyArray<Estimator>, next: string, previous: string | ReadonlyArray<Block>): boolean => {
  const missing = measures.map((measure) => measure.text(next))
  const blocks = typeof previous === 'string' ? [text(previous)] : previous
  let left = 16 * next.length + 256
  for (let i = 0; i < blocks.length && left > 0 && missing.some((units) => units > 0); i++) {
    let block = blocks[i]!
    if (block.type === 'text') {
      if (block.text.length > left) block = text(block.text.slice(0, isCut(block.text, left) ? left : left - 1))
      left -= block.text.length
    }
    for (let m = 0; m < missing.length; m++) missing[m]! -= measures[m]!.block(block)
  }
  return missing.every((units) => units <= 0)
}

const pointsOf = (value: Json): number =>
  codePoints(jsonText(value, (scalar) => (typeof scalar === 'number' ? '0' : scalarText(scalar))))

const flat = (media: Media): number => 4 * flatMedia(media)

/** At most what {@link charsPerTokenEstimator} says, in code points: uses and results of server tools have
 * prices there, and floats are shorter. */
const points = /*#__PURE__*/ makeEstimator({
  name: 'points',
  text: codePoints,
  json: (value) => pointsOf(value),
  media: flat,
  opaque: ({ kind, raw }) => (kind.includes('_tool_') ? 0 : pointsOf(raw))
})

/** What {@link utf8BytesEstimator} says, in bytes. */
const bytes = /*#__PURE__*/ makeEstimator({
  name: 'bytes',
  text: utf8Bytes,
  media: (media) => ('data' in media.source ? media.source.data.length : flat(media))
})

/**
 * Comparing what goes with what comes in its place.
 *
 * @since 0.1.0
 */
import type { Block, Media } from '../model/Block'
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
 * Reads `next` and the beginning of `previous`, twice as much and, while that does not tell, up to sixteen times: what a
 * beginning costs, the whole costs at least, since estimates do not shrink when a text grows. `false` is the safe answer and comes back in all doubt.
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
): boolean => {
  // a UTF-16 unit makes three bytes at most, and one at least; two make a code point at most
  const isTold = typeof previous === 'string' && 3 * next.length <= previous.length
  return (
    (isTold || isNoLonger(next, previous)) &&
    covers(estimator, next, previous) &&
    (estimator === heuristicEstimator || covers(heuristicEstimator, next, previous))
  )
}

/**
 * Tells whether a text can replace blocks without growing in code points or in UTF-8 bytes: what {@link isNoLarger} tells
 * of these two alone.
 *
 * @internal
 * @since 0.1.0
 */
export const isNoLonger = (next: string, previous: string | Iterable<Block>): boolean =>
  covers(points, next, previous) && covers(bytes, next, previous)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const covers = (measure: Estimator, next: string, previous: string | Iterable<Block>): boolean => {
  let missing = measure.text(next)
  let left = 16 * next.length + 256
  /** Reads a beginning, and one twice as long while that is not enough. */
  const take = (whole: string): void => {
    const end = Math.min(left, whole.length)
    let size = 0
    let units = 0
    while (units < missing && size < end) {
      size = Math.min(end, 2 * size || 2 * next.length + 1)
      units = measure.block({ type: 'text', text: beginning(whole, size) })
    }
    missing -= units
    left -= end
  }
  if (typeof previous === 'string') take(previous)
  else
    for (const block of previous) {
      if (left <= 0 || missing <= 0) break
      if (block.type === 'text') take(block.text)
      else missing -= measure.block(block)
    }
  return missing <= 0
}

const beginning = (whole: string, length: number): string =>
  whole.length > length ? whole.slice(0, isCut(whole, length) ? length : length - 1) : whole

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

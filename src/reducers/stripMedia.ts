/**
 * Replaces old images, documents, audio and video by a line of text.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { mapWithIndex } from '../internal/readonlyArray'
import { type Media, type MediaKind, text, type Text } from '../model/Block'
import { withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { latestUserWords, pendingFrom } from '../roundtrip/Span'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { isNoLarger } from '../tokens/isNoLarger'
import { editMessage, mapBlocks } from '../traversal/Blocks'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which media stay.
 *
 * @category model
 * @since 0.1.0
 */
export interface StripMediaOptions {
  /** How many of the newest media blocks to leave alone, those inside tool results counted. */
  readonly keep: number
  /** The kinds that go. Default: all. */
  readonly kinds?: ReadonlyArray<MediaKind>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Strips all media but the `keep` newest, in messages and inside tool results, and leaves a line that says what stood
 * there.
 *
 * Left alone are the latest words of the user, the pending step, pinned messages, and media that cost no more than the
 * line. The context itself comes back when nothing is stripped. Throws a `RangeError` for a negative or broken `keep`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, image, user } from 'context-compaction/model'
 * import { stripMedia } from 'context-compaction/reducers'
 *
 * const picture = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAYAAACqaXHe' })
 * const before = context({ messages: [user('What is this?', picture), assistant('A cat.'), user('Which breed?')] })
 * const after = stripMedia({ keep: 0 })(before)
 * assert.deepStrictEqual(after.messages[0]?.content[1], { type: 'text', text: '[removed: image/png]' })
 * assert.strictEqual(stripMedia({ keep: 1 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const stripMedia = ({ keep, kinds, estimator = heuristicEstimator }: StripMediaOptions): Reducer => {
  checkAtLeast('stripMedia: keep', keep, 0)
  const remove = memoize((block: Media) => removedMedia(block, estimator))
  return (context) => {
    const { messages } = context
    const pending = pendingFrom(messages)
    const words = latestUserWords(messages)
    let old = -keep
    mapMedia(messages, (block) => {
      old++
      return block
    })
    if (old <= 0) return context
    const stripped = mapMedia(messages, (block, m) => {
      old--
      const { pinned, role } = messages[m]!
      const isFree = m < pending && m !== words && pinned !== true && role !== 'system'
      if (old < 0 || !isFree || kinds?.includes(block.kind) === false) return block
      return remove(block)
    })
    return settle(context, withMessages(context, stripped))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Maps media in messages and in the results in them. */
const mapMedia = (
  messages: ReadonlyArray<Message>,
  f: (media: Media, message: number) => Media | Text
): ReadonlyArray<Message> =>
  mapBlocks(messages, (block, m) => {
    if (block.type === 'media') return f(block, m)
    if (block.type !== 'tool_result' || typeof block.content === 'string') return block
    const content = mapWithIndex(block.content, (_, inner) => (inner.type === 'media' ? f(inner, m) : inner))
    return editMessage(block, content)
  })

/**
 * Writes the line that stands where media was; returns the media itself when the line would cost more.
 *
 * @internal
 * @since 0.1.0
 */
export const removedMedia = <A extends Media>(media: A, estimator: Estimator): A | Text => {
  const type = 'mediaType' in media.source ? media.source.mediaType : media.kind
  const line = media.name === undefined ? `[removed: ${type}]` : `[removed: ${type} ${media.name}]`
  return isNoLarger(line, [media], estimator) ? text(line) : media
}

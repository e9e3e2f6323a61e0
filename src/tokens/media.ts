/**
 * What images, documents, audio and video cost, as the providers say.
 *
 * A formula is a value: a provider's next rule is another one, and pages load only those that they name.
 *
 * @since 0.1.0
 */
import type { Media } from '../model/Block'
import { sealedTokens } from './framing'
import { imageSize, type ImageSize } from './mediaSize'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how many tokens an image of so many pixels costs. Made by `claudePatches`, `imagePatches`, `imageTiles`, or by
 * hand.
 *
 * @category model
 * @since 0.1.0
 */
export type ImageFormula = (size: ImageSize) => number

/**
 * Says what each kind of media costs, in tokens.
 *
 * @category model
 * @since 0.1.0
 */
export interface MediaFormula {
  readonly image: ImageFormula
  /** An image of which the size in pixels is not known. */
  readonly unknownImage: number
  /** A page of a document: its text and, where pages are shown to the model as well, its picture. */
  readonly page: number
  readonly audioSecond: number
  readonly videoSecond: number
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes the formula of Claude: square patches of 28 pixels, a token each. An image of more than `maxPatches`, or with an
 * edge over `maxEdge` once padded to whole patches, is scaled down to the largest size that fits.
 *
 * @category constructors
 * @since 0.1.0
 */
export const claudePatches =
  (maxPatches: number, maxEdge: number): ImageFormula =>
  ({ width, height }) => {
    const long = Math.max(width, height)
    const across = (edge: number): number => Math.ceil(edge / 28)
    const count = (edge: number): number =>
      across(edge) * across(Math.max(1, roundHalfEven((Math.min(width, height) * edge) / long)))
    // https://platform.claude.com/docs/en/build-with-claude/vision-coordinates: the longest long edge that fits
    let edge = Math.min(long, Math.floor(maxEdge / 28) * 28)
    while (edge > 1 && count(edge) > maxPatches) edge--
    return count(edge)
  }

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Holds the formula of Claude before 4.7, that of {@link heuristicEstimator}.
 *
 * @internal
 * @since 0.1.0
 */
export const anthropicMedia: MediaFormula = {
  image: /*#__PURE__*/ claudePatches(1568, 1568),
  unknownImage: 1560,
  page: 3800,
  audioSecond: 32,
  videoSecond: 258
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Computes the tokens of an image from its size in pixels, a whole number. What has no positive size is an image of which
 * the size is not known.
 *
 * @example
 * import assert from 'node:assert'
 * import { imageTokens, mediaFormulas } from 'context-compaction/tokens'
 *
 * const screenshot = { width: 1920, height: 1080 }
 * assert.strictEqual(imageTokens(mediaFormulas.anthropic, screenshot), 1560)
 * assert.strictEqual(imageTokens(mediaFormulas.openaiTiles, screenshot), 1105)
 *
 * @category queries
 * @since 0.1.0
 */
export const imageTokens = ({ image, unknownImage }: MediaFormula, size: ImageSize): number => {
  const shorter = Math.min(size.width, size.height)
  return shorter > 0 && Math.max(size.width, size.height) < Infinity ? image(size) : unknownImage
}

/**
 * Estimates the tokens of a media block, a whole number. Base64 is never counted as text.
 *
 * The size of an image is read from its header, in a data URL as well. Of anything else only the bytes are known: a document
 * counts a page for each 50,000 bytes, or a token for each four where its type says that it is text (`text/csv`), audio a
 * second for each 16,000 (128 kbit/s), video a second for each 125,000 (1 Mbit/s); behind a URL or an id it counts as four
 * pages or one minute. A document of plain text, not in base64, counts four UTF-16 units a token here;
 * `heuristicEstimator` estimates it as the text it is.
 *
 * @example
 * import assert from 'node:assert'
 * import { image, media } from 'context-compaction/model'
 * import { mediaFormulas, mediaTokens } from 'context-compaction/tokens'
 *
 * const gif = image({ type: 'base64', mediaType: 'image/gif', data: 'R0lGODlhAQACAIAAAAAAAP' })
 * assert.strictEqual(mediaTokens(mediaFormulas.anthropic, gif), 1)
 * assert.strictEqual(mediaTokens(mediaFormulas.gemini3, media('image', { type: 'file', fileId: 'f' })), 1120)
 *
 * @category queries
 * @since 0.1.0
 */
export const mediaTokens = (formula: MediaFormula, media: Media): number =>
  media.source.type === 'text' ? Math.ceil(media.source.data.length / 4) : sizedTokens(formula, media)

/**
 * Estimates the tokens of a media block that is no plain text, a whole number.
 *
 * @internal
 * @since 0.1.0
 */
export const sizedTokens = (formula: MediaFormula, { kind, source }: Media): number => {
  const { data, mediaType, url } = source as Partial<Record<'data' | 'mediaType' | 'url', string>>
  const base64 = data ?? (url?.startsWith('data:') ? url : undefined)
  if (kind === 'image') {
    const size = imageSize(base64 ?? '')
    return size ? formula.image(size) : formula.unknownImage
  }
  const [each, bytes, usual] =
    kind === 'document'
      ? // `undefined` is no text either
        /^(data:)?text/.test((mediaType ?? base64)!)
        ? [1, 4, 4]
        : [formula.page, 50_000, 4]
      : kind === 'audio'
        ? [formula.audioSecond, 16_000, 60]
        : [formula.videoSecond, 125_000, 60]
  return each * (base64 === undefined ? usual : Math.max(1, Math.ceil((base64.length * 0.75) / bytes)))
}

/**
 * Estimates the tokens of base64 inside a JSON value: an image by its size, anything else by its length.
 *
 * @internal
 * @since 0.1.0
 */
export const embeddedTokens = ({ image }: MediaFormula, base64: string): number => {
  const size = imageSize(base64)
  return size ? image(size) : sealedTokens(base64.length)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const roundHalfEven = (x: number): number => {
  const near = Math.round(x)
  return near - x === 0.5 ? near - (near % 2) : near
}

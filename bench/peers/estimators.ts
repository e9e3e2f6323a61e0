/** The estimators and tokenizers that are compared: ours, those of packages, and the rules that agents have written. */
import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { Tiktoken } from 'js-tiktoken/lite'
import o200kRanks from 'js-tiktoken/ranks/o200k_base'
import { estimateTokenCount } from 'tokenx'
import { makeHeuristicEstimator } from '../../src/tokens'
import type { TruthName } from '../fit/truth'
import { vocabularies } from './vocabularies'
import { load } from './load'

export interface Peer {
  readonly name: string
  /** How it comes to its number. */
  readonly kind: 'ours' | 'exact' | 'rule'
  readonly make: () => Promise<(text: string) => number>
  /** The tokenizer whose count is the truth for it; default: o200k. */
  readonly against?: TruthName
  /** Above this many characters it takes longer than anyone waits for. */
  readonly upTo?: number
  /** Whether the others are compared with it: timed in every round, beside them. */
  readonly isReference?: boolean
}

const now =
  (count: (text: string) => number): Peer['make'] =>
  () =>
    Promise.resolve(count)

const ours: ReadonlyArray<Peer> = vocabularies.map((vocabulary) => {
  const estimator = makeHeuristicEstimator({ vocabulary })
  return {
    name: `context-compaction ${vocabulary.name}`,
    kind: 'ours',
    against: vocabulary.name === 'core' ? 'o200k' : (vocabulary.name as TruthName),
    make: now((text) => estimator.tokens(estimator.text(text)))
  }
})

const exact: ReadonlyArray<Peer> = [
  {
    name: 'gpt-tokenizer o200k',
    kind: 'exact',
    isReference: true,
    make: now((text) => countTokens(text, { disallowedSpecial: new Set() }))
  },
  {
    name: 'gpt-tokenizer cl100k',
    kind: 'exact',
    against: 'cl100k',
    make: now((text) => encodeCl100k(text, { disallowedSpecial: new Set() }).length)
  },
  {
    name: 'js-tiktoken o200k',
    kind: 'exact',
    upTo: 200_000,
    make: () => {
      const tokenizer = new Tiktoken(o200kRanks)
      return Promise.resolve((text: string) => tokenizer.encode(text, [], []).length)
    }
  },
  {
    name: 'tiktoken o200k (wasm)',
    kind: 'exact',
    make: async () => {
      const { get_encoding } = await load<{
        readonly get_encoding: (name: string) => {
          readonly encode: (
            text: string,
            allowed: ReadonlyArray<string>,
            disallowed: ReadonlyArray<string>
          ) => Uint32Array
        }
      }>('tiktoken')
      const tokenizer = get_encoding('o200k_base')
      return (text) => tokenizer.encode(text, [], []).length
    }
  },
  {
    name: 'ai-tokenizer o200k',
    kind: 'exact',
    make: async () => {
      interface Tokenizer {
        readonly count: (text: string) => number
      }
      const { Tokenizer } = await load<{ readonly Tokenizer: new (encoding: unknown) => Tokenizer }>('ai-tokenizer')
      const tokenizer = new Tokenizer(await load<unknown>('ai-tokenizer/encoding/o200k_base'))
      return (text) => tokenizer.count(text)
    }
  }
]

const rules: ReadonlyArray<Peer> = [
  { name: 'tokenx', kind: 'rule', isReference: true, make: now(estimateTokenCount) },
  {
    name: '@cryptoteep/tokencount',
    kind: 'rule',
    make: async () => {
      const peer = await load<Readonly<Record<string, unknown>>>('@cryptoteep/tokencount')
      const count = (peer['countTokens'] ?? peer['estimateTokens'] ?? peer['default']) as (text: string) => unknown
      return (text) => {
        const result = count(text)
        return typeof result === 'number' ? result : (result as { readonly tokens: number }).tokens
      }
    }
  },
  // the rules of agents and frameworks, as research and their sources describe them
  { name: 'characters / 4', kind: 'rule', make: now((text) => Math.ceil(text.length / 4)) },
  { name: 'UTF-8 bytes / 4', kind: 'rule', make: now((text) => Math.ceil(Buffer.byteLength(text) / 4)) },
  { name: 'characters / 3', kind: 'rule', make: now((text) => Math.ceil(text.length / 3)) },
  { name: 'words × 4 / 3', kind: 'rule', make: now((text) => Math.ceil(((text.match(/\S+/g)?.length ?? 0) * 4) / 3)) },
  { name: 'ASCII / 4, others × 1.5', kind: 'rule', make: now(asciiAndOthers) }
]

function asciiAndOthers(text: string): number {
  if (text.length > 100_000) return text.length / 4
  let tokens = 0
  for (let i = 0; i < text.length; i++) tokens += text.charCodeAt(i) < 128 ? 0.25 : 1.5
  return Math.ceil(tokens)
}

export const peers: ReadonlyArray<Peer> = [...ours, ...exact, ...rules]

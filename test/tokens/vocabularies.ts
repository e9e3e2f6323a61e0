/** All vocabularies of the token model. */
import type { Vocabulary } from '../../src/tokens/vocabulary'
import { cl100k } from '../../src/tokens/vocabularies/cl100k'
import { claude } from '../../src/tokens/vocabularies/claude'
import { core } from '../../src/tokens/vocabularies/core'
import { gemma3 } from '../../src/tokens/vocabularies/gemma3'
import { llama3 } from '../../src/tokens/vocabularies/llama3'
import { o200k } from '../../src/tokens/vocabularies/o200k'
import { qwen3 } from '../../src/tokens/vocabularies/qwen3'

/** Those of `vocabulary.ts`. */
export const large: ReadonlyArray<Vocabulary> = [o200k, cl100k, claude, llama3, qwen3, gemma3]

export const vocabularies: ReadonlyArray<Vocabulary> = [core, ...large]

/** Our vocabularies. Each is judged against the tokenizer that it stands for, `core` against o200k. */
import { cl100k, claude, core, gemma3, llama3, o200k, qwen3 } from '../../src/tokens'

export const vocabularies = [core, o200k, cl100k, claude, llama3, qwen3, gemma3]

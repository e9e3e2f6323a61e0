/** Whether what came of a compaction can be sent: by the rules of the strictest providers, and by an exact count. */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { strictProfile, withProfile, type Context } from '../../src/model'
import { violations } from '../../src/roundtrip'

export interface Verdict {
  /** Tokens of all texts, inputs and results by o200k, and four a message. */
  readonly tokens: number
  /** Rules that the result breaks and the history did not, each once. */
  readonly broken: ReadonlyArray<string>
  readonly keepsFirstPrompt: boolean
  readonly keepsLastPrompt: boolean
}

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

export const countOf = ({ system, messages }: Context): number => {
  const texts = [...system, ...messages.flatMap(({ content }) => content)].map((block) =>
    block.type === 'text'
      ? block.text
      : block.type === 'tool_use'
        ? block.name + words(block.input)
        : block.type === 'tool_result'
          ? words(block.content)
          : ''
  )
  return texts.reduce((sum, text) => sum + countTokens(text), messages.length * 4)
}

const promptsOf = ({ messages }: Context): ReadonlyArray<string> =>
  messages.flatMap(({ role, content }) =>
    role === 'user' ? content.flatMap((block) => (block.type === 'text' ? [block.text] : [])) : []
  )

const refusals = (context: Context): ReadonlyArray<string> => [
  ...new Set(violations(withProfile(strictProfile)(context)).map(({ rule }) => rule))
]

/** Judges a result; `before` is the input in the same form. */
export const judge = (before: Context, result: Context): Verdict => {
  const known = new Set(refusals(before))
  const prompts = promptsOf(before)
  const kept = new Set(promptsOf(result))
  return {
    tokens: countOf(result),
    broken: refusals(result).filter((rule) => !known.has(rule)),
    keepsFirstPrompt: kept.has(prompts[0] ?? ''),
    keepsLastPrompt: kept.has(prompts[prompts.length - 1] ?? '')
  }
}

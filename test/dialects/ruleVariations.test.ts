/** Each rule in several variations: what is found, and where; and a repair makes it good. */
import { describe, expect, test } from 'vitest'
import { repair } from '../../src/dialects/repair'
import { anthropicVariations, type Variation } from './anthropicVariations'
import { clone, unwrap } from './laws'
import { freeze } from './nativeLaws'
import { chatVariations, responsesVariations } from './openaiVariations'
import {
  aiSdkUiVariations,
  aiSdkVariations,
  bedrockVariations,
  cohereVariations,
  geminiVariations,
  langchainVariations,
  mcpVariations,
  mistralVariations
} from './otherVariations'
import { type Any, ruledForms } from './ruleCases'

const variations: Readonly<Record<string, ReadonlyArray<Variation>>> = {
  anthropic: anthropicVariations,
  'openai-chat': chatVariations,
  'openai-responses': responsesVariations,
  gemini: geminiVariations,
  bedrock: bedrockVariations,
  'ai-sdk': aiSdkVariations,
  'ai-sdk-ui': aiSdkUiVariations,
  langchain: langchainVariations,
  mistral: mistralVariations,
  cohere: cohereVariations,
  'mcp-sampling': mcpVariations
}

/** What only the caller can make good: thinking that is gone, and the names of tools. */
const unrepairable = /^R20|^R8 manual$|^R10 tool$/

describe.each(ruledForms)('$name', ({ name, dialect }) => {
  test.each(variations[name]!)('%s: %j', (what, expected, request) => {
    const native: Any = freeze<unknown>(clone(request))
    expect(dialect.violations(native).map(({ rule, path }) => `${rule} ${path}`)).toEqual(expected)
    const { value, steps, left } = unwrap(repair(dialect)(native))
    expect(dialect.violations(value)).toEqual(left)
    if (expected.length === 0) expect(value).toBe(native)
    else if (!unrepairable.test(what)) {
      expect(left).toEqual([])
      expect(steps.length).toBeGreaterThan(0)
    }
  })
})

/**
 * Blocks and tools in the words of claude-api, for those who come from there.
 *
 * @since 0.1.0
 */
import { type Media, media, type Text, text } from '../../model/Block'
import type { JsonObject } from '../../model/Json'
import type { Tool } from '../../model/Tool'

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a text with a mark for the prompt cache: what stands up to here is cached.
 *
 * @example
 * import assert from 'node:assert'
 * import { cachedText } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(cachedText('Be brief.').extra, { cache_control: { type: 'ephemeral' } })
 *
 * @category constructors
 * @since 0.1.0
 */
export const cachedText = (words: string, ttl?: '5m' | '1h'): Text => ({
  ...text(words),
  extra: { cache_control: ttl === undefined ? { type: 'ephemeral' } : { type: 'ephemeral', ttl } }
})

/**
 * Makes a document of its text, to be cited.
 *
 * @example
 * import assert from 'node:assert'
 * import { documentText } from 'context-compaction/session'
 *
 * assert.strictEqual(documentText('Foxes are animals.', 'Foxes').name, 'Foxes')
 *
 * @category constructors
 * @since 0.1.0
 */
export const documentText = (data: string, title?: string): Media => ({
  ...media('document', { type: 'text', mediaType: 'text/plain', data }, title),
  extra: { citations: { enabled: true } }
})

/**
 * Makes a document of its address, to be cited.
 *
 * @example
 * import assert from 'node:assert'
 * import { documentUrl } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(documentUrl('https://example.com/a.pdf').source, { type: 'url', url: 'https://example.com/a.pdf' })
 *
 * @category constructors
 * @since 0.1.0
 */
export const documentUrl = (url: string): Media => ({
  ...media('document', { type: 'url', url }),
  extra: { citations: { enabled: true } }
})

/**
 * Makes a tool that the provider runs or knows, by its dated type, with its settings under their wire names.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, builtinTool, conversation, withTools } from 'context-compaction/session'
 *
 * const search = builtinTool('web_search_20250305', 'web_search', { max_uses: 5 })
 * const asking = withTools([search])(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }))
 * assert.deepStrictEqual(buildRequest(asking)['tools'], [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }])
 *
 * @category constructors
 * @since 0.1.0
 */
export const builtinTool = (type: string, name: string, settings: JsonObject = {}): Tool => ({
  name,
  extra: { type, ...settings }
})

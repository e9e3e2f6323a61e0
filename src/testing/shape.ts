/**
 * A one-line notation for contexts, for tests and for reports of failures.
 *
 * @since 0.1.0
 */
import type { Block } from '../model/Block'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'

/**
 * Writes a context as one line: roles, calls and results with their ids, and what else the blocks are.
 *
 * | block         | written as                       |
 * | ------------- | -------------------------------- |
 * | text          | nothing; `""` when it is blank   |
 * | thinking      | `thinking`                       |
 * | tool use      | `bash#c1`; `bash` without an id  |
 * | tool result   | `result#c1`; `error#c1`          |
 * | media         | `image`, `document`, …           |
 * | opaque        | its kind in brackets             |
 *
 * A message that holds nothing but text is its role alone, one without blocks ends in `()`; pinned messages begin with
 * `!`, summaries with `~`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { shape } from 'context-compaction/testing'
 *
 * const history = context({
 *   messages: [
 *     user('Count the files.'),
 *     assistant(toolUse({ id: '1', name: 'bash', input: {} })),
 *     user(toolResult({ toolUseId: '1', content: '7' })),
 *     assistant('Seven.')
 *   ]
 * })
 * assert.strictEqual(shape(history), 'user | assistant bash#1 | user result#1 | assistant')
 *
 * @category destructors
 * @since 0.1.0
 */
export const shape = (context: Context): string =>
  context.messages.length === 0 ? '(empty)' : context.messages.map(messageShape).join(' | ')

const messageShape = (message: Message): string => {
  const mark = `${message.pinned === true ? '!' : ''}${message.summaryOf === undefined ? '' : '~'}`
  if (message.content.length === 0) return `${mark}${message.role}()`
  const written = message.content.map(blockShape)
  const hasText = message.content.some((block) => block.type === 'text' && block.text.trim() !== '')
  const others = written.filter((word) => word !== '')
  const shown = hasText && others.length > 0 ? written.map((word) => (word === '' ? 'text' : word)) : others
  return [mark + message.role, ...shown].join(' ')
}

const numbered = (word: string, id: string | undefined): string => (id === undefined ? word : `${word}#${id}`)

const blockShape = (block: Block): string => {
  switch (block.type) {
    case 'text':
      return block.text.trim() === '' ? '""' : ''
    case 'thinking':
      return 'thinking'
    case 'tool_use':
      return numbered(block.name, block.id)
    case 'tool_result':
      return numbered(block.isError === true ? 'error' : 'result', block.toolUseId)
    case 'media':
      return block.kind
    case 'opaque':
      return block.pair === undefined ? `[${block.kind}]` : `[${block.pair.side}#${block.pair.key}]`
  }
}

/**
 * Attachments of a Claude Code session: what it says to the model beside the words of the user and the results of tools.
 * The record holds the parts; the words are put together when a request is sent, and are never stored.
 *
 * | attachment                                              | what the model is sent, between `system-reminder` tags          |
 * | ------------------------------------------------------- | --------------------------------------------------------------- |
 * | `hook_additional_context`                               | what the hook added                                             |
 * | `hook_success` of `SessionStart` and `UserPromptSubmit` | what the hook printed; of other events nothing is sent          |
 * | `hook_blocking_error`, `hook_stopped_continuation`      | why the hook stopped what was going on                          |
 * | `file` with the text of a file                          | a call of the tool Read in words, and its result: numbered lines |
 * | `edited_text_file`                                      | that the file was changed, and the changed lines                |
 * | `nested_memory`                                         | the file of instructions                                        |
 * | `skill_listing`                                         | the skills there are                                            |
 * | `critical_system_reminder`                              | the reminder                                                    |
 *
 * All others (reminders of todos, plans and modes, numbers of tokens, lists of tools) hold no words, or words that
 * differ from version to version: they are counted. Newer models are sent the same words as system messages.
 *
 * What an attachment holds is in the record; the words around it are close to those that are sent, and no record shows them:
 * those of hooks agree with several public copies of Claude Code's renderers, the others may differ from version to version.
 *
 * @since 0.1.0
 * @internal
 */
import type { Json, JsonObject } from '../model/Json'
import { countAt, nameAt, objectAt, textAt } from './fields'

/**
 * Lists the texts that an attachment becomes; none for one that is not sent, or whose words are not known.
 *
 * @internal
 * @since 0.1.0
 */
export const remindersOf = (attachment: JsonObject): ReadonlyArray<string> =>
  wordsOf(attachment).map((words) => `<system-reminder>\n${words}\n</system-reminder>`)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const wordsOf = (attachment: JsonObject): ReadonlyArray<string> => {
  const hook = nameAt(attachment, 'hookName') ?? 'unnamed'
  switch (textAt(attachment, 'type') ?? '') {
    case 'hook_additional_context':
      return filled(linesOf(attachment['content']), (words) => `${hook} hook additional context: ${words}`)
    case 'hook_success':
      return isHeard(attachment)
        ? filled(textAt(attachment, 'content'), (words) => `${hook} hook success: ${words}`)
        : []
    case 'hook_blocking_error': {
      const error = objectAt(attachment, 'blockingError')
      const command = textAt(error, 'command') ?? ''
      return filled(
        textAt(error, 'blockingError'),
        (words) => `${hook} hook blocking error from command: "${command}": ${words}`
      )
    }
    case 'hook_stopped_continuation':
      return filled(textAt(attachment, 'message'), (words) => `${hook} hook stopped continuation: ${words}`)
    case 'file':
      return fileOf(attachment)
    case 'edited_text_file': {
      const file = nameAt(attachment, 'filename') ?? 'A file'
      return filled(
        textAt(attachment, 'snippet'),
        (words) =>
          `Note: ${file} was modified, either by the user or by a linter. ` +
          `Here are the relevant changes (shown with line numbers):\n${words}`
      )
    }
    case 'nested_memory': {
      const memory = objectAt(attachment, 'content')
      const path = nameAt(memory, 'path') ?? nameAt(attachment, 'path') ?? 'a file'
      return filled(textAt(memory, 'content'), (words) => `Contents of ${path}:\n\n${words}`)
    }
    case 'skill_listing':
      return filled(
        textAt(attachment, 'content'),
        (words) => `The following skills are available for use with the Skill tool:\n\n${words}`
      )
    case 'critical_system_reminder':
      return filled(textAt(attachment, 'content'), (words) => words)
    default:
      return []
  }
}

/** Of the hooks that went well the model hears in two places alone. */
const isHeard = ({ hookEvent }: JsonObject): boolean => hookEvent === 'SessionStart' || hookEvent === 'UserPromptSubmit'

const filled = (words: string | undefined, draw: (words: string) => string): ReadonlyArray<string> =>
  words === undefined || words.trim() === '' ? [] : [draw(words)]

const linesOf = (value: Json | undefined): string =>
  (Array.isArray(value) ? (value as ReadonlyArray<Json>) : [value])
    .filter((line): line is string => typeof line === 'string')
    .join('\n')

/** A picture or a notebook is sent as blocks of its own: it is counted. */
const fileOf = (attachment: JsonObject): ReadonlyArray<string> => {
  const content = objectAt(attachment, 'content')
  const file = objectAt(content, 'file')
  const text = textAt(file, 'content')
  if (textAt(content, 'type') !== 'text' || text === undefined) return []
  const path = nameAt(file, 'filePath') ?? nameAt(attachment, 'filename') ?? ''
  const start = countAt(file, 'startLine') ?? 1
  const numbered = text.split('\n').map((line, i) => `${String(start + i)}\t${line}`)
  return [
    `Called the Read tool with the following input: ${JSON.stringify({ file_path: path })}`,
    `Result of calling the Read tool:\n${numbered.join('\n')}`
  ]
}

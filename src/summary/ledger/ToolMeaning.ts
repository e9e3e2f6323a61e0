/**
 * What the tools of agents do, and which arguments say on what.
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import { type FileTool, fileTools } from '../../reducers/fileTools'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names what a tool does.
 *
 * | does       | the ledger takes down                                                     |
 * | ---------- | ------------------------------------------------------------------------- |
 * | `read`     | the file, and which lines                                                 |
 * | `write`    | the file: created, or edited where it was there already                   |
 * | `edit`     | the file: edited                                                          |
 * | `delete`, `move` | the file: deleted, and the one it became                            |
 * | `patch`    | the files that a patch names, in the form of Codex or as a unified diff   |
 * | `run`      | the command with its outcome; the files that common commands read and change |
 * | `search`, `delegate`, `call` | the call with its outcome                               |
 * | `fetch`    | the address, as a link                                                    |
 * | `plan`     | the items of the plan, which replace the ones before                      |
 * | `task`     | one item of the plan                                                      |
 * | `ask`      | the question and its answer, as a decision                                |
 * | `decide`   | the text, as a decision                                                   |
 * | `wait`     | nothing, unless it failed: then an error                                  |
 * | `nothing`  | nothing                                                                   |
 *
 * @category model
 * @since 0.1.0
 */
export type ToolDeed =
  | FileTool['does']
  | 'edit'
  | 'delete'
  | 'move'
  | 'patch'
  | 'run'
  | 'search'
  | 'delegate'
  | 'call'
  | 'fetch'
  | 'plan'
  | 'task'
  | 'ask'
  | 'decide'
  | 'wait'
  | 'nothing'

/**
 * Describes a tool by the names of its arguments. Every row of `fileTools` is one.
 *
 * @category model
 * @since 0.1.0
 */
export interface ToolMeaning extends Omit<FileTool, 'does' | 'path'> {
  readonly does: ToolDeed
  /** The argument that names the file, or the files. A row that names one matches only calls that have it. */
  readonly path?: string
  /** The argument that names where a file goes. */
  readonly to?: string
  /** The argument that tells the last line. */
  readonly last?: string
  /** The argument that says what it is about: command, patch, query, address, items, question. A call whose whole input is
   * a text is about that. */
  readonly about?: string
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the row that says what a call does: the first one of its name whose arguments the call has. Names are compared
 * whole, then without what stands before the last `__`, `.` or `/`: servers and namespaces.
 *
 * @example
 * import assert from 'node:assert'
 * import { meaningOf, toolMeanings } from 'context-compaction/summary'
 *
 * const found = meaningOf(toolMeanings)
 * assert.strictEqual(found('Read', { file_path: 'a.ts' })?.does, 'read')
 * assert.strictEqual(found('mcp__files__read_file', { path: 'a.ts' })?.path, 'path')
 * assert.strictEqual(found('get_weather', { city: 'Paris' }), undefined)
 *
 * @category queries
 * @since 0.1.0
 */
export const meaningOf = (
  meanings: ReadonlyArray<ToolMeaning>
): ((name: string, input: Json) => ToolMeaning | undefined) => {
  const rows = new Map<string, Array<ToolMeaning>>()
  for (const meaning of meanings) {
    const same = rows.get(meaning.name)
    if (same === undefined) rows.set(meaning.name, [meaning])
    else same.push(meaning)
  }
  return (name, input) => {
    const named = rows.get(name) ?? rows.get(lastPart(name))
    return named?.find((meaning) => matches(meaning, input))
  }
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

const named = (names: ReadonlyArray<string>, row: Omit<ToolMeaning, 'name'>): ReadonlyArray<ToolMeaning> =>
  names.map((name) => ({ name, ...row }))

/** Rows for each name of the argument that says what a call is about. */
const about = (
  names: ReadonlyArray<string>,
  does: ToolDeed,
  ...args: ReadonlyArray<string>
): ReadonlyArray<ToolMeaning> => args.flatMap((argument) => named(names, { does, about: argument }))

/** Rows for each name of the argument that names the file. */
const onPath = (
  names: ReadonlyArray<string>,
  does: ToolDeed,
  paths: ReadonlyArray<string>,
  row: Partial<ToolMeaning> = {}
): ReadonlyArray<ToolMeaning> => paths.flatMap((path) => named(names, { ...row, does, path }))

const editors = ['str_replace_editor', 'str_replace_based_edit_tool', 'file_editor', 'edit_file_by_replace']

/**
 * Lists the tools of known agents. Put your own before them: `[...own, ...toolMeanings]`; the first row that matches a call
 * holds.
 *
 * | agent                    | tools                                                                              |
 * | ------------------------ | ---------------------------------------------------------------------------------- |
 * | Claude Code              | Read, Write, Edit, MultiEdit, NotebookEdit, Bash, Grep, Glob, LS, WebFetch, WebSearch, Task, TodoWrite, TaskCreate, TaskUpdate, AskUserQuestion, ExitPlanMode, Skill |
 * | Codex                    | shell, shell_command, exec_command, local_shell, apply_patch, update_plan, view_image, request_user_input, spawn_agent |
 * | Gemini CLI, Qwen Code    | read_file, read_many_files, write_file, replace, edit, run_shell_command, list_directory, glob, grep_search, search_file_content, web_fetch, google_web_search, write_todos, todo_write, save_memory |
 * | pi, opencode             | read, write, edit, apply_patch, bash, grep, find, glob, ls, webfetch, todowrite, question, task |
 * | OpenHands                | execute_bash, terminal, str_replace_editor, file_editor, execute_ipython_cell, task_tracker, browser, fetch, think, finish |
 * | SWE-agent, mini-swe-agent | bash, str_replace_editor, open, edit, create, insert, search_file, search_dir, find_file, submit |
 * | Copilot CLI              | view, create, edit, bash, powershell, web_fetch, update_todo, report_intent, task |
 *
 * Names and arguments are those of recorded sessions and of the tools' own schemas. File reads and writes are those of
 * `fileTools`. Tools that are not here are taken down as calls, by name and arguments.
 *
 * @category constants
 * @since 0.1.0
 */
export const toolMeanings: ReadonlyArray<ToolMeaning> = [
  ...fileTools,
  ...onPath(
    ['Edit', 'MultiEdit', 'edit', 'multiedit', 'replace', 'edit_file', 'str_replace', 'insert', 'search_replace'],
    'edit',
    ['file_path', 'path', 'filePath', 'absolute_path', 'filename']
  ),
  ...onPath(['NotebookEdit'], 'edit', ['notebook_path']),
  ...onPath(['NotebookRead'], 'read', ['notebook_path']),
  ...onPath(['delete_file', 'Delete', 'remove_file'], 'delete', ['file_path', 'path', 'target_file']),
  ...onPath(['move_file', 'rename_file'], 'move', ['source', 'path', 'old_path'], { to: 'destination' }),
  ...onPath(['read_many_files', 'read_files', 'read_multiple_files'], 'read', ['paths', 'include', 'files']),
  ...onPath(
    ['view_file', 'open_file', 'open', 'cat', 'View'],
    'read',
    ['file_path', 'path', 'AbsolutePath', 'target_file'],
    {
      from: 'line_number'
    }
  ),
  ...onPath(['view_image', 'view_media'], 'read', ['path']),
  ...onPath(['create', 'create_file'], 'write', ['filename', 'file_path', 'path']),
  ...editors.flatMap((name) => [
    ...onPath([name], 'edit', ['path'], { when: ['command', 'str_replace'] }),
    ...onPath([name], 'edit', ['path'], { when: ['command', 'insert'], from: 'insert_line' }),
    ...onPath([name], 'edit', ['path'], { when: ['command', 'undo_edit'] })
  ]),
  ...about(['apply_patch', 'ApplyPatch', 'applyPatch'], 'patch', 'input', 'patch', 'patchText', 'patch_text'),
  ...about(
    [
      'Bash',
      'bash',
      'shell',
      'shell_command',
      'exec_command',
      'local_shell',
      'exec',
      'powershell',
      'run_shell_command'
    ],
    'run',
    'command',
    'cmd',
    'script'
  ),
  ...about(
    ['execute_bash', 'terminal', 'run', 'run_command', 'run_terminal_cmd', 'bash_command', 'execute_command'],
    'run',
    'command',
    'cmd',
    'CommandLine'
  ),
  ...about(['execute_ipython_cell', 'run_ipython', 'python', 'execute_python'], 'run', 'code'),
  ...about(
    [
      'Grep',
      'grep',
      'Glob',
      'glob',
      'find',
      'grep_search',
      'search_file_content',
      'rg',
      'grep_files',
      'file_glob_search'
    ],
    'search',
    'pattern',
    'query'
  ),
  ...about(
    ['find_file', 'search_file', 'search_dir', 'codebase_search', 'tool_search', 'ToolSearch'],
    'search',
    'file_name',
    'search_term',
    'query'
  ),
  ...about(['LS', 'ls', 'list_directory', 'list_dir', 'list_files'], 'search', 'path', 'dir_path', 'directory'),
  ...about(
    ['WebFetch', 'webfetch', 'web_fetch', 'fetch', 'fetch_url', 'browser_navigate', 'goto', 'navigate'],
    'fetch',
    'url',
    'prompt',
    'uri'
  ),
  ...about(['WebSearch', 'web_search', 'google_web_search', 'websearch'], 'search', 'query', 'search_query'),
  ...about(
    ['Task', 'task', 'Agent', 'spawn_agent', 'delegate', 'sub_agent'],
    'delegate',
    'description',
    'prompt',
    'message',
    'agent_type'
  ),
  ...about(['TodoWrite', 'todowrite', 'todo_write', 'write_todos', 'update_todo', 'update_todo_list'], 'plan', 'todos'),
  ...about(['update_plan'], 'plan', 'plan'),
  ...about(['task_tracker'], 'plan', 'task_list'),
  ...about(['TaskCreate'], 'task', 'subject', 'description'),
  ...about(['TaskUpdate'], 'task', 'taskId'),
  ...about(['AskUserQuestion', 'request_user_input', 'ask_user', 'question'], 'ask', 'questions', 'question'),
  ...about(['ask_followup_question', 'ask_clarification'], 'ask', 'question'),
  ...about(['ExitPlanMode', 'exit_plan_mode'], 'decide', 'plan'),
  ...about(['save_memory'], 'decide', 'fact'),
  ...named(['TodoRead', 'todoread', 'TaskList', 'TaskGet', 'think', 'report_intent'], {
    does: 'nothing'
  }),
  ...named(['write_stdin', 'read_bash', 'write_bash', 'stop_bash', 'BashOutput', 'KillShell', 'TaskOutput', 'wait'], {
    does: 'wait'
  }),
  ...named(['submit', 'finish', 'complete_task', 'Skill', 'skill', 'present_files'], { does: 'call' }),
  ...named(['EnterPlanMode', 'get_internal_docs', 'activate_skill'], { does: 'nothing' })
]

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const lastPart = (name: string): string => {
  const at = Math.max(name.lastIndexOf('__') + 1, name.lastIndexOf('.'), name.lastIndexOf('/'))
  return name.slice(at + 1)
}

const matches = ({ path, about: argument, when }: ToolMeaning, input: Json): boolean => {
  if (!isJsonObject(input)) return path === undefined && when === undefined
  if (when !== undefined && input[when[0]] !== when[1]) return false
  if (path !== undefined) return isNaming(input, path)
  return argument === undefined || has(input, argument)
}

const has = (input: JsonObject, argument: string): boolean => Object.hasOwn(input, argument)

const isNaming = (input: JsonObject, argument: string): boolean => {
  const value = has(input, argument) ? input[argument] : undefined
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
}

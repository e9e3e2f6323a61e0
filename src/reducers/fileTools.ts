/**
 * What agents call the tools that read and write files, and the arguments that say which file and which lines.
 *
 * @since 0.1.0
 */

/**
 * Describes a tool that reads or writes one file, by the names of its arguments.
 *
 * @category model
 * @since 0.1.0
 */
export interface FileTool {
  readonly name: string
  /** `write` means that the whole file is replaced, and that the call says by what. */
  readonly does: 'read' | 'write'
  /** The argument that names the file. */
  readonly path: string
  /** The argument that tells the first line; without a value, the beginning. */
  readonly from?: string
  /** The argument that tells how many lines. */
  readonly count?: string
  /** The argument that holds first and last line as a pair; `-1` as the last one is the end. */
  readonly range?: string
  /** Lines read at most when a call says nothing else. Default: all. */
  readonly most?: number
  /** For tools that do several things: the argument that says which, and its value when it is this. */
  readonly when?: readonly [argument: string, value: string]
}

/**
 * Lists the file tools of known agents. Put your own before them: `[...own, ...fileTools]`; the first row that matches a
 * call holds.
 *
 * | agent                         | read                                | write                                |
 * | ----------------------------- | ----------------------------------- | ------------------------------------ |
 * | Claude Code                   | `Read` file_path, offset, limit     | `Write` file_path                    |
 * | pi, opencode                  | `read` path or filePath, offset, limit | `write` path or filePath          |
 * | Gemini CLI, Qwen Code, Codex  | `read_file` file_path, absolute_path or path; offset, limit | `write_file` file_path or path |
 * | Copilot CLI                   | `view` path, view_range             | `create` path                        |
 * | OpenHands, SWE-agent, Anthropic's text editor | `str_replace_editor` and the like: `view`, view_range | `create` |
 *
 * Names and arguments are those of recorded sessions and of the tools' own schemas: Claude Code and opencode read 2,000
 * lines when not told otherwise, as do Gemini CLI and pi. Shell commands that read files (`cat`, `sed -n`) are not here:
 * what they read cannot be told from their arguments for certain.
 *
 * @category constants
 * @since 0.1.0
 */
export const fileTools: ReadonlyArray<FileTool> = [
  ...['file_path', 'path', 'filePath', 'absolute_path'].flatMap((path): ReadonlyArray<FileTool> => [
    ...['Read', 'read', 'read_file'].map((name): FileTool => ({
      name,
      does: 'read',
      path,
      from: 'offset',
      count: 'limit',
      most: 2000
    })),
    ...['Write', 'write', 'write_file'].map((name): FileTool => ({ name, does: 'write', path }))
  ]),
  { name: 'view', does: 'read', path: 'path', range: 'view_range' },
  { name: 'create', does: 'write', path: 'path' },
  ...['str_replace_editor', 'str_replace_based_edit_tool', 'file_editor'].flatMap((name): ReadonlyArray<FileTool> => [
    { name, does: 'read', path: 'path', range: 'view_range', when: ['command', 'view'] },
    { name, does: 'write', path: 'path', when: ['command', 'create'] }
  ])
]

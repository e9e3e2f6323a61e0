import type { Io } from '../../src/cli/Io'
import { run } from '../../src/cli/run'

/** What a run did: its exit code, what it said, and the files there are after it. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly files: Readonly<Record<string, string>>
}

/** What is special about a world: folders cannot be written, `full` is a disk without space, a terminal has columns. */
export interface WorldOptions {
  readonly columns?: number
  readonly isColored?: boolean
  readonly isFull?: boolean
  readonly onProgress?: (title: string) => void
}

/** Runs the command line in a world of files in memory; `-` is standard input. */
export const runIn = async (
  files: Readonly<Record<string, string>>,
  args: ReadonlyArray<string>,
  options: WorldOptions = {}
): Promise<Ran> => {
  const { columns, isColored = false, isFull = false, onProgress } = options
  const now: Record<string, string> = { ...files }
  let out = ''
  let err = ''
  const io: Io = {
    readLines: (path, onBytes) => {
      const text = files[path]
      if (text === undefined)
        return Promise.resolve({ problem: `cannot read ${path}: there is no such file or folder` })
      onBytes(text.length, text.length)
      return Promise.resolve({ lines: text.split('\n') })
    },
    writeFile: (path, text) => {
      if (isFull) return Promise.resolve({ problem: `cannot write ${path}: no space is left on the disk` })
      now[path] = text
      return Promise.resolve(undefined)
    },
    isSameFile: (a, b) => a in files && a.replace('./', '') === b.replace('./', ''),
    out: {
      write: (text) => {
        out += text
      },
      columns,
      isColored
    },
    err: {
      write: (text) => {
        err += text
      },
      columns,
      isColored
    },
    progress:
      onProgress === undefined
        ? undefined
        : (title) => ({
            update: (done, total) => {
              onProgress(`${title} ${String(done)}/${String(total)}`)
            },
            stop: () => {
              onProgress(`${title} done`)
            }
          })
  }
  const code = await run(args, '1.2.3', io)
  return { code, out, err, files: now }
}

const log = (n: number): string =>
  Array.from({ length: 40 }, (_, i) => `line ${String(i)} of log ${String(n)}: nothing to see`).join('\n')

/** Messages of the Anthropic form: a prompt and `count` steps with long results, and an answer. */
export const anthropicMessages = (count: number): ReadonlyArray<Readonly<Record<string, unknown>>> => [
  { role: 'user', content: 'Find out why the build fails.' },
  ...Array.from({ length: count }, (_, i) => [
    {
      role: 'assistant',
      content: [
        { type: 'text', text: `Looking at log ${String(i)}.` },
        { type: 'tool_use', id: `t${String(i)}`, name: 'Read', input: { file_path: `logs/${String(i)}.txt` } }
      ]
    },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: `t${String(i)}`, content: log(i) }] }
  ]).flat(),
  { role: 'assistant', content: 'A file is missing.' },
  { role: 'user', content: 'Then write it.' }
]

/** A request of the Anthropic form on one line. */
export const request = (count: number): string =>
  JSON.stringify({ model: 'claude-sonnet-4-5', max_tokens: 1000, messages: anthropicMessages(count) })

/** A request of the OpenAI form on one line. */
export const openaiRequest = (count: number): string =>
  JSON.stringify({
    model: 'gpt-4.1',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Find out why the build fails.' },
      ...Array.from({ length: count }, (_, i) => [
        {
          role: 'assistant',
          tool_calls: [{ id: `c${String(i)}`, type: 'function', function: { name: 'read', arguments: '{"path":"a"}' } }]
        },
        { role: 'tool', tool_call_id: `c${String(i)}`, content: log(i) }
      ]).flat(),
      { role: 'user', content: 'Go on.' }
    ]
  })

/** A session of Claude Code, a record on each line. */
export const session = (count: number): string =>
  anthropicMessages(count)
    .map((message, i) => {
      const isAnswer = message['role'] === 'assistant'
      return JSON.stringify({
        type: message['role'],
        uuid: `u${String(i)}`,
        parentUuid: i === 0 ? null : `u${String(i - 1)}`,
        sessionId: 's1',
        message: isAnswer ? { id: `m${String(i)}`, model: 'claude-opus-4-5-20251101', ...message } : message
      })
    })
    .concat(JSON.stringify({ type: 'summary', summary: 'Build', leafUuid: 'u1' }))
    .join('\n')

/** A message on each line. */
export const messageLines = (count: number): string =>
  anthropicMessages(count)
    .map((message) => JSON.stringify(message))
    .join('\n')

/**
 * The files that shell commands read and change, as far as common commands tell.
 *
 * @since 0.1.0
 * @internal
 */
import type { LedgerFile, LineRange } from './Ledger'
import { isNatural } from './lineRanges'
import { patchFiles } from './patchFiles'
import { shellWords } from './shellWords'

/** What `shellWords` gives. */
type Parts = ReadonlyArray<ReadonlyArray<string>>

/**
 * Reads a command line: `cat`, `nl`, `head`, `tail`, `sed`, `less`; `tee`, `touch`, `cp`, `mv`, `rm`, redirections;
 * `sed -i`; patches that are handed to `apply_patch` or `patch`. Paths are as the command names them; what is expanded
 * by the shell (`$FILE`) is not a path. Its words are given where they are known.
 *
 * @internal
 * @since 0.1.0
 */
export const shellFiles = (command: string, parts: Parts = shellWords(command)): ReadonlyArray<LedgerFile> => {
  const out: Array<LedgerFile> = command.includes('*** Begin Patch') ? [...patchFiles(command)] : []
  for (const part of parts) {
    const words: Array<string> = []
    for (let i = 0; i < part.length; i++) {
      const word = part[i]!
      const target = part[i + 1]
      if (word !== '>' && word !== '>>' && word !== '<') words.push(word)
      else {
        if (word !== '<' && target !== undefined && isPath(target)) out.push(changed(target, 'created'))
        i++
      }
    }
    for (const file of programFiles(words)) out.push(file)
  }
  return out
}

/**
 * Names the kind of a command, so that a success can be told to make a failure good: the test runner or compiler that it
 * starts; the program and its subcommand (`npm test`); else the whole command.
 *
 * @internal
 * @since 0.1.0
 */
export const commandKind = (command: string): string => {
  for (const part of shellWords(command)) {
    const words = program(part)
    const [name] = words
    if (name === undefined || name === 'cd' || name === 'export' || name === 'source') continue
    if (runners.has(name)) return name
    const argument = words.slice(1).find((word) => !word.startsWith('-'))
    if (argument !== undefined && runners.has(argument)) return argument
    if (dispatchers.has(name) && argument !== undefined) {
      const script = words[words.indexOf(argument) + 1]
      return argument === 'run' && script !== undefined ? `${name} run ${script}` : `${name} ${argument}`
    }
    return words.join(' ')
  }
  return command
}

/**
 * Tells whether a command does nothing but show files.
 *
 * @internal
 * @since 0.1.0
 */
export const isOnlyReading = (command: string, parts: Parts = shellWords(command)): boolean =>
  parts.every((part) => {
    const [name = ''] = program(part)
    const isShowing = readers.has(name) ? !part.some((word) => word.startsWith('-i')) : idle.has(name)
    return isShowing && part.every((word, i) => !word.startsWith('>') || isNowhere(part[i + 1]))
  })

/**
 * Tells whether the last program of a command answers `no` by an exit code of 1: nothing found, a difference, false.
 *
 * @internal
 * @since 0.1.0
 */
export const endsInQuestion = (parts: Parts): boolean => {
  const [name = '', second] = program(parts[parts.length - 1] ?? [])
  return questions.has(name) || (name === 'git' && (second === 'diff' || second === 'grep'))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Programs whose calls are all of one kind, whatever their arguments. */
const runners: ReadonlySet<string> = new Set(
  'pytest jest vitest mocha tsc eslint prettier ruff mypy pyright black rspec phpunit make ctest tox nox golangci-lint'.split(
    ' '
  )
)

/** Programs whose first argument says what they do. */
const dispatchers: ReadonlySet<string> = new Set(
  'npm pnpm yarn npx bun deno git cargo go dotnet mvn gradle ./gradlew docker kubectl pip pip3 uv poetry bundle rake python python3 node ruby php mise terraform'.split(
    ' '
  )
)

/** Programs that say `no` by an exit code of 1. */
const questions: ReadonlySet<string> = new Set([
  'grep',
  'egrep',
  'fgrep',
  'rg',
  'diff',
  'cmp',
  'test',
  '[',
  '[[',
  'pgrep',
  'which'
])

/** Programs that do nothing worth a word beside others. */
const idle: ReadonlySet<string> = new Set(['cd', 'echo', 'printf', 'pwd', 'true', 'wc'])

const isNowhere = (target = ''): boolean => target.startsWith('&') || target.startsWith('/dev/')

/** What stands before a command without being one. */
const wrappers: ReadonlySet<string> = new Set([
  'sudo',
  'env',
  'time',
  'nohup',
  'command',
  'exec',
  'timeout',
  'xargs',
  'nice'
])

/** The words of a part from its program on. */
const program = (part: ReadonlyArray<string>): ReadonlyArray<string> => {
  let i = 0
  while (i < part.length) {
    const word = part[i]!
    const isAssignment = word.indexOf('=') > 0 && !word.startsWith('-')
    const isDuration = i > 0 && part[i - 1] === 'timeout'
    if (!isAssignment && !isDuration && !wrappers.has(word)) break
    i++
  }
  return part.slice(i)
}

const readers: ReadonlySet<string> = new Set(['cat', 'bat', 'nl', 'less', 'more', 'head', 'tail', 'sed', 'open'])

const programFiles = (part: ReadonlyArray<string>): ReadonlyArray<LedgerFile> => {
  const words = program(part)
  const [first = '', second] = words
  const name =
    first === 'git' && (second === 'rm' || second === 'mv') ? second : first.slice(first.lastIndexOf('/') + 1)
  const args = words.slice(name === first || name !== second ? 1 : 2)
  const paths = args.filter(isPath)
  const last = paths[paths.length - 1]
  if (readers.has(name)) return readFiles(name, args)
  switch (name) {
    case 'rm':
    case 'unlink':
      return paths.map((path) => changed(path, 'deleted'))
    case 'mv':
      if (last === undefined || paths.length < 2) return []
      return [...paths.slice(0, -1).map((path) => changed(path, 'deleted')), changed(last, 'created')]
    case 'cp':
      return last === undefined || paths.length < 2 ? [] : [changed(last, 'created')]
    case 'create':
    case 'touch':
    case 'tee':
      return paths.map((path) => changed(path, 'created'))
    default:
      return []
  }
}

const readFiles = (name: string, args: ReadonlyArray<string>): ReadonlyArray<LedgerFile> => {
  const isSed = name === 'sed'
  const isInPlace = isSed && args.some((arg) => arg.startsWith('-i') || arg === '--in-place')
  const plain: Array<string> = []
  let count: string | undefined
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    // `sed -i ''`, as on macOS
    if (arg === '') continue
    if ((name === 'head' || name === 'tail') && (arg === '-n' || arg === '-c')) count = args[++i]
    else if (!arg.startsWith('-')) plain.push(arg)
    else if (isNatural(arg.slice(1))) count = arg.slice(1)
    else if (arg.startsWith('-n') && isNatural(arg.slice(2))) count = arg.slice(2)
  }
  const script = isSed ? plain.shift() : undefined
  const lines = linesOf(name, script, count, args.includes('-n'))
  return plain
    .filter((path) => isPath(path) && (name !== 'open' || !isNatural(path)))
    .map((path) =>
      isInPlace ? changed(path, 'edited') : { path, read: lines === undefined ? [] : [lines], changes: 0, changed: [] }
    )
}

/** The lines that a reader shows: of `sed` those of `-n 1,80p`, of `head` the first ones; of `tail` nobody knows. */
const linesOf = (
  name: string,
  script: string | undefined,
  count: string | undefined,
  isQuiet: boolean
): LineRange | undefined => {
  if (name === 'tail') return undefined
  if (name === 'head') {
    const lines = count === undefined ? 10 : isNatural(count) ? Number(count) : 0
    return lines > 0 ? { first: 1, last: lines } : undefined
  }
  if (script === undefined || !isQuiet) return { first: 1 }
  const [first, last = first, ...more] = script.endsWith('p') ? script.slice(0, -1).split(',') : []
  if (!isNatural(first) || more.length > 0) return undefined
  if (last === '$') return { first: Number(first) }
  return isNatural(last) && Number(last) >= Number(first) ? { first: Number(first), last: Number(last) } : undefined
}

const changed = (path: string, change: NonNullable<LedgerFile['change']>): LedgerFile => ({
  path,
  read: [],
  change,
  changes: 1,
  changed: []
})

/** Whether a word can be the name of a file: no option, no expansion, no descriptor, no device. */
const isPath = (word: string): boolean =>
  word !== '' &&
  word !== '-' &&
  !word.startsWith('-') &&
  !word.startsWith('&') &&
  !word.startsWith('/dev/') &&
  !word.includes('$') &&
  !word.includes('`') &&
  !word.includes('*') &&
  !word.includes('\n')

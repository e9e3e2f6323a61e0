/**
 * The examples of the documentation as modules: every `@example` of a doc comment in `src`, and every `ts` fence of
 * README.md, CONTRIBUTING.md and docs. `test/docs.test.ts` runs and type-checks them; vitest.config.ts loads them.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vitest/config'
import { root } from '../../entries.config.ts'
import { filesBelow } from './files.ts'

/** An example. */
export interface Example {
  /** Where it stands: the file, relative to the root of the project, and the line of its first line of code. */
  readonly file: string
  readonly line: number
  /** The code, preceded by empty lines so that line numbers agree with those of the file. */
  readonly code: string
  /** False for a fence that begins with ```` ```ts no-run ````. */
  readonly run: boolean
}

interface Line {
  readonly text: string
  readonly number: number
}

const isDefined = <A>(a: A | undefined): a is A => a !== undefined

const example = (file: string, lines: ReadonlyArray<Line>, run: boolean): Example | undefined => {
  const first = lines.findIndex(({ text }) => text.trim() !== '')
  const start = lines[first]
  if (start === undefined) return undefined
  const code = lines.slice(first).map(({ text }) => text)
  return { file, line: start.number, code: '\n'.repeat(start.number - 1) + code.join('\n').trimEnd() + '\n', run }
}

/** The `ts` fences of lines of Markdown. */
const fences = (file: string, lines: ReadonlyArray<Line>): ReadonlyArray<Example> => {
  const out: Array<Example | undefined> = []
  for (let i = 0; i < lines.length; i++) {
    const [, indent = '', fence = '', info = ''] = /^(\s*)(`{3,})([^`]*)$/.exec(lines[i]?.text ?? '') ?? []
    if (fence === '') continue
    const body: Array<Line> = []
    for (i++; i < lines.length; i++) {
      const { text, number } = lines[i] as Line
      const trimmed = text.trim()
      if (trimmed.length >= fence.length && /^`+$/.test(trimmed)) break
      body.push({ text: text.startsWith(indent) ? text.slice(indent.length) : text, number })
    }
    const [language, ...flags] = info.trim().split(/\s+/)
    if (language === 'ts') out.push(example(file, body, !flags.includes('no-run')))
  }
  return out.filter(isDefined)
}

/** What follows `@example` in lines of doc comments, up to the next tag: bare code, or fences. */
const tags = (file: string, lines: ReadonlyArray<Line>): ReadonlyArray<Example> => {
  const out: Array<ReadonlyArray<Example | undefined>> = []
  let inComment = false
  let body: Array<Line> | undefined
  const close = (): void => {
    if (body === undefined) return
    const isFenced = body.some(({ text }) => text.trim().startsWith('```'))
    out.push(isFenced ? fences(file, body) : [example(file, body, true)])
    body = undefined
  }
  for (const { text, number } of lines) {
    const trimmed = text.trim()
    if (trimmed.startsWith('/**')) inComment = true
    if (!inComment) continue
    const ends = trimmed.endsWith('*/')
    const inner = text.replace(/^\s*\/?\*+ ?/, '').replace(/\s*\*+\/$/, '')
    if (/^@[a-z]/.test(inner)) {
      close()
      if (/^@example\b/.test(inner)) body = [{ text: inner.replace(/^@example\s*/, ''), number }]
    } else if (!ends || trimmed !== '*/') body?.push({ text: inner, number })
    if (ends) {
      close()
      inComment = false
    }
  }
  return out.flat().filter(isDefined)
}

/** The examples of a file, given its path and text. */
export const examplesOf = (file: string, text: string): ReadonlyArray<Example> => {
  const lines = text.split(/\r?\n/).map((line, i) => ({ text: line, number: i + 1 }))
  return file.endsWith('.md') ? fences(file, lines) : tags(file, lines)
}

const read = (file: string): ReadonlyArray<Example> => examplesOf(file, readFileSync(root + file, 'utf8'))

/** Every example of the project. */
export const findExamples = (): ReadonlyArray<Example> =>
  [
    ...['README.md', 'CONTRIBUTING.md'].filter((file) => existsSync(root + file)),
    ...filesBelow('docs', '.md'),
    ...filesBelow('src', '.ts')
  ].flatMap(read)

/** The path under which an example is imported. There is no such file: {@link examples} makes it up. */
export const moduleOf = ({ file, line }: Pick<Example, 'file' | 'line'>): string =>
  `${root}${file}.example-${String(line)}.ts`

/** Vite plugin that loads the modules named by {@link moduleOf}. */
export const examples = (): Plugin => {
  const pattern = /^(.*)\.example-(\d+)\.ts$/
  return {
    name: 'documentation-examples',
    enforce: 'pre',
    resolveId: (id) => (pattern.test(id) ? id : undefined),
    load: (id) => {
      const [, path, line] = pattern.exec(id) ?? []
      if (path === undefined || !path.startsWith(root)) return undefined
      const found = read(path.slice(root.length)).find((e) => e.line === Number(line))
      if (found === undefined) throw new Error(`no example at ${path}:${String(line)}`)
      return found.code
    }
  }
}

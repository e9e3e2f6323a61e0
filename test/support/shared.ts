/**
 * Material outside the repository that tests use when it is there: real transcripts and machine-readable cases. Tests
 * that use it say how many files they read, and cover the same code without it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the corpora: where it is, and what the index says of it. */
export interface CorpusFile {
  /** Absolute. */
  readonly path: string
  /** Relative to the corpora, with forward slashes. */
  readonly file: string
  readonly format: string
  readonly repo: string
  readonly bytes: number
  readonly transcripts: number
  readonly messages: number
  readonly features: ReadonlyArray<string>
}

/** The folder: `CONTEXT_COMPACTION_SHARED`, else `shared` beside the repository; `undefined` when there is none. */
export const sharedFolder = (): string | undefined => {
  const named = process.env['CONTEXT_COMPACTION_SHARED']
  const folder = named ?? fileURLToPath(new URL('../../../shared', import.meta.url))
  return existsSync(folder) ? folder : undefined
}

/** The files of the corpora, of one format or of all, in the order of the index; none when there is no folder. */
export const corpusFiles = (format?: string): ReadonlyArray<CorpusFile> => {
  const folder = sharedFolder()
  const index = folder === undefined ? undefined : join(folder, 'corpora', 'INDEX.json')
  if (folder === undefined || index === undefined || !existsSync(index)) return []
  const { files } = JSON.parse(readFileSync(index, 'utf8')) as {
    readonly files: ReadonlyArray<Omit<CorpusFile, 'path'>>
  }
  return files
    .filter((entry) => format === undefined || entry.format === format)
    .map((entry) => ({ ...entry, path: join(folder, 'corpora', ...entry.file.split('/')) }))
    .filter((entry) => existsSync(entry.path))
}

/**
 * Absolute paths of recorded requests as plain JSON (`_derived`) in one wire form, e.g. `anthropic-messages`: real
 * requests that the provider accepted; none when there is no folder.
 */
export const requestFiles = (form: string): ReadonlyArray<string> => {
  const folder = sharedFolder()
  const below = folder === undefined ? undefined : join(folder, 'corpora', '_derived', form)
  if (below === undefined || !existsSync(below)) return []
  return readdirSync(below, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(below, name))
}

/** A file of cases by its name without ending, e.g. `wire-violations`, parsed; `undefined` when there is none. */
export const vectors = (name: string): unknown => {
  const folder = sharedFolder()
  const path = folder === undefined ? undefined : join(folder, 'vectors', `${name}.json`)
  return path === undefined || !existsSync(path) ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as unknown)
}

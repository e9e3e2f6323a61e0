/**
 * The entry points of the package, read from `exports` of package.json: the one list that the build, the tests and the
 * size check share. A new entry is a new key there (and a line in `typesVersions`; a test tells when it is missing).
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An entry point as users import it, and the files behind it. */
export interface Entry {
  /** The key in `exports`: `'.'`, `'./model'`. */
  readonly key: string
  /** What users write: `'context-compaction/model'`. */
  readonly specifier: string
  /** The path below `dist`, without extension: `'model/index'`. */
  readonly output: string
  /** The source file, relative to the root of the project: `'src/model/index.ts'`. */
  readonly source: string
}

/** The part of package.json that is read here. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | Readonly<Record<'import' | 'require', Conditions>>>>
  readonly typesVersions: Readonly<Record<'*', Readonly<Record<string, ReadonlyArray<string>>>>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

interface Conditions {
  readonly types: string
  readonly default: string
}

/** The directory of package.json, with a slash at its end. */
export const root = fileURLToPath(new URL('.', import.meta.url))

export const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest

const outputOf = (file: string): string => file.replace(/^\.\/dist\//, '').replace(/\.js$/, '')

export const entries: ReadonlyArray<Entry> = Object.entries(manifest.exports).flatMap(([key, target]) => {
  if (typeof target === 'string') return []
  const output = outputOf(target.import.default)
  return [{ key, specifier: manifest.name + key.slice(1), output, source: `src/${output}.ts` }]
})

/** The programs of the package, as `[path below dist, source file]`. */
export const programs: ReadonlyArray<readonly [output: string, source: string]> = Object.values(manifest.bin).map(
  (file) => [outputOf(file), `src/${outputOf(file)}.ts`]
)

/**
 * What the library weighs in a bundle: minified and gzipped, in bytes. Ends with 1 when something is over its limit.
 *
 * - An entry point is bundled whole, without the packages that it imports.
 * - A name of `./reducers` is what it adds to a bundle that holds what it shares already: the files of floors 0 to 3 (model,
 *   traversal, roundtrip, tokens) that two reducers or more use. Beside it, for orientation: a bundle of nothing but this name.
 */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { entries, manifest, root } from '../entries.config.ts'

const limits = { root: 15_000, reducer: 1_500 }

const shared = ['internal', 'model', 'traversal', 'roundtrip', 'tokens']

const reducers = 'src/reducers/index.ts'

interface Bundle {
  readonly names: ReadonlyArray<string>
  /** Minified bytes by folder of `src`. */
  readonly folders: Readonly<Record<string, number>>
  /** The files that something is left of. */
  readonly files: ReadonlyArray<string>
  readonly min: number
  readonly gzip: number
}

const bundle = async (contents: string, external: ReadonlyArray<string>): Promise<Bundle> => {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    alias: external.includes('fp-ts') ? {} : { 'fp-ts/lib': 'fp-ts/es6' },
    mainFields: ['module', 'main'],
    external: external.flatMap((name) => [name, `${name}/*`])
  })
  const code = outputFiles[0]!.contents
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports)
  const folders: Record<string, number> = {}
  const files: Array<string> = []
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = path.split('/').slice(0, -1).join('/')
      folders[folder] = (folders[folder] ?? 0) + bytesInOutput
      if (bytesInOutput > 0) files.push(path)
    }
  }
  return { names, folders, files, min: code.length, gzip: gzipSync(code, { level: 9 }).length }
}

interface Row {
  readonly name: string
  readonly columns: ReadonlyArray<number>
  readonly limit?: number
}

const print = (head: ReadonlyArray<string>, rows: ReadonlyArray<Row>): boolean => {
  const line = (name: string, columns: ReadonlyArray<string>): string =>
    name.padEnd(40) + columns.map((column) => column.padStart(10)).join('')
  console.log(line(head[0]!, [...head.slice(1), 'limit']))
  let ok = true
  for (const { name, columns, limit } of rows) {
    const over = limit !== undefined && columns.at(-1)! >= limit
    if (over) ok = false
    console.log(line(name, [...columns.map(String), limit === undefined ? '' : String(limit)]) + (over ? '  OVER' : ''))
  }
  console.log()
  return ok
}

const peers = Object.keys(manifest.peerDependencies)

const entryRows: Array<Row> = []
for (const { key, source, specifier } of entries) {
  const { min, gzip } = await bundle(`export * from './${source}'`, peers)
  entryRows.push({ name: specifier, columns: [min, gzip], ...(key === '.' ? { limit: limits.root } : {}) })
}

const { folders } = await bundle(`export * from './src/index.ts'`, peers)
const folderRows = Object.entries(folders)
  .filter(([, bytes]) => bytes > 0)
  .sort(([, a], [, b]) => b - a)
  .map(([name, bytes]) => ({ name, columns: [bytes] }))

const names = (await bundle(`export * from './${reducers}'`, [])).names
const alone = await Promise.all(names.map((name) => bundle(`export { ${name} } from './${reducers}'`, [])))
const base = [...new Set(alone.flatMap(({ files }) => files))]
  .filter((file) => shared.some((folder) => file.startsWith(`src/${folder}/`)))
  .filter((file) => alone.filter(({ files }) => files.includes(file)).length > 1)
  .sort()
  .map((file, i) => `export * as _${String(i)} from './${file}'\n`)
  .join('')
const { gzip: baseSize } = await bundle(base, [])
const reducerRows: Array<Row> = []
for (const [i, name] of names.entries()) {
  const { gzip } = await bundle(`${base}export { ${name} } from './${reducers}'`, [])
  reducerRows.push({ name, columns: [alone[i]!.gzip, gzip - baseSize], limit: limits.reducer })
}

const entriesFit = print(['entry point, without its peers', 'min', 'gzip'], entryRows)
print(['what the root is made of', 'min'], folderRows)
const reducersFit = print(['reducer (gzip)', 'alone', 'added'], reducerRows)
if (reducerRows.length === 0) console.error(`${reducers} exports nothing`)
process.exitCode = entriesFit && reducersFit && reducerRows.length > 0 ? 0 : 1

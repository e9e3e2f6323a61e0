/**
 * The package as users get it: packed, unpacked into a project outside of this one, imported by Node and read by the
 * TypeScript compiler. Needs `npm run build` first. Uses no network: peers are linked from this project.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entries, manifest, programs, root } from '../entries.config.ts'

/** Entry points that work with none of the peers installed, by the first part of their key. */
const peerless = ['.', 'model', 'tokens', 'reducers', 'roundtrip', 'change', 'strategy', 'summary']

const scratch = mkdtempSync(join(tmpdir(), 'package-'))

/** A project with the package and everything that it may ask for. */
const full = join(scratch, 'full')
/** A project with the package alone: no peers, no dependencies. */
const bare = join(scratch, 'bare')

let packed: ReadonlyArray<string> = []

/** The first file below a folder that was written after a moment. */
const newerThan = (moment: number, folder: string): string | undefined =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (path) => statSync(join(folder, path)).mtimeMs > moment
  )

const install = (project: string, tarball: string, linked: ReadonlyArray<string>): void => {
  const target = join(project, 'node_modules', manifest.name)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true }))
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
  for (const name of linked) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link, 'junction')
  }
}

interface Output {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const node = (cwd: string, ...args: ReadonlyArray<string>): Output => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', input: '' })
  return { status, stdout, stderr }
}

/** Runs a program in a project and reads the JSON that it prints. */
const evaluate = (cwd: string, type: 'module' | 'commonjs', code: string): unknown => {
  const { status, stdout, stderr } = node(cwd, `--input-type=${type}`, '--eval', code)
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const names = (code: string): string => `console.log(JSON.stringify(Object.keys(${code}).sort()))`

const imported = (cwd: string, specifier: string) =>
  evaluate(cwd, 'module', names(`{ ...(await import('${specifier}')) }`)) as ReadonlyArray<string>

const required = (cwd: string, specifier: string) =>
  evaluate(cwd, 'commonjs', names(`require('${specifier}')`)) as ReadonlyArray<string>

beforeAll(() => {
  const built = join(root, 'dist/index.js')
  if (!existsSync(built)) throw new Error('there is no dist: run `npm run build` first')
  const newer = newerThan(statSync(built).mtimeMs, join(root, 'src'))
  if (newer !== undefined) throw new Error(`dist is older than src/${newer}: run \`npm run build\``)
  const npm = process.env['npm_execpath']
  const args = ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', scratch]
  const options = { cwd: root, encoding: 'utf8' } as const
  const json =
    npm === undefined ? execFileSync('npm', args, options) : execFileSync(process.execPath, [npm, ...args], options)
  const report: unknown = JSON.parse(json)
  const [pack] = (Array.isArray(report) ? report : Object.values(report as object)) as ReadonlyArray<{
    readonly filename: string
    readonly files: ReadonlyArray<{ readonly path: string }>
  }>
  packed = pack!.files.map(({ path }) => path)
  const tarball = join(scratch, pack!.filename)
  install(full, tarball, [...Object.keys(manifest.peerDependencies), ...Object.keys(manifest.dependencies)])
  install(bare, tarball, [])
})

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
})

describe('the tarball', () => {
  test('holds the build and the documents, nothing else', () => {
    const documents = [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES',
      'bench/RESULTS.md',
      'bench/fit/REPORT.md',
      'docs/policy.schema.json',
      'package.json'
    ]
    const isPage = (path: string): boolean => /^docs\/(guides|seeds|benchmarks)\/[\w-]+\.(md|svg)$/.test(path)
    expect(packed.filter((path) => !path.startsWith('dist/') && !isPage(path)).sort()).toEqual(documents)
    expect(packed.filter((path) => path.startsWith('dist/') && !/\.(js|cjs|d\.ts|d\.cts)$/.test(path))).toEqual([])
  })

  test('holds every file that its pages link to', () => {
    const links = packed
      .filter((path) => path.endsWith('.md'))
      .flatMap((page) =>
        [
          ...readFileSync(join(full, 'node_modules', manifest.name, page), 'utf8').matchAll(
            /\]\(([^)#:\s]+)(#[^)]*)?\)/g
          )
        ].map(([, target = '']) => ({ page, path: normalize(join(dirname(page), target)) }))
      )
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter(({ path }) => !packed.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([])
  })

  test('holds every file that package.json names', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target).flatMap((conditions) => Object.values(conditions))
    )
    const named = [...targets, ...Object.values(manifest.typesVersions['*']).flat(), ...Object.values(manifest.bin)]
    expect(named.map((path) => path.replace(/^\.\//, '')).filter((path) => !packed.includes(path))).toEqual([])
  })

  test('has fp-ts inlined in code and imported in types', () => {
    const texts = packed
      .filter((path) => path.startsWith('dist/'))
      .map((path) => [path, readFileSync(join(full, 'node_modules', manifest.name, path), 'utf8')] as const)
    const mentioning = (extension: RegExp, pattern: RegExp) =>
      texts.filter(([path, text]) => extension.test(path) && pattern.test(text)).map(([path]) => path)
    expect(mentioning(/(?<!\.d)\.c?js$/, /(from|require\()\s*['"]fp-ts/)).toEqual([])
    expect(mentioning(/\.d\.c?ts$/, /['"]fp-ts(?!\/lib\/\w+\.js['"])/)).toEqual([])
    expect(mentioning(/\.d\.c?ts$/, /['"]fp-ts\/lib\/\w+\.js['"]/)).not.toEqual([])
  })
})

describe.each(entries.map(({ specifier, source }) => [specifier, source] as const))('%s', (specifier, source) => {
  test('gives the names of its source to import and to require', async () => {
    const expected = Object.keys((await import(/* @vite-ignore */ root + source)) as object).sort()
    expect(expected).not.toEqual([])
    expect(imported(full, specifier)).toEqual(expected)
    expect(required(full, specifier)).toEqual(expected)
  })

  test('changes nothing and prints nothing when it is loaded', () => {
    const code = (load: string) => `const before = Object.getOwnPropertyNames(globalThis).length; ${load};
      console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).length - before))`
    expect(evaluate(full, 'module', code(`await import('${specifier}')`))).toBe(0)
    expect(evaluate(full, 'commonjs', code(`require('${specifier}')`))).toBe(0)
  })
})

describe('without peers', () => {
  const free = entries.filter(({ key }) => peerless.includes(key.split('/')[1] ?? '.'))

  test.each(free.map(({ specifier }) => specifier))('%s loads', (specifier) => {
    expect(imported(bare, specifier)).toEqual(imported(full, specifier))
    expect(required(bare, specifier)).toEqual(required(full, specifier))
  })

  test('the project is really without them', () => {
    for (const peer of Object.keys(manifest.peerDependencies)) expect(() => required(bare, peer)).toThrow('Cannot find')
  })
})

test('the root loads neither io-ts nor fast-check where they are installed', () => {
  const loaded = evaluate(
    full,
    'commonjs',
    `require('${manifest.name}'); console.log(JSON.stringify(Object.keys(require.cache)))`
  ) as ReadonlyArray<string>
  expect(loaded.filter((path) => /node_modules.(io-ts|fast-check|fp-ts)/.test(path))).toEqual([])
})

describe('nothing else resolves', () => {
  test.each(['dist/index.js', 'dist/index.cjs', 'internal', 'internal/memo', 'cli/main', 'src/index.ts', 'traversal'])(
    '%s',
    (path) => {
      const specifier = `${manifest.name}/${path}`
      expect(() => imported(full, specifier)).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
      expect(() => required(full, specifier)).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
    }
  )

  test('but package.json does', () => {
    const version = `console.log(JSON.stringify(require('${manifest.name}/package.json').version))`
    expect(evaluate(full, 'commonjs', version)).toBe(manifest.version)
  })
})

describe('types', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')

  /** What the compiler says of a file in the project with everything installed; library files are checked as well. */
  const check = (file: string, module: string, resolution: string, code: string): Output => {
    writeFileSync(join(full, file), code)
    const options = { module, moduleResolution: resolution, target: 'es2022', lib: ['es2022'], types: [] }
    writeFileSync(
      join(full, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...options,
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          skipLibCheck: false
        },
        files: [file]
      })
    )
    return node(full, tsc, '-p', 'tsconfig.json')
  }

  const whole = entries
    .map(
      ({ specifier }, i) =>
        `import * as _${i} from '${specifier}'\nexport const a${i}: 0 extends 1 & typeof _${i} ? never : true = true`
    )
    .join('\n')

  const consumer = `
import { type Context, context, estimateTokens, user } from '${manifest.name}'
const c: Context = context({ messages: [user('hello')] })
export const n: number = estimateTokens(c)
// @ts-expect-error a context is no number
estimateTokens(1)
// @ts-expect-error not a name of the package
import { nothingOfTheKind } from '${manifest.name}'
`

  test.each([
    ['nodenext, ESM', 'a.mts', 'nodenext', 'nodenext'],
    ['nodenext, CommonJS', 'a.cts', 'nodenext', 'nodenext'],
    ['bundler', 'a.ts', 'esnext', 'bundler']
  ])('resolve and check under %s', (_, file, module, resolution) => {
    expect(check(file, module, resolution, whole + consumer)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('do not resolve for an inner path', () => {
    const { status, stdout } = check(
      'b.mts',
      'nodenext',
      'nodenext',
      `import '${manifest.name}/dist/index.js'\nimport * as a from '${manifest.name}/internal'\nexport const b = a`
    )
    expect(status).not.toBe(0)
    expect(stdout).toContain('TS2307')
  })
})

describe.each(programs)('the program %s', (output) => {
  const path = join(full, 'node_modules', manifest.name, 'dist', `${output}.js`)

  test('is a script that tells its version and how it is used', () => {
    expect(readFileSync(path, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(node(full, path, '--version')).toMatchObject({ status: 0, stdout: `${manifest.version}\n` })
    expect(node(full, path, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:') as string })
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../entries.config.ts'
import {
  cycleViolations,
  documentationViolations,
  exportViolations,
  floorViolations,
  lengthViolations,
  packageViolations,
  purityViolations,
  type Source
} from './support/architecture'
import { filesBelow } from './support/files'

const sources: ReadonlyArray<Source> = filesBelow('src', '.ts').map((path) => ({
  path: path.slice('src/'.length),
  text: readFileSync(root + path, 'utf8')
}))

const source = (path: string, text = 'export {}'): Source => ({ path, text })

describe('src', () => {
  test('is read', () => {
    const paths = sources.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['index.ts', 'model/Context.ts']))
  })

  test('imports from the same floor or lower', () => {
    expect(floorViolations(sources)).toEqual([])
  })

  test('has no import cycles', () => {
    expect(cycleViolations(sources)).toEqual([])
  })

  test.each([
    ['keeps third-party packages in their folders', packageViolations],
    ['is pure outside cli', purityViolations],
    ['has no file over 400 lines', lengthViolations],
    ['exports explicit names', exportViolations],
    ['documents what it exports', documentationViolations]
  ])('%s', (_, rule) => {
    expect(sources.flatMap(rule)).toEqual([])
  })
})

describe('floors', () => {
  /** What the rule says when `from` imports `to`. */
  const importing = (from: string, to: string, statement = (path: string) => `import { a } from '${path}'`) => {
    const up = '../'.repeat(from.split('/').length - 1) || './'
    return floorViolations([source(from, statement(up + to.replace(/(\/index)?\.ts$/, ''))), source(to)])
  }

  test.each([
    ['model/a.ts', 'internal/b.ts'],
    ['model/a.ts', 'model/b.ts'],
    ['model/a.ts', 'model/index.ts'],
    ['roundtrip/a.ts', 'traversal/b.ts'],
    ['tokens/a.ts', 'roundtrip/b.ts'],
    ['reducers/deep/a.ts', 'tokens/b.ts'],
    ['dialects/a.ts', 'transcripts/b.ts'],
    ['replay/a.ts', 'session/b.ts'],
    ['testing/a.ts', 'dialects/b.ts'],
    ['index.ts', 'summary/index.ts'],
    ['cli/a.ts', 'replay/b.ts'],
    ['cli/a.ts', 'index.ts']
  ])('%s may import %s', (from, to) => {
    expect(importing(from, to)).toEqual([])
  })

  test.each([
    ['internal/a.ts', 'model/b.ts'],
    ['model/a.ts', 'traversal/b.ts'],
    ['traversal/a.ts', 'roundtrip/b.ts'],
    ['roundtrip/a.ts', 'tokens/b.ts'],
    ['tokens/a.ts', 'reducers/index.ts'],
    ['reducers/deep/a.ts', 'change/b.ts'],
    ['change/a.ts', 'strategy/b.ts'],
    ['strategy/a.ts', 'summary/b.ts'],
    ['summary/a.ts', 'codecs/b.ts'],
    ['dialects/a.ts', 'session/b.ts'],
    ['session/a.ts', 'replay/b.ts'],
    ['replay/a.ts', 'cli/b.ts'],
    ['index.ts', 'dialects/b.ts'],
    ['index.ts', 'testing/b.ts'],
    ['testing/a.ts', 'session/b.ts'],
    ['testing/a.ts', 'index.ts'],
    ['cli/a.ts', 'testing/b.ts'],
    ['session/a.ts', 'index.ts']
  ])('%s must not import %s', (from, to) => {
    expect(importing(from, to)).toEqual([expect.stringMatching(/^\S+:1: \S+ must not import /)])
  })

  test.each([
    ['a type import', (path: string) => `import type { A } from '${path}'`],
    ['a re-export', (path: string) => `export { a } from '${path}'`],
    ['a side effect', (path: string) => `import '${path}'`],
    ['an import type', (path: string) => `type A = import('${path}').A`],
    ['a dynamic import', (path: string) => `const a = () => import('${path}')`],
    ['a required module', (path: string) => `import a = require('${path}')`],
    ['a file with its extension', (path: string) => `import { a } from '${path}.js'`]
  ])('%s counts', (_, statement) => {
    expect(importing('model/a.ts', 'tokens/b.ts', statement)).toHaveLength(1)
  })

  test('unknown folders and files that do not exist are reported', () => {
    expect(floorViolations([source('utils/a.ts')])).toEqual(['utils/a.ts:1: "utils" is on no floor'])
    expect(floorViolations([source('a.ts')])).toEqual(['a.ts:1: "a.ts" is on no floor'])
    expect(floorViolations([source('model/a.ts', `\nimport { b } from './b'`)])).toEqual([
      'model/a.ts:2: "./b" is no file of src'
    ])
    expect(floorViolations([source('model/a.ts', `import { b } from '../../test/b'`)])).toHaveLength(1)
  })
})

describe('cycles', () => {
  test('are found through any number of files, and reported once', () => {
    expect(
      cycleViolations([
        source('model/a.ts', `import { b } from './b'`),
        source('model/b.ts', `import type { C } from './deep/c'`),
        source('model/deep/c.ts', `export { a } from '../a'`),
        source('model/d.ts', `import { a } from './a'`)
      ])
    ).toEqual(['model/a.ts:1: import cycle model/a.ts → model/b.ts → model/deep/c.ts → model/a.ts'])
  })

  test('include a file that imports the index of its own folder, and one that imports itself', () => {
    expect(
      cycleViolations([
        source('model/index.ts', `export { a } from './a'`),
        source('model/a.ts', `import { b } from '.'`)
      ])
    ).toHaveLength(1)
    expect(cycleViolations([source('model/a.ts', `import { b } from './a'`)])).toHaveLength(1)
  })

  test('are not two ways to the same file', () => {
    expect(
      cycleViolations([
        source('model/a.ts', `import { b } from './b'\nimport { c } from './c'`),
        source('model/b.ts', `import { d } from './d'`),
        source('model/c.ts', `import { d } from './d'`),
        source('model/d.ts')
      ])
    ).toEqual([])
  })
})

describe('packages', () => {
  const importing = (path: string, specifier: string) =>
    packageViolations(source(path, `import type { A } from '${specifier}'`))

  test.each([
    ['model/a.ts', 'fp-ts/lib/Either.js'],
    ['codecs/a.ts', 'io-ts'],
    ['dialects/a.ts', 'io-ts'],
    ['session/a.ts', 'io-ts'],
    ['transcripts/a.ts', 'io-ts/lib/Type.js'],
    ['testing/a.ts', 'fast-check'],
    ['cli/a.ts', 'node:fs/promises'],
    ['cli/a.ts', 'commander']
  ])('%s may import %s', (path, specifier) => {
    expect(importing(path, specifier)).toEqual([])
  })

  test.each([
    ['model/a.ts', 'fp-ts'],
    ['model/a.ts', 'fp-ts/Either'],
    ['model/a.ts', 'fp-ts/lib/Either'],
    ['model/a.ts', 'fp-ts/es6/Either.js'],
    ['model/a.ts', 'io-ts'],
    ['summary/a.ts', 'io-ts'],
    ['testing/a.ts', 'io-ts'],
    ['codecs/a.ts', 'io-ts/Decoder'],
    ['model/a.ts', 'fast-check'],
    ['cli/a.ts', 'fast-check'],
    ['model/a.ts', 'node:fs'],
    ['model/a.ts', 'fs'],
    ['cli/a.ts', 'fs'],
    ['tokens/a.ts', 'commander'],
    ['dialects/a.ts', '@anthropic-ai/sdk/resources'],
    ['index.ts', 'context-compaction/model']
  ])('%s must not import %s', (path, specifier) => {
    expect(importing(path, specifier)).toHaveLength(1)
  })
})

describe('purity', () => {
  const using = (text: string, path = 'model/a.ts') => purityViolations(source(path, text))

  test.each([
    'const a = Date.now()',
    'const a = new Date()',
    'const a = typeof process',
    'const a = { console }',
    'const a = process.env.A',
    'const a = Math.random()',
    `const a = Math['random']()`,
    'const { random } = Math',
    'const { random: a } = Math',
    'const a = Math',
    'const a = globalThis.Math',
    'const a = new WeakRef({})',
    'const a = (f = setTimeout) => f',
    'const a = import.meta.url'
  ])('%s is reported', (text) => {
    expect(using(text)).toHaveLength(1)
    expect(using(text, 'cli/a.ts')).toEqual([])
  })

  test.each([
    'const a = Math.max(1, 2)',
    'const { max } = Math',
    'const a = { process: 1, Date: 2 }',
    'const a = b.process',
    'interface A { readonly process: string }',
    'const f = ({ console: a }) => a',
    'const f = (window) => window.length',
    `import { document } from './b'\ndocument()`,
    'const { window } = a\nwindow()',
    'type A = Date',
    `const a = 'Date.now()' // process`
  ])('%s is not', (text) => {
    expect(using(text)).toEqual([])
  })
})

describe('length', () => {
  const lines = (n: number) => lengthViolations(source('a.ts', '//\n'.repeat(n)))

  test('400 lines are allowed, 401 are not', () => {
    expect(lines(400)).toEqual([])
    expect(lines(401)).toEqual(['a.ts:401: 401 lines, at most 400'])
  })
})

describe('exports', () => {
  test.each([
    'export default 1',
    'export default function f() {}',
    'export default class {}',
    'const a = 1\nexport { a as default }',
    `export { default } from './a'`,
    'export = 1',
    `export * from './a'`
  ])('%s is reported', (text) => {
    expect(exportViolations(source('model/a.ts', text))).toHaveLength(1)
  })

  test.each([
    'export const a = 1',
    `export { a, type B } from './a'`,
    `export * as a from './a'`,
    `import { default as a } from './a'`
  ])('%s is not', (text) => {
    expect(exportViolations(source('model/a.ts', text))).toEqual([])
  })
})

describe('documentation', () => {
  const header = '/**\n * Header.\n *\n * @since 0.1.0\n */\n'
  const doc = '/**\n * Is a.\n *\n * @since 0.1.0\n */\n'
  const names = (text: string) =>
    documentationViolations(source('model/a.ts', text)).map((violation) => violation.replace(/^\S+ /, ''))

  test.each([
    'const a = 1',
    'function a() {}',
    'interface a {}',
    'type a = 1',
    'enum a {}',
    'declare const a: 1',
    'abstract class a {}',
    'namespace a {}'
  ])('export %s needs a comment with @since', (declaration) => {
    const missing = ['a has no doc comment with @since']
    const text = `export ${declaration}`
    expect(names(`${header}import 'x'\n${doc}${text}`)).toEqual([])
    expect(names(`${header}import 'x'\n${text}`)).toEqual(missing)
    expect(names(`${header}import 'x'\n/** Is a. */\n${text}`)).toEqual(missing)
    expect(names(`${header}import 'x'\n/** @since soon */\n${text}`)).toEqual(missing)
    expect(names(`${header}import 'x'\n// @since 0.1.0\n${text}`)).toEqual(missing)
  })

  test('the header is not the comment of the first declaration', () => {
    expect(names(`${header}${doc}export const a = 1`)).toEqual([])
    expect(names(`${header}export const a = 1`)).toEqual(['a has no doc comment with @since'])
  })

  test('a file needs a header with @since', () => {
    const missing = ['no doc comment with @since at the top']
    expect(names(`import 'x'\n${doc}export const a = 1`)).toEqual(missing)
    expect(names(`/** Header. */\nimport 'x'`)).toEqual(missing)
    expect(names(`#!/usr/bin/env node\n${header}import 'x'`)).toEqual([])
    expect(names('')).toEqual(['empty file'])
  })

  test('names that are exported later count, re-exports do not', () => {
    expect(names(`${header}const a = 1\nexport { a }`)).toEqual(['a has no doc comment with @since'])
    expect(names(`${header}import 'x'\nconst a = 1, b = 2\nexport { b as c }`)).toEqual([
      'b has no doc comment with @since'
    ])
    expect(names(`${header}export { a } from './a'`)).toEqual([])
    expect(names(`${header}import { a } from './a'\nexport { a }`)).toEqual([])
    expect(names(`${header}import 'x'\nconst a = 1`)).toEqual([])
  })

  test('overloads share a comment', () => {
    const overloads = 'export function a(b: 1): 1\nexport function a(b: 2): 2\nexport function a(b: 1 | 2) { return b }'
    expect(names(`${header}import 'x'\n${doc}${overloads}`)).toEqual([])
    expect(names(`${header}import 'x'\n${overloads}`)).toEqual(['a has no doc comment with @since'])
  })

  test('what a class or an interface holds needs none', () => {
    expect(names(`${header}import 'x'\n${doc}export interface a { readonly b: 1 }`)).toEqual([])
  })
})

import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from '../../entries.config.ts'
import { loadCodecs } from '../../src/cli/loadCodecs'

const failing = (message: string, code?: string) => () =>
  Promise.reject(Object.assign(new Error(message), code === undefined ? {} : { code }))

test('the codecs are loaded', async () => {
  expect(await loadCodecs('undo')).toHaveProperty('decodeChange')
})

test.each(["Cannot find package 'io-ts' imported from /x", "Cannot find module 'io-ts/lib/index.js' imported from /x"])(
  'without io-ts it is said what to install: %s',
  async (message) => {
    expect(await loadCodecs('--undo', failing(message, 'ERR_MODULE_NOT_FOUND'))).toBe(
      '--undo needs the package io-ts, which is not installed; install it beside this one: npm install io-ts'
    )
  }
)

test.each([
  ["Cannot find package 'other' imported from /io-ts/x", 'ERR_MODULE_NOT_FOUND'],
  ["something about 'io-ts'", undefined]
])('another failure is a mistake of the program: %s', async (message, code) => {
  await expect(loadCodecs('undo', failing(message, code))).rejects.toThrow(message)
})

test('nothing else of the program needs io-ts to start', async () => {
  const { metafile } = await build({
    entryPoints: [`${root}src/cli/main.ts`],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    outdir: `${root}dist`
  })
  const { outputs } = metafile
  const reached = new Set(
    Object.keys(outputs).filter((name) => outputs[name]!.entryPoint?.endsWith('main.ts') === true)
  )
  const needed = new Set<string>()
  expect(reached.size).toBe(1)
  // a set may grow while it is gone through
  for (const name of reached)
    for (const { path, kind, external } of outputs[name]!.imports)
      if (kind === 'import-statement') (external === true ? needed : reached).add(path)
  expect([...needed].filter((path) => path.startsWith('io-ts'))).toEqual([])
  expect(needed).toContain('commander')
  expect(Object.values(outputs).some(({ imports }) => imports.some(({ path }) => path.startsWith('io-ts')))).toBe(true)
})

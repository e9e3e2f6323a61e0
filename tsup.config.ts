import { defineConfig, type Options } from 'tsup'
import { entries, programs } from './entries.config.ts'

const library = Object.fromEntries(entries.map(({ output, source }) => [output, source]))

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  removeNodeProtocol: false,
  external: [/^node:/],
  // fp-ts has no ESM that Node can load: its code is inlined, its types stay imports of 'fp-ts/lib/X.js'
  noExternal: [/^fp-ts(\/|$)/],
  esbuildOptions: (options) => {
    options.alias = { 'fp-ts/lib': 'fp-ts/es6' }
    options.mainFields = ['module', 'main']
  },
  // tsup sets `baseUrl`, which TypeScript 6 deprecates
  dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } }
}

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...library, ...Object.fromEntries(programs) } },
  { ...shared, format: 'cjs', entry: library }
])

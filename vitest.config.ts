import { defineConfig } from 'vitest/config'
import { entries, root } from './entries.config.ts'
import { examples } from './test/support/examples.ts'

const packageTest = 'test/package.test.ts'

/** The same in every run, so that it fails for all or for none; another one each time in mode random. */
const seed = (mode: string): string =>
  process.env['FC_SEED'] ?? (mode === 'random' ? String(Math.floor(Math.random() * 0x7fffffff)) : '20261121')

/** What kills mutants, and is quick at it: no documentation, no package, no recorded sessions, few generated cases. */
const isMutating = process.env['STRYKER_MUTATOR_WORKER'] !== undefined
const slow = ['test/reducers/corpora.test.ts', 'test/reducers/laws.test.ts', 'test/tokens/fit.test.ts']
const mutationTests = ['test/{internal,model,roundtrip,traversal,reducers,tokens}/**/*.test.ts']

export default defineConfig(({ mode }) => ({
  plugins: [examples()],
  resolve: {
    alias: entries.map(({ specifier, source }) => ({ find: new RegExp(`^${specifier}$`), replacement: root + source }))
  },
  test: {
    include: mode === 'package' ? [packageTest] : isMutating ? mutationTests : ['test/**/*.test.ts'],
    exclude: mode === 'package' ? [] : [packageTest, ...(isMutating ? slow : [])],
    setupFiles: ['test/support/fastCheck.ts'],
    env: { FC_SEED: seed(mode), ...(isMutating ? { FC_RUNS: '4' } : {}), SWEEP: mode === 'sweep' ? 'full' : '' },
    maxWorkers: '100%',
    // the modules of the library are values without state: loading them once a worker saves most of the time
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    benchmark: { include: ['bench/**/*.bench.ts'] },
    typecheck: { include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.test.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: { branches: 95 }
    }
  }
}))

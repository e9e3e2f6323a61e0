import js from '@eslint/js'
import functional from 'eslint-plugin-functional'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Mistakes that no other rule sees, in every file. */
const bans = [
  {
    selector: 'CallExpression[callee.property.name=/^(push|unshift)$/] > SpreadElement',
    message: 'A spread into push overflows the stack on long arrays (about 120 000 elements): append in a loop.'
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name=/^(max|min|hypot)$/] > SpreadElement',
    message: 'A spread into Math.max overflows the stack on long arrays: compare in a loop.'
  },
  {
    selector: 'CallExpression[callee.object.name="String"][callee.property.name=/^from/] > SpreadElement',
    message: 'A spread into String.fromCharCode overflows the stack on long arrays: take chunks.'
  }
]

const exportBans = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'ExportAllDeclaration[exported=null]', message: 'Say which names are exported.' }
]

const throwBan = {
  selector: 'ThrowStatement:not([argument.type="NewExpression"][argument.callee.name="RangeError"])',
  message:
    'Expected failures are values (Either, Option). Impossible options throw a RangeError when a reducer is built.'
}

/** The environment: only the command line may know that it has one. */
const environment = [
  ...[
    'process',
    'console',
    'Date',
    'performance',
    'crypto',
    'Buffer',
    'fetch',
    'require',
    'globalThis',
    'window',
    'self'
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WeakRef', 'FinalizationRegistry']
].map((name) => ({ name, message: 'Results depend on arguments only. Take it as a parameter, or move it to cli.' }))

const importBans = [
  {
    regex: '^fp-ts(?!/lib/\\w+\\.js$)',
    message: "Import from 'fp-ts/lib/X.js': no other form loads in Node's ESM and is inlined by the build."
  },
  { regex: '^io-ts/(?!lib/\\w+\\.js$)', message: "Import from 'io-ts'." }
]

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'reports', '.stryker-tmp', 'test/fixtures']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...bans],
      'no-restricted-imports': ['error', { patterns: importBans }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': ['error', { fixMixedExportsWithInlineTypeSpecifier: true }],
      '@typescript-eslint/array-type': ['error', { default: 'generic' }],
      // `as[i]!` in a loop over `as.length` is how the hot paths are written
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      // by code points, where it is used
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
    }
  },
  {
    files: ['src/**/*.ts'],
    plugins: { functional },
    rules: {
      'functional/no-classes': 'error',
      'functional/no-this-expressions': 'error',
      'functional/no-try-statements': 'error',
      'no-restricted-syntax': ['error', ...bans, ...exportBans, throwBan],
      'no-restricted-globals': ['error', ...environment],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Take a seed.' }],
      'no-restricted-imports': [
        'error',
        { patterns: [...importBans, { regex: '^node:', message: 'Only cli may use Node.' }] }
      ],
      'no-param-reassign': ['error', { props: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true }
      ]
    }
  },
  {
    // JSON.parse has no other way to say that a text is not JSON, and a law says that a reducer does not throw
    files: ['src/dialects/**/*.ts', 'src/transcripts/**/*.ts', 'src/testing/**/*.ts', 'src/cli/**/*.ts'],
    rules: { 'functional/no-try-statements': 'off' }
  },
  {
    // a broken law fails the test that asked: it is thrown, as every assertion is
    files: ['src/testing/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bans, ...exportBans] }
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...bans, ...exportBans],
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-imports': ['error', { patterns: importBans }]
    }
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', '*.config.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-base-to-string': 'off'
    }
  }
)

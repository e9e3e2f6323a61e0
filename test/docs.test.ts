import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { entries, root } from '../entries.config.ts'
import { type Example, examplesOf, findExamples, moduleOf } from './support/examples'

const examples = findExamples()
const failing = examplesOf('test/support/failing.md', readFileSync(`${root}test/support/failing.md`, 'utf8'))

const place = ({ file, line }: Example): string => `${file}:${String(line)}`

const run = (example: Example): Promise<unknown> => import(/* @vite-ignore */ moduleOf(example))

/** What the compiler says of the examples, checked together with the sources that they import. */
const typeErrors = (checked: ReadonlyArray<Example>): ReadonlyArray<string> => {
  const { config } = ts.readConfigFile(`${root}tsconfig.test.json`, (path) => ts.sys.readFile(path))
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root).options,
    paths: Object.fromEntries(entries.map(({ specifier, source }) => [specifier, [root + source]])),
    moduleDetection: ts.ModuleDetectionKind.Force,
    noUnusedLocals: false,
    noUnusedParameters: false
  }
  const codes = new Map(checked.map((example) => [moduleOf(example), example.code]))
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => codes.has(path) || disk.fileExists(path),
    readFile: (path) => codes.get(path) ?? disk.readFile(path),
    getSourceFile: (path, languageVersion, ...rest) => {
      const code = codes.get(path)
      return code === undefined
        ? disk.getSourceFile(path, languageVersion, ...rest)
        : ts.createSourceFile(path, code, languageVersion)
    }
  }
  const program = ts.createProgram([...codes.keys()], options, host)
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]
    .concat(
      [...codes.keys()].flatMap((path) => {
        const file = program.getSourceFile(path)
        return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      })
    )
    .map(({ file, start, messageText }) => {
      const path = file?.fileName.slice(root.length).replace(/\.example-\d+\.ts$/, '') ?? 'tsconfig.test.json'
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line
      return `${path}:${String(line + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
}

/** Spellings that TypeScript and bundlers take, and that Node's ESM does not. */
const unloadable = ({ code }: Example): ReadonlyArray<string> =>
  [...code.matchAll(/from\s+'((?:fp-ts|io-ts)(?:\/[^']*)?)'/g)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => !/^(fp-ts\/lib\/\w+\.js|io-ts(\/lib\/\w+\.js)?)$/.test(specifier))

const hasAssertion = ({ code }: Example): boolean => /\bassert[.(]/.test(code)

describe('every example', () => {
  test('is found', () => {
    expect(examples.some(({ file }) => file.endsWith('.ts'))).toBe(true)
    expect(examples.some(({ file }) => file === 'README.md')).toBe(true)
  })

  test.each(examples.filter((e) => e.run).map((e) => [place(e), e] as const))('%s runs', async (_, example) => {
    await run(example)
  })

  test('asserts something, unless it is marked no-run', () => {
    expect(examples.filter((e) => e.run && !hasAssertion(e)).map(place)).toEqual([])
  })

  test('imports what Node can load', () => {
    expect(examples.filter((e) => unloadable(e).length > 0).map(place)).toEqual([])
  })

  test('has the right types', () => {
    expect(typeErrors(examples)).toEqual([])
  })
})

describe('an example that is wrong', () => {
  test('fails when an assertion of it fails, at its line', async () => {
    const [example] = failing
    await expect(run(example!)).rejects.toMatchObject({ code: 'ERR_ASSERTION', expected: 3, actual: 2 })
    await expect(run(example!)).rejects.toHaveProperty('stack', expect.stringContaining('example-6.ts:8:'))
  })

  test('fails when the types are wrong, at its line', () => {
    expect(typeErrors(failing)).toEqual([
      "test/support/failing.md:14: Type 'string' is not assignable to type 'number'."
    ])
  })

  test('is noticed when it asserts nothing', () => {
    const code = (text: string) => hasAssertion({ file: 'a.md', line: 1, code: text, run: true })
    expect(code(`import assert from 'node:assert'\nf()`)).toBe(false)
    expect(code('assert(f())')).toBe(true)
    expect(code('assert.deepStrictEqual(f(), 1)')).toBe(true)
  })

  test('is noticed when it imports fp-ts as Node cannot', () => {
    const imported = (specifier: string) =>
      unloadable({ file: 'a.md', line: 1, code: `import { a } from '${specifier}'`, run: true })
    for (const bad of ['fp-ts', 'fp-ts/Either', 'fp-ts/lib/Either', 'io-ts/Decoder'])
      expect(imported(bad)).toEqual([bad])
    for (const good of ['fp-ts/lib/Either.js', 'io-ts', 'io-ts/lib/Type.js', 'node:assert'])
      expect(imported(good)).toEqual([])
  })
})

describe('reading', () => {
  const read = (file: string, ...lines: ReadonlyArray<string>) =>
    examplesOf(file, lines.join('\n')).map(({ line, code, run: runs }) => [line, code.trimStart(), runs])

  test('takes the ts fences of Markdown', () => {
    expect(
      read(
        'a.md',
        '```ts',
        'a',
        '',
        'b',
        '```',
        '```sh',
        'npm test',
        '```',
        '- item',
        '',
        '  ```ts',
        '  c',
        '    d',
        '  ```',
        '```ts no-run',
        '',
        'e',
        '```'
      )
    ).toEqual([
      [2, 'a\n\nb\n', true],
      [12, 'c\n  d\n', true],
      [17, 'e\n', false]
    ])
  })

  test('does not look into a fence of another language or length', () => {
    expect(read('a.md', '````md', '```ts', 'a', '```', '````', '```ts', 'b', '```')).toEqual([[7, 'b\n', true]])
    expect(read('a.md', '```tsx', 'a', '```', '```text', 'b', '```')).toEqual([])
  })

  test('takes @example of doc comments, bare or fenced, up to the next tag', () => {
    expect(
      read(
        'a.ts',
        '/**',
        ' * Does a.',
        ' *',
        ' * @example',
        " * import { a } from 'a'",
        ' *',
        ' * a({',
        ' *   b: 1',
        ' * })',
        ' *',
        ' * @example',
        ' * Some words.',
        ' * ```ts',
        ' * c',
        ' * ```',
        ' * ```ts no-run',
        ' * d',
        ' * ```',
        ' * @since 0.1.0',
        ' */',
        'const a = 1',
        '// @example',
        '  /** @example e */',
        'const b = 2',
        '  /**',
        '   * @example',
        '   *',
        '   * f',
        '   */'
      )
    ).toEqual([
      [5, "import { a } from 'a'\n\na({\n  b: 1\n})\n", true],
      [14, 'c\n', true],
      [17, 'd\n', false],
      [23, 'e\n', true],
      [28, 'f\n', true]
    ])
  })

  test('keeps line numbers', () => {
    const [example] = examplesOf('a.md', 'x\n\n```ts\na\n```')
    expect(example?.code.split('\n').indexOf('a')).toBe(3)
  })
})

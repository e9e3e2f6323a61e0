/**
 * What the tables of the four systems promise (`docs/seeds`): no cell is empty, every name is exported from the entry that the
 * cell says, every field is one of a type of ours, and every test is there, in its file, with these words in its title.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { entries, root } from '../../entries.config.ts'

// -------------------------------------------------------------------------------------
// what is exported
// -------------------------------------------------------------------------------------

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** The names that a file exports, types too; there is no `export *` in this project. */
const exportsOf = (source: string): ReadonlySet<string> => {
  const names = new Set<string>()
  const file = ts.createSourceFile(source, readFileSync(`${root}${source}`, 'utf8'), ts.ScriptTarget.Latest, false)
  for (const node of file.statements)
    if (ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause))
      for (const { name } of node.exportClause.elements) names.add(name.text)
    else if (isExported(node) && ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations)
        if (ts.isIdentifier(name)) names.add(name.text)
        else continue
    else if (isExported(node) && (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)))
      names.add(node.name.text)
  return names
}

const exported: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  entries.map(({ key, source }) => [key, exportsOf(source)])
)

const sourcesIn = (folder: string): string =>
  readdirSync(`${root}src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${root}src/${folder}/${name}`, 'utf8'))
    .join('\n')

const sources = ['session', 'model', 'change', 'summary', 'strategy', 'dialects', 'codecs'].map(sourcesIn).join('\n')

/** Whether a word is a field of a type, an option, or one of the words that a field may hold. */
const isField = (word: string): boolean =>
  new RegExp(`\\b(readonly )?${word}\\??:|'${word}'|\\b${word},|${word}\\?\\.`).test(sources)

// -------------------------------------------------------------------------------------
// the tables
// -------------------------------------------------------------------------------------

interface Row {
  readonly file: string
  readonly line: number
  readonly head: ReadonlyArray<string>
  readonly cells: ReadonlyArray<string>
}

const cellsOf = (line: string): ReadonlyArray<string> =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

/** The rows of all tables of a file, each with the head of its table. */
const rowsOf = (file: string): ReadonlyArray<Row> => {
  const rows: Array<Row> = []
  let head: ReadonlyArray<string> = []
  readFileSync(`${root}docs/seeds/${file}`, 'utf8')
    .split('\n')
    .forEach((line, i, lines) => {
      if (!line.startsWith('|') || /^\|[\s|:-]+\|$/.test(line)) return
      if (/^\|[\s|:-]+\|$/.test(lines[i + 1] ?? '')) head = cellsOf(line)
      else rows.push({ file, line: i + 1, head, cells: cellsOf(line) })
    })
  return rows
}

const cellOf = ({ head, cells }: Row, ...names: ReadonlyArray<string>): string | undefined =>
  cells[head.findIndex((name) => names.includes(name.replace(/ \(.*/, '')))]

const isOf = ({ head }: Row, name: string): boolean => head.some((one) => one.replace(/ \(.*/, '') === name)

/**
 * What a cell names: pieces in backticks that begin like code, each with the entry that the cell says, else `./session`. The
 * entry holds for all names before it that stand in a row: `` `a`, `b` of `./model` ``.
 */
const namesIn = (cell: string): ReadonlyArray<readonly [name: string, entry: string]> => {
  const out: Array<readonly [string, string]> = []
  for (const part of cell.split(/;|(?<=of `[^`]+`)|\bby\b|\bbeside\b|\bin\b/)) {
    const entry = /of `(?:\.|context-compaction)\/([\w/-]+)`/.exec(part)?.[1] ?? 'session'
    for (const [, name = ''] of part.matchAll(/`([A-Za-z_]\w*)[^`]*`/g)) out.push([name, `./${entry}`])
  }
  return out
}

// -------------------------------------------------------------------------------------
// the tests that are named
// -------------------------------------------------------------------------------------

/** The titles of a test file, and the words of the cases that are titles of `test.each`. */
const titlesIn = (path: string): ReadonlyArray<string> => {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const out: Array<string> = []
  const isTest = (node: ts.Node): boolean =>
    ts.isCallExpression(node)
      ? isTest(node.expression)
      : ts.isPropertyAccessExpression(node)
        ? isTest(node.expression)
        : ts.isIdentifier(node) && (node.text === 'test' || node.text === 'describe')
  const visit = (node: ts.Node, isNamed: boolean): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments
      if (title !== undefined && (ts.isStringLiteral(title) || ts.isTemplateExpression(title)))
        out.push(title.getText(file).slice(1, -1))
    }
    // the first word of each case; lists of cases may stand apart
    if (ts.isArrayLiteralExpression(node)) {
      const [first] = node.elements
      if (isNamed && first !== undefined && ts.isStringLiteral(first)) out.push(first.text)
      ts.forEachChild(node, (child) => visit(child, true))
      return
    }
    ts.forEachChild(node, (child) => visit(child, isNamed))
  }
  visit(file, false)
  return out.map((title) => title.replaceAll("\\'", "'"))
}

const known = new Map<string, ReadonlyArray<string>>()

const titlesOf = (path: string): ReadonlyArray<string> => {
  const titles = known.get(path) ?? titlesIn(path)
  known.set(path, titles)
  return titles
}

/** `aether.test.ts: words of the title`, `compat → words of the title`; in `(compaction)` the file stands in the head. */
const testOf = (row: Row): readonly [path: string, words: string] | undefined => {
  const cell = cellOf(row, 'test')
  if (cell === undefined) return undefined
  const title = row.head.find((name) => name.startsWith('test'))!
  const [, own] = /\((\w+)\)/.exec(title) ?? []
  const arrow = cell.split(' → ')
  if (arrow.length === 2) return [aliases[arrow[0]!] ?? arrow[0]!, arrow[1]!]
  if (own !== undefined) return [aliases[own]!, cell]
  const [file = '', ...words] = cell.split(': ')
  return [`${file.includes('/') ? '' : 'session/'}${file}`, words.join(': ')]
}

const aliases: Readonly<Record<string, string>> = {
  compat: 'session/conversationCompat.test.ts',
  forms: 'session/conversationCrateForms.test.ts',
  conversation: 'session/conversation.test.ts',
  compaction: 'session/conversationCompaction.test.ts',
  pricing: 'session/conversationPricing.test.ts'
}

/** Cases that the shared vectors bring along: their names stand in no test file. */
const isVector = (words: string): boolean => /^[ECRU]\d\d /.test(words)

// -------------------------------------------------------------------------------------
// tests
// -------------------------------------------------------------------------------------

const files = readdirSync(`${root}docs/seeds`).sort()

test('there is a file for each of the four systems', () => {
  expect(files).toEqual(['aether.md', 'claude-api.md', 'gemini-cli-sdk.md', 'quantum-sdk.md'])
})

describe.each(files)('%s', (file) => {
  const rows = rowsOf(file)

  test('has rows, each with as many cells as its head, none of them empty', () => {
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) {
      expect([row.line, row.cells.length]).toEqual([row.line, row.head.length])
      for (const cell of row.cells) expect([row.line, cell]).toEqual([row.line, expect.stringMatching(/\w{2}|—/)])
    }
  })

  test('has a defect and a test in every row of every table but the first steps', () => {
    const without = rows.filter((row) => !isOf(row, 'test')).map(({ head }) => head.join(' | '))
    expect([...new Set(without)]).toEqual(file === 'claude-api.md' ? ['crate | here'] : [])
    for (const row of rows.filter((one) => isOf(one, 'test') && one.head.length === 4))
      expect([row.line, isOf(row, 'defect fixed')]).toEqual([row.line, true])
  })

  test('names what is there, and where it is', () => {
    const missing = rows
      .filter((row) => isOf(row, 'test'))
      .flatMap((row) =>
        namesIn(cellOf(row, 'here') ?? '').flatMap(([name, entry]) =>
          exported.get(entry)?.has(name) === true || (!isAnyExport(name) && isField(name))
            ? []
            : [`line ${String(row.line)}: ${name} of ${entry}`]
        )
      )
    expect(missing).toEqual([])
  })

  test('names tests that are there', () => {
    const missing = rows.flatMap((row) => {
      const named = testOf(row)
      if (named === undefined) return []
      const [path, words] = named
      const isThere =
        words !== '' &&
        existsSync(`${root}test/${path}`) &&
        (isVector(words) || titlesOf(`${root}test/${path}`).some((title) => title.includes(words)))
      return isThere ? [] : [`line ${String(row.line)}: ${path}: ${words}`]
    })
    expect(missing).toEqual([])
  })
})

/** A name that is exported somewhere has to be said to be there: no field goes by it. */
const isAnyExport = (name: string): boolean =>
  [...exported.values()].some((names) => names.has(name)) && !ambiguous.has(name)

/** Words that are an export and a field, a role or a kind of block as well. */
const ambiguous: ReadonlySet<string> = new Set([
  'block',
  'context',
  'text',
  'image',
  'media',
  'tool',
  'user',
  'system',
  'report',
  'change',
  'signature',
  'request',
  'model',
  'target',
  'violations',
  'measure'
])

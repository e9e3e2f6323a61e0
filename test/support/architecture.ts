/**
 * The rules of the house as functions from source text to violations. `test/architecture.test.ts` applies them to `src`,
 * and to small bad samples, so that a rule which finds nothing any more is noticed.
 */
import ts from 'typescript'
import { manifest } from '../../entries.config.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A source file: its path below `src` with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A violation, drawn: `model/Block.ts:12: what is wrong`. */
export type Violation = string

type Rule = (source: Source) => ReadonlyArray<Violation>

/** Folders from the lowest floor up. Folders of one line are on one floor and may use each other. */
const floors: ReadonlyArray<ReadonlyArray<string>> = [
  ['internal'],
  ['model'],
  ['traversal'],
  ['roundtrip'],
  ['tokens'],
  ['reducers'],
  ['change'],
  ['strategy'],
  ['summary'],
  ['codecs', 'dialects', 'transcripts'],
  ['session'],
  ['replay'],
  ['cli']
]

/** What stands beside the floors: up to which folder it may import. */
const beside: Readonly<Record<string, string>> = { 'index.ts': 'summary', testing: 'transcripts' }

/** Folders that may import a third-party package; a package that is not listed may be imported nowhere. */
const importers: Readonly<Record<string, ReadonlyArray<string>>> = {
  'io-ts': ['codecs', 'dialects', 'transcripts', 'session'],
  'fast-check': ['testing'],
  ...Object.fromEntries(Object.keys(manifest.dependencies).map((name) => [name, ['cli']]))
}

const maxLines = 400

/** Names of the surrounding world: a file that uses one is not a function of its arguments any more. */
const impure: ReadonlySet<string> = new Set(
  (
    'process console Date performance crypto Buffer fetch require module globalThis global window self document ' +
    'setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate queueMicrotask ' +
    'WeakRef FinalizationRegistry __dirname __filename eval'
  ).split(' ')
)

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

const parse = ({ path, text }: Source): ts.SourceFile => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)

const at = (file: ts.SourceFile, node: ts.Node, message: string): Violation =>
  `${file.fileName}:${String(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1)}: ${message}`

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  node.forEachChild((child) => {
    walk(child, visit)
  })
}

const folderOf = (path: string): string => path.split('/')[0] ?? path

interface Import {
  readonly node: ts.Node
  readonly specifier: string
}

/** Everything that names another module: imports and re-exports, of values and types, static and dynamic. */
const importsOf = (file: ts.SourceFile): ReadonlyArray<Import> => {
  const out: Array<Import> = []
  const add = (node: ts.Node, specifier: ts.Node | undefined): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) out.push({ node, specifier: specifier.text })
  }
  walk(file, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node, node.moduleSpecifier)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal)
    else if (ts.isExternalModuleReference(node)) add(node, node.expression)
    else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require'))
    )
      add(node, node.arguments[0])
  })
  return out
}

const isRelative = (specifier: string): boolean => /^\.{0,2}(\/|$)/.test(specifier)

/** The path below `src` that a relative import points to, if there is such a file among `paths`. */
const resolve = (importer: string, specifier: string, paths: ReadonlySet<string>): string | undefined => {
  const parts = importer.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  const base = parts.join('/')
  const inside = base === '' ? '' : `${base}/`
  return [base, `${base}.ts`, base.replace(/\.js$/, '.ts'), `${inside}index.ts`].find((path) => paths.has(path))
}

interface Edge {
  readonly node: ts.Node
  readonly target: string
}

const edgesOf = (source: Source, paths: ReadonlySet<string>): ReadonlyArray<Edge> =>
  importsOf(parse(source)).flatMap(({ node, specifier }) => {
    const target = isRelative(specifier) ? resolve(source.path, specifier, paths) : undefined
    return target === undefined ? [] : [{ node, target }]
  })

const pathsOf = (sources: ReadonlyArray<Source>): ReadonlySet<string> => new Set(sources.map(({ path }) => path))

// -------------------------------------------------------------------------------------
// rules for the whole
// -------------------------------------------------------------------------------------

const floorOf = (folder: string): number => floors.findIndex((folders) => folders.includes(folder))

const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true
  if (to === 'index.ts') return from === 'cli'
  if (to in beside) return false
  return floorOf(to) <= floorOf(beside[from] ?? from)
}

/** A file imports from its own floor or lower. */
export const floorViolations = (sources: ReadonlyArray<Source>): ReadonlyArray<Violation> => {
  const paths = pathsOf(sources)
  return sources.flatMap((source) => {
    const file = parse(source)
    const from = folderOf(source.path)
    if (floorOf(from) < 0 && !(from in beside)) return [`${source.path}:1: "${from}" is on no floor`]
    return importsOf(file).flatMap(({ node, specifier }) => {
      if (!isRelative(specifier)) return []
      const target = resolve(source.path, specifier, paths)
      if (target === undefined) return [at(file, node, `"${specifier}" is no file of src`)]
      const to = folderOf(target)
      return mayImport(from, to) ? [] : [at(file, node, `${from} must not import ${to} ("${specifier}")`)]
    })
  })
}

/** Files do not import each other in a circle, not even for types. Each circle is reported once. */
export const cycleViolations = (sources: ReadonlyArray<Source>): ReadonlyArray<Violation> => {
  const paths = pathsOf(sources)
  const edges = new Map(sources.map((source) => [source.path, edgesOf(source, paths).map(({ target }) => target)]))
  const out: Array<Violation> = []
  const done = new Set<string>()
  const trail: Array<string> = []
  const visit = (path: string): void => {
    if (done.has(path)) return
    const start = trail.indexOf(path)
    if (start >= 0) {
      out.push(`${path}:1: import cycle ${[...trail.slice(start), path].join(' → ')}`)
      return
    }
    trail.push(path)
    for (const target of edges.get(path) ?? []) visit(target)
    trail.pop()
    done.add(path)
  }
  for (const path of paths) visit(path)
  return out
}

// -------------------------------------------------------------------------------------
// rules for a file
// -------------------------------------------------------------------------------------

const packageViolation = (folder: string, specifier: string): string | undefined => {
  if (specifier.startsWith('node:')) return folder === 'cli' ? undefined : `"${specifier}" may be imported in cli only`
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
  if (name === 'fp-ts') {
    return /^fp-ts\/lib\/\w+\.js$/.test(specifier) ? undefined : `import "fp-ts/lib/X.js" instead of "${specifier}"`
  }
  const folders = importers[name]
  if (folders === undefined) return `"${specifier}" may be imported nowhere`
  if (!folders.includes(folder)) return `"${specifier}" may be imported in ${folders.join(', ')} only`
  if (name === 'io-ts' && !/^io-ts(\/lib\/\w+\.js)?$/.test(specifier)) return `import "io-ts" instead of "${specifier}"`
  return undefined
}

/** Third-party packages stay in their folders, and fp-ts is imported the one way that Node's ESM can load. */
export const packageViolations: Rule = (source) => {
  const file = parse(source)
  return importsOf(file).flatMap(({ node, specifier }) => {
    const message = isRelative(specifier) ? undefined : packageViolation(folderOf(source.path), specifier)
    return message === undefined ? [] : [at(file, node, message)]
  })
}

/** Names that a file gives to something of its own; `window` may well be a context window. */
const ownNames = (file: ts.SourceFile): ReadonlySet<string> => {
  const out = new Set<string>()
  walk(file, (node) => {
    const isDeclaration =
      ts.isParameter(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node) ||
      ts.isImportClause(node)
    if (isDeclaration && node.name !== undefined && ts.isIdentifier(node.name)) out.add(node.name.text)
  })
  return out
}

/** True for an identifier that names a member of something else, or a type: not a variable. */
const isMemberOrType = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isQualifiedName(parent)) return parent.right === node
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent))
    return parent.propertyName === node
  if (
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent)
  )
    return parent.name === node
  return ts.isTypeReferenceNode(parent)
}

const isMath = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isIdentifier(node) && node.text === 'Math'

const readsRandom = (node: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(node) && isMath(node.expression) && node.name.text === 'random') ||
  (ts.isElementAccessExpression(node) && isMath(node.expression)) ||
  (ts.isVariableDeclaration(node) &&
    isMath(node.initializer) &&
    (!ts.isObjectBindingPattern(node.name) ||
      node.name.elements.some((element) => (element.propertyName ?? element.name).getText() === 'random')))

/** Copies texts by a `Buffer` where there is one: faster, and the same (`test/tokens/codeUnits.test.ts`). */
const isBufferLookup = ({ path }: Source, name: string): boolean =>
  path === 'tokens/codeUnits.ts' && name === 'globalThis'

/** Outside `cli` nothing reads a clock, a random number, the process, or writes anywhere. */
export const purityViolations: Rule = (source) => {
  if (folderOf(source.path) === 'cli') return []
  const file = parse(source)
  const own = ownNames(file)
  const out: Array<Violation> = []
  walk(file, (node) => {
    if (
      ts.isIdentifier(node) &&
      impure.has(node.text) &&
      !own.has(node.text) &&
      !isMemberOrType(node) &&
      !isBufferLookup(source, node.text)
    )
      out.push(at(file, node, `${node.text} may be used in cli only`))
    else if (readsRandom(node)) out.push(at(file, node, 'Math.random may be used in cli only'))
    else if (ts.isMetaProperty(node)) out.push(at(file, node, 'import.meta may be used in cli only'))
  })
  return out
}

/** No file is longer than 400 lines. */
export const lengthViolations: Rule = ({ path, text }) => {
  const lines = text.replace(/\n$/, '').split('\n').length
  return lines > maxLines
    ? [`${path}:${String(maxLines + 1)}: ${String(lines)} lines, at most ${String(maxLines)}`]
    : []
}

const modifiersOf = (node: ts.Node): ReadonlyArray<ts.SyntaxKind> =>
  ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({ kind }) => kind) : []

/** Exports have names, and a file says which: no default exports, no `export *`. */
export const exportViolations: Rule = (source) => {
  const file = parse(source)
  return file.statements.flatMap((node) => {
    if (ts.isExportAssignment(node) || modifiersOf(node).includes(ts.SyntaxKind.DefaultKeyword))
      return [at(file, node, 'default export')]
    if (!ts.isExportDeclaration(node)) return []
    if (node.exportClause === undefined) return [at(file, node, '"export *" hides what is exported')]
    if (ts.isNamedExports(node.exportClause) && node.exportClause.elements.some(({ name }) => name.text === 'default'))
      return [at(file, node, 'default export')]
    return []
  })
}

const hasSince = (doc: ts.JSDoc | undefined): boolean =>
  (doc?.tags ?? []).some(
    (tag) => tag.tagName.text === 'since' && /^\d+\.\d+\.\d+$/.test(ts.getTextOfJSDocComment(tag.comment)?.trim() ?? '')
  )

/** All doc comments right before a statement; the public function of TypeScript gives the last one only. */
const docsOf = (node: ts.Statement): ReadonlyArray<ts.JSDoc> =>
  (node as { readonly jsDoc?: ReadonlyArray<ts.JSDoc> }).jsDoc ?? []

const namesOf = (node: ts.Statement): ReadonlyArray<string> => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText())
  return 'name' in node && node.name !== undefined ? [(node.name as ts.Node).getText()] : []
}

/**
 * Every file begins with a doc comment that has `@since x.y.z`, and so does every declaration that it exports.
 * The comment at the top of a file is the file's own, also where no import stands between it and the first declaration.
 */
export const documentationViolations: Rule = (source) => {
  const file = parse(source)
  const first = file.statements[0]
  if (first === undefined) return [`${source.path}:1: empty file`]
  const own = (node: ts.Statement): ts.JSDoc | undefined =>
    (node === first ? docsOf(node).slice(1) : docsOf(node)).at(-1)
  const exported = new Set(
    file.statements.flatMap((node) =>
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier === undefined &&
      node.exportClause !== undefined &&
      ts.isNamedExports(node.exportClause)
        ? node.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
        : []
    )
  )
  const documented = new Set<string>()
  const out: Array<Violation> = hasSince(docsOf(first)[0])
    ? []
    : [`${source.path}:1: no doc comment with @since at the top`]
  for (const node of file.statements) {
    const isExported = modifiersOf(node).includes(ts.SyntaxKind.ExportKeyword)
    for (const name of namesOf(node)) {
      if (!isExported && !exported.has(name)) continue
      // the overloads of a function share the comment of the first
      if (!hasSince(own(node)) && !documented.has(name))
        out.push(at(file, node, `${name} has no doc comment with @since`))
      documented.add(name)
    }
  }
  return out
}

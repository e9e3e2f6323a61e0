/**
 * Gathers the texts that the token model is fitted and judged on: files of npm packages, recorded transcripts and
 * generated machine output. A source (a package, a repository) is wholly in the training part or wholly held out.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { generated } from './generated'
import { hash, random } from './random'

export interface Document {
  /** What kind of text it is, with the script or language where that matters: `ts`, `md:ja`, `strings:de`. */
  readonly group: string
  readonly source: string
  readonly text: string
  readonly heldOut: boolean
}

/** Sources whose part is decided by hand, so that each language has texts on both sides. */
const pinned: Readonly<Record<string, boolean>> = {
  lighthouse: false,
  'monaco-editor': false,
  'survey-core': false,
  javascripting: false,
  'react-native': false,
  pyright: false,
  '@capacitor/ios': false,
  '@uppy/locales': false,
  'scratch-l10n': false,
  ckeditor5: false,
  typescript: true,
  blockly: true,
  learnyounode: true,
  expressworks: true,
  antd: true,
  'element-plus': true,
  'tinymce-i18n': true,
  'video.js': true,
  'node-gyp': true,
  '@capacitor/android': true,
  'cordova-ios': true,
  'better-sqlite3': true,
  npm: true,
  'entireio/cli': false,
  'OpenHands/software-agent-sdk': false,
  'EntityProcess/agentv': true,
  'SWE-agent/SWE-agent': true,
  'badlogic/pi-mono': true,
  'specstoryai/getspecstory': false,
  'bytedance/deer-flow': false,
  'pydantic/pydantic-ai': true
}

/** Packages whose texts are tables of characters, not texts. */
const ignored = new Set([
  'iconv-lite',
  'unicode-trie',
  'tr46',
  'emoji-regex',
  'regenerate-unicode-properties',
  'gpt-tokenizer'
])

export const isHeldOut = (source: string): boolean => pinned[source] ?? hash(source) % 3 === 0

const kinds: Readonly<Record<string, string>> = {
  js: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'js',
  flow: 'js',
  ts: 'ts',
  tsx: 'ts',
  mts: 'ts',
  cts: 'ts',
  json: 'json',
  json5: 'json',
  md: 'md',
  markdown: 'md',
  mdx: 'md',
  txt: 'txt',
  css: 'css',
  scss: 'css',
  less: 'css',
  html: 'html',
  vue: 'html',
  xml: 'html',
  svg: 'svg',
  py: 'py',
  pyi: 'pyi',
  h: 'c',
  c: 'c',
  cpp: 'cpp',
  cc: 'cpp',
  hpp: 'cpp',
  mm: 'objc',
  m: 'objc',
  java: 'java',
  kt: 'kt',
  swift: 'swift',
  sol: 'sol',
  rb: 'rb',
  podspec: 'rb',
  sh: 'sh',
  bash: 'sh',
  yml: 'yaml',
  yaml: 'yaml',
  toml: 'toml',
  map: 'map',
  gradle: 'gradle',
  graphql: 'graphql',
  '1': 'roff',
  '5': 'roff',
  '7': 'roff'
}

const scripts: ReadonlyArray<readonly [string, RegExp]> = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['gu', /[\u0a00-\u0b7f]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['te', /[\u0c00-\u0c7f]/g],
  ['ml', /[\u0c80-\u0dff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['km', /[\u0e80-\u109f\u1200-\u1fff]/g]
]

const codes = new Set(
  'cs de es fr it pl pt ptbr tr nl sv da nb no fi hu ro sk sl hr id vi ca et lt lv sr uk ru bg be kk mk fa ar ur he hi zh ja ko eu gl is sq bs az uz af ms tl fil ga cy'.split(
    ' '
  )
)

/** Names the script, else the language that the path names, else nothing. */
const language = (path: string, text: string): string => {
  for (const [name, letters] of scripts) {
    const found = text.match(letters)?.length ?? 0
    if (found > text.length * (name === 'ja' ? 0.04 : 0.1)) {
      const code = name === 'ru' && /[іїєґ]/.test(text) ? 'uk' : name === 'ar' && /[پچژگ]/.test(text) ? 'fa' : name
      return ':' + code
    }
  }
  const other = text.match(/[\u00c0-\u024f\u1e00-\u1eff]/g)?.length ?? 0
  if (other < text.length * 0.004) return ''
  for (const part of path
    .toLowerCase()
    .split(/[^a-z]+/)
    .reverse())
    if (codes.has(part)) return ':' + part
  return ':latin'
}

/** Cuts a text at line ends into pieces of log-uniform length. */
const pieces = (text: string, shortest: number, longest: number, seed: string): ReadonlyArray<string> => {
  const next = random(hash(seed))
  const out: Array<string> = []
  for (let at = 0; at < text.length;) {
    const length = Math.floor(shortest * (longest / shortest) ** next())
    let end = Math.min(text.length, at + length)
    const line = text.indexOf('\n', end)
    if (line >= 0 && line - end < 300) end = line + 1
    if (end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++
    if (end - at >= 60) out.push(text.slice(at, end))
    at = end
  }
  return out
}

const leaves = (value: unknown, out: Array<string>): void => {
  if (typeof value === 'string') out.push(value)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) leaves(item, out)
}

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const walk = (folder: string, visit: (path: string) => void): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) walk(path, visit)
    else if (entry.isFile()) visit(path)
  }
}

export interface Limits {
  /** Code units of one group that a source may give. */
  readonly perSource: number
  /** Code units of one group in each part. */
  readonly perGroup: number
}

/** Reads the packages below `folder` (any folder with `node_modules` somewhere in it). */
export const packageTexts = (
  folder: string,
  add: (group: string, source: string, path: string, text: string) => void
): void => {
  const seen = new Set<string>()
  const files: Array<readonly [string, string, string]> = []
  walk(folder, (path) => {
    const inside = path.lastIndexOf('node_modules/')
    if (inside < 0) return
    const rest = path.slice(inside + 13)
    const [scope = '', name = '', ...file] = rest.split('/')
    const source = scope.startsWith('@') ? `${scope}/${name}` : scope
    const inner = scope.startsWith('@') ? file.join('/') : [name, ...file].join('/')
    if (inner === '' || seen.has(rest) || ignored.has(source)) return
    seen.add(rest)
    files.push([source, inner, path])
  })
  // The order decides what a capped group takes: shuffled by name, the same on every machine.
  files.sort((a, b) => hash(a[0] + a[1]) - hash(b[0] + b[1]) || (a[2] < b[2] ? -1 : 1))
  for (const [source, inner, path] of files) {
    const kind = kinds[(/\.([a-z0-9]+)$/i.exec(basename(inner))?.[1] ?? '').toLowerCase()]
    if (kind === undefined || statSync(path).size > 4e6) continue
    const text = readFileSync(path, 'utf8')
    if (text.includes('\u0000') || text.includes('\ufffd')) continue
    const minified = /^(js|css|json)$/.test(kind) && text.length / (text.split('\n').length + 1) > 300
    add(minified ? `${kind}.min` : kind === 'ts' && inner.includes('.d.') ? 'dts' : kind, source, inner, text)
    if (kind === 'json') {
      const out: Array<string> = []
      const value = tryJson(text)
      leaves(value, out)
      add('strings', source, inner, out.join('\n'))
      if (text.length < 60000 && value !== undefined) add('json.compact', source, inner, JSON.stringify(value))
    }
    if (kind === 'js' && /locale|lang|i18n|nls|l10n|msg|transl/.test(inner))
      add(
        'strings',
        source,
        inner,
        [...text.matchAll(/(["'`])((?:(?!\1)[^\\\n]|\\.){8,})\1/g)].map((m) => tryUnescape(m[2] ?? '')).join('\n')
      )
  }
}

const tryUnescape = (body: string): string => {
  const value = tryJson(`"${body.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`)
  return typeof value === 'string' ? value : body
}

/** Reads recorded transcripts: each text leaf of each file, source = the repository it was found in. */
export const transcriptTexts = (
  folder: string,
  add: (group: string, source: string, path: string, text: string) => void
): void =>
  walk(folder, (path) => {
    const [format = '', repository, ...inner] = path.slice(folder.length + 1).split('/')
    if (repository === undefined || inner.length === 0 || format === '_derived' || statSync(path).size > 2e7) return
    const content = readFileSync(path, 'utf8')
    const out: Array<string> = []
    const whole = tryJson(content)
    if (whole !== undefined) leaves(whole, out)
    else for (const line of content.split('\n')) leaves(tryJson(line), out)
    const distinct = new Set(out.filter((text) => text.length >= 60 && !/^[A-Za-z0-9+/=_-]{200,}$/.test(text)))
    for (const text of distinct)
      add('transcript', repository.replace('+', '/'), `${inner.join('/')}${text.length}`, text)
  })

/** Gathers everything, capped by group and by source. */
export const gather = (folders: ReadonlyArray<string>, transcripts: string | undefined): ReadonlyArray<Document> => {
  const documents: Array<Document> = []
  const used = new Map<string, number>()
  const known = new Set<number>()
  const take = (key: string, size: number, cap: number): boolean => {
    const now = used.get(key) ?? 0
    if (now >= cap) return false
    used.set(key, now + size)
    return true
  }
  const cutter =
    (perSource: number, perGroup: number) =>
    (base: string, source: string, path: string, text: string): void => {
      const heldOut = isHeldOut(source)
      const scale = heldOut ? 0.25 : 1
      const sample =
        text.length > 40000
          ? text.slice(hash(path) % (text.length - 40000), (hash(path) % (text.length - 40000)) + 40000)
          : text
      for (const piece of pieces(sample, 300, heldOut ? 12000 : 4000, source + path)) {
        const group = base + (/^(transcript|map|svg|.*\.min)$/.test(base) ? '' : language(path, piece))
        const id = `${heldOut} ${group}`
        const key = hash(piece)
        if (known.has(key)) continue
        known.add(key)
        if ((used.get(id) ?? 0) >= perGroup * scale || risky(piece)) continue
        if (take(`${id} ${source}`, piece.length, perSource * scale)) {
          take(id, piece.length, Infinity)
          documents.push({ group, source, text: wellFormed(piece), heldOut })
        }
      }
    }
  for (const folder of folders) packageTexts(folder, cutter(300_000, 1_200_000))
  if (transcripts !== undefined) transcriptTexts(transcripts, cutter(1_500_000, 5_000_000))
  for (const heldOut of [false, true])
    for (const { group, text } of generated(
      heldOut,
      documents.filter((d) => d.heldOut === heldOut)
    ))
      documents.push({ group, source: 'generated', text, heldOut })
  return documents
}

/** Exact tokenizers take quadratic time on unbroken runs: such pieces are no ground truth worth waiting for. */
const risky = (text: string): boolean =>
  text.trim().length < 60 || /[\p{L}\p{M}]{500}|[^\s\p{L}\p{N}]{500}|\s{2000}/u.test(text)

const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

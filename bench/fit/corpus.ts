/**
 * Gathers the texts that the token model is fitted and judged on: files of npm and Debian packages, catalogues, output of
 * commands, recorded transcripts and generated machine output. A source (a package, a repository, a catalogue) is
 * wholly fitted on or wholly held out; some languages are never fitted on.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { debianTexts, plain, plainTexts, systemTexts } from './debian'
import { kinds, leaves, tryJson, walk } from './files'
import { generated } from './generated'
import { hash, random } from './random'

/** `fitted`; `heldOut`: a source not seen, of a kind and language that is; `unseen`: a language never fitted on. */
export type Part = 'fitted' | 'heldOut' | 'unseen'

export interface Document {
  /** What kind of text it is, with the script or language where that matters: `ts`, `md:ja`, `strings:de`. */
  readonly group: string
  readonly source: string
  readonly text: string
  readonly part: Part
}

/** Takes a text of a kind; the language is found in the path and the text unless it is said. */
export type Add = (kind: string, source: string, path: string, text: string, language?: string) => void

/** Languages, natural and other, that no text is fitted on. */
const unseenLanguages = new Set('cy ga eo af eu rw oc zu so ms tg ne kk kab fur'.split(' '))
const unseenDeclarations: Readonly<Record<string, string>> = {
  cym: 'cy',
  gle: 'ga',
  epo: 'eo',
  afr: 'af',
  eus: 'eu',
  kin: 'rw',
  oci: 'oc',
  zul: 'zu',
  som: 'so',
  zlm: 'ms',
  tgk: 'tg',
  npi: 'ne',
  nep: 'ne',
  kaz: 'kk',
  kab: 'kab',
  fur: 'fur'
}
const unseenKinds = new Set(['lua', 'r', 'php', 'sol', 'kt'])
/** Languages whose manual pages are never fitted on. */
const unseenManuals = new Set('tr cs hu id fi hr sl pt'.split(' '))

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
  'pydantic/pydantic-ai': true,
  'debian-handbook': false,
  'gnome-user-docs': false,
  'libreoffice-help': false,
  'installation-guide-amd64': false,
  fortunes: false,
  'debian-reference': true,
  'debian-faq': true,
  'aptitude-doc': true,
  'developers-reference': true,
  'golang-golang-x-tools-dev': false,
  'golang-golang-x-net-dev': true,
  'golang-github-spf13-cobra-dev': true,
  'librust-clap-dev': false,
  'librust-tokio-dev': false,
  'librust-regex-dev': true,
  'librust-hyper-dev': true,
  'ruby-rack': false,
  'ruby-sinatra': true,
  'libpython3.11-stdlib': false,
  'perl-modules-5.36': false,
  'shell/fitted': false,
  'shell/judged': true,
  'git/fitted': false,
  'git/judged': true,
  rare: false,
  'emojibase en': false,
  'emojibase de': false,
  'emojibase ja': false,
  'emojibase fr': true,
  'emojibase ru': true,
  'emojibase ko': true,
  'emojibase zh': true
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

/** Tells whether a source is held out, of whatever kind its texts are. */
export const isHeldOutSource = (source: string): boolean => partOf(source, '', '') === 'heldOut'

const partOf = (source: string, kind: string, language: string): Part => {
  if (unseenLanguages.has(language) || unseenKinds.has(kind)) return 'unseen'
  if (kind === 'man' && unseenManuals.has(language)) return 'unseen'
  const [first = ''] = source.split(' ')
  const isHeldOut = pinned[source] ?? pinned[first] ?? hash(source) % 4 === 0
  return isHeldOut ? 'heldOut' : 'fitted'
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
  ['pa', /[\u0a00-\u0a7f]/g],
  ['gu', /[\u0a80-\u0aff]/g],
  ['or', /[\u0b00-\u0b7f]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['te', /[\u0c00-\u0c7f]/g],
  ['kn', /[\u0c80-\u0cff]/g],
  ['ml', /[\u0d00-\u0d7f]/g],
  ['si', /[\u0d80-\u0dff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['km', /[\u1780-\u17ff]/g],
  ['lo', /[\u0e80-\u0eff]/g],
  ['dz', /[\u0f00-\u0fff]/g],
  ['my', /[\u1000-\u109f]/g],
  ['am', /[\u1200-\u139f]/g],
  ['other', /[\u0700-\u08ff\u13a0-\u177f\u1800-\u1dff\u2c00-\u2dff\ua000-\uabff]/g]
]

/** Scripts of few languages: what is declared in them is fitted on. */
const rare = new Set(['km', 'lo', 'dz', 'my', 'am', 'other', 'hy', 'ka', 'gu', 'ml', 'te', 'ta', 'bn'])

const codes = new Set(
  'cs de es fr it pl pt ptbr tr nl sv da nb no fi hu ro sk sl hr id vi ca et lt lv sr uk ru bg be kk mk fa ar ur he hi zh ja ko eu gl is sq bs az uz af ms tl fil ga cy'.split(
    ' '
  )
)

/** Names the language by the script of the text, else by the path; undefined for English and what cannot be told. */
const language = (path: string, text: string, said: string | undefined): string | undefined => {
  if (said !== undefined) return said === 'en' ? undefined : said
  for (const [name, letters] of scripts) {
    const found = text.match(letters)?.length ?? 0
    if (found > text.length * (name === 'ja' ? 0.04 : 0.1))
      return name === 'ru' && /[іїєґ]/.test(text) ? 'uk' : name === 'ar' && /[پچژگ]/.test(text) ? 'fa' : name
  }
  const other = text.match(/[\u00c0-\u024f\u1e00-\u1eff]/g)?.length ?? 0
  if (other < text.length * 0.004) return undefined
  for (const part of path
    .toLowerCase()
    .split(/[^a-z]+/)
    .reverse())
    if (codes.has(part)) return part
  return 'latin'
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

/** Reads the packages below `folder` (any folder with `node_modules` somewhere in it). */
export const packageTexts = (folder: string, add: Add): void => {
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
  const taken = new Map<string, number>()
  for (const [source, inner, path] of files) {
    const kind = kinds[(/\.([a-z0-9]+)$/i.exec(basename(inner))?.[1] ?? '').toLowerCase()]
    if (kind === undefined || statSync(path).size > 4e6) continue
    const both = `${source} ${kind}`
    const count = taken.get(both) ?? 0
    if (count >= (source === 'udhr' ? 1000 : 200)) continue
    taken.set(both, count + 1)
    const text = readFileSync(path, 'utf8')
    if (text.includes('\u0000') || text.includes('\ufffd')) continue
    if (source === 'udhr') {
      // The declaration of human rights, a language a file: each language is a source of its own.
      const code = basename(inner).split(/[._]/)[0]!
      if (!inner.startsWith('declaration/')) continue
      const words = plain(text)
      const script = language('', words, undefined)
      const origin = script !== undefined && rare.has(script) ? 'rare' : 'udhr'
      add('udhr', `${origin} ${code}`, inner, words, unseenDeclarations[code])
      continue
    }
    if (source === 'emojibase-data') {
      const code = inner.split('/')[0]!
      add('emoji', `emojibase ${code}`, inner, text.slice(0, 400_000), code)
      continue
    }
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

export interface Session {
  readonly source: string
  readonly texts: ReadonlyArray<string>
}

/** Reads recorded transcripts: the distinct text leaves of each file, source = the repository it was found in. */
export const sessions = (folder: string): ReadonlyArray<Session> => {
  const out: Array<Session> = []
  walk(folder, (path) => {
    const [format = '', repository, ...inner] = path.slice(folder.length + 1).split('/')
    if (repository === undefined || inner.length === 0 || format === '_derived' || statSync(path).size > 2e7) return
    const content = readFileSync(path, 'utf8')
    const found: Array<string> = []
    const whole = tryJson(content)
    if (whole !== undefined) leaves(whole, found)
    else for (const line of content.split('\n')) leaves(tryJson(line), found)
    const texts = [...new Set(found)].filter(
      (text) => text.length >= 60 && !/^[A-Za-z0-9+/=_-]{200,}$/.test(text) && !risky(text)
    )
    out.push({ source: repository.replace('+', '/'), texts: texts.map(wellFormed) })
  })
  return out
}

/** How much of the cap a group may fill. */
const shareOf = (group: string): number =>
  !group.includes(':')
    ? 1
    : group.startsWith('prose') || group.startsWith('md') || group.startsWith('udhr')
      ? 0.5
      : 0.25

/** Cuts all texts, capped by group and by source; `part` says what is fitted on. */
const cut = (
  folders: ReadonlyArray<string>,
  recorded: ReadonlyArray<Session>,
  log: (line: string) => void,
  part: typeof partOf
): Array<Document> => {
  const documents: Array<Document> = []
  const used = new Map<string, number>()
  const known = new Set<number>()
  const cutter =
    (perSource: number, perGroup: number): Add =>
    (kind, source, path, text, said) => {
      const sample =
        text.length > 40000
          ? text.slice(hash(path) % (text.length - 40000), (hash(path) % (text.length - 40000)) + 40000)
          : text
      const early = part(source, kind, said ?? '')
      const longest = early === 'fitted' ? 4000 : 16000
      for (const piece of pieces(sample, 250, longest, source + path)) {
        const own = /^(transcript|map|svg|emoji|.*\.min)$/.test(kind) ? undefined : language(path, piece, said)
        const group = own === undefined ? kind : `${kind}:${own}`
        const its = part(source, kind, own ?? said ?? '')
        const scale = (its === 'fitted' ? 1 : 0.15) * shareOf(group)
        const key = hash(piece)
        if (known.has(key)) continue
        known.add(key)
        const id = `${its} ${group}`
        const both = `${id} ${source}`
        if ((used.get(id) ?? 0) >= perGroup * scale || (used.get(both) ?? 0) >= perSource * scale || risky(piece))
          continue
        used.set(id, (used.get(id) ?? 0) + piece.length)
        used.set(both, (used.get(both) ?? 0) + piece.length)
        documents.push({ group, source, text: wellFormed(piece), part: its })
      }
    }
  const add = cutter(300_000, 1_100_000)
  for (const folder of folders) {
    packageTexts(folder, add)
    log(`${documents.length} texts with the packages of ${basename(folder)}`)
    if (existsSync(join(folder, 'debian'))) debianTexts(join(folder, 'debian'), add)
    if (existsSync(join(folder, 'system'))) systemTexts(join(folder, 'system'), add)
    for (const kind of ['shell', 'git']) if (existsSync(join(folder, kind))) plainTexts(join(folder, kind), kind, add)
    log(`${documents.length} texts with the rest of ${basename(folder)}`)
  }
  const say = cutter(1_500_000, 5_000_000)
  for (const { source, texts } of recorded)
    for (const text of texts) say('transcript', source, `${source}${text.length}`, text)
  return documents
}

/** Gathers everything, and generates what no file holds. */
export const gather = (
  folders: ReadonlyArray<string>,
  recorded: ReadonlyArray<Session>,
  log: (line: string) => void
): ReadonlyArray<Document> => {
  const documents = cut(folders, recorded, log, partOf)
  for (const part of ['fitted', 'heldOut'] as const)
    for (const { group, text } of generated(
      part === 'heldOut',
      documents.filter((d) => d.part === part)
    ))
      documents.push({ group, source: 'generated', text, part })
  return documents
}

/** Cuts transcripts alone, all to be fitted on. */
export const spoken = (recorded: ReadonlyArray<Session>): ReadonlyArray<Document> =>
  cut(
    [],
    recorded,
    () => undefined,
    () => 'fitted'
  )

/** Gathers documents once and keeps them in `folder`, one a line. */
export const kept = (folder: string | undefined, make: () => ReadonlyArray<Document>): ReadonlyArray<Document> => {
  if (folder === undefined) return make()
  const path = join(folder, 'texts.jsonl')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const file = openSync(path, 'w')
    for (const document of make()) writeSync(file, JSON.stringify(document) + '\n')
    closeSync(file)
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document)
}

/** Exact tokenizers take quadratic time on unbroken runs: such pieces are no ground truth worth waiting for. */
const risky = (text: string): boolean =>
  text.trim().length < 60 || /[\p{L}\p{M}]{900}|[^\s\p{L}\p{N}]{600}|\s{2000}/u.test(text)

const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

/** Texts of a Debian system: documentation and sources of packages, manual pages, message catalogues, captured output. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Add } from './corpus'
import { kinds, walk } from './files'
import { hash } from './random'

/** Strips the tags of HTML or XML. */
export const plain = (html: string): string =>
  html
    .replace(/<head[\s>][\s\S]*?<\/head>|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<info>[\s\S]*?<\/info>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n\s*\n\s*/g, '\n\n')

/** Reads a file, unpacked; undefined when it is no text. */
const read = (path: string): string | undefined => {
  if (statSync(path).size > 3e6) return undefined
  const bytes = readFileSync(path)
  try {
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    return text.includes('\u0000') || text.includes('\ufffd') ? undefined : text
  } catch {
    return undefined
  }
}

const short = (code: string): string => code.toLowerCase().replace(/[_@.-].*$/, '')

/** The language that a path of documentation names: a folder or a suffix such as `pt_BR`, `zh-TW`, `.ja.`. */
const named = (path: string): string => {
  for (const [, code] of path.matchAll(/[/.]([a-z]{2,3}(?:[_-][A-Za-z]{2,4})?)(?=[/.])/g))
    if (
      !/^(usr|doc|man|html?|txt|page|xhp|text|sub|res|js|lib|src|gz|img|css|png|svg|sh|rb|go|rs|py|pm|pl|php|lua|com|org|net|io|bin|cmd|api|md|xml|log|tmp|pod)$/.test(
        code!
      )
    )
      return short(code!)
  return 'en'
}

/** Reads unpacked packages, one a folder. What a package says in many languages is a source for each of them. */
export const debianTexts = (folder: string, add: Add): void => {
  const files: Array<string> = []
  walk(folder, (path) => files.push(path.slice(folder.length + 1)))
  files.sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))
  for (const file of files) {
    const [name = '', ...rest] = file.split('/')
    const inner = rest.join('/')
    const family =
      /^(libreoffice-help|fortunes|debian-reference|debian-faq|aptitude-doc|developers-reference|manpages)/.exec(
        name
      )?.[0]
    const suffix = family === undefined ? undefined : name.slice(family.length + 1)
    const source = family === undefined ? name : `${family} ${suffix}`
    const said = (): string =>
      suffix !== undefined && suffix !== '' ? short(suffix === 'br' ? 'pt' : suffix) : named(`/${inner}`)
    const manual = /\/man\/(?:([^/]+)\/)?man\d\//.exec(inner)
    const path = `${folder}/${file}`
    if (manual !== null) {
      const text = read(path)
      if (text !== undefined && text.length > 400)
        add('man', source, file, text, manual[1] === undefined ? 'en' : short(manual[1]))
      continue
    }
    const extension = (/\.([a-z0-9]+)(?:\.gz)?$/i.exec(basename(inner))?.[1] ?? '').toLowerCase()
    if (/^(html?|xhtml|page|xml)$/.test(extension) && inner.includes('usr/share/')) {
      const text = read(path)
      if (text === undefined) continue
      const language = said()
      const words = plain(text)
      if (words.length > 300) add('prose', `${source} ${language}`, file, words, language)
      if (hash(file) % 4 === 0) add('html', `${source} ${language}`, file, text, language)
    } else if (inner.includes('games/fortunes/') && !/\.(dat|u8)$/.test(inner)) {
      const text = read(path)
      if (text !== undefined) add('prose', source, file, text, said())
    } else if (extension === 'txt' && inner.includes('usr/share/doc/')) {
      const text = read(path)
      if (text !== undefined) add('prose', `${source} ${said()}`, file, text, said())
    } else {
      const kind = kinds[extension]
      if (kind === undefined || kind === 'man' || kind === 'svg' || kind === 'css') continue
      const text = read(path)
      if (text !== undefined) add(kind, source, file, text, 'en')
    }
  }
}

/** Reads the messages of a binary catalogue. */
const messages = (bytes: Buffer): ReadonlyArray<string> => {
  if (bytes.length < 28 || bytes.readUInt32LE(0) !== 0x950412de) return []
  const count = bytes.readUInt32LE(8)
  const table = bytes.readUInt32LE(16)
  const out: Array<string> = []
  for (let i = 1; i < count; i++) {
    const length = bytes.readUInt32LE(table + 8 * i)
    const from = bytes.readUInt32LE(table + 8 * i + 4)
    const text = bytes.toString('utf8', from, from + length)
    // eslint-disable-next-line no-control-regex -- texts have none of them
    if (text.length > 12 && !/[\u0000\ufffd]/.test(text)) out.push(text)
  }
  return out
}

/** Reads message catalogues (`locale`) and manual pages (`man`). */
export const systemTexts = (folder: string, add: Add): void => {
  const files: Array<string> = []
  walk(folder, (path) => files.push(path.slice(folder.length + 1)))
  files.sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))
  for (const file of files) {
    const path = `${folder}/${file}`
    const catalogue = /^locale\/([^/]+)\/LC_MESSAGES\/(.+)\.mo$/.exec(file)
    const manual = /^man\/(?:([^/]+)\/)?man(\d)\//.exec(file)
    if (catalogue !== null) {
      const text = messages(readFileSync(path)).join('\n')
      if (text.length > 300) add('strings', `catalogue ${catalogue[2]}`, file, text, short(catalogue[1]!))
    } else if (manual !== null) {
      const text = read(path)
      // English pages of sections 7 and 8 are held out, translated ones by their names.
      const source =
        manual[1] === undefined
          ? manual[2] === '7' || manual[2] === '8'
            ? 'shell/judged'
            : 'shell/fitted'
          : `manual ${basename(file)}`
      if (text !== undefined && text.length > 400)
        add('man', source, file, text, manual[1] === undefined ? 'en' : short(manual[1]))
    }
  }
}

/** Reads captured output: `<part>/…txt` below the folder. */
export const plainTexts = (folder: string, kind: string, add: Add): void =>
  walk(folder, (path) => {
    const [part = '', ...rest] = path.slice(folder.length + 1).split('/')
    // eslint-disable-next-line no-control-regex -- texts have none of them
    const text = read(path)?.replace(/[\u0000-\u0008\u000e-\u001a]/g, '')
    if (text === undefined) return
    const name = kind === 'git' ? `git-${basename(path, '.txt')}` : kind
    for (let at = 0; at < text.length; at += 12_000)
      add(name, `${kind}/${part}`, `${rest.join('/')}${at}`, text.slice(at, at + 12_000), 'en')
  })

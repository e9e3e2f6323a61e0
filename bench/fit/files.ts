/** Reading of folders, and what kind of text a file name promises. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The kind of text of each file name extension that is read. */
export const kinds: Readonly<Record<string, string>> = {
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
  go: 'go',
  rs: 'rs',
  php: 'php',
  lua: 'lua',
  pl: 'pl',
  pm: 'pl',
  r: 'r',
  '1': 'man',
  '5': 'man',
  '7': 'man'
}

/** Adds the texts in a JSON value to `out`. */
export const leaves = (value: unknown, out: Array<string>): void => {
  if (typeof value === 'string') out.push(value)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) leaves(item, out)
}

/** Parses JSON; undefined where it is none. */
export const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Visits the files below a folder, in the order of their names. */
export const walk = (folder: string, visit: (path: string) => void): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) walk(path, visit)
    else if (entry.isFile()) visit(path)
  }
}

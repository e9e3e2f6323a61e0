/**
 * The mixture of texts by which the prototype of this model was judged: how many texts of each kind it had. Our own held-out
 * texts have more rare languages and short strings; weighted like this they can be compared with it.
 */

/** Groups, and how many texts of them the mixture has. */
export type Cell = readonly [name: string, groups: ReadonlyArray<string>, count: number]

const code: ReadonlyArray<Cell> = [
  ['TypeScript', ['ts'], 250],
  ['JavaScript', ['js'], 128],
  ['declarations', ['dts'], 57],
  ['minified', ['js.min'], 45],
  ['Python', ['py'], 162],
  ['Go', ['go'], 77],
  ['Rust', ['rs'], 83],
  ['Swift, Kotlin', ['swift', 'kt'], 62],
  ['CSS', ['css'], 30],
  ['YAML, TOML', ['yaml', 'toml'], 92],
  ['JSON', ['json'], 110],
  ['source maps', ['map'], 12],
  ['compact JSON', ['json.compact'], 36],
  ['Markdown', ['md'], 203],
  ['HTML', ['html'], 30],
  ['prose', ['prose'], 19],
  ['manual pages', ['man'], 110]
]

const languages: ReadonlyArray<Cell> = [
  ['Markdown ar', ['md:ar', 'prose:ar', 'js:ar'], 8],
  ['Markdown hi', ['md:hi', 'html:hi', 'prose:hi', 'js:hi'], 27],
  ['Markdown zh', ['md:zh'], 68],
  ['Markdown ja', ['md:ja'], 80],
  ['Markdown ko', ['md:ko'], 81],
  ['Markdown ru', ['md:ru'], 19],
  ...(
    [
      ['fr', 4],
      ['ru', 2],
      ['ja', 6],
      ['ko', 5],
      ['zh', 1],
      ['de', 4]
    ] as const
  ).map(([language, count]): Cell => [`prose ${language}`, [`prose:${language}`], count]),
  ...(
    [
      ['tr', 14],
      ['cs', 14],
      ['hu', 9],
      ['id', 14],
      ['hr', 6],
      ['sl', 7],
      ['pt', 14]
    ] as const
  ).map(([language, count]): Cell => [`manual pages ${language}`, [`man:${language}`], count]),
  ...'ar bg bn cs de el es fa fi fr gu he hi hu it ja ka ko ml pl pt ro ru sv ta te th tr uk vi zh'
    .split(' ')
    .map((language): Cell => [`strings ${language}`, [`strings:${language}`], 4])
]

const output: ReadonlyArray<Cell> = [
  ['emoji JSON', ['emoji'], 13],
  ['emoji chat', ['gen-emoji'], 12],
  ['git log', ['gen-gitlog'], 33],
  ['git stat', ['git-stat'], 12],
  ['git diff', ['git-diff'], 75],
  ['git tree', ['git-tree'], 8],
  ['git files', ['git-files'], 8],
  ['git grep', ['git-grep'], 16],
  ['shell', ['shell'], 44],
  ['stack traces', ['gen-stack'], 15],
  ['logs', ['gen-logs', 'gen-access'], 14],
  ['base64', ['gen-base64'], 23],
  ['hex', ['gen-hex'], 12],
  ['UUIDs', ['gen-uuid'], 12],
  ['digits', ['gen-digits'], 12],
  ['hashes', ['gen-sha'], 12],
  ['CSV', ['gen-csv'], 12],
  ['tables', ['gen-table', 'gen-boxes'], 12]
]

/** The cells of the mixture. */
export const mixture: ReadonlyArray<Cell> = [...code, ...languages, ...output]

/** Code units of the shortest text that counts. */
export const shortest = 300

import { existsSync, readFileSync } from 'node:fs'
import * as change from 'context-compaction/change'
import * as model from 'context-compaction/model'
import * as reducers from 'context-compaction/reducers'
import * as session from 'context-compaction/session'
import * as strategy from 'context-compaction/strategy'
import * as summary from 'context-compaction/summary'
import * as tokens from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { root } from '../../entries.config.ts'

/** What the tables of the seed systems promise: no cell is empty, what they name is there, and so are the tests. */
const names = new Set(
  [change, model, reducers, session, strategy, summary, tokens].flatMap((entry) => Object.keys(entry))
)
const types = readFileSync(`${root}src/session/index.ts`, 'utf8')

const rowsOf = (file: string): ReadonlyArray<ReadonlyArray<string>> =>
  readFileSync(`${root}docs/seeds/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+\|$/.test(line) && !line.startsWith('| real'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    )

/** Identifiers in a cell: `beginExchange`, the first word of `planSummary({ … })`; not `./model`, not fields of types. */
const identifiersIn = (cell: string): ReadonlyArray<string> =>
  [...cell.matchAll(/`([A-Za-z]\w*)(?:\(|`)/g)].map(([, name = '']) => name)

/** Words in the tables that are no exports: fields, entries, options. */
const isField = (name: string): boolean =>
  /^(unknown|messages|tools|extra|citations|total|last|contextLimit|reserve|threshold|signature|timestamp|error|decode|encode|max_tokens|violations|encrypted|model|summaryOf|none|full|Tool|ContextMetadata|SummaryError|input|text|image|media)$/.test(
    name
  )

describe.each(['quantum-sdk.md', 'gemini-cli-sdk.md', 'aether.md'])('%s', (file) => {
  const rows = rowsOf(file)

  test('has rows, each with four cells that say something', () => {
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) {
      expect(row).toHaveLength(4)
      for (const cell of row) expect(cell).toMatch(/\w{2}/)
    }
  })

  test('names what is there', () => {
    const missing = rows.flatMap(([, here = '']) =>
      identifiersIn(here).filter(
        (name) => !names.has(name) && !isField(name) && !new RegExp(`\\b${name}\\b`).test(types)
      )
    )
    expect(missing).toEqual([])
  })

  test('names tests that are there', () => {
    const missing = rows.flatMap(([real = '', , , cell = '']) => {
      const [path = '', ...title] = cell.split(': ')
      const name = `${root}test/${path.includes('/') ? '' : 'session/'}${path}`
      return existsSync(name) && readFileSync(name, 'utf8').includes(title.join(': ')) ? [] : [`${real} → ${cell}`]
    })
    expect(missing).toEqual([])
  })
})

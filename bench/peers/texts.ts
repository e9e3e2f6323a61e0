/**
 * Gathers the texts that estimators are judged on, with their true counts, once for all of them: `texts.ts FILE`.
 *
 * Texts of sources that no vocabulary was fitted on, so many of each kind and language, and whole sessions.
 */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { existsSync, writeFileSync } from 'node:fs'
import { gather, isHeldOutSource, sessions } from '../fit/corpus'

export interface JudgedText {
  /** Kind and language. */
  readonly group: string
  readonly text: string
  /** Tokens by o200k. */
  readonly truth: number
}

export interface JudgedTexts {
  readonly texts: ReadonlyArray<JudgedText>
  readonly sessions: ReadonlyArray<{ readonly texts: ReadonlyArray<string>; readonly truth: number }>
}

const perGroup = 20

/** Parts of messages are one kind, and what all of this is for. */
const parts = 250

/** Exact tokenizers read two megabytes a second. */
const longest = 250_000

const count = (text: string): number => countTokens(text, { disallowedSpecial: new Set() })

const gathered = (): JudgedTexts => {
  const folders = (process.env['CONTEXT_COMPACTION_TEXTS'] ?? 'node_modules').split(':').filter(existsSync)
  const corpora = process.env['CONTEXT_COMPACTION_CORPORA'] ?? '../shared/corpora'
  const recorded = existsSync(corpora) ? sessions(corpora) : []
  const held = gather(folders, recorded, () => undefined).filter(({ part }) => part !== 'fitted')
  const groups = new Map<string, number>()
  for (const { group } of held) groups.set(group, (groups.get(group) ?? 0) + 1)
  const seen = new Map<string, number>()
  const texts = held.filter(({ group }) => {
    const at = seen.get(group) ?? 0
    seen.set(group, at + 1)
    // spread over all that there are
    return at % Math.ceil(groups.get(group)! / (group === 'transcript' ? parts : perGroup)) === 0
  })
  const whole = recorded.filter(({ source, texts: some }) => {
    const length = some.reduce((sum, text) => sum + text.length, 0)
    return isHeldOutSource(source) && length > 4_000 && length < longest
  })
  return {
    texts: texts.map(({ group, text }) => ({ group, text, truth: count(text) })),
    sessions: whole
      .filter((_, i) => i % Math.ceil(whole.length / 40) === 0)
      .map(({ texts: some }) => ({ texts: some, truth: some.reduce((sum, text) => sum + count(text), 0) }))
  }
}

const [file] = process.argv.slice(2)
if (file !== undefined) {
  const found = gathered()
  writeFileSync(file, JSON.stringify(found))
  process.stdout.write(JSON.stringify({ texts: found.texts.length, sessions: found.sessions.length }))
}

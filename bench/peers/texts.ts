/**
 * Gathers the texts that estimators are judged on, with their true counts, once for all of them: `texts.ts FILE`.
 *
 * Texts of sources that no vocabulary was fitted on, so many of each kind and language, and whole sessions.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gather, isHeldOutSource, sessions } from '../fit/corpus'
import { type Encode, encoder, type TruthName } from '../fit/truth'

/** Tokens by each tokenizer that is installed. */
export type Truths = Readonly<Partial<Record<TruthName, number>>>

export interface JudgedText {
  /** Kind and language. */
  readonly group: string
  readonly text: string
  readonly truth: Truths
}

export interface JudgedTexts {
  readonly texts: ReadonlyArray<JudgedText>
  readonly sessions: ReadonlyArray<{ readonly texts: ReadonlyArray<string>; readonly truth: Truths }>
}

const perGroup = 20

/** Parts of messages are one kind, and what all of this is for. */
const parts = 250

/** Exact tokenizers read two megabytes a second. */
const longest = 250_000

const names: ReadonlyArray<TruthName> = ['o200k', 'cl100k', 'claude', 'llama3', 'qwen3', 'gemma3']

/** The tokenizers that are installed, here or below this folder. */
const tokenizers = async (): Promise<ReadonlyArray<readonly [TruthName, Encode]>> => {
  const found: Array<readonly [TruthName, Encode]> = []
  for (const name of names) {
    try {
      found.push([name, await encoder(name, fileURLToPath(new URL('.', import.meta.url)))])
    } catch (error) {
      process.stderr.write(`no truth of ${name}: ${String(error)}\n`)
    }
  }
  return found
}

const gathered = (encoders: ReadonlyArray<readonly [TruthName, Encode]>): JudgedTexts => {
  const count = (some: ReadonlyArray<string>): Truths =>
    Object.fromEntries(
      encoders.map(([name, encode]) => [name, some.reduce((sum, text) => sum + encode(text).length, 0)])
    )
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
    texts: texts.map(({ group, text }) => ({ group, text, truth: count([text]) })),
    sessions: whole
      .filter((_, i) => i % Math.ceil(whole.length / 40) === 0)
      .map(({ texts: some }) => ({ texts: some, truth: count(some) }))
  }
}

const [file] = process.argv.slice(2)
if (file !== undefined) {
  const found = gathered(await tokenizers())
  writeFileSync(file, JSON.stringify(found))
  process.stdout.write(JSON.stringify({ texts: found.texts.length, sessions: found.sessions.length }))
}

/** What the formats record beside the messages: usage with its message, compactions, and what is left out. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detect, readTranscript, type Transcript } from '../../src/transcripts'
import { corpusFiles } from '../support/shared'

/**
 * Whether the recorded files of each format tell of usage, of compactions, of records that are no message. Not where they
 * record nothing of the kind, or only sums over a whole session (Copilot CLI, OpenHands).
 */
const recorded: Readonly<Record<string, readonly [usage: boolean, compactions: boolean, skipped: boolean]>> = {
  'adk-session': [false, false, false],
  'claude-code-jsonl': [true, true, true],
  'codex-rollout': [true, true, true],
  'copilot-cli-events': [false, false, true],
  'gemini-cli-session': [true, false, true],
  'inspect-eval-log': [true, false, true],
  'langchain-replay': [true, false, false],
  'langchain-sse-replay': [false, false, true],
  'langchain-thread': [false, false, true],
  'letta-agentfile': [false, true, true],
  'muse-session': [true, false, true],
  'openhands-events': [false, false, true],
  'pi-session': [true, true, true],
  'qwen-code-session': [true, true, true],
  'toolbench-answer': [false, false, true]
}

const read = (path: string): Transcript | undefined => {
  const found = readTranscript(readFileSync(path, 'utf8').split('\n'))
  return isLeft(found) ? undefined : found.right
}

const rows = Object.entries(recorded).filter(([format]) => corpusFiles(format).length > 0)

describe.skipIf(rows.length === 0)(`what ${String(rows.length)} formats record`, () => {
  test.each(rows)('%s', (format, [usage, compactions, skipped]) => {
    const found = corpusFiles(format).flatMap(({ path }) => read(path) ?? [])
    expect(found.some((one) => one.usage.length > 0) || !usage).toBe(true)
    expect(found.some((one) => one.compactions.length > 0) || !compactions).toBe(true)
    expect(found.some((one) => one.skipped.length > 0) || !skipped).toBe(true)
    for (const { context, usage: anchors, compactions: points, records, used, skipped: left } of found) {
      for (const { message, id, inputTokens, cacheReadTokens, cacheWriteTokens } of anchors) {
        expect(context.messages[message]).toMatchObject({ id, role: 'assistant' })
        expect(inputTokens + cacheReadTokens + cacheWriteTokens).toBeGreaterThan(0)
      }
      for (const { line, message = 0 } of points) {
        expect(line).toBeGreaterThan(0)
        expect(message).toBeLessThanOrEqual(context.messages.length)
      }
      expect(used + left.reduce((n, { count }) => n + count, 0)).toBe(records)
    }
  })
})

// -------------------------------------------------------------------------------------
// detection
// -------------------------------------------------------------------------------------

const confidenceOf = (lines: ReadonlyArray<string>): { readonly name: string; readonly confidence: number } => {
  const found = detect(lines)
  return isLeft(found)
    ? { name: '', confidence: 0 }
    : { name: found.right.format.name, confidence: found.right.confidence }
}

/** Records of no agent, among which those of one get lost. */
const noise = ['{"hello":"world"}', '[1,2,3]', '"text"', '{"type":"event","data":{}}', '{', 'Some words.']

const lineFormats = ['claude-code-jsonl', 'codex-rollout', 'copilot-cli-events', 'pi-session', 'qwen-code-session']
const sessions = lineFormats.flatMap((format) => corpusFiles(format).slice(0, 4))

describe.skipIf(sessions.length === 0)(`detection of ${String(sessions.length)} sessions`, () => {
  test.each(sessions)('$file: is less sure the less of the beginning is of the format', ({ path }) => {
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, 40)
    const intact = confidenceOf(lines)
    expect(intact.confidence).toBeGreaterThanOrEqual(0.5)
    let last = intact.confidence
    for (const share of [1, 3, 9]) {
      const mixed = lines.flatMap((line, i) => [
        ...Array.from({ length: share }, (_, k) => noise[(i + k) % noise.length]!),
        line
      ])
      const { name, confidence } = confidenceOf(mixed)
      expect(['', intact.name]).toContain(name)
      expect(confidence).toBeLessThanOrEqual(last)
      last = confidence
    }
    expect(last).toBeLessThan(intact.confidence)
  })

  test('is of nothing but noise not sure at all', () => {
    for (let n = 1; n <= noise.length; n++) expect(confidenceOf(noise.slice(0, n)).confidence).toBe(0)
  })
})

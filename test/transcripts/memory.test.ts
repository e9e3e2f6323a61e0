import { isRight } from 'fp-ts/lib/Either.js'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { readTranscript } from '../../src/transcripts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** The size of the generated file, in megabytes of text: 100 in a sweep. */
const size = process.env['SWEEP'] === 'full' ? 100 : 12

const filler = (i: number, length: number): string => `${String(i)} ${'x'.repeat(length)}`

/** A session in which most of the text is not part of the context: what the screen shows, and what was compacted. */
const codexLine = (i: number): object => {
  if (i % 50 === 49)
    return {
      type: 'compacted',
      payload: {
        message: 'So far.',
        replacement_history: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Go.' }] }]
      }
    }
  if (i % 2 === 0) return { type: 'event_msg', payload: { type: 'agent_message', message: filler(i, 20_000) } }
  return {
    type: 'response_item',
    payload: { type: 'message', role: 'user', content: [{ type: 'input_text', text: filler(i, 20_000) }] }
  }
}

const copilotLine = (i: number): object =>
  i % 20 === 0
    ? { type: 'user.message', data: { content: filler(i, 100) }, id: `u${String(i)}` }
    : { type: 'hook.start', data: { input: filler(i, 20_000) }, id: `h${String(i)}` }

const claudeLine = (i: number): object =>
  i % 20 === 0
    ? {
        type: 'user',
        uuid: `u${String(i)}`,
        parentUuid: i === 0 ? null : `u${String(i - 20)}`,
        message: { role: 'user', content: filler(i, 100) }
      }
    : {
        type: 'progress',
        uuid: `p${String(i)}`,
        parentUuid: `u${String(i - (i % 20))}`,
        data: { output: filler(i, 20_000) }
      }

describe(`a file of ${String(size)} MB`, () => {
  test.each([
    ['codex', codexLine],
    ['copilot-cli', copilotLine],
    ['claude-code', claudeLine]
  ])('%s: what is no part of the context does not stay in memory', (format, lineOf) => {
    const count = (size * 1_000_000) / 20_000
    let peak = 0
    function* lines(): Generator<string> {
      for (let i = 0; i < count; i++) {
        if (i % 200 === 0) {
          collect()
          peak = Math.max(peak, process.memoryUsage().heapUsed)
        }
        yield JSON.stringify(lineOf(i))
      }
    }
    collect()
    const before = process.memoryUsage().heapUsed
    const transcript = readTranscript(lines())
    expect(isRight(transcript) && transcript.right.format).toBe(format)
    // a part of the file that does not grow with it: the first fifty lines, and the messages since the last compaction
    expect((peak - before) / 1e6).toBeLessThan(8)
  })
})

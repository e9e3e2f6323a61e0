/**
 * What each preset does with one growing session, written down: when it compacts, and what is left. A constant that changes
 * changes a line here.
 *
 * A turn is a prompt of 1,000 tokens, four steps of a call (500) and its result (4,500), and an answer of 1,000: 10 messages,
 * 22,000 tokens, 5 requests. Every tenth result has 10,000 more. The instructions are 2,000 tokens. What a request sends
 * beyond the answers is known by hand: before request 1 there are 3,000 tokens.
 */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  appendMessages,
  assistant,
  context,
  type Context,
  text,
  thinking,
  toolResult,
  toolUse,
  user
} from '../../src/model'
import { compact, type CompactOptions, type PresetName, presets } from '../../src/strategy'
import { estimateTokens, makeEstimator } from '../../src/tokens'

/** Ten tokens a character and nothing for frames, so that long sessions are short texts. */
const estimator = makeEstimator({ name: 'tenfold', text: (written) => written.length * 10 })

const words = (tokens: number, name = ''): string => name.padEnd(tokens / 10, ' walnut, birch and fir')

const call = (k: number) => toolUse({ id: `c${String(k)}`, name: 'read', input: words(460, `tree ${String(k)}`) })

const turn = (t: number) => [
  user(words(1000, `prompt ${String(t)}`)),
  ...[0, 1, 2, 3].flatMap((step) => {
    const k = t * 4 + step
    const id = `c${String(k)}`
    const content = words(k % 10 === 9 ? 14_500 : 4500, `result ${String(k)}`)
    return [assistant(call(k)), user(toolResult({ toolUseId: id, content }))]
  }),
  assistant(thinking(words(200), { signature: 's' }), text(words(800, `answer ${String(t)}`)))
]

/** One request before each message of the assistant; what a compaction leaves takes the place of the history. */
const trajectory = (name: PresetName, turns: number, options: CompactOptions = {}): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let state: Context = context({ system: words(2000), messages: [] })
  let request = 0
  for (const message of Array.from({ length: turns }, (_, t) => turn(t)).flat()) {
    if (message.role === 'assistant') {
      request++
      const compacted = compact(presets[name], { ...options, estimator })(state)
      if (!isRight(compacted)) {
        const { floor, target } = compacted.left
        lines.push(`${String(request)}: ${String(floor.total)} cannot go, ${String(target)} are allowed`)
        state = appendMessages([message])(state)
        continue
      }
      const { before, after, steps, tokens } = compacted.right
      if (after !== before) {
        const same = after.messages.findIndex((one, i) => one !== before.messages[i])
        const first = same < 0 ? after.messages.length : same
        const sizes = [before, after].map(
          (one) => `${String(one.messages.length)} (${String(estimateTokens(one, estimator))})`
        )
        expect(tokens.after).toBe(estimateTokens(after, estimator))
        lines.push(
          `${String(request)}: ${sizes.join(' -> ')} from ${String(first)}, ${steps.map((step) => step.name).join(' ')}`
        )
        state = after
      }
    }
    state = appendMessages([message])(state)
  }
  return lines
}

const summarize = (): string => words(2000, 'summary')

const turnsFor = (name: PresetName): number => (name === 'gemini-cli-like' ? 42 : 20)

interface Golden {
  readonly alone: ReadonlyArray<string>
  /** Where summaries make a difference. */
  readonly summarised?: ReadonlyArray<string>
}

/**
 * The first two times that something is done: before which request, messages and their tokens before and after, the first
 * message that is another one, and the steps. `GOLDEN=1` prints what is found.
 */
const golden: Readonly<Record<PresetName, Golden>> = {
  default: {
    alone: [
      '25: 49 (131000) -> 17 (40200) from 1, stripThinking stripToolCalls',
      '43: 53 (128200) -> 25 (37400) from 9, stripThinking stripToolCalls'
    ]
  },
  cheapest: {
    alone: [
      '19: 37 (94000) -> 9 (19060) from 1, stripThinking dropOldestRoundtrips',
      '33: 37 (90060) -> 7 (14060) from 2, stripThinking dropOldestRoundtrips'
    ]
  },
  faithful: {
    alone: [
      '30: 59 (153000) -> 31 (72000) from 1, stripThinking stripToolCalls',
      '47: 65 (155000) -> 35 (69200) from 7, stripThinking stripToolCalls'
    ]
  },
  'anthropic-context-editing': {
    alone: [
      '21: 41 (101000) -> 41 (41200) from 2, stripThinking clearToolResults',
      '32: 63 (100200) -> 63 (55880) from 34, stripThinking clearToolResults'
    ]
  },
  'anthropic-compaction': {
    alone: [
      '30: 59 (153000) -> 9 (23000) from 0, dropOldestRoundtrips',
      '55: 59 (153000) -> 9 (23000) from 0, dropOldestRoundtrips'
    ],
    summarised: ['30: 59 (153000) -> 5 (10060) from 0, summarize', '58: 61 (152060) -> 5 (10060) from 0, summarize']
  },
  'claude-code-like': {
    alone: [
      '34: 67 (170000) -> 19 (40860) from 1, dropOldestRoundtrips',
      '59: 69 (170860) -> 19 (40860) from 2, dropOldestRoundtrips'
    ],
    summarised: ['34: 67 (170000) -> 5 (10060) from 0, summarize', '63: 63 (167060) -> 5 (20060) from 0, summarize']
  },
  'opencode-like': {
    alone: [
      '37: 73 (182000) -> 25 (52660) from 1, clearToolResultsBeyond dropOldestRoundtrips',
      '62: 75 (182660) -> 25 (52660) from 2, clearToolResultsBeyond dropOldestRoundtrips'
    ],
    summarised: [
      '37: 73 (182000) -> 5 (10800) from 0, clearToolResultsBeyond summarize',
      '69: 69 (182800) -> 5 (10060) from 0, clearToolResultsBeyond summarize'
    ]
  },
  'opencode-v2-like': {
    alone: [
      '37: 73 (182000) -> 5 (9060) from 1, dropOldestRoundtrips',
      '69: 69 (181060) -> 7 (14060) from 2, dropOldestRoundtrips dropOldestSteps'
    ],
    summarised: [
      '37: 73 (182000) -> 5 (10800) from 0, summarize dropOldestSteps',
      '69: 69 (182800) -> 5 (10060) from 0, summarize dropOldestSteps'
    ]
  },
  'codex-like': {
    alone: [
      '37: 73 (182000) -> 15 (18800) from 0, dropOldestSteps dropUnprotected',
      '67: 75 (180800) -> 15 (18800) from 0, dropOldestSteps dropUnprotected'
    ],
    summarised: [
      '37: 73 (182000) -> 13 (18000) from 0, dropOldestSteps summarize',
      '67: 73 (180000) -> 13 (18000) from 0, dropOldestSteps summarize'
    ]
  },
  'pi-like': {
    alone: [
      '38: 75 (197000) -> 5 (19060) from 1, dropOldestRoundtrips dropOldestSteps',
      '72: 73 (188060) -> 5 (9060) from 2, dropOldestRoundtrips'
    ],
    summarised: [
      '38: 75 (197000) -> 5 (18290) from 0, summarize dropOldestSteps smallest',
      '72: 73 (187290) -> 7 (15800) from 0, summarize dropOldestSteps'
    ]
  },
  'gemini-cli-like': {
    alone: [
      '102: 203 (528000) -> 203 (153970) from 2, clearToolResultsBeyond',
      '175: 349 (536970) -> 201 (152340) from 1, clearToolResultsBeyond dropOldestRoundtrips'
    ],
    summarised: [
      '102: 203 (528000) -> 203 (153970) from 2, clearToolResultsBeyond',
      '175: 349 (536970) -> 153 (128170) from 0, clearToolResultsBeyond summarize'
    ]
  },
  'gemini-graph-like': {
    alone: [
      '21: 41 (101000) -> 41 (61690) from 2, truncateToolResults truncateToolResults',
      '28: 55 (103690) -> 55 (61490) from 18, truncateToolResults truncateToolResults'
    ]
  },
  'cline-like': {
    alone: [
      '33: 65 (165000) -> 17 (23800) from 1, dropStepsOfOldTurns',
      '60: 71 (163800) -> 31 (42800) from 13, dropStepsOfOldTurns'
    ]
  },
  'qwen-like': {
    alone: [
      '34: 67 (170000) -> 29 (72660) from 1, dropOldestRoundtrips',
      '52: 65 (170660) -> 25 (62660) from 2, dropOldestRoundtrips'
    ],
    summarised: ['34: 67 (170000) -> 5 (10060) from 0, summarize', '63: 63 (167060) -> 5 (20060) from 0, summarize']
  },
  'goose-like': {
    alone: [
      '32: 63 (160000) -> 63 (77180) from 2, clearToolResults clearToolResults',
      '49: 97 (163180) -> 97 (78510) from 48, clearToolResults clearToolResults'
    ],
    summarised: [
      '32: 63 (160000) -> 5 (10060) from 0, clearToolResults summarize',
      '62: 65 (162060) -> 5 (10060) from 0, clearToolResults summarize'
    ]
  },
  'openhands-like': {
    alone: [
      '33: 65 (165000) -> 27 (67660) from 1, dropOldestRoundtrips',
      '50: 61 (163660) -> 21 (55860) from 2, dropOldestRoundtrips'
    ],
    summarised: ['33: 65 (165000) -> 23 (62600) from 0, summarize', '52: 61 (165600) -> 25 (64400) from 0, summarize']
  },
  'swe-agent-like': {
    alone: [
      '13: 25 (67000) -> 25 (47750) from 2, clearToolResults',
      '19: 37 (74750) -> 37 (45710) from 14, clearToolResults'
    ]
  },
  'roo-like': {
    alone: [
      '28: 55 (143000) -> 27 (67660) from 1, dropOldestRoundtrips',
      '43: 57 (143660) -> 27 (67660) from 2, dropOldestRoundtrips'
    ],
    summarised: ['28: 55 (143000) -> 5 (10060) from 0, summarize', '53: 55 (140060) -> 5 (10060) from 0, summarize']
  },
  'complexity-trap-hybrid': {
    alone: [
      '33: 65 (165000) -> 43 (79950) from 1, clearToolResults dropOldestSteps',
      '50: 77 (175950) -> 41 (80440) from 5, clearToolResults dropOldestSteps'
    ],
    summarised: [
      '33: 65 (165000) -> 21 (57600) from 0, clearToolResults summarize',
      '53: 61 (165600) -> 21 (57600) from 0, clearToolResults summarize'
    ]
  }
}

describe.each(Object.keys(presets) as ReadonlyArray<PresetName>)('%s', (name) => {
  const { alone, summarised } = golden[name]

  test('by itself', () => {
    const lines = trajectory(name, turnsFor(name)).slice(0, 2)
    if (process.env['GOLDEN'] !== undefined) process.stdout.write(`@${JSON.stringify([name, 'alone', lines])}\n`)
    expect(lines).toEqual(alone)
  })

  test('with somebody who writes summaries', () => {
    const lines = trajectory(name, turnsFor(name), { summarize }).slice(0, 2)
    if (process.env['GOLDEN'] !== undefined) process.stdout.write(`@${JSON.stringify([name, 'summarised', lines])}\n`)
    expect(lines).toEqual(summarised ?? alone)
  })
})

describe('what a growing session alone does not show', () => {
  const long: Context = context({ messages: Array.from({ length: 6 }, (_, t) => turn(t)).flat() })

  test.each(['claude-code-like', 'qwen-like'] as const)(
    '%s: all results but 5 go after an hour, and nothing sooner',
    (name) => {
      const after = (idleMs: number): ReadonlyArray<string> => {
        const compacted = compact(presets[name], { estimator, situation: { idleMs } })(long)
        return isRight(compacted)
          ? compacted.right.after.messages.flatMap((message, i) =>
              message === long.messages[i] || message.role === 'assistant' ? [] : [String(i)]
            )
          : []
      }
      expect(after(3_599_999)).toEqual([])
      // what the model thought behind the first of them goes with it
      expect(after(3_600_000)).toHaveLength(24 - 5)
    }
  )

  test('goose-like: as many results stay as its window of 200,000 tokens makes goose keep', () => {
    const { budget: made, steps } = presets['goose-like']
    const keep = Math.min(500, Math.max(10, (made.window * 0.8) / 10_000))
    expect(steps[0]).toEqual({ step: 'clearToolResults', keep, batch: Math.max(3, Math.floor(keep / 5)) })
  })

  test('openhands-like: 241 messages are too many, 240 are not', () => {
    const messages = Array.from({ length: 120 }, () => [user(words(450)), assistant(words(450))]).flat()
    const left = (count: number): number => {
      const compacted = compact(presets['openhands-like'], { estimator })(
        context({ messages: [...messages, user(words(450))].slice(0, count) })
      )
      return isRight(compacted) ? compacted.right.after.messages.length : NaN
    }
    expect(left(240)).toBe(240)
    // 81,000 tokens are 180 messages
    expect(left(241)).toBe(179)
  })
})

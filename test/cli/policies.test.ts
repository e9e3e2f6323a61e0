import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/cli/report'
import { presets } from '../../src/strategy'
import { anthropicMessages, request, runIn, session } from './world'

const policy = (fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ budget: { window: 8000, maxOutput: 0 }, steps: presets.default.steps, ...fields })

const reported = async (files: Readonly<Record<string, string>>, args: ReadonlyArray<string>): Promise<Report> =>
  JSON.parse((await runIn(files, [...args, '--json'])).out) as Report

describe('--policy', () => {
  test('a preset, for the window at hand', async () => {
    const { code, out, err, files } = await runIn({ f: session(30) }, [
      ...['compact', 'f', '--policy', 'default', '--window', '10k', '--out', 'o']
    ])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/What went, step by step, to get to 5,100 tokens:\n {2}\w+ +[\d,]+ tokens less\n/)
    expect(out).toContain('Written to o: an Anthropic request.')
    const again = await reported(files, ['compact', 'o', '--to', '100%'])
    expect(again.tokens.before.total).toBeLessThanOrEqual(2550)
  })

  test('a file', async () => {
    const report = await reported({ f: request(40), p: policy({ name: 'mine' }) }, ['compact', 'f', '--policy', 'p'])
    expect(report.isReached).toBe(true)
    expect(report.target).toBe(3600)
    expect(report.tokens.after.total).toBeLessThanOrEqual(3600)
    expect(report.steps.map(({ step }) => step)).toEqual(['stripToolCalls'])
    expect(report.change.messages.dropped + report.change.messages.merged).toBe(
      report.messages.before - report.messages.after
    )
    expect(report.change.sentences[0]).toMatch(/^The context shrank from about/)
  })

  test('not due: says so with the numbers, and changes nothing', async () => {
    const { code, out, files } = await runIn({ f: request(5) }, ['compact', 'f', '--policy', 'default', '--out', 'o'])
    expect(code).toBe(0)
    expect(out).toMatch(/The policy has nothing to do: not due: any of \[not due: [\d]+ of 126000 tokens/)
    expect(files['o']).toBe(`${request(5)}\n`)
  })

  test('--to goes down to that, whatever the trigger says', async () => {
    const files = { f: request(30) }
    const report = await reported(files, ['compact', 'f', '--policy', 'faithful', '--to', '40%'])
    expect(report.isReached).toBe(true)
    expect(report.target).toBe(Math.floor(report.tokens.before.total * 0.4))
    expect(report.tokens.after.total).toBeLessThanOrEqual(report.target)
    expect(report.steps[0]?.step).toBe('stripToolCalls')
  })

  test('a target that cannot be reached: the parts that stay, no file, and 3', async () => {
    const files = { f: request(30), p: policy({ budget: { window: 1000, maxOutput: 0, target: 10 } }) }
    const {
      code,
      out,
      err,
      files: now
    } = await runIn(files, [...['compact', 'f', '--policy', 'p', '--out', 'o', '--undo', 'u']])
    expect([code, now]).toEqual([3, files])
    expect(err).toMatch(/^context-compaction: \d+ tokens cannot go, 10 are allowed: .* Nothing was written\.\n$/)
    expect(out).not.toContain('Nothing to do')
  })

  test('what would be summarised is written up without a model', async () => {
    const args = ['compact', 'f', '--policy', 'anthropic-compaction', '--to', '30%', '--out', 'o', '--json']
    const { out, files } = await runIn({ f: request(60) }, args)
    const report = JSON.parse(out) as Report
    expect(report.steps.map(({ step }) => step)).toEqual(['summarize'])
    expect(report.change.summaries).toHaveLength(1)
    expect(files['o']).toContain('logs/0.txt')
    expect(report.tokens.after.total).toBeLessThanOrEqual(report.target)
  })

  test('torn pairs are mended first', async () => {
    const messages = [...anthropicMessages(20).slice(0, 2), { role: 'user', content: 'Stop.' }]
    const files = { f: JSON.stringify(messages) }
    const { out } = await runIn(files, ['compact', 'f', '--policy', 'default', '--repair'])
    expect(out).toMatch(/ {2}repair {2}1 result added: \d+ tokens more\n/)
    expect(out).toContain('The policy has nothing to do')
  })

  test.each<[string, string, ReadonlyArray<string>, string]>([
    ['no such preset', '{}', ['--policy', 'defualt'], 'there is no preset "defualt" (there are: default, cheapest, '],
    ['no such file', '{}', ['--policy', 'no.json'], '--policy: cannot read no.json: there is no such file or folder'],
    ['no JSON', '{', ['--policy', 'p'], '--policy: p: expected JSON: '],
    ['no policy', '[]', ['--policy', 'p'], '--policy p: policy: expected a policy, found a list of 0'],
    [
      'a wrong step',
      policy({ steps: [{ step: 'clearToolResults', keep: '5' }] }),
      ['--policy', 'p'],
      '--policy p: policy: steps[0].keep: expected a whole number from 0 on, found the string "5"'
    ],
    [
      'numbers that collide',
      policy({ budget: { window: 8000, target: 7900 } }),
      ['--policy', 'p'],
      '--policy p: policy: budget: expected numbers that can be together, found target (7900 tokens) must be below'
    ],
    [
      'a window that is too small for it',
      policy({ budget: { window: 8000, trigger: 6000 } }),
      ['--policy', 'p', '--window', '4000'],
      '--policy p: policy: budget: trigger (6000 tokens)'
    ],
    ['steps as well', policy(), ['--policy', 'p', '--steps', 'drop-steps'], 'take one of both'],
    ['a window without it', policy(), ['--window', '4000'], '--window is the window of the model for a policy'],
    ['an empty name', policy(), ['--policy', ''], '--policy: the name is empty'],
    [
      'a broken window',
      policy(),
      ['--policy', 'p', '--window', 'big'],
      'Expected a whole number such as 10, 200000, 200_000 or 200k.'
    ]
  ])('%s', async (_, p, args, sentence) => {
    const files = { f: request(30), p }
    const ran = await runIn(files, ['compact', 'f', ...args, '--out', 'o'])
    expect(ran).toMatchObject({ code: 2, out: '', files })
    expect(ran.err).toContain(sentence)
    expect(ran.err).not.toMatch(/\n\s+at /)
  })
})

describe('--report', () => {
  test('says in sentences what went, one on a line', async () => {
    const { code, out } = await runIn({ f: session(30) }, ['compact', 'f', '--to', '30%', '--report'])
    const { change } = await reported({ f: session(30) }, ['compact', 'f', '--to', '30%'])
    expect(code).toBe(0)
    for (const sentence of change.sentences) expect(out.split('\n')).toContain(sentence)
    expect(out).toContain('What was read or done at "logs/0.txt"')
    expect(out).toContain('Note: records that are no part of the history')
    expect(out).not.toContain('before  ')
  })
})

/**
 * Fits what models charge on recorded usage: tokens for each token of o200k, and tokens for each message, call, result,
 * text and thinking block. Writes the figures to USAGE.md beside this file; the same sessions give the same figures.
 *
 *     tsx bench/fit/usage.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import type { Block } from '../../src/model/Block'
import type { Message } from '../../src/model/Message'
import { makeHeuristicEstimator, o200k, unitsPerToken } from '../../src/tokens'
import { type Session, sessions } from '../usage/sessions'
import { median, quantile } from '../usage/statistics'
import { nonNegative } from './nonNegative'

const bare = makeHeuristicEstimator({ vocabulary: o200k, framing: { message: 0, toolUse: 0, toolResult: 0 } })

const tokens = (messages: ReadonlyArray<Message>): number =>
  messages.reduce((sum, message) => sum + bare.message(message), 0) / unitsPerToken

type Counts = Readonly<Record<'message' | Block['type'], number>>

const count = (messages: ReadonlyArray<Message>): Counts => {
  const out = { message: messages.length, text: 0, thinking: 0, tool_use: 0, tool_result: 0, media: 0, opaque: 0 }
  for (const { content } of messages)
    for (const block of content) {
      out[block.type]++
      if (block.type === 'tool_result' && typeof block.content !== 'string')
        for (const { type } of block.content) if (type !== 'text') out[type]++
    }
  return out
}

/** What came between two requests: the answer to the first, and the rest. */
interface Step {
  readonly session: Session
  readonly model: string
  readonly grown: number
  readonly output: number
  readonly answer: { readonly tokens: number; readonly counts: Counts }
  readonly rest: { readonly tokens: number; readonly counts: Counts }
}

const stepsOf = (session: Session): ReadonlyArray<Step> =>
  session.requests.flatMap((request, k) => {
    const before = session.requests[k - 1]
    if (before === undefined || request.afterCompaction || request.model !== before.model) return []
    const messages = session.context.messages
    const answer = messages.slice(before.end, before.anchor.message + 1)
    const rest = messages.slice(before.anchor.message + 1, request.end)
    const isPrompted = rest.some(({ role, content }) => role === 'user' && content.some(({ type }) => type === 'text'))
    const all = count([...answer, ...rest])
    const grown = request.input - before.input
    // with a prompt reasoning may go; media and what is not understood have no tokens that are known
    if (isPrompted || all.media + all.opaque > 0 || grown <= 0) return []
    return [
      {
        session,
        model: request.model,
        grown,
        output: before.anchor.outputTokens,
        answer: { tokens: tokens(answer), counts: count(answer) },
        rest: { tokens: tokens(rest), counts: count(rest) }
      }
    ]
  })

interface Fit {
  readonly name: string
  readonly steps: number
  readonly weights: ReadonlyArray<number>
  readonly errors: ReadonlyArray<number>
}

/** Least squares with weights that are not negative; what is far off counts less and less. */
const fit = (name: string, rows: ReadonlyArray<ReadonlyArray<number>>, truth: ReadonlyArray<number>): Fit => {
  const noise = truth.map((y) => Math.hypot(0.05 * y, 10))
  let trust = noise.map((n) => 1 / n)
  let weights: ReadonlyArray<number> = []
  for (let round = 0; round < 30; round++) {
    weights = nonNegative(
      rows.map((row, i) => row.map((x) => x * trust[i]!)),
      truth.map((y, i) => y * trust[i]!)
    )
    const rest = rows.map((row, i) => truth[i]! - row.reduce((sum, x, k) => sum + x * weights[k]!, 0))
    trust = noise.map((n, i) => 1 / n / Math.sqrt(1 + (rest[i]! / (2 * n)) ** 2))
  }
  const errors = rows.map(
    (row, i) =>
      (100 * Math.abs(truth[i]! - row.reduce((sum, x, k) => sum + x * weights[k]!, 0))) / Math.max(50, truth[i]!)
  )
  return { name, steps: rows.length, weights, errors }
}

/** Of everything that is new: the ratio, and tokens for each message, text, thinking block, call with its result. */
const fitWhole = (name: string, steps: ReadonlyArray<Step>): Fit =>
  fit(
    name,
    steps.map(({ answer, rest }) => [
      answer.tokens + rest.tokens,
      ...(['message', 'text', 'thinking'] as const).map((kind) => answer.counts[kind] + rest.counts[kind]),
      (answer.counts.tool_use + rest.counts.tool_result) / 2
    ]),
    steps.map(({ grown }) => grown)
  )

/** Of the results alone, where the size of the answer can be believed: the ratio, and tokens for each message and result. */
const fitResults = (name: string, all: ReadonlyArray<Step>): Fit => {
  const steps = all.filter(({ output, answer, grown }) => output >= 0.8 * answer.tokens && grown > output + 5)
  return fit(
    name,
    steps.map(({ rest }) => [rest.tokens, rest.counts.message, rest.counts.tool_result]),
    steps.map(({ grown, output }) => grown - output)
  )
}

const row = ({ name, steps, weights, errors }: Fit): string =>
  `| ${[
    name,
    String(steps),
    weights[0]!.toFixed(3),
    ...weights.slice(1).map((weight) => weight.toFixed(1)),
    median(errors).toFixed(1),
    quantile(errors, 0.9).toFixed(1)
  ].join(' | ')} |`

const all = sessions().flatMap(stepsOf)
const groups = [...new Set(all.map(({ session, model }) => `${session.format}, ${model}`))].sort()
const grouped = groups.flatMap((name) => {
  const steps = all.filter(({ session, model }) => `${session.format}, ${model}` === name)
  return steps.length < 30 ? [] : [{ name, steps }]
})

const report = `# What models charge beside texts

Written by \`tsx bench/fit/usage.ts\` from recorded usage: what the input of one request has more than that of the one before it,
against the tokens of \`o200k\` (as \`src/tokens/vocabularies/o200k.ts\` estimates them) and the blocks that are new. Steps with a prompt,
media, a compaction or a change of the model are left out. Least squares with weights that are not negative; what is far off counts less.

## Everything that is new

The answer, as the session stores it, and what came after it. A pair is a call with its result, in two messages.

| sessions of | steps | tokens for one of o200k | message | text | thinking | pair | median error % | p90 % |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${grouped.map(({ name, steps }) => row(fitWhole(name, steps))).join('\n')}

## Results alone

What came after the answer, where the provider's count of the answer is stored whole.

| sessions of | steps | tokens for one of o200k | message | result | median error % | p90 % |
| --- | --- | --- | --- | --- | --- | --- |
${grouped
  .map(({ name, steps }) => fitResults(name, steps))
  .filter(({ steps }) => steps >= 30)
  .map(row)
  .join('\n')}

## What was taken from it

- \`claudeFraming\`: 3 tokens for a message, 51 more for a call, 11 more for a result: 68 for a pair in two messages, 14 of them for
  the result.
- \`modelProfiles\`: 1.15 for Claude 4.5 and 4.6, 1 for GPT-5. Opus 4.8 (1.6) is known from one session of 51 requests that is
  not among these (\`d = 1.58 to 1.66 × o200k + 20 to 40 a block\`), and from the provider: a million tokens for 2.5 million
  characters from 4.7 on, 3.4 million before.
- \`gptFraming\` is left at 23 for a pair, 7 for a message.
`

const path = fileURLToPath(new URL('USAGE.md', import.meta.url))
writeFileSync(path, await format(report, { ...(await resolveConfig(path)), parser: 'markdown' }))

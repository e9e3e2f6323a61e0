/** Functions from contexts to contexts as users write them: lawless, but no more than JSON can be. */
import * as fc from 'fast-check'
import type { Block } from '../../src/model/Block'
import { text } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import { assistant, type Message, user } from '../../src/model/Message'
import * as R from '../../src/reducers'
import { jsonClone } from '../../src/testing/equal'
import { block, message } from '../../src/testing'

/** A function and its name. */
export interface Named {
  readonly name: string
  readonly run: (context: Context) => Context
}

/** Every reducer, with options that do much. */
export const reducers: ReadonlyArray<Named> = [
  { name: 'clearToolResults', run: R.clearToolResults({ keep: 0 }) },
  { name: 'clearToolResults with inputs', run: R.clearToolResults({ keep: 1, batch: 2, clearInputs: true }) },
  { name: 'clearToolInputs', run: R.clearToolInputs({ keep: 0 }) },
  { name: 'stripThinking', run: R.stripThinking({ keepTurns: 0 }) },
  { name: 'stripMedia', run: R.stripMedia({ keep: 0 }) },
  { name: 'truncateToolResults', run: R.truncateToolResults({ maxTokens: 32 }) },
  { name: 'dropOldestRoundtrips', run: R.dropOldestRoundtrips({ keep: 1 }) },
  { name: 'dropOldestSteps', run: R.dropOldestSteps({ keep: 1 }) },
  { name: 'dropOrphans', run: R.dropOrphans },
  { name: 'answerDangling', run: R.answerDangling() },
  { name: 'filterEncryptedReasoning', run: R.filterEncryptedReasoning('another-model') },
  { name: 'replaceWithSummary', run: R.replaceWithSummary({ summary: 'They spoke.', keep: 1 }) },
  { name: 'clearConversation', run: R.clearConversation },
  { name: 'clearToolResultsBeyond', run: R.clearToolResultsBeyond({ keepTokens: 30, truncateTo: 32 }) },
  { name: 'truncateToolResultsByAge', run: R.truncateToolResultsByAge({ caps: [{ keep: 1, maxTokens: 40 }] }) },
  { name: 'clearRepeatedResults', run: R.clearRepeatedResults() },
  { name: 'clearSupersededReads', run: R.clearSupersededReads({ tools: R.fileTools }) },
  { name: 'clearFailedInputs', run: R.clearFailedInputs({ keep: 0 }) },
  { name: 'clearHead', run: R.clearHead({ keepTokens: 50 }) },
  { name: 'dropStepsOfOldTurns', run: R.dropStepsOfOldTurns({ keepTurns: 1 }) },
  { name: 'stripToolCalls', run: R.stripToolCalls({ keep: 1 }) },
  { name: 'offloadToolResults', run: (context) => R.offloadToolResults({ minTokens: 50 })(context).context },
  { name: 'pin', run: R.pin(({ type }) => type === 'tool_use') }
]

const onMessages =
  (f: (messages: ReadonlyArray<Message>) => ReadonlyArray<Message>) =>
  (context: Context): Context => ({ ...context, messages: f(context.messages) })

/** The number `n` brought into the range of indices. */
const at = (n: number, length: number): number => (length === 0 ? 0 : n % length)

const splice =
  (n: number, remove: number, ...add: ReadonlyArray<Message>) =>
  (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
    const i = at(n, messages.length + 1)
    return [...messages.slice(0, i), ...add, ...messages.slice(i + remove)]
  }

const editAt =
  (n: number, f: (message: Message) => Message | ReadonlyArray<Message>) =>
  (messages: ReadonlyArray<Message>): ReadonlyArray<Message> =>
    messages.flatMap((one, i) => (i === at(n, messages.length) ? f(one) : [one]))

const editBlock =
  (n: number, f: (block: Block) => ReadonlyArray<Block>) =>
  (one: Message): Message => ({
    ...one,
    content: one.content.flatMap((inner, b) => (b === at(n, one.content.length) ? f(inner) : [inner]))
  })

const reworded =
  (words: string) =>
  (one: Block): ReadonlyArray<Block> => {
    switch (one.type) {
      case 'text':
      case 'thinking':
        return [{ ...one, text: words }]
      case 'tool_use':
        return [{ ...one, input: { words } }]
      case 'tool_result':
        return [{ ...one, content: words }]
      case 'media':
      case 'opaque':
        return [text(words)]
    }
  }

const n = fc.nat({ max: 30 })

const rotate =
  (n: number) =>
  (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => [
    ...messages.slice(at(n, messages.length)),
    ...messages.slice(0, at(n, messages.length))
  ]

/** One edit of the kind that users write. */
export const anyEdit: fc.Arbitrary<Named> = fc.oneof(
  fc.constantFrom(...reducers),
  ...Object.entries({
    clone: fc.constant(jsonClone<Context>),
    drop: fc.tuple(n, fc.nat({ max: 4 })).map(([i, k]) => onMessages(splice(i, k))),
    insert: fc.tuple(n, message).map(([i, one]) => onMessages(splice(i, 0, one))),
    replace: fc.tuple(n, message).map(([i, one]) => onMessages(editAt(i, () => one))),
    repeat: n.map((i) => onMessages(editAt(i, (one) => [one, one]))),
    reverse: fc.constant(onMessages((messages) => [...messages].reverse())),
    rotate: n.map((i) => onMessages(rotate(i))),
    nameless: fc.constant(onMessages((messages) => messages.map((one) => ({ ...one, id: '' })))),
    renumber: fc.constant(onMessages((messages) => messages.map((one, i) => ({ ...one, id: String(i) })))),
    sameId: fc.constant(onMessages((messages) => messages.map((one) => ({ ...one, id: 'same' })))),
    reword: fc.tuple(n, n, fc.string()).map(([i, b, words]) => onMessages(editAt(i, editBlock(b, reworded(words))))),
    rewordAll: fc
      .string()
      .map((words) =>
        onMessages((messages) => messages.map((one) => ({ ...one, content: one.content.flatMap(reworded(words)) })))
      ),
    dropBlock: fc.tuple(n, n).map(([i, b]) =>
      onMessages(
        editAt(
          i,
          editBlock(b, () => [])
        )
      )
    ),
    insertBlock: fc.tuple(n, n, block).map(([i, b, by]) =>
      onMessages(
        editAt(
          i,
          editBlock(b, (one) => [by, one])
        )
      )
    ),
    split: fc.tuple(n, n).map(([i, b]) =>
      onMessages(
        editAt(i, (one) => [
          { ...one, content: one.content.slice(0, b) },
          { ...one, id: `${one.id}b`, content: one.content.slice(b) }
        ])
      )
    ),
    merge: fc.constant(
      onMessages((messages) =>
        messages.length === 0 ? [] : [{ ...messages[0]!, content: messages.flatMap(({ content }) => content) }]
      )
    ),
    summarise: fc.tuple(n, fc.nat({ max: 6 }), fc.string()).map(([i, k, words]) =>
      onMessages((messages) => {
        const from = at(i, messages.length)
        const of = messages.slice(from, from + k)
        const summary = { ...user(words), id: `sum-${words}`, summaryOf: of.map(({ id }) => id) }
        return [...messages.slice(0, from), summary, ...messages.slice(from + k)]
      })
    ),
    forget: fc.constant(onMessages(() => [])),
    pin: n.map((i) => onMessages(editAt(i, (one) => ({ ...one, pinned: true })))),
    speaker: n.map((i) => onMessages(editAt(i, ({ content }) => ({ ...assistant(), content })))),
    instruct: fc.string().map((words) => (context: Context) => ({ ...context, system: [text(words)] })),
    intoSystem: fc.constant((context: Context) => ({
      ...context,
      system: [...context.system, ...(context.messages[0]?.content ?? [])],
      messages: context.messages.slice(1)
    })),
    tools: fc.string().map((name) => (context: Context) => ({ ...context, tools: [...context.tools, { name }] })),
    settings: fc.string().map((model) => (context: Context) => ({ ...context, settings: { model } })),
    rules: fc.constant(({ profile: _, settings: __, ...context }: Context): Context => context)
  }).map(([name, edit]) => edit.map((run): Named => ({ name, run })))
)

/** Several edits in a row. */
export const anyEdits = (maxLength: number): fc.Arbitrary<ReadonlyArray<Named>> => fc.array(anyEdit, { maxLength })

/** Runs edits one after the other, and lists every context on the way. */
export const run = (context: Context, edits: ReadonlyArray<Named>): ReadonlyArray<Context> =>
  edits.reduce<ReadonlyArray<Context>>((all, edit) => [...all, edit.run(all[all.length - 1]!)], [context])

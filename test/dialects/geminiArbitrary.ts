/** Requests in Gemini's wire form: any, right in most fields and odd in some; and such as the API accepts. */
import * as fc from 'fast-check'
import { anyJson, oddly, oddObject } from './laws'

// -------------------------------------------------------------------------------------
// any
// -------------------------------------------------------------------------------------

const text = fc.constantFrom('', ' ', 'hello', 'long text\n', '\u{1f600}')
const id = fc.constantFrom('c1', 'c2', 'c1', '')
const name = fc.constantFrom('ls', 'read', 'ls', '')
const list = (item: fc.Arbitrary<unknown>) => fc.array(oddly(item), { maxLength: 4 })
const object = fc.constantFrom<unknown>({}, { a: 1 }, { output: 'x' }, { error: 'x' }, { result: 'x' }, { output: '' })

const snakeOf = (key: string): string => key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

/** Some fields in the other spelling, as Python writes them. */
const spelt = (arb: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(arb, fc.nat({ max: 5 }))
    .map(([raw, n]) =>
      n > 0 ? raw : (Object.fromEntries(Object.entries(raw).map(([key, value]) => [snakeOf(key), value])) as typeof raw)
    )

const media = fc.oneof(
  spelt(
    oddObject({
      inlineData: spelt(oddObject({ mimeType: fc.constantFrom('image/png', 'application/pdf'), data: text }))
    })
  ),
  spelt(
    oddObject({ fileData: spelt(oddObject({ fileUri: text, mimeType: fc.constant('video/mp4'), displayName: text })) })
  )
)
const signed = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.oneof(spelt(oddObject(fields)), spelt(oddObject({ ...fields, thoughtSignature: fc.constantFrom('c2ln', '') })))

const part = fc.oneof(
  signed({ text }),
  signed({ text, thought: fc.boolean() }),
  signed({ functionCall: oddObject({ id, name, args: fc.oneof(object, fc.constant(null)) }) }),
  signed({ functionCall: oddObject({ name }) }),
  spelt(oddObject({ functionResponse: oddObject({ id, name, response: object }) })),
  spelt(oddObject({ functionResponse: oddObject({ name, response: fc.oneof(object, anyJson), parts: list(media) }) })),
  media,
  oddObject({ executableCode: oddObject({ language: fc.constant('PYTHON'), code: text }) }),
  oddObject({ codeExecutionResult: oddObject({ outcome: fc.constant('OUTCOME_OK'), output: text, id }) }),
  oddObject({ toolCall: oddObject({ id }), thoughtSignature: fc.constant('c2ln') }),
  oddObject({ toolResponse: oddObject({ id, response: object }) }),
  oddObject({ text: fc.constantFrom('a', null), function_call: fc.constantFrom(null, { name: 'ls', args: {} }) }),
  oddObject({ tomorrow: anyJson })
)

const content = oddObject({
  role: fc.constantFrom('user', 'model', 'model', 'function', 'system', ''),
  parts: fc.oneof(list(part), list(part), fc.constant(null))
})

const declaration = fc.oneof(
  oddObject({ name, description: text, parameters: fc.constant({ type: 'OBJECT' }) }),
  oddObject({ name, parametersJsonSchema: fc.constant({ type: 'object' }), behavior: text })
)
const tool = fc.oneof(
  oddObject({ functionDeclarations: list(declaration) }),
  spelt(oddObject({ functionDeclarations: fc.array(declaration, { minLength: 1, maxLength: 2 }) })),
  oddObject({ googleSearch: fc.constant({}) })
)
const instruction = fc.oneof(text, list(part), part, oddObject({ role: text, parts: list(part) }))
const frame = { systemInstruction: instruction, tools: list(tool) }

export const contentsOf: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.array(content, { maxLength: 6 }) },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: content },
  { weight: 1, arbitrary: part },
  { weight: 1, arbitrary: fc.array(fc.oneof(part, text), { maxLength: 3 }) }
)

/** Any request whose contents are of some form. */
export const geminiRequest: fc.Arbitrary<{ readonly contents: object }> = fc
  .tuple(
    spelt(
      oddObject({
        model: fc.constantFrom('gemini-2.5-flash', 'gemini-3-pro-preview', 'other'),
        config: spelt(oddObject({ ...frame, temperature: fc.constant(1) })),
        ...frame,
        generationConfig: anyJson
      })
    ),
    contentsOf
  )
  .map(([request, contents]) => ({ ...request, contents: contents as object }))

// -------------------------------------------------------------------------------------
// accepted
// -------------------------------------------------------------------------------------

const words = fc.constantFrom('hello', 'a line of output\n'.repeat(30), '漢字', 'x')
const signature = fc.base64String({ minLength: 4, maxLength: 12 }).map((s) => `sig${s}`)
const long = 'const x = 1\n'.repeat(40)

interface Call {
  readonly id: string | undefined
  readonly name: string
  readonly args: unknown
  readonly response: unknown
  readonly media: boolean
}

const call: fc.Arbitrary<Call> = fc.record({
  id: fc.constant(undefined),
  name: fc.constantFrom('ls', 'read', 'write'),
  args: fc.constantFrom<unknown>({}, { path: 'a.ts' }, { path: 'a.ts', content: long }, undefined),
  response: fc.constantFrom<unknown>(
    { output: long },
    { output: 'ok' },
    { error: 'no such file' },
    { result: long, code: 0 },
    { return_value: long },
    {}
  ),
  media: fc.nat({ max: 6 }).map((n) => n === 0)
})

const step = fc.record({
  thought: fc.option(words, { nil: undefined }),
  text: fc.option(words, { nil: undefined }),
  calls: fc.array(call, { minLength: 1, maxLength: 3 }),
  signatures: fc.array(signature, { minLength: 3, maxLength: 3 }),
  isSignedEverywhere: fc.boolean(),
  code: fc.nat({ max: 8 }).map((n) => n === 0),
  split: fc.nat({ max: 5 }),
  order: fc.boolean(),
  more: fc.option(words, { nil: undefined, freq: 8 })
})

const turn = fc.record({
  prompt: words,
  image: fc.nat({ max: 6 }).map((n) => n === 0),
  steps: fc.array(step, { maxLength: 4 }),
  answer: fc.option(words, { nil: undefined, freq: 6 }),
  isSigned: fc.boolean()
})

const inline = { inlineData: { mimeType: 'image/png', data: 'iVBORw0K'.repeat(20) } }

interface Style {
  readonly model: string
  readonly ids: boolean
}

const style: fc.Arbitrary<Style> = fc.constantFrom(
  { model: 'gemini-3-pro-preview', ids: true },
  { model: 'gemini-2.5-flash', ids: true },
  { model: 'gemini-2.5-flash', ids: false }
)

/** Requests that the API accepts: every call answered, signatures where the current turn needs them, the user last. */
export const acceptedGeminiRequest: fc.Arbitrary<{ readonly contents: Array<Record<string, unknown>> }> = fc
  .tuple(style, fc.array(turn, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([{ model, ids }, turns, isOpen]) => {
    const contents: Array<Record<string, unknown>> = []
    let n = 0
    turns.forEach((one, t) => {
      const isLast = t === turns.length - 1
      const steps = isLast && !isOpen ? [] : one.steps
      contents.push({ role: 'user', parts: [{ text: one.prompt }, ...(one.image ? [inline] : [])] })
      steps.forEach((step, s) => {
        const calls = step.calls.map((c) => ({ ...c, id: `c${n++}` }))
        const callParts = calls.map((c, k) => {
          const isSigned = k === 0 && (isLast || one.isSigned)
          const functionCall = {
            ...(ids ? { id: c.id } : {}),
            name: c.name,
            ...(c.args === undefined ? {} : { args: c.args })
          }
          return {
            functionCall,
            ...(isSigned || step.isSignedEverywhere ? { thoughtSignature: step.signatures[k] } : {})
          }
        })
        const before = [
          ...(step.thought === undefined ? [] : [{ text: step.thought, thought: true }]),
          ...(step.text === undefined ? [] : [{ text: step.text }]),
          ...(step.code
            ? [
                { executableCode: { language: 'PYTHON', code: '1 + 1' } },
                { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '2' } }
              ]
            : [])
        ]
        // neighbours are one turn: calls of a step may stand in two contents
        const cut = step.split === 0 && ids && callParts.length > 1 ? 1 : callParts.length
        contents.push({ role: 'model', parts: [...before, ...callParts.slice(0, cut)] })
        if (cut < callParts.length) contents.push({ role: 'model', parts: callParts.slice(cut) })
        const answers = calls.map((c) => ({
          functionResponse: {
            ...(ids ? { id: c.id } : {}),
            name: c.name,
            response: c.response,
            ...(c.media ? { parts: [inline] } : {})
          }
        }))
        if (step.order && ids) answers.reverse()
        const isFinal = isLast && s === steps.length - 1
        const said = step.more === undefined || isLast || isFinal ? [] : [{ text: step.more }]
        contents.push({ role: 'user', parts: [...answers, ...said] })
      })
      if (!isLast) contents.push({ role: 'model', parts: [{ text: one.answer ?? 'done' }] })
    })
    return { model, contents }
  })

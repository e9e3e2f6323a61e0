/**
 * Contexts as agents fill them, the same at every run: a prompt, then steps of thinking, calls and results, now and then
 * an answer and a new prompt.
 */
import {
  assistant,
  type Block,
  context,
  type Context,
  image,
  isToolUse,
  type Message,
  text,
  thinking,
  toolResult,
  toolUse,
  user
} from '../src/model'

/** A generator of numbers in [0, 1), the same sequence for the same seed (mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words =
  'const export return the build failed at line expected value of type string but found number in module test'.split(
    ' '
  )

const prose = (next: () => number, length: number): string => {
  const parts: Array<string> = []
  for (let size = 0; size < length;) {
    const word = words[Math.floor(next() * words.length)]!
    parts.push(word)
    size += word.length + 1
  }
  return parts.join(' ').slice(0, length)
}

/**
 * A context of `size` messages. About 500 characters a message on average, most of them in tool results; a new prompt
 * every forty messages; every fifth step makes two calls at once.
 */
export const agentContext = (size: number, seed = 1): Context => {
  const next = random(seed)
  const messages: Array<Message> = []
  let calls = 0
  while (messages.length < size) {
    if (messages.length % 40 === 0) messages.push(user(prose(next, 200)))
    else if (messages.length % 40 === 39) messages.push(assistant(prose(next, 400)))
    else {
      const count = calls % 5 === 0 ? 2 : 1
      const uses = Array.from({ length: count }, () =>
        toolUse({
          id: `toolu_${String(calls++)}`,
          name: calls % 3 === 0 ? 'write_file' : 'bash',
          input: {
            path: `src/${prose(next, 12).replace(/ /g, '/')}.ts`,
            content: prose(next, calls % 3 === 0 ? 600 : 60)
          }
        })
      )
      messages.push(
        assistant(thinking(prose(next, 120), { signature: prose(next, 80) }), text(prose(next, 60)), ...uses)
      )
      messages.push(
        user(
          ...uses.map(({ id = '' }) => toolResult({ toolUseId: id, content: prose(next, Math.floor(next() * 1600)) }))
        )
      )
    }
  }
  const kept = messages.slice(0, size)
  // a call at the very end would wait for its result
  if (kept[size - 1]?.content.some(isToolUse) === true) kept[size - 1] = assistant(prose(next, 400))
  return context({ system: prose(next, 4000), messages: kept })
}

const picture = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0KGgo'.repeat(400) })

/**
 * The same with more variety: every seventh result is an error, every fifth call is made again with the same answer, every
 * ninth result holds an image, and half of the thinking is encrypted.
 */
export const eventfulContext = (size: number): Context => {
  const plain = agentContext(size)
  let results = 0
  let thoughts = 0
  const eventful = (block: Block): Block => {
    if (block.type === 'thinking')
      return thoughts++ % 2 === 0 ? thinking('', { encrypted: block.text.repeat(8), model: 'm1' }) : block
    if (block.type === 'tool_use' && Number((block.id ?? '').slice(6)) % 5 === 0)
      return { ...block, name: 'bash', input: { path: 'src/index.ts', content: 'x'.repeat(300) } }
    if (block.type !== 'tool_result') return block
    const call = Number((block.toolUseId ?? '').slice(6))
    if (call % 5 === 0) return { ...block, content: 'export * from "./a"\n'.repeat(40) }
    if (results++ % 7 === 0) return { ...block, isError: true }
    return results % 9 === 0 ? { ...block, content: [text(String(block.content)), picture] } : block
  }
  return { ...plain, messages: plain.messages.map((one) => ({ ...one, content: one.content.map(eventful) })) }
}

/** The same as a crash leaves it: one message in twenty of those with results is lost, and so is one with calls. */
export const interruptedContext = (size: number): Context => {
  const plain = agentContext(size)
  return { ...plain, messages: plain.messages.filter((_, i) => i % 40 !== 10 && i % 40 !== 21) }
}

/** The same context with nothing shared and nothing remembered. */
export const fresh = (value: Context): Context => structuredClone(value)

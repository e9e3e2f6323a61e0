/** Drawing a transcript on few lines, so that a test says at a glance what was read. */
import type { Block, Message } from '../../src/model'
import type { Transcript } from '../../src/transcripts'

const blockOf = (block: Block): string => {
  switch (block.type) {
    case 'text':
      return JSON.stringify(block.text)
    case 'thinking':
      return `thinks ${[block.text, block.signature, block.encrypted].map((part) => part ?? '-').join('/')}`
    case 'tool_use':
      return `calls ${block.id ?? '?'} ${block.name}${JSON.stringify(block.input)}`
    case 'tool_result':
      return `${block.isError === true ? 'fails' : 'returns'} ${block.toolUseId ?? '?'} ${
        typeof block.content === 'string' ? JSON.stringify(block.content) : `[${block.content.map(blockOf).join(', ')}]`
      }`
    case 'media':
      return `${block.kind} ${block.source.type}`
    case 'opaque':
      return `opaque ${block.kind}${block.pair === undefined ? '' : ` ${block.pair.side} ${block.pair.key}`}`
  }
}

const lineOf = ({ id, role, content, summaryOf }: Message): string =>
  `${id} ${role}${summaryOf === undefined ? '' : ` for ${summaryOf.join('+')}`}: ${content.map(blockOf).join(', ')}`

/** A line for every message. */
export const drawMessages = ({ context }: Transcript): ReadonlyArray<string> => context.messages.map(lineOf)

/** The counts of what was left out. */
export const drawSkipped = ({ skipped }: Transcript): Readonly<Record<string, number>> =>
  Object.fromEntries(skipped.map(({ kind, count }) => [kind, count]))

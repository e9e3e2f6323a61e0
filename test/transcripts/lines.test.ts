/** Lines and documents as files hold them: joined, broken in other ways, cut off. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { drawTranscriptError, readTranscript, type Transcript } from '../../src/transcripts'
import { open } from '../../src/transcripts/lines'

const read = (text: string): Transcript => {
  const transcript = readTranscript([text])
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  return transcript.right
}

const messages = [
  { role: 'user', content: 'a {"}" and a ] \\' },
  { role: 'assistant', content: 'b' },
  { role: 'user', content: 'c' }
]
const lines = messages.map((message) => JSON.stringify(message))
const pretty = messages.map((message) => JSON.stringify(message, null, 2))
const expected = read(lines.join('\n')).context

describe('documents one after another', () => {
  test.each([
    ['with nothing between them', lines.join('')],
    ['with blanks between them', lines.join(' \t ')],
    ['some on a line', `${lines.slice(0, 2).join('')}\n${lines[2]!}`],
    ['a line, and then some', `${lines[0]!}\n${lines.slice(1).join('')}\n`],
    ['over many lines', pretty.join('\n')],
    ['over many lines, with nothing between them', pretty.join('')],
    ['over many lines, with blanks between them', pretty.join(' ')],
    ['over many lines of Windows', pretty.join('').replace(/\n/g, '\r\n')],
    ['on lines of an old Mac', lines.join('\r')],
    ['over many lines of an old Mac', `${pretty.join('\r').replace(/\n/g, '\r')}\r`]
  ])('%s', (_, text) => {
    const transcript = read(text)
    expect(transcript.context).toEqual(expected)
    expect(transcript).toMatchObject({ records: 3, used: 3, skipped: [], warnings: [] })
  })

  test('behind more lines than are looked at first', () => {
    const many = Array.from({ length: 60 }, () => lines[1]!)
    expect(read([...many, lines.join('')].join('\n'))).toMatchObject({ records: 63, used: 63 })
  })

  test('behind a first line that is cut off, whether it could begin a document or not', () => {
    for (const torn of ['{"role":"us', '{role: "user"}', 'oops'])
      for (const [text, records] of [
        [lines.join(''), 4],
        [Array.from({ length: 60 }, () => lines[1]!).join('\n') + lines.join(''), 64]
      ] as const)
        expect(read(`${torn}\n${text}`)).toMatchObject({ records, used: records - 1, warnings: ['line 1 is not JSON'] })
  })

  test('behind one that is none', () => {
    expect(read(`{a}${lines.join('')}`)).toMatchObject({ records: 4, used: 3, warnings: ['line 1 is not JSON'] })
  })

  test('are looked at as far as those on lines of their own', () => {
    const many = Array.from({ length: 200 }, () => lines[1]!)
    const looked = open(many)
    for (const texts of [[many.join('')], [lines[0]!, many.join('')], ['{"role":"us', many.join('')]]) {
      const { first, sample, lines: all } = open(texts)
      expect([first.length, sample.length]).toEqual([50, texts[0]!.endsWith('}') ? 50 : 49])
      expect(first.length).toBe(looked.first.length)
      expect([...all].filter(({ value }) => value !== undefined)).toHaveLength(
        texts[1] === undefined ? 200 : texts[0]!.endsWith('}') ? 201 : 200
      )
    }
  })

  test('have the number of their line', () => {
    expect(read(`${lines.join('')}\noops`).warnings).toEqual(['line 2 is not JSON'])
    expect(read(`${lines.join('\r')}\roops`).warnings).toEqual(['line 4 is not JSON'])
  })

  test('are read up to where the last one is cut off', () => {
    const transcript = read(`${lines.slice(0, 2).join('')}{"role":"us`)
    expect(transcript).toMatchObject({ records: 3, used: 2, warnings: ['line 1 is not JSON'] })
  })

  test.each([
    ['with a word between them', `${lines[1]!} and ${lines[2]!}`],
    ['with a comma between them', `${lines[1]!},${lines[2]!}`],
    ['with a bracket too many', `${lines[1]!}}${lines[2]!}`]
  ])('are no documents when they are %s', (_, text) => {
    expect(read(`${lines[0]!}\n${text}`)).toMatchObject({ records: 2, used: 1, warnings: ['line 2 is not JSON'] })
  })
})

describe('how sure the format is', () => {
  test('is told, unless it was asked for', () => {
    expect(read(lines.join('\n')).confidence).toBe(0.5)
    const asked = readTranscript(lines, { format: 'openai-chat' })
    expect(!isLeft(asked) && 'confidence' in asked.right).toBe(false)
  })
})

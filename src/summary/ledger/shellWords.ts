/**
 * Shell commands as words, as far as a ledger needs them: quotes, operators and here-documents are understood, expansions
 * are not.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Splits a command line at its operators and gives the words of each part. A redirection is a word of its own (`>`, `>>`,
 * `<`) before its target; here-documents are left out. Reads no more than the first 8,000 characters.
 *
 * @internal
 * @since 0.1.0
 */
export const shellWords = (command: string): ReadonlyArray<ReadonlyArray<string>> => {
  const text = command.slice(0, 8000)
  const parts: Array<Array<string>> = [[]]
  let word = ''
  let isWord = false
  let delimiter: string | undefined
  let takesDelimiter = false
  const endWord = (): void => {
    if (!isWord) return
    if (takesDelimiter) delimiter = word
    else parts[parts.length - 1]!.push(word)
    takesDelimiter = false
    word = ''
    isWord = false
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === "'" || c === '"') {
      const end = closing(text, i)
      word += c === '"' ? unescaped(text.slice(i + 1, end)) : text.slice(i + 1, end)
      isWord = true
      i = end
    } else if (c === '\\') {
      if (text[i + 1] !== '\n') word += text[i + 1] ?? ''
      isWord ||= text[i + 1] !== '\n'
      i++
    } else if (c === ' ' || c === '\t' || c === '\r') endWord()
    else if (c === '#' && !isWord) {
      const end = text.indexOf('\n', i)
      i = (end < 0 ? text.length : end) - 1
    } else if (c === '<' && text[i + 1] === '<') {
      endWord()
      takesDelimiter = text[i + 2] !== '<'
      i += text[i + 2] === '<' || text[i + 2] === '-' ? 2 : 1
    } else if (c === '>' || c === '<') {
      if (word === '1' || word === '2' || word === '&') {
        word = ''
        isWord = false
      }
      endWord()
      const isTwice = c === '>' && text[i + 1] === '>'
      parts[parts.length - 1]!.push(isTwice ? '>>' : c)
      if (isTwice) i++
    } else if (c === '\n' || c === ';' || c === '|' || c === '(' || c === ')' || (c === '&' && text[i - 1] !== '>')) {
      endWord()
      if (parts[parts.length - 1]!.length > 0) parts.push([])
      if (c !== '\n' || delimiter === undefined) continue
      const end = text.indexOf(`\n${delimiter}`, i)
      i = end < 0 ? text.length : end + delimiter.length
      delimiter = undefined
    } else {
      word += c
      isWord = true
    }
  }
  endWord()
  return parts.filter((part) => part.length > 0)
}

/** What double quotes hold: a backslash takes the meaning of the next `$`, `"`, `\\` or backtick. */
const unescaped = (text: string): string =>
  text.includes('\\') ? text.replace(/\\([$"\\`])/g, (_, c: string) => c) : text

/** The index of the quote that closes the one at `i`; the end of the text when none does. */
const closing = (text: string, i: number): number => {
  const quote = text[i]
  for (let k = i + 1; k < text.length; k++) {
    if (text[k] === quote) return k
    if (text[k] === '\\' && quote === '"') k++
  }
  return text.length
}

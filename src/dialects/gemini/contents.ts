/**
 * The forms of a Gemini history: a list of contents, one content, a list of parts, one part, or a string.
 *
 * Everything but a list of contents is one content of the user, and is written as it was as long as it still is one.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { DecodeError } from '../Dialect'
import { aroundList, has, isRaw, messagesOf, type Raw } from '../wire'

/**
 * Names the form of a history; `undefined` for a list of contents.
 *
 * @internal
 * @since 0.1.0
 */
export const formOf = (contents: unknown): 'string' | 'part' | 'parts' | 'content' | undefined => {
  if (typeof contents === 'string') return 'string'
  if (Array.isArray(contents)) return contents.length === 0 || contents.some(isContent) ? undefined : 'parts'
  return isContent(contents) ? 'content' : 'part'
}

const isContent = (value: unknown): boolean => isRaw(value) && (has(value, 'parts') || has(value, 'role'))

/**
 * Reads the contents of a request.
 *
 * @internal
 * @since 0.1.0
 */
export const contentsOf = (native: unknown): Either<DecodeError, ReadonlyArray<Raw>> => {
  if (Array.isArray(native)) return refused(native, '', aroundList('contents', 'content'))
  if (!isRaw(native)) return refused(native, '', 'a request with contents')
  const contents = native['contents']
  switch (formOf(contents)) {
    case 'string':
      return right([{ role: 'user', parts: [{ text: contents }] }])
    case 'parts': {
      const odd = (contents as ReadonlyArray<unknown>).findIndex((part) => !isRaw(part) && typeof part !== 'string')
      if (odd >= 0) return refused((contents as ReadonlyArray<unknown>)[odd], `contents[${odd}]`, 'a content or a part')
      return right([{ role: 'user', parts: contents }])
    }
    case 'content':
      return right([contents as Raw])
    case 'part':
      if (!isRaw(contents)) return refused(contents, 'contents', 'a content, a part, a string, or a list of them')
      return right([{ role: 'user', parts: [contents] }])
    case undefined: {
      const list = contents as ReadonlyArray<unknown>
      const odd = list.findIndex((content) => !isRaw(content))
      return odd < 0 ? right(list as ReadonlyArray<Raw>) : refused(list[odd], `contents[${odd}]`, 'a content')
    }
  }
}

/** Describes what is no object as every dialect does. */
const refused = (found: unknown, path: string, expected: string): Either<DecodeError, never> => {
  const described = messagesOf('gemini', { messages: [found] })
  const actual = described._tag === 'Left' ? described.left.actual : 'an object'
  return left({ _tag: 'DecodeError', dialect: 'gemini', path, expected, actual })
}

/**
 * Writes contents in the form that they had, where that form still can say them; a list of contents else.
 *
 * @internal
 * @since 0.1.0
 */
export const inForm = (contents: Array<Raw>, form: string | undefined): unknown => {
  const [only] = contents
  if (form === undefined || only === undefined) return contents
  if (form === 'content') return contents.length === 1 ? only : contents
  const parts = only['parts']
  const isBare =
    contents.length === 1 && only['role'] === 'user' && Array.isArray(parts) && Object.keys(only).length === 2
  if (isBare && form === 'parts' && parts.length > 0 && !parts.some(isContent)) return parts
  if (isBare && form === 'part' && parts.length === 1 && isRaw(parts[0]) && !isContent(parts[0])) return parts[0]
  if (isBare && form === 'string' && parts.length === 1 && isText(parts[0])) return parts[0]['text']
  return contents.map(withoutStrings)
}

const isText = (part: unknown): part is { readonly text: string } =>
  isRaw(part) && typeof part['text'] === 'string' && Object.keys(part).length === 1

/** Strings are parts only where the parts are the whole history. */
const withoutStrings = (content: Raw): Raw => {
  const parts = content['parts']
  if (!Array.isArray(parts) || !parts.some((part) => typeof part === 'string')) return content
  return { ...content, parts: parts.map((part: unknown) => (typeof part === 'string' ? { text: part } : part)) }
}

/**
 * Cutting the middle out of a text.
 *
 * @since 0.1.0
 */
import { takePrefix, takeSuffix } from '../tokens/cut'
import type { Estimator } from '../tokens/Estimator'
import { isNoLarger } from '../tokens/isNoLarger'

/**
 * Cuts a text to at most `maxTokens`: three quarters of what may stay are its head, the rest its tail, with a note of the cut
 * between. Surrogate pairs stay whole. The text itself comes back when it fits, and when no cut would make it smaller.
 *
 * @internal
 * @since 0.1.0
 */
export const cutText = (text: string, maxTokens: number, estimator: Estimator): string => {
  if (text.length <= maxTokens / mostTokensPerCharacter) return text
  if (estimator.tokens(estimator.text(text)) <= maxTokens) return text
  let room = maxTokens - estimator.tokens(estimator.text(cutNote(text.length)))
  while (room > 0) {
    const head = takePrefix(estimator, Math.ceil(room * 0.75))(text)
    const tail = takeSuffix(estimator, Math.floor(room * 0.25))(text.slice(head.length))
    const short = head + cutNote(text.length - head.length - tail.length) + tail
    if (estimator.tokens(estimator.text(short)) <= maxTokens) return isNoLarger(short, text, estimator) ? short : text
    room -= Math.ceil(room / 16)
  }
  return text
}

/**
 * Is the least that {@link cutText} can cut to: the note, and a few words on both sides of it.
 *
 * @internal
 * @since 0.1.0
 */
export const leastCut = 32

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const mostTokensPerCharacter = 3

const cutNote = (characters: number): string => `\n[cut: ${String(characters)} chars]\n`

/**
 * The codecs, loaded when a command needs them: they stand on io-ts, which not everybody who installs the program has.
 *
 * @since 0.1.0
 */
import type * as Codecs from '../codecs'

/**
 * Loads the codecs of changes and policies; returns a sentence when io-ts is not installed.
 *
 * @internal
 * @since 0.1.0
 */
export const loadCodecs = async (
  needed: string,
  load: () => Promise<typeof Codecs> = () => import('../codecs')
): Promise<typeof Codecs | string> => {
  try {
    return await load()
  } catch (error) {
    if (!isMissing(error)) throw error
    return `${needed} needs the package io-ts, which is not installed; install it beside this one: npm install io-ts`
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' &&
  /'io-ts(\/|')/.test(error.message)

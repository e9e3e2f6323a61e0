/**
 * Numbers as people write them.
 *
 * @since 0.1.0
 */

/**
 * Is a number of tokens, or a share of what there is.
 *
 * @internal
 * @since 0.1.0
 */
export type Amount = { readonly tokens: number } | { readonly percent: number }

/**
 * Reads a whole number: `50000`, `50_000`, `50,000`, `50k`, `1.2M`. Returns `undefined` for everything else: `50.000` may
 * be fifty or fifty thousand, so it is neither.
 *
 * @internal
 * @since 0.1.0
 */
export const parseWhole = (text: string): number | undefined => {
  const plain = text.trim()
  if (/^\d+$/.test(plain) || /^\d{1,3}(?:[_,]\d{3})+$/.test(plain)) return safe(Number(plain.replace(/[_,]/g, '')))
  const [, digits = '', suffix = ''] = /^(\d+(?:\.\d+)?)([km])$/i.exec(plain) ?? []
  return digits === '' ? undefined : safe(Math.round(Number(digits) * (suffix.toLowerCase() === 'k' ? 1e3 : 1e6)))
}

/**
 * Reads a whole number or a percentage such as `30%`; `undefined` when it is neither.
 *
 * @internal
 * @since 0.1.0
 */
export const parseAmount = (text: string): Amount | undefined => {
  const [, share] = /^(\d+(?:\.\d+)?) ?%$/.exec(text.trim()) ?? []
  if (share !== undefined) return Number(share) <= 100 ? { percent: Number(share) } : undefined
  const tokens = parseWhole(text)
  return tokens === undefined ? undefined : { tokens }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const safe = (value: number): number | undefined => (Number.isSafeInteger(value) ? value : undefined)

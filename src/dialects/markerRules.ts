/**
 * The most cache markers that a request may have, in forms of which only some models keep what they mark.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../model/Context'
import type { Profile } from '../model/Profile'
import type { RuleInfo } from './Dialect'
import { type MarkerForm, markerIn } from './markers'
import { type Breach, breach } from './rules'

/**
 * Says what is known of the rule A-R30 where a form is not Anthropic's own.
 *
 * @internal
 * @since 0.1.0
 */
export const markerRule: RuleInfo = {
  breaks: 'more than four blocks of a request to Claude have cache markers, tools and instructions included',
  remedy: 'Keep those of the tools, of the instructions and of the newest messages.',
  source:
    'tghamm/Anthropic.SDK#50; the AI SDK leaves the newest out, with a warning (@ai-sdk/anthropic, CacheControlValidator)'
}

/**
 * Finds the first marker that is one too many; the path says where it stands on the wire.
 *
 * @internal
 * @since 0.1.0
 */
export const markerBreaches = (
  form: MarkerForm,
  context: Context,
  { maxCacheMarkers = Infinity }: Profile,
  pathOf: (at: number, block: number) => string
): ReadonlyArray<Breach> => {
  const places = placesOf(form, context)
  const surplus = places[maxCacheMarkers]
  if (surplus === undefined) return []
  const { at, block } = surplus
  const text = `A maximum of ${maxCacheMarkers} blocks with cache_control may be provided. Found ${places.length}.`
  return [breach('A-R30', at, block, at === -2 ? `tools[${block}].cache_control` : pathOf(at, block), text)]
}

interface Place {
  readonly at: number
  readonly block: number
}

/** In the order in which they are read; two of one block are one. */
const placesOf = ({ find }: MarkerForm, { system, tools, messages }: Context): ReadonlyArray<Place> => {
  const out: Array<Place> = []
  const add = (at: number, bearer: Parameters<MarkerForm['find']>[0]): void => {
    const blocks = new Set(find(bearer).map(({ block }) => block))
    for (const block of [...blocks].sort((a, b) => a - b)) out.push({ at, block })
  }
  tools.forEach(({ extra }, block) => {
    if (markerIn(extra) !== undefined) out.push({ at: -2, block })
  })
  add(-1, { content: system })
  messages.forEach((message, at) => {
    add(at, message)
  })
  return out
}

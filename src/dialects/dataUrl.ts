/**
 * Data URLs: media that stand in an address.
 *
 * @since 0.1.0
 * @internal
 */
import type { MediaSource } from '../model/Block'

const scheme = 'data:'
const separator = ';base64,'

/**
 * Reads an address as the source of a media block: a data URL as base64, anything else as a URL. A data URL is only read
 * where its parts, put together again, are the same address.
 *
 * @internal
 * @since 0.1.0
 */
export const sourceOfUrl = (url: string): MediaSource => {
  if (!url.startsWith(scheme)) return { type: 'url', url }
  const comma = url.indexOf(',')
  const end = comma - separator.length + 1
  if (end < scheme.length || !url.startsWith(separator, end)) return { type: 'url', url }
  return { type: 'base64', mediaType: url.slice(scheme.length, end), data: url.slice(comma + 1) }
}

/**
 * Writes the source of a media block as an address; `undefined` for plain text, and for files in a
 * provider's store.
 *
 * @internal
 * @since 0.1.0
 */
export const urlOfSource = (source: MediaSource): string | undefined => {
  switch (source.type) {
    case 'url':
      return source.url
    case 'base64':
      return `${scheme}${source.mediaType}${separator}${source.data}`
    case 'text':
    case 'file':
      return undefined
  }
}

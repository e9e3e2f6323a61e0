/**
 * Writing any block as a part of a content.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, Opaque } from '../../model/Block'
import { encodeCall, encodeResponse } from './calls'
import { encodeMedia, encodeText, encodeThinking } from './parts'

/**
 * Writes a block. `isCurrent` tells whether it belongs to the turn that is under way, `name` which tool an answer is from.
 *
 * @internal
 * @since 0.1.0
 */
export const encodePart = (block: Block, isCurrent = false, name?: string): unknown => {
  switch (block.type) {
    case 'text':
      return encodeText(block)
    case 'thinking':
      return encodeThinking(block)
    case 'tool_use':
      return encodeCall(block, isCurrent)
    case 'tool_result':
      return encodeResponse(block, name, encodeOther)
    case 'media':
    case 'opaque':
      return encodeOther(block)
  }
}

const encodeOther = (block: Media | Opaque): unknown => (block.type === 'media' ? encodeMedia(block) : block.raw)

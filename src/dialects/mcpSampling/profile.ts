/**
 * What MCP demands of the history in a sampling request, as data.
 *
 * @since 0.1.0
 */
import type { Profile } from '../../model/Profile'

/**
 * Holds the rules of sampling: results stand in the user message right after their calls. Which model answers is the
 * client's choice, so nothing more is known.
 *
 * Source: specification of 2025-11-25, client/sampling; server of @modelcontextprotocol/sdk@1.32.2.
 *
 * @category profiles
 * @since 0.1.0
 */
export const mcpSamplingProfile: Profile = {
  name: 'mcp-sampling',
  resultRole: 'user',
  firstRole: 'any',
  lastRole: 'any',
  neighbours: 'separate',
  resultsFirst: true,
  resultsAlone: true,
  uniqueIds: 'step',
  inputObject: true,
  text: 'any',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'any'
}

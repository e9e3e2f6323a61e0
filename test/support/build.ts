/** Builders of test values that the notation of `shape.ts` does not reach. */
import type { Block } from '../../src/model/Block'
import { toolResult, toolUse } from '../../src/model/Block'
import type { Message } from '../../src/model/Message'
import { type Profile, strictProfile } from '../../src/model/Profile'

/** A call of bash. */
export const call = (id?: string): Block => toolUse({ ...(id === undefined ? {} : { id }), name: 'bash', input: {} })

/** The result of a call. */
export const result = (id?: string, content = 'ok'): Block =>
  toolResult({ ...(id === undefined ? {} : { toolUseId: id }), content })

/** The strict profile with other rules. */
export const profileWith = (rules: Partial<Profile>): Profile => ({ ...strictProfile, name: 'custom', ...rules })

/** A profile that refuses nothing that can be allowed. */
export const laxProfile: Profile = {
  name: 'lax',
  resultRole: 'user',
  firstRole: 'any',
  lastRole: 'any',
  neighbours: 'separate',
  resultsFirst: false,
  uniqueIds: 'step',
  inputObject: false,
  text: 'any',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'any'
}

/** A message under an id of its own. */
export const named = (id: string, message: Message): Message => ({ ...message, id })

/** The histories that several groups of cases share, each made once a process. */
import { type Context, strictProfile, withProfile } from '../src/model'
import { estimateTokens } from '../src/tokens'
import { agentContext } from './fixtures'

/** Under a profile without rules about thinking. */
export const unbound = withProfile({ ...strictProfile, name: 'unbound', thinkingBinding: 'none', lastRole: 'any' })

/** Under a profile that binds thinking to what stands before it. */
const bound = withProfile({ ...strictProfile, name: 'bound', lastRole: 'any' })

const contexts = new Map<string, Context>()

export const sized = (size: number, profile: 'unbound' | 'bound' = 'unbound'): Context => {
  const key = `${profile} ${String(size)}`
  const made = contexts.get(key) ?? (profile === 'bound' ? bound : unbound)(agentContext(size))
  contexts.set(key, made)
  return made
}

/** Half of what a context costs, in tokens. */
export const half = (context: Context): number => Math.floor(estimateTokens(context) / 2)

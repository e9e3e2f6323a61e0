/** Our vocabularies that estimate o200k: what the peers estimate or count as well. */
import { core, o200k } from '../../src/tokens'

export const vocabularies = [core, o200k]

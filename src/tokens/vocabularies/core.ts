/**
 * Written by `tsx bench/fit/fit.ts core`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { smallVocabulary } from '../smallVocabulary'
import type { Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of o200k_base in half a kilobyte: the default, and a good first guess for models of other makers.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const core: Vocabulary = /*#__PURE__*/ smallVocabulary(
  'core',
  'WfDI><UCEZ1))E,b+?@TTOfM~F9@AW~9dNBRN*aFWH-KLP@CHW3FY@3K2PV==B5^92+~dO:2KJ=W~JQ,@0PMF?f;I,4[g~9Z6RIENb-829D?Y4gA' +
    '[Od-E?-EOF,(U*/,>(*EDf,8,@PB)<.,ED?47dRC2(8c^E,0V>S1]JLMWcO;Gd,[)/;Lg4C,6OPd65A6HL4IC,1JM88`c(6e=EaZ,40Qf,QbOD=*' +
    ':0,3BGaEfGSSbN>7RD1EE^R0.1T<~A=EFL@DK>/)`4>-RK[.OgD03Q;6US;6CYH9`~,5IWgK.bXAF8C/,,<^4>=.:+c2ZP7)R__`CXOTcYF_>5[2' +
    '>Z_L`823bP.I`;8X4L^:0~c]C8eUg4V)Q6=fT:fS`3Cb;Q[J^eN<~2EKgWDB[eK<JL3EHC3FT`d@IB/W/)F,X?F9RbWCH?`1Wf@<PODC]RaBT[S+' +
    '@1U@P?@9[6LD-E8_ec]0b)FI+'
)

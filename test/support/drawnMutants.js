/**
 * A checker for Stryker that lets pass only the mutants that were drawn; the others count as if they did not compile. The
 * drawn ones are listed in the file that the option `drawn` names.
 */
import { readFileSync } from 'node:fs'
import { CheckStatus } from '@stryker-mutator/api/check'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'

/** Names a mutant by where it is and what it is. */
export const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  JSON.stringify([fileName, start.line, start.column, end.line, end.column, mutatorName, replacement])

class DrawnMutants {
  static inject = tokens(commonTokens.options)

  constructor(options) {
    this.drawn = new Set(JSON.parse(readFileSync(options.drawn, 'utf8')))
  }

  init() {
    return Promise.resolve()
  }

  check(mutants) {
    const isDrawn = (mutant) =>
      this.drawn.has(keyOf({ ...mutant, fileName: mutant.fileName.replace(/^.*\/src\//, 'src/') }))
    return Promise.resolve(
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isDrawn(mutant) ? { status: CheckStatus.Passed } : { status: CheckStatus.CompileError, reason: 'not drawn' }
        ])
      )
    )
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'drawn', DrawnMutants)]

#!/usr/bin/env node
/**
 * The program `context-compaction`.
 *
 * @since 0.1.0
 */
import { readFileSync } from 'node:fs'
import { exitCodes } from './Io'
import { nodeIo, reasonOf } from './nodeIo'
import { run } from './run'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

/** Who reads may stop reading, as `head` does: what is left to say is not said. Other errors are told. */
const onError = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`context-compaction: cannot write to standard output: ${reasonOf(error)}\n`)
  process.exit(exitCodes.unusable)
}

process.stdout.on('error', onError)
process.stderr.on('error', () => undefined)
process.exitCode = await run(process.argv.slice(2), version, nodeIo())

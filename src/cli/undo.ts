/**
 * The command `undo`: puts back what a compaction took out.
 *
 * @since 0.1.0
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { firstDifferenceAt } from '../change/equal'
import { appendMessages, type Context } from '../model/Context'
import { exitCodes, type Io } from './Io'
import { load, type LoadOptions } from './load'
import { loadCodecs } from './loadCodecs'
import { readJson } from './readJson'
import { refuse } from './refuse'
import { drawParagraph } from './render'
import { plural } from './report'
import { drawOutput, formOf, textOf, writeHistory } from './written'

/**
 * Is what the user asked for.
 *
 * @internal
 * @since 0.1.0
 */
export interface UndoOptions extends LoadOptions {
  readonly out?: string
  readonly json?: boolean
}

/**
 * Runs the command and returns its exit code. The file has to begin with what the compaction left; what came after that
 * stays behind what comes back.
 *
 * @internal
 * @since 0.1.0
 */
export const undo = async (path: string, changePath: string, options: UndoOptions, io: Io): Promise<number> => {
  const { out } = options
  if (out === '') return refuse('--out: the name of the file is empty', options, io)
  if (path === '-' && changePath === '-') return refuse('only one of the two files can be standard input', options, io)
  for (const read of [path, changePath])
    if (out !== undefined && out !== '-' && io.isSameFile(read, out))
      return refuse(`--out ${out} is a file that is read, and that is never overwritten; name another one`, options, io)
  const stored = await readJson(changePath, io)
  if ('problem' in stored) return refuse(stored.problem, options, io)
  const codecs = await loadCodecs('undo')
  if (typeof codecs === 'string') return refuse(codecs, options, io)
  const decoded = codecs.decodeChange(stored.value)
  if (isLeft(decoded)) return refuse(`${changePath}: ${codecs.drawJsonError(decoded.left)}`, options, io)
  const loaded = await load(path, options, io)
  if (typeof loaded === 'string') return refuse(loaded, options, io)

  const { before, after } = decoded.right
  const { dialect, context } = loaded.transcript
  const other = differenceIn(dialect, after, context)
  if (other !== undefined) return refuse(`${loaded.name} is not what ${changePath} led to: ${other}`, options, io)
  const added = context.messages.slice(after.messages.length)
  const restored = appendMessages(added.map((message) => ({ ...message, id: '' })))(before)

  if (out !== undefined) {
    const text = textOf(loaded, restored)
    if (out === '-') io.out.write(text)
    else {
      const failed = await io.writeFile(out, text)
      if (failed !== undefined) return refuse(failed.problem, options, io)
    }
  }
  const say = out === '-' ? io.err : io.out
  if (options.json === true) {
    const messages = { before: context.messages.length, after: restored.messages.length, added: added.length }
    const report = { file: path, change: changePath, format: loaded.transcript.format, messages }
    const written = out === undefined ? report : { ...report, output: { file: out, form: formOf(loaded) } }
    say.write(`${JSON.stringify(written, undefined, 2)}\n`)
    return exitCodes.done
  }
  const more = added.length === 0 ? '' : `, and ${plural(added.length, 'message')} after them`
  say.write(
    drawParagraph(
      `${plural(after.messages.length, 'message')} become ${plural(before.messages.length, 'message')} again${more}.`,
      say
    )
  )
  say.write(drawParagraph(drawOutput(out, formOf(loaded)), say))
  return exitCodes.done
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Where a history does not begin, as it is written, with another one; nothing where it does. */
const differenceIn = (dialect: string, start: Context, whole: Context): string | undefined => {
  const expected = writeHistory(dialect, start).messages
  const found = writeHistory(dialect, whole).messages
  for (let i = 0; i < expected.length; i++) {
    const difference = firstDifferenceAt(expected[i], found[i])
    if (difference === undefined) continue
    const at = difference.path === '' ? '' : `${difference.path.startsWith('[') ? '' : '.'}${difference.path}`
    return `message ${String(i)}${at}: expected ${difference.expected}, found ${difference.actual}`
  }
  return undefined
}

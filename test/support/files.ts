import { existsSync, readdirSync } from 'node:fs'
import { root } from '../../entries.config.ts'

/** The files with an extension below a folder of the project, relative to its root, sorted, with forward slashes. */
export const filesBelow = (folder: string, extension: string): ReadonlyArray<string> =>
  existsSync(root + folder)
    ? readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(extension))
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .sort()
    : []

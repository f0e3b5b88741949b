import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Build } from './http/version.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The version in package.json, and the commit as told by whoever built this, or else that of the folder it runs from. */
export const readBuild = async (told: string | undefined, folder = root): Promise<Build> => {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return { version, commit: told ?? (await commitOf(folder)) }
}

/** Read from the files of git, because git itself may not be installed. Null where there are none. */
const commitOf = async (folder: string): Promise<string | null> => {
  try {
    const own = await gitFolder(join(folder, '.git'))
    const head = await text(join(own, 'HEAD'))
    const [, ref] = /^ref: (.+)$/.exec(head) ?? []
    if (ref === undefined) return hash(head)
    // A worktree keeps its branches with those of the others.
    const shared = resolve(own, await text(join(own, 'commondir')).catch(() => '.'))
    return hash(await text(join(shared, ref)).catch(() => packed(shared, ref)))
  } catch {
    return null
  }
}

const text = async (path: string): Promise<string> => (await readFile(path, 'utf8')).trim()

/** The folder itself, or the one that a file in its place names. */
const gitFolder = async (path: string): Promise<string> => {
  const pointer = await text(path).catch(() => '')
  const [, elsewhere] = /^gitdir: (.+)$/.exec(pointer) ?? []
  return elsewhere === undefined ? path : resolve(path, '..', elsewhere)
}

const packed = async (folder: string, ref: string): Promise<string> => {
  const lines = (await text(join(folder, 'packed-refs'))).split('\n')
  return lines.find(line => line.endsWith(` ${ref}`))?.split(' ')[0] ?? ''
}

const hash = (text: string): string | null => (/^[0-9a-f]{40,64}$/.test(text) ? text : null)

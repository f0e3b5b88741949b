import { readdir, stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { UsageError } from '../exit.ts'

/** The files that are meant: a file, a folder with all below it, or a pattern that the shell has left as it is. */
export async function filesFor(names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(names.map(filesOf))
  return [...new Set(found.flat())]
}

async function filesOf(name: string): Promise<string[]> {
  const there = await stat(name).catch(() => undefined)
  if (there?.isFile()) return [name]
  if (there?.isDirectory()) {
    const files = (await below(name)).filter(file => /\.(graphql|gql)$/.test(file))
    if (files.length > 0) return files
    throw new UsageError(`${name} has no file that ends with .graphql or .gql: name others, like '${name}/**/*.tsx'.`)
  }
  if (!/[*?{]/.test(name)) throw new UsageError(`${name} is not there.`)
  const fixed = /^(?:[^*?{]*[\\/])?/.exec(name)![0]
  const pattern = patternOf(name)
  const files = (await below(fixed || '.').catch(() => [])).filter(file => pattern.test(slashed(file)))
  if (files.length === 0) throw new UsageError(`${name} matches no file.`)
  return files
}

/** All files below a folder, but for those of packages and of what begins with a dot. */
async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
      .map(entry => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? below(path) : [path]
      }),
  )
  return found.flat().sort()
}

const slashed = (path: string): string => path.split(sep).join('/')

/** `**` is any number of folders, `*` and `?` are within a name, and one of `{a,b}` is meant. */
function patternOf(glob: string): RegExp {
  const text = slashed(normalize(glob)).replaceAll(/\*\*\/|\*\*|[*?{},]|[^\w/]/g, part => MEANING[part] ?? `\\${part}`)
  return new RegExp(`^${text}$`)
}

const MEANING: Record<string, string> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
}

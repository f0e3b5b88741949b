import { readFile } from 'node:fs/promises'
import { UsageError } from './exit.ts'

/** Where the key comes from. A file is read again whenever a key is needed, so one that was rotated is picked up. */
export function tokenFrom(file: string | undefined, env: NodeJS.ProcessEnv): (() => Promise<string>) | undefined {
  if (file !== undefined) {
    let last: string | undefined
    return async () => {
      const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
        throw new UsageError(
          `--token-file: ${file} ${code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`}.`,
        )
      })
      // Whoever writes a new key into it may just have emptied it.
      last = text.trim() || last
      if (last === undefined) throw new UsageError(`--token-file: ${file} is empty: put the key into it.`)
      return last
    }
  }
  const token = env['SCG_TOKEN']?.trim()
  return token ? async () => token : undefined
}

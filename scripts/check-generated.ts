// Fails when a committed file that is generated is not what its sources make of it today. The files are brought up to
// date on the way, so what is left to do is to look at the difference and commit it.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const generated = 'packages/sdk/src/generated'

const contents = (): Map<string, string> => {
  const files = ['schema.graphql', ...readdirSync(`${root}${generated}`).map(name => `${generated}/${name}`)]
  return new Map(files.map(file => [file, readFileSync(`${root}${file}`, 'utf8')]))
}

const before = contents()
const { status } = spawnSync('pnpm run codegen', { cwd: root, shell: true, stdio: ['ignore', 'ignore', 'inherit'] })
if (status !== 0) process.exit(status ?? 1)

const stale = [...contents()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file)
if (stale.length > 0) {
  console.error(`Out of date, now generated anew: ${stale.join(', ')}. Look at the difference and commit it.`)
  process.exit(1)
}
console.log('Generated files are up to date.')

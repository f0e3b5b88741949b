// Generates the Prisma client and the Pothos types when prisma/schema.prisma is newer than they are.
//
// `prisma generate` insists on a schema engine that it would have to download and does not use. Naming any existing
// file as that engine keeps it offline. Only for this command: a migration run under it would do nothing and say it did.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'packages/server/src/generated/schema.sha256')
const digest = createHash('sha256')
  .update(readFileSync(join(root, 'prisma/schema.prisma')))
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  console.log('Generating the database client from prisma/schema.prisma …')
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Where the generator for the Pothos types is installed.
      PATH: [join(root, 'packages/server/node_modules/.bin'), process.env.PATH].join(delimiter),
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, digest)
}

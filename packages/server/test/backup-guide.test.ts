import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { program } from './programs.ts'
import { databases } from './stores.ts'

// Every command of the guide to backups is run, in its order, in a folder with the embedded register of an earlier release.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const text = await readFile(join(root, 'docs/guides/backup.md'), 'utf8')
const commands = blocksOf(text).filter(({ language }) => language === 'sh')
const needsPostgres = (command: string) => /postgresql:/.test(command)

let folder: string
let made: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-guide-'))
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'backups'))
  // In place of npx, which would fetch pnpm: what the scripts of package.json do, without generating anything.
  const npx = join(folder, 'bin', 'npx')
  await writeFile(
    npx,
    `#!/bin/sh\nshift; script=$1; shift\ncase $script in backup|restore) ;; *) exit 9 ;; esac\n` +
      `exec "${process.execPath}" ${program('$script')
        .map(arg => `"${arg}"`)
        .join(' ')} "$@"\n`,
  )
  await chmod(npx, 0o755)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await Promise.all(made.map(dropDatabase))
})

const run = async (script: string, DATA_DIR = 'register') => {
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, DATA_DIR }
  const file = join(folder, 'script.sh')
  await writeFile(file, script)
  return promisify(execFile)('sh', ['-e', file], { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}

describe('the guide to backups', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const old = fileURLToPath(new URL('./old-register.backup', import.meta.url))
    expect(await run(`npx pnpm@10 restore - < "${old}"`)).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(
        /^Deriving the statuses of \d+ agreements …\nRestored revision 71: [\d,]+ rows of \d+ tables, as they were at \S+\. Migrated it from an earlier release \(\d+ applied\)\.\n$/,
      ),
    })
  }, 120_000)

  it('every command works', async () => {
    expect(commands.map(({ text }) => needsPostgres(text))).toEqual([false, true, false, false, true, true])
    for (const { text, answer } of commands) {
      if (needsPostgres(text)) {
        if (!databases.includes('PostgreSQL')) continue
        const [register, restored] = [
          await createDatabase(inject('template'), text.includes('restore register') ? undefined : inject('template')),
          await createDatabase(inject('template')),
        ]
        made = [...made, register, restored]
        const script = text
          .replaceAll('postgresql://register:secret@localhost:5432/register', register)
          .replaceAll('postgresql://register:secret@localhost:5432/restored', restored)
          .replaceAll('/var/backups/register', join(folder, 'backups'))
        expect([text, await run(script)]).toEqual([text, expect.objectContaining({ code: 0 })])
        continue
      }
      const { code, stdout, stderr } = await run(text)
      expect([text, code, stdout]).toEqual([text, 0, ''])
      const shape = (line: string) => line.replaceAll(/[\d,]+/g, '0')
      if (answer?.language === 'text') expect(shape(stderr)).toBe(shape(answer.text))
    }
  })

  it('a backup is its owner’s alone, and nothing but it is left', async () => {
    expect((await stat(join(folder, 'register.backup'))).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it.each([
    ['backup', 2, 'Name a file, like "npx pnpm@10 backup register.backup". See "npx pnpm@10 backup --help".\n'],
    ['backup a b', 2, '"b" is one word too many: name one file. See "npx pnpm@10 backup --help".\n'],
    ['restore --all a', 2, `Unknown option '--all'. See "npx pnpm@10 restore --help".\n`],
    ['restore nowhere', 1, /^The restore failed: ENOENT: no such file or directory, open 'nowhere'\.\n$/],
    ['restore script.sh', 1, /^That is no backup of a register/],
    ['restore register.backup', 1, /^There is a register in this database already/],
    ['backup no/folder/file', 1, /^The backup failed: ENOENT/],
  ])('%s ends with %i and says why', async (command, code, stderr) => {
    const ended = await run(`npx pnpm@10 ${command}`)
    expect({
      ...ended,
      stderr: typeof stderr === 'string' ? ended.stderr : stderr.test(ended.stderr) || ended.stderr,
    }).toEqual({
      code,
      stdout: '',
      stderr: typeof stderr === 'string' ? stderr : true,
    })
  })

  it('where there is no register, none is made', async () => {
    expect(await run('npx pnpm@10 backup file', 'nothing')).toMatchObject({
      code: 1,
      stderr: 'There is no register yet, so there is nothing to back up: set DATA_DIR or DATABASE_URL.\n',
    })
    expect(await run('npx pnpm@10 restore script.sh', 'nothing')).toMatchObject({ code: 1 })
    expect(await readdir(folder)).not.toContain('file')
    expect(await run('npx pnpm@10 backup file', 'nothing')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no register'),
    })
  })
})

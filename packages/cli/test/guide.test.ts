import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { blocksOf } from '../../server/test/blocks.ts'
import { installed } from './program.ts'
import { openRegister, type Register } from './server.ts'

// The commands of the guide are run, in their order and in one folder, and print what it says.

const guide = await readFile(fileURLToPath(new URL('../../../docs/guides/cli.md', import.meta.url)), 'utf8')
const blocks = blocksOf(guide).filter(({ language, text }) => language === 'sh' && /^(echo .*\n)?scg /.test(text))

let register: Register
let folder: string
beforeAll(async () => {
  register = await openRegister()
  folder = await mkdtemp(join(tmpdir(), 'guide-'))
  await writeFile(join(folder, 'scg'), `#!/bin/sh\nexec "${process.execPath}" "${installed()}" "$@"\n`)
  await chmod(join(folder, 'scg'), 0o755)
})
afterAll(async () => {
  await register.close()
  await rm(folder, { recursive: true })
})

it('has some', () => expect(blocks.length).toBeGreaterThan(4))

it.each(blocks)('line $line', async ({ text, answer }) => {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, SCG_ENDPOINT: register.endpoint }
  const { stdout } = await promisify(execFile)('bash', ['-ec', text], { cwd: folder, env })
  if (answer) expect(stdout).toBe(answer.text)
})

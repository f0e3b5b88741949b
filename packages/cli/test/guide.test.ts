import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { blocksOf } from '../../server/test/blocks.ts'
import { openRegister, type Register } from './server.ts'
import { openShell, type Shell } from './shell.ts'

// The commands of the guide are run, in their order and in one folder, and print what it says.

const guide = await readFile(fileURLToPath(new URL('../../../docs/guides/cli.md', import.meta.url)), 'utf8')
const blocks = blocksOf(guide).filter(({ language, text }) => language === 'sh' && /^(echo .*\n)?scg /.test(text))

let register: Register
let shell: Shell
beforeAll(async () => {
  register = await openRegister()
  shell = await openShell(register.endpoint)
})
afterAll(async () => {
  await register.close()
  await shell.close()
})

it('has some', () => expect(blocks.length).toBeGreaterThan(4))

it.each(blocks)('line $line', async ({ text, answer }) => {
  const printed = await shell.run(text)
  if (answer) expect(printed).toBe(answer.text)
})

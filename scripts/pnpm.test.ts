import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Says in a file when it begins and ends to pack. */
const pnpm = `
  const { appendFileSync } = require('node:fs')
  appendFileSync('log', 'begin ')
  process.stderr.write(' '.repeat(1_500_000))
  setTimeout(() => {
    appendFileSync('log', 'end ')
    console.log(JSON.stringify({ filename: 'package.tgz' }))
  }, 200)`

it('packs a package for one process after the other, since each build begins with an empty folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'))
  try {
    await writeFile(join(folder, 'pnpm.cjs'), pnpm)
    const module = JSON.stringify(new URL('./pnpm.ts', import.meta.url).href)
    const script = `const { packInto } = await import(${module})
      console.log(await packInto('to', process.cwd(), 'pack'))`
    const pack = async (): Promise<string> => {
      const child = spawn(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script],
        {
          cwd: folder,
          env: { ...process.env, npm_execpath: join(folder, 'pnpm.cjs') },
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      )
      let said = ''
      child.stdout.on('data', text => (said += text))
      await once(child, 'close')
      return said.trim()
    }
    const packed = await Promise.all([pack(), pack()])
    expect(packed).toEqual([join(folder, 'to/package.tgz'), join(folder, 'to/package.tgz')])
    expect(await readFile(join(folder, 'log'), 'utf8')).toBe('begin end begin end ')
  } finally {
    await rm(folder, { recursive: true })
  }
})

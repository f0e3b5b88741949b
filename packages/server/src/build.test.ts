import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readBuild } from './build.ts'

const hash = '0123456789abcdef0123456789abcdef01234567'
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commit-'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = async (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
const commit = async (told?: string) => (await readBuild(told, folder)).commit

it('has the version of the package', async () => {
  expect((await readBuild(undefined)).version).toMatch(/^\d+\.\d+\.\d+/)
})

it.each([
  ['a branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${hash}\n` }],
  [
    'a packed branch',
    { '.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': `# pack-refs\n${hash} refs/heads/main\n` },
  ],
  ['no branch', { '.git/HEAD': `${hash}\n` }],
  [
    'a worktree',
    {
      '.git': 'gitdir: repository/worktrees/one\n',
      'repository/worktrees/one/HEAD': 'ref: refs/heads/one\n',
      'repository/worktrees/one/commondir': '../..\n',
      'repository/refs/heads/one': `${hash}\n`,
    },
  ],
])('reads the commit of %s', async (_, files) => {
  await write(files)
  expect(await commit()).toBe(hash)
})

it('prefers what it is told, and says null where nothing can be known', async () => {
  expect(await commit('abcdef0')).toBe('abcdef0')
  expect(await commit()).toBeNull()
  await write({ '.git/HEAD': 'ref: refs/heads/../../secret\n', secret: 'hunter2' })
  expect(await commit()).toBeNull()
})

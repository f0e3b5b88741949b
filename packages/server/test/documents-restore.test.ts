import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { s3Store } from '../src/store/files/s3.ts'
import { openEmbedded } from '../src/store/open/open-embedded.ts'
import { addDocument } from './add-document.ts'
import { openS3 } from './s3-server.ts'
import { makeBin, runShell } from './shell-guide.ts'
import { makeFolder } from './stores.ts'

// Documents in a bucket, whose bytes were lost or damaged there, and a backup that has them.

let folder: string
let bucket: Awaited<ReturnType<typeof openS3>>
let run: (command: string) => ReturnType<typeof runShell>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-restore-'))
  bucket = await openS3()
  const { url, accessKeyId, secretAccessKey, region } = bucket.options
  const env = {
    PATH: `${await makeBin(folder)}:${process.env['PATH']}`,
    HOME: folder,
    DATA_DIR: 'register',
    DOCUMENTS_S3_URL: url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region,
  }
  run = command => runShell(`npx pnpm@10 ${command}`, { cwd: folder, env })
  await makeFolder(join(folder, 'register'))
  await mkdir(join(folder, 'backups'))
  const store = await openEmbedded(join(folder, 'register'), () => {})
  const files = await s3Store(bucket.options, join(folder, 'incoming'))
  for (const title of ['Lost', 'Damaged', 'Kept']) await addDocument(store, files, title)
  await store.close()
}, 60_000)
afterAll(async () => {
  await bucket.close()
  await rm(folder, { recursive: true, force: true })
})

it('while bytes are missing no backup takes the place of an earlier one; the earlier one brings them back', {
  timeout: 60_000,
}, async () => {
  expect(await run('backup --folder backups')).toMatchObject({ code: 0 })
  const [whole] = await readdir(join(folder, 'backups'))
  const before = new Map(bucket.objects)
  const [lost, damaged] = [...before.keys()]
  bucket.objects.delete(lost!)
  bucket.objects.set(damaged!, Buffer.from('Something else'))
  expect(await run('documents verify')).toMatchObject({ code: 1, stderr: expect.stringContaining('damaged: 2.') })

  const thinned = await run('backup --folder backups --keep-last 1 --metrics register.prom')
  expect(thinned).toMatchObject({ code: 3, stderr: expect.stringContaining('The backup is without 2 documents') })
  expect(thinned.stderr).toContain('It does not stand for earlier ones, so none was removed.')
  expect(await readdir(join(folder, 'backups'))).toHaveLength(2)
  expect(await readdir(folder)).not.toContain('register.prom')

  expect(await run(`documents restore backups/${whole}`)).toMatchObject({
    code: 0,
    stderr: 'Brought back: 2.\nFiles of documents: 3. Missing or damaged: 0.\n',
  })
  expect(bucket.objects).toEqual(before)
  const [poor] = (await readdir(join(folder, 'backups'))).filter(name => name !== whole)
  const said = 'without 2 documents, whose bytes are missing or damaged.'
  expect(await run(`restore --check backups/${poor}`)).toMatchObject({ code: 0, stderr: expect.stringContaining(said) })
  expect(await run('backup --folder backups --keep-last 2')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining(`${poor} counts for nothing and was left alone. It is ${said}`),
  })
  expect(await readdir(join(folder, 'backups'))).toEqual(expect.arrayContaining([whole, poor]))
})

it.each([
  ['documents restore', 2, 'Say what to do'],
  ['documents verify all', 2, 'Say what to do'],
  ['documents restore nowhere', 1, 'ENOENT'],
  ['documents restore bin/npx', 1, 'That is no backup of a register'],
])('%s ends with %i and says why', async (command, code, stderr) => {
  expect(await run(command)).toMatchObject({ code, stderr: expect.stringContaining(stderr) })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { program } from '../../test/programs.ts'
import { readConfig } from '../config.ts'
import { ConfigError } from './config-error.ts'
import { readSettings } from './read-settings.ts'
import { settingsList } from './settings.ts'
import { shownSettings } from './shown.ts'

const folder = mkdtempSync(join(tmpdir(), 'settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileWith = (name: string, content: string): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const complaint = (env: Record<string, string>): string => {
  try {
    readConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
  return 'none'
}

const database = 'postgresql://office:hunter2@db.test:5432/register'

describe('secrets from files', () => {
  it('are read without the line break at their end', () => {
    const env = {
      DATABASE_URL_FILE: fileWith('database', `${database}\n`),
      REDIS_URL_FILE: fileWith('redis', 'redis://:hunter2@cache.test\r\n'),
      DOCUMENTS_S3_URL: 'https://s3.example.org/documents',
      AWS_ACCESS_KEY_ID_FILE: fileWith('id', 'AKID'),
      AWS_SECRET_ACCESS_KEY_FILE: fileWith('key', ' with spaces \n'),
    }
    expect(readConfig(env)).toMatchObject({
      databaseUrl: database,
      redisUrl: 'redis://:hunter2@cache.test',
      documentsS3: { accessKeyId: 'AKID', secretAccessKey: ' with spaces ' },
    })
  })

  it('are never given twice', () => {
    const file = fileWith('twice', database)
    expect(complaint({ DATABASE_URL: database, DATABASE_URL_FILE: file })).toBe(
      'DATABASE_URL and DATABASE_URL_FILE are both set: take one of them away.',
    )
    expect(readConfig({ DATABASE_URL: '', DATABASE_URL_FILE: file }).databaseUrl).toBe(database)
  })

  it.each([
    ['is not there', join(folder, 'nothing'), 'cannot be read (ENOENT)'],
    ['is a folder', folder, 'cannot be read (EISDIR)'],
    ['is empty', fileWith('empty', '\n'), 'is empty'],
    ['is the secret itself', database, 'cannot be read (ENOENT)'],
  ])('are asked for anew when the file %s', (_, file, problem) => {
    expect(complaint({ DATABASE_URL_FILE: file })).toBe(
      `DATABASE_URL_FILE names a file that ${problem}; example: DATABASE_URL_FILE=/run/secrets/database_url.`,
    )
  })

  it('are checked as those of the environment, and not repeated', () => {
    const message = complaint({ DATABASE_URL_FILE: fileWith('wrong', 'mysql://root:hunter2@db.test') })
    expect(message).toMatch(/^DATABASE_URL is not the address of a PostgreSQL database/)
    expect(message).not.toContain('hunter2')
  })

  it('are for secrets alone', () => {
    expect(readConfig({ PORT_FILE: fileWith('port', '1') }).port).toBe(4000)
  })
})

it('says all that is wrong, a line for each setting', () => {
  const lines = complaint({ PORT: 'http', LIMITS: 'no', REDIS_URL: 'x' }).split('\n')
  expect(lines.map(line => line.split(' ')[0])).toEqual(['PORT', 'LIMITS', 'REDIS_URL'])
})

it.each(settingsList.filter(([, { usual }]) => usual !== undefined))(
  '%s may be set to what is usual',
  (name, { usual }) => {
    expect(readSettings({ [name]: usual }).values[name]).toEqual(readSettings({}).values[name])
  },
)

it.each(settingsList.filter(([, { example }]) => example?.startsWith('http') || /^\w+$/.test(example ?? '')))(
  'the example for %s is taken',
  (name, { example }) => {
    expect(() => readSettings({ [name]: example })).not.toThrow()
  },
)

describe('what is shown', () => {
  const shown = (env: Record<string, string>, name: string) => shownSettings(env).find(each => each.name === name)

  it('says from where each setting came', () => {
    const file = fileWith('shown', `${database}\n`)
    expect(shown({ PORT: '80' }, 'PORT')).toEqual({ name: 'PORT', value: '80', from: 'environment' })
    expect(shown({}, 'PORT')).toEqual({ name: 'PORT', value: '4000', from: 'default' })
    expect(shown({}, 'DATABASE_URL')).toEqual({ name: 'DATABASE_URL', value: null, from: null })
    expect(shown({ DATABASE_URL_FILE: file }, 'DATABASE_URL')).toEqual({
      name: 'DATABASE_URL',
      value: 'postgresql://office:***@db.test:5432/register',
      from: `file ${file}`,
    })
  })

  it.each([
    ['DATABASE_URL', 'postgresql://db.test/register?user=office&password=hunter2&sslmode=require'],
    ['DATABASE_URL', 'postgresql://office:hunter%402%2F@db.test/register'],
    ['REDIS_URL', 'rediss://:hunter2@cache.test:6380/1'],
    ['REDIS_URL', 'redis://cache.test?password=hunter2'],
    ['DOCUMENTS_S3_URL', 'https://AKID:hunter2@s3.example.org/documents'],
    ['DOCUMENTS_S3_URL', 'https://s3.example.org/documents?X-Amz-Signature=hunter2'],
    ['AWS_ACCESS_KEY_ID', 'hunter2'],
    ['AWS_SECRET_ACCESS_KEY', 'hunter2'],
  ])('has no secret of %s=%s', (name, text) => {
    const { value } = shown({ [name]: text }, name)!
    expect(value).toContain('***')
    expect(value).not.toContain('hunter')
  })
})

describe('pnpm run config', () => {
  const run = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [...program('show-config'), ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    })

  it('prints a line for each setting', () => {
    const { stdout, status } = run({ DATABASE_URL: database, PORT: '80' })
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(settingsList.length)
    expect(stdout).toMatch(/^PORT +80 +environment$/m)
    expect(stdout).toMatch(/^DATABASE_URL +postgresql:\/\/office:\*\*\*@db\.test:5432\/register +environment$/m)
    expect(stdout).toMatch(/^REDIS_URL +none +not set$/m)
    expect(stdout).not.toContain('hunter2')
  })

  it('prints the same for programs', () => {
    const env = { DATABASE_URL: database }
    expect(JSON.parse(run(env, '--json').stdout)).toEqual(shownSettings(env))
  })

  it.each([
    [{ PORT: 'http' }, [], 1, /^PORT is "http"/],
    [{ DOCUMENTS_S3_URL: 'https://s3.example.org/documents' }, [], 1, /^DOCUMENTS_S3_URL needs AWS_ACCESS_KEY_ID/],
    [{}, ['set'], 2, /^"set" is one word too many/],
    [{}, ['--yaml'], 2, /--yaml/],
  ])('fails for %j %j', (env, args, code, message) => {
    const { status, stderr, stdout } = run(env as Record<string, string>, ...(args as string[]))
    expect([status, stdout]).toEqual([code, ''])
    expect(stderr).toMatch(message)
  })
})

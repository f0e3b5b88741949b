import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveKey, idOf, send } from '../../../test/keys.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { keyPattern } from '../../access/secret.ts'
import { createApp } from '../../app.ts'
import type { Store } from '../../store/store.ts'

const who = '{ viewer { name organization anonymous scopes provinces { code name } expiresAt } }'
const keyFields = 'id name organization scopes provinces { code } history expiresAt lastUsedAt revokedAt'

const hour = 3_600_000

describe.each(databases)('%s', kind => {
  let store: Store
  let fetch: ReturnType<typeof createApp>['fetch']
  let admin: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
    admin = await giveKey(store, ['read', 'admin:keys'], { name: 'Head of office' })
  })
  afterAll(() => store.close())

  const mutate = async (name: string, input: object, key = admin) => {
    const Name = `${name[0]!.toUpperCase()}${name.slice(1)}`
    const fields = {
      createKey: `key { ${keyFields} } secret`,
      rotateKey: `key { ${keyFields} } old { ${keyFields} } secret`,
      revokeKey: `key { ${keyFields} }`,
    }[name]
    const query = `mutation ($input: ${Name}Input!) {
      ${name}(input: $input) {
        __typename
        ... on WriteError { code errorCode message path }
        ... on ValidationError { violations { code message path } }
        ... on ${Name}Success { ${fields} }
      }
    }`
    const { data, errors } = await send(fetch, { key }, query, { input: { reason: 'To try it.', ...input } })
    expect(errors).toBeUndefined()
    return data[name]
  }

  const statusOf = async (key: string) => (await send(fetch, { key }, who)).status

  describe('viewer', () => {
    it('is anybody without a key', async () => {
      expect((await send(fetch, {}, who)).data.viewer).toEqual({
        name: 'anonymous',
        organization: null,
        anonymous: true,
        scopes: ['read'],
        provinces: null,
        expiresAt: null,
      })
    })

    it('is the holder of the key', async () => {
      const key = await giveKey(store, ['read', 'write:registry'], {
        name: 'ภูเก็ต',
        organization: 'Phuket Provincial Office',
        provinceIds: ['TH-81', 'TH-83'],
        expiresAt: new Date('2199-12-31T17:00:00Z'),
      })
      expect((await send(fetch, { key }, who)).data.viewer).toEqual({
        name: 'ภูเก็ต',
        organization: 'Phuket Provincial Office',
        anonymous: false,
        scopes: ['read', 'write:registry'],
        provinces: [
          { code: 'TH-81', name: 'Krabi' },
          { code: 'TH-83', name: 'Phuket' },
        ],
        expiresAt: '2199-12-31T17:00:00.000Z',
      })
    })

    it('shows no scope that this server does not know', async () => {
      const key = await giveKey(store, ['read', 'launch:missiles' as never])
      expect((await send(fetch, { key }, who)).data.viewer.scopes).toEqual(['read'])
    })
  })

  describe('createKey', () => {
    it('makes a key that works, and shows it once', async () => {
      const { __typename, key, secret } = await mutate('createKey', {
        name: ' สำนักงานจังหวัดภูเก็ต ',
        organization: 'Phuket Provincial Office',
        scopes: ['write:facts', 'write:registry'],
        provinces: ['phuket', 'th-81'],
        expiresOn: '2199-12-31',
        reason: 'A new officer.',
      })
      expect(__typename).toBe('CreateKeySuccess')
      expect(secret).toMatch(new RegExp(`^${keyPattern.source}$`))
      expect(key).toEqual({
        id: idOf(secret),
        name: 'สำนักงานจังหวัดภูเก็ต',
        organization: 'Phuket Provincial Office',
        scopes: ['read', 'write:registry', 'write:facts'],
        provinces: [{ code: 'TH-81' }, { code: 'TH-83' }],
        history: [expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z Made by Head of office: A new officer\.$/)],
        // The last day ends in Thailand.
        expiresAt: '2199-12-31T17:00:00.000Z',
        lastUsedAt: null,
        revokedAt: null,
      })
      expect(await statusOf(secret)).toBe(200)
      expect(JSON.stringify(await store.db.apiKey.findMany())).not.toContain(secret)
    })

    it('makes one key for one idempotency key, and does not show it again', async () => {
      const input = { name: 'Once', scopes: ['read'], idempotencyKey: 'once' }
      const first = await mutate('createKey', input)
      const second = await mutate('createKey', input)
      expect(second).toMatchObject({ __typename: 'CreateKeySuccess', key: { id: first.key.id }, secret: null })
      expect(await store.db.apiKey.count({ where: { name: 'Once' } })).toBe(1)
      expect(JSON.stringify(await store.db.idempotencyRecord.findMany())).not.toContain(first.secret)
      expect(await mutate('createKey', { ...input, name: 'Twice' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    })

    it('writes nothing into the history of the register', async () => {
      const changes = await store.db.change.count()
      await mutate('createKey', { name: 'Quiet', scopes: ['read'] })
      expect(await store.db.change.count()).toBe(changes)
    })

    it.each([
      ['no name', { name: ' ' }, 'EMPTY', ['input', 'name']],
      ['a name of two lines', { name: 'a\nb' }, 'BAD_VALUE', ['input', 'name']],
      ['no scope', { scopes: [] }, 'EMPTY', ['input', 'scopes']],
      ['a scope that is none', { scopes: ['read', 'write'] }, 'BAD_VALUE', ['input', 'scopes', '1']],
      ['a list of no province', { provinces: [] }, 'EMPTY', ['input', 'provinces']],
      ['a province that is none', { provinces: ['TH-83', 'TH-99'] }, 'BAD_VALUE', ['input', 'provinces', '1']],
      ['a partner of no sister city', { scopes: ['assert'] }, 'MISSING', ['input', 'sisterCity']],
      [
        'a partner of one that is none',
        { scopes: ['assert'], sisterCity: 'xiamn' },
        'BAD_VALUE',
        ['input', 'sisterCity'],
      ],
      [
        'a partner who is an officer',
        { scopes: ['publish', 'assert'], sisterCity: 'xiamen' },
        'BAD_VALUE',
        ['input', 'scopes', '0'],
      ],
      [
        'a partner who manages keys',
        { scopes: ['assert', 'admin:keys'], sisterCity: 'xiamen' },
        'BAD_VALUE',
        ['input', 'scopes', '1'],
      ],
      ['an officer who speaks for a sister city', { sisterCity: 'xiamen' }, 'BAD_VALUE', ['input', 'sisterCity']],
      ['a day that is over', { expiresOn: '2020-01-01' }, 'BAD_VALUE', ['input', 'expiresOn']],
      ['no reason', { reason: ' ' }, 'REASON_MISSING', ['input', 'reason']],
    ])('refuses %s', async (_, wrong, code, path) => {
      const before = await store.db.apiKey.count()
      const result = await mutate('createKey', { name: 'Wrong', scopes: ['read'], ...wrong })
      expect(result.violations).toEqual([{ code, path, message: expect.any(String) }])
      expect(await store.db.apiKey.count()).toBe(before)
    })
  })

  describe('rotateKey', () => {
    const given = { name: 'Rotating', scopes: ['write:facts'], provinces: ['TH-83'], expiresOn: '2199-12-31' }

    it('gives a second key for the same purpose, and both work until the old one expires', async () => {
      const first = await mutate('createKey', given)
      const { key, old, secret } = await mutate('rotateKey', { key: first.key.id, graceHours: 48 })
      expect(key).toMatchObject({
        name: 'Rotating',
        scopes: ['read', 'write:facts'],
        provinces: [{ code: 'TH-83' }],
        expiresAt: '2199-12-31T17:00:00.000Z',
        history: [expect.stringContaining(`Made in place of ${first.key.id} by Head of office`)],
      })
      expect(old.history).toEqual([...first.key.history, expect.stringContaining(`Rotated to ${key.id} by Head`)])
      const left = Date.parse(old.expiresAt) - Date.now()
      expect(left).toBeGreaterThan(47.9 * hour)
      expect(left).toBeLessThan(48 * hour)
      expect([await statusOf(first.secret), await statusOf(secret)]).toEqual([200, 200])
    })

    it('ends the old key at once when asked to', async () => {
      const first = await mutate('createKey', given)
      const { secret } = await mutate('rotateKey', { key: first.key.id, graceHours: 0, expiresOn: '2198-01-01' })
      expect([await statusOf(first.secret), await statusOf(secret)]).toEqual([401, 200])
    })

    it('never lets the old key live longer than it would have', async () => {
      const soon = new Date(Date.now() + hour)
      const key = idOf(await giveKey(store, ['read'], { expiresAt: soon }))
      const { old } = await mutate('rotateKey', { key, expiresOn: '2199-12-31' })
      expect(old.expiresAt).toBe(soon.toISOString())
    })

    it.each([-1, 721])('refuses a grace of %d hours', async graceHours => {
      const key = idOf(await giveKey(store, ['read']))
      expect((await mutate('rotateKey', { key, graceHours })).violations).toMatchObject([{ code: 'BAD_VALUE' }])
    })

    it('refuses a dead key and one that is not there', async () => {
      const key = idOf(await giveKey(store, ['read'], { expiresAt: new Date('2021-01-01') }))
      expect(await mutate('rotateKey', { key })).toMatchObject({
        __typename: 'ConflictError',
        code: 'ALREADY_DONE',
        errorCode: 'ALREADY_DONE',
      })
      expect(await mutate('rotateKey', { key: 'nobody' })).toMatchObject({ __typename: 'NotFoundError' })
    })
  })

  describe('revokeKey', () => {
    it('ends a key from the next request on, once', async () => {
      const key = await giveKey(store, ['read'])
      expect(await statusOf(key)).toBe(200)
      const revoked = await mutate('revokeKey', { key: idOf(key), reason: 'A laptop was lost.' })
      expect(revoked.key.revokedAt).not.toBeNull()
      expect(revoked.key.history.at(-1)).toMatch(/Revoked by Head of office: A laptop was lost\.$/)
      expect(await statusOf(key)).toBe(401)
      expect(await mutate('revokeKey', { key: idOf(key) })).toMatchObject({ code: 'ALREADY_DONE' })
    })
  })

  describe('who looks after the keys of one province', () => {
    let local: string
    beforeAll(async () => {
      local = await giveKey(store, ['read', 'admin:keys'], { name: 'Phuket admin', provinceIds: ['TH-83'] })
    })

    it('gives out keys for it', async () => {
      const input = { name: 'Local', scopes: ['write:registry'], provinces: ['phuket'] }
      expect(await mutate('createKey', input, local)).toMatchObject({ __typename: 'CreateKeySuccess' })
    })

    it.each([
      ['another', { provinces: ['TH-10'] }],
      ['one more', { provinces: ['TH-83', 'TH-10'] }],
      ['all', {}],
    ])('gives out none for %s', async (_, provinces) => {
      const result = await mutate('createKey', { name: 'Wider', scopes: ['read'], ...provinces }, local)
      expect(result).toMatchObject({
        __typename: 'ForbiddenError',
        code: 'OTHER_PROVINCE',
        errorCode: 'OTHER_PROVINCE',
      })
    })

    it('does not touch a key for all provinces', async () => {
      for (const name of ['rotateKey', 'revokeKey'])
        expect(await mutate(name, { key: idOf(admin) }, local)).toMatchObject({ code: 'OTHER_PROVINCE' })
    })

    it('sees those keys alone', async () => {
      const { data } = await send(fetch, { key: local }, '{ keys { name provinces { code } } }')
      expect(data.keys.length).toBeGreaterThan(1)
      for (const { provinces } of data.keys) expect(provinces).toEqual([{ code: 'TH-83' }])
    })
  })

  it('keys are listed without their secrets, in three statements', async () => {
    const statements: string[] = []
    const stop = store.onStatement(sql => sql.startsWith('SELECT') && statements.push(sql))
    const { data } = await send(fetch, { key: admin }, `{ keys { ${keyFields} createdAt } }`)
    stop()
    expect(data.keys.length).toBeGreaterThan(5)
    expect(JSON.stringify(data)).not.toMatch(/[0-9a-f]{64}|scg_/)
    // The key of the request itself is the first; those that work are read apart from those that do not.
    expect(statements).toHaveLength(4)
  })
})

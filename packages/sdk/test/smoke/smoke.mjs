// What the SDK has to do on every runtime. Plain JavaScript without anything of a runtime's own, so that the very same
// file runs on all of them, from a page too, against an installed package and a real server. See scripts/sdk/runtimes.ts.
import {
  Agreements,
  Changed,
  Changes,
  CorrectSource,
  createClient,
  formatDate,
  formatPeriod,
  items,
  Province,
  Provinces,
  pull,
  Register,
  RegisterSource,
  RegistryError,
  subscribe,
} from '@sister-city-graph/sdk'
import { graphql } from '@sister-city-graph/sdk/tada'

const REASON = 'To try the client.'
const TITLE = 'ข่าวภูเก็ต: Thừa Thiên Huế – 厦门市'

/** Each is called with the client, its key and a checkpoint, and throws when something is not as it should be. */
const parts = {
  'a public query'(client) {
    return expectProvince(client)
  },

  async 'moments and dates'(client) {
    const { register } = await client.request(Register)
    expect('updatedAt is a Date', register.updatedAt instanceof Date && register.updatedAt.getTime() > 0, true)
    expect('a day in Thai', formatDate('2016-07-26', { locale: 'th' }), '26 กรกฎาคม 2559')
    expect('in Thai digits', formatDate('2006-09', { locale: 'th', month: 'short', digits: 'thai' }), 'ก.ย. ๒๕๔๙')
    // Where spaces stand around the dash is up to the runtime's edition of the locale data.
    const period = formatPeriod('2018-05-09', '2018-05-12', { locale: 'en-GB' })
    expect('a period', period.replace(/\s/g, ''), '9–12May2018')
  },

  async 'every page, and Thai text whole'(client) {
    const { register } = await client.request(Register)
    const agreements = []
    for await (const agreement of items(client, Agreements, { first: 50 })) agreements.push(agreement)
    expect('agreements', agreements.length, register.counts.agreements)
    expect('pages bring each once', new Set(agreements.map(({ id }) => id)).size, agreements.length)
    expectWhole(agreements)
  },

  async 'an error and its code'(client) {
    const error = await failureOf(client.request(Provinces, { after: 'from an old bookmark' }))
    expect('code', error.code, 'BAD_CURSOR')
    expect('requestId', typeof error.info.requestId, 'string')
  },

  async abort(client) {
    const controller = new AbortController()
    const request = failureOf(client.request(Register, {}, { signal: controller.signal }))
    controller.abort()
    expect('code', (await request).code, 'ABORTED')
    const late = failureOf(client.request(Register, {}, { timeoutMs: 0, retry: { attempts: 1 } }))
    expect('code', (await late).code, 'TIMEOUT')
  },

  async pull(client, checkpoint) {
    const { register } = await client.request(Register)
    const copy = new Map()
    const take = async () => {
      let batches = 0
      for await (const { reset, rows } of pull(client, { checkpoint, types: ['Agreement'], batchSize: 50 })) {
        batches++
        if (reset) copy.clear()
        for (const row of rows) copy.set(row.nodeId, row.record)
      }
      return batches
    }
    expect('batches at first', (await take()) > 2, true)
    expect('agreements', copy.size, register.counts.agreements)
    expectWhole([...copy.values()])
    expect('batches when nothing was written since', await take(), 0)
  },

  async 'a query of one’s own'(client) {
    const Name = graphql(`fragment Name on Province { nameTh: name(lang: TH) }`)
    const NameOf = graphql(`query NameOf($code: String!) { province(code: $code) { ...Name } }`, [Name])
    expect('name', (await client.request(NameOf, { code: 'TH-83' })).province.nameTh, 'ภูเก็ต')
  },

  async 'a mutation and its typed refusal'(client) {
    const source = await register(client, TITLE)
    expect('title', source.title, TITLE)
    const input = { source: source.id, expectedVersion: source.version + 1, title: 'Late', reason: REASON }
    const { correctSource } = await client.request(CorrectSource, { input })
    expect('refusal', correctSource.__typename, 'ConflictError')
    expect('currentVersion', correctSource.currentVersion, source.version)
    // What has written reads past the caches, and has to get the same.
    await expectProvince(client)
  },

  async subscribe(client) {
    await register(client, TITLE)
    let after
    for await (const { cursor } of items(client, Changes)) after = cursor
    const events = subscribe(client, Changed, { after })
    const event = events.next()
    const { id } = await register(client, TITLE)
    const { changes } = (await event).value
    expect('node', changes.node.id, id)
    expect('at is a Date', changes.at instanceof Date, true)
    await events.return()
  },
}

/**
 * Tries everything, and returns the names of what it tried.
 *
 * @param {{ endpoint: string, token: string }} client
 * @param {import('@sister-city-graph/sdk').Checkpoint} [checkpoint] where a pull keeps how far it has come; in memory
 *   where there are no files
 */
export async function smoke({ endpoint, token }, checkpoint = inMemory()) {
  const client = createClient({ endpoint, token, timeoutMs: 20_000 })
  for (const [name, part] of Object.entries(parts)) {
    try {
      await withinSeconds(30, part(client, checkpoint))
    } catch (error) {
      throw new Error(`${name}: ${error.message}`, { cause: error })
    }
  }
  return Object.keys(parts)
}

/** A part that waits for what never comes would wait for ever: a subscription does, by design. */
async function withinSeconds(seconds, work) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${seconds} s`)), seconds * 1_000)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function expectProvince(client) {
  const { province } = await client.request(Province, { code: 'TH-83' })
  expect('name', province.name, 'Phuket')
  expect('nameTh', province.nameTh, 'ภูเก็ต')
}

async function register(client, title) {
  const { registerSource } = await client.request(RegisterSource, {
    input: { kind: 'NEWS', title, language: 'th', retrievedOn: '2026-11-22', reason: REASON },
  })
  expect('outcome', registerSource.__typename, 'RegisterSourceSuccess')
  return registerSource.source
}

/** A character that lay across two chunks and was decoded in halves leaves U+FFFD. */
function expectWhole(records) {
  const text = JSON.stringify(records)
  expect('Thai text', /[ก-๙]/.test(text), true)
  expect('damaged characters', text.includes('\uFFFD'), false)
}

async function failureOf(request) {
  const error = await request.then(
    () => undefined,
    error => error,
  )
  if (!(error instanceof RegistryError)) throw new Error(`a RegistryError expected, ${error} seen`, { cause: error })
  return error
}

function inMemory() {
  let saved
  return {
    load: async () => saved,
    async save(state) {
      saved = state
    },
  }
}

function expect(what, seen, wanted) {
  if (seen !== wanted) throw new Error(`${what}: ${JSON.stringify(wanted)} expected, ${JSON.stringify(seen)} seen`)
}

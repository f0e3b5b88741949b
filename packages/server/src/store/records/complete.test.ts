import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GraphQLObjectType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocumentVersion } from '../../../test/add-document-version.ts'
import { addResponsibility } from '../../../test/add-responsibility.ts'
import { openTestStore } from '../../../test/stores.ts'
import { schema } from '../../schema/index.ts'
import { prismaFolder } from '../database/migrate/migrations.ts'
import { sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { recordSql } from './as-json.ts'
import type { RecordType } from './index.ts'

// A copy has everything. Which columns, links and fields there are comes from the data model and the schema, so a new one is
// either in the record of the history, of the feed and of the snapshot (which are held equal elsewhere), or has a reason here.

/** Tables that are no records of the register. */
const outside: Record<string, string> = {
  Change: 'the feed itself',
  SearchEntry: 'made from the records, for search',
  AgreementSpan: 'made from an agreement, its events and sources',
  CityTally: 'counted from the agreements',
  AgreementTally: 'the same',
  Dataset: 'says where the records came from, and of which history the register is',
  ApiKey: 'is nobody else’s business',
  StoredFile: 'bytes that were uploaded; documents have their hash',
  OfficeNote: 'of the private layer, which is in no copy of the register',
  OfficeContact: 'the same',
  OfficeBudgetLine: 'the same',
  OfficeChange: 'the feed of the private layer',
  IdempotencyRecord: 'what a request with an idempotency key came to, for when it is sent again',
}

/** Tables whose rows another record alone owns, and under which name it has them. */
const owned: Record<string, [owner: RecordType, list: string]> = {
  AgreementEvent: ['Agreement', 'events'],
  Approval: ['Agreement', 'approvals'],
  Signatory: ['Agreement', 'signatories'],
  ApprovalTemplateStep: ['ApprovalTemplate', 'steps'],
  CommitmentEvent: ['Commitment', 'events'],
  EngagementEvent: ['Engagement', 'events'],
  EngagementParty: ['Engagement', 'parties'],
  ProgrammeItem: ['Engagement', 'programme'],
  Membership: ['Network', 'memberships'],
  Post: ['Person', 'posts'],
  Member: ['Organization', 'members'],
  Consul: ['Consulate', 'consuls'],
  DocumentVersion: ['Document', 'replaced'],
}

/** Columns that are made from others. */
const madeFromOthers = [
  [/(Earliest|Latest)$|^(earliest|latest)$/, 'first and last day that a partial date can mean'],
  [/^unsourced$/, 'whether there is no source'],
  [/^sort[A-Z]/, 'a name or title as it is sorted'],
  [/^lastStage$/, 'the last stage of an engagement on record'],
] as const

/** Columns that another record has, which this one refers to. */
const copied: Record<string, string[]> = { Agreement: ['provinceId', 'sisterCityId', 'countryCode'] }

/** Fields that a record has under another name. Either is enough. */
const otherNames: Record<string, string[]> = {
  code: ['id'],
  names: ['nameEn'],
  name: ['nameEn'],
  title: ['titleEn'],
  post: ['postEn'],
  text: ['textEn'],
  region: ['regionEn'],
  regionCode: ['regionEn'],
  signedIn: ['signedAt'],
  location: ['latitude'],
  country: ['countryCode'],
  member: ['sisterCityId'],
  thaiParty: ['municipalityId'],
  term: ['termKind'],
  hosts: ['parties'],
  visitors: ['parties'],
  earlierVersions: ['replaced'],
  downloadPath: ['sha256'],
  servesAt: ['consulateId'],
  topic: ['topicEn'],
  topics: ['topicsEn'],
  result: ['resultEn'],
  quantity: ['value'],
  corrected: ['correctedById'],
  kindLabel: ['kind'],
  legalBasis: ['legalBasisEn'],
  relationshipLabel: ['relationship'],
  owedByLabel: ['owedBy'],
}

/** Fields that are worked out, by type. */
const workedOut: Record<string, Record<string, string>> = {
  Agreement: {
    status: 'from events, term and today',
    statusLabel: 'from events, term and today',
    inForceFrom: 'from events',
    missing: 'from what is there',
    thaiParty: 'of its partnership',
    province: 'of its partnership',
    sisterCity: 'of its partnership',
  },
  Engagement: {
    stage: 'from events, when it begins and today',
    stageLabel: 'from events, when it begins and today',
  },
  Partnership: {
    since: 'from its agreements',
    sectors: 'from its agreements',
    lastEngagementOn: 'from engagements',
    dormant: 'from engagements and today',
    lastContact: 'from agreements, engagements and today',
    contact: 'from agreements, engagements and today',
  },
  Commitment: {
    status: 'from events, when it is due and today',
    statusLabel: 'from events, when it is due and today',
    agreedOn: 'from events',
    doneOn: 'from events',
    evidence: 'the sources of an event',
  },
  Province: { country: 'is Thailand' },
  Municipality: { country: 'is Thailand' },
  Consulate: { career: 'from its kind' },
  Member: { organization: 'whose row it is', roleCode: 'is its role' },
  Consul: { consulate: 'whose row it is' },
  Conflict: { resolved: 'whether there is a resolution' },
  Approval: { waitingSince: 'from the outcome and askedOn' },
}

/** Lists of what names this record: they stand in the records that name it. */
const otherSide = new Set(
  `sisterCities consulates partnerships facts municipalities agreements engagements engagementSeries commitments documents followUps memberships organizations leadsTo
   renewedBy supersedes responsibilities responsible officeFile`.split(/\s+/),
)

interface Field {
  readonly name: string
  readonly type: string
  readonly isList: boolean
  readonly relation: string | undefined
}

const modelsOf = (text: string): Map<string, Field[]> =>
  new Map(
    Array.from(text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm), ([, name, body]) => [
      name!,
      Array.from(body!.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?[? ]?(.*)$/gm), ([, name, type, list, rest]) => ({
        name: name!,
        type: type!,
        isList: list !== undefined,
        relation: /@relation\("(\w+)"\)/.exec(rest!)?.[1],
      })),
    ]),
  )

describe('the record of', () => {
  let store: Store
  let models: Map<string, Field[]>
  /** The names in the records of a table, those of empty columns included. */
  const keysOf = async (table: string): Promise<string[]> => {
    const [owner, list] = owned[table] ?? [table as RecordType, null]
    const { from, whole: record } = recordSql[owner]
    const item = list === null ? sql`${record}` : sql`jsonb_array_elements((${record}) -> ${list}::text)`
    const rows = await store.db.$queryRaw<{ key: string }[]>(
      sql`SELECT DISTINCT jsonb_object_keys(item) AS key FROM (SELECT ${item} AS item FROM ${from}) AS items ORDER BY 1`,
    )
    return rows.map(({ key }) => key)
  }
  const tables = async () => {
    models ??= modelsOf(await readFile(join(prismaFolder, 'schema.prisma'), 'utf8'))
    return [...models.keys()].filter(name => !(name in outside))
  }
  beforeAll(async () => {
    store = await openTestStore()
    await addResponsibility(store)
    await addDocumentVersion(store)
  })
  afterAll(() => store.close())

  it('every table has every column', async () => {
    const missing: string[] = []
    for (const table of await tables()) {
      const keys = await keysOf(table)
      expect([table, keys.length > 1]).toEqual([table, true])
      for (const { name, type, isList } of models.get(table)!) {
        if (models.has(type) || keys.includes(name)) continue
        if (copied[table]?.includes(name)) continue
        if (!isList && madeFromOthers.some(([pattern]) => pattern.test(name))) continue
        missing.push(`${table}.${name}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('one of two tables has every link between them', async () => {
    const held = new Set<string>()
    const links = new Set<string>()
    for (const table of await tables()) {
      const keys = await keysOf(table)
      for (const field of models.get(table)!) {
        const { name, type, isList, relation } = field
        const others =
          models.get(type)?.filter(each => each !== field && each.isList && each.relation === relation) ?? []
        if (!isList || !relation || others.length === 0) continue
        links.add(relation)
        if (keys.includes(name)) held.add(relation)
      }
    }
    const stored = await store.db.$queryRaw<{ name: string }[]>(
      sql`SELECT substr(tablename, 2) AS name FROM pg_tables WHERE tablename LIKE '\\_%' AND tablename <> '_prisma_migrations'`,
    )
    expect([...links].sort()).toEqual(stored.map(({ name }) => name).sort())
    expect([...links].filter(link => !held.has(link))).toEqual([])
  })

  it('every type has every field', async () => {
    const missing: string[] = []
    const names = (await tables()).filter(name => isObjectType(schema.getType(name)))
    expect(names).toEqual(await tables())
    for (const name of names) {
      const keys = await keysOf(name)
      for (const field of Object.keys((schema.getType(name) as GraphQLObjectType).getFields())) {
        const held = [field, `${field}Id`, ...(otherNames[field] ?? [])].some(key => keys.includes(key))
        if (
          !held &&
          !otherSide.has(field) &&
          field !== 'history' &&
          !(field in (workedOut[name] ?? {})) &&
          field !== 'id'
        )
          missing.push(`${name}.${field}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('a day is a day, and a moment a moment', async () => {
    const found: string[] = []
    for (const [type, { from, json: record }] of Object.entries(recordSql)) {
      const rows = await store.db.$queryRaw<{ json: string }[]>(sql`SELECT (${record})::text AS json FROM ${from}`)
      for (const { json } of rows)
        for (const [, key, value] of json.matchAll(/"(\w+)": "(\d{4}-\d\d-\d\dT[^"]*|\d{4}-\d\d-\d\d [^"]*)"/g))
          if ((key !== 'recordedAt' && key !== 'replacedAt') || !/Z$/.test(value!))
            found.push(`${type}.${key}: ${value}`)
    }
    expect(found).toEqual([])
  })
})

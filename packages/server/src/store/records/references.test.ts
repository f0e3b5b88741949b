import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prismaFolder } from '../database/migrate/migrations.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { type RecordType, records, recordTypes } from './index.ts'

// A part of the register has all that its records refer to. So a new reference in the data model is either in `refersTo`, or
// has a reason here.

/** References that lead to a row of the same record, or to one that comes along anyway. */
const within: Record<string, string> = {
  'Agreement.events.correctedById': 'another event of the same agreement',
  'Engagement.events.correctedById': 'another event of the same engagement',
  'Commitment.events.correctedById': 'another event of the same commitment',
  'Document.approvalId': 'a row of the agreement that it belongs to',
  'Fact.membershipId': 'a row of the network whose member the fact is about',
}

/** The names of tables in SQL by those of the models. */
const modelOf = (models: Map<string, string>, table: string): string =>
  models.get([...models.keys()].find(name => models.get(name)!.includes(`@@map("${table}")`))!)!

it('every reference in the data model is one of its record', async () => {
  const text = await readFile(join(prismaFolder, 'schema.prisma'), 'utf8')
  const models = new Map(
    Array.from(text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm), ([, name, body]) => [name!, body!]),
  )
  const missing: string[] = []
  for (const type of recordTypes) {
    const { refersTo, links, owned }: RecordDescriptor = records[type]
    const look = (body: string, prefix: string, owner?: string) => {
      for (const [, target, field] of body.matchAll(/^ {2}\w+\s+(\w+)\??\s+@relation\(.*fields: \[(\w+)\]/gm)) {
        if (models.get(type) !== body && target === type && owner) continue
        const path = `${prefix}${field}`
        if (refersTo[path] !== target && !within[`${type}.${path}`]) missing.push(`${type}.${path}`)
      }
    }
    look(models.get(type)!, '')
    for (const link of Object.keys(links)) if (!refersTo[link]) missing.push(`${type}.${link}`)
    for (const [list, rows] of Object.entries(owned)) {
      look(modelOf(models, rows.table), `${list}.`, rows.owner)
      for (const link of Object.keys(rows.links))
        if (!refersTo[`${list}.${link}`]) missing.push(`${type}.${list}.${link}`)
    }
  }
  expect(missing).toEqual([])
})

it('a record belongs along its own references, to types that a copy inserts before', () => {
  for (const type of recordTypes) {
    const { refersTo, belongsBy }: RecordDescriptor = records[type]
    for (const field of belongsBy) {
      const target = refersTo[field]!
      if (target !== 'Subject')
        expect([type, recordTypes.indexOf(target as RecordType) < recordTypes.indexOf(type)]).toEqual([type, true])
    }
  }
})

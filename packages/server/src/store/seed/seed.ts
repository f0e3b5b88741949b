import { createHash } from 'node:crypto'
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts'
import { spanRules } from '../../register/spans.ts'
import { assertNothingLost, filledTables } from '../database/lost-data.ts'
import { entryRules } from '../records/entry-rules.ts'
import { indexAll } from '../search/index-nodes.ts'
import { makeSpans } from '../spans/make-all.ts'
import { raw, sql, texts } from '../sql.ts'
import { openDataFolder } from './open-data.ts'
import { readDataset } from './read.ts'
import { type Rows, rowsOf } from './rows.ts'
import type { Dataset } from './shape.ts'

// The key of an advisory lock, unlike that of every other lock of this register: two servers that start at the same
// time must not both load the data set.
const seedLock = 20_260_726

/** Loads the open data set that comes with the server. */
export const seedOpenData = async (db: PrismaClient, report: (line: string) => void): Promise<{ seeded: boolean }> =>
  seed(db, await readDataset(openDataFolder), report)

/**
 * Replaces the content of the register by `dataset`, in one transaction, unless it is loaded already or officers have
 * written to the register. The data set is the state at revision 0, so the change log gets no entries.
 * @throws StoreError when the register lost data: it has to be restored, and loading the data set would hide the loss
 */
export const seed = async (
  db: PrismaClient,
  dataset: Dataset,
  report: (line: string) => void,
): Promise<{ seeded: boolean }> => {
  const { version } = dataset.edition
  const rows = rowsOf(dataset)
  const digest = rowsDigest(rows)
  return db.$transaction(
    async tx => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock})`
      await assertNothingLost((text, values = []) => tx.$queryRawUnsafe(text, ...values))
      const loaded = await tx.dataset.findUniqueOrThrow({ where: { id: 1 } })
      if (loaded.entryRules < entryRules && loaded.digest !== '') {
        report('Indexing the register for search and lists …')
        // Whoever writes meanwhile waits, or entries would be made twice.
        await tx.$executeRaw`LOCK TABLE search_entry IN EXCLUSIVE MODE`
        await indexAll(tx)
        await tx.dataset.update({ where: { id: 1 }, data: { entryRules } })
      }
      if (loaded.digest === digest) return { seeded: false }
      if (loaded.version > version) {
        report(`The register has the open data set of ${loaded.version}, so that of ${version} is not loaded.`)
        return { seeded: false }
      }
      if (await tx.change.findFirst({ select: { revision: true } })) {
        report(`The register has been written to, so the open data set of ${version} is not loaded.`)
        return { seeded: false }
      }
      report(`Loading the open data set of ${version} …`)
      await clear(tx)
      await insert(tx, rows)
      await indexAll(tx)
      await makeSpans(statement => tx.$queryRaw(statement))
      await tx.dataset.create({
        data: { version, digest, loaded: await countRows(tx), loadedAt: new Date(), entryRules, spanRules },
      })
      report(
        `Loaded ${rows.agreement.length} agreements of ${rows.partnership.length} partnerships, ` +
          `${rows.fact.length} facts and ${rows.source.length} sources.`,
      )
      return { seeded: true }
    },
    // Indexing a large register takes minutes.
    { timeout: 600_000, maxWait: 60_000 },
  )
}

/**
 * Computed from the rows and not from the files: a new rule for sort keys must reach registers that hold the same data. The 1
 * is part of the digests that registers have, which would all load the same data again without it.
 */
export const rowsDigest = (rows: Rows): string =>
  createHash('sha256')
    .update(JSON.stringify([rows, 1]))
    .digest('hex')

const countRows = async (tx: Prisma.TransactionClient): Promise<Record<string, number>> => {
  const counts = filledTables.map(table => `(SELECT count(*) FROM "${table}")::int AS "${table}"`)
  const [row] = await tx.$queryRawUnsafe<[Record<string, number>]>(`SELECT ${counts}`)
  return row
}

/** CASCADE includes all other tables of the data set, which refer to these. */
const clear = (tx: Prisma.TransactionClient) =>
  tx.$executeRaw`TRUNCATE source, country, province, person, network, conflict, search_entry, dataset CASCADE`

/** In the order of the references between the tables. */
const insert = async (tx: Prisma.TransactionClient, rows: Rows): Promise<void> => {
  await tx.country.createMany({ data: rows.country })
  await tx.source.createMany({ data: rows.source })
  await tx.province.createMany({ data: rows.province })
  await tx.municipality.createMany({ data: rows.municipality })
  await tx.sisterCity.createMany({ data: rows.sisterCity })
  await tx.partnership.createMany({ data: rows.partnership })
  await tx.agreement.createMany({ data: rows.agreement })
  await tx.agreementEvent.createMany({ data: rows.agreementEvent })
  await tx.approval.createMany({ data: rows.approval })
  await tx.person.createMany({ data: rows.person })
  await tx.post.createMany({ data: rows.post })
  await tx.signatory.createMany({ data: rows.signatory })
  await tx.consulate.createMany({ data: rows.consulate })
  await tx.consul.createMany({ data: rows.consul })
  await tx.network.createMany({ data: rows.network })
  await tx.membership.createMany({ data: rows.membership })
  await tx.organization.createMany({ data: rows.organization })
  await tx.engagementSeries.createMany({ data: rows.engagementSeries })
  await tx.engagement.createMany({ data: rows.engagement })
  await tx.engagementEvent.createMany({ data: rows.engagementEvent })
  await tx.engagementParty.createMany({ data: rows.engagementParty })
  await tx.programmeItem.createMany({ data: rows.programmeItem })
  await tx.approvalTemplate.createMany({ data: rows.approvalTemplate })
  await tx.approvalTemplateStep.createMany({ data: rows.approvalTemplateStep })
  await tx.member.createMany({ data: rows.member })
  await tx.responsibility.createMany({ data: rows.responsibility })
  await tx.commitment.createMany({ data: rows.commitment })
  await tx.commitmentEvent.createMany({ data: rows.commitmentEvent })
  await tx.conflict.createMany({ data: rows.conflict })
  await tx.fact.createMany({ data: rows.fact })
  await tx.document.createMany({ data: rows.document })
  for (const [table, pairs] of Object.entries(rows.pairs)) {
    const [a, b] = [pairs.map(pair => pair[0]), pairs.map(pair => pair[1])]
    await tx.$executeRaw(
      sql`INSERT INTO ${raw(`"${table}"`)} ("A", "B") SELECT * FROM unnest(${texts(a)}, ${texts(b)})`,
    )
  }
}

import { openStore } from '../../packages/server/src/store/open/open.ts'
import { createDatabase } from '../../packages/server/test/postgres-databases.ts'
import { addScaleData, type Scale } from './scale-data.ts'

/** A new database on the server of `url`, with the open data set and what is generated; returns its address. */
export const filledDatabase = async (url: string, scale: Scale, report: (line: string) => void): Promise<string> => {
  const databaseUrl = await createDatabase(url)
  report(`Filling a database with ${scale.agreements.toLocaleString('en')} agreements, seed ${scale.seed} …`)
  await (await openStore({ dataDir: '', databaseUrl }, () => {})).close()
  await addScaleData(databaseUrl, scale, scale.agreements >= 100_000 ? report : () => {})
  return databaseUrl
}

import type { SisterCity } from '../../../generated/prisma/client.ts'
import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { sql } from '../../sql.ts'
import { isSlugIn } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/**
 * Whether a slug belongs to a sister city other than `own`, or did so when a partnership was named after it: ids of
 * partnerships never change.
 */
export const isSlug =
  (unit: UnitOfWork, own = '') =>
  async (slug: string): Promise<boolean> => {
    const [isCity, partnerships] = await Promise.all([
      isSlugIn(unit, 'SisterCity', own)(slug),
      unit.tx.$queryRaw<unknown[]>(
        sql`SELECT FROM partnership WHERE id LIKE ${`%--${slug}`} AND sister_city_id <> ${own} LIMIT 1`,
      ),
    ])
    return isCity || partnerships.length > 0
  }

/** Whether a sister city other than `own` has this Wikidata item. */
export const isItem =
  ({ tx }: UnitOfWork, own = '') =>
  async (wikidataId: string): Promise<boolean> =>
    (await tx.sisterCity.count({ where: { wikidataId, NOT: { id: own } } })) > 0

/** `locationOf` requires a location. */
export const pointViolations = (locationOf: string | null | undefined, located: boolean): Violation[] =>
  locationOf != null && !located
    ? [
        {
          code: 'BAD_VALUE',
          message: say('locationOf says what the point marks: give the location, or leave it out.'),
          path: ['input', 'locationOf'],
        },
      ]
    : []

/** The sister cities of a country other than `own`, with all their names. */
export const citiesOf = ({ tx }: UnitOfWork, countryCode: string, own = '') =>
  tx.$queryRaw<Pick<SisterCity, 'id' | 'nameEn' | 'nameTh' | 'nameLocal' | 'aliases'>[]>(
    sql`SELECT id, name_en AS "nameEn", name_th AS "nameTh", name_local AS "nameLocal", aliases FROM sister_city
      WHERE country_code = ${countryCode} AND id <> ${own} ORDER BY id`,
  )

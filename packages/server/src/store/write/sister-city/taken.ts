import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
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
      unit.tx.partnership.count({ where: { id: { endsWith: `--${slug}` }, NOT: { sisterCityId: own } } }),
    ])
    return isCity || partnerships > 0
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
  tx.sisterCity.findMany({
    where: { countryCode, NOT: { id: own } },
    select: { id: true, nameEn: true, nameTh: true, nameLocal: true, aliases: true },
    orderBy: { id: 'asc' },
  })

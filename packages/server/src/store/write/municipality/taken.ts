import { isSlugIn } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/**
 * Whether a slug belongs to a municipality other than `own` or to a province, or did so when a partnership was named
 * after it: both are Thai parties, and ids of partnerships are made of their slugs and never change.
 */
export const isSlug =
  (unit: UnitOfWork, own = '') =>
  async (slug: string): Promise<boolean> =>
    (await isSlugIn(unit, 'Municipality', own)(slug)) ||
    (await unit.tx.province.count({ where: { slug } })) > 0 ||
    (await unit.tx.partnership.count({
      where: { id: { startsWith: `${slug}--` }, OR: [{ municipalityId: null }, { municipalityId: { not: own } }] },
    })) > 0

/** Whether a municipality other than `own` has this Wikidata item. */
export const isItem =
  ({ tx }: UnitOfWork, own = '') =>
  async (wikidataId: string): Promise<boolean> =>
    (await tx.municipality.count({ where: { wikidataId, NOT: { id: own } } })) > 0

/** The municipalities of a province other than `own`, with all their names. */
export const municipalitiesOf = ({ tx }: UnitOfWork, provinceId: string, own = '') =>
  tx.municipality.findMany({
    where: { provinceId, NOT: { id: own } },
    select: { id: true, nameEn: true, nameTh: true, aliases: true },
    orderBy: { id: 'asc' },
  })

import { comparedNames } from './same-name.ts'
import type { SectorCode } from './sector.ts'
import { latinSortKey } from './thai.ts'

/** What tells two agreements of one kind between the same parties apart. */
export interface Paper {
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly titleLocal: string | null
  readonly sectors: readonly SectorCode[]
  readonly otherSector: string | null
}

/**
 * Whether two agreements of one kind between the same parties may be one and the same (I4 in docs/domain.md). They are
 * certainly two when they share neither a title nor a sector, and the sectors of both are known.
 */
export const mayBeSamePaper = (a: Paper, b: Paper): boolean =>
  shares(titlesOf(a), titlesOf(b)) ||
  a.sectors.length === 0 ||
  b.sectors.length === 0 ||
  shares(sectorsOf(a), sectorsOf(b))

const titlesOf = ({ titleEn, titleTh, titleLocal }: Paper): string[] => comparedNames([titleEn, titleTh, titleLocal])

/** Two sectors OTHER are the same when they have the same name. */
const sectorsOf = ({ sectors, otherSector }: Paper): string[] =>
  sectors.map(code => (code === 'OTHER' ? `OTHER ${latinSortKey(otherSector ?? '')}` : code))

const shares = (some: readonly string[], others: readonly string[]): boolean => some.some(each => others.includes(each))

import { fiscalYear } from './buddhist-era.ts'
import { DateError } from './partial-date.ts'

/** Days from one to another, both included; null where it has no such bound. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** The register has nothing later, and a year of five digits is a slip. */
const LAST_FISCAL_YEAR = 2999

/** What a number for a fiscal year is when it is one of the common era. */
const FIRST_BUDDHIST_YEAR = 2400

/**
 * The Thai fiscal year of this Buddhist year, in which it ends: 2569 is 2025-10-01 to 2026-09-30.
 *
 * @throws DateError for a year of the common era, with the one that is meant, and for one before BE 2484
 */
export const fiscalPeriod = (year: number): Period => {
  const said = (en: string, th: string) => new DateError({ en, th })
  if (year >= 1800 && year < FIRST_BUDDHIST_YEAR)
    throw said(
      `${year} looks like a year of the common era; the fiscal year that ends in it is ${year + 543}`,
      `${year} น่าจะเป็นคริสต์ศักราช ปีงบประมาณที่สิ้นสุดในปีนั้นคือ ${year + 543}`,
    )
  if (year < 1800 || year > LAST_FISCAL_YEAR)
    throw said(
      `${year} is no fiscal year; give the Buddhist year in which it ends, like 2569`,
      `${year} ไม่ใช่ปีงบประมาณ ให้ใส่ปีพุทธศักราชที่สิ้นสุด เช่น 2569`,
    )
  return fiscalYear(year)
}

/**
 * Whether a date that is known from its first to its last possible day lies in the period: it counts when it does for certain, and
 * is doubtful when only some of its days do.
 */
export const liesIn = ({ from, to }: Period, earliest: string, latest: string): 'CERTAIN' | 'DOUBTFUL' | 'OUTSIDE' => {
  const [first, last] = [from ?? '0000', to ?? '9999-12-31']
  if (earliest >= first && latest <= last) return 'CERTAIN'
  return latest >= first && earliest <= last ? 'DOUBTFUL' : 'OUTSIDE'
}

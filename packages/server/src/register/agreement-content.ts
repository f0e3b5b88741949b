import { notBefore } from './agreement-life.ts'
import { isBlank } from './characters.ts'
import { type Said, say } from './messages/say.ts'
import { parsePartialDate } from './partial-date.ts'
import type { SectorCode } from './sector.ts'
import type { TermKind } from './status.ts'
import { expiresFrom } from './term.ts'
import type { Violation, ViolationCode } from './violation.ts'

type Path = readonly string[]

/** At least one sector, none repeated, and `otherSector` if and only if OTHER is among them (I5 in docs/domain.md). */
export const sectorViolations = (
  sectors: readonly SectorCode[],
  otherSector: string | null | undefined,
  path: Path,
): Violation[] => {
  const at = [...path, 'sectors']
  const found: Violation[] = []
  if (sectors.length === 0)
    found.push({ code: 'SECTORS_EMPTY', message: say('Name at least one sector that the text covers.'), path: at })
  if (new Set(sectors).size < sectors.length)
    found.push({ code: 'SECTORS_REPEATED', message: say('Name each sector once.'), path: at })
  if (sectors.includes('OTHER') && isBlank(otherSector ?? ''))
    found.push({
      code: 'OTHER_SECTOR_UNNAMED',
      message: say('Say in otherSector what the sector OTHER stands for.'),
      path: [...path, 'otherSector'],
    })
  if (!sectors.includes('OTHER') && otherSector != null)
    found.push({
      code: 'OTHER_SECTOR_UNUSED',
      message: say('otherSector explains the sector OTHER: name that sector too, or leave otherSector out.'),
      path: [...path, 'otherSector'],
    })
  return found
}

export interface Term {
  readonly kind: TermKind
  readonly months?: number | null | undefined
  readonly expiresOn?: string | null | undefined
  readonly renewalMonths?: number | null | undefined
  readonly noticeMonths?: number | null | undefined
}

/** A term has the fields that its kind requires and none that it forbids (I10 in docs/domain.md), and ends after it begins (I2 in docs/domain.md). */
export const termViolations = (term: Term, begins: string | null, path: Path): Violation[] => {
  const { kind, months, expiresOn, renewalMonths, noticeMonths } = term
  const found: Violation[] = []
  const add = (code: ViolationCode, message: Said, field: string) =>
    found.push({ code, message, path: [...path, field] })
  if (kind === 'FIXED' && months == null && expiresOn == null)
    add('TERM_INCOMPLETE', say('A FIXED term needs months or expiresOn.'), 'kind')
  if (kind === 'AUTO_RENEWING' && renewalMonths == null)
    add('TERM_INCOMPLETE', say('An AUTO_RENEWING term needs renewalMonths.'), 'renewalMonths')
  if (kind === 'OPEN_ENDED' && expiresOn != null)
    add(
      'TERM_CONTRADICTS',
      say('An OPEN_ENDED term has no expiresOn: leave it out, or make the term FIXED.'),
      'expiresOn',
    )
  if (kind === 'OPEN_ENDED' && months != null)
    add('TERM_CONTRADICTS', say('An OPEN_ENDED term has no months: leave them out, or make the term FIXED.'), 'months')
  if (kind !== 'AUTO_RENEWING' && renewalMonths != null)
    add('TERM_CONTRADICTS', say('Only an AUTO_RENEWING term has renewalMonths.'), 'renewalMonths')
  for (const [field, value] of Object.entries({ months, renewalMonths, noticeMonths }))
    if (value != null && (value < 1 || value > 1200))
      add('MONTHS_OUT_OF_RANGE', say('A number of months must be from 1 to 1200.'), field)
  found.push(...endViolations(term, begins, path))
  if (expiresOn == null && !found.some(({ code }) => code === 'MONTHS_OUT_OF_RANGE'))
    found.push(...lengthViolations(months, begins, [...path, 'months']))
  return found
}

/** A term ends after the agreement begins (I2 in docs/domain.md). */
export const endViolations = ({ expiresOn }: Term, begins: string | null, path: Path): Violation[] => {
  const message = say('The term ends before the agreement begins: check both dates.')
  return notBefore(expiresOn, begins, message, [...path, 'expiresOn'])
}

/** A length in months must end in a year that the register can store. */
export const lengthViolations = (
  months: number | null | undefined,
  begins: string | null | undefined,
  path: Path,
): Violation[] =>
  months != null && begins != null && Number(expiresFrom(parsePartialDate(begins), months).slice(0, 4)) >= 2400
    ? [{ code: 'MONTHS_OUT_OF_RANGE', message: say('The resulting end is after the year 2399.'), path }]
    : []

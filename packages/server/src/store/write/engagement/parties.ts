import { countryViolations } from '../../../register/country.ts'
import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { addCountry } from '../country.ts'
import { assertKnown } from '../references.ts'
import { notFound } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** The participants of an engagement, and the agreements that it is about. */
export interface Parties {
  readonly province: string
  readonly sisterCities: readonly string[]
  /** ISO 3166-1 alpha-2, in addition to those of the sister cities */
  readonly countries: readonly string[]
  readonly leaders: readonly string[]
  readonly agreements: readonly string[]
}

/**
 * Looks up all parties. An engagement needs a foreign party, and each of its agreements must be between the province
 * and one of the sister cities. The countries returned include those of the sister cities. `agreementsAt` is the path
 * of the agreement with a given index in the input.
 */
export const checkParties = async (
  { tx }: UnitOfWork,
  { province, sisterCities, countries, leaders, agreements }: Parties,
  agreementsAt: (index: number) => readonly string[] = index => ['input', 'agreements', String(index)],
): Promise<{ countries: string[]; violations: Violation[] }> => {
  if (!(await tx.province.findUnique({ where: { id: province } }))) throw notFound('province', ['input', 'province'])
  const cities = await tx.sisterCity.findMany({ where: { id: { in: [...sisterCities] } } })
  assertKnown('sister city', sisterCities, cities, ['input', 'sisterCities'])
  const people = await tx.person.findMany({ where: { id: { in: [...leaders] } }, select: { id: true } })
  assertKnown('person', leaders, people, ['input', 'leaders'])
  const include = { partnership: true } as const
  const papers = await tx.agreement.findMany({ where: { id: { in: [...agreements] } }, include })
  assertKnown('agreement', agreements, papers, ['input', 'agreements'])

  const violations = countries.flatMap((code, i): Violation[] => {
    const path = ['input', 'countries', String(i)]
    return code === 'TH'
      ? [{ code: 'DOMESTIC_PARTY', message: say('Name the countries of those who took part from abroad.'), path }]
      : countryViolations(code, path)
  })
  if (cities.length + countries.length === 0)
    violations.push({
      code: 'EMPTY',
      message: say('Who takes part from abroad? Name sister cities, or countries at least.'),
      path: ['input', 'sisterCities'],
    })
  for (const { id, titleEn, titleTh, partnership } of papers)
    if (partnership.provinceId !== province || !sisterCities.includes(partnership.sisterCityId))
      violations.push({
        code: 'UNRELATED',
        message: say('"{title}" is not between this province and one of these sister cities.', {
          title: titleEn ?? titleTh,
        }),
        path: agreementsAt(agreements.indexOf(id)),
      })
  return { countries: [...new Set([...countries, ...cities.map(({ countryCode }) => countryCode)])], violations }
}

/**
 * An engagement belongs to a series of its own province. `at` is the field of the input that is wrong otherwise.
 * @throws Refused NotFoundError
 */
export const seriesViolations = async (
  { tx }: UnitOfWork,
  series: string | null,
  province: string,
  at: 'series' | 'province' = 'series',
): Promise<Violation[]> => {
  if (series === null) return []
  const row = await tx.engagementSeries.findUnique({ where: { id: series } })
  if (!row) throw notFound('engagement series', ['input', 'series'])
  return row.provinceId === province
    ? []
    : [
        {
          code: 'UNRELATED',
          message: say('The series is of another province than the engagement.'),
          path: ['input', at],
        },
      ]
}

/** Countries in the form that Prisma connects; missing ones are added to the register. */
export const countryRefs = async (unit: UnitOfWork, codes: readonly string[]): Promise<{ code: string }[]> => {
  for (const code of codes) await addCountry(unit, code)
  return codes.map(code => ({ code }))
}

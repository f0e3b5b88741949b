import { latinSortKey, thaiSortKey } from '../../register/thai.ts'
import type { Store } from '../../store/store.ts'
import { nameIn } from '../language.ts'
import { bothWays, byName, orderType } from '../order.ts'

export const CountryOrder = orderType('CountryOrder', 'countries', {
  ...bothWays('CODE', 'By ISO code.', 'By ISO code, the last one first.'),
  ...byName,
})

type Order = typeof CountryOrder.$inferType

export const directionOf = (order: Order): 'asc' | 'desc' => (order.endsWith('_DESC') ? 'desc' : 'asc')

/** The place of each country in an order by name. There are too few countries to keep sort keys for them. */
export const countryPlaces = async (db: Store['db'], order: Order): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.country.findMany({ select: { code: true, nameEn: true, nameTh: true } })
  const keyed = rows.map(({ code, nameEn, nameTh }) => ({
    code,
    key: order.startsWith('NAME_TH') ? thaiSortKey(nameIn({ en: nameEn, th: nameTh }, 'TH')) : latinSortKey(nameEn),
  }))
  keyed.sort((a, b) => byBytes(a.key, b.key) || byBytes(a.code, b.code))
  if (directionOf(order) === 'desc') keyed.reverse()
  return new Map(keyed.map(({ code }, index) => [code, index]))
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

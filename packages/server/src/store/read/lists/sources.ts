import { and, empty, sql, texts } from '../../sql.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { byName } from '../list/name-orders.ts'
import { ascending, descending, text } from '../list/order.ts'
import { isOneOf } from './places.ts'
import { matchesText } from './text-match.ts'

export interface SourceFilter {
  readonly kind?: readonly string[] | null | undefined
  readonly language?: readonly string[] | null | undefined
  readonly text?: string | null | undefined
}

const title = byName('source-title', 'Source', sql`so.id`, 'en')
const byId = text(sql`so.id COLLATE "C"`)

/** A day, month or year as printed is its own sort key. The undated come last: no date begins with a tilde. */
export const sourceOrders = {
  PUBLISHED_ON_ASC: ascending('source-published', text(sql`coalesce(so.published_on, '~') COLLATE "C"`), byId),
  PUBLISHED_ON_DESC: descending('source-published-desc', text(sql`coalesce(so.published_on, '') COLLATE "C"`), byId),
  TITLE_ASC: title.ascending,
  TITLE_DESC: title.descending,
} satisfies Record<string, JoinedOrder>

export const sourceList = (filter: SourceFilter, orderBy: keyof typeof sourceOrders): List => {
  const order: JoinedOrder = sourceOrders[orderBy]
  return {
    from: sql`source so ${order.join ?? empty}`,
    where: and([
      isOneOf(sql`so.kind`, filter.kind),
      filter.language && sql`so.language = ANY (${texts(filter.language.map(code => code.toLowerCase()))})`,
      matchesText('Source', sql`so.id`, filter.text),
    ]),
    id: sql`so.id`,
    order,
  }
}

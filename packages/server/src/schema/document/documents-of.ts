import { largestLists } from '../../store/read/largest-lists.ts'
import { priced } from '../cost/price.ts'

/** The field with the documents of a record. */
export const documentsOf = (description: string) => ({
  query: { orderBy: { id: 'asc' } } as const,
  description,
  extensions: priced({ atMost: largestLists.documents }),
})

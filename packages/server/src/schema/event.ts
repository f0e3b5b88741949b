import { largestLists } from '../store/read/largest-lists.ts'
import { priced } from './cost/price.ts'
import { sourcesQuery } from './source/order.ts'

// What the fields of the events of agreements, engagements and commitments have in common.

export const positionOfEvent = { description: 'Its position in the order of recording, starting at 1.' }

export const recordedAtOfEvent = { type: 'DateTime', description: 'When it was recorded.' } as const

export const correctedOfEvent = {
  description: 'Whether a later CORRECTED event withdrew it. It then no longer counts, but stays on record.',
  select: { correctedById: true },
  resolve: ({ correctedById }: { readonly correctedById: string | null }) => correctedById !== null,
} as const

export const sourcesOfEvent = (description: string) => ({
  query: sourcesQuery,
  description,
  extensions: priced({ atMost: largestLists.sources }),
})

import type { RecordType } from '@sister-city-graph/sdk'

const all: Record<RecordType, true> = {
  Agreement: true,
  Conflict: true,
  Consulate: true,
  Country: true,
  Engagement: true,
  Fact: true,
  Municipality: true,
  Network: true,
  Organization: true,
  Partnership: true,
  Person: true,
  Province: true,
  SisterCity: true,
  Source: true,
}

/** The types that a copy can have. The compiler sees to it that none is missing. */
export const recordTypes: readonly RecordType[] = Object.keys(all) as RecordType[]

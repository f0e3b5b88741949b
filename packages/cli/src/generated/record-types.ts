// Generated from the descriptors of the records by `pnpm codegen`. Do not edit.

import type { RecordType } from '@sister-city-graph/sdk'

/** The types that a copy can have. */
export const recordTypes: readonly RecordType[] = [
  'Agreement',
  'ApprovalTemplate',
  'Commitment',
  'Conflict',
  'Consulate',
  'Country',
  'Document',
  'Engagement',
  'EngagementSeries',
  'Fact',
  'Municipality',
  'Network',
  'Organization',
  'Partnership',
  'Person',
  'Province',
  'Responsibility',
  'SisterCity',
  'Source',
]

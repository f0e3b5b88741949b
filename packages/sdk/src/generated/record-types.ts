// Generated from the descriptors of the records by `pnpm codegen`. Do not edit.

export type RecordTypes =
  | 'Agreement'
  | 'Commitment'
  | 'Conflict'
  | 'Consulate'
  | 'Country'
  | 'Engagement'
  | 'EngagementSeries'
  | 'Fact'
  | 'Municipality'
  | 'Network'
  | 'Organization'
  | 'Partnership'
  | 'Person'
  | 'Province'
  | 'SisterCity'
  | 'Source'

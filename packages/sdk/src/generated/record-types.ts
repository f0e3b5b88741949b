// Generated from the descriptors of the records by `pnpm codegen`. Do not edit.

export type RecordTypes =
  | 'Agreement'
  | 'Commitment'
  | 'Conflict'
  | 'Consulate'
  | 'Country'
  | 'Engagement'
  | 'Fact'
  | 'Municipality'
  | 'Network'
  | 'Organization'
  | 'Partnership'
  | 'Person'
  | 'Province'
  | 'Responsibility'
  | 'SisterCity'
  | 'Source'

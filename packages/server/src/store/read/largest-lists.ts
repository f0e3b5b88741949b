/**
 * How long the lists of a record may grow that are read as a whole, without pages. The commands keep to it, so that what
 * a query costs can be told before it runs.
 */
export const largestLists = {
  /** Of any record, and of one event or membership, what it rests on */
  sources: 30,
  membershipSources: 8,
  aliases: 100,
  events: 50,
  approvals: 30,
  leadsTo: 30,
  supersedes: 30,
  sisterCities: 20,
  countries: 50,
  leaders: 20,
  agreements: 20,
  posts: 20,
  municipalities: 100,
  consulates: 100,
  organizations: 30,
  /** Of one network */
  members: 40,
  /** Of one place, a province with its municipalities */
  memberships: 100,
  membershipFacts: 30,
  conflictFacts: 20,
} as const

/** Lists that are refused when they are asked for and hold more: there is another way to read what is in them. */
export const largestAnswers = {
  facts: 200,
  conflicts: 100,
  networks: 25,
  countries: 260,
  gaps: 100,
  claims: 20,
  keys: 400,
} as const

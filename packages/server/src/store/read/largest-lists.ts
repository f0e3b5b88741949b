/**
 * The maximum length of lists that are read as a whole, without pages. Commands enforce it, so that the cost of a query
 * can be computed before it runs.
 */
export const largestLists = {
  /** The sources of any record, and of one event or membership */
  sources: 30,
  membershipSources: 8,
  aliases: 100,
  events: 50,
  approvals: 30,
  /** Of one template of approvals, and the sources of one of them, also once it is on the path of an agreement */
  approvalSteps: 20,
  approvalSources: 8,
  leadsTo: 30,
  supersedes: 30,
  sisterCities: 20,
  countries: 50,
  leaders: 20,
  agreements: 20,
  /** Hosts and visitors of one engagement together */
  parties: 40,
  programme: 60,
  /** Of one agreement, and of one engagement */
  commitments: 50,
  followUps: 20,
  /** Of one agreement, its steps of approval among it; of one engagement, and of one fact */
  documents: 50,
  earlierVersions: 50,
  signatories: 20,
  signatorySources: 8,
  posts: 20,
  /** The people of one organization, and of one consulate, past ones too */
  people: 100,
  consuls: 40,
  /** For one partnership, past ones too */
  responsible: 100,
  municipalities: 100,
  consulates: 100,
  organizations: 30,
  engagementSeries: 30,
  /** Of one network */
  members: 40,
  /** Of one place; those of a province include those of its municipalities */
  memberships: 100,
  membershipFacts: 30,
  conflictFacts: 20,
} as const

/** Lists that a query refuses to return when they are longer: their content can be read in another way. */
export const largestAnswers = {
  facts: 200,
  conflicts: 100,
  networks: 25,
  countries: 260,
  gaps: 100,
  claims: 20,
  /** Consulates with the meetings of a series that each attended */
  attendance: 120,
  meetings: 30,
  keys: 400,
} as const

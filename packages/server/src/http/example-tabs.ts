/**
 * The tabs that GraphiQL opens with: eight example queries.
 *
 * GraphiQL names a tab after its operation, and shows seven short names and 56 columns on a small laptop. A comment
 * must start at the beginning of its line, or GraphiQL may take its words for the name.
 */
export const exampleTabs = [
  `# On 26 July 2016 Phuket opened an office for its
# foreign relations. Two officials spoke that day and
# counted the letters of intent differently: one said 3,
# the other 4. The register decides nothing. It keeps
# both, with who said it, in which post, in which words.
#
# Run it with the button on the right, or Ctrl-Enter.
# Ctrl-Space suggests what else you can ask.
query WhoSaidWhat {
  province(code: "TH-83") {
    name
    inThai: name(lang: TH)
    facts(property: LOI_CITY_COUNT) {
      quantity { value unit precision }
      statedBy { name inThai: name(lang: TH) }
      capacity
      quote
      asOf
      source { title publisher publishedOn url }
      conflict { topic resolved resolution }
    }
  }
}
`,
  `# Which of Phuket's agreements were in force on New
# Year's Day 2018? Nobody ever writes a status down. It
# is worked out from dated events, for the day you ask
# about: change $day and see what had been signed by then.
query InForceOn($day: Date = "2018-01-01") {
  agreements(
    filter: { province: ["TH-83"], status: [IN_FORCE], asOf: $day }
    orderBy: SIGNED_ON_ASC
    first: 50
  ) {
    counts { agreements sisterCities countries }
    nodes {
      title
      kind
      signedOn
      onThatDay: status(asOf: $day)
      today: status
      sisterCity { name country { name } }
      term { kind expiresOn }
      missing
    }
  }
}
`,
  `# Which other provinces have ties with our sister cities?
# Walk from a province along its ties to the cities, and
# along their ties back. The province itself is in every
# list; the others are the answer. Try TH-50, Chiang Mai.
query FriendsOfFriends($code: String! = "TH-83") {
  province(code: $code) {
    name
    partnerships(first: 50) {
      totalCount
      nodes {
        since
        sisterCity {
          name
          country { name }
          partnerships {
            nodes { relationship since province { code name } }
          }
        }
      }
    }
  }
}
`,
  `# The governor meets Xiamen tomorrow. What does he have to
# know? One question: the papers and how they stand, the
# last contact, what either side still owes, who was met,
# what sources disagree about, and what to raise.
# \`scg report briefing\` prints it on paper.
query Briefing($sisterCity: String! = "xiamen") {
  briefing(province: "TH-83", sisterCity: $sisterCity) {
    toRaise {
      reason
      on
      agreement { title }
      commitment { text owedBy }
    }
    openCommitments { text owedBy dueOn status }
    agreements { title status signedOn missing }
    lastContact { kind on engagement { title } }
    engagements { title startsOn direction }
    people { name posts { title } }
    conflicts { topic }
    anniversaries { years on agreement { title } }
  }
}
`,
  `# What did two sides agree to do, who owes it, and by when?
# A promise is kept once a source says so, and overdue when
# its last day is over. And what lies on one officer's desk:
# ties and sectors to answer for, promises, visits. Nobody
# is named in the open data yet; an office names its own.
query Commitments(
  $person: String! = "chamroen-tipayapongtada"
) {
  commitments(orderBy: DUE_ON_ASC, first: 20) {
    totalCount
    nodes {
      text
      inThai: text(lang: TH)
      owedBy
      dueOn
      status
      agreement { title }
      sources { title url }
    }
  }
  desk(person: $person) {
    person { name }
    responsibilities {
      sector { name }
      partnership { sisterCity { name } }
      from
    }
    commitments { text dueOn }
    engagements { title startsOn }
  }
}
`,
  `# One search box for everything, in Thai or English: try
# "เชียงใหม่", "Hainan" or a small typo. Results are of
# several types; "... on" says what to read from each.
query Search($text: String = "ภูเก็ต") {
  search(text: $text, first: 20) {
    totalCount
    nodes {
      type: __typename
      ... on Province { code name inThai: name(lang: TH) }
      ... on Municipality { slug name inThai: name(lang: TH) }
      ... on SisterCity { slug name country { name } }
      ... on Agreement { slug title status }
      ... on Engagement { slug title startsOn }
      ... on Network { slug name }
      ... on Organization { slug name inThai: name(lang: TH) }
      ... on Source { slug title url }
    }
  }
}
`,
  `# What should Phuket's office look at this week? Letters
# of intent that led nowhere, ties without contact for two
# years, papers about to lapse, approvals that wait, promises
# that are due, gaps. Nothing of this is stored: it is
# worked out when you ask.
query Worklist {
  worklist(province: "TH-83", withinDays: 180, dormantMonths: 24) {
    stalled {
      monthsWaiting
      agreement { title kind status signedOn sisterCity { name } }
    }
    dormant {
      sisterCity { name country { name } }
      lastContact { kind weight on }
    }
    noEvidence { sisterCity { name } }
    awaitingApproval {
      body
      waitingSince
      dueOn
      agreement { title }
    }
    commitmentsDue { text owedBy dueOn }
    anniversaries { years on agreement { title } }
    overdue { title term { expiresOn } }
    expiring { title term { expiresOn } }
    noticeDue { title term { noticeBy } }
    incomplete { title missing }
  }
}
`,
  `# What came of a fiscal year? Thai years begin in October
# and have the Buddhist number of their end: 2561 is 2018.
# \`doubtful\` is what may lie in it and may not: only its
# year is known. Below, without a year, agreements: "5"
# could mean papers, cities or countries, so all three.
query FiscalYear($year: Int! = 2561) {
  visits: stats(
    of: ENGAGEMENTS
    by: DIRECTION
    fiscalYear: $year
  ) {
    label
    total
    doubtful
  }
  signed: stats(
    of: AGREEMENTS
    by: PROVINCE
    fiscalYear: $year
  ) {
    label
    total
    doubtful
  }
  stats(by: COUNTRY) {
    key
    label
    inThai: label(lang: TH)
    counts { agreements sisterCities countries }
  }
}
`,
].map(query => ({ query }))

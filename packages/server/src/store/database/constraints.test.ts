import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../store.ts'

// What the database refuses whoever writes: one statement or more for every rule of migrations/*_constraints and
// *_writing, each of them wrong in nothing else. A constraint without a row here fails the last test.

/** A changed copy of a row, for tables whose rows are written once. */
const copied = (table: string, id: string, set: string) =>
  `CREATE TEMP TABLE copy ON COMMIT DROP AS SELECT * FROM ${table} WHERE id = '${id}'; ` +
  `UPDATE copy SET id = 'made-up'; UPDATE copy SET ${set}; INSERT INTO ${table} SELECT * FROM copy`
const agreement = (set: string) => `UPDATE agreement SET ${set} WHERE id = 'phuket-xiamen'`
const span = (set: string) =>
  `UPDATE agreement_span SET ${set} WHERE agreement_id = 'phuket-xiamen' AND ends IS NOT NULL AND starts = '-infinity'`
const event = (set: string) => copied('agreement_event', 'phuket-xiamen-2', `position = 99; UPDATE copy SET ${set}`)
const engagement = (set: string) => `UPDATE engagement SET ${set} WHERE id = 'phuket-nice-2010'`
const stage = (set: string) =>
  copied('engagement_event', 'phuket-protocol-2016-1', `position = 99; UPDATE copy SET ${set}`)
const commitment = (set: string) => any('commitment', set)
const commitmentEvent = (set: string) =>
  copied(
    'commitment_event',
    'mukdahan-quang-tri-review-2026-1',
    `position = 99, kind = 'STARTED'; UPDATE copy SET ${set}`,
  )
const consulate = (set: string) => `UPDATE consulate SET ${set} WHERE id = 'phuket-at'`
const membership = (set: string) => `UPDATE membership SET ${set} WHERE id = 'itop--phuket'`
/** Somebody in an organization, at a post, and who answers for something, of whom one thing is wrong. */
const member = (set: string) =>
  `INSERT INTO member (id, organization_id, position, person_id, role)
    VALUES ('made-up', 'phuket-international-affairs-office', 1, 'saranyu-sema', 'HEAD'); UPDATE member SET ${set} WHERE id = 'made-up'`
const consul = (set: string) => `UPDATE consul SET ${set} WHERE id = 'phuket-ru-1'`
const responsibility = (set: string) =>
  `INSERT INTO responsibility (id, organization_id, person_id, sector, "from", from_earliest, from_latest)
    VALUES ('made-up', 'phuket-international-affairs-office', 'saranyu-sema', 'TRADE', '2001-01-02', '2001-01-02', '2001-01-02'); UPDATE responsibility SET ${set} WHERE id = 'made-up'`
const ended = `"from" = '2020-01-02', from_earliest = '2020-01-02', from_latest = '2020-01-02',
  until = '2019', until_earliest = '2019-01-01', until_latest = '2019-12-31'`
const fact = (set: string) => copied('fact', 'phuket-2016-mou-head-of-office', set)
/** What an office keeps for itself, of which one thing is wrong. */
const officeNote = (set: string) =>
  `INSERT INTO office_note (id, province_id, kind, text, recorded_at) VALUES ('made-up', 'TH-83', 'NOTE', 'Said.', now()); UPDATE office_note SET ${set}`
const budgetLine = (set: string) =>
  `INSERT INTO office_budget_line (id, province_id, kind, title, amount, fiscal_year, fund, recorded_at)
    VALUES ('made-up', 'TH-83', 'COST', 'A visit', 1, 2569, 'Province', now()); UPDATE office_budget_line SET ${set}`
const inCopy = (table: string, set: string) =>
  `CREATE TEMP TABLE copy (LIKE ${table} INCLUDING DEFAULTS) ON COMMIT DROP; ${set}; INSERT INTO ${table} SELECT * FROM copy`
const officeChange = (set: string) =>
  inCopy(
    'office_change',
    `INSERT INTO copy (revision, at, operation, type, record_id, province_id, actor, reason, after)
      VALUES (1, now(), 'CREATED', 'OfficeNote', 'made-up', 'TH-83', 'Officer', 'To keep it.', '{}'); UPDATE copy SET ${set}`,
  )
const blankChange = (set: string) =>
  inCopy(
    'change',
    `INSERT INTO copy (revision, at, operation, type, node_id, province_ids, actor, before, after, previous)
      VALUES (1, now(), 'UPDATED', 'Office', '', '{}', '', '{}', '{}', repeat('0', 32)); UPDATE copy SET ${set}`,
  )
const any = (table: string, set: string) =>
  `UPDATE ${table} SET ${set} WHERE ctid = (SELECT ctid FROM ${table} ORDER BY 1 LIMIT 1)`
const approval = (columns: string, values: string) =>
  `INSERT INTO approval (id, agreement_id, step, body, outcome${columns}) VALUES ('made-up', 'phuket-xiamen', ${values})`
const document = (set: string) => any('document', set)
/** An earlier version of the document, of which one thing is wrong. */
const documentVersion = (set: string) =>
  `INSERT INTO document_version (id, document_id, position, media_type, url, replaced_at)
    SELECT 'made-up', id, 1, media_type, url, now() FROM document LIMIT 1; UPDATE document_version SET ${set}`
const storedFile = (sha256: string, bytes: string) =>
  `INSERT INTO stored_file (sha256, media_type, bytes) VALUES (${sha256}, 'application/pdf', ${bytes})`
const hash = `repeat('0a', 32)`
const templateStep = (set: string) => any('approval_template_step', set)

/** A key of which one thing is different. */
const apiKey = (set: Record<string, string>) => {
  const columns = {
    id: `'0123456789aB'`,
    name: `'office'`,
    hash: `repeat('0a', 32)`,
    created_at: `'2026-11-22'`,
    created_by: `'test'`,
    all_provinces: 'true',
    ...set,
  }
  return `INSERT INTO api_key (${Object.keys(columns)}) VALUES (${Object.values(columns)})`
}
const changeRow = (revision: string, operation: string, before: string, after: string) =>
  `INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, reason, before, after)
    VALUES (${revision}, now(), '${operation}', 'Agreement', 'x', '{}', 'test', 'why', ${before}, ${after})`
const preferred = (set: string) =>
  fact(
    `rank = 'PREFERRED', rank_reason = 'why'; INSERT INTO fact SELECT * FROM copy; UPDATE copy SET id = 'made-up-2', ${set}`,
  )

/** Rules of a partial date with its bounds, in columns `on`, `earliest` and `latest`. */
const bounds = (set: (columns: string) => string, on: string, earliest: string, latest: string) => [
  set(`${on} = '2017-05', ${earliest} = '2017-05-01', ${latest} = '2017-05-30'`),
  set(`${on} = '2017', ${earliest} = '2017-01-02', ${latest} = '2017-12-31'`),
  set(`${on} = '2017-05-11', ${earliest} = NULL, ${latest} = '2017-05-11'`),
  set(`${on} = NULL, ${earliest} = '2017-05-11', ${latest} = '2017-05-11'`),
  set(`${on} = '2560-05-11', ${earliest} = '2560-05-11', ${latest} = '2560-05-11'`),
  set(`${on} = '11 May 2017', ${earliest} = '2017-05-11', ${latest} = '2017-05-11'`),
]
const dates = (set: (value: string) => string) =>
  ["'2559-07-26'", "'26 July 2016'", "'2016-7'", "''", "'0000'", "'2016-13'", "'2023-02-29'", "'2016-07-00'"].map(set)
const slugs = (table: string) =>
  ["''", "'Xiamen'", "'a--b'", "'-a'", "'a_b'", "'เซี่ยเหมิน'"].map(slug => any(table, `slug = ${slug}`))
const locations = (table: string) =>
  [
    'latitude = 7.9, longitude = NULL',
    'latitude = NULL, longitude = 98',
    'latitude = 90.1, longitude = 98',
    'latitude = 8, longitude = -181',
  ].map(set => any(table, set))
const wikidata = (table: string) => ["'42'", "'Q0'", "'q42'", "'Q42 '"].map(id => any(table, `wikidata_id = ${id}`))

const refused: Record<string, string[]> = {
  // dates
  agreement_signed_on_bounds: bounds(agreement, 'signed_on', 'signed_earliest', 'signed_latest'),
  agreement_expires_on_bounds: bounds(agreement, 'expires_on', 'expires_earliest', 'expires_latest'),
  agreement_event_on_bounds: bounds(event, '"on"', 'earliest', 'latest'),
  engagement_starts_on_bounds: bounds(
    set => engagement(`${set}, ends_on = NULL, ends_earliest = NULL, ends_latest = NULL`),
    'starts_on',
    'starts_earliest',
    'starts_latest',
  ).filter(sql => !sql.includes('starts_earliest = NULL') && !sql.includes('starts_on = NULL')),
  engagement_ends_on_bounds: bounds(engagement, 'ends_on', 'ends_earliest', 'ends_latest'),
  consulate_opened_on_bounds: bounds(consulate, 'opened_on', 'opened_earliest', 'opened_latest'),
  consulate_closed_on_bounds: bounds(consulate, 'closed_on', 'closed_earliest', 'closed_latest'),
  membership_joined_on_bounds: bounds(membership, 'joined_on', 'joined_earliest', 'joined_latest'),
  membership_left_on_bounds: bounds(membership, 'left_on', 'left_earliest', 'left_latest'),
  consulate_first_seen_on_bounds: bounds(consulate, 'first_seen_on', 'first_seen_earliest', 'first_seen_latest'),
  consul_from_bounds: bounds(consul, '"from"', 'from_earliest', 'from_latest'),
  consul_until_bounds: bounds(consul, 'until', 'until_earliest', 'until_latest'),
  member_from_bounds: bounds(member, '"from"', 'from_earliest', 'from_latest'),
  member_until_bounds: bounds(member, 'until', 'until_earliest', 'until_latest'),
  // It has a beginning, so none of them empties it.
  responsibility_from_bounds: bounds(responsibility, '"from"', 'from_earliest', 'from_latest').filter(
    statement => !statement.includes('"from" = NULL') && !statement.includes('from_earliest = NULL'),
  ),
  responsibility_until_bounds: bounds(responsibility, 'until', 'until_earliest', 'until_latest'),
  fact_as_of_bounds: bounds(fact, 'as_of', 'as_of_earliest', 'as_of_latest'),
  agreement_event_until_bounds: [
    event(`until = '2030', until_latest = '2030-12-31'`),
    event(`kind = 'RENEWED', until = '2030', until_latest = '2030-01-01'`),
    event(`kind = 'RENEWED', until = NULL, until_latest = '2030-01-01'`),
    event(`kind = 'NOTICE_GIVEN', until = '2573', until_latest = '2573-12-31'`),
  ],
  approval_asked_on_date: dates(date => approval(', asked_on', `1, 'CABINET', 'PENDING', ${date}`)),
  approval_decided_on_date: dates(date => approval(', decided_on', `1, 'CABINET', 'PENDING', ${date}`)),
  consulate_confirmed_on_date: dates(date => consulate(`confirmed_on = ${date}`)),
  network_founded_on_date: dates(date => any('network', `founded_on = ${date}`)),
  organization_opened_on_date: dates(date => any('organization', `opened_on = ${date}`)),
  approval_planned: [
    approval(', asked_on', `1, 'CABINET', 'PLANNED', '2016'`),
    approval(', decided_on', `1, 'CABINET', 'PLANNED', '2016'`),
  ],
  approval_template_named: [any('approval_template', 'name_en = NULL, name_th = NULL')],
  approval_template_step_named: [templateStep('name_en = NULL, name_th = NULL')],
  approval_template_step_position: [templateStep('position = 0')],
  approval_template_step_usual_days: [templateStep('usual_days = 0'), templateStep('usual_days = 3651')],
  signatory_position: [any('signatory', 'position = 0')],
  signatory_one_side: [any('signatory', `side = 'BOTH'`)],
  document_titled: [document('title_en = NULL, title_th = NULL')],
  document_of_one: [document('agreement_id = NULL'), document(`engagement_id = 'phuket-nice-2010'`)],
  document_step: [
    `${approval('', `1, 'CABINET', 'PENDING'`)}; UPDATE approval SET id = 'phuket-xiamen-1' WHERE id = 'made-up'; ` +
      document(`approval_id = 'phuket-xiamen-1'`),
  ],
  document_date: [document(`date = '2561-13'`)],
  document_is_somewhere: [document('url = NULL')],
  document_bytes: [document('bytes = 1'), document(`sha256 = ${hash}`), document(`sha256 = ${hash}, bytes = 0`)],
  document_sha256: [document(`sha256 = 'A', bytes = 1`)],
  document_pages: [document('pages = 0')],
  document_version_position: [documentVersion('position = 0')],
  document_version_date: [documentVersion(`date = 'yesterday'`)],
  document_version_is_somewhere: [documentVersion('url = NULL')],
  document_version_bytes: [documentVersion('bytes = 1'), documentVersion(`sha256 = ${hash}`)],
  document_version_sha256: [documentVersion(`sha256 = '../etc', bytes = 1`)],
  document_version_pages: [documentVersion('pages = 0')],
  stored_file_sha256: [storedFile(`'..'`, '1')],
  stored_file_bytes: [storedFile(hash, '0')],
  commitment_worded: [commitment('text_en = NULL, text_th = NULL')],
  commitment_due_on_bounds: bounds(
    set => commitment(`agreed_earliest = NULL, ${set}`),
    'due_on',
    'due_earliest',
    'due_latest',
  ),
  commitment_dates: [
    commitment(
      `agreed_earliest = '2020-01-01', due_on = '2019', due_earliest = '2019-01-01', due_latest = '2019-12-31'`,
    ),
  ],
  commitment_one_end: [commitment(`done_latest = '2026-01-01', dropped_latest = '2026-01-01'`)],
  commitment_follow_up: [commitment('follow_up_of_id = id')],
  commitment_event_on_bounds: bounds(set => commitmentEvent(`kind = 'AGREED', ${set}`), '"on"', 'earliest', 'latest'),
  commitment_event_position: [commitmentEvent('position = 0'), commitmentEvent('position = -1')],
  commitment_event_dated: [commitmentEvent('"on" = NULL, earliest = NULL, latest = NULL')],
  commitment_event_says_why: [
    commitmentEvent(`kind = 'DROPPED', note = NULL`),
    commitmentEvent(`kind = 'CORRECTED', note = NULL`),
  ],
  commitment_event_once: [commitmentEvent(`kind = 'AGREED'`)],
  agreement_titled: [any('agreement', 'title_en = NULL, title_th = NULL')],
  engagement_titled: [any('engagement', 'title_en = NULL, title_th = NULL')],
  engagement_series_named: [any('engagement_series', 'name_en = NULL, name_th = NULL')],
  municipality_named: [any('municipality', 'name_en = NULL, name_th = NULL')],
  network_named: [any('network', 'name_en = NULL, name_th = NULL')],
  organization_named: [any('organization', 'name_en = NULL, name_th = NULL')],
  person_named: [any('person', 'name_en = NULL, name_th = NULL')],
  post_titled: [any('post', 'title_en = NULL, title_th = NULL')],
  sister_city_named: [any('sister_city', 'name_en = NULL, name_th = NULL')],
  post_from_date: dates(date => any('post', `"from" = ${date}`)),
  post_until_date: dates(date => any('post', `until = ${date}`)),
  fact_date_date: dates(date => fact(`date = ${date}`)),
  source_published_on_date: dates(date => any('source', `published_on = ${date}`)),
  agreement_dates: [
    agreement(`expires_on = '2016', expires_earliest = '2016-01-01', expires_latest = '2016-12-31'`),
    agreement(`expires_on = '2017-05-10', expires_earliest = '2017-05-10', expires_latest = '2017-05-10'`),
  ],
  engagement_dates: [engagement(`ends_on = '2009', ends_earliest = '2009-01-01', ends_latest = '2009-12-31'`)],
  consulate_dates: [
    consulate(`opened_on = '2016', opened_earliest = '2016-01-01', opened_latest = '2016-12-31',
      closed_on = '2015', closed_earliest = '2015-01-01', closed_latest = '2015-12-31'`),
  ],
  consul_dates: [consul(ended)],
  member_dates: [member(ended)],
  responsibility_dates: [responsibility(ended)],
  consul_position: [consul('position = 0')],
  member_position: [member('position = 0')],
  responsibility_for: [responsibility('sector = NULL')],
  organization_parent: [any('organization', 'parent_id = id')],
  membership_dates: [
    membership(`joined_on = '2010', joined_earliest = '2010-01-01', joined_latest = '2010-12-31',
      left_on = '2009', left_earliest = '2009-01-01', left_latest = '2009-12-31'`),
  ],
  // places
  country_code_iso: [
    `INSERT INTO country (code, name_en) VALUES ('jp', 'Japan')`,
    `INSERT INTO country VALUES ('JPN', 'Japan')`,
  ],
  province_id_iso: [any('province', `id = 'TH-S'`), any('province', `id = '83'`)],
  province_location: locations('province'),
  municipality_location: locations('municipality'),
  sister_city_location: locations('sister_city'),
  province_wikidata_id: wikidata('province'),
  municipality_wikidata_id: wikidata('municipality'),
  sister_city_wikidata_id: wikidata('sister_city'),
  sister_city_wikidata_id_key: [
    `UPDATE sister_city SET wikidata_id = (SELECT wikidata_id FROM sister_city WHERE id = 'xiamen') WHERE id = 'hainan'`,
  ],
  sister_city_slug_key: [`UPDATE sister_city SET slug = 'xiamen' WHERE id = 'hainan'`],
  sister_city_foreign: [`UPDATE sister_city SET country_code = 'TH' WHERE id = 'xiamen'`],
  sister_city_succession: [`UPDATE sister_city SET successor_id = id WHERE id = 'xiamen'`],
  ...Object.fromEntries(
    [
      'province',
      'municipality',
      'sister_city',
      'agreement',
      'engagement',
      'engagement_series',
      'network',
      'organization',
      'approval_template',
      'person',
      'source',
    ].map(table => [`${table}_slug`, slugs(table)]),
  ),
  // ties
  partnership_pair: [
    `INSERT INTO partnership (id, province_id, sister_city_id, relationship) VALUES ('again', 'TH-83', 'xiamen', 'TWIN_CITY')`,
    `INSERT INTO partnership (id, province_id, municipality_id, sister_city_id, relationship)
      SELECT 'again', province_id, municipality_id, sister_city_id, 'TWIN_CITY' FROM partnership WHERE municipality_id IS NOT NULL LIMIT 1`,
  ],
  agreement_slug_key: [agreement(`slug = 'phuket-hainan'`)],
  agreement_renews_id_key: [
    agreement(`renews_id = (SELECT renews_id FROM agreement WHERE renews_id IS NOT NULL LIMIT 1)`),
  ],
  agreement_sectors: [agreement(`sectors = '{TRADE,TOURISM,TRADE}'`)],
  agreement_other_sector: [
    agreement(`sectors = '{OTHER}', other_sector = NULL`),
    agreement(`sectors = '{TRADE}', other_sector = 'sport'`),
    agreement(`sectors = '{}', other_sector = 'sport'`),
  ],
  agreement_term: [
    agreement(`term_kind = 'FIXED'`),
    agreement(`term_kind = 'FIXED', term_months = 12, renewal_months = 12`),
    agreement(`term_kind = 'OPEN_ENDED', term_months = 12`),
    agreement(
      `term_kind = 'OPEN_ENDED', expires_on = '2030', expires_earliest = '2030-01-01', expires_latest = '2030-12-31'`,
    ),
    agreement(`term_kind = 'AUTO_RENEWING', term_months = 12`),
    agreement(`term_kind = 'UNKNOWN', renewal_months = 12`),
  ],
  agreement_months: [
    agreement(`term_months = 0`),
    agreement(`term_kind = 'AUTO_RENEWING', renewal_months = -1`),
    agreement(`notice_months = 0`),
  ],
  agreement_links: [agreement('based_on_id = id'), agreement('renews_id = id'), agreement('superseded_by_id = id')],
  // Its places are those of its partnership.
  agreement_partnership_id_province_id_sister_city_id_fkey: [
    agreement(`province_id = 'TH-10'`),
    agreement(`sister_city_id = 'nice'`),
  ],
  agreement_sister_city_id_country_code_fkey: [agreement(`country_code = 'JP'`)],
  agreement_span_days: [span(`starts = '2016-09-23', ends = '2016-09-23'`), span(`ends = '-infinity'`)],
  // No day without a span, and none with two.
  agreement_span_agreement_id_ends_fkey: [span(`ends = '2001-01-01'`)],
  agreement_span_agreement_id_ends_key: [
    span('ends = NULL'),
    `INSERT INTO agreement_span VALUES ('phuket-xiamen', '2001-01-01', NULL, 'EXPIRED', TRUE)`,
  ],
  agreement_event_position: [event('position = 0')],
  agreement_event_agreement_id_position_key: [event('position = 1')],
  approval_step: [approval('', `0, 'CABINET', 'PENDING'`)],
  // life of a tie
  engagement_headcount: [engagement('headcount = 0'), engagement('headcount = -5')],
  engagement_sectors: [engagement(`sectors = '{ARTS,ARTS}'`)],
  engagement_cancelled: [engagement(`last_stage = 'HELD', cancelled = TRUE`), engagement(`last_stage = 'CANCELLED'`)],
  engagement_event_on_bounds: bounds(stage, '"on"', 'earliest', 'latest').filter(sql => !sql.includes('= NULL')),
  engagement_event_position: [stage('position = 0')],
  engagement_event_says_why: [stage(`kind = 'CORRECTED', reason = NULL`)],
  engagement_party_headcount: [any('engagement_party', 'headcount = 0')],
  engagement_party_is_one: [any('engagement_party', `name = 'Xiamen', network_id = 'itop'`)],
  engagement_party_position: [any('engagement_party', 'position = 0')],
  programme_item_at: ["'24:00'", "'9:30'", "'09:60'", "''"].map(at => any('programme_item', `"at" = ${at}`)),
  programme_item_on: dates(on => any('programme_item', `"on" = ${on}`)),
  programme_item_position: [any('programme_item', 'position = 0')],
  programme_item_worded: [any('programme_item', 'topic_en = NULL, topic_th = NULL')],
  consulate_foreign: [`${consulate(`country_code = 'TH'`)}`],
  membership_member: [
    membership(`sister_city_id = 'xiamen'`),
    membership(`municipality_id = 'phuket-city'`),
    membership(`outside_name_en = 'Bali'`),
    membership('province_id = NULL'),
    membership(`outside_country_code = 'ID'`),
  ],
  // provenance
  fact_says_something: [fact('value = NULL, max = NULL, unit = NULL, precision = NULL, text = NULL, date = NULL')],
  fact_quantity: [
    fact('unit = NULL'),
    fact('precision = NULL'),
    fact(`precision = 'RANGE', max = NULL`),
    fact(`precision = 'RANGE', max = 8`),
    fact(`precision = 'EXACT', max = 9`),
    fact(`value = NULL, text = 'eight'`),
  ],
  fact_quote_short: [fact(`quote = repeat('ก', 201)`)],
  fact_rank_reason: [fact(`rank = 'PREFERRED'`), fact(`rank = 'DEPRECATED'`)],
  source_language: ["'english'", "'EN'", "'zh-CN'", "''"].map(language => any('source', `language = ${language}`)),
  source_url: [any('source', `url = 'javascript:alert(1)'`), any('source', `url = 'ftp://example.com'`)],
  fact_one_preferred: [preferred(`text = 'another answer'`), preferred(`as_of = as_of, rank_reason = 'another'`)],
  // keys and log
  api_key_id: ["''", "'0123456789a'", "'0123456789aBc'", "'0123456789a-'"].map(id => apiKey({ id })),
  api_key_hash: ["''", "repeat('0A', 32)", "repeat('0', 63)", "'secret'"].map(hash => apiKey({ hash })),
  api_key_provinces: [apiKey({ all_provinces: 'false' }), apiKey({ province_ids: `'{TH-83}'` })],
  api_key_speaks_for: ["'{read}'", "'{read,assert,publish}'", "'{assert,write:office}'", 'NULL'].map(scopes =>
    apiKey({ sister_city_id: "'xiamen'", scopes }),
  ),
  api_key_dates: [
    apiKey({ expires_at: `'2026-11-22'` }),
    apiKey({ expires_at: `'2026-11-21'` }),
    apiKey({ revoked_at: `'2026-11-21'` }),
  ],
  change_revision: [changeRow('0', 'UPDATED', `'{}'`, `'{}'`), changeRow('-1', 'UPDATED', `'{}'`, `'{}'`)],
  change_pkey: [`${changeRow('1', 'CREATED', 'NULL', `'{}'`)}; ${changeRow('1', 'UPDATED', `'{}'`, `'{}'`)}`],
  change_identity: ['identity', 'previous'].flatMap(column =>
    ["''", "repeat('g', 32)", "repeat('0', 31)"].map(
      value => `INSERT INTO change (revision, at, operation, type, node_id, actor, after, ${column})
        VALUES (1, now(), 'CREATED', 'Source', 'x', 'Test', '{}', ${value})`,
    ),
  ),
  dataset_identity: ["''", "repeat('g', 32)", "repeat('0', 31)"].map(value => `UPDATE dataset SET identity = ${value}`),
  office_note_about: [officeNote(`about_type = 'SisterCity'`)],
  office_note_on: [officeNote(`"on" = '2020-13'`)],
  office_contact_about: [
    `INSERT INTO office_contact (id, province_id, name, purpose, confirmed_on, recorded_at, about_id)
      VALUES ('made-up', 'TH-83', 'Li', 'Visits', '2020-01-02', now(), 'xiamen')`,
  ],
  office_budget_line_about: [budgetLine(`about_id = 'xiamen'`)],
  office_budget_line_amount: [budgetLine('amount = -0.01')],
  office_budget_line_fiscal_year: [budgetLine('fiscal_year = 2026'), budgetLine('fiscal_year = 3000')],
  office_change_states: [
    officeChange(`reason = NULL`),
    officeChange(`after = NULL`),
    officeChange(`before = '{}'`),
    officeChange(`erased = TRUE`),
  ],
  change_of_office_is_blank: [
    blankChange(`actor = 'Officer'`),
    blankChange(`node_id = 'made-up'`),
    blankChange(`province_ids = '{TH-83}'`),
    blankChange(`reason = 'To say so.'`),
    blankChange(`after = '{"text": "said"}'`),
  ],
  change_states: [
    changeRow('1', 'CREATED', `'{}'`, `'{}'`),
    changeRow('1', 'CREATED', 'NULL', 'NULL'),
    changeRow('1', 'UPDATED', 'NULL', `'{}'`),
    changeRow('1', 'UPDATED', `'{}'`, 'NULL'),
    changeRow('1', 'DELETED', 'NULL', 'NULL'),
    changeRow('1', 'DELETED', `'{}'`, `'{}'`),
  ],
  dataset_one_row: [`INSERT INTO dataset (id, version, digest, loaded_at) VALUES (2, '2026-11-22', 'x', now())`],
}

const allowed = [
  agreement(`sectors = '{OTHER}', other_sector = 'sport'`),
  agreement(`term_kind = 'FIXED', term_months = 12, notice_months = 3`),
  agreement(`term_kind = 'AUTO_RENEWING', renewal_months = 12`),
  agreement(`signed_on = '2016-02', signed_earliest = '2016-02-01', signed_latest = '2016-02-29'`),
  agreement(`expires_on = '2017', expires_earliest = '2017-01-01', expires_latest = '2017-12-31'`),
  event(`kind = 'RENEWED', until = '2030-02', until_latest = '2030-02-28'`),
  // A city is a party of its own, beside the province that it lies in.
  `INSERT INTO partnership (id, province_id, municipality_id, sister_city_id, relationship)
    VALUES ('city', 'TH-83', 'phuket-city', 'xiamen', 'TWIN_CITY')`,
  fact(`precision = 'RANGE', max = 9`),
  fact(`quote = repeat('ก', 200)`),
  approval(', asked_on, decided_on', `1, 'CABINET', 'ACKNOWLEDGED', '2016', '2016-07'`),
  membership(`province_id = NULL, outside_name_en = 'Bali', outside_country_code = 'ID'`),
  preferred(`as_of = '1999', as_of_earliest = '1999-01-01', as_of_latest = '1999-12-31'`),
  preferred(`rank = 'NORMAL'`),
  apiKey({}),
  apiKey({ expires_at: `'2027-11-22'`, revoked_at: `'2026-11-22'` }),
  changeRow('1', 'CREATED', 'NULL', `'{}'`),
  changeRow('1', 'UPDATED', `'{}'`, `'{}'`),
  changeRow('1', 'DELETED', `'{}'`, 'NULL'),
  // What a correction, a ranking and the settling of a contradiction do.
  `UPDATE agreement_event SET corrected_by_id = 'phuket-xiamen-1' WHERE id = 'phuket-xiamen-2'`,
  `UPDATE fact SET rank = 'DEPRECATED', rank_reason = 'why' WHERE id = 'phuket-2016-mou-head-of-office'`,
  `UPDATE fact SET conflict_id = NULL WHERE id = 'phuket-2016-mou-head-of-office'`,
]

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** Runs statements that are rolled back; what the database objects to, or how many rows the last of them changed. */
  const attempt = async (statements: string): Promise<string> => {
    const rollback = new Error()
    let outcome = ''
    try {
      await store.db.$transaction(async tx => {
        try {
          for (const statement of statements.split('; ')) outcome = `${await tx.$executeRawUnsafe(statement)} row(s)`
        } catch (error) {
          outcome = (error as Error).message
        }
        throw rollback
      })
    } catch (error) {
      if (error !== rollback) throw error
    }
    return outcome
  }

  it.each(Object.entries(refused))('%s', async (name, statements) => {
    for (const statement of statements) {
      const outcome = await attempt(statement)
      expect(outcome.includes(`"${name}"`) || outcome, statement).toBe(true)
    }
    expect(statements.length).toBeGreaterThan(0)
  })

  it.each(allowed)('lets through: %s', async statement => {
    expect(await attempt(statement)).toBe('1 row(s)')
  })

  describe('what was written stays as it was', () => {
    const where = {
      change: 'revision = 1',
      agreement_event: `id = 'phuket-xiamen-2'`,
      commitment_event: `id = 'mukdahan-quang-tri-review-2026-1'`,
      fact: `id = 'phuket-2016-mou-head-of-office'`,
    }
    const aChange = changeRow('1', 'UPDATED', `'{}'`, `'{}'`)
    const before = { change: `${aChange}; `, agreement_event: '', commitment_event: '', fact: '' }
    /** The columns that a correction, a ranking and the settling of a contradiction may set. */
    const free = {
      change: [],
      agreement_event: ['corrected_by_id'],
      commitment_event: ['corrected_by_id'],
      fact: ['rank', 'rank_reason', 'conflict_id'],
    }

    it.each(['change', 'agreement_event', 'commitment_event', 'fact'] as const)(
      '%s, in each of its columns',
      async table => {
        const columns = await store.db.$queryRaw<{ name: string; type: string }[]>`
        SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
        WHERE attrelid = ${table}::text::regclass AND attnum > 0 AND NOT attisdropped`
        const fixed = columns.filter(({ name }) => !(free[table] as string[]).includes(name))
        expect(fixed.length).toBeGreaterThan(8)
        for (const { name, type } of fixed) {
          const value = type.endsWith('[]') ? `'{TH-10}'` : other(type, name)
          const statement = `UPDATE ${table} SET "${name}" = ${value} WHERE ${where[table]}`
          expect(await attempt(`${before[table]}${statement}`), statement).toContain(`${table} is append-only`)
        }
      },
    )

    const other = (type: string, name: string): string => {
      if (type === 'jsonb') return `'{"a": 1}'`
      if (type === 'integer' || type.startsWith('double')) return `coalesce("${name}", 0) + 1`
      if (type.startsWith('timestamp') || type === 'date') return `'2001-01-01'`
      if (type === 'text') return `coalesce("${name}", '') || 'x'`
      if (type === 'boolean') return `NOT "${name}"`
      // Another value of the enum
      return `(SELECT value FROM unnest(enum_range(NULL::${type})) AS value WHERE value IS DISTINCT FROM "${name}" LIMIT 1)`
    }

    it('changes are not deleted either', async () => {
      expect(await attempt(`${aChange}; DELETE FROM change`)).toContain('change is append-only')
    })
  })

  it('references compare as what they refer to does, or no index would serve them', async () => {
    const rows = await store.db.$queryRaw<{ name: string; alike: boolean }[]>`
      SELECT conname AS name, own.attcollation = target.attcollation AS alike
      FROM pg_constraint
      CROSS JOIN LATERAL unnest(conkey, confkey) AS pair (own, target)
      JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = pair.own
      JOIN pg_attribute target ON target.attrelid = confrelid AND target.attnum = pair.target
      WHERE contype = 'f'`
    expect(rows.filter(({ alike }) => !alike)).toEqual([])
    expect(rows.length).toBeGreaterThan(30)
  })

  it('what refers to records of any type compares by bytes', async () => {
    const columns = await store.db.$queryRaw`
      SELECT attrelid::regclass || '.' || attname AS name, collname AS collation
      FROM pg_attribute
      JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r' AND relnamespace = 'public'::regnamespace
      JOIN pg_collation ON pg_collation.oid = attcollation
      WHERE attname IN ('node_id', 'subject_id') ORDER BY name`
    expect(columns).toEqual([
      { name: 'change.node_id', collation: 'C' },
      { name: 'conflict.subject_id', collation: 'C' },
      { name: 'fact.subject_id', collation: 'C' },
      { name: 'search_entry.node_id', collation: 'C' },
    ])
  })

  it('a text for a day is held to be a partial date', async () => {
    const columns = await store.db.$queryRaw<{ column: string; checks: string | null }[]>`
      SELECT attrelid::regclass || '.' || attname AS column, string_agg(pg_get_constraintdef(c.oid), '; ') AS checks
      FROM pg_attribute
      JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r' AND relnamespace = 'public'::regnamespace
      LEFT JOIN pg_constraint c ON conrelid = attrelid AND contype = 'c' AND attnum = ANY (conkey)
      WHERE atttypid = 'text'::regtype AND (attname ~ '_on$' OR attname IN ('on', 'from', 'until', 'date', 'as_of'))
      GROUP BY 1 ORDER BY 1`
    expect(columns.filter(({ checks }) => !checks?.includes('is_partial_date('))).toEqual([])
    expect(columns.length).toBeGreaterThan(15)
  })

  it('every constraint has been tried', async () => {
    const rows = await store.db.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
      UNION SELECT indexname FROM pg_indexes WHERE indexname IN ('partnership_pair', 'fact_one_preferred', 'commitment_event_once')`
    expect(rows.map(({ name }) => name).filter(name => !(name in refused))).toEqual([])
    expect(rows.length).toBeGreaterThan(60)
  })
})

import {
  type AgreementKind,
  AssertRecord,
  type AssertRecordInput,
  type Client,
  type FactProperty,
  type SectorCode,
} from '@sister-city-graph/sdk'
import type { Command, Context } from '../command.ts'
import { Failure, UsageError } from '../exit.ts'

const help = `scg assert AGREEMENT – puts on record how your city reads an agreement of its own

For partners: needs a key with the scope assert, which speaks for one sister city. The agreement does not change. What cannot
hold beside what the register has becomes a contradiction, which an officer settles. A later answer to the same question takes
the place of the earlier one, which stays on record.

AGREEMENT is its slug, like phuket-xiamen.

  --signed-on DATE       when it was signed, like 2017-05-11, 2017-05 or 2017
  --in-force-from DATE   from when it is in force
  --expires-on DATE      the last day of its term
  --ended-on DATE        when it ended
  --kind KIND            LOI, MOU, MOC, MOA, SISTER_CITY_AGREEMENT, FRIENDSHIP_AGREEMENT, JOINT_DECLARATION, ACTION_PLAN or OTHER
  --sectors CODE,…       all sectors that it covers: TRADE, INVESTMENT, EDUCATION, CULTURE, ARTS, TOURISM, ENVIRONMENT,
                         TECHNOLOGY, OTHER
  --title TEXT           its title in your own language
  --withdraw NAME,…      answers that you no longer hold: signed-on, in-force-from, expires-on, ended-on, kind, sectors, title
  --quote TEXT           the words of the document that say so
  --note TEXT            where it can be looked up
  --reason TEXT          why, for the public history

Examples:
  scg assert phuket-xiamen --signed-on 2017-05-12 --note 'https://example.org/list' --reason 'By our register of treaties.'
  scg assert phuket-xiamen --withdraw signed-on --reason 'The 11th is right.'
`

export const assert: Command = {
  summary: 'put on record how your city reads an agreement of its own',
  help,
  options: [
    'signed-on',
    'in-force-from',
    'expires-on',
    'ended-on',
    'kind',
    'sectors',
    'title',
    'withdraw',
    'quote',
    'note',
    'reason',
  ],
  args: [1, 1],
  run: async ({ args: [slug = ''], options, client, print, signal }) => {
    const input = inputOf(options)
    const server = client()
    const agreement = await agreementOf(server, slug, signal)
    const { assertRecord } = await server.request(AssertRecord, { input: { agreement, ...input } }, { signal })
    if (assertRecord.__typename !== 'AssertRecordSuccess') throw new Failure(assertRecord.message)
    const { facts, conflicts, revision } = assertRecord
    const lines = facts.map(
      ({ property, date, text, conflict }) =>
        `${property} ${date ?? text}${conflict ? ' contradicts the register' : ''}`,
    )
    const open = conflicts.map(({ topic }) => `To be settled by an officer: ${topic}`)
    await print([...lines, ...open, `Recorded at revision ${revision}.`].map(line => `${line}\n`).join(''))
  },
}

/** The questions, by the names that they have here. */
const questions: Readonly<Record<string, FactProperty>> = {
  'signed-on': 'SIGNED_ON',
  'in-force-from': 'IN_FORCE_FROM',
  'expires-on': 'EXPIRES_ON',
  'ended-on': 'ENDED_ON',
  kind: 'AGREEMENT_KIND',
  sectors: 'AGREEMENT_SECTORS',
  title: 'TITLE',
}

function inputOf(options: Context['options']): Omit<AssertRecordInput, 'agreement'> {
  const { kind, sectors, title, withdraw, quote, note, reason } = options
  if (reason === undefined) throw new UsageError("assert needs --reason, like --reason 'By our register of treaties.'")
  const dates = {
    signedOn: options['signed-on'],
    inForceFrom: options['in-force-from'],
    expiresOn: options['expires-on'],
    endedOn: options['ended-on'],
  }
  const given = {
    ...dates,
    kind: kind as AgreementKind | undefined,
    sectors: sectors && (listed(sectors) as SectorCode[]),
    title,
    withdraw: withdraw && listed(withdraw).map(questionOf),
    quote,
    note,
  }
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  if (said.every(([name]) => name === 'quote' || name === 'note'))
    throw new UsageError('assert needs a reading, like --signed-on 2017-05-11, or one to --withdraw.')
  return { ...Object.fromEntries(said), reason }
}

const listed = (text: string): string[] => text.split(',').map(item => item.trim())

function questionOf(name: string): FactProperty {
  const question = questions[name]
  if (!question)
    throw new UsageError(`--withdraw has "${name}", which is none of ${Object.keys(questions).join(', ')}.`)
  return question
}

async function agreementOf(client: Client, slug: string, signal: AbortSignal): Promise<string> {
  const text = 'query IdOf($slug: String!) { agreement(slug: $slug) { id } }'
  const data = (await client.request(text as never, { slug } as never, { signal })) as {
    agreement: { id: string } | null
  }
  if (!data.agreement)
    throw new Failure(`There is no agreement "${slug}": look its slug up with scg query or scg compare.`)
  return data.agreement.id
}

import type { Word } from '../../register/messages/words.ts'
import { agreement } from './agreement.ts'
import { approvalTemplate } from './approval-template.ts'
import { commitment } from './commitment.ts'
import { conflict } from './conflict.ts'
import { consulate } from './consulate.ts'
import { country } from './country.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { document } from './document.ts'
import { engagement } from './engagement.ts'
import { engagementSeries } from './engagement-series.ts'
import { fact } from './fact.ts'
import { municipality } from './municipality.ts'
import { network } from './network.ts'
import { organization } from './organization.ts'
import { partnership } from './partnership.ts'
import { person } from './person.ts'
import { province } from './province.ts'
import { responsibility } from './responsibility.ts'
import { sisterCity } from './sister-city.ts'
import { source } from './source.ts'

/** Every type of record, in the order in which a copy can insert them: a type comes after those that it refers to. */
export const records = {
  Country: country,
  Province: province,
  Source: source,
  Municipality: municipality,
  SisterCity: sisterCity,
  Partnership: partnership,
  Agreement: agreement,
  Person: person,
  Consulate: consulate,
  Network: network,
  Organization: organization,
  EngagementSeries: engagementSeries,
  Engagement: engagement,
  ApprovalTemplate: approvalTemplate,
  Responsibility: responsibility,
  Commitment: commitment,
  Conflict: conflict,
  Fact: fact,
  Document: document,
} as const satisfies Record<string, RecordDescriptor>

type Records = typeof records

export type RecordType = keyof Records

export const recordTypes = Object.keys(records) as RecordType[]

type Those<Part extends 'written' | 'referrers' | 'subject', Not> = {
  [Type in RecordType]: Records[Type][Part] extends Not ? never : Type
}[RecordType]

/** Types that commands write. Provinces come from the open data set only. */
export type WrittenType = Those<'written', false>

export const writtenTypes = recordTypes.filter((type): type is WrittenType => records[type].written)

export type RemovableType = Those<'referrers', null>

export const removableTypes = recordTypes.filter((type): type is RemovableType => records[type].referrers !== null)

/** The types that facts and contradictions may be about. */
export type SubjectType = Those<'subject', false>

export const subjectTypes = recordTypes.filter((type): type is SubjectType => records[type].subject)

/** A record of a type in the format of the change log: its columns, links and owned rows, without empty fields. */
export type RecordOf<Type extends RecordType> = {
  readonly [Field in
    | Records[Type]['columns'][number]
    | keyof Records[Type]['links']
    | keyof Records[Type]['owned']]?: unknown
}

type Values<T> = T extends unknown ? T[keyof T] : never

type LinksOf<Part> = Part extends { readonly links: infer Links } ? Values<Links> : never

/** The tables in which Prisma keeps the links of records and of the rows that they own. */
export type LinkTable = `_${(LinksOf<Records[RecordType]> | LinksOf<Values<Records[RecordType]['owned']>>)['table']}`

export type Noun = Records[RecordType]['plural']

/** The name of a type in a sentence: SisterCity as "sister city". */
export const wordOf = (type: RecordType): Word => type.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase() as Word

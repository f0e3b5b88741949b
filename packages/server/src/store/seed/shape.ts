import { z } from 'zod'
import { agreement, partnership } from './shape/agreement.ts'
import { approvalTemplate } from './shape/approval-template.ts'
import { commitment } from './shape/commitment.ts'
import { document } from './shape/document.ts'
import { consulate, engagement, engagementSeries } from './shape/engagement.ts'
import { day, text } from './shape/fields.ts'
import { network } from './shape/network.ts'
import { organization, person, responsibility } from './shape/office.ts'
import { country, municipality, province, sisterCity } from './shape/place.ts'
import { conflict, fact, source } from './shape/provenance.ts'

/** The schema of the records of each file; `sisterCities` is the file sister-cities.json. */
export const shapes = {
  countries: country,
  provinces: province,
  municipalities: municipality,
  sisterCities: sisterCity,
  partnerships: partnership,
  agreements: agreement,
  engagementSeries,
  engagements: engagement,
  consulates: consulate,
  networks: network,
  organizations: organization,
  approvalTemplates: approvalTemplate,
  responsibilities: responsibility,
  people: person,
  commitments: commitment,
  facts: fact,
  conflicts: conflict,
  documents: document,
  sources: source,
}

/** The schema of dataset.json. */
export const editionShape = z.strictObject({
  version: day,
  license: text,
  /** When the events of the agreements were entered. */
  recordedAt: z.iso.datetime(),
})

export type Noun = keyof typeof shapes
export type Records = { [N in Noun]: z.infer<(typeof shapes)[N]>[] }
export type Dataset = Records & { edition: z.infer<typeof editionShape> }

import { builder } from '../builder.ts'
import { factsArgs, factsWords } from '../fact/facts-about.ts'
import { langArgs, NamesType } from '../language.ts'
import { partnershipArgs } from '../partnership/field.ts'
import { Country, Fact, PartnershipConnection } from '../refs.ts'
import { GeoPoint } from './geo-point.ts'
import { placeDescriptions } from './place-descriptions.ts'
import { Place } from './place-ref.ts'

Place.implement({
  description: 'A place that can hold partnerships: a Thai province or municipality, or a sister city.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: t => ({
    slug: t.string({ description: placeDescriptions.slug }),
    name: t.string({ args: langArgs(t.arg), description: placeDescriptions.name }),
    names: t.field({ type: NamesType, description: placeDescriptions.names }),
    country: t.field({ type: Country, description: placeDescriptions.country }),
    location: t.field({ type: GeoPoint, nullable: true, description: placeDescriptions.location }),
    wikidataId: t.string({ nullable: true, description: placeDescriptions.wikidataId }),
    partnerships: t.field({
      type: PartnershipConnection,
      args: partnershipArgs(t.arg),
      description: placeDescriptions.partnerships,
    }),
    facts: t.field({
      type: [Fact],
      args: factsArgs(t.arg),
      description: factsWords,
    }),
  }),
})

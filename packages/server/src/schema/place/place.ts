import { builder } from '../builder.ts'
import { factsArgs, factsWords } from '../fact/facts-about.ts'
import { langArgs, NamesType } from '../language.ts'
import { partnershipArgs } from '../partnership/field.ts'
import { Country, Fact, PartnershipConnection } from '../refs.ts'
import { GeoPoint } from './geo-point.ts'
import { Place } from './place-ref.ts'
import { placeWords } from './place-words.ts'

Place.implement({
  description: 'A place that can hold partnerships: a Thai province or municipality, or a sister city.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: t => ({
    slug: t.string({ description: placeWords.slug }),
    name: t.string({ args: langArgs(t.arg), description: placeWords.name }),
    names: t.field({ type: NamesType, description: placeWords.names }),
    country: t.field({ type: Country, description: placeWords.country }),
    location: t.field({ type: GeoPoint, nullable: true, description: placeWords.location }),
    wikidataId: t.string({ nullable: true, description: placeWords.wikidataId }),
    partnerships: t.field({
      type: PartnershipConnection,
      args: partnershipArgs(t.arg),
      description: placeWords.partnerships,
    }),
    facts: t.field({
      type: [Fact],
      args: factsArgs(t.arg),
      description: factsWords,
    }),
  }),
})

import { readCountry } from '../../register/country.ts'
import { correctMunicipality } from '../../store/write/municipality/correct.ts'
import { registerMunicipality } from '../../store/write/municipality/register.ts'
import { correctSisterCity } from '../../store/write/sister-city/correct.ts'
import { registerSisterCity } from '../../store/write/sister-city/register.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { Municipality, SisterCity } from '../refs.ts'
import * as inputs from './inputs.ts'

const sisterCity = { type: 'SisterCity', ref: SisterCity, description: 'The sister city as it is now.' } as const
const municipality = { type: 'Municipality', ref: Municipality, description: 'The municipality as it is now.' } as const

defineMutation({
  name: 'registerSisterCity',
  description:
    'Adds a foreign place to the register. A partnership begins with the first agreement that is proposed with it.',
  scope: 'write:registry',
  input: inputs.RegisterSisterCityInput,
  returns: { sisterCity },
  command: registerSisterCity,
  read: (input, ids) => ({
    ...input,
    country: readCountry(input.country),
    distinctFrom: ids.keys(input.distinctFrom, 'SisterCity', 'distinctFrom'),
    aliases: input.aliases ?? [],
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctSisterCity',
  description:
    'Corrects the record of a foreign place, or names its successor. A key that is limited to provinces may do so only when no other province has a partnership with it.',
  scope: 'publish',
  input: inputs.CorrectSisterCityInput,
  returns: { sisterCity },
  command: correctSisterCity,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'SisterCity', 'distinctFrom'),
    sisterCity: ids.key(input.sisterCity, 'SisterCity', 'sisterCity'),
    country: input.country && readCountry(input.country),
    successor: ids.optional(input.successor, 'SisterCity', 'successor'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'registerMunicipality',
  description: 'Adds a Thai local authority that signs in its own name to the register.',
  scope: 'write:registry',
  input: inputs.RegisterMunicipalityInput,
  returns: { municipality },
  command: registerMunicipality,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'Municipality', 'distinctFrom'),
    province: ids.key(input.province, 'Province', 'province'),
    aliases: input.aliases ?? [],
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctMunicipality',
  description: 'Corrects the record of a Thai local authority.',
  scope: 'publish',
  input: inputs.CorrectMunicipalityInput,
  returns: { municipality },
  command: correctMunicipality,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'Municipality', 'distinctFrom'),
    municipality: ids.key(input.municipality, 'Municipality', 'municipality'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

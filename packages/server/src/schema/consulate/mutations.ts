import { readCountry } from '../../register/country.ts'
import { correctConsulate } from '../../store/write/consulate/correct.ts'
import { closeConsulate, confirmConsulate } from '../../store/write/consulate/life.ts'
import { openConsulate } from '../../store/write/consulate/open.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import { commandMetaFields, type InputFields, versionField } from '../mutation/input.ts'
import { Consulate } from '../refs.ts'
import { ConsulateKind } from './kind.ts'

const scope = 'write:registry'
const returns = {
  consulate: { type: 'Consulate', ref: Consulate, description: 'The consulate as it is now.' },
} as const

const sourcesField = (t: InputFields) => ({
  sources: t.idList({ required: true, description: 'Ids of the sources that support it, at least one.' }),
})

const about = (t: InputFields) => ({
  consulate: t.id({ required: true, description: 'Id of the consulate.' }),
  ...versionField(t),
})

const OpenConsulateInput = builder.inputType('OpenConsulateInput', {
  description: 'A country has a consular post in a province.',
  fields: t => ({
    country: t.string({
      required: true,
      description: 'The sending country, by ISO 3166-1 code, like JP or JPN; any but TH.',
    }),
    province: t.id({ required: true, description: 'Id of the province in which it is located.' }),
    kind: t.field({ type: ConsulateKind, required: true, description: 'Its rank; UNKNOWN when no source says.' }),
    openedOn: t.field({ type: 'PartialDate', description: 'When it opened, if known.' }),
    note: t.string({ description: 'A note about it.' }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const ConfirmConsulateInput = builder.inputType('ConfirmConsulateInput', {
  description: 'A source shows a consulate in operation.',
  fields: t => ({
    ...about(t),
    confirmedOn: t.field({
      type: 'PartialDate',
      required: true,
      description: 'A day on which it was in operation: not in the future, and not before the one on record.',
    }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const CloseConsulateInput = builder.inputType('CloseConsulateInput', {
  description: 'A consulate has closed.',
  fields: t => ({
    ...about(t),
    closedOn: t.field({ type: 'PartialDate', required: true, description: 'When it closed.' }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const CorrectConsulateInput = builder.inputType('CorrectConsulateInput', {
  description:
    'The record of a consulate was wrong. Fields that are left out stay unchanged; null clears a field, so that `closedOn: null` takes back its closing.',
  fields: t => ({
    ...about(t),
    country: t.string({ description: 'The right sending country, ISO 3166-1 alpha-2; cannot be null.' }),
    province: t.id({ description: 'Id of the province in which it really is; cannot be null.' }),
    kind: t.field({ type: ConsulateKind, description: 'Its right rank; cannot be null.' }),
    openedOn: t.field({ type: 'PartialDate', description: 'When it really opened.' }),
    confirmedOn: t.field({
      type: 'PartialDate',
      description: 'The latest day on which a source really shows it in operation.',
    }),
    closedOn: t.field({ type: 'PartialDate', description: 'When it really closed.' }),
    note: t.string({ description: 'The right note.' }),
    sources: t.idList({ description: 'Ids of its sources, at least one; they replace those on record.' }),
    ...commandMetaFields(t),
  }),
})

interface About {
  readonly consulate: string | number
  readonly sources: readonly (string | number)[]
}
const readAbout = <Input extends About>(input: Input, ids: IdReader) => ({
  ...input,
  consulate: ids.key(input.consulate, 'Consulate', 'consulate'),
  sources: ids.keys(input.sources, 'Source', 'sources'),
})

defineMutation({
  name: 'openConsulate',
  description: 'Adds a consular post to the register.',
  scope,
  input: OpenConsulateInput,
  returns,
  command: openConsulate,
  read: (input, ids) => ({
    ...input,
    country: readCountry(input.country),
    province: ids.key(input.province, 'Province', 'province'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'confirmConsulate',
  description: 'Records that a source shows a consulate in operation.',
  scope,
  input: ConfirmConsulateInput,
  returns,
  command: confirmConsulate,
  read: readAbout,
})

defineMutation({
  name: 'closeConsulate',
  description: 'Records that a consulate has closed.',
  scope,
  input: CloseConsulateInput,
  returns,
  command: closeConsulate,
  read: readAbout,
})

defineChange({
  name: 'correctConsulate',
  description: 'Corrects the record of a consulate, or takes back that it closed.',
  scope: 'publish',
  input: CorrectConsulateInput,
  returns,
  command: correctConsulate,
  read: (input, ids) => ({
    ...input,
    consulate: ids.key(input.consulate, 'Consulate', 'consulate'),
    province: ids.optional(input.province, 'Province', 'province'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

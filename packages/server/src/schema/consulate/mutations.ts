import { readCountry } from '../../register/country.ts'
import { appointConsul, endConsul } from '../../store/write/consulate/consuls.ts'
import { correctConsulate } from '../../store/write/consulate/correct.ts'
import { closeConsulate, confirmConsulate } from '../../store/write/consulate/life.ts'
import { openConsulate } from '../../store/write/consulate/open.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import { commandMetaFields, type InputFields, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
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

const whereabouts = (t: InputFields, rule = '') => ({
  district: t.string({ description: `Its consular district in words, only as one of the sources states it${rule}.` }),
  address: t.string({ description: `Its address, only as one of the sources states it${rule}.` }),
  phone: t.string({
    description: `Its telephone number, like +66 76 123 456: only one that the post has published for callers, never a private one${rule}.`,
  }),
})

const termFields = (t: InputFields) => ({
  postEn: t.string({ description: 'The title of the consul, in English, if a source says.' }),
  postTh: t.string({ description: 'The title in Thai.' }),
  from: t.field({ type: 'PartialDate', description: 'Since when, if known; may lie ahead.' }),
  until: t.field({ type: 'PartialDate', description: 'Until when, if that is known; may lie ahead.' }),
})

const ConsulInput = builder.inputType('ConsulInput', {
  description: 'A consul at a post.',
  fields: t => ({
    person: t.id({ required: true, description: 'Id of the person.' }),
    ...termFields(t),
    ...sourcesField(t),
  }),
})

const AppointConsulInput = builder.inputType('AppointConsulInput', {
  description: 'A person is consul at a post. `expectedVersion` is that of the consulate.',
  fields: t => ({
    ...about(t),
    person: t.id({ description: 'Id of the person, or else `newPerson`.' }),
    newPerson: t.field({ type: NewPersonInput, description: 'A person who is not on the register yet.' }),
    ...termFields(t),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const EndConsulInput = builder.inputType('EndConsulInput', {
  description: 'A person is no longer consul at a post. `expectedVersion` is that of the consulate.',
  fields: t => ({
    ...about(t),
    person: t.id({ required: true, description: 'Id of the person.' }),
    until: t.field({
      type: 'PartialDate',
      required: true,
      description: 'The day on which they are gone; may lie ahead.',
    }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
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
    firstSeenOn: t.field({
      type: 'PartialDate',
      description: 'The earliest day on which a source shows it in operation, where its opening is not known.',
    }),
    ...whereabouts(t),
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
    firstSeenOn: t.field({
      type: 'PartialDate',
      description: 'The earliest day on which a source really shows it in operation.',
    }),
    confirmedOn: t.field({
      type: 'PartialDate',
      description: 'The latest day on which a source really shows it in operation.',
    }),
    closedOn: t.field({ type: 'PartialDate', description: 'When it really closed.' }),
    ...whereabouts(t, '; requires `sources`'),
    note: t.string({ description: 'The right note.' }),
    consuls: t.field({
      type: [ConsulInput],
      description:
        'All its consuls, past ones too; they replace those on record. To add one or to end one there are `appointConsul` and `endConsul`.',
    }),
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
    consuls:
      input.consuls &&
      [...input.consuls.entries()].map(([i, consul]) => ({
        ...consul,
        person: ids.key(consul.person, 'Person', 'consuls', String(i), 'person'),
        sources: ids.keys(consul.sources, 'Source', 'consuls', String(i), 'sources'),
      })),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'appointConsul',
  description: 'Records that a person is consul at a post. It counts as a change of the consulate.',
  scope,
  input: AppointConsulInput,
  returns,
  command: appointConsul,
  read: (input, ids) => ({ ...readAbout(input, ids), person: ids.optional(input.person, 'Person', 'person') }),
})

defineMutation({
  name: 'endConsul',
  description: 'Records that a person is no longer consul at a post. It counts as a change of the consulate.',
  scope,
  input: EndConsulInput,
  returns,
  command: endConsul,
  read: (input, ids) => ({ ...readAbout(input, ids), person: ids.key(input.person, 'Person', 'person') }),
})

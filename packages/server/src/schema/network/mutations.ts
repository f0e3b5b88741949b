import { readCountry } from '../../register/country.ts'
import { say } from '../../register/messages/say.ts'
import { correctNetwork } from '../../store/write/network/correct.ts'
import { correctMembership, removeMembership } from '../../store/write/network/correct-membership.ts'
import { addMembership, endMembership } from '../../store/write/network/membership.ts'
import { registerNetwork } from '../../store/write/network/register.ts'
import { refuse } from '../../store/write/refusal.ts'
import { builder } from '../builder.ts'
import { replacedBy } from '../deprecated.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import { commandMetaFields, distinctFromField, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { Network } from '../refs.ts'

const scope = 'write:registry'
const returns = {
  network: { type: 'Network', ref: Network, description: 'The network as it is now, with its memberships.' },
} as const

const sourcesField = (t: InputFields) => ({
  sources: t.idList({ required: true, description: 'Ids of the sources that support it, at least one.' }),
})

const MemberInput = builder.inputType('MemberInput', {
  description: 'A member of a network: exactly one of these.',
  isOneOf: true,
  fields: t => ({
    place: t.id({ description: 'Id of a province, municipality or sister city on the register.' }),
    outsideName: t.string({ description: `Its name in English, where it is not on the register. ${nameRule}` }),
  }),
})

/** A membership has no id: it is identified by its network and member. */
const about = (t: InputFields) => ({
  network: t.id({ required: true, description: 'Id of the network.' }),
  ...versionField(t),
  who: t.field({ type: MemberInput, description: 'The member. Needed, unless one of the two older fields is given.' }),
  member: t.id({
    description: 'Id of the member, where it is a province, municipality or sister city on the register.',
    deprecationReason: replacedBy('who', '2027-12-31'),
  }),
  outsideName: t.string({
    description: `Name of the member in English, where it is not on the register. ${nameRule}`,
    deprecationReason: replacedBy('who', '2027-12-31'),
  }),
})

const RegisterNetworkInput = builder.inputType('RegisterNetworkInput', {
  description: 'A network of places that is not on the register yet.',
  fields: t => ({
    nameEn: t.string({ description: `Its name in English; needed where there is no Thai one. ${nameRule}` }),
    nameTh: t.string({ description: 'Its name in Thai.' }),
    nameLocal: t.string({ description: 'Its name in the language of its seat.' }),
    acronym: t.string({ description: 'Its short form.' }),
    slug: t.string({ description: 'Its URL slug. Default: derived from its acronym or name.' }),
    foundedOn: t.field({ type: 'PartialDate', description: 'When it was founded, if known.' }),
    note: t.string({ description: 'A note about it.' }),
    ...sourcesField(t),
    ...distinctFromField(t, 'networks'),
    ...commandMetaFields(t),
  }),
})

const AddMembershipInput = builder.inputType('AddMembershipInput', {
  description: 'A place belongs to a network. `expectedVersion` is that of the network.',
  fields: t => ({
    ...about(t),
    outsideCountry: t.string({
      description: 'Country of a member outside the register, by ISO 3166-1 code, like JP or JPN.',
    }),
    role: t.string({ description: 'The role: founder, member, observer and so on.' }),
    joinedOn: t.field({ type: 'PartialDate', description: 'When it joined, if known.' }),
    note: t.string({ description: 'A note about it.' }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const EndMembershipInput = builder.inputType('EndMembershipInput', {
  description: 'A member has left a network. `expectedVersion` is that of the network.',
  fields: t => ({
    ...about(t),
    leftOn: t.field({ type: 'PartialDate', required: true, description: 'When it left.' }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const CorrectNetworkInput = builder.inputType('CorrectNetworkInput', {
  description: 'The record of a network was wrong. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    network: t.id({ required: true, description: 'Id of the network.' }),
    ...versionField(t),
    nameEn: t.string({
      description: `The right name in English; null empties it where there is a Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'The right name in Thai.' }),
    nameLocal: t.string({ description: 'The right name in the language of its seat.' }),
    acronym: t.string({ description: 'The right short form.' }),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    foundedOn: t.field({ type: 'PartialDate', description: 'When it was really founded.' }),
    note: t.string({ description: 'The right note.' }),
    sources: t.idList({ description: 'Ids of its sources, at least one; they replace those on record.' }),
    ...distinctFromField(t, 'networks'),
    ...commandMetaFields(t),
  }),
})

const periodField = (t: InputFields) => ({
  period: t.int({
    description:
      'Which of several memberships of this member, from 1 in the order of joining; one that still runs is the last. Default: the last.',
  }),
})

const CorrectMembershipInput = builder.inputType('CorrectMembershipInput', {
  description:
    'A membership was recorded wrongly. `expectedVersion` is that of the network. Fields that are left out stay unchanged; null clears a field, so that `leftOn: null` takes back that it left.',
  fields: t => ({
    ...about(t),
    ...periodField(t),
    newOutsideName: t.string({
      description: 'The right name in English of a member that is not on the register; cannot be null.',
    }),
    outsideCountry: t.string({
      description: 'The right country of a member that is not on the register, ISO 3166-1 alpha-2.',
    }),
    role: t.string({ description: 'The right role.' }),
    joinedOn: t.field({ type: 'PartialDate', description: 'When it really joined.' }),
    leftOn: t.field({ type: 'PartialDate', description: 'When it really left.' }),
    note: t.string({ description: 'The right note.' }),
    sources: t.idList({ description: 'Ids of its sources, at least one; they replace those on record.' }),
    ...commandMetaFields(t),
  }),
})

const RemoveMembershipInput = builder.inputType('RemoveMembershipInput', {
  description:
    'A membership was recorded by mistake. Do not remove one that has ended: record its end instead. `expectedVersion` is that of the network.',
  fields: t => ({ ...about(t), ...periodField(t), ...commandMetaFields(t) }),
})

interface About {
  readonly network: string | number
  readonly who?: typeof MemberInput.$inferInput | null | undefined
  readonly member?: string | number | null | undefined
  readonly outsideName?: string | null | undefined
}
const readMember = <Input extends About>({ who, ...input }: Input, ids: IdReader) => {
  if (who != null && (input.member != null || input.outsideName != null))
    refuse([
      {
        code: 'BAD_VALUE',
        message: say('Give exactly one of {choices}.', { choices: 'who, member, outsideName' }),
        path: ['input', 'who'],
      },
    ])
  const [place, path] = who?.place != null ? [who.place, ['who', 'place']] : [input.member, ['member']]
  return {
    ...input,
    network: ids.key(input.network, 'Network', 'network'),
    member: place == null ? null : ids.ref(place, ['Province', 'Municipality', 'SisterCity'], ...path),
    outsideName: who?.outsideName ?? input.outsideName ?? null,
  }
}
const readAbout = <Input extends About & { readonly sources: readonly (string | number)[] }>(
  input: Input,
  ids: IdReader,
) => ({ ...readMember(input, ids), sources: ids.keys(input.sources, 'Source', 'sources') })

defineMutation({
  name: 'registerNetwork',
  description: 'Adds a network of places to the register, without members.',
  scope,
  input: RegisterNetworkInput,
  returns,
  command: registerNetwork,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'Network', 'distinctFrom'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'addMembership',
  description: 'Records that a place is a member of a network. It counts as a change of the network.',
  scope,
  input: AddMembershipInput,
  returns,
  command: addMembership,
  read: (input, ids) => ({
    ...readAbout(input, ids),
    outsideCountry: input.outsideCountry && readCountry(input.outsideCountry),
  }),
})

defineMutation({
  name: 'endMembership',
  description: 'Records that a member has left a network. It counts as a change of the network.',
  scope,
  input: EndMembershipInput,
  returns,
  command: endMembership,
  read: readAbout,
})

defineChange({
  name: 'correctNetwork',
  description:
    'Corrects the record of a network. A key that is limited to provinces may do so only when no other province has a member in it.',
  scope: 'publish',
  input: CorrectNetworkInput,
  returns,
  command: correctNetwork,
  read: (input, ids) => ({
    ...input,
    network: ids.key(input.network, 'Network', 'network'),
    distinctFrom: ids.keys(input.distinctFrom, 'Network', 'distinctFrom'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctMembership',
  description:
    'Corrects the record of a membership, or takes back that the member left. It counts as a change of the network.',
  scope: 'publish',
  input: CorrectMembershipInput,
  returns,
  command: correctMembership,
  read: (input, ids) => ({
    ...readMember(input, ids),
    period: input.period ?? null,
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'removeMembership',
  description:
    'Removes a membership that was recorded by mistake. It counts as a change of the network, and stays in its history.',
  scope: 'publish',
  input: RemoveMembershipInput,
  returns,
  command: removeMembership,
  read: readMember,
})

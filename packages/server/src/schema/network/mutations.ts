import { addMembership, endMembership } from '../../store/write/network/membership.ts'
import { registerNetwork } from '../../store/write/network/register.ts'
import { builder } from '../builder.ts'
import { defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import { commandMetaFields, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { Network } from '../refs.ts'

const scope = 'write:registry'
const returns = {
  network: { type: 'Network', ref: Network, description: 'The network as it is now, with its memberships.' },
} as const

const sourcesField = (t: InputFields) => ({
  sources: t.idList({ required: true, description: 'Ids of the sources that support it, at least one.' }),
})

/** A membership has no id: it is identified by its network and member. */
const about = (t: InputFields) => ({
  network: t.id({ required: true, description: 'Id of the network.' }),
  ...versionField(t),
  member: t.id({
    description: 'Id of the member, where it is a province, municipality or sister city on the register.',
  }),
  outsideName: t.string({ description: `Name of the member in English, where it is not on the register. ${nameRule}` }),
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
    ...commandMetaFields(t),
  }),
})

const AddMembershipInput = builder.inputType('AddMembershipInput', {
  description:
    'A place belongs to a network. Give either `member` or `outsideName`; `expectedVersion` is that of the network.',
  fields: t => ({
    ...about(t),
    outsideCountry: t.string({ description: 'Country of a member outside the register, ISO 3166-1 alpha-2, like JP.' }),
    role: t.string({ description: 'The role: founder, member, observer and so on.' }),
    joinedOn: t.field({ type: 'PartialDate', description: 'When it joined, if known.' }),
    note: t.string({ description: 'A note about it.' }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

const EndMembershipInput = builder.inputType('EndMembershipInput', {
  description:
    'A member has left a network. Give either `member` or `outsideName`; `expectedVersion` is that of the network.',
  fields: t => ({
    ...about(t),
    leftOn: t.field({ type: 'PartialDate', required: true, description: 'When it left.' }),
    ...sourcesField(t),
    ...commandMetaFields(t),
  }),
})

interface About {
  readonly network: string | number
  readonly member: string | number | null
  readonly sources: readonly (string | number)[]
}
const readAbout = <Input extends About>(input: Input, ids: IdReader) => ({
  ...input,
  network: ids.key(input.network, 'Network', 'network'),
  member: input.member === null ? null : ids.ref(input.member, ['Province', 'Municipality', 'SisterCity'], 'member'),
  sources: ids.keys(input.sources, 'Source', 'sources'),
})

defineMutation({
  name: 'registerNetwork',
  description: 'Adds a network of places to the register, without members.',
  scope,
  input: RegisterNetworkInput,
  returns,
  command: registerNetwork,
  read: (input, ids) => ({ ...input, sources: ids.keys(input.sources, 'Source', 'sources') }),
})

defineMutation({
  name: 'addMembership',
  description: 'Records that a place is a member of a network. It counts as a change of the network.',
  scope,
  input: AddMembershipInput,
  returns,
  command: addMembership,
  read: readAbout,
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

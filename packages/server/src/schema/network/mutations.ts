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
    nameEn: t.string({ required: true, description: `Its name in English. ${nameRule}` }),
    nameTh: t.string({ description: 'Its name in Thai.' }),
    nameLocal: t.string({ description: 'Its name in the language of its seat.' }),
    acronym: t.string({ description: 'Its short form.' }),
    slug: t.string({ description: 'Its URL slug. Default: derived from its acronym or English name.' }),
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
  network: string | number
  expectedVersion: number
  member?: string | number | null | undefined
  outsideName?: string | null | undefined
  sources: readonly (string | number)[]
}
const readAbout = ({ network, expectedVersion, member, outsideName, sources }: About, ids: IdReader) => ({
  network: ids.key(network, 'Network', 'network'),
  expectedVersion,
  member: member == null ? null : ids.ref(member, ['Province', 'Municipality', 'SisterCity'], 'member'),
  outsideName: outsideName ?? null,
  sources: ids.keys(sources, 'Source', 'sources'),
})

defineMutation({
  name: 'registerNetwork',
  description: 'Adds a network of places to the register, without members.',
  scope,
  input: RegisterNetworkInput,
  returns,
  command: registerNetwork,
  read: (input, ids) => ({
    nameEn: input.nameEn,
    nameTh: input.nameTh ?? null,
    nameLocal: input.nameLocal ?? null,
    acronym: input.acronym ?? null,
    slug: input.slug ?? null,
    foundedOn: input.foundedOn ?? null,
    note: input.note ?? null,
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
    outsideCountry: input.outsideCountry ?? null,
    role: input.role ?? null,
    joinedOn: input.joinedOn ?? null,
    note: input.note ?? null,
  }),
})

defineMutation({
  name: 'endMembership',
  description: 'Records that a member has left a network. It counts as a change of the network.',
  scope,
  input: EndMembershipInput,
  returns,
  command: endMembership,
  read: (input, ids) => ({ ...readAbout(input, ids), leftOn: input.leftOn }),
})

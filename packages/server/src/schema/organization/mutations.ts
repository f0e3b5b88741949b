import { correctOrganization } from '../../store/write/organization/correct.ts'
import { addMember, endMember } from '../../store/write/organization/members.ts'
import { registerOrganization } from '../../store/write/organization/register.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { commandMetaFields, distinctFromField, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
import { Organization } from '../refs.ts'
import { MemberRole, OrganizationKind } from './kind.ts'

const scope = 'write:registry'
const returns = {
  organization: { type: 'Organization', ref: Organization, description: 'The organization as it is now.' },
} as const

const RegisterOrganizationInput = builder.inputType('RegisterOrganizationInput', {
  description: 'An office, committee or agency that is not on the register yet.',
  fields: t => ({
    province: t.id({ required: true, description: 'Id of the province that it belongs to.' }),
    kind: t.field({ type: OrganizationKind, required: true, description: 'What kind of organization it is.' }),
    parent: t.id({ description: 'Id of the organization of which it is part, if any.' }),
    nameEn: t.string({
      description: `Its name in English; needed where there is no Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'Its name in Thai.' }),
    slug: t.string({ description: 'Its URL slug. Default: derived from its name.' }),
    openedOn: t.field({ type: 'PartialDate', description: 'When it opened, if known.' }),
    address: t.string({ description: 'Its address, only as one of the sources states it.' }),
    openingHours: t.string({ description: 'When it is open, in the words of its source.' }),
    sources: t.idList({ required: true, description: 'Ids of the sources that support it, at least one.' }),
    ...distinctFromField(t, 'organizations'),
    ...commandMetaFields(t),
  }),
})

const memberFields = (t: InputFields) => ({
  role: t.field({ type: MemberRole, required: true, description: 'The role.' }),
  postEn: t.string({ description: 'What the post is called there, in English, if a source says.' }),
  postTh: t.string({ description: 'What it is called in Thai.' }),
  from: t.field({ type: 'PartialDate', description: 'Since when, if known; may lie ahead.' }),
  until: t.field({ type: 'PartialDate', description: 'Until when, if that is known; may lie ahead.' }),
  sources: t.idList({ required: true, description: 'Ids of the sources that say so, at least one.' }),
})

const OrganizationMemberInput = builder.inputType('OrganizationMemberInput', {
  description: 'A person in an organization.',
  fields: t => ({
    person: t.id({ required: true, description: 'Id of the person.' }),
    ...memberFields(t),
  }),
})

const about = (t: InputFields) => ({
  organization: t.id({ required: true, description: 'Id of the organization.' }),
  ...versionField(t),
})

const AddMemberInput = builder.inputType('AddMemberInput', {
  description: 'A person is in an organization. `expectedVersion` is that of the organization.',
  fields: t => ({
    ...about(t),
    person: t.id({ description: 'Id of the person, or else `newPerson`.' }),
    newPerson: t.field({ type: NewPersonInput, description: 'A person who is not on the register yet.' }),
    ...memberFields(t),
    ...commandMetaFields(t),
  }),
})

const EndMemberInput = builder.inputType('EndMemberInput', {
  description: 'A person is no longer in an organization. `expectedVersion` is that of the organization.',
  fields: t => ({
    ...about(t),
    person: t.id({ required: true, description: 'Id of the person.' }),
    role: t.field({ type: MemberRole, description: 'Which role ends; needed where they are in several.' }),
    until: t.field({
      type: 'PartialDate',
      required: true,
      description: 'The day on which they are gone; may lie ahead.',
    }),
    sources: t.idList({ required: true, description: 'Ids of the sources that say so, at least one.' }),
    ...commandMetaFields(t),
  }),
})

const CorrectOrganizationInput = builder.inputType('CorrectOrganizationInput', {
  description:
    'An organization has moved, has other opening hours, or its record was wrong. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    organization: t.id({ required: true, description: 'Id of the organization.' }),
    ...versionField(t),
    kind: t.field({ type: OrganizationKind, description: 'What it really is; cannot be null.' }),
    nameEn: t.string({
      description: `The right name in English; null empties it where there is a Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'The right name in Thai.' }),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    parent: t.id({ description: 'Id of the organization of which it is part; null for none.' }),
    openedOn: t.field({ type: 'PartialDate', description: 'When it really opened.' }),
    address: t.string({ description: 'Its address, only as one of the sources states it; requires `sources`.' }),
    openingHours: t.string({ description: 'When it is open, in the words of its source; requires `sources`.' }),
    members: t.field({
      type: [OrganizationMemberInput],
      description:
        'All people in it, past ones too; they replace those on record. To add one or to end one there are `addMember` and `endMember`.',
    }),
    sources: t.idList({
      description: 'Ids of its sources, at least one; they replace those on record.',
    }),
    ...distinctFromField(t, 'organizations'),
    ...commandMetaFields(t),
  }),
})

defineMutation({
  name: 'registerOrganization',
  description: 'Adds an office, committee or agency that deals with foreign relations to the register.',
  scope,
  input: RegisterOrganizationInput,
  returns,
  command: registerOrganization,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'Organization', 'distinctFrom'),
    province: ids.key(input.province, 'Province', 'province'),
    parent: ids.optional(input.parent, 'Organization', 'parent'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctOrganization',
  description: 'Updates or corrects the record of an organization.',
  scope,
  input: CorrectOrganizationInput,
  returns,
  command: correctOrganization,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'Organization', 'distinctFrom'),
    organization: ids.key(input.organization, 'Organization', 'organization'),
    parent: ids.optional(input.parent, 'Organization', 'parent'),
    members:
      input.members &&
      [...input.members.entries()].map(([i, member]) => ({
        ...member,
        person: ids.key(member.person, 'Person', 'members', String(i), 'person'),
        sources: ids.keys(member.sources, 'Source', 'members', String(i), 'sources'),
      })),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'addMember',
  description: 'Records that a person is in an organization, in a role. It counts as a change of the organization.',
  scope,
  input: AddMemberInput,
  returns,
  command: addMember,
  read: (input, ids) => ({
    ...input,
    organization: ids.key(input.organization, 'Organization', 'organization'),
    person: ids.optional(input.person, 'Person', 'person'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'endMember',
  description:
    'Records that a person is no longer in an organization. Refused while they answer for something there: hand that over first. It counts as a change of the organization.',
  scope,
  input: EndMemberInput,
  returns,
  command: endMember,
  read: (input, ids) => ({
    ...input,
    organization: ids.key(input.organization, 'Organization', 'organization'),
    person: ids.key(input.person, 'Person', 'person'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

import { correctOrganization } from '../../store/write/organization/correct.ts'
import { registerOrganization } from '../../store/write/organization/register.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { commandMetaFields, distinctFromField, nameRule, versionField } from '../mutation/input.ts'
import { Organization } from '../refs.ts'
import { OrganizationKind } from './kind.ts'

const scope = 'write:registry'
const returns = {
  organization: { type: 'Organization', ref: Organization, description: 'The organization as it is now.' },
} as const

const RegisterOrganizationInput = builder.inputType('RegisterOrganizationInput', {
  description: 'An office, committee or agency that is not on the register yet.',
  fields: t => ({
    province: t.id({ required: true, description: 'Id of the province that it belongs to.' }),
    kind: t.field({ type: OrganizationKind, required: true, description: 'What kind of organization it is.' }),
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
    openedOn: t.field({ type: 'PartialDate', description: 'When it really opened.' }),
    address: t.string({ description: 'Its address, only as one of the sources states it; requires `sources`.' }),
    openingHours: t.string({ description: 'When it is open, in the words of its source; requires `sources`.' }),
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
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

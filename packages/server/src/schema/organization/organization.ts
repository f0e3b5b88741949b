import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { factsAbout } from '../fact/facts-about.ts'
import { langArgs, nameIn } from '../language.ts'
import { recordField } from '../reads/record-field.ts'
import { Organization } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { organizationsField } from './field.ts'
import { OrganizationKind } from './kind.ts'

builder.prismaObjectFields(Organization, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug.' }),
  kind: t.expose('kind', { type: OrganizationKind, description: 'What kind of organization it is.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: 'Its name. Where it has no English name of its own, the register gives it one.',
    select: { nameEn: true, nameTh: true },
    resolve: ({ nameEn, nameTh }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameTh }, lang),
  }),
  province: t.relation('province', { description: 'The province that it belongs to.' }),
  openedOn: t.expose('openedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it opened. Null when not known.',
  }),
  address: t.exposeString('address', {
    nullable: true,
    description: 'Its address, only as stated by a source about it. Null when none says.',
  }),
  openingHours: t.exposeString('openingHours', {
    nullable: true,
    description: 'When it is open, in the words of its source. Null when none says.',
  }),
  facts: t.field(factsAbout(t.arg, 'Organization')),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Organization')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryFields(t => ({
  organizations: t.field(
    organizationsField(t.arg, 'The offices, committees and agencies on the register, by English name.'),
  ),
  organization: t.prismaField({
    type: Organization,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One organization by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('Organization', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))

import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced, readAgain } from '../cost/price.ts'
import { factsAbout } from '../fact/facts-about.ts'
import { labelIn } from '../label.ts'
import { langArgs, nameIn } from '../language.ts'
import { runningDescription, runningOn } from '../period.ts'
import { beginningOfPost, endOfPost, postField, sourcesOfPost } from '../post.ts'
import { recordField } from '../reads/record-field.ts'
import { Member, Organization } from '../refs.ts'
import { responsibilitiesField } from '../responsibility/field.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { organizationsField } from './field.ts'
import { MemberRole, OrganizationKind } from './kind.ts'

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
  parent: t.relation('parent', {
    nullable: true,
    description: 'The organization of which it is part. Null when none is on record.',
  }),
  members: t.field({
    type: [Member],
    args: { asOf: t.arg({ type: 'Date', description: runningDescription }) },
    description: 'The people in it on the day `asOf`, as far as recorded, in the order of the record.',
    extensions: priced({ atMost: largestLists.people, rows: readAgain }),
    select: (_, __, nested) => ({ members: nested({ orderBy: { position: 'asc' } }) }),
    resolve: ({ members }, args, context, info) => runningOn(members, args, context, info),
  }),
  responsibilities: t.field(responsibilitiesField(t.arg, 'Who answers for what in it, and from when.', 'Organization')),
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

builder.prismaObjectFields(Member, t => ({
  organization: t.relation('organization', { description: 'The organization.' }),
  person: t.relation('person', { description: 'The person.' }),
  role: t.string({
    args: langArgs(t.arg),
    description: 'The role as text for people, as `vocabulary` has it, such as Chair, Secretary or Sector lead.',
    select: { role: true },
    resolve: ({ role }, { lang }) => labelIn('MemberRole', role, lang),
  }),
  roleCode: t.expose('role', { type: MemberRole, description: 'The same role as a value, for programs.' }),
  post: t.string(postField(t.arg, 'What the post is called there')),
  position: t.exposeInt('position', { description: 'Its place in the record of the organization, from 1.' }),
  from: t.expose('from', beginningOfPost),
  until: t.field(endOfPost(t.arg)),
  sources: t.relation('sources', sourcesOfPost),
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

import { largestLists } from '../../store/read/largest-lists.ts'
import { downloadPath } from '../../store/records/document.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { labelOf } from '../label.ts'
import { langArgs, nameIn } from '../language.ts'
import { Document } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { DocumentKind } from './kind.ts'

/** Where it can be downloaded, of a document and of its earlier versions. */
const download = {
  description:
    'Where it can be downloaded, below the address of this server: `/documents/` and the hash. Null when the register does not hold it.',
  select: { sha256: true },
  resolve: ({ sha256 }: { sha256: string | null }) => (sha256 === null ? null : downloadPath(sha256)),
} as const

const DocumentVersion = builder.prismaObject('DocumentVersion', {
  description: 'What a document was before another version took its place.',
  select: { id: true },
  fields: t => ({
    position: t.exposeInt('position', { description: 'Its position among the versions, starting at 1 for the first.' }),
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'The date that it bears. Null when it bears none.',
    }),
    mediaType: t.exposeString('mediaType', { description: 'Its media type, like `application/pdf`.' }),
    bytes: t.exposeInt('bytes', {
      nullable: true,
      description: 'Its size in bytes. Null when the register does not hold it.',
    }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'The SHA-256 of its bytes, in hexadecimal. Null when the register does not hold it.',
    }),
    pages: t.exposeInt('pages', { nullable: true, description: 'How many pages it has. Null when nobody counted.' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it was published. Null when it was not, or not known.',
    }),
    downloadPath: t.string({ nullable: true, ...download }),
    replacedAt: t.expose('replacedAt', { type: 'DateTime', description: 'When another version took its place.' }),
  }),
})

builder.prismaObjectFields(Document, t => ({
  kind: t.expose('kind', { type: DocumentKind, description: 'What it is.' }),
  kindLabel: t.string(labelOf(t.arg, 'kind', 'DocumentKind')),
  title: t.string({
    args: langArgs(t.arg),
    description: 'What it is called. Worded by the register, unless the document prints it.',
    select: { titleEn: true, titleTh: true },
    resolve: ({ titleEn, titleTh }, { lang }) => nameIn({ en: titleEn, th: titleTh }, lang),
  }),
  language: t.exposeString('language', { description: 'The language it is written in, as a tag of BCP 47 like `th`.' }),
  date: t.expose('date', {
    type: 'PartialDate',
    nullable: true,
    description: 'The date that it bears. Null when it bears none, or not known.',
  }),
  mediaType: t.exposeString('mediaType', {
    description:
      'Its media type, like `application/pdf`: of the bytes that the register holds, or else of what is at `url`.',
  }),
  bytes: t.exposeInt('bytes', {
    nullable: true,
    description: 'Its size in bytes. Null when the register does not hold it, and only knows its `url`.',
  }),
  sha256: t.exposeString('sha256', {
    nullable: true,
    description: 'The SHA-256 of its bytes, in hexadecimal. Null when the register does not hold it.',
  }),
  downloadPath: t.string({ nullable: true, ...download }),
  url: t.expose('url', {
    type: 'URL',
    nullable: true,
    description: 'Where it is published. Null when it is not, or not known; the register then holds its bytes.',
  }),
  pages: t.exposeInt('pages', { nullable: true, description: 'How many pages it has. Null when nobody counted.' }),
  agreement: t.relation('agreement', {
    nullable: true,
    description: 'The agreement that it belongs to. Null when it belongs to an engagement or a fact.',
  }),
  approval: t.relation('approval', {
    nullable: true,
    description: 'The step of approval of the agreement that it belongs to. Null when it belongs to none.',
  }),
  engagement: t.relation('engagement', {
    nullable: true,
    description: 'The engagement that it belongs to. Null when it belongs to an agreement or a fact.',
  }),
  fact: t.relation('fact', {
    nullable: true,
    description: 'The fact that it shows. Null when it belongs to an agreement or an engagement.',
  }),
  note: t.exposeString('note', {
    nullable: true,
    description:
      'A note about it; without a source, how it is known that this is the document. Null when there is none.',
  }),
  earlierVersions: t.relation('replaced', {
    type: DocumentVersion,
    query: { orderBy: { position: 'asc' } },
    description: 'What it was before, the first version first. Empty when it was never replaced.',
    extensions: priced({ atMost: largestLists.earlierVersions }),
  }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record. Empty when it rests on the word of an officer, which the note then has.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Document')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

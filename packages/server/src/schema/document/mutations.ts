import { attachDocument } from '../../store/write/document/attach.ts'
import { correctDocument } from '../../store/write/document/correct.ts'
import { replaceDocument } from '../../store/write/document/replace.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { commandMetaFields, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { Document } from '../refs.ts'
import { DocumentKind } from './kind.ts'

const scope = 'write:registry'
const returns = {
  document: { type: 'Document', ref: Document, description: 'The document as it is now.' },
} as const

const about = (t: InputFields) => ({
  document: t.id({ required: true, description: 'Id of the document.' }),
  ...versionField(t),
})

const contentFields = (t: InputFields) => ({
  sha256: t.string({
    description:
      'The SHA-256 of its bytes, as `POST /documents` answered it to the same key; or of a document that everybody can download. Needed unless `url` is given.',
  }),
  url: t.string({ description: 'Where it is published, as an address that begins with http:// or https://.' }),
  mediaType: t.string({
    description:
      'The media type of what is at `url`, like `application/pdf`. Needed without `sha256`, and refused with it: the register knows what it holds.',
  }),
  pages: t.int({ description: 'How many pages it has.' }),
  date: t.field({ type: 'PartialDate', description: 'The date that it bears; a year is enough.' }),
})

const AttachDocumentInput = builder.inputType('AttachDocumentInput', {
  description:
    'A document of an agreement, an engagement or a fact. Its bytes are uploaded before, to `/documents`, or stay where they are published.',
  fields: t => ({
    agreement: t.id({
      description: 'Id of the agreement that it belongs to. Give exactly one of agreement, engagement and fact.',
    }),
    approvalStep: t.int({ description: 'The step of approval of the agreement that it belongs to, by its number.' }),
    engagement: t.id({ description: 'Id of the engagement that it belongs to.' }),
    fact: t.id({ description: 'Id of the fact that it shows.' }),
    kind: t.field({ type: DocumentKind, required: true, description: 'What it is.' }),
    titleEn: t.string({
      description: `What it is called, in English; needed where there is no Thai title. ${nameRule}`,
    }),
    titleTh: t.string({ description: 'The same in Thai.' }),
    language: t.string({
      required: true,
      description: 'The language it is written in, as a tag of BCP 47 in its usual form, like `th` or `zh-Hant`.',
    }),
    ...contentFields(t),
    note: t.string({
      description: 'A note about it. Without a source, it says how it is known that this is the document.',
    }),
    sources: t.idList({
      required: true,
      description: 'Ids of the sources that show it; may be empty when `note` says how it is known.',
    }),
    ...commandMetaFields(t),
  }),
})

const ReplaceDocumentInput = builder.inputType('ReplaceDocumentInput', {
  description:
    'Another version of a document, like the next draft. All that is said about the version is given anew; what is left out is not known of it.',
  fields: t => ({
    ...about(t),
    ...contentFields(t),
    sources: t.idList({
      description: 'Ids of sources that show it, which are added to those on record. Default: none.',
    }),
    ...commandMetaFields(t),
  }),
})

const CorrectDocumentInput = builder.inputType('CorrectDocumentInput', {
  description:
    'What is on record about a document was wrong. Fields that are left out stay unchanged; null clears a field; a list replaces the one on record. What it belongs to cannot change: remove it, and attach it anew.',
  fields: t => ({
    ...about(t),
    kind: t.field({ type: DocumentKind, description: 'What it is; cannot be null.' }),
    titleEn: t.string({ description: 'What it is called, in English; null empties it where there is a Thai title.' }),
    titleTh: t.string({ description: 'The same in Thai.' }),
    language: t.string({ description: 'The language it is written in; cannot be null.' }),
    date: t.field({ type: 'PartialDate', description: 'The date that it bears.' }),
    pages: t.int({ description: 'How many pages it has.' }),
    url: t.string({ description: 'Where it is published; cannot be null where the register does not hold its bytes.' }),
    mediaType: t.string({
      description:
        'The media type of what is at `url`; cannot be null, and is refused where the register holds the bytes.',
    }),
    note: t.string({ description: 'A note about it.' }),
    sources: t.idList({ description: 'Ids of all sources of the record.' }),
    ...commandMetaFields(t),
  }),
})

defineMutation({
  name: 'attachDocument',
  description:
    'Records a document of an agreement, an engagement or a fact. From then on everybody can download the bytes that it names.',
  scope,
  input: AttachDocumentInput,
  returns,
  command: attachDocument,
  read: (input, ids) => ({
    ...input,
    agreement: ids.optional(input.agreement, 'Agreement', 'agreement'),
    engagement: ids.optional(input.engagement, 'Engagement', 'engagement'),
    fact: ids.optional(input.fact, 'Fact', 'fact'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'replaceDocument',
  description:
    'Puts another version in the place of a document. The one before stays on record among `earlierVersions`, and can be downloaded by its hash.',
  scope,
  input: ReplaceDocumentInput,
  returns,
  command: replaceDocument,
  read: (input, ids) => ({
    ...input,
    document: ids.key(input.document, 'Document', 'document'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctDocument',
  description:
    'Corrects what is on record about a document. Its bytes are not corrected: `replaceDocument` has others.',
  scope,
  input: CorrectDocumentInput,
  returns,
  command: correctDocument,
  read: (input, ids) => ({
    ...input,
    document: ids.key(input.document, 'Document', 'document'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

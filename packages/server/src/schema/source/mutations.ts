import { correctSource } from '../../store/write/source/correct.ts'
import { registerSource } from '../../store/write/source/register.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { commandMetaFields, nameRule, versionField } from '../mutation/input.ts'
import { Source } from '../refs.ts'
import { SourceKind } from './kind.ts'

const returns = { source: { type: 'Source', ref: Source, description: 'The source as it is now.' } } as const

const RegisterSourceInput = builder.inputType('RegisterSourceInput', {
  description: 'A page, article or data set that is not on the register yet.',
  fields: t => ({
    kind: t.field({ type: SourceKind, required: true, description: 'What kind of source it is.' }),
    title: t.string({ required: true, description: `Its title, in its own language. ${nameRule}` }),
    publisher: t.string({ description: 'Who published it.' }),
    publishedOn: t.field({ type: 'PartialDate', description: 'When it was published, if it says so.' }),
    retrievedOn: t.field({ type: 'Date', description: 'When you read it.' }),
    url: t.string({ description: 'Its web address: absolute, http:// or https://.' }),
    language: t.string({ required: true, description: 'The language it is written in, ISO 639-1, like th.' }),
    slug: t.string({ description: 'Its URL slug. Default: derived from its publisher and title.' }),
    note: t.string({ description: 'A note about it.' }),
    ...commandMetaFields(t),
  }),
})

const CorrectSourceInput = builder.inputType('CorrectSourceInput', {
  description: 'The record of a source was wrong. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    source: t.id({ required: true, description: 'Id of the source.' }),
    ...versionField(t),
    kind: t.field({ type: SourceKind, description: 'What kind of source it really is; cannot be null.' }),
    title: t.string({ description: `The right title; cannot be null. ${nameRule}` }),
    publisher: t.string({ description: 'The right publisher.' }),
    publishedOn: t.field({ type: 'PartialDate', description: 'The right date of publication.' }),
    retrievedOn: t.field({ type: 'Date', description: 'When it was last read.' }),
    url: t.string({ description: 'The right address: absolute, http:// or https://.' }),
    language: t.string({ description: 'The right language, ISO 639-1; cannot be null.' }),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    note: t.string({ description: 'The right note.' }),
    ...commandMetaFields(t),
  }),
})

defineMutation({
  name: 'registerSource',
  description: 'Adds a source to the register, for records and facts to cite.',
  scope: 'write:facts',
  input: RegisterSourceInput,
  returns,
  command: registerSource,
  read: input => input,
})

defineChange({
  name: 'correctSource',
  description: 'Corrects the record of a source. Its facts do not change.',
  scope: 'publish',
  input: CorrectSourceInput,
  returns,
  command: correctSource,
  read: (input, ids) => ({ ...input, source: ids.key(input.source, 'Source', 'source') }),
})

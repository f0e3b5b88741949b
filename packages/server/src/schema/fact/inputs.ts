import { builder } from '../builder.ts'
import { AgreementKind, SectorCode } from '../enums.ts'
import { commandMetaFields, nameRule, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
import { FactRank } from './fact.ts'
import { FactProperty } from './property.ts'
import { Precision } from './quantity.ts'

export const QuantityInput = builder.inputType('QuantityInput', {
  description: 'A figure with its unit and precision.',
  fields: t => ({
    value: t.float({ required: true, description: 'The figure; the lower end of a range.' }),
    max: t.float({ description: 'The upper end of a RANGE, above `value`; refused with any other precision.' }),
    unit: t.string({ required: true, description: 'What is counted, like "cities" or "persons per year".' }),
    precision: t.field({ type: Precision, required: true, description: 'How exactly the source states it.' }),
  }),
})

const subjects = 'a place, partnership, agreement, engagement, consulate, network or organization'

export const RecordFactInput = builder.inputType('RecordFactInput', {
  description: 'What one source says. It cannot be changed afterwards: check it against the source first.',
  fields: t => ({
    subject: t.id({ required: true, description: `Id of what it is about: ${subjects}.` }),
    property: t.field({ type: FactProperty, required: true, description: 'The question that it answers.' }),
    quantity: t.field({ type: QuantityInput, description: 'The answer as a figure.' }),
    text: t.string({ description: 'The answer in words.' }),
    date: t.field({ type: 'PartialDate', description: 'The answer as a date.' }),
    asOf: t.field({ type: 'PartialDate', description: 'The day that it refers to, where the source says so.' }),
    statedBy: t.id({ description: 'Id of the person who said it. Leave it out when the source itself says it.' }),
    newSpeaker: t.field({
      type: NewPersonInput,
      description: 'The person who said it, instead of `statedBy`, when not on the register yet.',
    }),
    capacity: t.string({
      description:
        'The post in which it was said; needed with `statedBy`. Default with `newSpeaker`: that post in English.',
    }),
    source: t.id({ required: true, description: 'Id of the source that states it.' }),
    quote: t.string({
      description:
        'The words that state the fact, exactly as in the source and in its language; at most 200 characters.',
    }),
    note: t.string({ description: 'A note about it.' }),
    network: t.id({
      description: 'Id of the network, when the fact is about the membership of the subject in it.',
    }),
    ...commandMetaFields(t),
  }),
})

export const AssertRecordInput = builder.inputType('AssertRecordInput', {
  description:
    'How the sister city for which the key speaks reads an agreement of its own. Leave out what it does not say.',
  fields: t => ({
    agreement: t.id({ required: true, description: 'Id of the agreement, of which the sister city is a party.' }),
    signedOn: t.field({ type: 'PartialDate', description: 'When it was signed.' }),
    inForceFrom: t.field({ type: 'PartialDate', description: 'From when it is in force.' }),
    expiresOn: t.field({ type: 'PartialDate', description: 'The last day of its term.' }),
    endedOn: t.field({ type: 'PartialDate', description: 'When it ended.' }),
    kind: t.field({ type: AgreementKind, description: 'What kind of document it is.' }),
    sectors: t.field({ type: [SectorCode], description: 'The sectors that it covers, all of them.' }),
    title: t.string({ description: `Its title, in your own language, at most 300 characters. ${nameRule}` }),
    withdraw: t.field({
      type: [FactProperty],
      description: 'The questions on which you no longer hold what you said. It stays on record, as DEPRECATED.',
    }),
    quote: t.string({ description: 'The words of the document that say so; at most 200 characters.' }),
    note: t.string({
      description: 'Where that can be looked up, or what is to be said of it; at most 500 characters.',
    }),
    ...commandMetaFields(t),
    reason: t.string({
      required: true,
      description: 'The reason, in a sentence of at most 500 characters. It is kept in the public history permanently.',
    }),
  }),
})

export const RankFactInput = builder.inputType('RankFactInput', {
  description: 'How the office ranks a fact among others on the same question.',
  fields: t => ({
    fact: t.id({ required: true, description: 'Id of the fact.' }),
    expectedRank: t.field({
      type: FactRank,
      required: true,
      description: 'The rank that you read, since facts have no version. If it has changed since, nothing is written.',
    }),
    rank: t.field({
      type: FactRank,
      required: true,
      description: 'The new rank. At most one fact on a subject, question and day is PREFERRED.',
    }),
    rankReason: t.string({
      description: 'The reason for the rank, for readers; required with any rank but NORMAL, refused with NORMAL.',
    }),
    ...commandMetaFields(t),
  }),
})

export const DeclareConflictInput = builder.inputType('DeclareConflictInput', {
  description: 'Facts about one subject that cannot all be true.',
  fields: t => ({
    subject: t.id({ required: true, description: `Id of what they are about: ${subjects}.` }),
    topic: t.string({ required: true, description: 'The question in dispute.' }),
    facts: t.idList({
      required: true,
      description: 'Ids of the facts, two at least, each about the subject and in no other conflict.',
    }),
    note: t.string({ description: 'How the sources may be interpreted.' }),
    ...commandMetaFields(t),
  }),
})

export const ResolveConflictInput = builder.inputType('ResolveConflictInput', {
  description: 'A contradiction is settled, or its settlement is reworded.',
  fields: t => ({
    conflict: t.id({ required: true, description: 'Id of the conflict.' }),
    ...versionField(t),
    resolution: t.string({ required: true, description: 'How it was settled. The facts stay as they are.' }),
    ...commandMetaFields(t),
  }),
})

import { builder } from '../builder.ts'
import { askedFields, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
import { FactRank } from './fact.ts'
import { FactProperty } from './property.ts'
import { Precision } from './quantity.ts'

export const QuantityInput = builder.inputType('QuantityInput', {
  description: 'A figure with its unit, and how exactly the source puts it.',
  fields: t => ({
    value: t.float({ required: true, description: 'The figure; the lower end of a range.' }),
    max: t.float({ description: 'The upper end of a RANGE, above `value`; refused with any other precision.' }),
    unit: t.string({ required: true, description: 'What is counted, like "cities" or "persons per year".' }),
    precision: t.field({ type: Precision, required: true, description: 'How exactly it is put.' }),
  }),
})

const subjects = 'a place, partnership, agreement, engagement, consulate, network or organization'

export const RecordFactInput = builder.inputType('RecordFactInput', {
  description: 'What one source says. It is never altered afterwards: check it against the source first.',
  fields: t => ({
    subject: t.id({ required: true, description: `Id of what it is about: ${subjects}.` }),
    property: t.field({ type: FactProperty, required: true, description: 'Which question it answers.' }),
    quantity: t.field({ type: QuantityInput, description: 'The answer as a figure.' }),
    text: t.string({ description: 'The answer in words.' }),
    date: t.field({ type: 'PartialDate', description: 'The answer as a date.' }),
    asOf: t.field({ type: 'PartialDate', description: 'The day that it speaks of, where the source tells.' }),
    statedBy: t.id({ description: 'Id of the person who said it. Leave it out when the source itself says it.' }),
    newSpeaker: t.field({
      type: NewPersonInput,
      description: 'The person who said it, in place of `statedBy`, when not on the register yet.',
    }),
    capacity: t.string({
      description:
        'The post in which it was said; needed with `statedBy`. Default with `newSpeaker`: that post in English.',
    }),
    source: t.id({ required: true, description: 'Id of the source that prints it.' }),
    quote: t.string({
      description: "At most 200 characters that carry the fact, letter for letter in the source's own language.",
    }),
    note: t.string({ description: 'What else to know about it.' }),
    network: t.id({
      description: 'Id of the network, when the fact speaks about the membership that the subject has in it.',
    }),
    ...askedFields(t),
  }),
})

export const RankFactInput = builder.inputType('RankFactInput', {
  description: 'How the office ranks a fact beside others on the same question.',
  fields: t => ({
    fact: t.id({ required: true, description: 'Id of the fact.' }),
    expectedRank: t.field({
      type: FactRank,
      required: true,
      description: 'The rank that you saw; facts have no version. If it is another by now, nothing is written.',
    }),
    rank: t.field({
      type: FactRank,
      required: true,
      description: 'The new rank. One fact on a subject, question and day is PREFERRED.',
    }),
    rankReason: t.string({
      description: 'Why it ranks so, for readers; needed with any rank but NORMAL, refused with that.',
    }),
    ...askedFields(t),
  }),
})

export const DeclareConflictInput = builder.inputType('DeclareConflictInput', {
  description: 'Facts on one subject that cannot all hold.',
  fields: t => ({
    subject: t.id({ required: true, description: `Id of what they are about: ${subjects}.` }),
    topic: t.string({ required: true, description: 'The question in dispute.' }),
    facts: t.idList({
      required: true,
      description: 'Ids of the facts, two at least, each about the subject and in no other conflict.',
    }),
    note: t.string({ description: 'How the sources may be read.' }),
    ...askedFields(t),
  }),
})

export const ResolveConflictInput = builder.inputType('ResolveConflictInput', {
  description: 'A contradiction is settled, or its settlement is put in other words.',
  fields: t => ({
    conflict: t.id({ required: true, description: 'Id of the conflict.' }),
    ...versionField(t),
    resolution: t.string({ required: true, description: 'How it was settled. The facts stay as they are.' }),
    ...askedFields(t),
  }),
})

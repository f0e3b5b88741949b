import { subjectTypes } from '../../store/records/index.ts'
import { declareConflict } from '../../store/write/conflict/declare.ts'
import { resolveConflict } from '../../store/write/conflict/resolve.ts'
import { rankFact } from '../../store/write/fact/rank.ts'
import { recordFact } from '../../store/write/fact/record.ts'
import { defineMutation } from '../mutation/define.ts'
import { newPerson } from '../person/input.ts'
import { Conflict, Fact } from '../refs.ts'
import * as inputs from './inputs.ts'

const fact = { type: 'Fact', ref: Fact, description: 'The fact as it is now.' } as const
const conflict = { type: 'Conflict', ref: Conflict, description: 'The conflict as it is now.' } as const

defineMutation({
  name: 'recordFact',
  description:
    'Records what one source says. It cannot be changed afterwards, and a count in it never creates or removes an agreement.',
  scope: 'write:facts',
  input: inputs.RecordFactInput,
  returns: { fact },
  command: recordFact,
  read: (input, ids) => ({
    subject: ids.ref(input.subject, subjectTypes, 'subject'),
    property: input.property,
    quantity: input.quantity
      ? {
          value: input.quantity.value,
          max: input.quantity.max ?? null,
          unit: input.quantity.unit,
          precision: input.quantity.precision,
        }
      : null,
    text: input.text ?? null,
    date: input.date ?? null,
    asOf: input.asOf ?? null,
    statedBy: ids.optional(input.statedBy, 'Person', 'statedBy'),
    newSpeaker: input.newSpeaker ? newPerson(input.newSpeaker) : null,
    capacity: input.capacity ?? null,
    source: ids.key(input.source, 'Source', 'source'),
    quote: input.quote ?? null,
    note: input.note ?? null,
    network: ids.optional(input.network, 'Network', 'network'),
  }),
})

defineMutation({
  name: 'rankFact',
  description:
    'Ranks a fact among others on the same question, as preferred, normal or deprecated. The fact itself does not change.',
  scope: 'publish',
  input: inputs.RankFactInput,
  returns: { fact },
  command: rankFact,
  read: (input, ids) => ({
    fact: ids.key(input.fact, 'Fact', 'fact'),
    expectedRank: input.expectedRank,
    rank: input.rank,
    rankReason: input.rankReason ?? null,
  }),
})

defineMutation({
  name: 'declareConflict',
  description: 'Records that facts contradict each other. None of them is deleted.',
  scope: 'write:facts',
  input: inputs.DeclareConflictInput,
  returns: { conflict },
  command: declareConflict,
  read: (input, ids) => ({
    subject: ids.ref(input.subject, subjectTypes, 'subject'),
    topic: input.topic,
    facts: ids.keys(input.facts, 'Fact', 'facts'),
    note: input.note ?? null,
  }),
})

defineMutation({
  name: 'resolveConflict',
  description: 'Records how a contradiction was settled.',
  scope: 'publish',
  input: inputs.ResolveConflictInput,
  returns: { conflict },
  command: resolveConflict,
  read: (input, ids) => ({
    conflict: ids.key(input.conflict, 'Conflict', 'conflict'),
    expectedVersion: input.expectedVersion,
    resolution: input.resolution,
  }),
})

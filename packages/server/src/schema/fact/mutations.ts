import { subjectTypes } from '../../store/records/index.ts'
import { declareConflict } from '../../store/write/conflict/declare.ts'
import { resolveConflict } from '../../store/write/conflict/resolve.ts'
import { assertRecord } from '../../store/write/fact/assert.ts'
import { rankFact } from '../../store/write/fact/rank.ts'
import { recordFact } from '../../store/write/fact/record.ts'
import { defineMutation } from '../mutation/define.ts'
import { Agreement, Conflict, Fact } from '../refs.ts'
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
    ...input,
    subject: ids.ref(input.subject, subjectTypes, 'subject'),
    statedBy: ids.optional(input.statedBy, 'Person', 'statedBy'),
    source: ids.key(input.source, 'Source', 'source'),
    network: ids.optional(input.network, 'Network', 'network'),
  }),
})

defineMutation({
  name: 'assertRecord',
  description:
    'Records, as facts, how a sister city itself reads an agreement of its own. What cannot hold beside what the register has becomes a contradiction, which an officer settles; the agreement does not change. A later answer to the same question takes the place of the earlier one, which stays on record.',
  scope: 'assert',
  input: inputs.AssertRecordInput,
  returns: {
    agreement: { type: 'Agreement', ref: Agreement, description: 'The agreement, which is as it was.' },
    facts: {
      type: 'Fact',
      ref: Fact,
      description: 'The new facts, one for each answer that was not on record.',
      atMost: 7,
    },
    conflicts: {
      type: 'Conflict',
      ref: Conflict,
      description: 'The contradictions that they are part of. Empty when all can hold beside what the register has.',
      atMost: 7,
    },
  },
  command: assertRecord,
  read: (input, ids) => ({
    ...input,
    agreement: ids.key(input.agreement, 'Agreement', 'agreement'),
    withdraw: input.withdraw ?? [],
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
  read: (input, ids) => ({ ...input, fact: ids.key(input.fact, 'Fact', 'fact') }),
})

defineMutation({
  name: 'declareConflict',
  description: 'Records that facts contradict each other. None of them is deleted.',
  scope: 'write:facts',
  input: inputs.DeclareConflictInput,
  returns: { conflict },
  command: declareConflict,
  read: (input, ids) => ({
    ...input,
    subject: ids.ref(input.subject, subjectTypes, 'subject'),
    facts: ids.keys(input.facts, 'Fact', 'facts'),
  }),
})

defineMutation({
  name: 'resolveConflict',
  description: 'Records how a contradiction was settled.',
  scope: 'publish',
  input: inputs.ResolveConflictInput,
  returns: { conflict },
  command: resolveConflict,
  read: (input, ids) => ({ ...input, conflict: ids.key(input.conflict, 'Conflict', 'conflict') }),
})

import { builder } from '../builder.ts'
import { SectorCode } from '../enums.ts'
import { commandMetaFields, type InputFields, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
import { CommitmentStep, OwedBy } from './enums.ts'

const about = (t: InputFields) => ({
  commitment: t.id({ required: true, description: 'Id of the commitment.' }),
  ...versionField(t),
})

export const RecordCommitmentInput = builder.inputType('RecordCommitmentInput', {
  description: 'Something that the sides of a tie agreed to do.',
  fields: t => ({
    partnership: t.id({
      description:
        'Id of the tie between whose sides it was agreed. Needed unless the agreement, the earlier commitment or the engagement says it.',
    }),
    agreement: t.id({ description: 'Id of the agreement that it stands in or carries out; of the same tie.' }),
    engagement: t.id({
      description: 'Id of the visit or meeting at which it was agreed; between the two places of the tie.',
    }),
    followUpOf: t.id({ description: 'Id of the earlier commitment that it follows; of the same tie.' }),
    textEn: t.string({
      description:
        'What was agreed, in one sentence in English, at most 500 characters; needed where there is no Thai one.',
    }),
    textTh: t.string({ description: 'The same in Thai.' }),
    sector: t.field({ type: SectorCode, description: 'The sector that it concerns.' }),
    owedBy: t.field({ type: OwedBy, required: true, description: 'Which side is to do it.' }),
    organization: t.id({ description: 'Id of the office or committee that is to do it.' }),
    person: t.id({ description: 'Id of the person who answers for it in a public role.' }),
    newPerson: t.field({ type: NewPersonInput, description: 'The same, for somebody who is not on the register yet.' }),
    agreedOn: t.field({
      type: 'PartialDate',
      description: 'When it was agreed; a year is enough. Leave it out when no source says.',
    }),
    dueOn: t.field({
      type: 'PartialDate',
      description: 'By when it is to be done, as precise as it was agreed; leave it out when no time was set.',
    }),
    note: t.string({
      description: 'A note about the record. Without a source, it says how it is known that this was agreed.',
    }),
    sources: t.idList({
      required: true,
      description: 'Ids of the sources that show it; may be empty when `note` says how it is known.',
    }),
    ...commandMetaFields(t),
  }),
})

export const RecordCommitmentEventInput = builder.inputType('RecordCommitmentEventInput', {
  description: 'What became of a commitment.',
  fields: t => ({
    ...about(t),
    kind: t.field({ type: CommitmentStep, required: true, description: 'What happened.' }),
    on: t.field({ type: 'PartialDate', required: true, description: 'When it happened; a year is enough.' }),
    note: t.string({
      description:
        'What there is to say about it, in a sentence or more. Required for what was dropped, to say why, and where no source shows it, to say how it is known.',
    }),
    sources: t.idList({
      required: true,
      description: 'Ids of the sources that show it, the evidence; may be empty when `note` says how it is known.',
    }),
    ...commandMetaFields(t),
  }),
})

export const ChangeCommitmentInput = builder.inputType('ChangeCommitmentInput', {
  description:
    'The sides agreed otherwise, or the record was wrong. Fields that are left out stay unchanged; null clears a field; a list replaces the one on record. The tie of a commitment cannot change: remove it, and record it anew.',
  fields: t => ({
    ...about(t),
    textEn: t.string({
      description: 'What was agreed, in one sentence in English; null empties it where there is a Thai one.',
    }),
    textTh: t.string({ description: 'The same in Thai.' }),
    agreement: t.id({ description: 'Id of the agreement that it stands in or carries out.' }),
    engagement: t.id({ description: 'Id of the visit or meeting at which it was agreed.' }),
    followUpOf: t.id({ description: 'Id of the earlier commitment that it follows.' }),
    sector: t.field({ type: SectorCode, description: 'The sector that it concerns.' }),
    owedBy: t.field({ type: OwedBy, description: 'Which side is to do it; cannot be null.' }),
    organization: t.id({ description: 'Id of the office or committee that is to do it.' }),
    person: t.id({ description: 'Id of the person who answers for it.' }),
    newPerson: t.field({
      type: NewPersonInput,
      description: 'The same, for somebody who is not on the register yet; cannot be null.',
    }),
    dueOn: t.field({
      type: 'PartialDate',
      description: 'By when it is to be done; null when no time is set any more.',
    }),
    note: t.string({ description: 'A note about the record.' }),
    sources: t.idList({ description: 'Ids of all sources of the record.' }),
    agreedOn: t.field({
      type: 'PartialDate',
      description: 'The right day on which it was agreed; null when no source says. Needs `mistake`.',
    }),
    withdrawEvents: t.intList({
      description:
        'Positions of the events that did not happen as recorded: they are kept, and count no more. Needs `mistake`. That it was agreed cannot be withdrawn: give another day, or remove the commitment.',
    }),
    mistake: t.string({ description: 'What was wrong with the events, for the event that withdraws them.' }),
    ...commandMetaFields(t),
  }),
})

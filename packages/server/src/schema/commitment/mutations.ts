import { changeCommitment } from '../../store/write/commitment/change.ts'
import { recordCommitmentEvent } from '../../store/write/commitment/event.ts'
import { recordCommitment } from '../../store/write/commitment/record.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { Commitment } from '../refs.ts'
import * as inputs from './inputs.ts'

const scope = 'write:registry'
const returns = {
  commitment: { type: 'Commitment', ref: Commitment, description: 'The commitment as it is now.' },
} as const

defineMutation({
  name: 'recordCommitment',
  description: 'Records what the sides of a tie agreed to do.',
  scope,
  input: inputs.RecordCommitmentInput,
  returns,
  command: recordCommitment,
  read: (input, ids) => ({
    ...input,
    partnership: ids.optional(input.partnership, 'Partnership', 'partnership'),
    agreement: ids.optional(input.agreement, 'Agreement', 'agreement'),
    engagement: ids.optional(input.engagement, 'Engagement', 'engagement'),
    followUpOf: ids.optional(input.followUpOf, 'Commitment', 'followUpOf'),
    organization: ids.optional(input.organization, 'Organization', 'organization'),
    person: ids.optional(input.person, 'Person', 'person'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'recordCommitmentEvent',
  description: 'Records that a commitment was begun, done or dropped. Its status follows from that.',
  scope,
  input: inputs.RecordCommitmentEventInput,
  returns,
  command: recordCommitmentEvent,
  read: (input, ids) => ({
    ...input,
    commitment: ids.key(input.commitment, 'Commitment', 'commitment'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'changeCommitment',
  description:
    'Records that the sides agreed otherwise, or corrects the record of a commitment. No event is rewritten: wrong ones are withdrawn, and the history keeps both.',
  scope,
  input: inputs.ChangeCommitmentInput,
  returns,
  command: changeCommitment,
  read: (input, ids) => ({
    ...input,
    commitment: ids.key(input.commitment, 'Commitment', 'commitment'),
    agreement: ids.optional(input.agreement, 'Agreement', 'agreement'),
    engagement: ids.optional(input.engagement, 'Engagement', 'engagement'),
    followUpOf: ids.optional(input.followUpOf, 'Commitment', 'followUpOf'),
    organization: ids.optional(input.organization, 'Organization', 'organization'),
    person: ids.optional(input.person, 'Person', 'person'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

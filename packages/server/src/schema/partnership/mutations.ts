import { correctPartnership } from '../../store/write/partnership/correct.ts'
import { builder } from '../builder.ts'
import { Relationship } from '../enums.ts'
import { defineChange } from '../mutation/define.ts'
import { commandMetaFields, versionField } from '../mutation/input.ts'
import { Partnership } from '../refs.ts'

const CorrectPartnershipInput = builder.inputType('CorrectPartnershipInput', {
  description:
    'What a partnership is called was recorded wrongly, or has become known. Fields that are left out stay unchanged.',
  fields: t => ({
    partnership: t.id({ required: true, description: 'Id of the partnership.' }),
    ...versionField(t),
    relationship: t.field({
      type: Relationship,
      description: 'What the two sides really call the partnership; cannot be null.',
    }),
    note: t.string({ description: 'The right note; null clears it.' }),
    ...commandMetaFields(t),
  }),
})

defineChange({
  name: 'correctPartnership',
  description:
    'Corrects what a partnership is called. Its two sides cannot change: another pair is another partnership.',
  scope: 'publish',
  input: CorrectPartnershipInput,
  returns: {
    partnership: { type: 'Partnership', ref: Partnership, description: 'The partnership as it is now.' },
  },
  command: correctPartnership,
  read: (input, ids) => ({ ...input, partnership: ids.key(input.partnership, 'Partnership', 'partnership') }),
})

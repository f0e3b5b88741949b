import { builder } from '../builder.ts'
import { nameRule } from '../mutation/input.ts'

export const NewPersonInput = builder.inputType('NewPersonInput', {
  description: 'A person in a public role who is not on the register yet. Nothing private is stored.',
  fields: t => ({
    nameEn: t.string({ description: `The name in Latin letters; needed where there is no Thai one. ${nameRule}` }),
    nameTh: t.string({ description: 'The name in Thai.' }),
    postEn: t.string({ description: 'The public post, in English; needed where there is no Thai one.' }),
    postTh: t.string({ description: 'The public post, in Thai.' }),
  }),
})

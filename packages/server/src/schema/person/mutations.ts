import { correctPerson } from '../../store/write/person/correct.ts'
import { builder } from '../builder.ts'
import { defineChange } from '../mutation/define.ts'
import { commandMetaFields, nameRule, versionField } from '../mutation/input.ts'
import { Person } from '../refs.ts'

const PostInput = builder.inputType('PostInput', {
  description: 'A public post that a person holds or held.',
  fields: t => ({
    titleEn: t.string({ description: 'What the post is called, in English; needed where there is no Thai one.' }),
    titleTh: t.string({ description: 'What it is called in Thai.' }),
    from: t.field({ type: 'PartialDate', description: 'When the person took it, if known.' }),
    until: t.field({ type: 'PartialDate', description: 'When it ended, if it has and that is known.' }),
    sources: t.idList({ required: true, description: 'Ids of the sources that name the post, at least one.' }),
  }),
})

const CorrectPersonInput = builder.inputType('CorrectPersonInput', {
  description:
    'The record of a person was wrong, a speaker was misspelt for example. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    person: t.id({ required: true, description: 'Id of the person.' }),
    ...versionField(t),
    nameEn: t.string({
      description: `The right name in Latin letters; null empties it where there is a Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'The right name in Thai.' }),
    slug: t.string({ description: 'The right URL slug.' }),
    posts: t.field({
      type: [PostInput],
      description: 'All public posts, at least one; they replace those on record.',
    }),
    ...commandMetaFields(t),
  }),
})

defineChange({
  name: 'correctPerson',
  description:
    'Corrects the record of a person. What they stated or led stays theirs. A key that is limited to provinces may do so only when the person appears in no other province.',
  scope: 'publish',
  input: CorrectPersonInput,
  returns: { person: { type: 'Person', ref: Person, description: 'The person as they are now.' } },
  command: correctPerson,
  read: (input, ids) => ({
    ...input,
    person: ids.key(input.person, 'Person', 'person'),
    posts:
      input.posts &&
      [...input.posts.entries()].map(([i, post]) => ({
        ...post,
        sources: ids.keys(post.sources, 'Source', 'posts', String(i), 'sources'),
      })),
  }),
})

import { expect, it } from 'vitest'
import { refuseOverwrite } from './refuse-overwrite.ts'
import { scoped } from './scope.ts'

it('a checkpoint that another process has taken is known as such, whatever it is wrapped in', () => {
  const taken = {
    load: async () => null,
    save: async () => {},
    check: () => {
      throw new Error('Somebody else has it.')
    },
  }
  const tally = { rows: 0, whole: false }
  const scope = { endpoint: 'http://register.test/graphql', types: null }
  expect(() => scoped(refuseOverwrite('-', taken), 'checkpoint', scope, tally).check?.()).toThrow(
    'Somebody else has it.',
  )
})

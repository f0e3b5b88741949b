import { graphql } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collectGarbage } from '../../../test/collect-garbage.ts'
import { oneDatabase, openTestStore } from '../../../test/stores.ts'
import { officer } from '../../../test/write.ts'
import type { Store } from '../../store/store.ts'
import { createContext } from '../context.ts'
import { schema } from '../index.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore(oneDatabase[0])
})
afterAll(() => store.close())

const write = async (fields: string): Promise<WeakRef<object>> => {
  const contextValue = createContext(store, 'test', { ...officer, scopes: ['read', 'write:facts'] })
  const source = `mutation ($input: RegisterSourceInput!) {
    registerSource(input: $input) { ... on RegisterSourceSuccess { source { ${fields} } } }
  }`
  const input = { kind: 'NEWS', title: `With ${fields}`, language: 'th', reason: 'It is new.' }
  const { errors } = await graphql({ schema, source, variableValues: { input }, contextValue })
  expect(errors).toBeUndefined()
  return new WeakRef(contextValue)
}

it('forgets requests that have been answered, whatever each asked of its record', async () => {
  const requests: WeakRef<object>[] = []
  for (const fields of ['id', 'slug', 'title', 'id slug', 'id title', 'slug title', 'note', 'id note'])
    requests.push(await write(fields))
  for (let i = 0; i < 5; i++) {
    await new Promise(done => setTimeout(done, 20))
    collectGarbage()
  }
  // The last one may still be on the stack of what answered it.
  expect(requests.filter(each => each.deref()).length).toBeLessThan(3)
})

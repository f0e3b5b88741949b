import { type DocumentNode, Kind, parse, print, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, byResolvers } from '../../../test/ask.ts'
import { type GeneratedOperation, generatedOperations } from '../../../test/generated-operations.ts'
import { registerValues } from '../../../test/register-values.ts'
import { countingRows } from '../../../test/rows-read.ts'
import { shippedOperations } from '../../../test/shipped-operations.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { defaultOperationCostLimit } from '../../http/operation-cost.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'
import { schema } from '../index.ts'
import { operationCost } from './operation-cost.ts'

const shipped = await shippedOperations()

/** Variables with which the shipped operations find something. */
const variables: Record<string, unknown> = {
  person: 'saranyu-sema',
  code: 'TH-83',
  id: encodeId('Agreement', 'phuket-xiamen'),
  ids: [encodeId('Agreement', 'phuket-xiamen')],
  subject: encodeId('Province', 'TH-83'),
  province: 'phuket',
  sisterCity: 'xiamen',
  year: 2569,
  fiscalYear: 2569,
  text: 'phuket',
  by: 'COUNTRY',
  slug: 'phuket-xiamen',
  series: 'phuket-meeting-with-consuls',
}
const slugs: Record<string, string> = { 'SDK: SisterCity': 'xiamen' }
const variablesOf = (name: string, document: DocumentNode): Record<string, unknown> => {
  const required = document.definitions.flatMap(each =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
  )
  const given = required
    .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
    .map(({ variable }) => [variable.name.value, variables[variable.name.value] ?? {}])
  return { ...Object.fromEntries(given), ...(slugs[name] && { slug: slugs[name] }) }
}

const isRead = ({ definitions }: DocumentNode): boolean =>
  definitions.some(each => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'query')

/** What does not run without an input made up: its cost does not depend on it. */
const withoutInput = (document: DocumentNode): DocumentNode =>
  JSON.parse(JSON.stringify(document), (_, value) =>
    value?.kind === Kind.VARIABLE_DEFINITION && value.type.kind === Kind.NON_NULL_TYPE
      ? { ...value, type: value.type.type }
      : value,
  )

describe('what is shipped', () => {
  it.each(shipped)('costs less than half of the limit: $name', ({ document }) => {
    const cost = operationCost(schema, withoutInput(document))
    expect(cost?.requested).toBeGreaterThan(0)
    expect(cost?.requested).toBeLessThan(defaultOperationCostLimit / 2)
  })
})

const seed = Number(process.env['SEED'] ?? 20_261_124)

/** Of 10,000 operations, those that are run as well: every fiftieth of them, and what costs little. */
const sample: GeneratedOperation[] = []

it(`every generated operation has a cost, from seed ${seed} on`, () => {
  let count = 0
  for (const operation of generatedOperations(schema, seed, registerValues)) {
    if (++count > 10_000) break
    const document = parse(operation.query)
    const cost = operationCost(schema, document, null, operation.variables)?.requested
    expect(cost, operation.query).toBeGreaterThan(0)
    if (count % 50 === 0 && cost! < 1_500) sample.push(operation)
  }
  expect(sample.length).toBeGreaterThan(80)
}, 120_000)

describe.each(databases)('%s', kind => {
  let store: Store
  let counting: ReturnType<typeof countingRows>
  beforeAll(async () => {
    store = await openTestStore(kind)
    counting = countingRows(store)
    // The names of provinces are read once and kept.
    await ask(counting.store, '{ worklist(province: "phuket") { __typename } }')
  })
  afterAll(() => store.close())

  const expectWithin = async (document: DocumentNode, given: Record<string, unknown>) => {
    const cost = operationCost(schema, document, null, given)!.requested
    await counting.reset()
    // What is compiled reads the same rows, or fewer, where they cannot be counted.
    const { errors } = await byResolvers(counting.store, print(document), given)
    const question = `${print(document)}\n${JSON.stringify(given)}`
    expect(
      errors?.filter(({ originalError, message }) => originalError?.name !== 'ReadError' && !/scope/.test(message)) ??
        [],
      question,
    ).toEqual([])
    expect(counting.rows(), question).toBeLessThanOrEqual(cost)
    return counting.rows()
  }

  it.each(shipped.filter(({ document }) => isRead(document)))(
    '$name reads no more than it costs',
    async ({ name, document }) => {
      await expectWithin(document, variablesOf(name, document))
    },
  )

  it('generated operations read no more than they cost', async () => {
    let rows = 0
    for (const { query, variables } of sample) {
      expect(validate(schema, parse(query)), query).toEqual([])
      rows += await expectWithin(parse(query), variables)
    }
    expect(rows).toBeGreaterThan(500)
  }, 120_000)

  it('rows are counted where they hang on others too', async () => {
    await expectWithin(
      parse('{ agreement(slug: "phuket-xiamen") { events { sources { title } } sisterCity { country { name } } } }'),
      {},
    )
    // The agreement, its tie, the city and its country, and the events with their sources.
    expect(counting.rows()).toBeGreaterThan(5)
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataOf } from '../../test/ask.ts'
import { openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'
import { labelIn } from './label.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore('PGlite')
})
afterAll(() => store.close())

it('a label stands beside a value, in both languages, as the vocabulary has it', async () => {
  const { agreement, engagement, vocabulary } = await dataOf(
    store,
    `{
      agreement(slug: "phuket-xiamen") {
        kind kindLabel kindTh: kindLabel(lang: TH)
        status statusLabel statusTh: statusLabel(lang: TH)
        early: statusLabel(asOf: "1990-01-01")
        partnership { relationship relationshipLabel relationshipTh: relationshipLabel(lang: TH) }
        events { kind kindLabel kindTh: kindLabel(lang: TH) }
      }
      engagement(slug: "phuket-xiamen-2022") { kind kindLabel kindTh: kindLabel(lang: TH) }
      vocabulary { name values { value label th: label(lang: TH) } }
    }`,
  )
  const labels = (name: string, value: string) => {
    type Values = { value: string; label: string; th: string }[]
    const found = vocabulary.find((each: { name: string }) => each.name === name).values as Values
    const { label, th } = found.find(each => each.value === value)!
    return [label, th]
  }
  const { kind, status, partnership, events } = agreement
  expect([agreement.kindLabel, agreement.kindTh]).toEqual(labels('AgreementKind', kind))
  expect([agreement.statusLabel, agreement.statusTh]).toEqual(labels('AgreementStatus', status))
  expect([agreement.statusLabel, agreement.early]).toEqual(['In force', labels('AgreementStatus', 'NOT_YET')[0]])
  const { relationship, relationshipLabel, relationshipTh } = partnership
  expect([relationshipLabel, relationshipTh]).toEqual(labels('Relationship', relationship))
  for (const event of events) expect([event.kindLabel, event.kindTh]).toEqual(labels('AgreementEventKind', event.kind))
  expect([engagement.kindLabel, engagement.kindTh]).toEqual(labels('EngagementKind', engagement.kind))
})

it('is of the day of the list around it', async () => {
  const { agreements } = await dataOf(
    store,
    '{ agreements(filter: { asOf: "2018-01-01", sisterCity: ["xiamen"] }) { nodes { status statusLabel } } }',
  )
  expect(agreements.nodes.length).toBeGreaterThan(0)
  for (const { status, statusLabel } of agreements.nodes)
    expect(statusLabel).toBe(labelIn('AgreementStatus', status, 'EN'))
})

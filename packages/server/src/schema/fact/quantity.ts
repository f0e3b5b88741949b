import { builder } from '../builder.ts'
import { noRow } from '../cost/price.ts'

export const Precision = builder.enumType('Precision', {
  description: 'How exactly a figure was stated.',
  values: {
    EXACT: { description: 'A plain number.' },
    AS_MANY_AS: { description: '"As many as" (ถึง, มากถึง): that many, said with emphasis. No bound.' },
    ABOUT: { description: '"About" (ประมาณ).' },
    AT_LEAST: { description: '"At least", that many or more.' },
    UP_TO: { description: '"Up to" (ไม่เกิน), that many or fewer.' },
    MORE_THAN: { description: '"More than" (กว่า).' },
    RANGE: { description: 'From `value` to `max`.' },
  } as const,
})

export interface QuantityShape {
  readonly value: number
  readonly max: number | null
  readonly unit: string
  readonly precision: 'EXACT' | 'AS_MANY_AS' | 'ABOUT' | 'AT_LEAST' | 'UP_TO' | 'MORE_THAN' | 'RANGE'
}

export const Quantity = builder.objectRef<QuantityShape>('Quantity').implement({
  extensions: noRow,
  description: 'A figure with its unit and precision.',
  fields: t => ({
    value: t.exposeFloat('value', { description: 'The figure; the lower end of a range.' }),
    max: t.exposeFloat('max', {
      nullable: true,
      description: 'The upper end of a range. Null for any other precision.',
    }),
    unit: t.exposeString('unit', { description: 'What is counted, like "cities" or "persons per year".' }),
    precision: t.expose('precision', { type: Precision, description: 'How exactly it was stated.' }),
  }),
})

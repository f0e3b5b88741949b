import { builder } from '../builder.ts'

export const ConsulateKind = builder.enumType('ConsulateKind', {
  description: 'The rank of a consular post.',
  values: {
    CONSULATE_GENERAL: { description: 'Consulate-general (สถานกงสุลใหญ่).' },
    CONSULATE: { description: 'Consulate led by a career officer (สถานกงสุล).' },
    CONSULAR_OFFICE: { description: 'An office of a consulate that sits elsewhere.' },
    HONORARY_CONSULATE: { description: 'Honorary consulate (กงสุลกิตติมศักดิ์).' },
    UNKNOWN: { description: 'No source says.' },
  } as const,
})

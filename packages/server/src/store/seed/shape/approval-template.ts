import { z } from 'zod'
import { ApprovalBody } from '../../../generated/prisma/enums.ts'
import { longestUsualDays } from '../../../register/approval-plan.ts'
import { list, maybe, provinceId, slug, sources, text } from './fields.ts'

const step = z
  .strictObject({
    body: z.enum(ApprovalBody),
    nameEn: text,
    nameTh: maybe(text),
    usualDays: maybe(z.int().min(1).max(longestUsualDays)),
    legalBasisEn: maybe(text),
    legalBasisTh: maybe(text),
    sources: list(slug),
  })
  .refine(
    ({ legalBasisEn, legalBasisTh, sources }) => sources.length > 0 || (legalBasisEn === null && legalBasisTh === null),
    { error: 'is missing: a legal basis rests on a source', path: ['sources'] },
  )

export const approvalTemplate = z.strictObject({
  id: slug,
  nameEn: text,
  nameTh: maybe(text),
  provinceId: maybe(provinceId),
  note: maybe(text),
  steps: z.array(step).min(1, 'has no step'),
  sources,
})

import { z } from 'zod'
import { DocumentKind } from '../../../generated/prisma/enums.ts'
import { isLanguageTag, isMediaType } from '../../../register/document-content.ts'
import { isWebAddress } from '../../../register/web-address.ts'
import { maybe, partialDate, slug, sources, text } from './fields.ts'

/** A document that is published somewhere: the open data set holds no bytes. */
export const document = z
  .strictObject({
    id: slug,
    kind: z.enum(DocumentKind),
    titleEn: text,
    titleTh: maybe(text),
    language: z.string().refine(isLanguageTag, 'is not a language tag of BCP 47, such as th'),
    date: maybe(partialDate),
    agreementId: maybe(slug),
    engagementId: maybe(slug),
    factId: maybe(slug),
    mediaType: z.string().refine(isMediaType, 'is not a media type, such as application/pdf'),
    pages: maybe(z.int().positive()),
    url: z.string().refine(isWebAddress, 'is not the address of a page'),
    note: maybe(text),
    sources,
  })
  .refine(
    ({ agreementId, engagementId, factId }) =>
      [agreementId, engagementId, factId].filter(id => id !== null).length === 1,
    { error: 'belongs to exactly one of agreement, engagement and fact', path: ['agreementId'] },
  )

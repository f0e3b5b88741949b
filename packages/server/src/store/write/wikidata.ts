import type { Violation } from '../../register/violation.ts'

/** One item of Wikidata is one place. */
export const wikidataViolations = async (
  wikidataId: string | null | undefined,
  isTaken: (wikidataId: string) => Promise<boolean>,
): Promise<Violation[]> =>
  wikidataId != null && (await isTaken(wikidataId))
    ? [
        {
          code: 'IN_USE',
          message: `${wikidataId} is another place of the register already: use that record, or check the item.`,
          path: ['input', 'wikidataId'],
        },
      ]
    : []

import { say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'

/** A Wikidata item must not be used by two places. */
export const wikidataViolations = async (
  wikidataId: string | null | undefined,
  isTaken: (wikidataId: string) => Promise<boolean>,
): Promise<Violation[]> =>
  wikidataId != null && (await isTaken(wikidataId))
    ? [
        {
          code: 'IN_USE',
          message: say('{wikidataId} is another place of the register already: use that record, or check the item.', {
            wikidataId,
          }),
          path: ['input', 'wikidataId'],
        },
      ]
    : []

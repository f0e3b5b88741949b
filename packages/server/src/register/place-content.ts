import { say } from './messages/say.ts'
import { listViolations } from './text.ts'
import type { Violation } from './violation.ts'

export interface Point {
  readonly latitude: number
  readonly longitude: number
}

export interface PlaceContent {
  readonly aliases?: readonly string[] | null | undefined
  readonly location?: Point | null | undefined
  readonly wikidataId?: string | null | undefined
}

/** Rules for places: names without repeats, valid coordinates and Wikidata item. */
export const placeViolations = (
  { aliases, location, wikidataId }: PlaceContent,
  path: readonly string[] = ['input'],
): Violation[] => {
  const found = listViolations({ aliases }, path)
  if (location && !(Math.abs(location.latitude) <= 90))
    found.push({
      code: 'BAD_VALUE',
      message: say('A latitude lies between -90 and 90 degrees.'),
      path: [...path, 'location', 'latitude'],
    })
  if (location && !(Math.abs(location.longitude) <= 180))
    found.push({
      code: 'BAD_VALUE',
      message: say('A longitude lies between -180 and 180 degrees.'),
      path: [...path, 'location', 'longitude'],
    })
  if (wikidataId != null && !/^Q[1-9]\d{0,14}$/.test(wikidataId))
    found.push({
      code: 'BAD_VALUE',
      message: say('A Wikidata item is a Q and a number, like Q12345.'),
      path: [...path, 'wikidataId'],
    })
  return found
}

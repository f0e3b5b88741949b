import type { ComparedAgreementFragment as ComparedAgreement } from '../generated/types.ts'
import { compareDates, readDate } from './dates.ts'
import type { ListedPaper, Reason } from './paper.ts'
import { normalized, type Recognised, recognise, sureness } from './place-names.ts'

/** What speaks for it that a paper of a list is this agreement. */
export interface Judgement {
  readonly agreement: ComparedAgreement
  /** From 0 to 1 */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** Below this, it is another paper of the same city. */
const least = 0.3

const nameOf = ({ en, th, local }: ComparedAgreement['sisterCity']['names']): string => en ?? th ?? local ?? ''

/** Null when it is not. */
export const judge = (paper: ListedPaper, agreement: ComparedAgreement): Judgement | null => {
  const { sisterCity, thaiParty } = agreement
  if (paper.country !== undefined && paper.country.toUpperCase() !== sisterCity.country.code) return null
  const place = placeOf(paper, sisterCity)
  if (place === null) return null
  const reasons: Reason[] = [{ about: 'CITY', finding: place, said: paper.city, has: nameOf(sisterCity.names) }]
  let confidence = sureness[place]
  if (paper.thaiParty !== undefined) {
    const party = recognise(paper.thaiParty, thaiParty.names)
    if (party === null) return null
    reasons.push({ about: 'THAI_PARTY', finding: party, said: paper.thaiParty, has: nameOf(thaiParty.names) })
    confidence *= sureness[party]
  }
  const date = judgeDate(paper.date, agreement.signedOn)
  const kind = judgeKind(paper.kind, agreement.kind)
  const title = judgeTitle(paper.title, agreement)
  for (const reason of [date, kind, title]) if (reason) reasons.push(reason)
  confidence *= { SAME: 1, WITHIN: 0.95, OTHER: 0.4, UNKNOWN: 0.8 }[date?.finding ?? 'UNKNOWN']
  confidence *= { SAME: 1, OTHER: 0.7 }[kind?.finding ?? 'SAME']
  // A title tells papers of one city apart; that it is worded otherwise says little.
  if (title?.finding === 'SAME') confidence = Math.min(1, confidence * 1.2)
  return confidence < least ? null : { agreement, confidence: Number(confidence.toFixed(2)), reasons }
}

const placeOf = (
  { city, wikidata }: ListedPaper,
  { names, wikidataId }: ComparedAgreement['sisterCity'],
): Recognised | null => {
  if (wikidata !== undefined && wikidataId !== null) return wikidata === wikidataId ? 'WIKIDATA' : null
  return recognise(city, names)
}

type Found<Finding extends Reason['finding']> = Reason & { readonly finding: Finding }

const judgeDate = (
  said: string | undefined,
  has: string | null,
): Found<'SAME' | 'WITHIN' | 'OTHER' | 'UNKNOWN'> | null => {
  if (said === undefined && has === null) return null
  const date = said === undefined ? null : readDate(said)
  return {
    about: 'DATE',
    finding: date === null || has === null ? 'UNKNOWN' : compareDates(date, has),
    said: said ?? null,
    has,
  }
}

const judgeKind = (said: string | undefined, has: string): Found<'SAME' | 'OTHER'> | null =>
  said === undefined ? null : { about: 'KIND', finding: kindOf(said) === has ? 'SAME' : 'OTHER', said, has }

/** What lists call the kinds of papers. Anything else is read as the name of the kind, as in `AgreementKind`. */
const kindWords: Readonly<Record<string, string>> = {
  'letter of intent': 'LOI',
  'memorandum of understanding': 'MOU',
  'memorandum of cooperation': 'MOC',
  'memorandum of agreement': 'MOA',
  'sister city': 'SISTER_CITY_AGREEMENT',
  'sister cities': 'SISTER_CITY_AGREEMENT',
  'twin city': 'SISTER_CITY_AGREEMENT',
  friendship: 'FRIENDSHIP_AGREEMENT',
  'friendship city': 'FRIENDSHIP_AGREEMENT',
}
const kindOf = (said: string): string =>
  kindWords[said.trim().toLowerCase()] ??
  said
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')

const judgeTitle = (said: string | undefined, { title, titleTh }: ComparedAgreement): Found<'SAME' | 'OTHER'> | null =>
  said === undefined
    ? null
    : {
        about: 'TITLE',
        finding: [title, titleTh].some(each => normalized(each) === normalized(said)) ? 'SAME' : 'OTHER',
        said,
        has: title,
      }

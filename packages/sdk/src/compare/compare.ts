import type { Client } from '../client.ts'
import { ComparedAgreements } from '../generated/documents.ts'
import type { AgreementFilter, ComparedAgreementFragment as ComparedAgreement } from '../generated/types.ts'
import type { RequestOptions } from '../options.ts'
import { items } from '../paginate.ts'
import { type Judgement, judge } from './judge.ts'
import type { ListedPaper, Reason } from './paper.ts'

/**
 * - `SAME`: the register has it, and says the same as far as both go.
 * - `DIFFERENT`: the register has it, and says otherwise; the reasons say what.
 * - `DOUBTFUL`: it may be one or another of the register, or a name is spelt otherwise: somebody has to look.
 * - `MISSING`: the register has no such paper.
 */
export type Standing = 'SAME' | 'DIFFERENT' | 'DOUBTFUL' | 'MISSING'

/** How one paper of a list stands beside the register. */
export interface ComparedPaper {
  readonly paper: ListedPaper
  readonly standing: Standing
  /** The agreement that it is; null when it is missing, or when several are as likely */
  readonly agreement: ComparedAgreement | null
  /** The agreements that are as likely */
  readonly candidates: readonly ComparedAgreement[]
  /** How sure it is, from 0 to 1 */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** A list beside the register. */
export interface Comparison {
  /** In the order of the list */
  readonly papers: readonly ComparedPaper[]
  /** Agreements of the register that no paper of the list is, nor may be */
  readonly onlyInRegister: readonly ComparedAgreement[]
}

/** Two agreements are as likely when one is surer by less than this. */
const asLikely = 0.05

/**
 * Holds a list of papers that somebody else keeps against the register, or against the part of it that `filter` says: what
 * is missing, different or doubtful on which side, and why. Nothing is matched silently when two are as likely.
 *
 * Places are recognised by their names in any language, aliases, Wikidata, or a name with a slip of the pen, which is
 * doubtful. Dates are compared as far as the less precise goes. The register is read as a whole for it: 100 agreements a
 * request.
 *
 * @throws RegistryError as a request does
 *
 * @example
 * ```ts
 * import { compare, createClient } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const list = [{ city: '厦门市', country: 'CN', date: '2017-05', kind: 'sister city' }]
 * const { papers } = await compare(client, list, { province: ['phuket'] })
 * console.log(papers[0]?.standing, papers[0]?.agreement?.slug) // SAME phuket-xiamen
 * ```
 */
export async function compare(
  client: Client,
  list: readonly ListedPaper[],
  filter: AgreementFilter = {},
  options: RequestOptions = {},
): Promise<Comparison> {
  const agreements: ComparedAgreement[] = []
  for await (const agreement of items(client, ComparedAgreements, { filter, first: 100 }, options))
    agreements.push(agreement)
  return compareWith(agreements, list)
}

/** The same with agreements that were read before. */
export const compareWith = (agreements: readonly ComparedAgreement[], list: readonly ListedPaper[]): Comparison => {
  const possible = list.map(paper =>
    agreements
      .flatMap(agreement => judge(paper, agreement) ?? [])
      .sort((one, other) => other.confidence - one.confidence),
  )
  const chosen = choose(possible)
  const papers = list.map((paper, i) => standingOf(paper, possible[i]!, chosen))
  const named = new Set(
    papers.flatMap(({ agreement, candidates }) => (agreement ? [agreement, ...candidates] : candidates)),
  )
  return { papers, onlyInRegister: agreements.filter(agreement => !named.has(agreement)) }
}

/** Each agreement goes to the paper that it is most surely, the surest first. */
const choose = (possible: readonly (readonly Judgement[])[]): ReadonlyMap<ComparedAgreement, readonly Judgement[]> => {
  const pairs = possible.flatMap(judgements => judgements.map(judgement => ({ judgements, judgement })))
  pairs.sort((one, other) => other.judgement.confidence - one.judgement.confidence)
  const chosen = new Map<ComparedAgreement, readonly Judgement[]>()
  const done = new Set<readonly Judgement[]>()
  for (const { judgements, judgement } of pairs) {
    if (done.has(judgements) || chosen.has(judgement.agreement)) continue
    chosen.set(judgement.agreement, judgements)
    done.add(judgements)
  }
  return chosen
}

const standingOf = (
  paper: ListedPaper,
  judgements: readonly Judgement[],
  chosen: ReadonlyMap<ComparedAgreement, readonly Judgement[]>,
): ComparedPaper => {
  const best = judgements.find(({ agreement }) => chosen.get(agreement) === judgements)
  if (!best) return { paper, standing: 'MISSING', agreement: null, candidates: [], confidence: 0, reasons: [] }
  const { agreement, confidence, reasons } = best
  // Those that are another paper of the list are out of question.
  const rivals = judgements.filter(
    other => other !== best && !chosen.has(other.agreement) && confidence - other.confidence < asLikely,
  )
  if (rivals.length > 0) {
    const candidates = [agreement, ...rivals.map(rival => rival.agreement)]
    return { paper, standing: 'DOUBTFUL', agreement: null, candidates, confidence, reasons }
  }
  const standing = reasons.some(({ finding }) => finding === 'SPELLING')
    ? 'DOUBTFUL'
    : reasons.some(({ about, finding }) => finding === 'OTHER' && about !== 'TITLE')
      ? 'DIFFERENT'
      : 'SAME'
  return { paper, standing, agreement, candidates: [], confidence, reasons }
}

import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

// ISO 3166-1 alpha-2, the 249 codes that are assigned. Unicode's list, which Intl reads, also has groupings, retired codes
// and private ones.
const assigned = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
  CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
  GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR
  KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF
  NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM
  SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
  YT ZA ZM ZW`.split(/\s+/),
)

const english = new Intl.DisplayNames(['en'], { type: 'region' })
const thai = new Intl.DisplayNames(['th'], { type: 'region' })

/** Short names of a country from Unicode CLDR. */
export const countryNames = (code: string): { nameEn: string; nameTh: string } => ({
  nameEn: english.of(code) ?? code,
  nameTh: thai.of(code) ?? code,
})

/** Requires an ISO 3166-1 alpha-2 code in capitals. */
export const countryViolations = (code: string, path: readonly string[]): Violation[] =>
  assigned.has(code)
    ? []
    : [
        {
          code: 'BAD_VALUE',
          message: say('A country must be its ISO 3166-1 code of two capital letters, like JP.'),
          path,
        },
      ]

/** Requires a foreign country (I3 and I15 in docs/domain.md). */
export const foreignCountryViolations = (code: string, path: readonly string[]): Violation[] =>
  code === 'TH'
    ? [{ code: 'DOMESTIC_PARTY', message: say('This side must lie outside Thailand.'), path }]
    : countryViolations(code, path)

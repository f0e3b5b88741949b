import { say, word } from './messages/say.ts'
import { nearest } from './nearest.ts'
import { type Noun, noSuchName } from './no-such-name.ts'
import type { Violation } from './violation.ts'

// ISO 3166-1, the 249 codes that are assigned, of two letters and of three. Unicode's list, which Intl reads, also has
// groupings, retired codes and private ones, and none of three letters.
const assigned: ReadonlyMap<string, string> = new Map(
  `AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA AZ:AZE
    BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS
    BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN
    CO:COL CR:CRI CU:CUB CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST
    EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF
    GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD
    HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM
    JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA
    LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD
    ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM
    NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG
    PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA
    SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD
    ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS TM:TKM TN:TUN TO:TON
    TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR
    VN:VNM VU:VUT WF:WLF WS:WSM YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
)

const codes = new Map([...assigned].flatMap(([two, three]) => [[two, two] as const, [three, two] as const]))

const english = new Intl.DisplayNames(['en'], { type: 'region' })
const thai = new Intl.DisplayNames(['th'], { type: 'region' })

/** Short names of a country from Unicode CLDR. */
export const countryNames = (code: string): { nameEn: string; nameTh: string } => ({
  nameEn: english.of(code) ?? code,
  nameTh: thai.of(code) ?? code,
})

/** The code of two letters for one of two or three, in either case; null for what is none. */
export const countryCode = (text: string): string | null => codes.get(text.toUpperCase()) ?? null

/** The same for input that is checked later: what is no code stays as it is. */
export const readCountry = (text: string): string => countryCode(text) ?? text

/** The country whose code or name is most like the text, as words for a message: JP (Japan). Null when none is. */
export const nearestCountry = (text: string): string | null => {
  const near = nearest(text, assigned, ([two, three]) => [two, three, ...Object.values(countryNames(two))])
  return near && `${near[0]} (${countryNames(near[0]).nameEn})`
}

export const countryNoun: Noun = {
  noun: word('country'),
  give: { en: 'its ISO 3166-1 code, like JP or JPN', th: 'รหัส ISO 3166-1 เช่น JP หรือ JPN' },
}

/** Requires an ISO 3166-1 alpha-2 code in capitals. */
export const countryViolations = (code: string, path: readonly string[]): Violation[] =>
  assigned.has(code) ? [] : [{ code: 'BAD_VALUE', message: noSuchName(countryNoun, code, nearestCountry(code)), path }]

/** Requires a foreign country (I3 and I15 in docs/domain.md). */
export const foreignCountryViolations = (code: string, path: readonly string[]): Violation[] =>
  code === 'TH'
    ? [{ code: 'DOMESTIC_PARTY', message: say('This side must lie outside Thailand.'), path }]
    : countryViolations(code, path)

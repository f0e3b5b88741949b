import { readFile } from 'node:fs/promises'
import { type AgreementFilter, compare as compareList } from '@sister-city-graph/sdk'
import type { Command } from '../command.ts'
import { readList } from '../compare/read-list.ts'
import { told } from '../compare/told.ts'
import { Failure, UsageError } from '../exit.ts'

const help = `scg compare FILE – holds a list of papers that you keep against the register

Tells what the register does not have, where the two differ, what somebody has to look at, and what only the register has, each
with the reasons and how sure it is. Nothing is matched silently when two are as likely. Nothing is written.

FILE is CSV with a line of names, or a line of JSON for each paper:
  city                 as you call it, in any language; or wikidata, like Q68744
  country              ISO 3166-1 code, like CN
  thai_party           the province or municipality
  date                 2017, 2017-05 or 2017-05-11; years of the Buddhist Era too
  kind                 LOI, MOU, sister city, friendship …
  title

  --province NAME      hold it against the agreements of one province, by its code or slug
  --sister-city SLUG   of one sister city
  --country CODE       of one country, like JP
  --as-of DAY          hold it against what was there on that day, for a list that was kept until then
  --format text|json   the form; the default is text

Exit codes: 0 when both are the same, 1 when anything is missing, different or doubtful.

Examples:
  scg compare sister-cities.csv --country JP
  scg compare list-of-2013.csv --province bangkok --as-of 2013-02-04
  scg compare list.jsonl --province phuket --format json | jq '.papers[] | select(.standing == "MISSING")'
`

export const compare: Command = {
  summary: 'hold a list of your own against the register',
  help,
  options: ['province', 'sister-city', 'country', 'as-of', 'format'],
  args: [1, 1],
  run: async ({ args, options, client, print, signal }) => {
    const [file = ''] = args
    const { province, 'sister-city': sisterCity, country, 'as-of': asOf, format = 'text' } = options
    if (format !== 'text' && format !== 'json') throw new UsageError(`--format is "${format}": give text or json.`)
    const list = readList(await readFile(file, 'utf8'), file)
    const filter: AgreementFilter = {
      ...(province !== undefined && { province: [province] }),
      ...(sisterCity !== undefined && { sisterCity: [sisterCity] }),
      ...(country !== undefined && { country: [country] }),
      ...(asOf !== undefined && { asOf }),
    }
    const papers = list.map(({ paper }) => paper)
    const found = await compareList(client(), papers, filter, { signal })
    await print(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : told(found, list))
    const others = found.papers.filter(({ standing }) => standing !== 'SAME').length
    if (others + found.onlyInRegister.length > 0)
      throw new Failure(
        `Of ${papers.length} papers in ${file}, ${others} are not the same on the register; ${found.onlyInRegister.length} are only there.`,
      )
  },
}

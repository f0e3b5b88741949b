import { searchIn } from './search.ts'
import type { Section } from './section.ts'

/** What a reader may ask, and the page that has to be among the first five answers. */
const expected: readonly [question: string, page: string][] = [
  ['renew an agreement', 'guides/a-day-at-the-office.html'],
  ['reverse proxy', 'guides/deploying.html'],
  ['postgres', 'guides/postgresql.html'],
  ['createClient', 'reference/sdk/main.html'],
  ['DATABASE_REPLICA_URL', 'guides/settings.html'],
  ['agreement event', 'reference/schema/AgreementEvent.html'],
  ['graphql schema', 'reference/schema/index.html'],
  ['sister city', 'reference/schema/SisterCity.html'],
  ['agrements', 'guides/model.html'],
  ['บันทึกความเข้าใจ', 'reference/schema/AgreementKind.html'],
  ['ต่ออายุ', 'reference/schema/AgreementEventKind.html'],
]

/** The questions to which search does not find the page. */
export const unanswered = (sections: readonly Section[]): string[] => {
  const ask = searchIn(sections)
  return expected.flatMap(([question, page]) => {
    const pages = [...new Set(ask(question).map(({ at }) => at.split('#')[0]!))].slice(0, 5)
    return pages.includes(page)
      ? []
      : [`A search for "${question}" does not find ${page} but ${pages.join(', ') || 'nothing'}.`]
  })
}

import { Agreements } from '@sister-city-graph/sdk'
import { infiniteQueryOptions } from '@sister-city-graph/sdk/tanstack'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Agreement } from './Agreement.tsx'
import { Failure } from './Failure.tsx'
import { client } from './register.ts'
import { type Lang, words } from './words.ts'

const ofPhuket = infiniteQueryOptions(client, Agreements, {
  filter: { province: ['phuket'] },
  orderBy: 'SIGNED_ON_DESC',
  first: 6,
})

export function App() {
  const [lang, setLang] = useState<Lang>('en')
  const say = words[lang]
  useEffect(() => {
    document.documentElement.lang = lang
    document.title = say.title
  }, [lang, say])

  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(ofPhuket)
  const agreements = data?.pages.flatMap(page => page.agreements.nodes) ?? []

  return (
    <main>
      <header>
        <h1>{say.title}</h1>
        <button type="button" lang={lang === 'en' ? 'th' : 'en'} onClick={() => setLang(lang === 'en' ? 'th' : 'en')}>
          {lang === 'en' ? 'ไทย' : 'English'}
        </button>
      </header>
      <ul>
        {agreements.map(agreement => (
          <Agreement key={agreement.id} lang={lang} agreement={agreement} />
        ))}
      </ul>
      {isPending && <p role="status">{say.loading}</p>}
      {error && <Failure lang={lang} error={error} again={data ? fetchNextPage : refetch} />}
      {data && (
        <footer>
          <span role="status">{say.count(agreements.length, data.pages[0]?.agreements.totalCount ?? 0)}</span>
          {hasNextPage && !error && (
            <button type="button" aria-busy={isFetching} onClick={() => !isFetching && fetchNextPage()}>
              {say.more}
            </button>
          )}
        </footer>
      )}
    </main>
  )
}

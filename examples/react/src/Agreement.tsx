import { type AgreementsQuery, formatDate, formatName, formatPeriod, type NodeAt } from '@sister-city-graph/sdk'
import { queryOptions } from '@sister-city-graph/sdk/tanstack'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from './Failure.tsx'
import { Behind, client } from './register.ts'
import { type Lang, words } from './words.ts'

type Line = NodeAt<AgreementsQuery, 'agreements'>

export function Agreement({ lang, agreement }: { lang: Lang; agreement: Line }) {
  const { title, titleTh, slug, signedOn, status, sisterCity } = agreement
  const [open, setOpen] = useState(false)
  const say = words[lang]
  const nameOf = ({ name, nameTh }: { name: string; nameTh: string }) => formatName({ en: name, th: nameTh }, lang)
  return (
    <li>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="when">
            {signedOn ? formatDate(signedOn, { locale: lang, month: 'short' }) : say.undated}
          </span>
          <span className="what">
            <strong>
              {nameOf(sisterCity)}, {nameOf(sisterCity.country)}
            </strong>
            {formatName({ en: title, th: titleTh }, lang)}
          </span>
          <span className={`status ${status === 'IN_FORCE' ? 'good' : ''}`}>{say.status[status]}</span>
        </summary>
        {open && <Background lang={lang} slug={slug} />}
      </details>
    </li>
  )
}

function Background({ lang, slug }: { lang: Lang; slug: string }) {
  const { data, error, refetch } = useQuery(queryOptions(client, Behind, { slug }))
  const say = words[lang]
  if (error) return <Failure lang={lang} error={error} again={refetch} />
  if (!data?.agreement) return <p role="status">{say.loading}</p>
  const { sisterCity, engagements, sources } = data.agreement
  return (
    <div className="behind">
      {sisterCity.names.local !== formatName(sisterCity.names, lang) && <p>{sisterCity.names.local}</p>}
      {engagements.nodes.length > 0 && (
        <>
          <h2>{say.visits}</h2>
          <ul>
            {engagements.nodes.map(({ id, title, titleTh, startsOn, endsOn }) => (
              <li key={id}>
                {formatPeriod(startsOn, endsOn ?? startsOn, { locale: lang })}: {lang === 'th' ? titleTh : title}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say.sources}</h2>
      <ul>
        {sources.map(({ id, title, publisher, url }) => (
          <li key={id}>
            {url ? <a href={url}>{title}</a> : title}
            {publisher && ` (${publisher})`}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { RegistryError } from '@sister-city-graph/sdk'
import { type Lang, words } from './words.ts'

/** The client has tried several times before: now a person decides. The code helps whoever is asked about it. */
export function Failure({ lang, error, again }: { lang: Lang; error: Error; again: () => unknown }) {
  const say = words[lang]
  return (
    <p role="alert">
      {say.failed}
      {error instanceof RegistryError && ` (${error.code})`}{' '}
      <button type="button" onClick={() => again()}>
        {say.again}
      </button>
    </p>
  )
}

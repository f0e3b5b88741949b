import { type Client, formatDate, formatPeriod, Vocabulary } from '@sister-city-graph/sdk'
import { type Cell, type Lang, Notes } from './document.ts'

export interface Named {
  readonly name: string
  readonly nameTh: string
}
export interface Titled {
  readonly title: string
  readonly titleTh: string
}
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly url: string | null
}

/** Says what the register has in one language: names, values of enums, dates, which in Thai are of the Buddhist Era. */
export class Teller {
  readonly lang: Lang
  readonly notes = new Notes()
  /** Places that were named */
  readonly places = new Set<string>()
  readonly #labels: ReadonlyMap<string, string>

  private constructor(lang: Lang, labels: ReadonlyMap<string, string>) {
    this.lang = lang
    this.#labels = labels
  }

  static async open(client: Client, lang: Lang, signal: AbortSignal): Promise<Teller> {
    const { vocabulary } = await client.request(Vocabulary, {}, { signal })
    const labels = vocabulary.flatMap(({ name, values }) =>
      values.map(({ value, label, labelTh }) => [`${name}.${value}`, lang === 'th' ? labelTh : label] as const),
    )
    return new Teller(lang, new Map(labels))
  }

  /** Of two wordings the one in the language of the report. */
  say(th: string, en: string): string {
    return this.lang === 'th' ? th : en
  }

  label(name: string, value: string): string {
    return this.#labels.get(`${name}.${value}`) ?? value
  }

  name({ name, nameTh }: Named): string {
    return this.say(nameTh, name)
  }

  place(place: Named): string {
    const name = this.name(place)
    this.places.add(name)
    return name
  }

  /** A city with its country; a city that is its own country is named once. */
  city(city: Named & { readonly country: Named }): string {
    const [name, country] = [this.place(city), this.place(city.country)]
    return name === country ? name : `${name} (${country})`
  }

  title({ title, titleTh }: Titled): string {
    return this.say(titleTh, title)
  }

  date(on: string | null | undefined): string {
    return on ? formatDate(on, { locale: this.#locale, month: 'short' }) : '–'
  }

  period(from: string, until: string | null): string {
    return until ? formatPeriod(from, until, { locale: this.#locale, month: 'short' }) : this.date(from)
  }

  get #locale(): string {
    return this.lang === 'th' ? 'th' : 'en-GB'
  }

  cited(text: string, sources: readonly Source[] = []): Cell {
    const cited = sources.map(({ id, title, publisher, publishedOn, url }) => ({
      id,
      title,
      publisher,
      on: publishedOn ? this.date(publishedOn) : null,
      url,
    }))
    return { text, notes: this.notes.of(cited) }
  }
}

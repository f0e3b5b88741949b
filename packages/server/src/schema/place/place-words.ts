/** What the fields of the interface are called in every type that has them. */
export const placeWords = {
  slug: 'Its name for addresses, like phuket or xiamen.',
  name: 'Its name, in another language where the one asked for is not on record; `names` shows what really is.',
  names: 'The names on record, without fallback.',
  country: 'The country it lies in.',
  location: 'Where it lies; null where no source gives coordinates.',
  wikidataId: 'Its item in Wikidata, like Q12345. Null where none is known.',
  partnerships: 'Its ties, each with one place of the other side.',
} as const

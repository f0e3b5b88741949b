/** The descriptions of the fields of the interface `Place`, for all its types. */
export const placeDescriptions = {
  slug: 'Its URL slug, like phuket or xiamen.',
  name: 'Its name, in another language where the requested one is not on record; `names` has no such fallback.',
  names: 'The names on record, without fallback.',
  country: 'The country that it is in.',
  location: 'Its coordinates. Null where no source gives any.',
  wikidataId: 'Its Wikidata item, like Q12345. Null where none is known.',
  partnerships: 'Its partnerships, each with one place of the other side.',
} as const

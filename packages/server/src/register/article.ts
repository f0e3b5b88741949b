/** A noun behind its indefinite article: "an Agreement". By its first letter, which is enough for the nouns of the register. */
export const withArticle = (noun: string): string => `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`

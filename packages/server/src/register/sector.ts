export type SectorCode =
  | 'TRADE'
  | 'INVESTMENT'
  | 'EDUCATION'
  | 'CULTURE'
  | 'ARTS'
  | 'TOURISM'
  | 'ENVIRONMENT'
  | 'TECHNOLOGY'
  | 'OTHER'

/**
 * The eight sectors that the governor of Phuket named on 26 July 2016, in his order and words, and OTHER ("and
 * others"). Culture and arts are separate here; most registers have one sector for both.
 */
export const SECTORS: readonly { code: SectorCode; en: string; th: string }[] = [
  { code: 'TRADE', en: 'Trade', th: 'การค้า' },
  { code: 'INVESTMENT', en: 'Investment', th: 'การลงทุน' },
  { code: 'EDUCATION', en: 'Education', th: 'การศึกษา' },
  { code: 'CULTURE', en: 'Culture', th: 'วัฒนธรรม' },
  { code: 'ARTS', en: 'Arts', th: 'ศิลปกรรม' },
  { code: 'TOURISM', en: 'Tourism', th: 'การท่องเที่ยว' },
  { code: 'ENVIRONMENT', en: 'Environment', th: 'สิ่งแวดล้อม' },
  { code: 'TECHNOLOGY', en: 'Technology', th: 'เทคโนโลยี' },
  { code: 'OTHER', en: 'Other', th: 'อื่น ๆ' },
]

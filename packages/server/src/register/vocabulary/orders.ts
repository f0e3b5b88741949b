import type { Label, Labels } from './label.ts'

// Labels of the orders of lists. Most lists can be ordered by the same things.

const direction = (name: string, label: Label, ascending: Label, descending: Label) => ({
  [`${name}_ASC`]: { en: `${label.en}, ${ascending.en}`, th: `${label.th} ${ascending.th}` },
  [`${name}_DESC`]: { en: `${label.en}, ${descending.en}`, th: `${label.th} ${descending.th}` },
})

const latin: [Label, Label] = [
  { en: 'A to Z', th: 'จาก A ถึง Z' },
  { en: 'Z to A', th: 'จาก Z ถึง A' },
]
const thai: [Label, Label] = [
  { en: 'ก to ฮ', th: 'จาก ก ถึง ฮ' },
  { en: 'ฮ to ก', th: 'จาก ฮ ถึง ก' },
]
const time: [Label, Label] = [
  { en: 'earliest first', th: 'จากเก่าไปใหม่' },
  { en: 'latest first', th: 'จากใหม่ไปเก่า' },
]

const id = direction('ID', { en: 'Id', th: 'รหัสอ้างอิง' }, ...latin)
const code = direction('CODE', { en: 'Code', th: 'รหัส' }, ...latin)
const names = {
  ...direction('NAME_EN', { en: 'English name', th: 'ชื่อภาษาอังกฤษ' }, ...latin),
  ...direction('NAME_TH', { en: 'Thai name', th: 'ชื่อภาษาไทย' }, ...thai),
}
const title = direction('TITLE', { en: 'Title', th: 'ชื่อเรื่อง' }, ...latin)

export const orderLabels = {
  AgreementOrder: {
    ...direction('SIGNED_ON', { en: 'Date of signature', th: 'วันที่ลงนาม' }, ...time),
    ...direction('EXPIRES_ON', { en: 'Date of expiry', th: 'วันหมดอายุ' }, ...time),
    ...title,
    ...direction('TITLE_TH', { en: 'Thai title', th: 'ชื่อเรื่องภาษาไทย' }, ...thai),
  },
  ApprovalTemplateOrder: names,
  ChangeOrder: direction('REVISION', { en: 'Revision', th: 'ลำดับการบันทึก' }, ...time),
  CommitmentOrder: direction('DUE_ON', { en: 'Date due', th: 'วันครบกำหนด' }, ...time),
  ConflictOrder: id,
  ConsulateOrder: {
    ...direction('COUNTRY_EN', { en: 'English name of the country', th: 'ชื่อประเทศภาษาอังกฤษ' }, ...latin),
    ...direction('COUNTRY_TH', { en: 'Thai name of the country', th: 'ชื่อประเทศภาษาไทย' }, ...thai),
    ...direction('OPENED_ON', { en: 'Date of opening', th: 'วันที่เปิดทำการ' }, ...time),
  },
  CountryOrder: { ...code, ...names },
  EngagementOrder: direction('STARTS_ON', { en: 'Date', th: 'วันที่' }, ...time),
  FactOrder: direction('AS_OF', { en: 'Day referred to', th: 'วันที่อ้างถึง' }, ...time),
  MunicipalityOrder: names,
  NetworkOrder: { ...id, ...names },
  OrganizationOrder: names,
  PartnershipOrder: {
    ...id,
    ...direction('SISTER_CITY_EN', { en: 'English name of the sister city', th: 'ชื่อเมืองภาษาอังกฤษ' }, ...latin),
    ...direction('SISTER_CITY_TH', { en: 'Thai name of the sister city', th: 'ชื่อเมืองภาษาไทย' }, ...thai),
    ...direction('SINCE', { en: 'Earliest signature', th: 'วันที่ลงนามครั้งแรก' }, ...time),
  },
  PersonOrder: names,
  ProvinceOrder: { ...code, ...names },
  ResponsibilityOrder: direction('FROM', { en: 'Beginning', th: 'วันเริ่มต้น' }, ...time),
  SisterCityOrder: names,
  SourceOrder: {
    ...direction('PUBLISHED_ON', { en: 'Date of publication', th: 'วันที่เผยแพร่' }, ...time),
    ...title,
  },
} as const satisfies Record<string, Labels>

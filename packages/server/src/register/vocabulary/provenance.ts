import type { Labels } from './label.ts'

/** Labels of the enums of sources, facts and changes. */
export const provenanceLabels = {
  SourceKind: {
    OFFICIAL: { en: 'Public body', th: 'หน่วยงานของรัฐ' },
    NEWS: { en: 'Press', th: 'สื่อมวลชน' },
    BLOG: { en: 'Private page', th: 'เว็บไซต์ส่วนบุคคล' },
    DATASET: { en: 'Data set', th: 'ชุดข้อมูล' },
    ENCYCLOPEDIA: { en: 'Encyclopedia', th: 'สารานุกรม' },
  },
  FactProperty: {
    MOU_CITY_COUNT: { en: 'Cities with an MOU', th: 'จำนวนเมืองที่มีบันทึกความเข้าใจ' },
    LOI_CITY_COUNT: { en: 'Cities with a letter of intent', th: 'จำนวนเมืองที่มีหนังสือแสดงเจตจำนง' },
    PARTNER_CITY_TOTAL: { en: 'Partner cities of all kinds', th: 'จำนวนเมืองคู่ความร่วมมือทั้งหมด' },
    SISTER_CITY_COUNT: { en: 'Sister cities', th: 'จำนวนเมืองพี่เมืองน้อง' },
    CONSUL_COUNTRY_COUNT: { en: 'Countries with a consul', th: 'จำนวนประเทศที่มีกงสุล' },
    DELEGATIONS_PER_YEAR: { en: 'Delegations in a year', th: 'จำนวนคณะผู้แทนต่อปี' },
    VISITORS_PER_YEAR: { en: 'Visitors in a year', th: 'จำนวนผู้มาเยือนต่อปี' },
    FOREIGN_VISITOR_SHARE: { en: 'Share of foreign visitors', th: 'สัดส่วนผู้มาเยือนชาวต่างชาติ' },
    STAFF_COUNT: { en: 'Number of staff', th: 'จำนวนบุคลากร' },
    MEETING_FREQUENCY: { en: 'Frequency of meetings', th: 'ความถี่ของการประชุม' },
    NETWORK_MEMBERSHIP: { en: 'Membership in a network', th: 'การเป็นสมาชิกเครือข่าย' },
    JOINED_NETWORK: { en: 'Date of joining a network', th: 'วันที่เข้าร่วมเครือข่าย' },
    SIGNED_ON: { en: 'Date of signature', th: 'วันที่ลงนาม' },
    AGREEMENT_KIND: { en: 'Kind of document', th: 'ประเภทเอกสาร' },
    PARTY_LEVEL: { en: 'Level of the party', th: 'ระดับของคู่สัญญา' },
    EXPIRES_ON: { en: 'Date of expiry', th: 'วันหมดอายุ' },
    AGREEMENT_SECTORS: { en: 'Sectors of the agreements', th: 'สาขาความร่วมมือของความตกลง' },
    OPENED_ON: { en: 'Date of opening', th: 'วันที่เปิดทำการ' },
    LOCATION: { en: 'Location', th: 'ที่ตั้ง' },
    OPENING_HOURS: { en: 'Opening hours', th: 'เวลาทำการ' },
    OTHER: { en: 'Other', th: 'อื่น ๆ' },
  },
  FactRank: {
    PREFERRED: { en: 'Preferred', th: 'ควรยึดถือ' },
    NORMAL: { en: 'Not ranked', th: 'ไม่ได้จัดลำดับ' },
    DEPRECATED: { en: 'Wrong or out of date', th: 'ไม่ถูกต้องหรือล้าสมัย' },
  },
  Precision: {
    EXACT: { en: 'Exactly', th: 'จำนวนแน่นอน' },
    ABOUT: { en: 'About', th: 'ประมาณ' },
    AT_LEAST: { en: 'At least', th: 'อย่างน้อย' },
    UP_TO: { en: 'Up to', th: 'มากถึง' },
    MORE_THAN: { en: 'More than', th: 'มากกว่า' },
    RANGE: { en: 'Range', th: 'ช่วง' },
  },
  ChangeOperation: {
    CREATED: { en: 'Created', th: 'สร้าง' },
    UPDATED: { en: 'Changed', th: 'แก้ไข' },
    DELETED: { en: 'Removed', th: 'ลบ' },
  },
} as const satisfies Record<string, Labels>

import type { Labels } from './label.ts'

/** Labels of the enums of agreements, beside those in register/labels.ts. */
export const agreementLabels = {
  TermKind: {
    OPEN_ENDED: { en: 'Open-ended', th: 'ไม่มีกำหนดสิ้นสุด' },
    FIXED: { en: 'Fixed term', th: 'มีกำหนดระยะเวลา' },
    AUTO_RENEWING: { en: 'Renewed automatically', th: 'ต่ออายุโดยอัตโนมัติ' },
    UNKNOWN: { en: 'Not known', th: 'ไม่ทราบ' },
  },
  Confidence: {
    HIGH: { en: 'High', th: 'สูง' },
    MEDIUM: { en: 'Medium', th: 'ปานกลาง' },
    LOW: { en: 'Low', th: 'ต่ำ' },
  },
  SectorsBasis: {
    STATED: { en: 'Stated by a source', th: 'แหล่งข้อมูลระบุไว้' },
    CONTEXT: { en: 'Taken from the context', th: 'อนุมานจากบริบท' },
  },
  ApprovalBody: {
    PROVINCIAL_COMMITTEE: { en: 'Provincial committee', th: 'คณะกรรมการระดับจังหวัด' },
    PROVINCIAL_COUNCIL: { en: 'Provincial or municipal council', th: 'สภาจังหวัดหรือสภาท้องถิ่น' },
    INTERIOR_MINISTRY: { en: 'Ministry of Interior', th: 'กระทรวงมหาดไทย' },
    FOREIGN_MINISTRY: { en: 'Ministry of Foreign Affairs', th: 'กระทรวงการต่างประเทศ' },
    TREATIES_DEPARTMENT: { en: 'Department of Treaties and Legal Affairs', th: 'กรมสนธิสัญญาและกฎหมาย' },
    CABINET: { en: 'Cabinet', th: 'คณะรัฐมนตรี' },
    PARTNER_SIDE: { en: 'Body of the other side', th: 'หน่วยงานฝ่ายคู่สัญญา' },
    OTHER: { en: 'Other', th: 'อื่น ๆ' },
  },
  ContactKind: {
    SIGNATURE: { en: 'Signature', th: 'การลงนาม' },
    RENEWAL: { en: 'Renewal', th: 'การต่ออายุ' },
    ENGAGEMENT: { en: 'Visit or event', th: 'การเยือนหรือกิจกรรม' },
  },
  ContactWeight: {
    PAPER: { en: 'Signed paper', th: 'เอกสารที่ลงนาม' },
    MEETING: { en: 'Meeting', th: 'การพบปะกัน' },
    EVENT: { en: 'Event with others', th: 'กิจกรรมที่มีผู้อื่นร่วมด้วย' },
  },
  ContactState: {
    ACTIVE: { en: 'In contact', th: 'มีการติดต่อ' },
    DORMANT: { en: 'Dormant', th: 'ขาดการติดต่อ' },
    NO_EVIDENCE: { en: 'No evidence', th: 'ไม่มีหลักฐาน' },
  },
  ApprovalMeaning: {
    SUBMITTED: { en: 'Submitted', th: 'เสนอขออนุมัติแล้ว' },
    APPROVED: { en: 'Approved for signature', th: 'อนุมัติให้ลงนาม' },
  },
  ApprovalOutcome: {
    PLANNED: { en: 'Planned, not asked yet', th: 'วางแผนไว้ ยังไม่ได้เสนอ' },
    PENDING: { en: 'Pending', th: 'รอผล' },
    NO_OBJECTION: { en: 'No objection', th: 'ไม่ขัดข้อง' },
    APPROVED: { en: 'Approved', th: 'อนุมัติ' },
    ACKNOWLEDGED: { en: 'Acknowledged', th: 'รับทราบ' },
    RETURNED: { en: 'Returned for changes', th: 'ส่งกลับให้แก้ไข' },
    REFUSED: { en: 'Refused', th: 'ไม่อนุมัติ' },
    NOT_REQUIRED: { en: 'Approval not needed', th: 'ไม่ต้องขออนุมัติ' },
  },
  MissingItem: {
    SIGNED_ON: { en: 'Date of signature missing', th: 'ไม่มีวันที่ลงนาม' },
    TERM: { en: 'Term missing', th: 'ไม่มีระยะเวลาของความตกลง' },
    EXPIRES_ON: { en: 'Date of expiry missing', th: 'ไม่มีวันหมดอายุ' },
    SECTORS: { en: 'Sectors missing', th: 'ไม่มีสาขาความร่วมมือ' },
    SOURCE: { en: 'Source missing', th: 'ไม่มีแหล่งข้อมูล' },
    SECOND_SOURCE: { en: 'Only one source', th: 'มีแหล่งข้อมูลเพียงแหล่งเดียว' },
    APPROVALS: { en: 'Approvals missing', th: 'ไม่มีข้อมูลการอนุมัติ' },
    SIGNED_BEFORE_APPROVAL: { en: 'Signed before its approval', th: 'ลงนามก่อนได้รับอนุมัติ' },
    SINGLE_SECTOR_SISTER_CITY: {
      en: 'Sister cities with one sector only',
      th: 'เมืองพี่เมืองน้องที่มีความร่วมมือเพียงสาขาเดียว',
    },
    UNEQUAL_RANK: { en: 'Unequal rank of the two sides', th: 'สองฝ่ายมีระดับการปกครองต่างกัน' },
  },
} as const satisfies Record<string, Labels>

import type { CommitmentEventKind, CommitmentStatusOnDay } from './commitment-status.ts'
import type { EngagementEventKind, EngagementStage } from './engagement-stage.ts'
import type { AgreementStatus, EventKind } from './status.ts'
import type { Labels } from './vocabulary/label.ts'

export type AgreementKind =
  | 'LOI'
  | 'MOU'
  | 'MOC'
  | 'MOA'
  | 'SISTER_CITY_AGREEMENT'
  | 'FRIENDSHIP_AGREEMENT'
  | 'JOINT_DECLARATION'
  | 'ACTION_PLAN'
  | 'OTHER'

export type Relationship = 'SISTER_CITY' | 'FRIENDSHIP_CITY' | 'TWIN_CITY' | 'THEMATIC' | 'UNSPECIFIED'

export const KIND_LABELS: Labels<AgreementKind> = {
  LOI: { en: 'Letter of intent', th: 'หนังสือแสดงเจตจำนง' },
  MOU: { en: 'Memorandum of understanding', th: 'บันทึกความเข้าใจ' },
  MOC: { en: 'Memorandum of cooperation', th: 'บันทึกความร่วมมือ' },
  MOA: { en: 'Memorandum of agreement', th: 'บันทึกข้อตกลง' },
  SISTER_CITY_AGREEMENT: { en: 'Sister city agreement', th: 'ความตกลงเมืองพี่เมืองน้อง' },
  FRIENDSHIP_AGREEMENT: { en: 'Friendship agreement', th: 'ความตกลงมิตรภาพ' },
  JOINT_DECLARATION: { en: 'Joint declaration', th: 'แถลงการณ์ร่วม' },
  ACTION_PLAN: { en: 'Action plan', th: 'แผนปฏิบัติการ' },
  OTHER: { en: 'Other', th: 'อื่น ๆ' },
}

export const RELATIONSHIP_LABELS: Labels<Relationship> = {
  SISTER_CITY: { en: 'Sister city', th: 'เมืองพี่เมืองน้อง' },
  FRIENDSHIP_CITY: { en: 'Friendship city', th: 'เมืองมิตรภาพ' },
  TWIN_CITY: { en: 'Twin city', th: 'เมืองคู่แฝด' },
  THEMATIC: { en: 'Thematic cooperation', th: 'ความร่วมมือเฉพาะด้าน' },
  UNSPECIFIED: { en: 'Not specified', th: 'ไม่ระบุ' },
}

export const STATUS_LABELS: Labels<AgreementStatus> = {
  REPORTED: { en: 'Reported', th: 'มีรายงาน' },
  PROPOSED: { en: 'Proposed', th: 'อยู่ระหว่างหารือ' },
  IN_APPROVAL: { en: 'In approval', th: 'อยู่ระหว่างขออนุมัติ' },
  APPROVED: { en: 'Approved', th: 'อนุมัติแล้ว' },
  SIGNED: { en: 'Signed', th: 'ลงนามแล้ว' },
  IN_FORCE: { en: 'In force', th: 'มีผลใช้บังคับ' },
  EXPIRED: { en: 'Expired', th: 'หมดอายุ' },
  TERMINATED: { en: 'Terminated', th: 'ยกเลิกแล้ว' },
  SUPERSEDED: { en: 'Superseded', th: 'ถูกแทนที่' },
  ABANDONED: { en: 'Abandoned', th: 'ยุติก่อนลงนาม' },
}

export const EVENT_LABELS: Labels<EventKind> = {
  REPORTED: { en: 'Reported', th: 'มีรายงาน' },
  PROPOSED: { en: 'Proposed', th: 'เสนอ' },
  SUBMITTED: { en: 'Submitted for approval', th: 'เสนอขออนุมัติ' },
  APPROVED: { en: 'Approved', th: 'อนุมัติ' },
  SIGNED: { en: 'Signed', th: 'ลงนาม' },
  ENTERED_INTO_FORCE: { en: 'Entered into force', th: 'เริ่มมีผลใช้บังคับ' },
  AMENDED: { en: 'Amended', th: 'แก้ไขเพิ่มเติม' },
  RENEWED: { en: 'Renewed', th: 'ต่ออายุ' },
  NOTICE_GIVEN: { en: 'Notice given', th: 'แจ้งบอกเลิก' },
  TERMINATED: { en: 'Terminated', th: 'ยกเลิก' },
  SUPERSEDED: { en: 'Superseded', th: 'ถูกแทนที่' },
  ABANDONED: { en: 'Abandoned', th: 'ยุติก่อนลงนาม' },
  CORRECTED: { en: 'Record corrected', th: 'แก้ไขข้อมูลให้ถูกต้อง' },
}

export const RHYTHM_LABELS = {
  MONTHLY: { en: 'Every month', th: 'ทุกเดือน' },
  EVERY_TWO_MONTHS: { en: 'Every two months', th: 'ทุกสองเดือน' },
  QUARTERLY: { en: 'Every three months', th: 'ทุกสามเดือน' },
  TWICE_A_YEAR: { en: 'Every six months', th: 'ทุกหกเดือน' },
  YEARLY: { en: 'Every year', th: 'ทุกปี' },
  IRREGULAR: { en: 'Irregularly', th: 'ไม่แน่นอน' },
} as const satisfies Labels

export const ENGAGEMENT_STAGE_LABELS: Labels<EngagementStage> = {
  REQUESTED: { en: 'Requested', th: 'ขอเข้าพบ' },
  ACCEPTED: { en: 'Accepted', th: 'ตอบรับแล้ว' },
  DECLINED: { en: 'Declined', th: 'ไม่ตอบรับ' },
  PLANNED: { en: 'Planned', th: 'อยู่ในแผน' },
  HELD: { en: 'Held', th: 'จัดแล้ว' },
  CANCELLED: { en: 'Cancelled', th: 'ยกเลิก' },
}

export const ENGAGEMENT_EVENT_LABELS: Labels<EngagementEventKind> = {
  ...ENGAGEMENT_STAGE_LABELS,
  CORRECTED: EVENT_LABELS.CORRECTED,
}

export const COMMITMENT_STATUS_LABELS: Labels<CommitmentStatusOnDay> = {
  AGREED: { en: 'Agreed', th: 'ตกลงกันแล้ว' },
  STARTED: { en: 'Begun', th: 'เริ่มดำเนินการ' },
  DONE: { en: 'Done', th: 'ดำเนินการแล้วเสร็จ' },
  DROPPED: { en: 'Dropped', th: 'ยกเลิก' },
  OVERDUE: { en: 'Overdue', th: 'เกินกำหนด' },
  NOT_YET: { en: 'Not agreed yet', th: 'ยังไม่ได้ตกลงกันในวันนั้น' },
}

export const COMMITMENT_EVENT_LABELS: Labels<CommitmentEventKind> = {
  AGREED: COMMITMENT_STATUS_LABELS.AGREED,
  STARTED: COMMITMENT_STATUS_LABELS.STARTED,
  DONE: COMMITMENT_STATUS_LABELS.DONE,
  DROPPED: COMMITMENT_STATUS_LABELS.DROPPED,
  CORRECTED: EVENT_LABELS.CORRECTED,
}

export type OwedBy = 'THAI_SIDE' | 'PARTNER' | 'BOTH'

export const OWED_BY_LABELS: Labels<OwedBy> = {
  THAI_SIDE: { en: 'Thai side', th: 'ฝ่ายไทย' },
  PARTNER: { en: 'Partner abroad', th: 'ฝ่ายต่างประเทศ' },
  BOTH: { en: 'Both sides', th: 'ทั้งสองฝ่าย' },
}

export const DOCUMENT_KIND_LABELS = {
  AGREEMENT_TEXT: { en: 'Text of the agreement', th: 'ตัวบทข้อตกลง' },
  TRANSLATION: { en: 'Translation', th: 'คำแปล' },
  DRAFT: { en: 'Draft', th: 'ร่าง' },
  MINUTES: { en: 'Minutes', th: 'รายงานการประชุม' },
  LETTER: { en: 'Letter', th: 'หนังสือ' },
  PROGRAMME: { en: 'Programme', th: 'กำหนดการ' },
  RESOLUTION: { en: 'Resolution', th: 'มติ' },
  STATEMENT: { en: 'Speech or statement', th: 'สุนทรพจน์หรือแถลงการณ์' },
  REPORT: { en: 'Report', th: 'รายงาน' },
  PHOTO: { en: 'Photo', th: 'ภาพถ่าย' },
  OTHER: { en: 'Other', th: 'อื่น ๆ' },
} as const satisfies Labels

import { EVENT_LABELS, STATUS_LABELS } from '../labels.ts'
import type { Labels } from './label.ts'

const { REPORTED, PROPOSED, SUBMITTED, APPROVED, SIGNED, ENTERED_INTO_FORCE, AMENDED, RENEWED, NOTICE_GIVEN } =
  EVENT_LABELS

/** What entries of a timeline tell. */
export const TIMELINE_LABELS = {
  REPORTED,
  PROPOSED,
  SUBMITTED,
  APPROVED,
  SIGNED,
  ENTERED_INTO_FORCE,
  AMENDED,
  RENEWED,
  NOTICE_GIVEN,
  EXPIRED: STATUS_LABELS.EXPIRED,
  TERMINATED: EVENT_LABELS.TERMINATED,
  SUPERSEDED: EVENT_LABELS.SUPERSEDED,
  ABANDONED: EVENT_LABELS.ABANDONED,
  COMMITMENT_AGREED: { en: 'Commitment agreed', th: 'ตกลงข้อผูกพัน' },
  COMMITMENT_STARTED: { en: 'Commitment begun', th: 'เริ่มดำเนินการตามข้อผูกพัน' },
  COMMITMENT_DUE: { en: 'Commitment due', th: 'ครบกำหนดข้อผูกพัน' },
  COMMITMENT_DONE: { en: 'Commitment done', th: 'ดำเนินการตามข้อผูกพันแล้วเสร็จ' },
  COMMITMENT_DROPPED: { en: 'Commitment dropped', th: 'ยกเลิกข้อผูกพัน' },
  ENGAGEMENT: { en: 'Engagement', th: 'กิจกรรม' },
  JOINED: { en: 'Joined', th: 'เข้าร่วม' },
  LEFT: { en: 'Left', th: 'ออกจาก' },
  OPENED: { en: 'Opened', th: 'เปิด' },
  CLOSED: { en: 'Closed', th: 'ปิด' },
  FOUNDED: { en: 'Founded', th: 'ก่อตั้ง' },
} as const satisfies Labels

export type TimelineKind = keyof typeof TIMELINE_LABELS

import {
  COMMITMENT_EVENT_LABELS,
  COMMITMENT_STATUS_LABELS,
  DOCUMENT_KIND_LABELS,
  ENGAGEMENT_EVENT_LABELS,
  ENGAGEMENT_STAGE_LABELS,
  EVENT_LABELS,
  KIND_LABELS,
  OWED_BY_LABELS,
  RELATIONSHIP_LABELS,
  RHYTHM_LABELS,
  STATUS_LABELS,
} from './labels.ts'
import { SECTORS } from './sector.ts'
import { agreementLabels } from './vocabulary/agreements.ts'
import type { Labels } from './vocabulary/label.ts'
import { orderLabels } from './vocabulary/orders.ts'
import { placeLabels } from './vocabulary/places.ts'
import { provenanceLabels } from './vocabulary/provenance.ts'
import { requestLabels } from './vocabulary/requests.ts'
import { TIMELINE_LABELS } from './vocabulary/timeline.ts'

/** The labels of every enum of the API, by its name. A test fails when a value of the schema has none. */
export const VOCABULARY: Readonly<Record<string, Labels>> = {
  AgreementStatus: { ...STATUS_LABELS, NOT_YET: { en: 'Not there yet', th: 'ยังไม่มีในวันนั้น' } },
  AgreementKind: KIND_LABELS,
  AgreementEventKind: EVENT_LABELS,
  EngagementStage: ENGAGEMENT_STAGE_LABELS,
  EngagementEventKind: ENGAGEMENT_EVENT_LABELS,
  MeetingRhythm: RHYTHM_LABELS,
  Relationship: RELATIONSHIP_LABELS,
  CommitmentStatus: COMMITMENT_STATUS_LABELS,
  CommitmentEventKind: COMMITMENT_EVENT_LABELS,
  CommitmentStep: {
    STARTED: COMMITMENT_EVENT_LABELS.STARTED,
    DONE: COMMITMENT_EVENT_LABELS.DONE,
    DROPPED: COMMITMENT_EVENT_LABELS.DROPPED,
  },
  OwedBy: OWED_BY_LABELS,
  DocumentKind: DOCUMENT_KIND_LABELS,
  TimelineKind: TIMELINE_LABELS,
  SectorCode: Object.fromEntries(SECTORS.map(({ code, en, th }) => [code, { en, th }])),
  ...agreementLabels,
  ...placeLabels,
  ...provenanceLabels,
  ...requestLabels,
  ...orderLabels,
}

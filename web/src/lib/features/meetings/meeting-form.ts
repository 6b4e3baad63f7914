import type { StaffMeeting } from '#lib/api/staff-meetings.ts';

/** What staff typed. */
export interface TypedMeeting {
  url: string;
  dialIn: string;
}

/** What comes back to the form. */
export interface MeetingAnswer {
  typed?: TypedMeeting;
  errors?: { field: string; text: string }[];
}

/** Before anything is typed, the form holds what is so now. */
export const asItIs = (meeting: StaffMeeting['ofRun']): TypedMeeting => ({ url: meeting?.url ?? '', dialIn: meeting?.dialIn ?? '' });

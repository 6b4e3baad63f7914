import type { RunDetail } from '#lib/api/types.ts';
import { membersOnly } from '#lib/features/catalogue/members-only.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import type { Tone } from '#lib/ui/tone.ts';

/** What a visitor can do on the course page now: one button, or a sentence that says why there is none. */
export interface BookingWay {
  button: TextKey | null;
  note: TextKey | null;
  /** Shown above everything where the course does not take place as planned. */
  notice: { tone: Tone; text: TextKey } | null;
}

const none = (note: TextKey, notice: BookingWay['notice'] = null): BookingWay => ({ button: null, note, notice });

export function bookingWay(run: RunDetail): BookingWay {
  switch (run.seats.state) {
    case 'free':
    case 'few':
      return run.confirmBy === 'auto' || run.confirmBy === 'interview'
        ? { button: 'course.book.button', note: 'course.book.quick', notice: null }
        : { button: 'course.book.request', note: 'course.book.requestNote', notice: null };
    case 'members':
      return { button: 'course.book.request', note: `course.book.members.${membersOnly(run)}`, notice: null };
    case 'waitlist':
      return { button: 'course.book.waitlist', note: 'course.book.waitlistNote', notice: null };
    case 'collecting':
      return { button: 'course.book.collect', note: 'course.book.collectNote', notice: null };
    case 'drop_in':
      return none('course.book.dropIn');
    case 'full':
      return none('course.book.full');
    case 'closed':
      return none('course.book.closed');
    case 'not_open':
      return none('course.book.notOpen', { tone: 'info', text: 'course.notice.notOpen' });
    case 'cancelled':
      return none('course.book.others', { tone: 'stop', text: 'course.notice.cancelled' });
    case 'past':
      return none('course.book.others', { tone: 'info', text: 'course.notice.past' });
  }
}

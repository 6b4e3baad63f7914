import type { Words } from '../../../texts/words.js';
import type { BookingFacts } from '../../mail/index.js';

/** A mail that staff read before it leaves opens nothing. */
export const noLinks = { myPage: '', cancel: '', feed: '', offer: '', move: '', companions: [] };

/** And it is of nobody. */
export const ofNobody = (booking: BookingFacts, words: Words): BookingFacts => ({
  ...booking,
  ...{ number: 'XX-0000', party: [], enrolledBy: null },
  person: { ...booking.person, name: '', callName: words.t('mail.moved.sample_name'), email: null, linkNonce: '' },
});

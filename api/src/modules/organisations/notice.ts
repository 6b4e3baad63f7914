/** Wording of "we have informed our members" (Art. 13, 14 GDPR) that organisations confirm; its words are `organisation.notice`. */
export const NOTICE_VERSION = '2026-11-3';

import type { TextKey } from '#lib/i18n/text-key.ts';

/** What staff just did, as a word in the address: the page after the act says it, and a reload says it again. */
const doneNotes = {
  zugesagt: 'staff.participants.approved',
  abgelehnt: 'staff.participants.rejected',
  abgemeldet: 'staff.participants.cancelled',
  platz: 'staff.participants.given',
  vergabe: 'staff.allocation.saved',
  zusage: 'staff.offers.yesDone',
  absage: 'staff.offers.noDone',
  reihe: 'staff.queue.moved',
  warteliste: 'staff.toList.done',
  pause: 'staff.queue.paused',
  weiter: 'staff.queue.resumed',
  gruppen: 'staff.queue.partyRuleSet',
  abgesagt: 'staff.callOff.done',
  termin: 'runs.session.done',
  frist: 'runs.deadline.done',
  papier: 'runs.papers.done',
  papierweg: 'runs.papers.removed',
  regeln: 'runs.rules.saved',
  geplant: 'planning.new.done',
  entwurf: 'planning.edit.done',
  veroeffentlicht: 'runs.publish.done',
  umgebucht: 'changes.staff.move.done',
  getauscht: 'changes.staff.replace.done',
  ausgeschieden: 'changes.staff.leave.done',
  findetstatt: 'changes.staff.decision.confirmed',
  verschoben: 'changes.staff.decision.extended',
  plaetze: 'places.capacity.saved',
  reserviert: 'places.quota.saved',
  freigegeben: 'places.quota.freed',
  weitere: 'places.extra.saved',
  zusaetzlich: 'places.overbook.done',
  aufgenommen: 'places.named.done',
  anwesenheit: 'attendance.saved',
  platzfrei: 'attendance.missed.done',
  abgeschlossen: 'attendance.completion.done',
  name: 'certificates.name.done',
  widerrufen: 'certificates.revoke.done',
  bestaetigt: 'organisation.desk.verified',
  abgelehntverein: 'organisation.desk.declined',
  eingeladen: 'organisation.desk.invited',
  zugangbeendet: 'organisation.desk.ended',
  zettel: 'organisation.newSlips.handed',
  notiert: 'organisation.share.noted',
  bitte: 'organisation.desk.wishDone',
  bittenicht: 'organisation.desk.wishDeclined',
  verglichen: 'duplicates.searched',
  vereint: 'duplicates.merged',
  zwei: 'duplicates.toldApart',
  getrennt: 'duplicates.undone',
  geloescht: 'privacy.staff.erased',
  bleibt: 'privacy.staff.forgetting.done',
  adresse: 'privacy.staff.addressReset.done',
  berichtigt: 'privacy.correct.done',
  adressegefragt: 'privacy.correct.asked',
  adresseweg: 'privacy.correct.removed',
  link: 'runs.meeting.done',
  eingang: 'checkin.staff.doors.made',
  eingangzu: 'checkin.staff.doors.ended',
} as const satisfies Record<string, TextKey>;

export type DoneNote = keyof typeof doneNotes;

export const afterDoing = (path: string, note: DoneNote): string => `${path}${path.includes('?') ? '&' : '?'}getan=${note}`;

export const noteOf = (search: Pick<URLSearchParams, 'get'>): TextKey | null => {
  const note = search.get('getan') ?? '';
  return note in doneNotes ? doneNotes[note as DoneNote] : null;
};

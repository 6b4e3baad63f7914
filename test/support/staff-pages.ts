/** Pages behind the sign-in of staff, and those that staff hand out: the door and the page of whoever teaches. */
export const staffAreas = ['/verwaltung', '/checkin', '/kursleitung'] as const;

export interface StaffPage {
  readonly name: string;
  /** As the folders of the web call it: what stands in brackets is filled in. */
  readonly route: string;
  /** A question to the demo; the columns of its one row are what stands in brackets. */
  readonly of?: string;
  readonly query?: string;
  /** What the page answers where that is not 200. */
  readonly status?: number;
}

const page = (name: string, route: string, query = ''): StaffPage => ({ name, route, query });

const AREA = '/verwaltung';
const area = (name: string, path: string, query = ''): StaffPage => page(name, AREA + path, query);

const RUN = `${AREA}/kurse/[code]`;
const running = `r.state = 'RUNNING'`;
const completed = `r.state = 'COMPLETED'`;
const published = `r.state = 'PUBLISHED'`;
const draft = `r.state = 'DRAFT'`;
const calledOff = `r.state = 'CANCELLED'`;
const longest = `r.id = (SELECT course_run_id FROM session GROUP BY course_run_id ORDER BY COUNT(*) DESC, course_run_id LIMIT 1)`;
const online = `${published} AND r.format = 'ONLINE'`;
const asked = `b.state = 'REQUESTED'`;
const waiting = `b.state = 'WAITLISTED'`;
const ended = `b.state = 'CANCELLED_BY_PARTICIPANT' AND ${published}`;
const seated = `b.state = 'CONFIRMED' AND ${running}`;
const certified = `b.state = 'COMPLETED' AND EXISTS (SELECT 1 FROM certificate c WHERE c.booking_id = b.id)`;

/** A page of one run. */
const ofRun = (name: string, path: string, where: string, query = '', language = 'de'): StaffPage => ({
  ...page(name, RUN + path, query),
  of: `SELECT r.code, 1 AS n, '${language}' AS language FROM course_run r WHERE ${where} ORDER BY r.code LIMIT 1`,
});

/** A page about one booking, or of the run that has one like it. */
const ofBooking = (name: string, path: string, where: string, query = ''): StaffPage => ({
  ...page(name, RUN + path, query),
  of: `SELECT r.code, b.id AS booking, 1 AS n FROM booking b JOIN course_run r ON r.id = b.course_run_id WHERE ${where} ORDER BY r.code, b.number LIMIT 1`,
});

const ofRow = (name: string, path: string, of: string, query = ''): StaffPage => ({ ...area(name, path, query), of });
const anyOf = (table: string, where = 'TRUE'): string => `SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1`;

const lists: readonly StaffPage[] = [
  area('today', ''),
  area('all courses', '/kurse'),
  area('courses of one state', '/kurse', 'zustand=PUBLISHED'),
  area('a search for courses without a result', '/kurse', 'q=Segelschein'),
  area('the plan as a list', '/planung', 'ansicht=liste'),
  area('free places that wait for an answer', '/nachruecken'),
  {
    ...area('more time for an answer', '/nachruecken/[booking]'),
    of: `SELECT booking_id AS booking FROM seat_offer WHERE is_open LIMIT 1`,
  },
  area('requests of all courses', '/anfragen'),
  area('requests without a result', '/anfragen', 'q=Niemand'),
  ofRow('several people at once', '/auswahl', `SELECT 1 FROM dual`, 'act=abmelden&zurueck=/verwaltung/anfragen'),
  area('people to call', '/anrufe'),
  area('organisations and their applications', '/organisationen'),
  area('pools of five', '/pools', 'alle=1'),
  area('the check of the data', '/pruefung'),
  area('everything that can be found', '/suche'),
  area('a search', '/suche', 'q=deutsch'),
  area('a search without a result', '/suche', 'q=nichtsdergleichen'),
  area('jobs', '/auftraege'),
  ofRow('one job', '/auftraege/[id]', 'SELECT id FROM staff_job ORDER BY ordered_at DESC LIMIT 1'),
  area('kept filters', '/ansichten'),
  area('the sheet of keys', '/hilfe/tasten'),
  { ...area('an address that leads nowhere', '/[...rest]'), of: `SELECT 'gibt/es/nicht' AS '...rest'`, status: 404 },
];

const people: readonly StaffPage[] = [
  area('people before the search', '/personen/suche'),
  area('people who were found', '/personen/suche', 'q=olena'),
  ofRow('what we know of a person', '/personen/[id]', anyOf('person')),
  ofRow('data of a person to put right', '/personen/[id]/berichtigen', anyOf('person')),
  ofRow('the question before a person is forgotten', '/personen/[id]/loeschen', anyOf('person')),
  ofRow('papers that we have seen', '/personen/[id]/papiere', anyOf('person')),
  area('records that may be of one person', '/personen/doppelte'),
  ofRow('two records side by side', '/personen/doppelte/[id]', anyOf('duplicate_pair')),
  area('what goes on its day', '/personen/fristen'),
  area('what went to the wrong person', '/personen/datenpanne', 'from=2020-01-01&to=2099-12-31&date=2027-02-05&time=16:30'),
];

const runs: readonly StaffPage[] = [
  area('a new course', '/kurse/neu'),
  ofRow('a new course of an offering', '/kurse/neu/[offering]', `SELECT id AS offering FROM offering ORDER BY code LIMIT 1`),
  ofRun('a draft', '', draft),
  ofRun('a draft while it is written', '/bearbeiten', draft),
  ofRun('a draft as everybody would see it', '/vorschau', draft),
  ofRun('documents of a draft', '/bescheinigungen', draft),
  ofRun('the dates of a course', '', running),
  ofBooking('the question before a course is called off', '/absagen', asked),
  ofBooking('a date before it is moved', '/termin/[n]', waiting),
  ofBooking('a date before it is added', '/termin/neu', waiting),
  ofRun('no date is added to what is over', '/termin/neu', completed),
  ofBooking('a date before it falls out', '/termin/[n]/ausfall', waiting),
  ofRun('a date that cannot fall out', '/termin/[n]/ausfall', completed),
  ofRun('a date that is over', '/termin/[n]', completed),
  ofBooking('the places of a course', '/plaetze', waiting),
  ofBooking('the rule by which places are given', '/plaetze/vergabe', waiting),
  ofBooking('a person beyond the places', '/plaetze/zusaetzlich', waiting),
  ofBooking('the rules of a course', '/regeln', waiting),
  ofRun('the rules of a course that has begun', '/regeln', running),
  ofBooking('the deadlines of a course', '/fristen', waiting),
  ofRun('the deadlines of a course that has begun', '/fristen', running),
  ofRun('what everybody reads about a course', '/inhalt', running),
  ofRun('the text of a course', '/inhalt/[language]', running),
  ofRun('the text of a course from right to left', '/inhalt/[language]', running, '', 'ar'),
  ofRun('the team and the room of a course', '/team', running),
  ofRun('who teaches a course', '/team/leitung', running),
  ofRun('whom to ask about a course, who organises and pays it', '/team/angaben', running),
  ofRun('the link of an online course', '/online', online),
  ofRun('the link of one online date', '/online/[n]', online),
  ofRun('telling people of moved dates', '/bescheid', running),
  ofRun('the history of a course', '/verlauf', running),
  ofRun('the messages of a course', '/nachrichten', running),
  ofRun('the recipients of one kind of message', '/nachrichten', running, 'art=booking.confirmed'),
  ofRun('the doors of a date', '/checkin/[n]', running),
];

const participants: readonly StaffPage[] = [
  ofBooking('participants with requests', '/teilnehmende', asked),
  ofBooking('requests of a course', '/teilnehmende', asked, 'zustand=requested'),
  ofBooking('the waiting list', '/teilnehmende', waiting, 'zustand=waiting'),
  ofRun('a list of nobody', '/teilnehmende', running, 'zustand=absent'),
  ofRun('a search among participants without a result', '/teilnehmende', running, 'q=Niemand'),
  ofRun('participants of a course that is over', '/teilnehmende', completed),
  ofRun('participants of a course that was called off', '/teilnehmende', calledOff, 'zustand=cancelled'),
  ofRun('a list of which everybody is ticked', '/teilnehmende', running, 'alle=1'),
  ofRun('the order sheet', '/teilnehmende/bedarf', running),
  ofRun('the papers of a course', '/teilnehmende/drucken', running),
  ofRun('people as a table', '/teilnehmende/tabelle', running),
  ofRun('somebody who calls', '/teilnehmende/aufnehmen', running),
  ofBooking('the question before somebody is removed', '/teilnehmende/[booking]', seated, 'act=abmelden'),
  ofBooking('the question before a request is refused', '/teilnehmende/[booking]', asked, 'act=ablehnen'),
  ofBooking('a question about a booking that has ended meanwhile', '/teilnehmende/[booking]', ended, 'act=ablehnen'),
  ofBooking('a booking to change that has ended meanwhile', '/teilnehmende/[booking]/aendern', ended),
  ofBooking('a booking that is changed', '/teilnehmende/[booking]/aendern', seated),
  ofBooking('who may have the certificate', '/teilnehmende/[booking]/bescheinigung', 'b.enrolled_by IS NOT NULL'),
  ofBooking('a turn in the list', '/teilnehmende/[booking]/reihe', waiting),
  ofBooking('a request that goes to the list', '/teilnehmende/[booking]/warteliste', asked),
];

const afterwards: readonly StaffPage[] = [
  ofRun('attendance of a course that goes on', '/anwesenheit', running),
  ofRun('attendance that is closed', '/anwesenheit', completed),
  ofRun('attendance of a course with sixty dates', '/anwesenheit', longest),
  ofRun('attendance of nobody', '/anwesenheit', draft),
  ofRun('attendance of one date', '/anwesenheit/termin/[n]', running),
  ofRun('attendance of one date that is closed', '/anwesenheit/termin/[n]', completed),
  ofBooking('a place that is freed', '/anwesenheit/freigeben/[booking]', seated),
  ofRun('the question before attendance is opened again', '/anwesenheit/oeffnen', completed),
  ofRun('documents before the end', '/bescheinigungen', running),
  ofRun('documents', '/bescheinigungen', completed),
  ofBooking('a name in Latin letters', '/bescheinigungen/[booking]/name', completed),
  ofBooking('the question before a document is revoked', '/bescheinigungen/[booking]/widerrufen', certified),
];

const MASTER = '/stammdaten';
const room = 'SELECT venue_id AS id, id AS room FROM room ORDER BY id LIMIT 1';
const masterData: readonly StaffPage[] = [
  area('master data', MASTER),
  area('offerings', `${MASTER}/angebote`),
  area('a new offering', `${MASTER}/angebote/neu`),
  ofRow('an offering', `${MASTER}/angebote/[id]`, anyOf('offering')),
  area('templates', `${MASTER}/angebote/vorlagen`),
  ofRow('a template', `${MASTER}/angebote/vorlagen/[name]`, `SELECT 'basic_qualification' AS name`),
  area('people who teach', `${MASTER}/referentinnen`),
  area('somebody new who teaches', `${MASTER}/referentinnen/neu`),
  ofRow('somebody who teaches', `${MASTER}/referentinnen/[id]`, anyOf('trainer')),
  area('absences', `${MASTER}/referentinnen/ausfaelle`),
  area('houses', `${MASTER}/orte`),
  ofRow('a house', `${MASTER}/orte/[id]`, room),
  ofRow('a room', `${MASTER}/orte/[id]/raum/[room]`, room),
  area('the office', `${MASTER}/buero`),
  area('people for questions', `${MASTER}/ansprechpersonen`),
  ofRow('a person for questions', `${MASTER}/ansprechpersonen/[id]`, anyOf('contact_person')),
  area('organisers', `${MASTER}/veranstalter`),
  ofRow('an organiser', `${MASTER}/veranstalter/[id]`, anyOf('organisation')),
  area('programmes', `${MASTER}/foerderprogramme`),
  ofRow('a programme', `${MASTER}/foerderprogramme/[id]`, anyOf('funding_programme')),
  area('days off', `${MASTER}/ferien`),
  ofRow('a day off', `${MASTER}/ferien/[id]`, anyOf('day_off')),
  area('rule values', `${MASTER}/regelwerte`),
  ofRow('a rule value', `${MASTER}/regelwerte/[name]`, 'SELECT name FROM setting ORDER BY name LIMIT 1'),
  area('accounts', `${MASTER}/konten`),
  ofRow('an account', `${MASTER}/konten/[id]`, anyOf('staff_account')),
];

const handedOut: readonly StaffPage[] = [
  page('a door that let nobody in', '/checkin', 'eingang=ended'),
  { ...page('the door of a date', '/checkin/[session]'), of: 'SELECT session_id AS session FROM door_link' },
  { ...page('somebody who comes without a booking', '/checkin/[session]/neu'), of: 'SELECT session_id AS session FROM door_link' },
  page('the PIN of a door', '/checkin/tuer/[token]'),
  page('the page of whoever teaches', '/kursleitung/[token]'),
];

/** Every page, and those of its states that look different; a guard compares the list with the folders. */
export const staffPages: readonly StaffPage[] = [...lists, ...people, ...runs, ...participants, ...afterwards, ...masterData, ...handedOut];

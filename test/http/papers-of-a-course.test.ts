import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { linesOf, withPoppler } from '../support/pdf-text.js';
import { completedCourse, type TaughtCourse, taughtCourse } from '../support/taught-course.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const fileOf = ({ run, staff }: TaughtCourse, path: string) => staff.get<Buffer>(`/api/v1/staff/runs/${run.id}/${path}`);
const sessionOf = ({ run }: TaughtCourse): string => run.sessions[0]?.id ?? '';

describe('S9: the list of participants for the funding body', () => {
  const cameFor = { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [4, 0], 'Ion Popescu': [0, 0] };

  it('says who was there for how many units; who never came is counted and not listed', async () => {
    const course = await completedCourse(app, cameFor);
    const { status, body } = await fileOf(course, 'participant-list?format=csv');
    const lines = body.toString('utf8').split('\r\n');
    expect(status).toBe(200);
    expect(lines).toEqual(expect.arrayContaining(['Angemeldet;3', 'Teilgenommen;2', 'Qualifiziert;1', 'UE gesamt;16']));
    expect(lines.filter((line) => /^\d+;/.test(line))).toEqual(['1;Olena Bondar;;ja;16;16', '2;Leyla Hosseini;;nein;16;4']);
  });

  it('E40: newly qualified is who had not been qualified for the same work, here or elsewhere', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [8, 8], 'Ion Popescu': [8, 8] });
    const qualified = (name: string, kind: string) =>
      app.world.rows(
        `INSERT INTO volunteer_profile (id, person_id, kind, languages, qualified_on, active_from)
         SELECT UUID(), id, ?, '[]', '2024-05-01', '2024-05-01' FROM person WHERE name = ?`,
        [kind, name],
      );
    await qualified('Olena Bondar', 'INTEGRATION_GUIDE');
    await qualified('Leyla Hosseini', 'LAY_INTERPRETER');
    const { body } = await fileOf(course, 'participant-list?format=csv');
    const said = body
      .toString('utf8')
      .split('\r\n')
      .filter((line) => /^\d+;/.test(line));
    expect(said).toEqual(['1;Olena Bondar;;nein;16;16', '2;Leyla Hosseini;;ja;16;16', '3;Ion Popescu;;ja;16;16']);
  });

  it('has no contact and no year of birth, and the log tells who took it', async () => {
    const course = await completedCourse(app, cameFor);
    const { body } = await fileOf(course, 'participant-list?format=csv');
    expect(body.toString('utf8')).not.toContain('example.org');
    await fileOf(course, 'participant-list?format=xlsx');
    expect(await app.world.count('audit_entry', `verb = 'participants.exported'`)).toBe(2);
  });

  withPoppler('is a tagged paper with a place for the reference number and for signatures', async () => {
    const course = await completedCourse(app, cameFor);
    const { headers, body } = await fileOf(course, 'participant-list?format=pdf');
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(body.toString('latin1')).toMatch(/pdfuaid:part>1</);
    const text = linesOf(body);
    for (const words of ['Teilnehmendenliste', 'Aktenzeichen', 'Unterschrift', 'Olena Bondar', '2, davon 1 qualifiziert'])
      expect(text).toContain(words);
    expect(text).not.toContain('Ion Popescu');
  });
});

describe('S7: what lies on the table of a date', () => {
  withPoppler('strips: each person signs on their own, with room for who is on no list', async () => {
    const course = await taughtCourse(app, ['Olena Bondar', 'Leyla Hosseini']);
    const { body } = await fileOf(course, `sessions/${sessionOf(course)}/attendance-strips.pdf`);
    const text = linesOf(body);
    expect(body.toString('latin1')).toMatch(/pdfuaid:part>1</);
    expect(text.match(/Unterschrift/g)).toHaveLength(6);
    expect(text).toContain('Leyla Hosseini');
    expect(text).toContain('Seite 1 von 1');
  });

  withPoppler('name tags: the name, and nothing else about anybody', async () => {
    const course = await taughtCourse(app, ['Olena Bondar', 'María José García López de la Torre y Fernández de Córdoba']);
    const { body } = await fileOf(course, `sessions/${sessionOf(course)}/name-tags.pdf`);
    const text = linesOf(body).replace(/\s+/g, ' ');
    expect(body.toString('latin1')).toMatch(/pdfuaid:part>1</);
    expect(text).toContain('Olena Bondar');
    expect(text).toContain('Fernández');
    expect(text).not.toContain('example.org');
  });

  for (const names of [[], ['Olena Bondar']])
    withPoppler(`name tags: what is left of a sheet is for writing, with ${names.length} names as well`, async () => {
      const course = await taughtCourse(app, names);
      const { body } = await fileOf(course, `sessions/${sessionOf(course)}/name-tags.pdf`);
      expect(linesOf(body).replace(/\s+/g, ' ').split(course.run.title)).toHaveLength(11);
    });

  it('of a date that the course does not have there is none', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    for (const paper of ['attendance-sheet', 'attendance-strips', 'name-tags'])
      expect((await fileOf(course, `sessions/00000000-0000-7000-8000-000000000000/${paper}.pdf`)).status).toBe(404);
  });
});

import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { MailLinks } from '../mail/index.js';
import { type TouchedDate, TrainerDatesStore } from './trainer-dates.store.js';
import type { AbsenceDto, TouchedDateDto, TrainerDto, TrainerRowDto } from './trainer.dto.js';
import { type StoredAbsence, type StoredTrainer, TrainerStore } from './trainer.store.js';

/** Who teaches, as staff see it. */
@Injectable()
export class TrainerQueries {
  constructor(
    private readonly database: Database,
    private readonly store: TrainerStore,
    private readonly dates: TrainerDatesStore,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<TrainerRowDto[]> {
    const now = this.clock.now();
    const [trainers, absences, touched, next] = await Promise.all([
      this.store.list(this.database),
      this.store.absences(this.database, berlinDate(now)),
      this.dates.touched(this.database, now),
      this.dates.next(this.database, now),
    ]);
    return trainers.map(({ id, content: { name, role, topics, languages, availability }, retiredAt }) => {
      const absence = absences.find(({ trainerId }) => trainerId === id);
      return {
        ...{ id, name, role, topics: [...topics], languages: [...languages], availability, retired: retiredAt !== null },
        ...{ nextDate: next.get(id) ?? null, absence: absence ? absenceView(absence) : null },
        uncovered: touched.filter((date) => date.trainerId === id && date.others.length === 0).length,
      };
    });
  }

  /** @throws DomainError `trainer.unknown` */
  async find(id: string): Promise<TrainerDto> {
    const now = this.clock.now();
    const known = await this.store.find(this.database, id);
    if (!known) throw notFound('trainer.unknown');
    const [absences, touched, next] = await Promise.all([
      this.store.absences(this.database, berlinDate(now), id),
      this.dates.touched(this.database, now, id),
      this.dates.next(this.database, now),
    ]);
    return {
      ...contentView(known),
      ...{ id, revision: known.revision, retired: known.retiredAt !== null, nextDate: next.get(id) ?? null },
      ...{ absences: absences.map(absenceView), touched: touched.map(touchedView), page: this.links.trainerPage(known) },
    };
  }

  /** Coming dates on days on which somebody who teaches them is absent. */
  async touched(): Promise<TouchedDateDto[]> {
    return (await this.dates.touched(this.database, this.clock.now())).map(touchedView);
  }
}

const contentView = ({ content: { topics, languages, ...rest } }: StoredTrainer) => ({
  ...rest,
  ...{ topics: [...topics], languages: [...languages] },
});
export const absenceView = ({ id, firstDate, lastDate }: StoredAbsence): AbsenceDto => ({ id, firstDate, lastDate });
const touchedView = ({ startsAt: _startsAt, others, ...row }: TouchedDate): TouchedDateDto => ({ ...row, others: [...others] });

import type { Trainer, TrainerContent } from '#lib/api/staff-trainers.ts';

/** What staff typed about somebody who teaches, as the fields hold it. */
export interface TypedTrainer {
  name: string;
  role: string;
  /** One on each line. */
  topics: string;
  languages: string[];
  email: string;
  phone: string;
  availability: string;
  revision: string;
}

export interface TrainerAnswer {
  typed?: TypedTrainer;
  days?: { firstDate: string; lastDate: string };
  code?: string;
  errors?: { field: string; text: string }[];
}

export const roles = ['COURSE_LEAD', 'SPEAKER', 'TEACHER', 'MODERATOR', 'SUPERVISOR'] as const;

export const nobody: TypedTrainer = {
  ...{ name: '', role: 'COURSE_LEAD', topics: '', languages: ['de'], email: '', phone: '', availability: '', revision: '0' },
};

const textOf =
  (form: FormData) =>
  (name: string): string =>
    String(form.get(name) ?? '').trim();

export function typedTrainer(form: FormData): TypedTrainer {
  const text = textOf(form);
  return {
    ...{ name: text('name'), role: text('role'), topics: text('topics'), languages: form.getAll('languages').map(String) },
    ...{ email: text('email'), phone: text('phone'), availability: text('availability'), revision: text('revision') },
  };
}

export const typedDays = (form: FormData): { firstDate: string; lastDate: string } => {
  const text = textOf(form);
  // A single day needs no second field.
  return { firstDate: text('firstDate'), lastDate: text('lastDate') || text('firstDate') };
};

export const asTheyAre = ({ topics, email, phone, availability, revision, ...trainer }: Trainer): TypedTrainer => ({
  ...{ name: trainer.name, role: trainer.role, topics: topics.join('\n'), languages: trainer.languages },
  ...{ email: email ?? '', phone: phone ?? '', availability: availability ?? '', revision: String(revision) },
});

export const contentOf = ({ name, role, topics, languages, email, phone, availability }: TypedTrainer): TrainerContent => ({
  ...{ name, role: role as TrainerContent['role'], languages },
  topics: topics.split('\n').flatMap((line) => line.trim() || []),
  ...{ email: email || null, phone: phone || null, availability: availability || null },
});

import { takeOver } from './take-over.ts';

takeOver(
  'en',
  import.meta.glob('../../../../../../templates/i18n/en/{catalogue,common,course,errors,planner,planning,runs,views}.json', {
    import: 'default',
    eager: true,
  }),
);

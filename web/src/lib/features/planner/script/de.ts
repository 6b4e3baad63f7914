import { takeOver } from './take-over.ts';

takeOver(
  'de',
  import.meta.glob('../../../../../../templates/i18n/de/{catalogue,common,course,errors,planner,planning,runs,views}.json', {
    import: 'default',
    eager: true,
  }),
);

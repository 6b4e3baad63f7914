export { loadTown as load } from '#lib/features/catalogue/load-catalogue.ts';

/** Public face of the room. */
export { DuplicatesModule } from './duplicates.module.js';
export { SearchDuplicatesService } from './search-duplicates.service.js';

/** Public face of the room. */
export { CloseDesksService } from './close-desks.service.js';
export { EnrolListService } from './enrol-list.service.js';
export { EnrolmentModule } from './enrolment.module.js';
export { ImportDesk } from './import-desk.service.js';
export { BOOKED_FOR_MEMBER, OWN } from './own-runs.store.js';

/** Public face of the room. */
export { ErasePersonService, type Erased } from './erase-person.service.js';
export { ForgetInactiveService } from './forget-inactive.service.js';
export { KeepErasedService } from './keep-erased.service.js';
export { PrivacyModule } from './privacy.module.js';
export { RetentionService, type Expired } from './retention.service.js';

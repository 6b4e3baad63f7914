/** Public face of the room. */
export { contactEmail, contactPhone } from './domain/contact.js';
export { sortName } from './domain/sort-name.js';

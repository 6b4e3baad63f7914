/** Public face of the room. */
export { RuleValuesModule } from './rule-values.module.js';

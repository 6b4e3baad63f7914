/** The demo: a programme, its people and what happened to them, put into a fresh database. */
export { demoAccounts } from './demo-accounts.js';
export { seedDemo } from './seed-demo.js';

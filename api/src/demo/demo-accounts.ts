import { demoData } from './demo-data.js';

/** Staff who can sign in to the demo; their codes arrive in the mail sink. */
export const demoAccounts: readonly { readonly email: string; readonly name: string; readonly role: string }[] = demoData.staff.map(
  ({ email, name, roles, divisions }) => ({ email, name, role: `${roles.join(', ')}: ${divisions.join(', ')}` }),
);

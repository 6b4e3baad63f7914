import { demoData } from './demo-data.js';

interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

const staff = demoData.staff.map(({ email, name, roles, divisions }) => ({
  email,
  name,
  role: `${roles.join(', ')}: ${divisions.join(', ')}`,
}));
const desks = demoData.desks.flatMap(({ email, contactName, name, verifiedAs }) =>
  verifiedAs ? [{ email, name: contactName, role: `ORG_ENROLLER: ${name}` }] : [],
);

/** Who can sign in to the demo; their codes arrive in the mail sink. */
export const demoAccounts: readonly DemoAccount[] = [...staff, ...desks];

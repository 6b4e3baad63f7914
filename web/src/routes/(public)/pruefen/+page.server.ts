import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The form asks here; the answer has an address of its own, the one in the QR code. */
export const load: PageServerLoad = ({ url }) => {
  const code = url.searchParams.get('code')?.trim().slice(0, 60);
  if (code) redirect(303, `/pruefen/${encodeURIComponent(code)}`);
  return { missing: code === '' };
};

import { redirect, type RequestHandler } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';

export const POST: RequestHandler = async ({ fetch }) => {
  await staffApi(fetch).signOut();
  redirect(303, '/anmelden');
};

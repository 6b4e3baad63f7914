import { certificatesApi, type ReadyDocument } from '#lib/api/staff-certificates.ts';
import { staffApi } from '#lib/api/staff.ts';

/** The document of one booking and the page its run shows it on. */
export async function documentOf(
  fetch: typeof globalThis.fetch,
  { code = '', booking }: Partial<Record<'code' | 'booking', string | undefined>>,
): Promise<{ document: ReadyDocument | undefined; page: string }> {
  const run = await staffApi(fetch).run(code);
  const { ready } = await certificatesApi(fetch).ofRun(run.id);
  return { document: ready.find(({ bookingId }) => bookingId === booking), page: `/verwaltung/kurse/${run.code}/bescheinigungen` };
}

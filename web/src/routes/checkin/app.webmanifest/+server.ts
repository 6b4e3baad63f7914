import type { RequestHandler } from './$types';

/** What a telephone needs to put the check-in on its screen. */
export const GET: RequestHandler = ({ locals: { language, texts } }) => {
  const manifest = {
    ...{ id: '/checkin/', start_url: '/checkin/', scope: '/checkin/', display: 'standalone', lang: language, dir: texts.direction },
    ...{ name: texts.t('doors.appName'), short_name: texts.t('checkin.title') },
    ...{ background_color: '#fbf9f5', theme_color: '#0b5563' },
    icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' } });
};

import type { Address } from 'postal-mime';
import { berlinDate, berlinTime } from '../../../time/berlin.js';
import type { Words } from '../../../texts/words.js';
import { shortDay } from '../letters/date-words.js';
import { escapeHtml } from '../rendering/clean-text.js';
import type { SinkMail } from './mail-sink.js';
import { sinkStyle } from './sink-style.js';

export const sinkPath = '/api/demo/mails';

export function listPage(mails: readonly SinkMail[], words: Words): string {
  const items = mails.map(
    (mail) =>
      `<li><a href="${sinkPath}/${mail.id}"><span>${when(mail, words)}</span><span><bdi>${escapeHtml(people(mail.to))}</bdi></span><strong><bdi>${escapeHtml(mail.subject ?? '')}</bdi></strong></a></li>`,
  );
  const list = items.length > 0 ? `<ol class="mails">${items.join('')}</ol>` : `<p>${escapeHtml(words.t('mail.sink.empty'))}</p>`;
  return page(words.t('mail.sink.title'), words, `<p class="muted">${escapeHtml(words.t('mail.sink.explanation'))}</p>${list}`);
}

export function mailPage(mail: SinkMail, words: Words): string {
  const address = `${sinkPath}/${mail.id}`;
  const t = (key: string): string => escapeHtml(words.t(`mail.sink.${key}`));
  const files = mail.attachments.map((file, at) => {
    const name = `${file.filename ?? file.mimeType}${file.method ? ` (${file.method})` : ''}`;
    return `<li><a href="${address}/attachments/${at}">${escapeHtml(name)}</a></li>`;
  });
  return page(
    mail.subject ?? '',
    words,
    `
<p><a href="${sinkPath}">${t('back')}</a></p>
<dl><dt>${t('from')}</dt><dd><bdi>${escapeHtml(people(mail.from ? [mail.from] : []))}</bdi></dd><dt>${t('to')}</dt><dd><bdi>${escapeHtml(people(mail.to))}</bdi></dd><dt>${t('time')}</dt><dd>${when(mail, words)}</dd></dl>
${files.length > 0 ? `<h2>${t('attachments')}</h2><ul>${files.join('')}</ul>` : ''}
<h2>${t('html')}</h2>
<iframe title="${t('html')}" src="${address}/body.html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>${t('text')}</h2>
<pre dir="auto">${escapeHtml(mail.text ?? '')}</pre>
<p><a href="${address}/source.eml">${t('source')}</a></p>`,
  );
}

/** The mail's own page, for the frame: its links open beside it, because the frame may not go anywhere. */
export function framedBody(mail: SinkMail): string {
  return (mail.html ?? '').replace('<head>', '<head><base target="_blank">');
}

function page(title: string, words: Words, content: string): string {
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title><style>${sinkStyle}</style></head>
<body><main><h1 dir="auto">${escapeHtml(title)}</h1>${content}</main></body></html>`;
}

function when({ receivedAt }: SinkMail, words: Words): string {
  return escapeHtml(`${shortDay(berlinDate(receivedAt), words)}, ${berlinTime(receivedAt)}`);
}

function people(addresses: readonly Address[] | undefined): string {
  return (addresses ?? []).map((one) => (one.name && one.address ? `${one.name} <${one.address}>` : one.address || one.name)).join(', ');
}

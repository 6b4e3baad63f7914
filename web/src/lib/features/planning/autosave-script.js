/*
 * A draft is saved while somebody writes it, once they pause. The page is complete without this: its buttons do the same.
 * Saving never publishes, and what was refused stays in the fields with a word about why.
 */

const PAUSE = 1500;
const AGAIN = 10_000;

/** @param {HTMLFormElement} form @param {HTMLElement} status */
function enhance(form, status) {
  const address = form.dataset['autosave'] ?? '';
  const revision = /** @type {HTMLInputElement} */ (form.elements.namedItem('revision'));
  /** What was typed, without the number that only we change. */
  const typed = () => {
    const data = new FormData(form);
    data.delete('revision');
    return new URLSearchParams(/** @type {[string, string][]} */ ([...data])).toString();
  };
  let saved = typed();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let busy = false;
  let stopped = false;

  /** @param {string} text */
  const say = (text) => (status.textContent = text);
  /** @param {number} pause */
  const later = (pause) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void save(), pause);
  };

  async function save() {
    const now = typed();
    if (stopped || now === saved) return;
    if (busy) return later(PAUSE);
    busy = true;
    say(status.dataset['saving'] ?? '');
    try {
      const answer = await fetch(address, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } });
      if (answer.redirected || !answer.headers.get('content-type')?.includes('json')) throw new Error('no answer');
      const { revision: next, time, text, overtaken } = await answer.json();
      if (stopped) return;
      if (typeof next === 'number') {
        revision.value = String(next);
        saved = now;
        say((status.dataset['saved'] ?? '').replace('#', () => time));
      } else {
        say(text);
        stopped = overtaken === true;
      }
    } catch {
      say(status.dataset['offline'] ?? '');
      later(AGAIN);
    } finally {
      busy = false;
    }
    if (typed() !== saved && typed() !== now) later(PAUSE);
  }

  const changed = () => {
    if (stopped || typed() === saved) return;
    if (!busy) say(status.dataset['waiting'] ?? '');
    later(PAUSE);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    // An answer that is under way has a newer number: the button waits for it.
    clearTimeout(timer);
    if (!busy) {
      stopped = true;
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    const wait = setInterval(() => {
      if (busy) return;
      clearInterval(wait);
      form.requestSubmit(submitter);
    }, 50);
  });
}

const form = document.querySelector('form[data-autosave]');
const status = document.querySelector('[data-autosave-status]');
if (form instanceof HTMLFormElement && status instanceof HTMLElement) enhance(form, status);

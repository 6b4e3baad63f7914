/*
 * A draft is saved while somebody writes it, once they pause. The page is complete without this: its buttons do the same.
 * Saving never publishes, and what was refused stays in the fields with a word about why.
 */

const PAUSE = 1500;
const AGAIN = 10_000;

/** What was typed, without the number that only we change. @param {HTMLFormElement} form */
function typedIn(form) {
  const data = new FormData(form);
  data.delete('revision');
  return new URLSearchParams(/** @type {[string, string][]} */ ([...data])).toString();
}

/**
 * @param {HTMLFormElement} form
 * @returns {Promise<{ revision?: number, time?: string, text?: string, overtaken?: boolean }>}
 */
async function send(form) {
  const body = new FormData(form);
  const answer = await fetch(form.dataset['autosave'] ?? '', { method: 'POST', body, headers: { accept: 'application/json' } });
  if (answer.redirected || !answer.headers.get('content-type')?.includes('json')) throw new Error('no answer');
  return answer.json();
}

class Saver {
  busy = false;
  /** Somebody else was faster, or the page is about to go. */
  stopped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /** @param {HTMLFormElement} form @param {HTMLElement} status */
  constructor(form, status) {
    this.form = form;
    this.status = status;
    this.saved = typedIn(form);
  }

  /** @param {string | undefined} text */
  say(text) {
    this.status.textContent = text ?? '';
  }

  /** @param {number} pause */
  later(pause) {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.save(), pause);
  }

  changed() {
    if (this.stopped || typedIn(this.form) === this.saved) return;
    if (!this.busy) this.say(this.status.dataset['waiting']);
    this.later(PAUSE);
  }

  async save() {
    const now = typedIn(this.form);
    if (this.stopped || now === this.saved) return;
    if (this.busy) return this.later(PAUSE);
    this.busy = true;
    this.say(this.status.dataset['saving']);
    try {
      this.take(await send(this.form), now);
    } catch {
      this.say(this.status.dataset['offline']);
      this.later(AGAIN);
    } finally {
      this.busy = false;
    }
    if (typedIn(this.form) !== now) this.later(PAUSE);
  }

  /** @param {Awaited<ReturnType<typeof send>>} answer @param {string} now what was sent */
  take({ revision, time, text, overtaken }, now) {
    if (revision === undefined) {
      this.say(text);
      this.stopped = overtaken === true;
      return;
    }
    const field = this.form.elements.namedItem('revision');
    if (field instanceof HTMLInputElement) field.value = String(revision);
    this.saved = now;
    this.say((this.status.dataset['saved'] ?? '').replace('#', () => time ?? ''));
  }

  /** A button stores everything; while an answer is under way, which has a newer number, it waits for that. @param {SubmitEvent} event */
  submitted(event) {
    clearTimeout(this.timer);
    if (!this.busy) {
      this.stopped = true;
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    const wait = setInterval(() => {
      if (this.busy) return;
      clearInterval(wait);
      this.form.requestSubmit(submitter);
    }, 50);
  }
}

const form = document.querySelector('form[data-autosave]');
const status = document.querySelector('[data-autosave-status]');
if (form instanceof HTMLFormElement && status instanceof HTMLElement) {
  const saver = new Saver(form, status);
  form.addEventListener('input', () => saver.changed());
  form.addEventListener('change', () => saver.changed());
  form.addEventListener('submit', (event) => saver.submitted(event));
}

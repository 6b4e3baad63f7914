/*
 * What somebody types into a form that is not stored by itself is kept in this tab until it is stored: a course that does not
 * exist yet, a text that everybody would read at once. Whoever comes back to the form is asked whether they want it again; the
 * server then shows the form with it. The page is complete without this.
 */

const PREFIX = 'typed ';

/** @typedef {{ sent: boolean, fields: [name: string, value: string][] }} Kept */

/** @param {HTMLFormElement} form @returns {Kept['fields']} */
const typedIn = (form) => /** @type {Kept['fields']} */ ([...new FormData(form)].filter(([, value]) => typeof value === 'string'));

/** What only we change says nothing about what was typed. @param {Kept['fields']} fields */
const signOf = (fields) => JSON.stringify(fields.filter(([name]) => name !== 'revision' && name !== 'steps'));

/** @param {string} key @returns {Kept | null} */
function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} key @param {Kept} kept */
function write(key, kept) {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    // The browser keeps nothing: then nothing is promised.
    return false;
  }
}

/** @param {HTMLFormElement} offer @param {Kept} kept @param {() => void} dropped */
function ask(offer, kept, dropped) {
  offer.hidden = false;
  offer.addEventListener('submit', (event) => {
    if (event.submitter?.getAttribute('value') === 'drop') {
      event.preventDefault();
      offer.hidden = true;
      dropped();
      return;
    }
    const fields = kept.fields.map(([name, value]) => Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    offer.append(...fields);
  });
}

/** @param {HTMLFormElement} offer @param {HTMLFormElement} form */
function keep(offer, form) {
  const key = PREFIX + offer.dataset['kept'];
  const shown = signOf(typedIn(form));
  const status = document.querySelector('[data-kept-status]');
  // What is offered is not written over before they have chosen, or stored what the form shows.
  let isOffered = false;
  const store = (sent = false) => {
    if (isOffered) return;
    const fields = typedIn(form);
    if (signOf(fields) === shown && !isAnswer && !sent) return;
    if (write(key, { sent, fields }) && status) status.textContent = offer.dataset['keptWord'] ?? '';
  };
  const isAnswer = offer.dataset['keptAnswer'] !== undefined;
  const known = read(key);
  if (isAnswer) store();
  else if (known && signOf(known.fields) !== shown) {
    isOffered = true;
    ask(offer, known, () => {
      isOffered = false;
      sessionStorage.removeItem(key);
      store();
    });
  }
  form.addEventListener('input', () => store());
  form.addEventListener('change', () => store());
  form.addEventListener('submit', ({ submitter }) => {
    isOffered = false;
    store(!submitter?.hasAttribute('formaction'));
  });
}

const offer = document.querySelector('form[data-kept]');
const form = document.getElementById(offer?.getAttribute('data-kept-form') ?? '');
if (offer instanceof HTMLFormElement && form instanceof HTMLFormElement) keep(offer, form);

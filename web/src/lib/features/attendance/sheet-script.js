/*
 * Typing the sheet like a spreadsheet. The page is complete without this; it is loaded as it stands, on this page alone:
 * a kilobyte instead of the whole renderer.
 */

/** @type {Record<string, readonly [rows: number, cells: number]>} */
const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
/** P and A become the numbers that they mean, where the date counts units. @type {Record<string, (units: number) => string>} */
const letters = { E: () => 'E', P: (units) => (units ? units.toLocaleString(lang) : 'P'), A: (units) => (units ? '0' : 'A') };
const there = ['PRESENT', 'PARTIAL'];
const looks = ['EMPTY', 'PRESENT', 'PARTIAL', 'EXCUSED', 'ABSENT', 'WRONG'];
const { dir, lang } = document.documentElement;

/** @param {EventTarget | null} target @returns {HTMLInputElement | null} */
const cellInput = (target) => (target instanceof HTMLInputElement && target.dataset['units'] ? target : null);

/** The same rule as in cell-text.ts, which decides on the server. @param {HTMLInputElement} input */
function read(input) {
  const typed = input.value.trim().replace(',', '.');
  const full = Number(input.dataset['units']);
  if (typed === '') return { look: 'EMPTY', units: 0 };
  const letter = typed.toUpperCase();
  if (letter === 'E') return { look: 'EXCUSED', units: 0 };
  if (full === 0) return { look: letter === 'P' ? 'PRESENT' : letter === 'A' ? 'ABSENT' : 'WRONG', units: 0 };
  const units = /^\d{1,2}(\.\d)?$/.test(typed) ? Number(typed) : NaN;
  if (units === 0) return { look: 'ABSENT', units };
  if (units === full) return { look: 'PRESENT', units };
  return units < full && Number.isInteger(units * 2) ? { look: 'PARTIAL', units } : { look: 'WRONG', units: 0 };
}

/** @param {Element | null | undefined} place @param {number} number */
function say(place, number) {
  if (place instanceof HTMLElement) place.textContent = (place.dataset['text'] ?? '').replace('#', number.toLocaleString(lang));
}

/** @param {HTMLTableRowElement} row */
function showRow(row) {
  const attended = [...row.querySelectorAll('input')].reduce((sum, input) => sum + read(input).units, 0);
  say(row.querySelector('[data-sum]'), attended);
  const meter = row.querySelector('svg[data-needed]');
  if (!(meter instanceof SVGElement)) return;
  const share = `${Math.round((100 * attended) / Number(meter.dataset['total']))}%`;
  const short = attended < Number(meter.dataset['needed']);
  meter.classList.toggle('short', short);
  for (const bar of meter.querySelectorAll('[data-share]')) bar.setAttribute('width', share);
  meter.setAttribute('aria-label', ((short ? meter.dataset['short'] : meter.dataset['enough']) ?? '').replace('#', share.slice(0, -1)));
}

/** @param {HTMLTableElement} table @param {number} column */
function showColumn(table, column) {
  const inputs = [...(table.tBodies[0]?.rows ?? [])].map((row) => row.cells[column]?.querySelector('input') ?? null);
  say(table.tFoot?.rows[0]?.cells[column], inputs.filter((input) => input && there.includes(read(input).look)).length);
}

/** Says what is wrong with this cell, or with the first that is wrong. @param {HTMLFormElement} form @param {HTMLInputElement | null} here */
function sayWrong(form, here) {
  const wrong = [...form.elements].flatMap((one) => cellInput(one) ?? []).filter((input) => read(input).look === 'WRONG');
  const input = here && wrong.includes(here) ? here : wrong[0];
  const cell = input?.closest('td');
  const head = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  const name = cell?.parentElement?.querySelector('th')?.textContent.trim() ?? '';
  const place = form.querySelector('[data-wrong-cell]');
  if (place) place.textContent = (head?.dataset['wrong'] ?? '').replace('#', () => name);
}

/** @param {HTMLInputElement} input @param {HTMLTableCellElement} cell */
function showLook(input, cell) {
  const { look } = read(input);
  cell.classList.remove(...looks);
  cell.classList.add(look);
  if (look === 'WRONG') {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'sheet-wrong');
  } else {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  }
}

/** @param {HTMLFormElement} form */
function unsaved(form) {
  return [...form.elements].some((one) => cellInput(one) && one instanceof HTMLInputElement && one.value.trim() !== one.dataset['saved']);
}

/** The next cell that can be typed in; dates that are not shown are passed over. @param {HTMLTableCellElement} cell @param {readonly [number, number]} step */
function neighbour(cell, [rows, cells]) {
  let row = /** @type {HTMLTableRowElement | undefined} */ (cell.parentElement ?? undefined);
  for (let at = cell.cellIndex + cells; row; at += cells) {
    if (rows !== 0) row = /** @type {HTMLTableSectionElement} */ (row.parentElement).rows[row.sectionRowIndex + rows];
    const next = row?.cells[at];
    if (!next) return null;
    const input = next.querySelector('input');
    if (input && input.offsetParent !== null) return input;
  }
  return null;
}

/** Shows another date where only one has room; what is typed stays. @param {HTMLAnchorElement} link @param {HTMLFormElement} form */
function showDate(link, form) {
  for (const other of form.querySelectorAll('[data-date]'))
    other.classList.toggle('here', other.getAttribute('data-date') === link.dataset['show']);
  for (const other of form.querySelectorAll('[data-show]')) other.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'page');
  history.replaceState(null, '', link.href);
}

/** @param {HTMLFormElement} form */
function enhance(form) {
  const status = form.querySelector('[data-unsaved]');
  let sending = false;

  form.addEventListener('focusin', ({ target }) => {
    const input = cellInput(target);
    input?.select();
    if (input) sayWrong(form, input);
  });
  form.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const cell = cellInput(event.target)?.closest('td');
    if (!step || !cell || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    neighbour(cell, dir === 'rtl' ? [step[0], -step[1]] : step)?.focus();
  });
  form.addEventListener('input', ({ target }) => {
    const input = cellInput(target);
    const cell = input?.closest('td');
    if (!input || !cell) return;
    const letter = letters[input.value.trim().toUpperCase()];
    if (letter) input.value = letter(Number(input.dataset['units']));
    showLook(input, cell);
    sayWrong(form, input);
    showRow(/** @type {HTMLTableRowElement} */ (cell.parentElement));
    showColumn(/** @type {HTMLTableElement} */ (cell.closest('table')), cell.cellIndex);
    if (status instanceof HTMLElement) status.textContent = unsaved(form) ? (status.dataset['unsaved'] ?? '') : '';
  });
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-show]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    showDate(link, form);
  });
  form.addEventListener('submit', () => (sending = true));
  addEventListener('beforeunload', (event) => {
    if (!sending && unsaved(form)) event.preventDefault();
  });
}

const sheet = document.querySelector('form[data-sheet]');
if (sheet instanceof HTMLFormElement) enhance(sheet);

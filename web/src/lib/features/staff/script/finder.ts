/** The search above every page as a combobox: the answers are those of the page of the search, fetched and shown below the field. */

const PAUSE = 120;

export interface Finder {
  open(): void;
}

class FinderField implements Finder {
  private readonly input: HTMLInputElement;
  /** What drops down: the list, or a word where it is empty. */
  private readonly answers: HTMLElement;
  private readonly list: HTMLElement;
  private readonly status: HTMLElement | null;
  private readonly hint: HTMLElement | null;
  private chosen = -1;
  private asked = 0;
  private timer = 0;
  private before: Element | null = null;

  constructor(private readonly form: HTMLFormElement) {
    this.input = form.querySelector('input[type=search]') as HTMLInputElement;
    this.answers = form.querySelector('[data-answers]') as HTMLElement;
    this.list = form.querySelector('[role=listbox]') as HTMLElement;
    this.status = form.querySelector('[role=status]');
    this.hint = form.querySelector('kbd');
    this.become();
    this.input.addEventListener('input', () => this.askSoon());
    this.input.addEventListener('focus', () => this.show());
    this.input.addEventListener('keydown', (event) => this.press(event));
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !form.contains(relatedTarget)) this.hide();
    });
    // The field keeps the focus while the mouse chooses.
    this.answers.addEventListener('mousedown', (event) => event.preventDefault());
  }

  open(): void {
    this.before = document.activeElement;
    this.input.focus();
    this.input.select();
  }

  private become(): void {
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', this.list.id);
    this.input.setAttribute('aria-expanded', 'false');
    this.say(this.hint, 'open');
  }

  private say(place: HTMLElement | null, word: string, count?: number): void {
    if (place) place.textContent = (place.dataset[word] ?? '').replace('#', String(count ?? ''));
  }

  private show(): void {
    if (!this.answers.hidden) return;
    this.say(this.hint, 'shut');
    void this.ask();
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.asked += 1;
    this.answers.hidden = true;
    this.say(this.hint, 'open');
    if (this.status) this.status.textContent = '';
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const wish = [...new FormData(this.form)].map(([name, value]) => [name, String(value)]);
    const response = await fetch(`${this.form.action}?${new URLSearchParams(wish).toString()}`).catch(() => null);
    const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
    const found = page?.querySelector('main [data-found]');
    // Signed out or offline: the form still leads to the page, which says so.
    if (turn !== this.asked || !found) return;
    this.list.querySelector('[data-found]')?.replaceChildren(...found.querySelectorAll('section'));
    this.makeOptions();
    this.answers.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.say(this.status, this.options.length === 0 ? 'none' : 'some', this.options.length);
    this.choose(this.input.value.trim() !== '' && this.options.length > 0 ? 0 : -1);
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll('a')];
  }

  /** Links become options of the list, the groups keep their names. */
  private makeOptions(): void {
    for (const group of this.list.querySelectorAll('section')) {
      const heading = group.querySelector('h2');
      if (heading) heading.id = `gefunden-${heading.id}`;
      group.setAttribute('role', 'group');
      group.setAttribute('aria-labelledby', heading?.id ?? '');
      heading?.setAttribute('role', 'presentation');
      for (const item of group.querySelectorAll('ul, li')) item.setAttribute('role', 'presentation');
    }
    this.options.forEach((option, at) => {
      option.setAttribute('role', 'option');
      option.id = `gefunden-${at}`;
      option.tabIndex = -1;
    });
  }

  private choose(at: number): void {
    this.chosen = at;
    this.options.forEach((option, nth) => option.setAttribute('aria-selected', String(nth === at)));
    const option = this.options[at];
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  private press(event: KeyboardEvent): void {
    const { length } = this.options;
    if (event.key === 'Escape') this.leave(event);
    else if (this.answers.hidden && event.key === 'ArrowDown') this.show();
    else if (this.answers.hidden || length === 0) return;
    else if (event.key === 'ArrowDown') this.step(event, this.chosen + 1 < length ? this.chosen + 1 : 0);
    else if (event.key === 'ArrowUp') this.step(event, this.chosen > 0 ? this.chosen - 1 : length - 1);
    else if (event.key === 'Enter' && this.chosen >= 0) {
      event.preventDefault();
      this.options[this.chosen]?.click();
    }
  }

  private step(event: KeyboardEvent, at: number): void {
    event.preventDefault();
    this.choose(at);
  }

  /** Back to where one was. */
  private leave(event: KeyboardEvent): void {
    event.preventDefault();
    this.hide();
    this.input.value = '';
    if (this.before instanceof HTMLElement && this.before !== document.body) this.before.focus();
    else this.input.blur();
  }
}

export function enhanceFinder(): Finder | null {
  const form = document.querySelector('form[data-finder]');
  return form instanceof HTMLFormElement ? new FinderField(form) : null;
}

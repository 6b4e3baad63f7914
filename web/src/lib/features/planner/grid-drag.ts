/** Moving entries of the board by mouse, pen or finger. It knows elements: what is moved has `data-id`, where it can go `data-cell`. */
export interface DragHands {
  /** What can be dragged at all. */
  readonly canLift: (id: string) => boolean;
  readonly lifted: (id: string) => void;
  /** Over which cell it is; null beside the board. */
  readonly over: (id: string, cell: string | null) => void;
  readonly dropped: (id: string, cell: string, keys: { readonly shift: boolean; readonly alt: boolean }) => void;
  readonly ended: () => void;
}

/** A press that goes this far is a drag. */
const REACH = 5;
/** A finger that rests lifts; one that moves scrolls. */
const REST = 400;
const EDGE = 48;
const PACE = 14;

interface Press {
  readonly id: string;
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly pointer: number;
}

export class GridDrag {
  private press: Press | null = null;
  private isLifted = false;
  private timer = 0;
  private cell: HTMLElement | null = null;
  private readonly ends = new AbortController();
  private at = { x: 0, y: 0 };
  private ghost: HTMLElement | null = null;

  constructor(
    private readonly board: HTMLElement,
    private readonly hands: DragHands,
  ) {
    const { signal } = this.ends;
    board.classList.add('live');
    board.addEventListener('pointerdown', (event) => this.down(event), { signal });
    addEventListener('pointermove', (event) => this.move(event), { signal });
    addEventListener('pointerup', (event) => this.up(event), { signal });
    addEventListener('pointercancel', () => this.end(), { signal });
    addEventListener('keydown', (event) => event.key === 'Escape' && this.end(), { signal });
    // A lifted entry goes with the finger, and the page stays.
    board.addEventListener('touchmove', (event) => this.isLifted && event.preventDefault(), { signal, passive: false });
    board.addEventListener('contextmenu', (event) => this.isLifted && event.preventDefault(), { signal });
    board.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  }

  destroy(): void {
    this.end();
    this.ends.abort();
  }

  private down({ target, button, pointerId, pointerType, clientX, clientY }: PointerEvent): void {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
    const id = element?.dataset['id'];
    if (!element || id === undefined || button !== 0 || !this.hands.canLift(id)) return;
    this.press = { id, element, x: clientX, y: clientY, pointer: pointerId };
    if (pointerType === 'touch') this.timer = window.setTimeout(() => this.lift(), REST);
  }

  private move({ pointerId, pointerType, clientX, clientY }: PointerEvent): void {
    const { press } = this;
    if (press?.pointer !== pointerId) return;
    const isFar = Math.hypot(clientX - press.x, clientY - press.y) > REACH;
    if (!this.isLifted && isFar) {
      if (pointerType === 'touch') return this.end();
      this.lift();
    }
    this.at = { x: clientX, y: clientY };
    if (this.isLifted) this.follow();
  }

  private lift(): void {
    const { press } = this;
    if (!press) return;
    this.isLifted = true;
    this.at = { x: press.x, y: press.y };
    this.ghost = ghostOf(press.element);
    press.element.classList.add('lifted');
    document.documentElement.classList.add('dragging');
    this.hands.lifted(press.id);
    requestAnimationFrame(() => this.scroll());
  }

  private follow(): void {
    const { press, at, ghost } = this;
    if (!press || !ghost) return;
    ghost.style.translate = `${at.x - press.x}px ${at.y - press.y}px`;
    const under = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>('[data-cell]') ?? null;
    if (under === this.cell) return;
    this.cell?.classList.remove('over');
    under?.classList.add('over');
    this.cell = under;
    this.hands.over(press.id, under?.dataset['cell'] ?? null);
  }

  /** Near the edge of the window the page comes along. */
  private scroll(): void {
    if (!this.isLifted) return;
    const { x, y } = this.at;
    const pull = (at: number, length: number): number => (at < EDGE ? -PACE : at > length - EDGE ? PACE : 0);
    const [down, along] = [pull(y, innerHeight), pull(x, innerWidth)];
    if (down !== 0 || along !== 0) {
      scrollBy(0, down);
      this.board.querySelector('.board')?.scrollBy(along, 0);
      this.follow();
    }
    requestAnimationFrame(() => this.scroll());
  }

  private up({ pointerId, shiftKey, altKey }: PointerEvent): void {
    const { press, cell, isLifted } = this;
    if (press?.pointer !== pointerId) return;
    const goal = cell?.dataset['cell'];
    this.end();
    if (!isLifted) return;
    this.swallowClick(press.element);
    if (goal !== undefined) this.hands.dropped(press.id, goal, { shift: shiftKey, alt: altKey });
  }

  /** The click that belongs to a drop opens nothing. */
  private swallowClick(element: HTMLElement): void {
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
  }

  private end(): void {
    clearTimeout(this.timer);
    const { press, isLifted } = this;
    this.press = null;
    this.isLifted = false;
    this.cell?.classList.remove('over');
    this.cell = null;
    if (!press || !isLifted) return;
    this.ghost?.remove();
    this.ghost = null;
    press.element.classList.remove('lifted');
    document.documentElement.classList.remove('dragging');
    this.hands.ended();
  }
}

/** What goes along with the pointer; the entry itself stays where it is until it is dropped. */
function ghostOf(element: HTMLElement): HTMLElement {
  const { left, top, width } = element.getBoundingClientRect();
  const ghost = element.cloneNode(true) as HTMLElement;
  ghost.classList.add('ghost');
  ghost.inert = true;
  delete ghost.dataset['id'];
  Object.assign(ghost.style, { insetInlineStart: 'auto', left: `${left}px`, top: `${top}px`, inlineSize: `${width}px` });
  document.body.append(ghost);
  return ghost;
}

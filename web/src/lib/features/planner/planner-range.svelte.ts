import { LastAnswer } from '#lib/api/last-answer.ts';
import { type Planner, plannerApi } from '#lib/api/staff-planner.ts';
import type { SavedView } from '#lib/api/staff-workplace.ts';
import { filtered, filterOf, type PlannerSum, sumOf } from './planner-filter.ts';
import { searchOf, viewOf } from './planner-view.ts';

/** What a page is sent with: the dates that it draws at once, and what stands above them. */
export interface SentRange {
  planner: Planner;
  sum: PlannerSum;
  isComplete: boolean;
  views: SavedView[];
  /** Of the address. */
  search: string;
  today: string;
  /** What the server takes the browser for, until the window says how wide it is. */
  isPhone: boolean;
}

/** The days that are shown, and what is planned in them: what the page was sent with, then all of it, then other days. */
export class PlannerRange {
  planner = $state.raw<Planner>() as Planner;
  /** Whether `planner` holds all dates. */
  isComplete = $state(false);
  /** What is planned by now could not be had: the rest of the dates, or what came of an act. */
  isFailed = $state(false);
  /** Other days are shown than the page was sent with. */
  isTurned = $state(false);
  private address = $state('');
  readonly search = $derived(searchOf(this.address));
  readonly view = $derived.by(() => viewOf(this.search, this.sent.today));
  readonly filter = $derived(filterOf(this.search));
  readonly shown = $derived(filtered(this.planner, this.filter));
  readonly sum = $derived.by(() => (this.isComplete ? sumOf(this.shown) : this.sent.sum));
  private readonly answers = new LastAnswer<Planner>();
  /** The days that somebody asked for last. */
  private wanted: URLSearchParams;

  constructor(private readonly sent: SentRange) {
    this.planner = sent.planner;
    this.isComplete = sent.isComplete;
    this.address = sent.search;
    this.wanted = searchOf(sent.search);
  }

  /** What is planned by now in the days that are shown, or are about to be. */
  async complete(): Promise<void> {
    await this.load().catch(() => (this.isFailed = true));
  }

  /**
   * Other days, or others of them. What is drawn stays until the answer has come.
   * @returns whether they are shown now: whoever asks for others meanwhile has the last word
   */
  async turn(search: URLSearchParams): Promise<boolean> {
    this.wanted = search;
    try {
      await this.load();
    } catch (problem) {
      if (this.wanted !== search) return false;
      this.wanted = this.search;
      throw problem;
    }
    this.isTurned = true;
    return this.wanted === search;
  }

  private async load(): Promise<void> {
    const { from, to } = viewOf(this.wanted, this.sent.today);
    this.planner = await this.answers.to(plannerApi(fetch).range(from, to));
    this.address = this.wanted.toString();
    this.isComplete = true;
    this.isFailed = false;
  }
}

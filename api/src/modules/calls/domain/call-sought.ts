import { findsAll } from '../../booking/domain/find-by-words.js';
import { isHeardIn, soundName, soundsSought } from '../../people/domain/name-sound.js';

interface Sayable {
  readonly name: string;
  readonly companions: readonly string[];
  readonly organisation: string | null;
  readonly runCode: string;
}
interface Callable {
  readonly phone: string | null;
  readonly news: readonly Sayable[];
}
interface Sought {
  readonly q?: string;
  readonly run?: string;
}

/** Whether a call is the one that is looked for. Found by one piece of its news, all of it is told: it is one call. */
export function isSought({ phone, news }: Callable, { q, run }: Sought): boolean {
  const ofRun = news.filter(({ runCode }) => !run || runCode === run);
  return ofRun.length > 0 && (!q || isNumber(q, phone) || ofRun.some((one) => isAbout(q, one)));
}

function isAbout(typed: string, { name, companions, organisation }: Sayable): boolean {
  const sounds = soundsSought(typed);
  return [name, ...companions].some((one) => findsAll(typed, [one, organisation]) || isHeardIn(sounds, soundName(one)));
}

const FEWEST_DIGITS = 3;

/** A number is typed in many ways; its digits are the same, but for the zero that stands for the country. */
function isNumber(typed: string, phone: string | null): boolean {
  if (phone === null || /[^\d\s+()/.-]/.test(typed)) return false;
  const digits = typed.replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length >= FEWEST_DIGITS && phone.replaceAll(/\D/g, '').includes(digits);
}

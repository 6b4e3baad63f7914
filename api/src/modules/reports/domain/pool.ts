/** What the guideline asks of a pool; values of the day. */
export interface PoolRules {
  /** So many active qualified guides make a pool. */
  readonly guides: number;
  /** A flat rate from that number on, not for each so many. */
  readonly euroPerYear: number;
  /** A municipality must have fewer inhabitants. */
  readonly populationBelow: number;
  readonly interpreters: number;
  readonly languages: number;
}

export interface PoolOwner {
  readonly type: string;
  readonly status: string;
  readonly isNonProfit: boolean;
  /** Of a municipality, or of all members of an alliance together. */
  readonly population: number | null;
}

export type EntitlementCode = 'non_profit' | 'small_municipality' | 'too_large' | 'population_unknown' | 'not_registered' | 'other_type';
export type LightCode = 'reached' | 'guides_missing' | 'no_guides' | 'population_unknown' | 'too_large' | 'not_registered' | 'other_type';
export type Light = 'green' | 'yellow' | 'red';

export interface PoolVerdict {
  readonly entitlement: EntitlementCode;
  readonly light: Light;
  readonly reason: LightCode;
  /** Guides that are missing. */
  readonly missing: number;
  readonly euroPerYear: number;
}

const MUNICIPAL = ['MUNICIPALITY', 'MUNICIPAL_ALLIANCE'];
const ENTITLED: ReadonlySet<EntitlementCode> = new Set(['non_profit', 'small_municipality']);

/** Who may have the flat rate at all: non-profit organisations, and municipalities or their alliances below the limit. */
export function entitlement({ type, status, isNonProfit, population }: PoolOwner, { populationBelow }: PoolRules): EntitlementCode {
  if (status === 'PROSPECT') return 'not_registered';
  if (isNonProfit) return 'non_profit';
  if (!MUNICIPAL.includes(type)) return 'other_type';
  if (population === null) return 'population_unknown';
  return population < populationBelow ? 'small_municipality' : 'too_large';
}

/**
 * The pool of five (guideline, domain rules 0.6). Green: the flat rate can be had. Yellow: something is missing that can
 * be got. Red: there is no way to it, or nobody to begin with.
 */
export function poolVerdict(owner: PoolOwner, guides: number, rules: PoolRules): PoolVerdict {
  const code = entitlement(owner, rules);
  const missing = Math.max(0, rules.guides - guides);
  const said = (light: Light, reason: LightCode): PoolVerdict => ({
    ...{ entitlement: code, light, reason, missing },
    euroPerYear: light === 'green' ? rules.euroPerYear : 0,
  });
  if (code === 'population_unknown') return said(guides === 0 ? 'red' : 'yellow', guides === 0 ? 'no_guides' : code);
  if (!isEntitled(code)) return said('red', code);
  if (guides === 0) return said('red', 'no_guides');
  return missing === 0 ? said('green', 'reached') : said('yellow', 'guides_missing');
}

const isEntitled = (code: EntitlementCode): code is 'non_profit' | 'small_municipality' => ENTITLED.has(code);

/** German is what all of them translate into, so it is none of the languages that count. */
const HOME_LANGUAGE = 'de';

export function poolLanguages(each: readonly (readonly string[])[]): string[] {
  return [...new Set(each.flat())].filter((language) => language !== HOME_LANGUAGE).sort();
}

export interface InterpreterVerdict {
  readonly reached: boolean;
  readonly missingPeople: number;
  readonly missingLanguages: number;
}

/** Interpreters have a rule of their own: so many people with so many languages between them. */
export function interpreterVerdict(people: number, languages: number, rules: PoolRules): InterpreterVerdict {
  const missingPeople = Math.max(0, rules.interpreters - people);
  const missingLanguages = Math.max(0, rules.languages - languages);
  return { reached: missingPeople === 0 && missingLanguages === 0, missingPeople, missingLanguages };
}

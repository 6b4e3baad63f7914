import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The 33 districts and cities of Hesse that the programme counts by, as they stand and as they stood. */
export class Territories1700000000005 implements MigrationInterface {
  readonly name = 'Territories1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const { ags, formerAgs, name, type, validFrom, validTo } of versions) {
      await runner.query(
        'INSERT INTO territory (id, ags, former_ags, name, type, region, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [idOf(ags), ags, formerAgs, name, type, regionOf(ags), validFrom, validTo],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM territory WHERE id IN (?)', [versions.map(({ ags }) => idOf(ags))]);
  }
}

type TerritoryType = 'COUNTY' | 'INDEPENDENT_CITY' | 'SPECIAL_STATUS_CITY';

interface TerritoryVersion {
  ags: string;
  formerAgs: string | null;
  name: string;
  type: TerritoryType;
  validFrom: string;
  validTo: string | null;
}

/** The list is known from the year of the first programme brochure on. */
const KNOWN_SINCE = '2017-01-01';

const unchanged: readonly (readonly [ags: string, name: string, type: TerritoryType])[] = [
  ['06411000', 'Darmstadt', 'INDEPENDENT_CITY'],
  ['06412000', 'Frankfurt am Main', 'INDEPENDENT_CITY'],
  ['06413000', 'Offenbach am Main', 'INDEPENDENT_CITY'],
  ['06414000', 'Wiesbaden', 'INDEPENDENT_CITY'],
  ['06431000', 'Kreis Bergstraße', 'COUNTY'],
  ['06432000', 'Landkreis Darmstadt-Dieburg', 'COUNTY'],
  ['06433000', 'Kreis Groß-Gerau', 'COUNTY'],
  ['06433012', 'Rüsselsheim am Main', 'SPECIAL_STATUS_CITY'],
  ['06434000', 'Hochtaunuskreis', 'COUNTY'],
  ['06434001', 'Bad Homburg v. d. Höhe', 'SPECIAL_STATUS_CITY'],
  ['06435000', 'Main-Kinzig-Kreis', 'COUNTY'],
  ['06436000', 'Main-Taunus-Kreis', 'COUNTY'],
  ['06437000', 'Odenwaldkreis', 'COUNTY'],
  ['06438000', 'Kreis Offenbach', 'COUNTY'],
  ['06439000', 'Rheingau-Taunus-Kreis', 'COUNTY'],
  ['06440000', 'Wetteraukreis', 'COUNTY'],
  ['06531000', 'Landkreis Gießen', 'COUNTY'],
  ['06531005', 'Gießen', 'SPECIAL_STATUS_CITY'],
  ['06532000', 'Lahn-Dill-Kreis', 'COUNTY'],
  ['06532023', 'Wetzlar', 'SPECIAL_STATUS_CITY'],
  ['06533000', 'Landkreis Limburg-Weilburg', 'COUNTY'],
  ['06534000', 'Landkreis Marburg-Biedenkopf', 'COUNTY'],
  ['06534014', 'Marburg', 'SPECIAL_STATUS_CITY'],
  ['06535000', 'Vogelsbergkreis', 'COUNTY'],
  ['06611000', 'Kassel', 'INDEPENDENT_CITY'],
  ['06631000', 'Landkreis Fulda', 'COUNTY'],
  ['06631009', 'Fulda', 'SPECIAL_STATUS_CITY'],
  ['06632000', 'Landkreis Hersfeld-Rotenburg', 'COUNTY'],
  ['06633000', 'Landkreis Kassel', 'COUNTY'],
  ['06634000', 'Schwalm-Eder-Kreis', 'COUNTY'],
  ['06635000', 'Landkreis Waldeck-Frankenberg', 'COUNTY'],
  ['06636000', 'Werra-Meißner-Kreis', 'COUNTY'],
];

const hanau = { ags: '06415000', formerAgs: '06435014', name: 'Hanau' };

const versions: readonly TerritoryVersion[] = [
  ...unchanged.map(([ags, name, type]) => ({ ags, formerAgs: null, name, type, validFrom: KNOWN_SINCE, validTo: null })),
  // Left the Main-Kinzig-Kreis by the Hanau-Auskreisungsgesetz of 03.03.2025; statistics before 2026 count the old version.
  { ags: hanau.formerAgs, formerAgs: null, name: hanau.name, type: 'SPECIAL_STATUS_CITY', validFrom: KNOWN_SINCE, validTo: '2025-12-31' },
  { ...hanau, type: 'INDEPENDENT_CITY', validFrom: '2026-01-01', validTo: null },
];

/**
 * The same id in every installation, readable in the database: it ends in the key. Of version 4, because MariaDB
 * refuses version 8, which would be meant for ids of one's own making.
 */
const idOf = (ags: string): string => `7e110000-0000-4000-8000-0000${ags}`;

/** The third digit of the official key is the Regierungsbezirk. */
function regionOf(ags: string): string {
  const region = { 4: 'DARMSTADT', 5: 'GIESSEN', 6: 'KASSEL' }[Number(ags[2])];
  if (!region) throw new Error(`no region for ${ags}`);
  return region;
}

import { fold } from '../../../texts/fold.js';

/** Where something lies, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface Place extends Point {
  readonly name: string;
  /** Territory whose people look here; a district is found at the seat of its administration. */
  readonly ags: string;
  readonly postcode: string;
}

/**
 * Towns of Hesse with one postcode each and rounded coordinates (general knowledge, within about two kilometres):
 * enough to say what is near, not to navigate. The first place of a territory stands for the whole of it.
 */
const table = `
06411000 64283 49.87 8.65 Darmstadt
06412000 60311 50.11 8.68 Frankfurt am Main
06413000 63065 50.10 8.77 Offenbach am Main
06414000 65183 50.08 8.24 Wiesbaden
06415000 63450 50.13 8.92 Hanau
06431000 64646 49.64 8.64 Heppenheim (Bergstraße)
06431000 64625 49.68 8.62 Bensheim
06431000 68519 49.54 8.58 Viernheim
06431000 68623 49.60 8.47 Lampertheim
06432000 64807 49.90 8.84 Dieburg
06432000 64823 49.86 8.93 Groß-Umstadt
06433000 64521 49.92 8.48 Groß-Gerau
06433012 65428 50.00 8.41 Rüsselsheim am Main
06434000 61440 50.20 8.58 Oberursel (Taunus)
06434001 61348 50.23 8.62 Bad Homburg v. d. Höhe
06435000 63571 50.20 9.19 Gelnhausen
06435000 63477 50.15 8.83 Maintal
06435000 36381 50.35 9.53 Schlüchtern
06436000 65719 50.09 8.45 Hofheim am Taunus
06437000 64711 49.66 8.99 Erbach (Odenwald)
06437000 64720 49.68 9.00 Michelstadt
06438000 63128 50.01 8.78 Dietzenbach
06438000 63263 50.05 8.70 Neu-Isenburg
06438000 63225 49.99 8.67 Langen (Hessen)
06438000 63303 50.02 8.70 Dreieich
06438000 63110 50.02 8.88 Rodgau
06439000 65307 50.14 8.07 Bad Schwalbach
06439000 65510 50.22 8.27 Idstein
06439000 65232 50.14 8.15 Taunusstein
06439000 65385 49.98 7.92 Rüdesheim am Rhein
06440000 61169 50.34 8.76 Friedberg (Hessen)
06440000 61118 50.18 8.74 Bad Vilbel
06440000 35510 50.43 8.67 Butzbach
06440000 63654 50.29 9.11 Büdingen
06531005 35390 50.58 8.68 Gießen
06531000 35390 50.58 8.68 Gießen
06531000 35305 50.60 8.95 Grünberg
06532023 35576 50.56 8.50 Wetzlar
06532000 35576 50.56 8.50 Wetzlar
06532000 35745 50.68 8.30 Herborn
06532000 35683 50.74 8.29 Dillenburg
06533000 65549 50.38 8.06 Limburg a. d. Lahn
06533000 35781 50.48 8.26 Weilburg
06534014 35037 50.81 8.77 Marburg
06534000 35037 50.81 8.77 Marburg
06534000 35260 50.83 9.02 Stadtallendorf
06534000 35216 50.91 8.53 Biedenkopf
06535000 36341 50.64 9.39 Lauterbach (Hessen)
06535000 36304 50.75 9.27 Alsfeld
06611000 34117 51.31 9.48 Kassel
06631009 36037 50.55 9.68 Fulda
06631000 36037 50.55 9.68 Fulda
06631000 36088 50.67 9.77 Hünfeld
06632000 36251 50.87 9.71 Bad Hersfeld
06632000 36199 50.99 9.73 Rotenburg a. d. Fulda
06632000 36179 50.97 9.79 Bebra
06633000 34369 51.49 9.38 Hofgeismar
06633000 34225 51.25 9.41 Baunatal
06634000 34576 51.03 9.40 Homberg (Efze)
06634000 34560 51.13 9.27 Fritzlar
06634000 34613 50.91 9.19 Schwalmstadt
06635000 34497 51.28 8.87 Korbach
06635000 35066 51.06 8.80 Frankenberg (Eder)
06635000 34537 51.12 9.12 Bad Wildungen
06636000 37269 51.19 10.05 Eschwege
06636000 37213 51.34 9.86 Witzenhausen
`;

export const places: readonly Place[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [ags = '', postcode = '', lat = '', lon = '', ...name] = line.split(' ');
    return { ags, postcode, lat: Number(lat), lon: Number(lon), name: name.join(' ') };
  });

/** Digits mean a postcode or its beginning. */
export const isPostcode = (text: string): boolean => /^\d{2,5}$/.test(text.trim());

/** The place someone means by a name or a postcode: the same name, else the same beginning; null when we know none. */
export function placeNamed(text: string): Place | null {
  if (isPostcode(text)) return placeOfPostcode(text.trim());
  const wanted = fold(text);
  if (!wanted) return null;
  return (
    places.find((place) => fold(place.name) === wanted) ?? places.find((place) => ` ${fold(place.name)}`.includes(` ${wanted}`)) ?? null
  );
}

/** Where a run takes place, as well as we know: its town, else the seat of its territory. */
export function whereIs(town: string | null, ags: string | null): Point | null {
  return (town && placeNamed(town)) || places.find((place) => place.ags === ags) || null;
}

const EARTH_RADIUS_KM = 6371;

/** Distance as the crow flies. */
export function kilometres(from: Point, to: Point): number {
  const [lat1, lat2, lon] = [radians(from.lat), radians(to.lat), radians(to.lon - from.lon)];
  const half = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
}

/** Postcodes that begin alike lie close together; at least the region of two digits must agree. */
function placeOfPostcode(postcode: string): Place | null {
  for (let digits = postcode.length; digits >= 2; digits--) {
    const near = places.filter((place) => place.postcode.startsWith(postcode.slice(0, digits)));
    if (near.length > 0) return near.reduce((best, place) => (gap(place, postcode) < gap(best, postcode) ? place : best));
  }
  return null;
}

const gap = (place: Place, postcode: string): number => Math.abs(Number(place.postcode) - Number(postcode.padEnd(5, '0')));

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

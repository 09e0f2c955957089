import { shortName } from './names.ts';

/** A unit's official and short name, its province's, and the stem of a zone, as names of zones hold them: of 长春净月高新区 `+@高新区`. */
const SIGNS = '*+^~@';
const STEM = SIGNS.length - 1;
const NINE = '9'.charCodeAt(0);

/** The texts that the signs stand for; '' for one that is not there. */
export const valuesOf = (parent: string, province: string): string[] => [
  parent,
  shortName(parent) ?? '',
  province,
  shortName(province) ?? '',
  '',
];

/** What a name is made of: texts, and by their place among `SIGNS` those that are filled in. */
type Pieces = readonly (string | number)[];
interface NamesOfZone<T> {
  official: T;
  /** the official name is first of all another unit's */
  isOther: boolean;
  placed: readonly T[];
  unplaced: readonly T[];
  /** of these no sign is part */
  bare: readonly string[];
}
/** How the names of many zones are made. */
export type ZoneForm = NamesOfZone<Pieces>;

/** Reads a form: `official;placed|…;unplaced|…;bare|…`, with `-` before the official name that is another unit's. */
export function zoneForm(written: string): ZoneForm {
  const [official = '', placed = '', unplaced = '', bare = ''] = written.split(';');
  const isOther = official.startsWith('-');
  return {
    official: piecesOf(isOther ? official.slice(1) : official),
    isOther,
    placed: listOf(placed).map(piecesOf),
    unplaced: listOf(unplaced).map(piecesOf),
    bare: listOf(bare),
  };
}

const listOf = (names: string): string[] => (names === '' ? [] : names.split('|'));

function piecesOf(written: string): Pieces {
  const pieces: (string | number)[] = [];
  let from = 0;
  for (let i = 0; i < written.length; i++) {
    const sign = SIGNS.indexOf(written.charAt(i));
    if (sign < 0) continue;
    if (i > from) pieces.push(written.slice(from, i));
    pieces.push(sign);
    from = i + 1;
  }
  if (from < written.length) pieces.push(written.slice(from));
  return pieces;
}

/** The names of a zone that is coded as its stem and the number of its form, 净月3. */
export function namesOfZone(zone: string, forms: readonly ZoneForm[], values: string[]): NamesOfZone<string> {
  let digits = zone.length;
  while (zone.charCodeAt(digits - 1) <= NINE) digits--;
  values[STEM] = zone.slice(0, digits);
  const { official, isOther, placed, unplaced, bare } = forms[Number(zone.slice(digits))] as ZoneForm;
  const name = (pieces: Pieces): string => filled(pieces, values);
  return { official: name(official), isOther, placed: placed.map(name), unplaced: unplaced.map(name), bare };
}

function filled(pieces: Pieces, values: readonly string[]): string {
  let text = '';
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as string | number;
    text += typeof piece === 'string' ? piece : values[piece];
  }
  return text;
}

/** The form of a zone whose names are written so, and its stem. Throws where a name holds a sign, or the stem a digit or an earlier character. */
export function formed(names: string, stem: string, values: readonly string[]): { form: string; stem: string } {
  if ([...SIGNS].some((sign) => names.includes(sign)) || [...stem].some((char) => char.charCodeAt(0) <= NINE))
    throw new Error(`${names} cannot be coded: see zone-forms.ts.`);
  const form = values.with(STEM, stem).reduce((rest, part, i) => (part ? rest.replaceAll(part, SIGNS.charAt(i)) : rest), names);
  return { form, stem: form.includes(SIGNS.charAt(STEM)) ? stem : '' };
}

import { formed, valuesOf } from '../../lambdas/ingest/locate/zone-forms.ts';
import type { Derived, Unit } from './names.ts';
import kinds from './zone-kinds.json' with { type: 'json' };

/**
 * How the names of a unit are made from its official one: `official` and `short` are kinds ('' where it has none of its own), the short name is
 * the official one without its last `cut` characters, and the colloquial one is that with the last character again (恩施|州).
 */
interface Form {
  official: string;
  short: string;
  cut: number;
  colloquial: boolean;
}

/** The derived names as `regions.json` has them: a unit of the tables has a form, a zone its list. */
export interface CompactNames {
  /** of all names */
  count: number;
  forms: Form[];
  /** a character for each row of provinces, prefectures and counties: `0` is the first form */
  formOf: string;
  /** names that no form makes, with the row of their unit */
  others: { row: number; kind: string; names: string }[];
  /** how the names of zones are made, those of most zones first: see `ZoneForm` */
  zoneForms: string[];
  /** by the code of their unit its zones, each its stem and the number of its form: `净月3 0` */
  zones: Record<string, string>;
  /** by name: the rows of its units after the first */
  shared: Record<string, number[]>;
  /** by short name: the rows of the units that have it beside the widest one */
  namesakes: Record<string, number[]>;
}

/** The derived names in the form in which they load fastest and weigh little. */
export function compactNames({ names, namesakes, zones: zoneUnits, units }: Derived): CompactNames {
  const own = new Map<Unit, Own[]>(units.map((unit) => [unit, []]));
  const shared: CompactNames['shared'] = {};
  for (const [text, { kind, units: of }] of names) {
    const [first, ...rest] = of;
    if (first) own.get(first)?.push([text, kind]);
    if (rest.length > 0) shared[text] = rest.map(({ row }) => row);
  }
  const forms: Form[] = [];
  const others: CompactNames['others'] = [];
  const zones: { code: string; form: string; stem: string }[] = [];
  let formOf = '';
  for (const unit of units) {
    const of = own.get(unit) ?? [];
    if (unit.level === 'zone') zones.push(zoneFormed(unit, of, zoneUnits, units));
    else if (unit.level !== 'foreign') {
      const { form, rest } = formFor(unit.name, of);
      let at = forms.findIndex((one) => JSON.stringify(one) === JSON.stringify(form));
      if (at < 0) at = forms.push(form) - 1;
      formOf += String.fromCharCode('0'.charCodeAt(0) + at);
      for (const kind of new Set(rest.map(([, kind]) => kind))) others.push({ row: unit.row, kind, names: textsOf(rest, kind).join(' ') });
    }
  }
  return {
    count: names.size,
    forms,
    formOf,
    others,
    ...zonesByUnit(zones),
    shared,
    namesakes: Object.fromEntries([...namesakes].map(([text, of]) => [text, of.map(({ row }) => row)])),
  };
}

/** A name that is first of all this unit's. */
type Own = readonly [text: string, kind: string];

const textsOf = (own: readonly Own[], wanted: string): string[] => own.filter(([, kind]) => kind === wanted).map(([text]) => text);

function formFor(official: string, own: readonly Own[]): { form: Form; rest: Own[] } {
  const form: Form = { official: '', short: '', cut: 0, colloquial: false };
  const rest: Own[] = [];
  for (const [text, kind] of own) {
    if (text === official) form.official = kind;
    else if (form.short === '' && official.startsWith(text)) {
      form.short = kind;
      form.cut = official.length - text.length;
    } else rest.push([text, kind]);
  }
  const cutOf = (text: string) => official.length - text.length + 1;
  const colloquial = rest.find(
    ([text, kind]) =>
      kind === 'full' &&
      text.endsWith(official.slice(-1)) &&
      official.startsWith(text.slice(0, -1)) &&
      (form.short === '' || form.cut === cutOf(text)),
  );
  if (!colloquial) return { form, rest };
  return { form: { ...form, cut: cutOf(colloquial[0]), colloquial: true }, rest: rest.filter((one) => one !== colloquial) };
}

function zonesByUnit(zones: readonly { code: string; form: string; stem: string }[]): Pick<CompactNames, 'zoneForms' | 'zones'> {
  const counts = new Map<string, number>();
  for (const { form } of zones) counts.set(form, (counts.get(form) ?? 0) + 1);
  const zoneForms = [...counts].sort(([, a], [, b]) => b - a).map(([form]) => form);
  const lists: Record<string, string> = {};
  for (const { code, form, stem } of zones) {
    const zone = `${stem}${zoneForms.indexOf(form)}`;
    lists[code] = lists[code] === undefined ? zone : `${lists[code]} ${zone}`;
  }
  return { zoneForms, zones: lists };
}

/** The kinds of zones, longest first: what stands before one is a zone's stem. */
const KINDS = [...kinds.full.flatMap((ways) => ways.split(' ')), ...kinds.plain.split(' ')].sort((a, b) => b.length - a.length);

function zoneFormed(zone: Unit, own: readonly Own[], zones: Derived['zones'], units: readonly Unit[]) {
  const { parent, bare } = zones.get(zone) ?? {};
  if (!parent) throw new Error(`${zone.name} belongs to no unit.`);
  const values = valuesOf(parent.name, units.find(({ code }) => code === `${parent.code.slice(0, 2)}0000`)?.name ?? '');
  const official = own.some(([text]) => text === zone.name) ? zone.name : `-${zone.name}`;
  const others = own.filter(([text]) => text !== zone.name);
  const names = [official, textsOf(others, 'zone').join('|'), textsOf(others, 'unplaced').join('|'), bare?.join('|')].join(';');
  return { code: parent.code, ...formed(names.replace(/;+$/, ''), stemOf(zone.name, values), values) };
}

function stemOf(official: string, values: readonly string[]): string {
  const place = values.find((value) => value !== '' && official.startsWith(value)) ?? '';
  const rest = official.slice(place.length);
  return rest.slice(0, rest.length - (KINDS.find((kind) => rest.endsWith(kind))?.length ?? 0));
}

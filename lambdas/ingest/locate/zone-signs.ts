import { shortName } from './names.ts';

/** By its sign, what the names of zones are made of: longer ones first, since they are written first. */
export type ZoneParts = Readonly<Record<string, string>>;

/** A unit's own names and its province's have signs too. */
const OWN = '*+^~';
const namesOf = (parent: string, province: string): readonly string[] => [
  parent,
  shortName(parent) ?? '',
  province,
  shortName(province) ?? '',
];

/** Names of zones as the gazetteer's data has them. Throws where a name holds a sign. */
export function withSigns(names: string, parts: ZoneParts, parent: string, province: string): string {
  const own = namesOf(parent, province).map((name, i) => [OWN.charAt(i), name] as const);
  const all = [...Object.entries(parts), ...own];
  if (all.some(([sign]) => names.includes(sign))) throw new Error(`${names} holds a sign of zones.json: choose another for it.`);
  return all.reduce((rest, [sign, part]) => (part ? rest.replaceAll(part, sign) : rest), names);
}

/** The names that `withSigns` wrote. */
export function withoutSigns(coded: string, parts: ZoneParts, parent: string, province: string): string {
  const own = namesOf(parent, province);
  return coded.replace(/[*+^~A-Z]/g, (sign) => own[OWN.indexOf(sign)] ?? parts[sign] ?? sign);
}

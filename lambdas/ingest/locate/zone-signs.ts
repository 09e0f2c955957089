import { shortName } from './names.ts';

/** By its sign, what the names of zones are made of: longer ones first, since they are written first. */
export type ZoneParts = Readonly<Record<string, string>>;

/** The signs of the zones under a unit: its own names and its province's have signs too. */
const partsUnder = (parts: ZoneParts, parent: string, province: string): ZoneParts => ({
  ...parts,
  '*': parent,
  '+': shortName(parent) ?? '',
  '^': province,
  '~': shortName(province) ?? '',
});

/** Names of zones as the gazetteer's data has them. Throws where a name holds a sign. */
export function withSigns(names: string, parts: ZoneParts, parent: string, province: string): string {
  const all = Object.entries(partsUnder(parts, parent, province));
  if (all.some(([sign]) => names.includes(sign))) throw new Error(`${names} holds a sign of zones.json: choose another for it.`);
  return all.reduce((rest, [sign, part]) => (part ? rest.replaceAll(part, sign) : rest), names);
}

/** The names that `withSigns` wrote. */
export function withoutSigns(coded: string, parts: ZoneParts, parent: string, province: string): string {
  const all = partsUnder(parts, parent, province);
  return coded.replace(/[*+^~A-Z]/g, (sign) => all[sign] ?? sign);
}

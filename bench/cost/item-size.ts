import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * Bytes of an item as DynamoDB counts them ("Item sizes and formats" in its guide): names and text in UTF-8, a number about a byte for
 * two digits and one more, 3 bytes for a list or map and one for each element.
 */
export function itemSize(item: Record<string, AttributeValue>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, element) => sum + 1 + valueSize(element), 0);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  return 1;
}

/** Zeros at either end are not kept. */
function numberSize(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + Number(text.startsWith('-'));
}

type Item = Record<string, AttributeValue>;

/** The indexes of the table: who is in one, and what it holds of an item (all, where nothing is listed). A test holds it against the template. */
export const indexes: { key: string; holds?: readonly string[] }[] = [
  { key: 'periodPk' },
  { key: 'sitePk', holds: ['pk', 'sk', 'sitePk', 'siteSk', 'id', 'edges', 'from'] },
];

/** Bytes of an item in the table, and in each index that it is in. */
export function sizesOf(item: Item): number[] {
  const copies = indexes
    .filter(({ key }) => key in item)
    .map(({ holds }) => (holds ? Object.fromEntries(Object.entries(item).filter(([name]) => holds.includes(name))) : item));
  return [item, ...copies].map(itemSize);
}

/** Write request units of a new item: of 1 KB, for the table and again for each index. */
export const writeUnits = (item: Item): number => sizesOf(item).reduce((sum, size) => sum + Math.ceil(size / 1024), 0);

/** Read request units of a query in the index: 4 KB of what it finds, half a unit where it need not be the newest. */
export const queryUnits = (bytes: number): number => Math.ceil(bytes / 4096) / 2;

/** Read request units of an item that is read by its key, as it is now: one for each 4 KB. */
export const getUnits = (item: Item): number => Math.ceil(itemSize(item) / 4096);

import { FIELD_END } from './plain.ts';

/** Where one pair of characters stands: the document of each place, ascending. */
export interface PairPlaces {
  /** first character × 65536 + second: UTF-16 code units */
  key: number;
  documents: Uint32Array;
  places: Uint32Array;
}

const END = FIELD_END.charCodeAt(0);

/** Every pair of characters of some texts, ascending by its key; the last character of a field is paired with the field's end. */
export function* pairsIn(texts: readonly string[]): Generator<PairPlaces> {
  const most = texts.reduce((sum, text) => sum + text.length, 0);
  const rowOf = new Map<number, number>();
  const counts: number[] = [];
  const rows = new Uint32Array(most);
  const documents = new Uint32Array(most);
  const places = new Uint32Array(most);
  let count = 0;
  for (const [number, text] of texts.entries()) {
    for (let place = 0; place + 1 < text.length; place++) {
      const first = text.charCodeAt(place);
      if (first === END) continue;
      const key = first * 0x10000 + text.charCodeAt(place + 1);
      let row = rowOf.get(key);
      if (row === undefined) {
        row = rowOf.size;
        rowOf.set(key, row);
      }
      counts[row] = (counts[row] ?? 0) + 1;
      rows[count] = row;
      documents[count] = number;
      places[count++] = place;
    }
  }
  const byRow = counts.map(() => 0);
  for (let row = 1; row < counts.length; row++) byRow[row] = (byRow[row - 1] ?? 0) + (counts[row - 1] ?? 0);
  const starts = Uint32Array.from(byRow);
  const sorted = { documents: new Uint32Array(count), places: new Uint32Array(count) };
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? 0;
    const at = byRow[row] ?? 0;
    byRow[row] = at + 1;
    sorted.documents[at] = documents[i] ?? 0;
    sorted.places[at] = places[i] ?? 0;
  }
  for (const key of Float64Array.from(rowOf.keys()).sort()) {
    const start = starts[rowOf.get(key) ?? 0] ?? 0;
    const end = start + (counts[rowOf.get(key) ?? 0] ?? 0);
    yield { key, documents: sorted.documents.subarray(start, end), places: sorted.places.subarray(start, end) };
  }
}

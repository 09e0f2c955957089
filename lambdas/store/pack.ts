import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * The fields of a kind of object, in the order in which a row holds them: by name, or with the shape of the object or the objects that it
 * holds. A row is read by the places of its values, so fields are only ever added, at the end.
 */
export type Shape = readonly (string | { field: string; one: Shape } | { field: string; each: Shape })[];

type Fields = Record<string, unknown>;
type Row = unknown[];

/** Of an article's record: 9 takes 0.2 ms; 10 saves 5 % of the bytes and takes 1.5 ms, which costs as much as it saves. */
const QUALITY = 9;
/** Bits of the window: 64 KB hold a record. Above 16 the encoder makes megabytes ready first, which takes 2.6 ms. */
const WINDOW = 16;

/**
 * An object in few bytes: as rows of values, without the names of their fields, in JSON, compressed by Brotli. DynamoDB counts what is written by
 * the kilobyte, and of a record's JSON half are names. Fields that the shape does not know keep their names.
 */
export function pack(value: object, shape: Shape): Uint8Array {
  const json = Buffer.from(JSON.stringify(toRow(value as Fields, shape)));
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: WINDOW };
  return brotliCompressSync(json, { params });
}

/** What was packed by this shape, or by an earlier one that knew fewer fields. */
export const unpack = (bytes: Uint8Array, shape: Shape): object => fromRow(JSON.parse(brotliDecompressSync(bytes).toString()), shape);

/** Stands for a field that an object does not have: no field holds one, since objects are rows. */
const ABSENT = {};
const isAbsent = (held: unknown): boolean => isNamed(held) && Object.keys(held).length === 0;
const isNamed = (held: unknown): held is Fields => typeof held === 'object' && held !== null && !Array.isArray(held);

function toRow(value: Fields, shape: Shape): Row {
  const unknown = { ...value };
  const row = shape.map((field) => {
    const name = typeof field === 'string' ? field : field.field;
    const held = unknown[name];
    delete unknown[name];
    if (held === undefined) return ABSENT;
    if (typeof field === 'string' || held === null) return held;
    return 'one' in field ? toRow(held as Fields, field.one) : (held as Fields[]).map((element) => toRow(element, field.each));
  });
  return Object.values(unknown).some((held) => held !== undefined) ? [unknown, ...row] : row;
}

function fromRow([first, ...others]: Row, shape: Shape): Fields {
  const unknown = isNamed(first) && !isAbsent(first) ? first : undefined;
  const row = unknown ? others : [first, ...others];
  const known = shape.flatMap((field, place) => {
    const held = row[place];
    if (held === undefined || isAbsent(held)) return [];
    if (typeof field === 'string') return [[field, held] as const];
    if (held === null) return [[field.field, null] as const];
    const inner = 'one' in field ? fromRow(held as Row, field.one) : (held as Row[]).map((element) => fromRow(element, field.each));
    return [[field.field, inner] as const];
  });
  return { ...Object.fromEntries(known), ...unknown };
}

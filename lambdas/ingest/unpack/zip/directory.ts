import { limits } from '../../../model/limits.ts';
import { RefusalError } from '../../refusal.ts';
import { memberName } from './member-name.ts';

/** One member as the archive's directory lists it. Sizes in bytes, as declared. */
export interface ZipEntry {
  name: string;
  isFolder: boolean;
  isEncrypted: boolean;
  /** compression: 0 stored, 8 deflated */
  method: number;
  crc32: number;
  packed: number;
  size: number;
  /** where its local header starts */
  offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const ENTRY_LENGTH = 46;
const IN_ZIP64 = 0xffffffff;

/**
 * The members that an archive's central directory lists, in its order (APPNOTE 4.3.12 to 4.3.16, ZIP64 included). Nothing is
 * inflated yet.
 *
 * @throws RefusalError `damaged`, `too-many-members`
 */
export function directoryOf(bytes: Uint8Array): ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = directoryPlace(file);
    if (count > limits.members) {
      throw new RefusalError('too-many-members', `The archive holds ${count} members; the limit is ${limits.members}: split it.`);
    }
    const entries: ZipEntry[] = [];
    let at = start;
    for (let i = 0; i < count; i++) {
      if (file.readUInt32LE(at) !== ENTRY) throw damaged();
      entries.push(entryAt(file, at));
      at += ENTRY_LENGTH + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

export const damaged = (): RefusalError => new RefusalError('damaged', 'The archive is cut short or damaged: pack it again.');

/** The end record stands at the end of the file, before a comment of at most 64 KB. */
function directoryPlace(file: Buffer): { count: number; start: number } {
  const first = Math.max(0, file.length - END_LENGTH - 0xffff);
  for (let at = file.length - END_LENGTH; at >= first; at--) {
    if (file.readUInt32LE(at) !== END) continue;
    const place = { count: file.readUInt16LE(at + 10), start: file.readUInt32LE(at + 16) };
    const locator = at - LOCATOR_LENGTH;
    if (locator < 0 || file.readUInt32LE(locator) !== LOCATOR_64) return place;
    const end64 = wide(file, locator + 8);
    if (file.readUInt32LE(end64) !== END_64) throw damaged();
    return { count: wide(file, end64 + 32), start: wide(file, end64 + 48) };
  }
  throw damaged();
}

function entryAt(file: Buffer, at: number): ZipEntry {
  const flags = file.readUInt16LE(at + 8);
  const nameEnd = at + ENTRY_LENGTH + file.readUInt16LE(at + 28);
  const extra = file.subarray(nameEnd, nameEnd + file.readUInt16LE(at + 30));
  const name = memberName(file.subarray(at + ENTRY_LENGTH, nameEnd), (flags & 0x800) !== 0, extra);
  const [size, packed, offset] = widened([file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)], extra) as [
    number,
    number,
    number,
  ];
  return {
    name,
    isFolder: name.endsWith('/') || name.endsWith('\\'),
    isEncrypted: (flags & 1) !== 0,
    method: file.readUInt16LE(at + 10),
    crc32: file.readUInt32LE(at + 16),
    packed,
    size,
    offset,
  };
}

/** Replaces the values that did not fit into 32 bits by those of the ZIP64 extra field, where they stand in the same order. */
function widened(values: number[], extra: Buffer): number[] {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return values.map((value) => {
      if (value !== IN_ZIP64) return value;
      from += 8;
      return wide(extra, from - 8);
    });
  }
  throw damaged();
}

function wide(file: Buffer, at: number): number {
  const value = file.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

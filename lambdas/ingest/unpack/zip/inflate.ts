import { crc32, inflateRawSync } from 'node:zlib';
import { RefusalError } from '../../refusal.ts';
import { checkSize } from '../budget.ts';
import { damaged, type ZipEntry } from './directory.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * The bytes of one member, never more than its declared size, which is checked before.
 *
 * @throws RefusalError `encrypted`, `unsupported`, `too-large`, `too-compressed`, `damaged`
 */
export function inflate(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new RefusalError('encrypted', 'The member is encrypted: pack it again without a password.');
  if (entry.method !== 0 && entry.method !== 8) {
    throw new RefusalError('unsupported', `The member is packed by method ${entry.method}: pack it again by Deflate.`);
  }
  checkSize(entry.size, entry.packed);
  const bytes = entry.method === 0 ? packedBytes(archive, entry) : inflated(packedBytes(archive, entry), entry.size);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc32) throw damaged();
  return bytes;
}

function packedBytes(archive: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const file = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + LOCAL_LENGTH > file.length || file.readUInt32LE(offset) !== LOCAL) throw damaged();
  const start = offset + LOCAL_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packed > file.length) throw damaged();
  return archive.subarray(start, start + packed);
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged();
  }
}

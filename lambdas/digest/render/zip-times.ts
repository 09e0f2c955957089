const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 1980, midnight, in MS-DOS form: the earliest that a zip can say. */
const EARLIEST = { time: 0, date: 0x21 };

/**
 * The same zip with every entry of 1 January 1980, so that the same files are the same bytes whenever they are packed.
 *
 * @param zip without a comment at its end and no larger than 4 GB; it is changed in place
 * @throws TypeError when its directory is not where it has to be
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new TypeError('This is no zip, or it has a comment at its end.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new TypeError('The directory of this zip is damaged.');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, EARLIEST.time, true);
  view.setUint16(at + 2, EARLIEST.date, true);
}

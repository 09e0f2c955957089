/** Whole numbers as bytes, seven bits each, the lowest first: small ones are one byte. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  length = 0;

  number(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, as a view that the next writing may change. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(more: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** Reads what a ByteWriter wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** All numbers that are left. */
  rest(): number[] {
    const values: number[] = [];
    while (!this.isAtEnd) values.push(this.number());
    return values;
  }
}

/** Some numbers, one after the other. */
export function numbers(values: readonly number[]): Uint8Array {
  const bytes = new ByteWriter();
  for (const value of values) bytes.number(value);
  return bytes.written;
}

import { Readable } from 'node:stream';
import { GetObjectCommand, type GetObjectCommandOutput, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isAwsError } from './errors.ts';

/** A file of more bytes is sent as they are made, and cannot be sent again by itself; one of another length is not read to its end. */
const LARGE = 1 << 20;
/** Until such a file is made, sent and taken, milliseconds; everything else has the client's own time. */
const LARGE_MS = 90_000;

/** Bytes that are made in pieces, as often as they are asked for: what is too much to hold beside all else. */
export interface Pieces extends Iterable<Uint8Array> {
  /** of all */
  readonly length: number;
}

export type Body = string | Uint8Array | Pieces;

/** The bucket that readers see. Paths have no leading slash: `day/2026-11-21/index.html`. */
export class SiteBucket {
  readonly #s3: S3Client;
  readonly #bucket: string;
  #written = 0;

  constructor(s3: S3Client, bucket: string) {
    this.#s3 = s3;
    this.#bucket = bucket;
  }

  /** Objects written since this was made: a publication is bounded by them. */
  get written(): number {
    return this.#written;
  }

  /** Writes what is not there yet: a read costs a twelfth of a write. @returns whether it wrote */
  async update(path: string, body: Body, contentType: string): Promise<boolean> {
    if (await this.holds(path, body)) return false;
    await this.put(path, body, contentType);
    return true;
  }

  /** Whether a file has these bytes. */
  async holds(path: string, body: Body): Promise<boolean> {
    const { Body: stream, ContentLength = 0 } = (await this.#read(path)) ?? {};
    if (!(stream instanceof Readable)) return false;
    const bytes = piecesOf(body);
    if (ContentLength !== bytes.length && ContentLength > LARGE) {
      stream.destroy();
      return false;
    }
    return isMadeOf(stream, bytes);
  }

  async put(path: string, body: Body, contentType: string): Promise<void> {
    const bytes = piecesOf(body);
    const isLarge = bytes.length > LARGE;
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: path,
      Body: isLarge ? Readable.from(bytes) : Buffer.concat([...bytes]),
      ContentLength: bytes.length,
      ContentType: contentType,
      CacheControl: 'public, max-age=60',
    });
    await this.#s3.send(command, isLarge ? { requestTimeout: LARGE_MS } : {});
    this.#written += 1;
  }

  /** The text at a path, or null when there is none. */
  async get(path: string): Promise<string | null> {
    return (await this.#read(path))?.Body?.transformToString('utf-8') ?? null;
  }

  /** Some bytes of a file, fewer where it ends before, and which version of it they are; null when there is none. */
  async range(path: string, { start, end }: { start: number; end: number }): Promise<{ bytes: Uint8Array; version: string | null } | null> {
    const answer = await this.#read(path, `bytes=${start}-${end - 1}`);
    return answer?.Body ? { bytes: await answer.Body.transformToByteArray(), version: answer.ETag ?? null } : null;
  }

  async #read(path: string, range?: string): Promise<GetObjectCommandOutput | null> {
    try {
      return await this.#s3.send(new GetObjectCommand({ Bucket: this.#bucket, Key: path, ...(range ? { Range: range } : {}) }));
    } catch (error) {
      if (isAwsError(error, 'NoSuchKey', 'NotFound')) return null;
      throw error;
    }
  }
}

function piecesOf(body: Body): Pieces {
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return body;
  const bytes = Buffer.from(body);
  return { length: bytes.length, [Symbol.iterator]: () => [bytes].values() };
}

/** Reads a stream to its end. @returns whether it has these bytes and no others */
async function isMadeOf(stream: Readable, pieces: Pieces): Promise<boolean> {
  const rest = pieces[Symbol.iterator]();
  let piece: Uint8Array = Buffer.alloc(0);
  let isSame = true;
  let read = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    read += chunk.length;
    for (let at = 0; isSame && at < chunk.length; ) {
      if (piece.length === 0) piece = rest.next().value ?? Buffer.alloc(0);
      const length = Math.min(piece.length, chunk.length - at);
      isSame = length > 0 && chunk.subarray(at, at + length).equals(piece.subarray(0, length));
      piece = piece.subarray(length);
      at += length;
    }
  }
  return isSame && read === pieces.length;
}

import type { Readable } from 'node:stream';
import { GetObjectCommand, type GetObjectCommandOutput, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isAwsError } from './errors.ts';

/** A file of so many bytes and of another length is not read to its end, although that ends its connection. */
const LARGE = 1 << 20;

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
  async update(path: string, body: string | Uint8Array, contentType: string): Promise<boolean> {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    if (await this.holds(path, bytes)) return false;
    await this.put(path, bytes, contentType);
    return true;
  }

  /** Whether a file has these bytes. */
  async holds(path: string, bytes: Uint8Array): Promise<boolean> {
    const { Body, ContentLength = 0 } = (await this.#read(path)) ?? {};
    if (Body === undefined) return false;
    const stream = Body as Readable;
    if (ContentLength !== bytes.length && ContentLength > LARGE) {
      stream.destroy();
      return false;
    }
    let [at, isSame] = [0, true];
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      isSame &&= chunk.equals(bytes.subarray(at, at + chunk.length));
      at += chunk.length;
    }
    return isSame && at === bytes.length;
  }

  async put(path: string, body: string | Uint8Array, contentType: string): Promise<void> {
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: path,
      Body: body,
      ContentType: contentType,
      CacheControl: 'public, max-age=60',
    });
    await this.#s3.send(command);
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

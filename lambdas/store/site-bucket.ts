import { GetObjectCommand, type GetObjectCommandOutput, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isAwsError } from './errors.ts';

/** The bucket that readers see. Paths have no leading slash: `day/2026-11-21/index.html`. */
export class SiteBucket {
  readonly #s3: S3Client;
  readonly #bucket: string;

  constructor(s3: S3Client, bucket: string) {
    this.#s3 = s3;
    this.#bucket = bucket;
  }

  /** Writes what is not there yet: a read costs a twelfth of a write. @returns whether it wrote */
  async update(path: string, body: string | Uint8Array, contentType: string): Promise<boolean> {
    const there = (await this.#read(path))?.Body;
    if (there && Buffer.from(await there.transformToByteArray()).equals(Buffer.from(body))) return false;
    await this.put(path, body, contentType);
    return true;
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

import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isAwsError, TransientError } from './errors.ts';

/** The bucket that people upload to. The raw object there is the truth. */
export class ArticleBucket {
  readonly #s3: S3Client;
  readonly #bucket: string;

  constructor(s3: S3Client, bucket: string) {
    this.#s3 = s3;
    this.#bucket = bucket;
  }

  /**
   * The bytes of an object, at most `limit` of them.
   *
   * @returns the bytes; 'gone' when the object or that version is not there any more; 'too-large' when it is longer than `limit`
   * @throws TransientError when S3 cannot be reached or breaks off
   */
  async get(key: string, versionId: string | undefined, limit: number): Promise<Uint8Array | 'gone' | 'too-large'> {
    try {
      const object = await this.#s3.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) }),
      );
      if ((object.ContentLength ?? 0) > limit) {
        (object.Body as { destroy?(): void } | undefined)?.destroy?.();
        return 'too-large';
      }
      return (await object.Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      if (isAwsError(error, 'NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed')) return 'gone';
      throw new TransientError(`The object ${key} could not be read.`, { cause: error });
    }
  }

  async put(key: string, body: Uint8Array): Promise<void> {
    await this.#s3.send(new PutObjectCommand({ Bucket: this.#bucket, Key: key, Body: body }));
  }

  /** S3's hash and the size of what is under a key now, as its events give them; null when nothing is. */
  async head(key: string): Promise<{ eTag: string; size: number } | null> {
    try {
      const head = await this.#s3.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key }));
      return { eTag: head.ETag?.replaceAll('"', '') ?? '', size: head.ContentLength ?? 0 };
    } catch (error) {
      if (isAwsError(error, 'NoSuchKey', 'NotFound')) return null;
      throw error;
    }
  }
}

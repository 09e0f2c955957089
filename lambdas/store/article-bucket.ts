import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isAwsError, TransientError } from './errors.ts';

/** One upload: what is under a key, or was in one version of it, or while it had this hash. */
export interface Upload {
  key: string;
  versionId?: string;
  eTag?: string;
}

const bare = (eTag = ''): string => eTag.replaceAll('"', '');

/** The bucket that people upload to. The raw object there is the truth. */
export class ArticleBucket {
  readonly #s3: S3Client;
  readonly #bucket: string;

  constructor(s3: S3Client, bucket: string) {
    this.#s3 = s3;
    this.#bucket = bucket;
  }

  /**
   * The bytes of an upload, at most `limit` of them.
   *
   * @returns the bytes; 'gone' when the object or that version is not there any more, or other bytes stand in its place (where `eTag`
   *   is named): what took them away has a message of its own; 'too-large' when it is longer than `limit`
   * @throws TransientError when S3 cannot be reached or breaks off
   */
  async get({ key, versionId, eTag }: Upload, limit: number): Promise<Uint8Array | 'gone' | 'too-large'> {
    try {
      const object = await this.#s3.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) }),
      );
      const refused = eTag && bare(object.ETag) !== eTag ? 'gone' : (object.ContentLength ?? 0) > limit ? 'too-large' : null;
      if (refused) {
        (object.Body as { destroy?(): void } | undefined)?.destroy?.();
        return refused;
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

  /** The objects under a prefix in S3's order, a page of at most 1,000 each; those after a key, when one is given. */
  async *list(prefix: string, after?: string): AsyncGenerator<{ key: string; eTag: string; size: number; modifiedAt: string }[]> {
    let startAfter = after;
    for (;;) {
      const { Contents = [], IsTruncated } = await this.#s3.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ...(startAfter ? { StartAfter: startAfter } : {}) }),
      );
      startAfter = Contents.at(-1)?.Key;
      yield Contents.map(({ Key = '', ETag, Size = 0, LastModified }) => ({
        key: Key,
        eTag: bare(ETag),
        size: Size,
        modifiedAt: (LastModified ?? new Date(0)).toISOString(),
      }));
      if (!IsTruncated || startAfter === undefined) return;
    }
  }

  /** What is under a key now: S3's hash and the size, as its events give them, and since when (ISO instant, whole seconds); null when nothing is. */
  async head(key: string): Promise<{ eTag: string; size: number; modifiedAt: string } | null> {
    try {
      const head = await this.#s3.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key }));
      return { eTag: bare(head.ETag), size: head.ContentLength ?? 0, modifiedAt: (head.LastModified ?? new Date(0)).toISOString() };
    } catch (error) {
      if (isAwsError(error, 'NoSuchKey', 'NotFound')) return null;
      throw error;
    }
  }
}

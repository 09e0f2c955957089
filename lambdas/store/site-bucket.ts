import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isAwsError } from './errors.ts';

/** The bucket that readers see. Paths have no leading slash: `day/2026-11-21/index.html`. */
export class SiteBucket {
  readonly #s3: S3Client;
  readonly #bucket: string;

  constructor(s3: S3Client, bucket: string) {
    this.#s3 = s3;
    this.#bucket = bucket;
  }

  async put(path: string, body: string, contentType: string): Promise<void> {
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
    try {
      const object = await this.#s3.send(new GetObjectCommand({ Bucket: this.#bucket, Key: path }));
      return (await object.Body?.transformToString('utf-8')) ?? '';
    } catch (error) {
      if (isAwsError(error, 'NoSuchKey', 'NotFound')) return null;
      throw error;
    }
  }
}

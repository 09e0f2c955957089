import { S3Store } from '../node_modules/fauxqs/dist/s3/s3Store.js';
import type { MultipartUpload, S3Object } from '../node_modules/fauxqs/dist/s3/s3Types.d.ts';
import type { DurablePersistence } from './durable-persistence.ts';
import type { S3EventName } from './s3-event.ts';

type Tell = (name: S3EventName, bucket: string, object: { key: string } | S3Object) => void;
type ListOptions = NonNullable<Parameters<S3Store['listObjects']>[1]>;

/** What fauxqs keeps to itself and has no method for. */
interface Inside {
  buckets: Map<string, Map<string, S3Object>>;
  multipartUploads: Map<string, MultipartUpload>;
}

/** fauxqs' buckets, telling what happened in the transaction it happened in, and listing in S3's order. */
export class ObjectStore extends S3Store {
  /** is the request under way a copy? The app that owns the requests says so. */
  copying = (): boolean => false;
  readonly #durable: DurablePersistence;
  readonly #tell: Tell;
  readonly #inside = this as unknown as Inside;

  constructor(durable: DurablePersistence, tell: Tell) {
    super();
    this.#durable = durable;
    this.#tell = tell;
  }

  override putObject(...put: Parameters<S3Store['putObject']>): S3Object {
    return this.#durable.atomically(() => {
      const object = super.putObject(...put);
      this.#tell(this.copying() ? 'ObjectCreated:Copy' : 'ObjectCreated:Put', put[0], object);
      return object;
    });
  }

  override completeMultipartUpload(...[uploadId, parts]: Parameters<S3Store['completeMultipartUpload']>): S3Object {
    const bucket = this.#inside.multipartUploads.get(uploadId)?.bucket ?? '';
    return this.#durable.atomically(() => {
      const object = super.completeMultipartUpload(uploadId, parts);
      this.#tell('ObjectCreated:CompleteMultipartUpload', bucket, object);
      return object;
    });
  }

  /** Deleting what is not there succeeds, and nothing happened. */
  override deleteObject(bucket: string, key: string): void {
    const known = this.#inside.buckets.get(bucket)?.has(key) ?? false;
    this.#durable.atomically(() => {
      super.deleteObject(bucket, key);
      if (known) this.#tell('ObjectRemoved:Delete', bucket, { key });
    });
  }

  /** In UTF-8 byte order. The inherited one sorts by locale and pages by code unit, so that pages lose keys. */
  override listObjects(bucket: string, options: ListOptions = {}): ReturnType<S3Store['listObjects']> {
    const { prefix = '', delimiter, maxKeys = 1000 } = options;
    const after = Buffer.from(options.startAfter ?? options.marker ?? '');
    const all = super.listObjects(bucket, { prefix, maxKeys: Number.POSITIVE_INFINITY }).objects.map((object) => ({
      object,
      bytes: Buffer.from(object.key),
    }));
    all.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const objects: S3Object[] = [];
    const prefixes = new Set<string>();
    for (const { object, bytes } of all) {
      const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
      const common = delimiter && cut >= 0 ? object.key.slice(0, cut + delimiter.length) : undefined;
      if (after.length > 0 && Buffer.compare(common === undefined ? bytes : Buffer.from(common), after) <= 0) continue;
      if (common !== undefined && prefixes.has(common)) continue;
      if (objects.length + prefixes.size >= maxKeys) return { objects, commonPrefixes: [...prefixes], isTruncated: true };
      if (common === undefined) objects.push(object);
      else prefixes.add(common);
    }
    return { objects, commonPrefixes: [...prefixes], isTruncated: false };
  }
}

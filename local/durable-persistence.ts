import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { PersistenceManager } from '../node_modules/fauxqs/dist/persistence.js';
import type { MultipartUpload, S3Object } from '../node_modules/fauxqs/dist/s3/s3Types.d.ts';

/**
 * fauxqs' SQLite file, which holds objects and messages alike, so that an object and the message about it are
 * written together or not at all. (fauxqs exports only its app; its version is pinned for these deep imports.)
 */
export class DurablePersistence extends PersistenceManager {
  readonly #db: DatabaseSync;
  readonly #ready: StatementSync;

  constructor(folder: string) {
    super(folder);
    this.#db = (this as unknown as { db: DatabaseSync }).db;
    this.#ready = this.#db.prepare('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?');
  }

  /** Runs synchronous work in one transaction; inside another it joins that one. */
  atomically<T>(work: () => T): T {
    if (this.#db.isTransaction) return work();
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** As inherited, but joins the transaction that it is called in. */
  override completeMultipartUpload(uploadId: MultipartUpload['uploadId'], bucket: string, object: S3Object): void {
    this.atomically(() => {
      this.upsertObject(bucket, object);
      this.deleteMultipartUpload(uploadId);
    });
  }

  /** The inherited one sets the receive count to NULL, which its own schema forbids: a visibility of 0 answered 500. */
  override updateMessageReady(messageId: string): void {
    this.#ready.run(messageId);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HeadObjectCommand, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

const FOLDER = fileURLToPath(new URL('../seeds/articles/', import.meta.url));

/** The sample articles, without what is expected of each and what is said of all. */
function seedFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'README.md' && !name.endsWith('.expected.json') && !name.startsWith('.'))
    .sort();
}

/**
 * Uploads the sample articles that the bucket does not have, under `seeds/<name>`, and says after each how many of how many
 * are done. Gives how many there were to upload.
 */
export async function loadSeeds(
  s3: S3Client,
  bucket: string,
  done: (count: number, total: number) => void,
  folder = FOLDER,
): Promise<number> {
  const place = (name: string) => ({ Bucket: bucket, Key: `seeds/${name}` });
  const missing: string[] = [];
  for (const name of seedFiles(folder)) if (!(await exists(s3, place(name)))) missing.push(name);
  for (const [index, name] of missing.entries()) {
    await s3.send(new PutObjectCommand({ ...place(name), Body: readFileSync(join(folder, name)) }));
    done(index + 1, missing.length);
  }
  return missing.length;
}

async function exists(s3: S3Client, place: { Bucket: string; Key: string }): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand(place));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

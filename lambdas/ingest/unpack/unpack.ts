import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import { Budget } from './budget.ts';
import { gunzip } from './gunzip.ts';
import { type Kind, kindOf } from './kind.ts';
import { openMail } from './mail/mail.ts';
import type { Part, Sealed } from './part.ts';
import { PdfReader } from './pdf/pdf-reader.ts';
import { tidyPath } from './tidy-path.ts';
import { openZip } from './zip/zip.ts';

/**
 * Bytes → parts, by what the bytes are: archives and mails are opened, at most `limits.nesting` deep, and one bad member is
 * refused alone, in its place. Bounded in size, members, depth, ratio and time; nothing is written anywhere.
 */
export async function* unpack(bytes: Uint8Array): AsyncGenerator<Part> {
  const means = { budget: new Budget(), pdfs: new PdfReader(), depth: 0 };
  try {
    yield* open({ path: '', bytes }, means);
  } finally {
    await means.pdfs.close();
  }
}

/** What all members of one object share, and how deep this one is in it. */
interface Means {
  budget: Budget;
  pdfs: PdfReader;
  depth: number;
}

async function* open(sealed: Sealed, means: Means): AsyncGenerator<Part> {
  const { path, bytes } = sealed;
  try {
    const kind = kindOf(bytes);
    if (kind === 'bytes') yield { ...sealed, form: 'bytes' };
    else if (kind === 'pdf') yield { path, form: 'pdf', pdf: await means.pdfs.read(bytes) };
    else yield* openContainer(kind, sealed, deeper(means));
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    yield { path, form: 'refused', error };
  }
}

function deeper(means: Means): Means {
  if (means.depth < limits.nesting) return { ...means, depth: means.depth + 1 };
  throw new RefusalError('too-deep', `Containers nest more than ${limits.nesting} deep here: unpack the inner one.`);
}

async function* openContainer(kind: Exclude<Kind, 'bytes' | 'pdf'>, { path, bytes }: Sealed, means: Means): AsyncGenerator<Part> {
  if (kind === 'gzip') yield* open({ path, bytes: gunzip(bytes, means.budget) }, means);
  else if (kind === 'mail') {
    const { body, members } = openMail(bytes, means.budget);
    if (body) yield { path, form: 'bytes', ...body };
    yield* openMembers(path, members, means);
  } else {
    const archive = openZip(bytes, means.budget);
    if (archive.form === 'word') yield { path, ...archive };
    else yield* openMembers(path, archive.members, means);
  }
}

async function* openMembers(outer: string, members: Iterable<Sealed | Refused>, means: Means): AsyncGenerator<Part> {
  for (const member of members) {
    const path = outer === '' ? member.path : tidyPath(`${outer}!${member.path}`);
    if ('error' in member) yield { path, form: 'refused', error: member.error };
    else yield* open({ ...member, path }, means);
  }
}

type Refused = { path: string; error: RefusalError };

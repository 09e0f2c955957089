import { RefusalError } from '../../refusal.ts';
import type { Budget } from '../budget.ts';
import type { Sealed, WordFiles } from '../part.ts';
import { directoryOf, type ZipEntry } from './directory.ts';
import { inflate } from './inflate.ts';

/** A member of an archive: its bytes, or the reason why there are none. */
export type ZipMember = Sealed | { path: string; error: RefusalError };

/** What an archive turned out to be. */
export type Archive = { form: 'members'; members: Generator<ZipMember> } | { form: 'word'; files: WordFiles };

/** What systems leave in archives and nobody packed: it is no member. Documented in docs/formats.md. */
const LITTER = /(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
/** Texts that are no articles and that no content tells apart: the parts of a saved page, and code. */
const NO_ARTICLE = /\.(css|scss|less|m?js|map|ts|svg|woff2?|ttf)$/i;

/** Archives of documents that are not read, by a member that each has, and what to do. */
const OTHER_DOCUMENTS: readonly [member: RegExp, what: string][] = [
  [/^xl\/workbook/, 'a spreadsheet: save it as text (CSV), or send the articles as JSON'],
  [/^ppt\/presentation/, 'a presentation: save it as PDF'],
  [/^META-INF\/container\.xml$/, 'an e-book: send its chapters as HTML'],
  [/^META-INF\/manifest\.xml$/, 'an OpenDocument file: save it as Word (.docx) or PDF'],
  [/^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$/, 'a program'],
];

/**
 * Opens an archive: a Word document gives its XML files, any other its members, inflated one at a time.
 *
 * @throws RefusalError `damaged`, `too-many-members`, `too-large`, `unsupported`, `empty`
 */
export function openZip(bytes: Uint8Array, budget: Budget): Archive {
  const entries = directoryOf(bytes).filter(({ isFolder, name }) => !isFolder && !LITTER.test(name));
  if (entries.length === 0) throw new RefusalError('empty', 'The archive holds no files.');
  const document = entries.find(({ name }) => /^word\/document\d*\.xml$/.test(name));
  if (document) return { form: 'word', files: wordFiles(bytes, entries, document, budget) };
  const other = OTHER_DOCUMENTS.find(([member]) => entries.some(({ name }) => member.test(name)));
  if (other) throw new RefusalError('unsupported', `The file is ${other[1]}.`);
  budget.take(entries.filter(isArticle).reduce((sum, { size }) => sum + size, 0));
  return { form: 'members', members: membersOf(bytes, entries) };
}

const isArticle = ({ name }: ZipEntry): boolean => !NO_ARTICLE.test(name);

function* membersOf(archive: Uint8Array, entries: readonly ZipEntry[]): Generator<ZipMember> {
  for (const entry of entries) {
    const path = entry.name;
    try {
      if (!isArticle(entry)) throw new RefusalError('no-article', 'The member is a part of a page or a program, no article.');
      yield { path, bytes: inflate(archive, entry) };
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      yield { path, error };
    }
  }
}

function wordFiles(archive: Uint8Array, entries: readonly ZipEntry[], document: ZipEntry, budget: Budget): WordFiles {
  const read = (entry: ZipEntry | undefined): string => {
    if (!entry) return '';
    budget.take(entry.size);
    return new TextDecoder().decode(inflate(archive, entry));
  };
  const named = (name: string) => entries.find((entry) => entry.name === name);
  return { document: read(document), styles: read(named('word/styles.xml')), core: read(named('docProps/core.xml')) };
}

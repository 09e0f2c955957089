import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Digest } from '../../model/digest.ts';
import type { Settings } from '../../model/settings.ts';
import { DOCUMENT_WORDS as D } from './document-words.ts';
import { inert } from './inert.ts';
import { markup } from './markup.ts';
import { printedSelection } from './printed-selection.ts';
import { correctionLines, figureLines, synopsisLines } from './short-parts.ts';
import { viewOf } from './view.ts';
import {
  accountParts,
  contentsParts,
  continuingParts,
  imprintParts,
  lateParts,
  leadParts,
  mastheadParts,
  numbersParts,
  textParts,
  themeParts,
} from './word-parts.ts';
import { fontTable, PAGE, styles } from './word-style.ts';
import { zh } from './words-zh.ts';
import { withoutTimes } from './zip-times.ts';

/** The issue as a Word 简报 of at most eight pages. The same digest gives the same bytes. */
export async function wordDocument(digest: Digest, { siteAddress }: Pick<Settings, 'siteAddress'>): Promise<Uint8Array> {
  const whole = viewOf(digest, zh);
  const selection = printedSelection(digest, whole.outline);
  const view = { ...whole, outline: selection.outline };
  const { sections } = zh;
  const parts: [string, Paragraph[]][] = [
    [sections.numbers, numbersParts(view)],
    [sections.synopsis[digest.kind], textParts(synopsisLines(view))],
    [sections.leads, leadParts(view)],
    [sections.themes, themeParts(view)],
    [sections.figures, textParts(figureLines(view))],
    [sections.continuing, continuingParts(view)],
    [sections.late, lateParts(view)],
    [sections.corrections, textParts(correctionLines(view))],
    [sections.accounts, accountParts(view, selection, siteAddress)],
  ];
  const told = parts.filter(([, paragraphs]) => paragraphs.length > 0);
  const title = inert(`${digest.name} ${zh.periodName(digest.kind, digest.period)} ${zh.issueName(digest)}`);
  const document = new Document({
    title,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...mastheadParts(view),
          ...contentsParts(whole),
          ...told.flatMap(([name, paragraphs], i) => [partHeading(name, i), ...paragraphs]),
          ...imprintParts(view),
        ],
      },
    ],
  });
  const zip = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(digest, title) },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  return withoutTimes(zip);
}

const partHeading = (name: string, i: number): Paragraph =>
  new Paragraph({ heading: 'Heading1', children: [new TextRun(`${D.ordinal(i + 1)}${name}`)] });

/** — 1 —, at the outer edge of the sheet. */
const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** Who and when, without the clock of whoever made the file: it is as old as the newest thing in it. */
const coreProperties = ({ asOf, start, issuer, revision }: Digest, title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${markup`<dc:title>${title}</dc:title><dc:creator>${issuer}</dc:creator><cp:revision>${revision}</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${asOf ?? start}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${asOf ?? start}</dcterms:modified>`}</cp:coreProperties>`;

import type { LineHint } from './extracted.ts';
import { attributeOf, readXml } from './xml.ts';

interface Style {
  name: string;
  basedOn: string;
  outline: number;
}

/** Outline levels 0 to 8 are headings, 9 is body text (ECMA-376, 17.3.1.20). */
const BODY_LEVEL = 9;

/** What the paragraph styles of a Word document mean, by their id; a style that means nothing is not there. */
export function wordStyles(xml: string): Map<string, LineHint> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { name: '', basedOn: '', outline: BODY_LEVEL };
        styles.set(attributeOf(attributes, 'w:styleId') ?? '', style);
      }
      const value = attributeOf(attributes, 'w:val') ?? '';
      if (!style) return;
      if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.outline = Number(value);
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
    text() {},
  });
  const hints = new Map<string, LineHint>();
  for (const id of styles.keys()) {
    const hint = hintOf(id, styles);
    if (hint) hints.set(id, hint);
  }
  return hints;
}

/** A style means what its name says, or what the one that it is based on does. */
function hintOf(id: string, styles: ReadonlyMap<string, Style>): LineHint | undefined {
  let style = styles.get(id);
  for (let steps = 0; style && steps < 10; steps++) {
    if (/^(title|标题|標題)$/i.test(style.name)) return 'title';
    if (/^(caption|题注|題注)$/i.test(style.name)) return 'caption';
    if (/^(toc|目录) ?\d/i.test(style.name)) return 'outside';
    if (/^(heading|subtitle|标题|標題|副标题)/i.test(style.name) || style.outline < BODY_LEVEL) return 'heading';
    style = styles.get(style.basedOn);
  }
  return undefined;
}

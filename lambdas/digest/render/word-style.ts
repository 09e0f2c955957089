import { AlignmentType, convertMillimetersToTwip, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';

/**
 * How a 简报 looks in Word: page, type area, faces and sizes of GB/T 9704—2012, as offices set their papers. Lengths are twips (1/20 pt),
 * sizes half points.
 */

export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    right: convertMillimetersToTwip(26),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    footer: convertMillimetersToTwip(26),
  },
};
/** Width of the type area. */
export const WIDTH = convertMillimetersToTwip(156);

/** 三号 and 四号. */
export const SIZE = 32;
export const SMALL = 28;
/** 22 lines a page. */
const PITCH = 560;
/** Two characters. */
const INDENT = 640;
export const RED = 'C00000';

/** The face that GB/T 9704 names, and what a machine without it should take. */
export const FACES = {
  masthead: { name: '方正小标宋简体', instead: '华文中宋', family: 'roman' },
  body: { name: '仿宋_GB2312', instead: '仿宋', family: 'modern' },
  heading: { name: '黑体', instead: 'SimHei', family: 'swiss' },
  theme: { name: '楷体_GB2312', instead: '楷体', family: 'modern' },
  number: { name: '宋体', instead: 'SimSun', family: 'auto' },
} as const;
/** Latin letters and digits. */
const LATIN = 'Times New Roman';

/** Chinese in one face, Latin in another. */
export const face = (name: keyof typeof FACES) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: FACES[name].name });

export const spacing = { before: 0, after: 0, line: PITCH, lineRule: LineRuleType.EXACT };

const heading = (level: 1 | 2 | 3, font: keyof typeof FACES, bold: boolean) => ({
  run: { font: face(font), size: SIZE, bold, color: '000000' },
  paragraph: { spacing, indent: { firstLine: INDENT }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

const style = (id: string, name: string, more: Omit<IParagraphStyleOptions, 'id'>) => ({ id, name, basedOn: 'Normal', ...more });

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: face('body'), size: SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing, alignment: AlignmentType.BOTH },
    },
    title: {
      run: { font: face('masthead'), color: RED },
      paragraph: { spacing: { before: 0, after: 120 }, alignment: AlignmentType.CENTER },
    },
    heading1: heading(1, 'heading', false),
    heading2: heading(2, 'theme', true),
    heading3: heading(3, 'body', true),
  },
  paragraphStyles: [
    style('Text', '正文段落', { paragraph: { indent: { firstLine: INDENT } } }),
    style('Where', '地区主题来源', {
      run: { font: face('theme'), size: SMALL, color: '444444' },
      paragraph: { indent: { firstLine: INDENT }, keepLines: true },
    }),
    style('Issue', '期号', { paragraph: { alignment: AlignmentType.CENTER } }),
    style('Line', '编发单位与日期', { paragraph: { alignment: AlignmentType.LEFT } }),
    style('Notice', '提示', { run: { font: face('heading') }, paragraph: { indent: { firstLine: INDENT } } }),
    style('Imprint', '版记', {
      run: { size: SMALL },
      paragraph: { alignment: AlignmentType.LEFT, keepLines: true, indent: { left: 280, right: 280 } },
    }),
    style('PageNumber', '页码', { run: { font: face('number'), size: SMALL } }),
  ],
};

/** `word/fontTable.xml`: Word takes the other name where the first is not installed, and knows both as Chinese (charset 86). */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
  FACES,
)
  .map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  )
  .join('')}<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

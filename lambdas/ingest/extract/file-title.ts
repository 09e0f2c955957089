import { tidy } from './plain.ts';

/** What programs write when nobody gave a title: their own name, the file's, a template's. */
const NOBODYS =
  /^(microsoft word|word|powerpoint|wps|untitled|document|title|无标题|未命名|新建|文档|幻灯片|标题|第?\d+页?)|\.(docx?|wps|pdf|txt|html?|indd|cdr|tmp)$|^[\w\s.-]+$/i;

/** The title that a file's properties state, when a person may have written it; undefined otherwise. */
export function usableTitle(stated: string): string | undefined {
  const title = tidy(stated.replace(/\s+/g, ' '));
  return title.length < 4 || title.length > 150 || (NOBODYS.test(title) && !/^[\w\s.,'’-]+ [\w\s.,'’-]+ [\w\s.,'’-]+$/.test(title))
    ? undefined
    : title;
}

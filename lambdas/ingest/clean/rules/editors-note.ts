import { label, type Rule } from '../work-line.ts';

/** 编者按 and its kin: with the note behind it, or alone above the note. */
const NOTE = /^[【[（(]?(编者按|编者的话|开栏的话|开栏语|编后|记者手记)[】\]）)]?\s*[:：]?/;

/** An editor's note, which stays: it is told to the reader. */
export const editorsNote: Rule = {
  id: 'editors-note',
  apply({ lines }) {
    let isAnnounced = false;
    for (const line of lines) {
      if (line.kind) continue;
      const words = NOTE.exec(line.folded)?.[0].length ?? 0;
      const isAlone = words > 0 && words === line.folded.length;
      if (isAnnounced || (words > 0 && !isAlone)) label(line, 'editors-note', 'editors-note');
      isAnnounced = isAlone;
    }
  },
};

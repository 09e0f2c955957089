import type { Shape } from './pack.ts';

const published: Shape = ['date', 'time', 'month', 'day', 'precision', 'basis'];
const seen: Shape = ['key', 'at'];

/** An `ArticleRecord`, without its signature. */
export const articleShape: Shape = [
  'id',
  { field: 'title', one: ['text', 'basis'] },
  'source',
  'authors',
  { field: 'published', one: published },
  'script',
  'length',
  {
    field: 'region',
    one: [
      'level',
      'path',
      'codes',
      'confidence',
      { field: 'evidence', each: ['text', 'at', 'rule', 'weight'] },
      { field: 'runnerUp', one: ['level', 'path', 'score'] },
    ],
  },
  { field: 'mentions', each: ['level', 'path', 'codes', 'count'] },
  { field: 'themes', each: ['id', 'score', 'primary', { field: 'evidence', each: ['term', 'at', 'weight'] }] },
  { field: 'summary', each: ['text', 'start', 'end'] },
  { field: 'figures', each: ['text', 'start', 'end', 'value', 'unit', 'about', 'approx', 'sentence'] },
  'rules',
  { field: 'seen', each: seen },
  { field: 'from', one: seen },
  'day',
  'site',
  'edges',
  { field: 'reading', one: ['charset', { field: 'cut', each: ['reason', 'rule', 'lines'] }, 'repairs'] },
];

/** An `ObjectRecord`, without the fields that conditions name. */
export const objectShape: Shape = [
  'eTag',
  'day',
  'lateFor',
  'size',
  { field: 'articles', each: ['id', 'member', 'title', 'source', { field: 'published', one: published }] },
  { field: 'rejected', each: ['member', 'code', 'message'] },
  'superseded',
];

import type { LineKind, LineLabel } from '../../model/article.ts';

/** The closed set of labels, and the kind of the contract that each folds into. */
export const kindOf: Readonly<Record<LineLabel, LineKind>> = {
  title: 'title',
  heading: 'heading',
  body: 'body',
  unsure: 'body',
  'editors-note': 'body',
  caption: 'caption',
  'photo-credit': 'caption',
  byline: 'byline',
  dateline: 'byline',
  publication: 'meta',
  abstract: 'abstract',
  copyright: 'junk',
  licence: 'junk',
  navigation: 'junk',
  related: 'junk',
  links: 'junk',
  comment: 'junk',
  advertisement: 'junk',
  promotion: 'junk',
  counter: 'junk',
  artefact: 'junk',
  template: 'junk',
  outside: 'junk',
};

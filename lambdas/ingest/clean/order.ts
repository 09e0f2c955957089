import model from '../../../seeds/cleaning/line-model.json' with { type: 'json' };
import { abstract } from './rules/abstract.ts';
import { afterByline } from './rules/after-byline.ts';
import { artefact } from './rules/artefact.ts';
import { beforeTitle } from './rules/before-title.ts';
import { byline } from './rules/byline.ts';
import { caption } from './rules/caption.ts';
import { copyright, licence } from './rules/copyright.ts';
import { counter } from './rules/counter.ts';
import { dateline } from './rules/dateline.ts';
import { editorsNote } from './rules/editors-note.ts';
import { heading } from './rules/heading.ts';
import { legalRun } from './rules/legal-run.ts';
import { lineModel } from './rules/line-model.ts';
import { masthead } from './rules/masthead.ts';
import { meta } from './rules/meta.ts';
import { navigation } from './rules/navigation.ts';
import { outside } from './rules/outside.ts';
import { advertisement, promotion } from './rules/promotion.ts';
import { tail } from './rules/tail.ts';
import { template } from './rules/template.ts';
import { title } from './rules/title.ts';
import { titleAgain } from './rules/title-again.ts';
import type { Rule } from './work-line.ts';

/** Rules that know a line by its own form or by a block that it stands in. The first that labels a line keeps it. */
export const anchored: readonly Rule[] = [
  template,
  meta,
  title,
  masthead,
  artefact,
  counter,
  navigation,
  advertisement,
  promotion,
  licence,
  copyright,
  outside,
  beforeTitle,
  titleAgain,
  tail,
  legalRun,
  byline,
  dateline,
  afterByline,
  abstract,
];

/** What decides on the lines that none of them knows, in this order. */
export const closing: readonly Rule[] = [lineModel(model), caption, editorsNote, heading];

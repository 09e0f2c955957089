import type { Figure, Mention, Published, Span, ThemeScore, Title } from '../../model/article.ts';
import type { Place } from './place.ts';

/** What grouping reads of an article: its signature and what its record says. The text is not among it. */
export interface ClusterInput {
  id: string;
  title: string | null;
  /** we chose the title ourselves: two tellings may then differ in it and mean the same */
  derived?: boolean;
  region: Place;
  signature: string;
  /** ISO instant */
  receivedAt: string;
  themes?: Pick<ThemeScore, 'id'>[];
  figures?: (Pick<Figure, 'value' | 'unit'> & { approx?: boolean })[];
  published?: Published | null;
  summary?: Pick<Span, 'text'>[];
  mentions?: Pick<Mention, 'path'>[];
}

/** The parts that a record, an analysis and a story have in common. */
export interface Described extends Omit<ClusterInput, 'title' | 'derived' | 'receivedAt'> {
  title: Title | null;
}

/** What grouping reads of a record, an analysis or a story. */
export function clusterInputOf({ title, ...described }: Described, receivedAt: string): ClusterInput {
  const { id, region, signature, themes = [], figures = [], published = null, summary = [], mentions = [] } = described;
  const said = { title: title?.text ?? null, derived: title?.basis === 'derived' };
  return { id, ...said, region, themes, figures, published, signature, summary, mentions, receivedAt };
}

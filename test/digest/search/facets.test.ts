import { expect, test } from 'vitest';
import { type Attributes, namesIn, readAttributes, writeAttributes } from '../../../lambdas/digest/search/attributes.ts';
import { countFacets, filtered } from '../../../lambdas/digest/search/facets.ts';
import { searchDocuments } from './documents.ts';

const story = (day: string, group: string, themes: string[], sources: string[], status: Attributes['status'] = 'new'): Attributes => ({
  day,
  group,
  themes,
  sources,
  status,
});
const stories = [
  story('2026-11-02', '310000', ['urban', 'health'], ['甲报']),
  story('2026-11-01', '310000', ['health'], ['甲报', '乙报'], 'late'),
  story('2026-10-31', '320000', ['urban'], ['乙报']),
];
const places = (kept: readonly Attributes[]) => kept.map((each) => stories.indexOf(each));

test.each([
  [{}, [0, 1, 2]],
  [{ region: '310000' }, [0, 1]],
  [{ theme: 'urban' }, [0, 2]],
  [{ kind: 'late' }, [1]],
  [{ month: '2026-10' }, [2]],
  [{ source: '乙报' }, [1, 2]],
  [{ from: '2026-11-01' }, [0, 1]],
  [{ from: '2026-10-31', to: '2026-11-01' }, [1, 2]],
  [{ theme: 'urban', region: '310000', source: '' }, [0]],
  [{ theme: 'none' }, []],
])('%j leaves %j', (filters, left) => {
  expect(places(filtered(stories, filters))).toEqual(left);
});

test('a facet counts what each of its values would leave, the other filters kept', () => {
  expect(countFacets(stories, { region: '310000' })).toEqual({
    region: [
      ['310000', 2],
      ['320000', 1],
    ],
    theme: [
      ['health', 2],
      ['urban', 1],
    ],
    kind: [
      ['late', 1],
      ['new', 1],
    ],
    month: [['2026-11', 2]],
    source: [
      ['甲报', 2],
      ['乙报', 1],
    ],
  });
});

test('attributes are read as they were written', () => {
  const documents = searchDocuments(300, 50, 3);
  const names = namesIn(documents);
  const days = documents.map(({ day }) => day);
  expect(readAttributes(writeAttributes(documents, names), days, names)).toEqual(
    documents.map(({ day, group, status, themes, sources }) => ({ day, group, status, themes, sources })),
  );
});

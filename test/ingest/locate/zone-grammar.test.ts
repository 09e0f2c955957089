import { describe, expect, it } from 'vitest';
import { namedIn } from '../../../lambdas/ingest/locate/named.ts';
import { decide, settle, supportOf } from '../../../lambdas/ingest/locate/places.ts';
import { scan } from '../../../lambdas/ingest/locate/scan.ts';
import { grammarZones } from '../../../lambdas/ingest/locate/zone-grammar.ts';

describe('zone grammar', () => {
  it.each([
    ['广安区临港经开区签约', ['广安区|临港经开区']],
    ['区卫健局、临港经开区、河东街道发言', ['|临港经开区']],
    ['他们走进碧阳工业园区管委会办事', ['|碧阳工业园区']],
    ['昆明市呈贡开发区招商', ['呈贡|开发区']],
    ['全市推进产城融合示范区建设', []],
    ['浙江自贸试验区扩大开放', []],
    ['奋力谱写经开区发展新篇章', ['|经开区']],
    ['经开区召开大会', ['|经开区']],
    ['青岛胶州湾综合保税区验收', ['青岛|胶州湾综合保税区']],
    ['海沧保税港区进境箱量', ['海沧|保税港区']],
    ['厦门海沧保税港区进境箱量', ['海沧|保税港区']],
    ['广东内陆型综保区放行', ['|综保区']],
    ['天津港北疆港区检查堆场', []],
    ['中原新区开工', []],
    ['荥阳市与荥阳新区共建', ['荥阳|新区']],
  ])('%s', (text, expected) => {
    const found = scan(text);
    const settled = settle(found, namedIn([found]));
    const zones = grammarZones(found, decide(settled, supportOf([settled])));
    expect(zones.map(({ under, name }) => `${under?.text ?? ''}|${name}`)).toEqual(expected);
  });
});

import { expect, test } from 'vitest';
import { type Marks, marksOf } from '../../../lambdas/ingest/summarize/sentence-marks.ts';

test.each<[keyof Marks, string, boolean]>([
  ['scene', '大厅的墙上贴着当天的活：贴瓷砖，日薪380元；搬运工，一天210元。', true],
  ['scene', '院子里师傅讲课，台下坐着42名学员和36名家属。', true],
  ['scene', '松谷县沿着老街建起零工驿站8个，今年帮助3200人。', false],
  ['anecdote', '网格员发现一户人家收入困难，连上门5次。', true],
  ['anecdote', '东街道一名网格员算了算，每周少填3张表。', true],
  ['anecdote', '松谷县为每一户农户发放补贴300元。', false],
  ['anecdote', '松谷县走访1200户居民，解决问题31件。', false],
  ['boilerplate', '王明山、赵立文和12名乡镇负责人参加会见。', true],
  ['boilerplate', '全县3200名零工参加培训，1200人取得证书。', false],
  ['dangling', '我高度重视零工群体，愿同各方推动驿站建设。', true],
  ['dangling', '我省今年建成零工驿站80个。', false],
  ['dangling', '在这个驿站里，零工可以免费喝水充电。', true],
])('%s: %s', (mark, sentence, wanted) => expect(marksOf(sentence)[mark]).toBe(wanted));

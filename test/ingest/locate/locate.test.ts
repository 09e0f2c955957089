import { describe, expect, it } from 'vitest';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { article } from './article.ts';

/** `level path`, from a title, a text and perhaps a source. */
const where = (title: string, text: string, source = '') => {
  const { region } = locate(article({ title, text, source }));
  return `${region.level} ${region.path.join('/')}`.trim();
};

type Case = [expected: string, title: string, text: string, source?: string];

const groups: Record<string, Case[]> = {
  'province level': [
    ['province 四川省', '四川出台措施支持小微企业', '四川省政府办公厅近日印发通知，全省各地要抓好落实。'],
    ['province 江苏省', '', '江苏省级机关各党组织开展主题党日。省财政厅、省水利厅到南京、盐城两地走访。全省共有两百个支部参加。'],
    ['province 广西壮族自治区', '广西秋粮收购进展顺利', '截至目前，广西全区收购秋粮八十万吨，其中南宁市十万吨，来宾市九万吨。'],
    ['province 内蒙古自治区', '内蒙古推进防沙治沙', '内蒙古自治区党委召开会议，部署防沙治沙工作。'],
    ['province 北京市', '北京新开三条公交线路', '北京市交通委介绍，三条线路覆盖朝阳区、通州区和大兴区。全市公交线路增至一千二百条。'],
    ['province 重庆市', '重庆：山火扑灭', '重庆市应急管理局通报，火情已全部扑灭。全市投入三千人。'],
    ['province 香港特别行政区', '香港举行花卉展览', '花卉展览在香港开幕，展期十天。'],
    ['province 台湾省', '台北举办书展', '书展在台北举行，台湾多家出版社参展。'],
    ['province 黑龙江省', '黑龙江大豆开镰', '黑龙江省大豆进入收获期，绥化市、黑河市、佳木斯市的农户抢抓晴天。'],
    ['province 湖北省', '', '本报武汉11月2日讯 湖北省水利厅消息，全省水库蓄水正常。省水利厅要求各地加强巡查。'],
    ['province 山东省', '全省安全生产会议召开', '山东省安全生产电视电话会议在济南召开。省政府要求各市压实责任。'],
  ],
  'prefecture level': [
    ['city 浙江省/杭州市', '杭州发布人才新政', '杭州市委、市政府印发意见，全市将新增三万套人才住房。'],
    ['city 四川省/广安市', '广安市召开经济工作会议', '广安市委书记主持会议。会议要求，广安区、华蓥市、岳池县加快项目建设。'],
    ['city 吉林省/吉林市', '吉林市冬季供暖启动', '吉林市住建局介绍，全市供暖面积增加。'],
    ['city 湖北省/恩施土家族苗族自治州', '恩施州开展茶园培训', '恩施州农业农村局组织培训，全州两千户茶农参加。'],
    ['city 内蒙古自治区/锡林郭勒盟', '锡林郭勒盟草原补奖资金发放', '锡林郭勒盟财政局发放补奖资金。'],
    ['city 新疆维吾尔自治区/喀什地区', '喀什地区种植业丰收', '喀什地区农业农村局统计，巴旦木产量增长。'],
    ['city 山西省/大同市', '山西大同推进古城保护', '大同市文物局公布计划，全市修缮三十处院落。'],
    ['city 广东省/东莞市', '东莞制造业回升', '东莞市统计局公布数据，全市规上工业增长百分之五。'],
    ['city 辽宁省/朝阳市', '辽宁朝阳旱情缓解', '辽宁省朝阳市水务局通报，全市普降小雨。'],
    ['city 广西壮族自治区/来宾市', '来宾市糖厂开榨', '来宾市六家糖厂开榨，市政府派出工作组。'],
    ['city 甘肃省/白银市', '白银市绿化荒山', '白银市林草局组织植树，全市造林五万亩。'],
  ],
  'county level': [
    ['county 上海市/宝山区', '宝山区推进旧住房改造', '上海市宝山区召开推进会，区委书记出席。全区列入计划的小区有四十个。'],
    ['county 新疆维吾尔自治区/石河子市', '石河子市举办运动会', '石河子市举办市民运动会，来自各街道的选手参加。'],
    ['county 四川省/广安市/广安区', '', '广安市广安区召开推进会。广安区委书记讲话，区委宣传部通报情况，全区各部门参加。'],
    ['county 浙江省/金华市/义乌市', '浙江义乌开通新航线', '义乌市商务局介绍，义乌机场新增航线。'],
    ['county 湖北省/神农架林区', '神农架林区封山', '神农架林区发布封山令，林区各乡镇设卡。'],
    ['county 四川省/绵阳市/北川羌族自治县', '北川县茶叶节开幕', '北川县茶叶节开幕，县委书记致辞，全县茶农参加。'],
    ['county 河北省/石家庄市/赵县', '赵县梨花节', '河北省赵县梨花节开幕。赵县县委、县政府邀请客商。'],
    ['county 甘肃省/甘南藏族自治州/合作市', '合作市供热改造完成', '甘肃省合作市供热改造完成，市政府验收。'],
    ['county 江苏省/苏州市/昆山市', '昆山：台企座谈会召开', '昆山市召开台企座谈会。昆山已有五千家台企。'],
    ['county 重庆市/忠县', '忠县柑橘上市', '重庆市忠县柑橘上市，县政府组织展销。'],
    [
      'county 河南省/郑州市/中原区',
      '情满中原——中原区民生工作综述',
      '中原区委把民生放在首位，全区实施九十个项目。中原区领导到郑州一线调研。',
    ],
    ['county 湖北省/荆州市/公安县', '公安县公安局护航春耕', '湖北省公安县公安局民警下田帮忙，公安机关还查处了假种子。'],
    ['county 广东省/深圳市/南山区', '南山区举办科普周', '深圳市南山区举办科普周，区政府邀请院士讲课。'],
    ['county 云南省/大理白族自治州/大理市', '大理市整治洱海周边', '云南省大理市组织整治，市委书记现场督办。大理市已拆除违建。'],
  ],
  zones: [
    ['zone 吉林省/长春市/长春汽车经济技术开发区', '长春汽开区召开会议', '汽开区党工委部署工作，汽开区各街道参加。'],
    ['zone 陕西省/西安市/西安经济技术开发区', '西安市经开区开展培训', '经开区管委会介绍，全区一千家企业参加，西安经开区将继续办班。'],
    ['zone 江苏省/苏州市/苏州工业园区', '苏州工业园区新增外企', '苏州工业园区管委会公布，园区新增外企三十家。'],
    ['zone 河北省/河北雄安新区', '雄安新区启动区建设提速', '雄安新区管委会介绍，启动区在建项目八十个。'],
    ['zone 重庆市/重庆两江新区', '两江新区产业园开工', '两江新区管委会在重庆举行开工仪式。'],
    ['zone 四川省/成都市/成都高新技术产业开发区', '成都高新区支持芯片企业', '成都高新区党工委出台措施，高新区企业可以申报。'],
    ['zone 江苏省/苏州市/昆山经济技术开发区', '昆山开发区光电产业壮大', '昆山经开区管委会介绍，昆山开发区光电企业增至百家。'],
    ['zone 吉林省/长春市/长春净月高新技术产业开发区', '净月高新区办冰雪节', '长春净月高新区冰雪节开幕，净月高新区管委会发放消费券。'],
    ['zone 河南省/郑州市/郑州航空港经济综合实验区', '郑州航空港区货运增长', '郑州航空港区管委会公布数据。'],
    ['zone 安徽省/黄山市/黟县/碧阳工业园区', '黟县碧阳工业园区扩建', '黟县碧阳工业园区管委会介绍，碧阳工业园区将新建厂房。'],
    ['zone 贵州省/贵州贵安新区', '贵安新区数据中心投运', '贵安新区党工委介绍，贵安新区新机房投运。'],
    ['zone 湖北省/武汉市/武汉东湖新技术开发区', '东湖高新区发布光电子计划', '武汉东湖高新区管委会发布计划，东湖高新区企业可申请。'],
    ['county 四川省/广安市/广安区', '广安区召开交流会', '广安区委召开会议，临港经开区、中桥街道作交流发言。广安区委要求抓好落实。'],
  ],
  'shared names need their parent': [
    ['county 江苏省/南京市/鼓楼区', '鼓楼区开展夜查', '南京市鼓楼区开展夜查，区政府部门参加。'],
    ['county 福建省/福州市/鼓楼区', '鼓楼区开展夜查', '福州市鼓楼区开展夜查，区政府部门参加。'],
    ['county 北京市/朝阳区', '朝阳区开设社区食堂', '北京朝阳区开设社区食堂三十家。'],
    ['county 吉林省/长春市/朝阳区', '朝阳区开设社区食堂', '长春市朝阳区开设社区食堂三十家。'],
    ['county 广东省/广州市/白云区', '白云区开展普法', '白云区司法局走进学校，区政府支持。', '广州日报'],
    ['unknown', '鼓楼区开展夜查', '鼓楼区开展夜查，商户配合。'],
    ['city 陕西省/西安市', '西安区县联动治水', '西安市水务局与各区县联动，全市河道好转。'],
  ],
  'ordinary words are no places': [
    ['unknown', '双方加强合作', '两家企业签约合作，共享资源，和平友好。'],
    ['unknown', '天山南北好风光', '江山如画，画出最大同心圆。'],
    ['unknown', '贵客来宾齐聚', '各界来宾听取重大理论宣讲，祝愿大家安康，愿社会长治久安。'],
    ['unknown', '', '这条路长四平方公里的说法有误，第三明确责任，日照时间变长，会议隆重大庆祝。'],
    ['unknown', '幸福建设人人有责', '大家建成都市农园，打造新乡村，培育新乡贤。'],
    ['unknown', '沿海地区迎台风', '沿海地区做好准备，参加沙滩清理。'],
    ['unknown', '合作市场前景广阔', '他们开展和平区域研究，关注区位优势。'],
    ['unknown', '', '他毕业于吉林大学，现住南京路，常用北京时间，买过上海电气。'],
    ['province 山西省', '山西山区通路', '山西山区新修公路，全省通路率提高。'],
    ['province 湖北省', '湖北公安机关护航高考', '湖北公安机关护航高考，全省出动民警。'],
    ['province 辽宁省', '辽宁振兴步伐加快', '辽宁振兴取得新突破，全省企业增多。'],
  ],
  'national items': [
    ['national 全国', '国务院印发通知', '国务院办公厅印发通知，部署各地做好防汛。'],
    ['national 全国', '教育部：严禁违规补课', '教育部发布通知，要求各地严禁违规补课。'],
    ['national 全国', '全国夏粮丰收', '国家统计局公布，全国夏粮增产，河南、山东、安徽、河北贡献较大。'],
    ['national 全国', '湖北以外新增病例下降', '据国家卫健委统计，全国除湖北以外地区病例下降。'],
    ['national 全国', '外交部发言人就中美关系答问', '外交部发言人表示，中国愿同美国保持沟通。'],
  ],
  'foreign items': [
    ['foreign 日本', '日本发生地震', '日本气象厅说，东京有震感。'],
    ['foreign 美国', '美联储宣布加息', '新华社华盛顿11月2日电 美联储宣布加息。'],
    ['foreign 法国', '法国总统出访', '法国总统从巴黎启程，出访德国。'],
    ['foreign 韩国', '', '首尔市龙山区举行活动，韩国媒体报道了这一消息。'],
  ],
  'datelines and sources': [
    ['city 四川省/成都市', '', '新华社成都11月2日电（记者李某）记者从有关部门获悉，地铁新线开通。'],
    ['city 四川省/广安市', '全市开展义诊', '全市各医院开展义诊，市政府拨出经费。', '广安日报'],
    ['unknown', '义诊进社区', '医生走进社区。', '中国网'],
  ],
  'other places than the subject': [
    ['city 江苏省/南通市', '南通医疗队支援湖北', '南通市卫健委派出医疗队支援湖北。全市报名踊跃。'],
    ['county 浙江省/湖州市/安吉县', '安吉县赴贵州对接帮扶', '安吉县领导赴贵州对接，安吉县捐赠茶苗，县政府签约。'],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    it.each(cases)('%s ← %s %s', (expected, title, text, source) => {
      expect(where(title, text, source)).toBe(expected);
    });
  });
}

describe('hostile length', () => {
  it.each(['山西', '北京市朝阳区', '临港经开区、', '经开区', '和平合作', '全省', '新华社成都'])('%s without end', (unit) => {
    const text = unit.repeat(300_000 / unit.length);
    expect(locate(article({ title: text.slice(0, 3000), text, source: text.slice(0, 3000) })).region.evidence.length).toBeLessThanOrEqual(
      12,
    );
  });
});

describe('what a region carries', () => {
  const found = locate(article({ title: '上海市宝山区召开会议', text: '宝山区委召开会议。江苏省南通市派人参加。' }));
  it('has a code for each name of its path', () => expect(found.region.codes).toEqual(['310000', '310113']));
  it('has no code for a zone', () =>
    expect(locate(article({ title: '长春汽开区招商', text: '汽开区招商。' })).region.codes).toEqual(['220000', '220100', null]));
  it('counts what is merely mentioned', () =>
    expect(found.mentions.map(({ path, count }) => `${path.join('/')} ${count}`)).toContain('江苏省/南通市 1'));
  it('names the runner-up', () => expect(found.region.runnerUp?.path).toEqual(['江苏省']));
  it('gives places for its evidence', () => {
    const text = `${'会议开始。'.repeat(3)}江苏省宿迁市派人参加。`.repeat(20);
    const { region } = locate(article({ text }));
    expect(region.evidence.length).toBeGreaterThan(3);
    expect(region.evidence.length).toBeLessThanOrEqual(12);
    for (const { text: found, at } of region.evidence) expect(text.slice(at as number, (at as number) + found.length)).toBe(found);
  });
  it('is surer of a clear case than of a close one', () => {
    const close = locate(article({ text: '江苏省与浙江省签约。' })).region.confidence;
    expect(found.region.confidence).toBeGreaterThan(close);
    expect(close).toBeLessThan(0.7);
  });
  it('says nothing of an empty article', () => {
    expect(locate(article({ text: '' }))).toEqual({
      region: { level: 'unknown', path: [], codes: [], confidence: 0, evidence: [] },
      mentions: [],
    });
  });
  it('reads Traditional script', () => expect(where('廣東東莞開展植樹', '東莞市組織植樹，全市動員。')).toBe('city 广东省/东莞市'));
});

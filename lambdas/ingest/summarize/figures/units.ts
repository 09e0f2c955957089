/** What a unit measures: it decides how much a figure is worth to a reader. */
export type UnitKind = 'money' | 'people' | 'share' | 'thing' | 'extent' | 'event' | 'time';

/** `[unit, kind, what may not follow]`: 家 in 家庭 counts nothing. The last column is a regular expression. */
// biome-ignore format: a table, several units a line
const ROWS: readonly [string, UnitKind, string?][] = [
  ['元人民币', 'money'], ['元', 'money', '旦|宵|素|月|首|件|器'], ['美元', 'money'], ['欧元', 'money'], ['港元', 'money'], ['日元', 'money'], ['块钱', 'money'],
  ['人次', 'people'], ['人份', 'thing'], ['人', 'people', '民(?!警|币)|才|大代表|员|工智能|像|士|类|物|间'], ['人口', 'people'],
  ['名', 'people', '单(?!位|亲)|额|称|录(?!取|用)|师(?!生|傅|范)|牌'], ['位', 'people', '于|置|列|居(?!民|住)|一体|次|数'], ['户', 'people', '外(?!来|出|地)|籍|型|口'], ['户次', 'people'],
  ['户家庭', 'people'], ['例', 'people', '会|如|行|外'],
  ['%', 'share'], ['‰', 'share'], ['个百分点', 'share'], ['百分点', 'share'], ['倍', 'share', '增'], ['成', 'share', '立|为|功|果|员|效|绩|本|都|长|型|品|交|熟|分|年|套|片|半'],
  ['项', 'thing', '目(?!标)'], ['件', 'thing', '套'], ['个', 'thing', '半|体(?!育|检|系|验)|税(?!务|种|费|源)'], ['家', 'thing', '庭|属|园|具'], ['所', 'thing', '有|以|得|在|属|需|长|谓'],
  ['座', 'thing', '谈|位|椅|机'], ['栋', 'thing'], ['幢', 'thing'], ['条', 'thing', '件(?!件)|例|款'], ['部', 'thing', '门|委|队|分|署|落|级|长|位|属|省|市'],
  ['台', 'thing', '湾|风(?!机|电|扇|力)|账|阶|胞|州|北|商(?!用|务)|词'], ['台套', 'thing'], ['套', 'thing', '餐|路|装(?!备|置|修|配)'], ['辆', 'thing'], ['辆次', 'event'], ['列', 'thing', '入|出|为|席|车|举|支|装|岛'], ['艘', 'thing'], ['架', 'thing', '构|空'],
  ['架次', 'event'], ['篇', 'thing', '章'], ['本', 'thing', '次|市|区|县|省|土|科(?!普|技|学|幻)|级|身|金|届|年|质'], ['册', 'thing'], ['幅', 'thing', '度|员'], ['份', 'thing', '额|子'],
  ['张', 'thing', '家|贴|店|掖'], ['块', 'thing', '钱'], ['处', 'thing', '理|置|罚|于|级|长|分|处'], ['支', 'thing', '持|部(?!队)|付|出|撑|队(?!伍)|行(?!动|业)|援|委|教|一扶|点|线'], ['类', 'thing', '似|别|型'],
  ['大类', 'thing'], ['种', 'thing', '植|子|养(?!殖|老)|粮|业(?!务|态)|苗|类'], ['款', 'thing', '项|式'], ['组', 'thing', '织|建|成|团|长|合|数'], ['间', 'thing', '接|隔'],
  ['棵', 'thing'], ['株', 'thing', '洲|式'], ['头', 'thing', '雁|部|条|号|等|脑'], ['只', 'thing', '有|要|能|是|争|为'], ['羽', 'thing'], ['尾', 'thing', '矿|水|号|气'], ['盏', 'thing'], ['根', 'thing', '据|本|治'],
  ['起', 'thing', '来|步|草|到|诉|源|飞|义|重(?!大|点|特)'], ['宗', 'thing', '旨|教'], ['笔', 'thing', '试|者|会'], ['单', 'thing', '位|元|项|独|纯|一'], ['首', 'thing', '次|批|先|席|都|个|届|创|府|位|家'],
  ['客', 'people', '运|车|流|户|人|厅|机|观|商'], ['分', 'share', '钟|之|成|别|为|布|享|工|公司|局|类|级|析|散|批|期|层|阶|管|会|队|园'], ['封', 'thing', '闭|控'], ['则', 'thing', '是'], ['集', 'thing', '中|体|团|聚|成|市|合'], ['门', 'thing', '前|口|诊|店|户|槛|窗|峡|类|票|头|县'], ['片', 'thing', '区|段|面|刻'], ['枚', 'thing'], ['面', 'thing', '积|对|向|临|貌|上|试|粉|包|料|前'],
  ['部门', 'thing'], ['床', 'thing', '位|上|垫'], ['床位', 'thing'], ['车次', 'event'], ['件次', 'event'], ['批', 'event', '准|复|发|评|示|判|次|量|改|捕'], ['批次', 'event'],
  ['场', 'event', '地(?!方)|馆|所|景|面(?!对面|向|试)|部|合'], ['场次', 'event'], ['次', 'event', '元|生(?!态|产|活)|数|日|要(?!求)|序|品|产业|氯'], ['期', 'event', '间|待|末|中|货|限|望|刊|盼'], ['轮', 'event', '岗|流|船|值|换|候|胎'], ['趟', 'event'], ['班次', 'event'],
  ['课时', 'event'], ['学时', 'event'],
  ['平方米', 'extent'], ['平方公里', 'extent'], ['平方千米', 'extent'], ['平米', 'extent'], ['立方米', 'extent'], ['公里', 'extent', '数'], ['千米', 'extent'], ['米', 'extent', '粉|饭|面|兰|台|跳台|板|栏|步枪|气|手枪|自由泳|仰泳|蛙泳|蝶泳|混合泳|短跑|接力|决赛|赛跑|高'],
  ['延米', 'extent'], ['厘米', 'extent'], ['毫米', 'extent'], ['亩', 'extent', '均'], ['公顷', 'extent'], ['吨', 'extent', '位'], ['公斤', 'extent'], ['千克', 'extent'], ['斤', 'extent'], ['千瓦时', 'extent'], ['兆瓦时', 'extent'], ['吉瓦时', 'extent'], ['摄氏度', 'extent'], ['℃', 'extent'], ['字', 'thing', '头|样|号|体|画'],
  ['千瓦', 'extent'], ['兆瓦', 'extent'], ['吉瓦', 'extent'], ['度电', 'extent'], ['㎡', 'extent'], ['m²', 'extent'], ['km', 'extent'], ['标准箱', 'extent'], ['标箱', 'extent'], ['立方', 'extent', '米'],
  ['分钟', 'time'], ['秒', 'time', '杀|表'], ['小时', 'time', '候'], ['个小时', 'time'], ['天', 'time', '然|津|气|河|府|山|下|空|桥|文(?!化|旅|明|艺)|使|窗'], ['个工作日', 'time'], ['个月', 'time'], ['个多月', 'time'], ['周', 'time', '年|边|岁|口|末|期|密|刊|报|转|一|二|三|四|五|六|日|恩|到'], ['日', 'time'], ['年', 'time', '级|度|轻|龄|产'],
];

const KINDS = new Map(ROWS.map(([unit, kind]) => [unit, kind]));

/** The kind of a unit, 余 and 多 left out of it. */
export const kindOf = (unit: string): UnitKind => KINDS.get(unit) ?? 'thing';

/** Regular-expression source that matches a unit where it counts something; the longest unit wins. */
export const UNIT: string = ROWS.toSorted((a, b) => b[0].length - a[0].length)
  .map(([unit, , not]) => (not ? `${unit}(?!${not})` : unit))
  .join('|');

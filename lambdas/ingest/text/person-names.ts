/** The surnames of nearly all Han Chinese, Simplified: 王 to those that one in ten thousand bears. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'.split(
    '',
  ),
);
const LONG_SURNAME = /^(欧阳|上官|司马|司徒|诸葛|皇甫|尉迟|东方|慕容|夏侯|令狐|端木|轩辕|公孙|宇文|长孙|呼延|闻人|澹台)/;
const HAN = /^[\p{Script=Han}]{2,4}$/u;
const FOREIGN_IN_HAN = /^[\p{Script=Han}]{1,8}[·•][\p{Script=Han}·•]{1,12}$/u;
export const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|del|der|den|di|da|la|le|bin|al|el)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** Words that stand where a name could: places, buttons of a page, who is nobody. All of them could be a name by their characters. */
const WORDS =
  /^(编者按|按语|导读|摘要|提要|调查|手记|观察|走访|探访|暗访|专访|直击|了解|获悉|报道|摄影|江苏|云南|安徽|海南|山东|山西|陕西|河北|河南|湖北|湖南|广东|广西|宁夏|甘肃|江西|辽宁|吉林|福建|贵州|四川|北京|上海|天津|重庆|香港|澳门|台湾|内蒙古|新疆|西藏|青海|浙江|黑龙江|全国|国内|国际|全文|全部|关注|关闭|关键词|关键字|解读|简介|简体|相关|相册|阳光|文字|文化|文章|文旅|文件|时间|时政|时评|时事|时讯|向上|向下|金融|石油|包含|单位|高清|高考|明星|安全|边栏|乐活|连载|成功|成都|万物|项目|计算|房产|游戏|游客|路况|强国|平台|平安|国防|农业|农村|商业|商城|盘点|顾问|应急|应用|来源|原创|原标题|查看|门户|和谐|索引|支持|解析|卫生|卫视|司法|华人|评论|管理|全媒体|完|略|下转|上接|公示|公告|公开|公益|易读|普通|普法|党建|党史|白皮书|支付|阅读|都市|通讯)$/;
const ENDINGS =
  /(中心|日报|晚报|早报|时报|快报|商报|周刊|杂志|新闻|融媒体?|媒体|网站?|报社?|社|局|委|办|部|厅|院|处|科|所|站|集团|公司|电视台?|广播|政府|台|频道|客户端|公众号|头条|发布|编辑|记者|财经|管理员?|团队|小组|协会|学会|大学|学院|银行|[室组股队]|供稿|供图|提供|综合|整理|报道|党组|支部|总队|支队|大队|中队|街道|社区|镇|乡|县|市|区)$/;
/** Who is nobody: a site's account, and what is printed where no name is known. */
const NOBODY =
  /^(佚名|本站|本网|网络|互联网|小编|未知|匿名|原创|转载|综合|其他|无|暂无|管理员|不详|编辑|整理|admin|administrator|author|no author|unknown|anonymous|staff|editor)$/i;

/** Ends like an organisation's name; `name` folded to Simplified. */
export const isOrganisation = (name: string): boolean => ENDINGS.test(name);

/** True for what stands where a name is not known. */
export const isNobody = (name: string): boolean => NOBODY.test(name.trim()) || /^(本站|网络|互联网|小编)/.test(name);

/** True for a word that stands where a name could: a province, a button, a section. */
export const isWord = (name: string): boolean => WORDS.test(name);

/** Two to four characters that can be a name by their look; `name` folded. Where a label says so (记者 …), that is enough. */
export const looksLikePerson = (name: string): boolean =>
  (HAN.test(name) || FOREIGN_IN_HAN.test(name)) && !isOrganisation(name) && !isNobody(name) && !isWord(name);

/** A name that needs no label: it begins with a surname and is no word; `name` folded. */
export function isPerson(name: string): boolean {
  if (FOREIGN_IN_HAN.test(name)) return true;
  if (!looksLikePerson(name)) return false;
  return LONG_SURNAME.test(name) ? name.length >= 3 : name.length <= 3 && SURNAMES.has(name.charAt(0));
}

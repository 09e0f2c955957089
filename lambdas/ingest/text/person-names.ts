import words from '../../../seeds/cleaning/words.json' with { type: 'json' };

/** The surnames of nearly all Han Chinese, Simplified: 王 to those that one in ten thousand bears. */
const SURNAMES = new Set(words.surnames);
const LONG_SURNAME = /^(欧阳|上官|司马|司徒|诸葛|皇甫|尉迟|东方|慕容|夏侯|令狐|端木|轩辕|公孙|宇文|长孙|呼延|闻人|澹台)/;
const HAN = /^[\p{Script=Han}]{2,4}$/u;
const FOREIGN_IN_HAN = /^[\p{Script=Han}]{1,8}[·•][\p{Script=Han}·•]{1,12}$/u;
export const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|del|der|den|di|da|la|le|bin|al|el)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** Words that stand where a name could: places, buttons of a page, who is nobody. All of them could be a name by their characters. */
const WORDS = new Set(words.noNames);
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
export const isWord = (name: string): boolean => WORDS.has(name);

/** Two to four characters that can be a name by their look; `name` folded. Where a label says so (记者 …), that is enough. */
export const looksLikePerson = (name: string): boolean =>
  (HAN.test(name) || FOREIGN_IN_HAN.test(name)) && !isOrganisation(name) && !isNobody(name) && !isWord(name);

/** A name that needs no label: it begins with a surname and is no word; `name` folded. */
export function isPerson(name: string): boolean {
  if (FOREIGN_IN_HAN.test(name)) return true;
  if (!looksLikePerson(name)) return false;
  return LONG_SURNAME.test(name) ? name.length >= 3 : name.length <= 3 && SURNAMES.has(name.charAt(0));
}

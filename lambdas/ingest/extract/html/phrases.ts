/** Headings of what is not the article: links to others, comments, subscriptions. The whole line says it. */
const ASIDE =
  /^[\s\W]*(related( (articles?|stories|posts?|news|content|topics?|coverage|links?|tags?|reading))?|read (more|next|also)|see also|also read|more (from|on|in) .{1,40}|more (stories|news|articles)|most (popular|read|viewed|recent)|recommended( (for you|reading|stories))?|you (may|might) (also )?(like|be interested in).{0,20}|trending( now)?|popular (now|posts|stories)|latest (news|stories|posts)|(top rated |leave a |add a |post a )?comments?( section| policy)?|join the (conversation|discussion)|share (this|on|via).{0,24}|share|tags|topics|newsletters?|advertisement|sponsored( content)?|about the authors?|key points|baca juga|artikel terkait|berita terkait|lee también|te puede interesar|leia também|veja também|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|à lire aussi|lire aussi|leggi anche|читайте также|комментарии|コメント|関連記事|관련 ?기사|ilgili haberler|yorumlar|相[关關](推[荐薦]|[阅閱][读讀]|新[闻聞]|[报報][道導]|[链鏈]接|文章|[资資][讯訊])|推[荐薦][阅閱][读讀]|延伸[阅閱][读讀]|猜你喜[欢歡]|你可能[还還]想看|[热熱][门門](推[荐薦]|文章|新[闻聞])|更多精彩|大家都在看|[发發]表[评評][论論]|[网網]友[评評][论論]|(全部|最新|精彩)[评評][论論])[\s\W]*$/iu;
/** Sentences that ask the reader for something, or that the law or the shop asks for. */
const REQUEST = [
  /\b(sign up|subscribe|signing up)\b.{0,80}\b(newsletters?|email|inbox|daily|weekly|updates|free|today|now|agree)\b/i,
  /\b(delivered|straight|right|sent) (straight |directly |right )?(to|in|into) your (inbox|email)\b/i,
  /^(please )?(follow|like) (us|@|.{1,40}\bon (twitter|facebook|instagram|telegram|tiktok|google news))\b/i,
  /\bfollow (him|her|them|us|me|@\w+).{0,12}\bon (twitter|facebook|instagram|x|threads)\b/i,
  /\b(may|might) (earn|receive|get) (a |an )?(small )?(affiliate )?(commission|share of|revenue)\b/i,
  /\b(this|our) (web)?site uses cookies\b|\bwe use cookies\b/i,
  /^(©|\(c\)|copyright\b).{0,160}$/i,
  /\ball rights reserved\b.{0,200}$/i,
  /\b(enable|turn on) javascript\b|\bjavascript (is|must be) (disabled|enabled|required)\b/i,
  /^(click|tap) here (to|for)\b/i,
  /^(listen|subscribe) to .{0,60}\bon (spotify|apple podcasts|google podcasts|itunes)\b/i,
  /^(like|liked|enjoy|enjoyed|love) (this|what|reading)\b|\bif you (enjoyed|liked) this (article|story|post)\b/i,
  /\b(may|can) be reached at\b|^(reach|contact|email|write to) (the )?(reporters?|authors?|writers?|.{3,30} at) /i,
  /^notice: the content above\b/i,
  /^have a (news )?(tip|story)\b|^got a (news )?tip\b|\bsend (your )?(story ideas|tips|news tips)\b/i,
  /^\(?(additional )?reporting (and (writing|editing) )?by .{3,200}$/i,
];
/** A longer block that mentions such a thing is prose. */
const LONGEST = 320;

/** True for a line that only names what follows it, and what follows is not the article. */
export const opensAside = (text: string): boolean => text.length <= 60 && ASIDE.test(text);

/** True for a short block that asks to subscribe, follow, accept cookies, or states rights. */
export const isRequest = (text: string): boolean => text.length <= LONGEST && REQUEST.some((pattern) => pattern.test(text));

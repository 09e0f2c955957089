import type { SiteArticle } from '../model/record.ts';
import { type Template, templateOf } from './clean/template.ts';

/** What is known of a site's own lines now. */
export type Recall = (site: string) => Promise<Template>;

/** Sites that are kept in mind at a time, the last used; a template takes a few KB. */
const MOST_SITES = 200;
const MOST_AGE_MS = 5 * 60_000;
/** A template is read again when so many articles were taken up that they make up this share of those it was learned from, or this many. */
const GROWN = 0.2;
const LEAST_GROWTH = 3;

interface Remembered {
  template: Promise<Template>;
  readAt: number;
  /** articles that asked since */
  asked: number;
  /** after how many it is read again */
  enough: number;
}

/** Templates by site, kept for a few minutes. What cannot be read is an empty template: an article is never lost for want of memory. */
export class SiteMemory {
  readonly #recent: (site: string) => Promise<readonly SiteArticle[]>;
  readonly #now: () => Date;
  readonly #onFault: (site: string, error: unknown) => void;
  readonly #sites = new Map<string, Remembered>();

  /**
   * @param recent the last articles of a site, the newest first
   * @param onFault told when they could not be read
   */
  constructor(recent: (site: string) => Promise<readonly SiteArticle[]>, now: () => Date, onFault: (site: string, error: unknown) => void) {
    this.#recent = recent;
    this.#now = now;
    this.#onFault = onFault;
  }

  readonly recall: Recall = (site) => {
    const known = this.#sites.get(site);
    this.#sites.delete(site);
    const remembered = known && this.#isFresh(known) ? known : this.#read(site);
    remembered.asked++;
    this.#sites.set(site, remembered);
    for (const oldest of this.#sites.keys()) {
      if (this.#sites.size <= MOST_SITES) break;
      this.#sites.delete(oldest);
    }
    return remembered.template;
  };

  #isFresh({ readAt, asked, enough }: Remembered): boolean {
    return asked < enough && this.#now().getTime() - readAt < MOST_AGE_MS;
  }

  #read(site: string): Remembered {
    const remembered = { template: this.#learn(site), readAt: this.#now().getTime(), asked: 0, enough: LEAST_GROWTH };
    remembered.template.then(({ of, oneIn }) => {
      remembered.enough = oneIn * Math.max(LEAST_GROWTH, of * GROWN);
    });
    return remembered;
  }

  async #learn(site: string): Promise<Template> {
    try {
      return templateOf(site, await this.#recent(site));
    } catch (error) {
      this.#onFault(site, error);
      return templateOf(site, []);
    }
  }
}

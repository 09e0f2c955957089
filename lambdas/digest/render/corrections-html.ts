import type { Correction, Digest } from '../../model/digest.ts';
import { LISTED } from './accounts.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { revisionFolder, storyAnchor } from './paths.ts';
import { titleLink } from './story-html.ts';
import type { View } from './view.ts';

/** Characters of an id that tell one withdrawn story from another. */
export const SHORT_ID = 8;

/** 更正与撤回: what each revision changed, the newest first, and the files that were taken back. */
export function correctionsSection(view: View): Content {
  const { digest, words } = view;
  const { corrections, withdrawn, timeZone } = digest;
  if (corrections.length + withdrawn.length === 0) return null;
  const w = words.corrections;
  return markup`<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">${words.sections.corrections}</h2>
${corrections.length > 0 && markup`<p class="note">${w.note}</p>`}
${corrections.toReversed().map((correction) => revision(correction, view))}
${
  withdrawn.length > 0 &&
  markup`<h3>${w.withdrawnItems}${words.bracketed(String(withdrawn.length))}</h3><ul class="keys">${withdrawn
    .slice(0, LISTED)
    .map(
      ({ key, receivedAt, sightings }) =>
        markup`<li><code>${key}</code> <small>${words.issue.received(words.moment(receivedAt, timeZone))}${sightings > 1 && words.accounts.holds(sightings)}</small></li>`,
    )}${withdrawn.length > LISTED && markup`<li>${words.accounts.rest(withdrawn.length - LISTED)}</li>`}</ul>`
}
</section>`;
}

function revision({ revision: number, asOf, changed, added, removed }: Correction, view: View): Markup {
  const { digest, outline, words } = view;
  const w = words.corrections;
  const told = new Map([...digest.stories, ...digest.continuing].map((story) => [story.id, story]));
  const link = (id: string): Content => {
    const story = told.get(id);
    return story ? (outline.place.has(id) ? titleLink(story, words) : story.title.text) : id.slice(0, SHORT_ID);
  };
  const items = [
    ...changed.map(({ story, fields }) => markup`<li>${w.changed(fields.map((field) => w.fields[field]))}${link(story)}</li>`),
    ...added.map((id) => markup`<li>${w.added}${link(id)}</li>`),
    ...removed.map(
      ({ story, reason }) =>
        markup`<li${isTombstone(story, number, digest) && markup` id="${storyAnchor(story)}"`}>${w[reason](story.slice(0, SHORT_ID))}</li>`,
    ),
  ];
  return markup`<h3>${w.revision(number, asOf && words.moment(asOf, digest.timeZone))} <small><a href="${words.at(revisionFolder(digest.kind, digest.period, number - 1))}">${w.older(number - 1)}</a></small></h3>
${items.length > 0 ? markup`<ul class="keys">${items}</ul>` : markup`<p>${w.accounts}</p>`}`;
}

/** The last revision that took a story away, and none brought it back: links to the story end there. */
const isTombstone = (story: string, revisionOf: number, { corrections, stories, continuing }: Digest): boolean =>
  ![...stories, ...continuing].some(({ id }) => id === story) &&
  corrections.findLast(({ removed }) => removed.some((item) => item.story === story))?.revision === revisionOf;

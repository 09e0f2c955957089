import { at, make, storiesOfPage, words } from './page.ts';

const KEPT = 'jianbao-keys';

/** Keys of a page, and a button that explains them and lets them be turned off (WCAG 2.1.4). */
export function addKeys(): void {
  const dialog = keyDialog();
  document.body.append(dialog);
  const button = make('button', { type: 'button', onclick: () => dialog.showModal() }, words.keys.button);
  [...document.querySelectorAll('.foot .links')].at(-1)?.append(button);
  const actions: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    '[': () => follow('main a[rel="prev"]'),
    ']': () => follow('main a[rel="next"]'),
    '/': toSearch,
    t: turnContents,
    '?': () => dialog.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    const action = actions[event.key];
    if (!action || !enabled() || dialog.open || isTyping(event)) return;
    event.preventDefault();
    action();
  });
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return modified || event.isComposing || event.defaultPrevented || target?.closest('input,select,textarea,[contenteditable]') != null;
}

/** Moves the focus to the next or previous story, from the focused one or from the top of the window. */
function step(by: 1 | -1): void {
  const stories = storiesOfPage();
  const current = stories.findIndex((story) => story.contains(document.activeElement));
  const below = stories.findIndex((story) => story.getBoundingClientRect().top >= 0);
  const from = below < 0 ? stories.length : below;
  const story = stories[current >= 0 ? current + by : by > 0 ? from : from - 1];
  if (!story) return;
  story.tabIndex = -1;
  story.focus({ preventScroll: true });
  story.scrollIntoView({ block: 'start' });
}

const follow = (selector: string): void => document.querySelector<HTMLAnchorElement>(selector)?.click();

function toSearch(): void {
  const query = document.querySelector<HTMLInputElement>('#q');
  if (query) query.focus();
  else location.assign(at('/search/'));
}

/** 目录: of its folds, the next one is opened instead of the open one. */
function turnContents(): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('.toc details')];
  const next = folds[(folds.findIndex(({ open }) => open) + 1) % folds.length];
  if (!next) return;
  for (const fold of folds) fold.open = fold === next;
  next.querySelector('summary')?.focus();
}

function keyDialog(): HTMLDialogElement {
  const { title, close, rows, enabled: label } = words.keys;
  const box = make('input', { type: 'checkbox', checked: enabled(), onchange: () => keep(box.checked) });
  const heading = make('h2', { id: 'keys' }, title);
  const list = make('dl', {}, ...rows.flatMap(([key, does]) => [make('dt', {}, key), make('dd', {}, does)]));
  const dialog = make('dialog');
  const button = make('button', { type: 'button', onclick: () => dialog.close() }, close);
  dialog.append(heading, list, make('p', {}, make('label', {}, box, ` ${label}`)), button);
  dialog.setAttribute('aria-labelledby', 'keys');
  return dialog;
}

/** A browser that forbids storage has the keys. */
function enabled(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {}
}

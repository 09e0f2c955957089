import type { Settings } from '../../model/settings.ts';

/**
 * A `tag:` URI (RFC 4151): unique for ever without an address, since whoever had the authority on that day had it alone.
 * @param specific what it names: `story/3fa9…`, `issue/day/2026-11-21`
 */
export const tagOf = (specific: string, { tagAuthority, firstIssue }: Pick<Settings, 'tagAuthority' | 'firstIssue'>): string =>
  `tag:${tagAuthority},${firstIssue}:${specific.split('/').map(encodeURIComponent).join('/')}`;

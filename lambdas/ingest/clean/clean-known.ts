import type { Extracted } from '../extract/extracted.ts';
import { RefusalError } from '../refusal.ts';
import { type Cleaned, clean } from './clean.ts';
import { recognise, type Template } from './template.ts';

/**
 * A document cleaned with what is known of its site.
 *
 * @param alone the same document cleaned without: given back where the memory knows none of its lines, or leaves no article
 */
export function cleanKnown(document: Extracted, alone: Cleaned, template: Template): Cleaned {
  const recognised = recognise(alone.lines, template);
  if (!recognised) return alone;
  try {
    return clean(document, recognised);
  } catch (error) {
    if (error instanceof RefusalError) return alone;
    throw error;
  }
}

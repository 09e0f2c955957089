import { expect, test } from 'vitest';
import { leadLabel, writerNote } from '../../../lambdas/digest/write/label.ts';
import { failures, refusals } from '../../../lambdas/model/lead.ts';

test.each(['zh-CN', 'en'] as const)('in %s a paragraph names its model, and every reason has words of its own', (language) => {
  expect(leadLabel({ generatedBy: 'model-1' }, language)).toContain('model-1');
  const notes = [...refusals, ...failures].map((reason) => writerNote({ written: 2, without: [{ reason, stories: 3 }] }, language));
  for (const note of notes) expect(note).toMatch(/2.*3/);
  expect(new Set(notes).size).toBe(notes.length);
  expect(writerNote({ written: 2, without: [] }, language)).not.toMatch(/undefined|：$|3/);
});

import type { Command } from 'commander';
import { analyzeCommand } from './analyze.ts';
import { clusterCommand } from './cluster.ts';
import { digestCommand } from './digest.ts';
import { explainCommand } from './explain.ts';
import { redriveCommand } from './redrive.ts';
import { reprocessCommand } from './reprocess.ts';
import { searchCommand } from './search.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { storyCommand } from './story.ts';
import { uploadCommand } from './upload.ts';

/** The commands that read articles, and so import the themes. */
export const readers: readonly (() => Command)[] = [
  startCommand,
  uploadCommand,
  statusCommand,
  digestCommand,
  explainCommand,
  analyzeCommand,
  clusterCommand,
  storyCommand,
  redriveCommand,
  reprocessCommand,
  searchCommand,
];

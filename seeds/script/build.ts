/**
 * Builds `t2s.json`, the Traditional → Simplified character table, from opencc-js (its `t` → `cn` conversion, character by
 * character). Only one-to-one pairs inside the Basic Multilingual Plane are kept, so folding never moves an offset. The Traditional
 * characters ascend: `gaps` holds the distance of each from the one before in base 36, which packs three times smaller.
 *
 *     node seeds/script/build.ts
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const convert = Converter({ from: 't', to: 'cn' });
const gaps: string[] = [];
let to = '';
let last = 0;
for (let code = 0x3400; code <= 0x9fff; code++) {
  const traditional = String.fromCharCode(code);
  const simplified = convert(traditional);
  if (simplified === traditional || simplified.length !== 1) continue;
  gaps.push((code - last).toString(36));
  to += simplified;
  last = code;
}
writeFileSync(
  new URL('t2s.json', import.meta.url),
  `${JSON.stringify({ source: 'opencc-js, t to cn', gaps: gaps.join(' '), to }, null, 1)}\n`,
);
console.error(`${to.length} pairs`);

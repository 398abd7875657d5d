import { test } from 'vitest'; import { readFileSync } from 'node:fs'; import { faults, page } from '/work/main/tests/unit/style/support.ts';
test('x',()=>{ console.log('templates/brochure/style.css', faults(readFileSync('templates/brochure/style.css','utf8'), page())) });

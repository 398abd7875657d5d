import { describe, expect, test } from 'vitest';
import { bars, buildBroken, chart, layoutFile, soundFiles, withLine, yaml } from '../../support/broken.ts';

describe('several faults', () => {
  test('are all told: root causes first, then by file and line', async () => {
    const { errors } = await buildBroken({
      ...yaml('difference(', 'differnce('),
      [layoutFile]: '<p>{{num town.figures.visit}}</p>\n<p><img src="a.png" alt=""></p>\n<p>\u{12000}</p>\n',
    });
    expect(errors).toEqual([
      'data/unknown-figure p/templates/plain/layout.hbs:1:23',
      'data/unknown-formula p/town.yaml:5:9',
      'realize/missing-picture p/templates/plain/layout.hbs:2:9',
      'font/missing-glyph p/templates/plain/layout.hbs:3:4',
    ]);
  });

  test('what follows from a fault is no second one', async () => {
    const { errors } = await buildBroken({
      'town.yaml': (soundFiles['town.yaml'] ?? '').replace('figures:', 'figures：'),
      ...chart(bars('"件数"')),
      [layoutFile]:
        '<p id="{{town.id}}">{{prose town.prose}}</p>\n{{> row figure=town.figures.visits}}\n<chart src="charts/cases.vl.json" data="town.rows" alt="x"></chart>\n',
      'templates/plain/partials/row.hbs': '<p>{{num figure}}{{figure.unit}}</p>\n',
    });
    expect(errors).toEqual(['data/yaml-full-width-colon p/town.yaml:1:8']);
  });

  test('a wrong argument of a partial is told once', async () => {
    const { errors } = await buildBroken({
      ...withLine('{{> row figure=town.figures.visit}}'),
      'templates/plain/partials/row.hbs': '<p>{{num figure}}{{figure.unit}}</p>\n',
    });
    expect(errors).toEqual(['data/unknown-figure p/templates/plain/layout.hbs:3:29']);
  });
});

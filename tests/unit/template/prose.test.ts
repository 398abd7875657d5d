import { describe, expect, test } from 'vitest';
import { dumpHtml, dumpTree } from '../../support/dump-tree.ts';
import { expandTemplate } from '../../support/expand-template.ts';
import { shownDiagnostic } from '../../support/shown.ts';

const yaml = (text: string): string => `figures:\n  n: { value: 736, unit: 件 }\nname: 甲\ntext: ${text}\n`;

const read = (text: string) =>
  expandTemplate('<p>{{prose court.text}}</p>', { data: { 'court.yaml': yaml(text), 'other.yaml': 'name: 乙\n' } });

describe('references and marks', () => {
  test.each([
    ['审结{{num figures.n}}。', '审结736件。'],
    ['{{name}}和{{other.name}}，{{court.name}}', '甲和乙，甲'],
    ['{{num figures.n unit=false}}{{figures.n.unit}}{{num (sum figures.n 4)}}', '736件740件'],
    ['甲**重点**乙*强调*丙', '甲<strong>重点</strong>乙<em>强调</em>丙'],
    ['甲***两者***', '甲<em><strong>两者</strong></em>'],
    ['甲**外*内*外**', '甲<strong>外<em>内</em>外</strong>'],
    ['甲**“引”**乙**《书》**。**句。**', '甲<strong>“引”</strong>乙<strong>《书》</strong>。<strong>句。</strong>'],
    ['甲**共{{num figures.n}}**乙', '甲<strong>共736件</strong>乙'],
    ['3*4*5=60，2 * 3 * 4，**', '3*4*5=60，2 * 3 * 4，**'],
    ['甲**没有结束，*也没有', '甲**没有结束，*也没有'],
    ['注：*甲，*乙', '注：*甲，*乙'],
    ['甲\\*不是\\*，\\{{name}}，\\\\，c:\\甲', '甲*不是*，{{name}}，\\，c:\\甲'],
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['12}} ****', '12}} ****'],
  ])('%s', (text, expected) => {
    const { value, diagnostics } = read(JSON.stringify(text).replaceAll('\\\\', '\\\\'));
    expect(diagnostics.map(shownDiagnostic)).toEqual([]);
    expect(dumpHtml(value)).toBe(`<p>${expected}</p>`);
  });
});

describe('faults stand in the data file', () => {
  test.each([
    ['审结{{num figures.m}}', 'data/unknown-figure court.yaml:4:23 ← layout.hbs:1:6'],
    ['"审结{{num figures.m}}"', 'data/unknown-figure court.yaml:4:24 ← layout.hbs:1:6'],
    ['|\n  第一行\n  审结{{num figures.m}}', 'data/unknown-figure court.yaml:6:19 ← layout.hbs:1:6'],
    ['审结{{num figures.n', 'template/reference-unclosed court.yaml:4:9 ← layout.hbs:1:6'],
    ['审结{{num name}}', 'template/not-a-number court.yaml:3:7 ← court.yaml:4:15 ← layout.hbs:1:6'],
    ['审结{{nmu figures.n}}', 'template/unknown-helper court.yaml:4:11 ← layout.hbs:1:6'],
    ['审结{{{name}}}', 'template/raw-output court.yaml:4:9 ← layout.hbs:1:6'],
    ['审结{{> part}}', 'template/reference-form court.yaml:4:9 ← layout.hbs:1:6'],
    ['审结{{prose text}}', 'template/reference-form court.yaml:4:9 ← layout.hbs:1:6'],
    ['审结{{figures}}', 'template/prints-mapping court.yaml:4:9 ← layout.hbs:1:6'],
    ['审结{{#if name}}', 'template/block-unclosed court.yaml:4:9 ← layout.hbs:1:6'],
  ])('%s', (text, expected) => {
    expect(read(text).diagnostics.map(shownDiagnostic)).toEqual([expected]);
  });
});

test('text carries the prose, references their own origin', () => {
  expect(dumpTree(read('2021年审结**{{num figures.n}}**').value)).toBe(
    [
      'html @layout.hbs:1:1',
      '  body @layout.hbs:1:1',
      '    p @layout.hbs:1:1',
      '      "2021年审结" @layout.hbs:1:6 {court.text court.yaml:4:7}',
      '      strong @layout.hbs:1:6',
      '        "736件" @layout.hbs:1:6 {court.figures.n court.yaml:2:15}',
    ].join('\n'),
  );
});

test('a list is printed with each', () => {
  const data = { 'court.yaml': 'text: [甲, 乙]\n' };
  const codes = expandTemplate('{{prose court.text}}', { data }).diagnostics.map(shownDiagnostic);
  expect(codes).toEqual(['template/prints-list layout.hbs:1:9']);
  const { value } = expandTemplate('{{#each court.text}}<p>{{prose this}}</p>{{/each}}', { data });
  expect(dumpHtml(value)).toBe('<p>甲</p><p>乙</p>');
});

test('in an attribute prose is plain text', () => {
  const { value } = expandTemplate('<p title="{{prose court.text}}">x</p>', {
    data: { 'court.yaml': yaml('甲**重**"乙') },
  });
  expect(dumpHtml(value)).toBe('<p title="甲重&quot;乙">x</p>');
});

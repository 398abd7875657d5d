/** A small court's data; the places in the tests are places of this text. */
export const court = `name: 平湖法院
figures:
  cases: { value: 13705, unit: 件, source: 审判系统 }
  rate: { value: 50.680, unit: "%" }
  debt: { value: 12345.6, unit: 万元 }
  lending: { unit: 件, series: { 2017: 2422, 2021: 736 } }
derived:
  lendingChange: change(figures.lending[2017], figures.lending[2021])
  lendingFall: difference(figures.lending[2017], figures.lending[2021])
  lendingRise: change(figures.lending[2021], figures.lending[2017])
empty:
minus: -5
zero: 0
code: 0123
yes: true
no: false
list: [1, 2.50, 3]
none: []
each: 怪名
rows:
  - { court: 甲, filed: 10, closed: 8 }
  - { court: 乙, filed: 20.5, closed: 20.5 }
when: 2024-02-29
never: 2023-02-29
blurb: 审结{{num figures.cases}}。
`;

export const data = { 'court.yaml': court };

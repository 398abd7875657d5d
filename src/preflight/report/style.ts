/** The sheet of preflight.html: system fonts, nothing to load. */
export const reportStyle = `
:root { color-scheme: light; --red: #b3261e; --amber: #9a6700; --green: #1a7f37; --ink: #1f2328; --line: #d8dee4; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: #fff;
  font: 15px/1.7 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
span[lang="en"] { display: block; color: #59636e; font-size: .88em; line-height: 1.5; }
section + section { margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 .5rem; overflow-wrap: anywhere; }
.result { margin: 0; padding: .8rem 1rem; border-left: .4rem solid var(--red); background: #fff5f4; font-size: 1.15rem; }
.passed .result { border-color: var(--green); background: #f2fbf4; }
.facts { color: #59636e; margin: .6rem 0 1.5rem; }
.facts span[lang="en"], b span[lang="en"] { display: inline; margin-left: .5em; }
ol { padding-left: 2.2rem; margin: 0; }
li { padding: .7rem 0 .8rem; border-top: 1px solid var(--line); }
li::marker { color: #59636e; }
li p { margin: .1rem 0; }
li b { color: var(--red); font-size: .9em; }
li.warning b { color: var(--amber); }
li.note b { color: #59636e; }
.hint { padding-left: 1em; border-left: 2px solid var(--line); }
.place { color: #59636e; font-size: .9em; }
code { color: #59636e; font: .8em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.pages { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1.5rem; margin-top: 2rem; }
figure { margin: 0; }
.sheet { position: relative; border: 1px solid var(--line); box-shadow: 0 1px 4px #0002; }
.sheet img { display: block; width: 100%; }
figcaption { text-align: center; color: #59636e; font-size: .9em; margin-top: .3rem; }
.mark { position: absolute; min-width: 6px; min-height: 6px; outline: 2px solid var(--red); background: #b3261e22; }
.mark.warning { outline-color: var(--amber); background: #9a670022; }
.mark i { position: absolute; left: -2px; top: -1.5em; padding: 0 .4em; font: 11px/1.5 sans-serif; color: #fff; background: var(--red); }
.mark.warning i { background: var(--amber); }
.mark:target, li:target { background: #fff8c5; }
footer { margin-top: 3rem; color: #59636e; font-size: .85em; }
@media print { body { max-width: none; } li, figure { break-inside: avoid; } }
`;

/** banxin's own layout for 印刷工单: one sheet of A4 that goes with the files. */
export const jobSheetLayout = `<header>
<p class="kind">印刷工单</p>
<h1>{{publication.title}}</h1>
</header>
<table class="job">
<tbody>
{{#each job.rows}}<tr><th>{{label}}</th><td>{{value}}</td></tr>
{{/each}}</tbody>
</table>
<h2>文件</h2>
{{#each job.files}}<div class="file">
<p><strong>{{file}}</strong>　{{purpose}}，{{size}}</p>
<p class="sum">SHA-256 {{sha256}}</p>
</div>
{{/each}}
<h2>交接</h2>
<table class="signing">
<tbody>
<tr><th>委托方</th><td></td><th>经办人</th><td></td><th>日期</th><td></td></tr>
<tr><th>印刷厂</th><td></td><th>经办人</th><td></td><th>日期</th><td></td></tr>
</tbody>
</table>
<p class="note">颜色以印前打样为准。文件与本单不符的，以本单为准，开印前请来电确认。</p>
`;

export const jobSheetStyle = `@page {
  size: A4; margin: 22mm 20mm 20mm;
  @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 8pt sans-serif }
}
html { font-family: sans-serif; font-size: 10pt; line-height: 1.6 }
header { border-bottom: 1.5pt solid black; padding-bottom: 3mm; margin-bottom: 5mm }
h1 { font-size: 18pt; margin: 0; text-align: left }
.kind { font-size: 10pt; letter-spacing: 0.3em; text-indent: 0 }
h2 { font-size: 11pt; margin: 7mm 0 2mm }
p { text-indent: 0; text-align: left }
table { width: 100%; border-collapse: collapse }
th, td { border: 0.5pt solid black; padding: 1.6mm 2.5mm; text-align: left; vertical-align: top; text-indent: 0 }
th { font-weight: bold; white-space: nowrap; text-align: left }
.job th { width: 26mm }
.file { margin-bottom: 2mm; break-inside: avoid }
.sum { font-family: monospace; font-size: 7pt }
.signing th { width: 16mm }
.signing td { height: 9mm }
.note { font-size: 8pt; margin-top: 3mm }
`;

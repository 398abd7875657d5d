const blockSize = 100;

const hex4 = (unit: number): string => unit.toString(16).padStart(4, '0');

const utf16 = (codePoints: readonly number[]): string => {
  const text = String.fromCodePoint(...codePoints);
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return hex;
};

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;

const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

/** The map from codes to text, `texts[code]` in code points. One by one: Ghostscript 10 misreads ranges. */
export const toUnicode = (texts: readonly (readonly number[])[]): string => {
  const lines = texts.map((codePoints, code) => `<${hex4(code)}> <${utf16(codePoints)}>\n`).slice(1);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += blockSize) {
    const block = lines.slice(at, at + blockSize);
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`);
  }
  return `${head}${blocks.join('')}${tail}`;
};

interface VendoredFont {
  readonly family: string;
  readonly postscriptName: string;
  readonly weight: number;
}

const cut = (family: string, postscriptName: string, weight: number): VendoredFont => ({
  family,
  postscriptName,
  weight,
});

/** What stands in banxin's own `fonts/`, by file name; a test compares it with the files. */
export const vendored: Readonly<Record<string, VendoredFont>> = {
  'NotoSerifSC-Regular.ttf': cut('Noto Serif SC', 'NotoSerifSC-Regular', 400),
  'NotoSerifSC-Bold.ttf': cut('Noto Serif SC', 'NotoSerifSC-Bold', 700),
  'NotoSansSC-Regular.ttf': cut('Noto Sans SC', 'NotoSansSC-Regular', 400),
  'NotoSansSC-Bold.ttf': cut('Noto Sans SC', 'NotoSansSC-Bold', 700),
  'BanxinKai-Regular.ttf': cut('Banxin Kai', 'BanxinKai-Regular', 400),
  'SourceSerif4-Regular.ttf': cut('Source Serif 4', 'SourceSerif4-Regular', 400),
  'SourceSerif4-Bold.ttf': cut('Source Serif 4', 'SourceSerif4-Bold', 700),
  'SourceCodePro-Regular.ttf': cut('Source Code Pro', 'SourceCodePro-Regular', 400),
  'SourceCodePro-Bold.ttf': cut('Source Code Pro', 'SourceCodePro-Bold', 700),
};

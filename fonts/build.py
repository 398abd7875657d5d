#!/usr/bin/python3
"""Cuts the vendored fonts from pinned npm packages. Run through `node fonts/build.mjs`.

Needs Debian 12: apt-get install fonttools unicode-data   (and npm, for `npm pack`)

  build.py [TARBALLS] [--update]
    TARBALLS   folder that already holds the npm tarballs; without it they are fetched (182 MB)
    --update   accept new output and rewrite SHA256SUMS; without it a difference is an error
"""
import bz2
import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
# Another fontTools packs the layout tables differently, so the sums would not match.
FONTTOOLS = '4.38.0'
UNIHAN = '/usr/share/unicode/Unihan_OtherMappings.txt.bz2'

PACKAGES = {
    '@expo-google-fonts/noto-serif-sc@0.4.3': 'ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e',
    '@expo-google-fonts/noto-sans-sc@0.4.3': '0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59',
    '@expo-google-fonts/source-serif-4@0.4.1': '84f0b412fbc9b0b666d6fe04620b2cd2e54bfd49ca61fe0663a9e5beb30afcc4',
    '@expo-google-fonts/source-code-pro@0.4.1': 'e00a889c711535f7662ed2e8158560c5dba0c36cffd4f1f2cd30d1b07e89ade1',
    '@fontsource/lxgw-wenkai@5.3.0': 'e796ef6dd20f4eea37625222872095a7d049fa6bfdd6fe80a15dfa22fdf2c7ca',
}
SERIF, SANS, LATIN, CODE, KAI = PACKAGES

# Kangxi radicals and compatibility ideographs are left out on purpose: they look like the
# ordinary character but do not search as it, so they had better be reported as missing.
SYMBOLS = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0251, 0x0251), (0x0261, 0x0261), (0x02B0, 0x036F),
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x1E00, 0x1EFF), (0x2000, 0x20CF), (0x2100, 0x23FF),
    (0x2460, 0x27BF), (0x2FF0, 0x303F), (0x3041, 0x312F), (0x31A0, 0x31EF), (0x3220, 0x325F),
    (0x3280, 0x33FF), (0xFE10, 0xFE1F), (0xFE30, 0xFE6F), (0xFF00, 0xFF9F), (0xFFE0, 0xFFEF),
    (0x1F100, 0x1F1FF),
]


def standard_8105():
    with bz2.open(UNIHAN, 'rt', encoding='utf-8') as f:
        rows = [line.split('\t') for line in f if '\tkTGH\t' in line and not line.startswith('#')]
    return {int(code[2:], 16) for code, _, _ in rows}


def gb2312():
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode('gb2312')))
            except UnicodeDecodeError:
                pass
    # Python decodes 0xA1A4 and 0xA1AA as the Japanese ・ and ―; Chinese text has · and —.
    return found | {0x00B7, 0x2014}


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fetch(folder):
    packages = {}
    for spec, want in PACKAGES.items():
        name, version = spec[1:].rsplit('@', 1)
        tarball = folder / f'{name.replace("/", "-")}-{version}.tgz'
        if not tarball.exists():
            subprocess.run(['npm', 'pack', '--silent', spec], cwd=folder, check=True)
        got = sha256(tarball)
        if got != want:
            sys.exit(f'{tarball}: sha256 {got}, expected {want}')
        packages[spec] = tarball
    return packages


def take(tarball, member, to):
    with tarfile.open(tarball) as tar:
        to.write_bytes(tar.extractfile(f'package/{member}').read())


def rename(font, copyright_lines):
    """OFL 1.1 clause 3: a changed font may not carry the reserved names 霞鹜 and LXGW."""
    old = font['name']
    kept = {i: old.getDebugName(i) for i in (2, 5, 13, 14)}
    kept |= {
        0: copyright_lines,
        1: 'Banxin Kai',
        3: 'Banxin Kai Regular:Version 1.311',
        4: 'Banxin Kai Regular',
        6: 'BanxinKai-Regular',
        13: 'Modified Version of LXGW WenKai 1.311, cut to fewer characters and renamed. ' + kept[13],
        16: 'Banxin Kai',
        17: 'Regular',
    }
    old.names = []
    for name_id, text in sorted(kept.items()):
        old.setName(text, name_id, 3, 1, 0x409)
    font['OS/2'].achVendID = 'NONE'


def cut(source, target, characters, change=None):
    options = subset.Options()
    options.layout_features = ['*']
    options.name_IDs = ['*']
    options.name_languages = ['*']
    options.name_legacy = True
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.recalc_timestamp = False
    options.drop_tables = [t for t in options.drop_tables if t != 'BASE'] + ['FFTM']
    options.no_subset_tables += ['BASE']
    font = subset.load_font(str(source), options)
    # The WOFF wrapper goes here; pdfkit cannot embed a WOFF file.
    font.flavor = None
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    if change:
        change(font)
    subset.save_font(font, str(target), options)


def write_characters(han, others):
    ranges, codes = [], sorted(others)
    for code in codes:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    text = [
        '# What the Noto Serif SC, Noto Sans SC and Banxin Kai files here were cut to; a font keeps what it has of it.',
        f'# {len(others)} code points for symbols, Latin, Greek, Cyrillic, kana and bopomofo, as ranges:',
        *(f'U+{a:04X}-{b:04X}' if a != b else f'U+{a:04X}' for a, b in ranges),
        f'# {len(han)} Han characters: 通用规范汉字表 (8105) and GB 2312 (6763) together:',
    ]
    codes = sorted(han)
    text += [''.join(map(chr, codes[i:i + 60])) for i in range(0, len(codes), 60)]
    (HERE / 'characters.txt').write_text('\n'.join(text) + '\n', encoding='utf-8')


def write_licence(tarball, member, target, head):
    work = target.with_suffix('.tmp')
    take(tarball, member, work)
    text = work.read_text(encoding='utf-8').replace('\r\n', '\n')
    work.unlink()
    target.write_text(''.join(line + '\n' for line in head) + text.rstrip() + '\n', encoding='utf-8')


def main():
    args = [a for a in sys.argv[1:] if a != '--update']
    update = '--update' in sys.argv[1:]
    if fontTools.version != FONTTOOLS:
        sys.exit(f'fontTools {fontTools.version} found, {FONTTOOLS} (Debian 12) needed')
    standard, gb = standard_8105(), gb2312()
    if len(standard) != 8105:
        sys.exit(f'{UNIHAN}: {len(standard)} kTGH rows, 8105 expected')
    han = standard | {c for c in gb if 0x4E00 <= c <= 0x9FFF}
    others = {c for a, b in SYMBOLS for c in range(a, b + 1)} | (gb - han)
    characters = han | others

    with tempfile.TemporaryDirectory(prefix='banxin-fonts-') as tmp:
        tmp = Path(tmp)
        packages = fetch(Path(args[0]).resolve() if args else tmp)
        made = []

        def source(package, member):
            take(packages[package], member, tmp / Path(member).name)
            return tmp / Path(member).name

        for package, family in ((SERIF, 'NotoSerifSC'), (SANS, 'NotoSansSC')):
            for weight in ('400Regular', '700Bold'):
                target = HERE / f'{family}-{weight[3:]}.ttf'
                cut(source(package, f'{weight}/{family}_{weight}.ttf'), target, characters)
                made.append(target)

        # Named latin-500, but its name table says Regular and its weight is 400, and it holds the whole font.
        wenkai = source(KAI, 'files/lxgw-wenkai-latin-500-normal.woff')
        original = TTFont(wenkai, lazy=True)
        if (original['name'].getDebugName(6), original['OS/2'].usWeightClass) != ('LXGWWenKai-Regular', 400):
            sys.exit(f'{wenkai.name} is not LXGW WenKai Regular')
        notice = original['name'].getDebugName(0).replace('\r\n', '\n')
        target = HERE / 'BanxinKai-Regular.ttf'
        cut(wenkai, target, characters, lambda font: rename(font, notice))
        made.append(target)

        # Whole and unchanged: their notices reserve the name "Source", which a cut could not keep.
        for package, family in ((LATIN, 'SourceSerif4'), (CODE, 'SourceCodePro')):
            for weight in ('400Regular', '700Bold'):
                target = HERE / f'{family}-{weight[3:]}.ttf'
                take(packages[package], f'{weight}/{family}_{weight}.ttf', target)
                made.append(target)

        def notice_of(file):
            return TTFont(HERE / file, lazy=True)['name'].getDebugName(0)

        for package, file, target, head in (
            (SERIF, 'LICENSE_FONT', 'OFL-NotoSerifSC.txt', [
                notice_of('NotoSerifSC-Regular.ttf'),
            ]),
            (SANS, 'LICENSE_FONT', 'OFL-NotoSansSC.txt', []),
            (LATIN, 'LICENSE_FONT', 'OFL-SourceSerif4.txt', [
                notice_of('SourceSerif4-Regular.ttf'),
            ]),
            (CODE, 'LICENSE_FONT', 'OFL-SourceCodePro.txt', [
                notice_of('SourceCodePro-Regular.ttf'),
            ]),
            (KAI, 'LICENSE', 'OFL-BanxinKai.txt', [
                'Banxin Kai is a Modified Version of LXGW WenKai 1.311 (https://github.com/lxgw/LxgwWenKai).',
                'It was cut to fewer characters and renamed, because "霞鹜" and "LXGW" are Reserved Font Names.',
                'The authors of LXGW WenKai and of Klee have not endorsed it. Their notice and licence follow.',
                '',
            ]),
        ):
            write_licence(packages[package], file, HERE / target, head)
            made.append(HERE / target)

    write_characters(han, others)
    made.append(HERE / 'characters.txt')
    sums = ''.join(f'{sha256(path)}  {path.name}\n' for path in sorted(made))
    record = HERE / 'SHA256SUMS'
    if record.exists() and not update and record.read_text() != sums:
        old = set(record.read_text().splitlines())
        sys.exit('not as in SHA256SUMS:\n' + '\n'.join(x for x in sums.splitlines() if x not in old))
    record.write_text(sums)
    print(sums, end='')


main()

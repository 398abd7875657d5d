import type { Language } from './language.ts';

/** `banxin --help` */
export const help: Readonly<Record<Language, string>> = {
  zh: `版心 banxin：把数据排成书。

用法：banxin 命令 [参数] [--lang zh|en] [--json] [--quiet] [--no-color]

命令：
  build [出版物] [--profile screen] [--out 文件夹] [--strict] [--draft]
      排版并写出 PDF、图表、数字来源和清单；全部写成，或者一个不写
  check [出版物] [--strict]
      指出 build 会指出的一切，不写文件
  archive add 库 [出版物] [-m 说明] [--by 经手人]
      排版并把这一版连同数据、模板存进版次库；内容没变就不添加
  archive list 库 · show 库 版次 · verify 库 [出版物]
      列出、细看；verify 逐字节核对，坏了哪一版的哪个文件说得出
  archive restore 库 版次 文件夹 · export 库 版次 --bagit 文件夹
  archive export 库 版次 --zip 文件.zip
      取出一版；“版次”写 id、id@1.0.1 或 id@v2；导出成 BagIt 移交包
  verify-build 库 版次
      用库里存的数据和模板重新排一遍，和存下的文件逐字节比较
  archive restore --from-pdf 存档版.pdf 文件夹
      只凭存档版 PDF 取回数据和模板
  preflight 文件.pdf [--profile press|screen|archive] [--report 文件.html]
            [--max-seconds 10] [--max-memory 512]
      预检任何一个 PDF，指出哪一页哪里不合规、怎么改；超过这么多秒、MB 就停下
  diff 旧 新 [--out 文件夹]
      比较两个版次、输出文件夹或 PDF：数字、文字、页面

“出版物”是有 publication.yaml 的文件夹；不写时用 data/ 下唯一的那个。
  --strict    警告也算错误
  --draft     有错误也写出阅读版，供看样
  --break-lock  别的机器留下的锁，确定没有人在写时用；看得出还在写的锁不会被打开
  --json      标准输出只有一个 JSON 对象
  --lang      消息的语言；不写时看 LC_ALL、LC_MESSAGES、LANG

退出码：0 完成 · 1 出版物有错误 · 2 用法或清单不对 · 3 预检不过 · 4 库损坏
        5 超过上限 · 6 被占用 · 7 读写失败 · 70 版心自己的毛病`,
  en: `banxin (版心): data set into pages.

Usage: banxin COMMAND [ARGUMENTS] [--lang zh|en] [--json] [--quiet] [--no-color]

Commands:
  build [PUBLICATION] [--profile screen] [--out DIR] [--strict] [--draft]
      sets the pages and writes PDF, charts, provenance and manifest: all of it or none
  check [PUBLICATION] [--strict]
      says all that build would complain of, and writes nothing
  archive add STORE [PUBLICATION] [-m WHY] [--by WHO]
      builds, and keeps the edition with its data and template; no new version where nothing changed
  archive list STORE · show STORE EDITION · verify STORE [ID]
      verify reads every byte and names the version and file that is damaged
  archive restore STORE EDITION DIR · export STORE EDITION --bagit DIR
  archive export STORE EDITION --zip FILE.zip
      takes an edition out; EDITION is ID, ID@1.0.1 or ID@v2; an export is a BagIt bag
  verify-build STORE EDITION
      builds it again from what was kept, and compares all files byte for byte
  archive restore --from-pdf ARCHIVE.pdf DIR
      data and template out of the archive file alone
  preflight FILE.pdf [--profile press|screen|archive] [--report FILE.html]
            [--max-seconds 10] [--max-memory 512]
      judges any PDF: on which page, where, why, and what to do; stops beyond these seconds and MB
  diff OLD NEW [--out DIR]
      two editions, output folders or PDFs: figures, text, pages

PUBLICATION is a folder with a publication.yaml; left out, the only one under data/.
  --strict    warnings are errors
  --draft     writes the screen file in spite of errors, to look at
  --break-lock  goes past a lock that another machine left, when you are sure that nobody writes
  --json      standard output is one JSON object
  --lang      the language of messages; left out, LC_ALL, LC_MESSAGES or LANG decide

Exit codes: 0 done · 1 errors in the publication · 2 wrong usage or manifest · 3 preflight failed
            4 store damaged · 5 a limit passed · 6 busy · 7 input or output failed · 70 a fault of banxin`,
};

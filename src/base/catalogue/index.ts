import { binderyHints, binderyMessages } from './bindery.ts';
import { chartHints, chartMessages } from './chart.ts';
import { commandHints, commandMessages } from './command.ts';
import { dataHints, dataMessages } from './data.ts';
import { exportHints, exportMessages } from './export.ts';
import { fontHints, fontMessages } from './font.ts';
import { layoutHints, layoutMessages } from './layout.ts';
import { preflightArchiveMessages } from './preflight-archive.ts';
import { preflightContentHints, preflightContentMessages } from './preflight-content.ts';
import { preflightDocumentHints, preflightDocumentMessages } from './preflight-document.ts';
import { preflightLimitHints, preflightLimitMessages } from './preflight-limits.ts';
import { preflightPressMessages } from './preflight-press.ts';
import { preflightReaderHints, preflightReaderMessages } from './preflight-reader.ts';
import { realizeHints, realizeMessages } from './realize.ts';
import { storeHints, storeMessages } from './store.ts';
import { styleHints, styleMessages } from './style.ts';
import { templateHints, templateMessages } from './template.ts';
import { usageHints, usageMessages } from './usage.ts';
import { workbookHints, workbookMessages } from './workbook.ts';

/** Every sentence that banxin says. Codes are permanent: never renamed, never reused. */
export const messages = {
  ...usageMessages,
  ...commandMessages,
  ...dataMessages,
  ...workbookMessages,
  ...templateMessages,
  ...styleMessages,
  ...realizeMessages,
  ...chartMessages,
  ...fontMessages,
  ...layoutMessages,
  ...exportMessages,
  ...binderyMessages,
  ...preflightReaderMessages,
  ...preflightLimitMessages,
  ...preflightDocumentMessages,
  ...preflightPressMessages,
  ...preflightContentMessages,
  ...preflightArchiveMessages,
  ...storeMessages,
};

export const hints = {
  ...usageHints,
  ...commandHints,
  ...dataHints,
  ...workbookHints,
  ...templateHints,
  ...styleHints,
  ...realizeHints,
  ...chartHints,
  ...fontHints,
  ...layoutHints,
  ...exportHints,
  ...binderyHints,
  ...preflightReaderHints,
  ...preflightLimitHints,
  ...preflightDocumentHints,
  ...preflightContentHints,
  ...storeHints,
};

export type DiagnosticCode = keyof typeof messages;
export type HintCode = keyof typeof hints;

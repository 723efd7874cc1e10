import { continuityCarried, continuityEffective } from './continuity.js';
import { formatNotice } from './format-notice.js';
import { formatRows } from './format-rows.js';
import { formatTemplate } from './format-template.js';
import { late } from './late.js';
import { memberRules } from './members.js';
import type { Rule } from './rule.js';
import { sectionMissing, sectionNumbering, sectionOrder } from './sections.js';
import { similar } from './similar.js';
import { sumBalance, sumColumn, sumRow } from './sums.js';
import { tableCell, tableMissing } from './tables.js';
import { textAspect } from './text-aspect.js';
import { textDocnumberStyle } from './text-docnumber-style.js';
import { textDocnumber } from './text-docnumber.js';
import { textFee } from './text-fee.js';
import { textFigure } from './text-figure.js';
import { textPeriod } from './text-period.js';
import { textPlaceholder } from './text-placeholder.js';
import { textPrivacy } from './text-privacy.js';
import { textTypo } from './text-typo.js';
import { textYear } from './text-year.js';

/** Every rule of the check. */
export const RULES: readonly Rule[] = [
  formatTemplate,
  formatRows,
  formatNotice,
  sectionMissing,
  sectionOrder,
  sectionNumbering,
  tableMissing,
  tableCell,
  sumRow,
  sumColumn,
  sumBalance,
  continuityCarried,
  continuityEffective,
  textPeriod,
  textYear,
  textDocnumber,
  textDocnumberStyle,
  textFigure,
  textAspect,
  textFee,
  textTypo,
  textPrivacy,
  textPlaceholder,
  late,
  similar,
  ...memberRules,
];

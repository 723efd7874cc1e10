/** The unified format of the annual report (年度报告统一格式), 《条例》 Art. 50 second paragraph. */
export type FormatId = '2019' | '2021';

/** Applicant columns of table `t3` (申请人情况), in the order of the form, without the total. */
export const APPLICANT_COLUMNS = [
  'natural',
  'enterprise',
  'research',
  'socialOrg',
  'legalService',
  'otherOrg',
] as const;
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number];
export type T3Column = ApplicantColumn | 'total';
export const T3_COLUMNS: readonly T3Column[] = [...APPLICANT_COLUMNS, 'total'];

/** Result columns of table `t4`, in the order of the form, without the total. */
export const DISPUTE_RESULT_COLUMNS = ['upheld', 'corrected', 'other', 'pending'] as const;
export type DisputeResultColumn = (typeof DISPUTE_RESULT_COLUMNS)[number];
export type T4Column = DisputeResultColumn | 'total';
export const T4_COLUMNS: readonly T4Column[] = [...DISPUTE_RESULT_COLUMNS, 'total'];

export const DISPUTE_ROWS = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'] as const;
export type DisputeRow = (typeof DISPUTE_ROWS)[number];

/** A cell of the report: `table.row.column`, as `t3.granted.natural`. Public vocabulary. */
export type CellKey = string;

/** Money on the form is in 万元 with at most six decimals, which is 分 (fen) exactly: 1234567 fen are 1.234567 万元. */
export const FEN_IN_WANYUAN = 1_000_000;

export interface LabelledKey<K extends string = string> {
  readonly key: K;
  /** The label printed on the form. */
  readonly label: string;
}

/** A row of table `t2` with its columns; the head of the columns is printed once a block. */
export interface T2Row extends LabelledKey {
  readonly columns: readonly LabelledKey[];
}

export interface T2Block {
  /** The item of 《条例》 Art. 20 that the block reports, as `（一）`. */
  readonly item: string;
  readonly label: string;
  readonly rows: readonly T2Row[];
}

export interface T3Row extends LabelledKey {
  /** `inflow` 一 and 二 · `outcome` the rows of 三 · `handled` 三（七） · `carriedOut` 四. */
  readonly role: 'inflow' | 'outcome' | 'handled' | 'carriedOut';
  /** The number printed before the label, as `1.` or `（一）`. */
  readonly number: string;
  /** The group an outcome row stands in, where it has one: `（三）不予公开`. */
  readonly group?: LabelledKey;
}

export interface ReportFormat {
  readonly id: FormatId;
  /** Document number of the notice that sets the format. */
  readonly notice: string;
  readonly noticeTitle: string;
  readonly firstYear: number;
  /** Last report year, `null` while in force. */
  readonly lastYear: number | null;
  readonly t2: readonly T2Block[];
  readonly t3: readonly T3Row[];
  readonly t3Columns: readonly LabelledKey<T3Column>[];
  readonly t4: readonly LabelledKey<DisputeRow>[];
  readonly t4Columns: readonly LabelledKey<T4Column>[];
}

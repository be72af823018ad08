/** The columns of the research file that a county's decision rests on, by position. */
export const COLUMNS = 95;

export const SUBJECT = 2;
export const BIRTH = 14;
export const DATE = 40;
export const STEP = 42;
export const COUNTY = 48;
export const COUNT = 50;
export const CHARGE = 54;
export const CHARGE_CLASS = 55;
export const QUALIFIER = 56;
export const DISPOSITION = 80;
export const CLASS = 82;
export const SENTENCE = 87;
export const SENTENCE_UNIT = 88;
export const COMMENT = 93;

/** Printed with a failure: the cells by the names of the layout. */
export const NAMED: readonly (readonly [string, number])[] = [
	['SUBJECT_ID', SUBJECT],
	['PRI_DOB', BIRTH],
	['STP_EVENT_DATE', DATE],
	['STP_TYPE_DESCR', STEP],
	['STP_ORI_CNTY_NAME', COUNTY],
	['CNT_ORDER', COUNT],
	['OFFENSE_DESCR', CHARGE],
	['OFFENSE_TOC', CHARGE_CLASS],
	['OFFENSE_QUAL_LST', QUALIFIER],
	['DISP_DESCR', DISPOSITION],
	['CONV_STAT_DESCR', CLASS],
	['SENT_LENGTH', SENTENCE],
	['SENT_TIME_CODE', SENTENCE_UNIT],
	['COMMENT_TEXT', COMMENT]
];

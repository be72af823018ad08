import { COLUMNS } from '../../record/doj-columns';

export const CNT_ORDER = COLUMNS.indexOf('CNT_ORDER');
export const OFFENSE_DESCR = COLUMNS.indexOf('OFFENSE_DESCR');

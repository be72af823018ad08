import type { Cycle, Step } from '../history/history';
import type { RecordBytes } from './record-bytes';

/** CYC_SEG_SEP to CNT_SEG_SEP. */
export function writeStep(cycle: Cycle, cycleOrder: number, step: Step, stepOrder: number, out: RecordBytes): void {
	out.text('#,');
	out.digitsCell(cycleOrder, 3);
	out.dateCell(cycle.date);
	out.text('#,');
	out.digitsCell(stepOrder, 3);
	out.dateCell(step.date);
	out.text(',');
	out.cell(step.type);
	out.text(',,');
	out.cell(step.agency.ori);
	out.cell(step.agency.name);
	out.cell(step.agency.countyCode);
	out.cell(step.countyName);
	out.text('#,');
}

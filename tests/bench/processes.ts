import { readdirSync, readFileSync } from 'node:fs';

/** Memory and time of a browser's processes, from the system's own account of them (Linux). */
export interface Usage {
	/** CPU seconds of all processes. */
	readonly cpu: number;
	/** Bytes of private memory: of the renderers, and of the whole browser with what its processes share. */
	readonly renderers: number;
	readonly browser: number;
}

const TICKS = 100;

export function usageOf(profile: string): Usage {
	let cpu = 0;
	let renderers = 0;
	let browser = 0;
	for (const pid of treeOf(profile)) {
		const command = read(`/proc/${pid}/cmdline`);
		const status = read(`/proc/${pid}/status`);
		const fields = read(`/proc/${pid}/stat`)
			.replace(/^.*\) /, '')
			.split(' ');
		cpu += (Number(fields[11]) + Number(fields[12])) / TICKS;
		const own = kilobytes(status, 'RssAnon');
		browser += own + kilobytes(status, 'RssShmem');
		if (command.includes('--type=renderer')) renderers += own;
	}
	return { cpu: Number.isNaN(cpu) ? 0 : cpu, renderers, browser };
}

/** The process that was started with this profile folder, and all that came from it. */
function treeOf(profile: string): number[] {
	const parents = new Map<number, number>();
	const roots: number[] = [];
	for (const name of readdirSync('/proc')) {
		const pid = Number(name);
		if (!Number.isInteger(pid)) continue;
		parents.set(
			pid,
			Number(
				read(`/proc/${pid}/stat`)
					.replace(/^.*\) /, '')
					.split(' ')[1]
			)
		);
		if (read(`/proc/${pid}/cmdline`).includes(profile)) roots.push(pid);
	}
	const inTree = (pid: number): boolean => pid > 1 && (roots.includes(pid) || inTree(parents.get(pid) ?? 0));
	return [...parents.keys()].filter(inTree);
}

function kilobytes(status: string, key: string): number {
	return Number(new RegExp(`${key}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024;
}

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

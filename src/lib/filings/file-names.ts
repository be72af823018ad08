import type { Filing } from './filing';

type Named = Pick<Filing, 'office' | 'court'>;

/** Names a motion's folder by office and court; never by people. */
export function folderName({ office, court }: Named): string {
	const courtName = court === null ? 'Superior Court' : court || 'Court not named';
	return `${fileSafe(office.name)} - ${fileSafe(courtName)}`;
}

/** The name of a motion's packet says at once whether it may be filed. */
export function packetName(motion: Named, draft: boolean): string {
	return `${folderName(motion)}${draft ? ', draft' : ''}-packet.zip`;
}

/** Letters, digits, commas, hyphens and single blanks: a name that every file system takes. */
export function fileSafe(text: string): string {
	return (
		text
			.normalize('NFD')
			.replaceAll(/\p{M}/gu, '')
			.replaceAll('/', ' or ')
			.replaceAll(/[^A-Za-z0-9, -]/g, '')
			.replaceAll(/ +/g, ' ')
			.trim()
			.slice(0, 100) || 'office'
	);
}

/** The same names with a number where two would be one. */
export function distinctNames(names: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return names.map((name) => {
		const key = name.toLowerCase();
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		return count === 1 ? name : `${name} (${count})`;
	});
}

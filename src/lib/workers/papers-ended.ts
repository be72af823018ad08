/** The papers worker is gone: the work was given up, or it died. */
export class PapersEnded extends Error {
	constructor(readonly died: boolean) {
		super(died ? 'the papers worker died' : 'the papers were given up');
		this.name = 'PapersEnded';
	}
}

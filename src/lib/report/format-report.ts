/** How a file is written, without a word of what it says about anyone. */
export interface FormatReport {
	readonly app: string;
	readonly files: readonly {
		readonly bytes: number;
		readonly records: number;
		readonly header: 'none' | 'standard' | 'reordered';
		readonly lineEnds: Readonly<Record<'crlf' | 'lf' | 'cr', number>>;
		readonly encodings: Readonly<Record<'ascii' | 'utf-8' | 'windows-1252', number>>;
		readonly columns: readonly { readonly name: string; readonly filled: number }[];
		/** Column → shape (`99999999`, `9999-99-99`, `A`) → count. */
		readonly dateShapes: Readonly<Record<string, Readonly<Record<string, number>>>>;
		/** Codes that the app does not know, by column, each with its count. */
		readonly unknownCodes: Readonly<Record<string, Readonly<Record<string, number>>>>;
		readonly quarantine: Readonly<Record<string, number>>;
		readonly flags: Readonly<Record<string, number>>;
	}[];
}

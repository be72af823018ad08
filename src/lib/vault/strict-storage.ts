/**
 * The browser's database, which opens at a given version or not at all. Dexie, refused because the database is newer,
 * would open it whatever its version and add to it the tables that it misses.
 */
export function strictStorage(): { readonly indexedDB?: IDBFactory } {
	if (typeof indexedDB === 'undefined') return {};
	const browser = indexedDB;
	return {
		indexedDB: {
			open(name, version) {
				if (version === undefined) throw new DOMException('the database is newer', 'VersionError');
				return browser.open(name, version);
			},
			deleteDatabase: (name) => browser.deleteDatabase(name),
			databases: () => browser.databases(),
			cmp: (first, second) => browser.cmp(first, second)
		}
	};
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What people type there may be about people; what stands in a text field a browser may write to its profile. */
const ROOMS = ['review', 'papers', 'vault'];
const NO_TEXT = /type="(?:checkbox|radio|file|password)"/;

const files = ROOMS.flatMap((room) => {
	const folder = new URL(`../${room}/`, import.meta.url);
	return readdirSync(folder)
		.filter((name) => name.endsWith('.svelte'))
		.map((name) => ({ name: `${room}/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
});

/** The tags as they are written, up to their end: an arrow function's `=>` is no end. */
const tags = (text: string, of: string): string[] =>
	[...text.matchAll(new RegExp(String.raw`<(?:${of})\b(?:=>|[^>])*>`, 'g'))].map(([tag]) => tag);

describe('a field that is typed into beside records', () => {
	it('tells the browser not to remember it', () => {
		const told = files.flatMap(({ name, text }) => tags(text, 'input|textarea').map((tag) => ({ name, tag })));
		const asked = told.filter(({ tag }) => !NO_TEXT.test(tag));
		expect(asked.length).toBeGreaterThan(15);
		expect(asked.filter(({ tag }) => !tag.includes('autocomplete="off"'))).toEqual([]);
	});

	it('where it is a textarea, stands in a form that says the same', () => {
		const withBox = files.filter(({ text }) => tags(text, 'textarea').length > 0);
		expect(withBox.length).toBeGreaterThan(5);
		const inForm = (text: string) => /<Unremembered>|<form autocomplete="off"/.test(text);
		expect(withBox.filter(({ text }) => !inForm(text)).map(({ name }) => name)).toEqual([]);
	});
});

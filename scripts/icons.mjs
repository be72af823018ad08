/** Draws the PNG icons from the one mark: `node scripts/icons.mjs`. Run it when `static/icons/icon.svg` changes. */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserOptions } from './browser.mjs';
import { root } from './build-facts.mjs';

const folder = join(root, 'static/icons');
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8');
/** The same with its ground to the edges: the lines stay within the middle four fifths that every mask leaves. */
const full = mark.replace(/<rect [^>]*(fill="[^"]+")[^>]*>/, '<rect $1 width="64" height="64" />');

const browser = await chromium.launch(browserOptions());
const page = await browser.newPage({ colorScheme: 'light' });
for (const [name, size, svg] of /** @type {const} */ ([
	['icon-192.png', 192, mark],
	['icon-512.png', 512, mark],
	['icon-maskable-512.png', 512, full],
	['icon-180.png', 180, full]
])) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
	await page.screenshot({ path: join(folder, name), omitBackground: true });
	console.log(`${name}: ${size}x${size}`);
}
await browser.close();

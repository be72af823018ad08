import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A finger's width, less what a browser rounds. */
const TARGET = 43.5;
const TARGETS =
	'main button, main a.button, main summary, main select, main input, main textarea, main h3 a, nav a, header button';

/** The sizes that every screen is looked at. */
const TABLET = { width: 768, height: 1024 };
const LAPTOP = { width: 1280, height: 800 };

/**
 * WCAG 2.2 AA and axe's best practice, on what the page shows now: as a tablet and as a laptop. In the dark, which changes
 * colours only, and at any other size, as it is.
 */
export async function expectNoViolations(page: Page, screen = ''): Promise<void> {
	const size = page.viewportSize() ?? TABLET;
	await expectNone(page, `${screen}, ${size.width} pixels`);
	const other = size.width === TABLET.width ? LAPTOP : size.width === LAPTOP.width ? TABLET : null;
	if (other === null || (await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))) return;
	await page.setViewportSize(other);
	await expectNone(page, `${screen}, ${other.width} pixels`);
	await page.setViewportSize(size);
}

async function expectNone(page: Page, screen: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		// Only what is wrong is told in full, and it is put together in this page: it has no frames.
		.options({ resultTypes: ['violations'] })
		.setLegacyMode(true)
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`);
	expect(found).toEqual([]);
}

/** By how many pixels the page can be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What a finger would miss: targets that are less than 44 pixels high. */
export function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(
		([targets, height]) =>
			[...document.querySelectorAll<HTMLElement>(targets)]
				.filter((it) => it.getClientRects().length > 0 && !/checkbox|radio/.test(it.getAttribute('type') ?? ''))
				.filter((it) => it.getBoundingClientRect().height < height)
				.map((it) => `${it.outerHTML}: ${it.getBoundingClientRect().height}`),
		[TARGETS, TARGET] as const
	);
}

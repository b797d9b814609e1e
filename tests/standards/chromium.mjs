// Opens HTML files one after the other in one Chromium without a window.
//
//   node chromium.mjs CHROMIUM print FOLDER FILE…   each as FOLDER/NAME.pdf
//   node chromium.mjs CHROMIUM axe AXE FILE…        what axe-core and a look at
//                                                   the requests find, a line each

import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, task, companion, ...files] = process.argv.slice(2);

/** With the style sheet's own paper and margins, and nothing of Chromium's. */
async function print(page, file) {
	const path = join(companion, basename(file, '.html') + '.pdf');
	await page.pdf({ path, preferCSSPageSize: true });
}

/** On a light screen, on a dark one, and on a telephone. */
async function axe(page, file) {
	await page.addScriptTag({ path: companion });
	const found = new Map();
	for (const screen of [
		{ name: 'light', colorScheme: 'light', width: 1280 },
		{ name: 'dark', colorScheme: 'dark', width: 1280 },
		{ name: 'narrow', colorScheme: 'light', width: 360 }
	]) {
		await page.emulateMedia({ colorScheme: screen.colorScheme });
		await page.setViewportSize({ width: screen.width, height: 800 });
		for (const fault of await page.evaluate(faults)) {
			found.set(fault, [...(found.get(fault) ?? []), screen.name]);
		}
	}
	for (const [fault, screens] of found) {
		console.log(`${file}: axe-core: ${fault} (${screens.join(', ')})`);
	}
}

/** Runs in the page, where axe-core is. */
async function faults() {
	const { violations } = await globalThis.axe.run();
	const faults = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => {
			const what = failureSummary.split('\n').slice(1).join(',').replace(/\s+/g, ' ');
			return `${id}: ${help}:${what} at ${target.join(' ')}`;
		})
	);
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth) faults.push('width: the page has to be scrolled across');
	return faults;
}

const browser = await chromium.launch({ executablePath });
try {
	for (const file of files) {
		const page = await browser.newPage();
		const own = pathToFileURL(file).href;
		page.on('request', (request) => {
			if (request.url() !== own && !request.url().startsWith('data:')) {
				console.log(`${file}: fetches ${request.url()}`);
			}
		});
		await page.goto(own);
		await { print, axe }[task](page, file);
		await page.close();
	}
} finally {
	await browser.close();
}

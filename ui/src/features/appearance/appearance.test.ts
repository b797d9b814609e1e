// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Appearance } from '$lib/backend';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
const { Looks } = await import('./appearance.svelte');

/** A system that changes its mind. */
function system(dark: boolean) {
	let tell = () => {};
	const media = {
		matches: dark,
		addEventListener: (_: string, listener: () => void) => (tell = listener)
	};
	const turn = (next: boolean) => {
		media.matches = next;
		tell();
	};
	return { media: media as unknown as MediaQueryList, turn };
}

function looks(dark = false, kept: Appearance = { theme: 'system', zoom: 100 }) {
	const { media, turn } = system(dark);
	const root = document.createElement('div');
	const chosen: Appearance[] = [];
	const made = new Looks(
		{
			appearance: async () => kept,
			chooseAppearance: async (appearance) => {
				chosen.push(appearance);
				return appearance;
			}
		},
		media,
		root
	);
	return { looks: made, root, chosen, turn };
}

describe('the theme', () => {
	it('follows the system until one is chosen', () => {
		const { looks: it, root, turn } = looks(true);
		expect(root.dataset.theme).toBe('dark');
		turn(false);
		expect(root.dataset.theme).toBe('light');
		it.choose('dark');
		turn(false);
		expect(root.dataset.theme).toBe('dark');
		it.choose('system');
		expect(root.dataset.theme).toBe('light');
	});

	it('is the one that was chosen last', async () => {
		const { looks: it, root } = looks(false, { theme: 'dark', zoom: 125 });
		await it.recall();
		expect(root.dataset.theme).toBe('dark');
		expect(it.zoom).toBe(125);
	});
});

describe('the size', () => {
	it('goes through steps and stops at both ends', () => {
		const { looks: it, chosen } = looks();
		for (let step = 0; step < 9; step++) it.enlarge();
		expect(it.zoom).toBe(200);
		expect(it.largest).toBe(true);
		for (let step = 0; step < 20; step++) it.shrink();
		expect(it.zoom).toBe(70);
		expect(it.smallest).toBe(true);
		it.reset();
		expect(it.zoom).toBe(100);
		expect(chosen.at(-1)).toEqual({ theme: 'system', zoom: 100 });
	});

	it('leaves the theme alone', () => {
		const { looks: it, chosen } = looks();
		it.choose('light');
		it.enlarge();
		expect(chosen).toEqual([
			{ theme: 'light', zoom: 100 },
			{ theme: 'light', zoom: 110 }
		]);
	});
});

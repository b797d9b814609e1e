/** The desk while another window or program saves the same release. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Galley, Opened, Release } from '$lib/backend';
import { Draft } from './draft.svelte';
import { findPart } from './editing/places';
import empty from '../../../../tests/corpus/empty.json';

const blank = empty as unknown as Release;
const AT = '2026-02-25T10:00:00Z';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const saying = (words: string): Release => ({
	...blank,
	headline: words ? [{ text: words }] : []
});

/** A library of one release, as the program keeps it, and a draft of it. */
function office() {
	const library = { release: saying(''), revision: 1, aside: [] as Release[] };
	const put = (release: Release, over: number) => {
		if (over !== library.revision) {
			const refusal = { code: 'releaseChangedElsewhere', message: 'changed elsewhere' };
			return Promise.reject(refusal as unknown as Error);
		}
		library.release = release;
		library.revision += 1;
		return Promise.resolve({ at: AT, revision: library.revision });
	};
	const present = (): Promise<Opened> =>
		Promise.resolve({ release: library.release, revision: library.revision, savedAt: AT });
	const draft = new Draft(
		{ release: library.release, revision: library.revision, savedAt: AT },
		{
			compose: () => Promise.resolve({ blocks: [], letterhead: null } as unknown as Galley),
			save: put,
			elsewhere: {
				present,
				saveOver: (release, over) => {
					library.aside.push(library.release);
					return put(release, over);
				},
				setAside: (release) => Promise.resolve(library.aside.push(release))
			}
		}
	);
	/** Another program saves. */
	const elsewhere = (words: string) => put(saying(words), library.revision);
	return { library, draft, elsewhere };
}

function type(draft: Draft, text: string) {
	const { node, pos } = findPart(draft.state.doc, 'headline')!;
	draft.dispatch(draft.state.tr.insertText(text, pos + 1 + node.content.size));
}

const settled = () => vi.advanceTimersByTimeAsync(800);

test('what another window saved is not overwritten, and is there to be chosen', async () => {
	const { library, draft, elsewhere } = office();
	await elsewhere('Naskah rekan');
	type(draft, 'Naskah saya');
	await settled();
	expect(draft.saving).toBe('failed');
	expect(library.release.headline).toEqual([{ text: 'Naskah rekan' }]);
	expect(draft.theirs?.release.headline).toEqual([{ text: 'Naskah rekan' }]);
	expect(draft.release.headline).toEqual([{ text: 'Naskah saya' }]);
});

test('the text of the desk goes over theirs, which is kept', async () => {
	const { library, draft, elsewhere } = office();
	await elsewhere('Naskah rekan');
	type(draft, 'Naskah saya');
	await settled();
	await draft.putOver();
	expect([draft.saving, draft.theirs]).toEqual(['saved', null]);
	expect(library.release.headline).toEqual([{ text: 'Naskah saya' }]);
	expect(library.aside.map(({ headline }) => headline)).toEqual([[{ text: 'Naskah rekan' }]]);
	type(draft, ' lagi');
	await settled();
	expect(library.release.headline).toEqual([{ text: 'Naskah saya lagi' }]);
});

test('their text takes the place of that of the desk, which is kept and can be undone', async () => {
	const { library, draft, elsewhere } = office();
	await elsewhere('Naskah rekan');
	type(draft, 'Naskah saya');
	await settled();
	await draft.takeTheirs();
	expect([draft.saving, draft.theirs]).toEqual(['saved', null]);
	expect(draft.release.headline).toEqual([{ text: 'Naskah rekan' }]);
	expect(library.aside.map(({ headline }) => headline)).toEqual([[{ text: 'Naskah saya' }]]);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(draft.saving).toBe('saved');
	draft.undo();
	expect(draft.release.headline).toEqual([{ text: 'Naskah saya' }]);
	await settled();
	expect(library.release.headline).toEqual([{ text: 'Naskah saya' }]);
});

test('a third text in the meantime is not overwritten either', async () => {
	const { library, draft, elsewhere } = office();
	await elsewhere('Naskah rekan');
	type(draft, 'Naskah saya');
	await settled();
	await elsewhere('Naskah ketiga');
	await expect(draft.putOver()).rejects.toMatchObject({ code: 'releaseChangedElsewhere' });
	expect(library.release.headline).toEqual([{ text: 'Naskah ketiga' }]);
	expect(draft.theirs?.release.headline).toEqual([{ text: 'Naskah ketiga' }]);
});

test('a release that only went into the bin and back is nobody’s other text', async () => {
	const { library, draft } = office();
	library.revision += 2;
	type(draft, 'Naskah saya');
	await settled();
	expect([draft.saving, draft.theirs]).toEqual(['saved', null]);
	expect(library.release.headline).toEqual([{ text: 'Naskah saya' }]);
});

test('an idle desk shows what another window saved, and only then', async () => {
	const { draft, elsewhere } = office();
	expect(await draft.look()).toBe(false);
	await elsewhere('Naskah rekan');
	expect(await draft.look()).toBe(true);
	expect(draft.release.headline).toEqual([{ text: 'Naskah rekan' }]);
	await elsewhere('Naskah ketiga');
	type(draft, ' saya');
	expect(await draft.look()).toBe(false);
	expect(draft.release.headline).toEqual([{ text: 'Naskah rekan saya' }]);
});

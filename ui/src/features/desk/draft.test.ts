import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Galley, Release } from '$lib/backend';
import { Draft } from './draft.svelte';
import { findPart, placesIn } from './editing/places';
import empty from '../../../../tests/corpus/empty.json';

const blank = empty as unknown as Release;

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A draft, what it asked to save, and its calls for galleys, answered by the test. */
function desk(release: Partial<Release> = {}) {
	const saved: Release[] = [];
	const composing: { release: Release; answer: (galley: Partial<Galley>) => Promise<void> }[] = [];
	const draft = new Draft(
		{ release: { ...blank, ...release }, revision: 1, savedAt: '2026-02-25T09:00:00Z' },
		{
			compose: (asked) =>
				new Promise((resolve) => {
					composing.push({
						release: asked,
						answer: async (galley) => {
							resolve({ blocks: [], letterhead: null, ...galley } as unknown as Galley);
							await vi.advanceTimersByTimeAsync(0);
						}
					});
				}),
			save: (asked) => {
				saved.push(asked);
				return Promise.resolve({ at: '2026-02-25T10:00:00Z', revision: saved.length + 1 });
			}
		}
	);
	return { draft, saved, composing };
}

function type(draft: Draft, part: string, text: string) {
	const { node, pos } = findPart(draft.state.doc, part)!;
	draft.dispatch(draft.state.tr.insertText(text, pos + 1 + node.content.size));
}

test('words typed are the release, and are saved', async () => {
	const { draft, saved } = desk();
	type(draft, 'headline', 'Judul');
	expect(draft.release.headline).toEqual([{ text: 'Judul' }]);
	expect(draft.saving).toBe('waiting');
	await vi.advanceTimersByTimeAsync(700);
	expect(saved.map((release) => release.headline)).toEqual([[{ text: 'Judul' }]]);
	expect([draft.saving, draft.savedAt]).toEqual(['saved', '2026-02-25T10:00:00Z']);
});

test('undo goes back through words and settings alike', () => {
	const { draft } = desk();
	type(draft, 'headline', 'Judul');
	draft.change((release) => ({ ...release, number: { running: 14 } }));
	draft.add('quote', 'body');
	expect(draft.release.body).toHaveLength(1);
	draft.undo();
	expect([draft.release.body.length, draft.release.number]).toEqual([0, { running: 14 }]);
	draft.undo();
	expect([draft.release.number, draft.release.headline]).toEqual([null, [{ text: 'Judul' }]]);
	draft.undo();
	expect([draft.release.headline, draft.canUndo]).toEqual([[], false]);
	draft.redo();
	draft.redo();
	expect(draft.release.number).toEqual({ running: 14 });
});

test('letters typed into one field are one step back', () => {
	const { draft } = desk();
	for (const name of ['P', 'Pe', 'Pem']) {
		vi.advanceTimersByTime(100);
		draft.change(({ organisation, ...release }) => ({
			...release,
			organisation: { ...organisation, name }
		}));
	}
	vi.advanceTimersByTime(2000);
	draft.change((release) => ({ ...release, keywords: ['humas'] }));
	draft.undo();
	expect([draft.release.keywords, draft.release.organisation.name]).toEqual([[], 'Pem']);
	draft.undo();
	expect(draft.release.organisation.name).toBe(blank.organisation.name);
});

test('typing elsewhere between two changes of a field parts them', () => {
	const { draft } = desk();
	const name = (words: string) =>
		draft.change((release) => ({
			...release,
			attribution: release.attribution,
			keywords: [words]
		}));
	name('a');
	type(draft, 'headline', 'Judul');
	name('b');
	draft.undo();
	expect([draft.release.keywords, draft.release.headline]).toEqual([['a'], [{ text: 'Judul' }]]);
});

test('a change of words from outside the paper is one too', () => {
	const { draft } = desk({ body: [{ paragraph: { id: 'p1', text: [{ text: 'Satu' }] } }] });
	draft.change((release) => ({
		...release,
		dateline: { place: 'Purwabakti', date: '2026-02-25' },
		closing: [{ text: 'Selesai.' }],
		body: [...release.body, { paragraph: { id: 'p2', text: [] } }]
	}));
	expect(draft.release.dateline.place).toBe('Purwabakti');
	expect(draft.release.body).toHaveLength(2);
	draft.undo();
	expect([draft.release.body.length, draft.release.closing]).toEqual([1, []]);
});

test('a part that the house stops printing leaves the paper and comes back whole', () => {
	const { draft } = desk({ boilerplate: [{ text: 'Kami melayani.' }] });
	const { house } = draft.release;
	draft.change((release) => ({ ...release, house: { ...house, end: ['endMark'] } }));
	expect(findPart(draft.state.doc, 'boilerplate')).toBeNull();
	expect(draft.release.boilerplate).toEqual([{ text: 'Kami melayani.' }]);
	draft.change((release) => ({ ...release, house }));
	expect(findPart(draft.state.doc, 'boilerplate')?.node.textContent).toBe('Kami melayani.');
});

test('one galley is composed at a time, and the last one is of the latest words', async () => {
	const { draft, composing } = desk();
	type(draft, 'headline', 'a');
	type(draft, 'headline', 'b');
	type(draft, 'headline', 'c');
	await vi.advanceTimersByTimeAsync(200);
	expect(composing).toHaveLength(1);
	await composing[0]!.answer({});
	expect(composing.map(({ release }) => release.headline)).toEqual([[], [{ text: 'abc' }]]);
});

test('what is told beside the words waits for a pause in typing, but not for ever', async () => {
	const { draft } = desk();
	const told = () => draft.settled.headline.map(({ text }) => text).join('');
	for (const letter of 'Judul') {
		type(draft, 'headline', letter);
		await vi.advanceTimersByTimeAsync(60);
	}
	expect(told()).toBe('');
	await vi.advanceTimersByTimeAsync(120);
	expect(told()).toBe('Judul');
	for (let key = 0; key < 60; key++) {
		type(draft, 'headline', 'x');
		await vi.advanceTimersByTimeAsync(60);
	}
	expect(told().length).toBeGreaterThan('Judul'.length + 40);
	draft.change((release) => ({ ...release, keywords: ['air'] }));
	expect(draft.settled.keywords).toEqual(['air']);
});

test('composed words move along with what was typed while they were composed', async () => {
	const speech = [{ text: 'Kami siap' }];
	const { draft, composing } = desk({
		body: [
			{
				quote: {
					id: 'q1',
					leadIn: [],
					text: speech,
					speaker: null,
					reportingVerb: '',
					subject: 'automatic',
					placement: 'after'
				}
			}
		]
	});
	type(draft, 'headline', 'Judul');
	const { start, node } = placesIn(draft.state.doc).get('q1 text')!;
	draft.dispatch(draft.state.tr.insertText('!', start + node.content.size));
	const composed = (text: string) => ({ text, marks: {}, origin: 'composed' as const });
	const typed = { typed: { field: 'text' as const, at: 0 } };
	const runs = [composed('“'), { text: 'Kami siap', marks: {}, origin: typed }, composed('.”')];
	await composing[0]!.answer({ blocks: [{ text: { part: 'q1', style: 'quote', runs } }] });
	const spots = draft.state.plugins
		.flatMap((one) => one.props.decorations?.call(one, draft.state) ?? [])
		.flatMap((source) => {
			const found: number[] = [];
			source.forEachSet((set) => found.push(...set.find().map(({ from }) => from)));
			return found;
		});
	expect(spots).toEqual([start, start + 'Kami siap!'.length]);
});

test('a galley that fails leaves the last one in place', async () => {
	const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
	const compose = vi
		.fn()
		.mockRejectedValueOnce(new Error('gone'))
		.mockResolvedValue({ blocks: [] });
	const save = () => Promise.resolve({ at: '', revision: 2 });
	const draft = new Draft({ release: blank, revision: 1, savedAt: '' }, { compose, save });
	await vi.advanceTimersByTimeAsync(0);
	expect(draft.galley).toBeNull();
	type(draft, 'headline', 'a');
	await vi.advanceTimersByTimeAsync(200);
	expect(draft.galley).toEqual({ blocks: [] });
	expect(errors).toHaveBeenCalledOnce();
	errors.mockRestore();
});

test('what was typed just before closing is saved', async () => {
	const { draft, saved } = desk();
	type(draft, 'headline', 'Judul');
	draft.close();
	await vi.advanceTimersByTimeAsync(0);
	expect(saved).toHaveLength(1);
	type(draft, 'headline', ' lagi');
	await vi.advanceTimersByTimeAsync(5000);
	expect(saved).toHaveLength(1);
});

test('the part with the caret is the one in hand, until it is gone', () => {
	const { draft } = desk({ body: [{ paragraph: { id: 'p1', text: [{ text: 'Satu' }] } }] });
	expect(draft.active).toBeNull();
	draft.goTo('p1');
	expect(draft.active).toBe('p1');
	draft.remove('p1');
	expect(draft.active).toBe('lede');
});

test('cutting over several parts leaves them in place', () => {
	const { draft } = desk({ headline: [{ text: 'Judul' }], lede: [{ text: 'Teras' }] });
	const { doc, tr } = draft.state;
	draft.dispatch(tr.setSelection(TextSelection.create(doc, 3, findPart(doc, 'lede')!.pos + 3)));
	draft.dispatch(draft.state.tr.deleteSelection().setMeta('uiEvent', 'cut'));
	expect([draft.release.headline, draft.release.lede]).toEqual([
		[{ text: 'Ju' }],
		[{ text: 'ras' }]
	]);
});

test('the caret goes to a spot of a part, counted in characters', () => {
	const { draft } = desk();
	type(draft, 'lede', 'Warga 🎉 lapor');
	draft.goToSpot('lede', { place: 'lede text', at: 8 });
	const { start } = placesIn(draft.state.doc).get('lede text')!;
	expect(draft.state.selection.from).toBe(start + 'Warga 🎉 '.length);
	expect(draft.active).toBe('lede');
	// The words may have become fewer meanwhile.
	draft.goToSpot('lede', { place: 'lede text', at: 800 });
	expect(draft.state.selection.from).toBe(start + 'Warga 🎉 lapor'.length);
	draft.goToSpot('headline', { place: 'headline none', at: 3 });
	expect(draft.active).toBe('headline');
});

import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Block, PartId, Recognised, Release } from '$lib/backend';
import { plain } from '$lib/document/counting';
import { Draft } from './draft.svelte';
import { findPart } from './editing/places';
import { Recognition } from './recognition.svelte';
import empty from '../../../../tests/corpus/empty.json';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const told = (id: string, text: string): Block => ({ paragraph: { id, text: [{ text }] } });
const said = (id: string): Block => ({
	quote: {
		id,
		leadIn: [],
		text: [],
		speaker: null,
		reportingVerb: '',
		subject: 'automatic',
		placement: 'after'
	}
});

/** A desk that reads every paragraph it is asked about as a quote of Edo. */
function desk(body: Block[]) {
	const release = { ...(empty as unknown as Release), body };
	const draft = new Draft(
		{ release, revision: 1, savedAt: '' },
		{ compose: () => new Promise(() => {}), save: () => new Promise(() => {}) }
	);
	const asked: string[] = [];
	const recognition = new Recognition(draft, (release, parts) => {
		const read = parts.map((part) => {
			const block = release.body.find(({ paragraph }) => paragraph?.id === part);
			asked.push(plain(block!.paragraph!.text));
			return edo(part);
		});
		return Promise.resolve(read);
	});
	recognition.follow(draft.state);
	return { draft, recognition, asked };
}

const edo = (id: PartId): Recognised => ({
	exact: true,
	speaker: { id: 's1', name: 'Edo Sugiri' },
	quote: { ...said(id).quote!, text: [{ text: 'Mari,' }], speaker: 's1', reportingVerb: 'ajak' }
});

/** Types at the end of a part, as its writer does. */
function type({ draft, recognition }: ReturnType<typeof desk>, part: PartId, text: string) {
	const { node, pos } = findPart(draft.state.doc, part)!;
	const end = pos + node.nodeSize - (node.isTextblock ? 1 : 2);
	const tr = draft.state.tr.insertText(text, end);
	draft.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + text.length)));
	recognition.follow(draft.state);
}

test('a quote typed in full is offered at a rest, and never forced', async () => {
	const one = desk([told('p1', '')]);
	const text = 'Kata Edo, “Mari,” ajak Edo';
	type(one, 'p1', text);
	await vi.advanceTimersByTimeAsync(2000);
	expect(one.asked).toEqual([]);
	type(one, 'p1', '.');
	await vi.advanceTimersByTimeAsync(800);
	expect(one.recognition.told).toBeNull();
	await vi.advanceTimersByTimeAsync(200);
	expect(one.asked).toEqual([`${text}.`]);
	expect(one.recognition.told?.proposed).toHaveLength(1);
	expect(one.draft.release.body[0]!.paragraph).toBeDefined();
	one.recognition.take();
	expect(one.draft.release.body[0]!.quote).toMatchObject({ speaker: 's1', reportingVerb: 'ajak' });
	one.draft.undo();
	one.recognition.follow(one.draft.state);
	expect(one.draft.release.body).toEqual([told('p1', `${text}.`)]);
	await vi.advanceTimersByTimeAsync(2000);
	// The writer took it back.
	expect(one.asked).toHaveLength(1);
});

test('a mark that began a quote is read with the rest of it', async () => {
	const one = desk([said('q1'), told('p1', 'Lain.')]);
	type(one, 'q1', 'Mari,” ajak Edo.');
	// Leaving it is a rest.
	const { tr, doc } = one.draft.state;
	one.draft.dispatch(tr.setSelection(TextSelection.create(doc, findPart(doc, 'p1')!.pos + 1)));
	one.recognition.follow(one.draft.state);
	await vi.advanceTimersByTimeAsync(0);
	expect(one.asked).toEqual(['“Mari,” ajak Edo.']);
	one.recognition.take();
	expect(one.draft.release.body[0]!.quote).toMatchObject({ speaker: 's1', reportingVerb: 'ajak' });
});

test('what was offered goes when its words change, and what was there before is let be', async () => {
	const one = desk([told('p1', '“Mari,” ajak Edo.'), told('p2', 'Lain.')]);
	type(one, 'p2', ' Selesai.');
	await vi.advanceTimersByTimeAsync(2000);
	expect(one.asked).toEqual([]);
	type(one, 'p1', ' Ya.');
	await vi.advanceTimersByTimeAsync(2000);
	expect(one.recognition.told?.typed).toBe(true);
	type(one, 'p1', ' Ya');
	expect(one.recognition.told).toBeNull();
	one.recognition.stop();
});

test('a paragraph becomes a quote of whom its words name, or of nobody', async () => {
	const one = desk([told('p1', '“Mari,” ajak Edo.')]);
	await one.recognition.quote('p1');
	expect(one.draft.release.body[0]!.quote?.speaker).toBe('s1');
	const { draft } = desk([told('p1', 'Mari.')]);
	await new Recognition(draft, () => Promise.reject(new Error('no answer'))).quote('p1');
	expect(draft.release.body[0]!.quote).toMatchObject({ speaker: null, text: [{ text: 'Mari.' }] });
});

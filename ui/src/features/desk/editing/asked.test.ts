import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, Release } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { askedAway, giveBack } from './asked';
import json from '../../../../../crates/app/templates/peluncuran-program.json';

const template = json.release as unknown as Release;
const idOf = (block: Block) =>
	(block.paragraph ?? block.quote ?? block.list ?? block.subheading ?? block.exchange)?.id;

/** A release of the template in which only these blocks are left. */
function left(...ids: string[]): EditorState {
	const body = template.body.filter((block) => ids.includes(idOf(block) ?? ''));
	return EditorState.create({
		doc: toDocument({ ...template, body }),
		plugins: [history(), mend(), guard()]
	});
}

const order = (state: EditorState) => toRelease(state.doc).body.map(idOf);

test('nothing is missing in a release that was just begun', () => {
	expect(askedAway(toDocument(template), template)).toEqual([]);
});

test('what was taken away is told in the order of the template', () => {
	const { doc } = left('sasaran', 'cara', 'kutipan-warga');
	const asked = askedAway(doc, template);
	expect(asked.map(({ id, kind }) => [id, kind])).toEqual([
		['manfaat', 'paragraph'],
		['kutipan-peluncuran', 'quote'],
		['anggaran', 'paragraph'],
		['tanya-jawab', 'exchange']
	]);
	expect(asked[0]?.prompt).toMatch(/^Manfaat bagi publik: /u);
});

test('a block comes back to its place, whatever else is gone, and one undo takes it away', () => {
	const state = left('sasaran', 'kutipan-warga');
	const after = ['anggaran', 'manfaat', 'tanya-jawab'].reduce(
		(state, id) => state.apply(giveBack(state, template, id)!),
		state
	);
	expect(order(after)).toEqual(['manfaat', 'sasaran', 'anggaran', 'tanya-jawab', 'kutipan-warga']);
	expect(toRelease(after.doc).body[0]).toEqual(template.body[0]);
	expect(after.selection.$head.parent.type.name).toBe('question');
	expect(giveBack(after, template, 'manfaat')).toBeNull();
	let undone = after;
	undo(after, (tr) => (undone = after.apply(tr)));
	expect(order(undone)).toEqual(['manfaat', 'sasaran', 'anggaran', 'kutipan-warga']);
});

test('a quote comes back with the speaker that the template gave it', () => {
	const speaker = {
		id: 'wali-kota',
		name: 'Ratna Kusuma',
		shortName: 'Ratna',
		post: 'Wali Kota Purwabakti',
		organisation: ''
	} as unknown as Release['speakers'][number];
	const body = template.body.map((block) =>
		block.quote ? ({ quote: { ...block.quote, speaker: 'wali-kota' } } as Block) : block
	);
	const given = { ...template, speakers: [...template.speakers, speaker], body };
	const state = left('sasaran');
	const after = state.apply(giveBack(state, given, 'kutipan-warga')!);
	const release = toRelease(after.doc);
	expect(release.speakers).toEqual([...template.speakers, speaker]);
	expect(release.body.at(-1)?.quote?.speaker).toBe('wali-kota');
});

test('a body that is locked asks for nothing', () => {
	const guide = template.guide.map((entry) =>
		entry.part === 'body' ? { ...entry, locked: true } : entry
	);
	expect(askedAway(toDocument({ ...template, guide, body: [] }), template)).toEqual([]);
});

test('whoever wrote something else altogether is asked for nothing', () => {
	const own: Block = { paragraph: { id: 'p1', text: [{ text: 'Sudah lengkap.' }] } };
	expect(askedAway(toDocument({ ...template, body: [own] }), template)).toEqual([]);
	expect(askedAway(toDocument({ ...template, body: [] }), template)).not.toEqual([]);
});

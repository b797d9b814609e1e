import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Release } from '$lib/backend';
import { toDocument } from '$lib/document/mapping';
import { blankBeside, blanksToFill, type Blank } from './blanks';
import { findPart } from './places';
import template from '../../../../../crates/app/templates/kunjungan-pelatihan.json';

const begun = template.release as unknown as Release;
const doc = toDocument({
	...begun,
	dateline: { ...begun.dateline, place: '[[kota]]' },
	contacts: [{ name: '[[nama]]', post: '', phone: '[[nomor 1]] atau [[nomor 2]]', email: '' }]
});

const saidOf = (blank: Blank) =>
	blank.field ? `${blank.field.name} ${blank.field.from}` : doc.textBetween(blank.from, blank.to);

/** All that a walk from a place comes by. */
function walk(from: Blank, direction: -1 | 1): Blank[] {
	const met: Blank[] = [];
	let at: Blank | undefined = from;
	while ((at = blankBeside(doc, at, direction)) && met.length < 99) met.push(at);
	return met;
}

test('a walk comes by every blank once, in words and in fields, and ends', () => {
	const all = blanksToFill(doc);
	expect(walk({ from: 0, to: 0 }, 1)).toEqual(all);
	const end = doc.content.size;
	expect(walk({ from: end, to: end }, -1)).toEqual([...all].reverse());
	expect(all.map(saidOf).slice(0, 2)).toEqual(['place 0', '[[Nama instansi]]']);
	expect(all.map(saidOf).slice(-3)).toEqual(['name 0', 'phone 0', 'phone 17']);
});

test('who asks is filled before what was asked', () => {
	const found = findPart(doc, 'tanya-jawab-1');
	const next = blankBeside(doc, { from: found!.pos - 1, to: found!.pos - 1 }, 1);
	expect(next).toMatchObject({ field: { name: 'asker', from: 0, to: 20 } });
	const { field, ...node } = next!;
	// The blank was filled with a shorter name, and the caret stands behind it.
	const after = blankBeside(doc, { ...node, field: { ...field!, from: 7, to: 7 } }, 1);
	expect(saidOf(after!)).toBe('[[pertanyaan peserta sebagai kalimat tidak langsung]]');
	expect(blankBeside(doc, after!, -1)).toEqual(next);
});

test('from a caret before a blank the walk goes to that one', () => {
	const blank = blanksToFill(doc).find(({ field }) => !field)!;
	expect(blankBeside(doc, { from: blank.from, to: blank.from }, 1)).toEqual(blank);
	expect(blankBeside(doc, { from: blank.to, to: blank.to }, -1)).toEqual(blank);
});

test('what is locked is nobody’s to fill, and a template keeps its blanks', () => {
	const guide = begun.guide.map((entry) =>
		entry.part === 'lede' ? { ...entry, locked: true } : entry
	);
	const locked = toDocument({ ...begun, guide });
	const words = (from: typeof locked) =>
		blanksToFill(from).map(({ from: start, to }) => from.textBetween(start, to));
	expect(words(toDocument(begun))).toContain('[[Nama instansi]]');
	expect(words(locked)).not.toContain('[[jumlah dan asal peserta]]');
	const { tr } = EditorState.create({ doc: locked });
	const body = findPart(locked, 'body')!;
	tr.setNodeAttribute(body.pos, 'rest', { ...body.node.attrs.rest, unlocked: true });
	expect(blanksToFill(tr.doc)).toEqual([]);
});

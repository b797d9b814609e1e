// @vitest-environment jsdom
import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, Image, Release } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { hasWords, picturesIn, putPictures } from './figures';
import empty from '../../../../../tests/corpus/empty.json';

const picture = (id: string): Image =>
	({ id, mediaType: 'image/jpeg', width: 4, height: 3 }) as unknown as Image;
const paragraph = (id: string): Block => ({ paragraph: { id, text: [{ text: id }] } });
const waiting: Block = { figure: { id: 'f1', image: null, alt: '', caption: [], credit: '' } };

function desk(body: Block[], more: Partial<Release> = {}): EditorState {
	const doc = toDocument({ ...(empty as unknown as Release), body, ...more });
	return EditorState.create({ doc, plugins: [history(), mend(), guard()] });
}

/** The body in short: ids of paragraphs, pictures of figures. */
const short = (state: EditorState) =>
	toRelease(state.doc).body.map((block) => block.paragraph?.id ?? `[${block.figure?.image}]`);

test('pictures stand after the part they came to, in their order', () => {
	let state = desk([paragraph('p1'), paragraph('p2')]);
	const put = putPictures(state, 'p1', [picture('a'), picture('b'), picture('a')])!;
	state = state.apply(put.tr);
	expect(short(state)).toEqual(['p1', '[a]', '[b]', '[a]', 'p2']);
	expect(toRelease(state.doc).images.map(({ id }) => id)).toEqual(['a', 'b']);
	undo(state, (tr) => (state = state.apply(tr)));
	expect(short(state)).toEqual(['p1', 'p2']);
	expect(toRelease(state.doc).images).toEqual([]);
});

test('a figure that waits for its picture takes the first', () => {
	const state = desk([waiting, paragraph('p1')]);
	const put = putPictures(state, 'f1', [picture('a'), picture('b')])!;
	expect(short(state.apply(put.tr))).toEqual(['[a]', '[b]', 'p1']);
	const alone = putPictures(state, 'f1', [picture('a')])!;
	expect([alone.id, short(state.apply(alone.tr))]).toEqual(['f1', ['[a]', 'p1']]);
});

test('pictures for elsewhere go into the body, unless the template fixes it', () => {
	const state = desk([paragraph('p1')]);
	const at = (part: string | null) =>
		short(state.apply(putPictures(state, part, [picture('a')])!.tr));
	expect(at('headline')).toEqual(['[a]', 'p1']);
	expect(at('closing')).toEqual(['p1', '[a]']);
	expect(at('letterhead')).toEqual(['p1', '[a]']);
	expect(at(null)).toEqual(['p1', '[a]']);
	expect(putPictures(state, 'p1', [])).toBeNull();
	const guide = [{ part: 'body', need: 'required', locked: true }] as never;
	const locked = desk([paragraph('p1')], { guide });
	expect(putPictures(locked, 'p1', [picture('a')])).toBeNull();
});

test('a picture that comes with its words is none', () => {
	const data = (text: string, ...types: string[]) =>
		({
			files: types.map((type) => new File(['x'], 'a', { type })),
			getData: (type: string) => (type === 'text/plain' ? text : '')
		}) as unknown as DataTransfer;
	expect(picturesIn(data('', 'image/png', 'text/html'))).toHaveLength(1);
	expect(picturesIn(null)).toEqual([]);
	expect(hasWords(data('Kata dari Word', 'image/png'))).toBe(true);
	expect(hasWords(data('file:///home/sari/foto.jpg\r\n', 'image/jpeg'))).toBe(false);
	expect(hasWords(data(''))).toBe(false);
});

import { expect, test } from 'vitest';
import { words } from '$lib/wording/index.svelte';
import type { Action } from './actions.svelte';
import { findActions } from './find';

const action = (id: string, group: Action['group'], words: string): Action => ({
	id,
	group,
	words,
	run: () => {}
});

const all = [
	action('quote', 'writing', 'Tambah kutipan'),
	action('split', 'quote', 'Belah atau satukan kutipan'),
	action('speaker', 'quote', 'Pilih narasumber'),
	action('export', 'release', 'Ekspor rilis…')
];
const find = (typed: string) => findActions(all, typed, words.actions.groups).map(({ id }) => id);

test('actions are found by the beginnings of their words, whatever the order', () => {
	expect(find('kut tam')).toEqual(['quote']);
	expect(find('ÉKSP')).toEqual(['export']);
	expect(find('xyz')).toEqual([]);
});

test('those of a group of that name come after', () => {
	expect(find('kutipan')).toEqual(['quote', 'split', 'speaker']);
});

test('nothing typed finds all', () => {
	expect(find(' ')).toHaveLength(all.length);
});

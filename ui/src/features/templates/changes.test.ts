import { expect, test } from 'vitest';
import type { TemplateChange } from '$lib/backend';
import { words } from '$lib/wording/index.svelte';
import { worded } from './changes';

function said(changed: TemplateChange['changed'], before: string, after: string) {
	return worded({ changed, before, after }, words);
}

test('a choice is worded, not named', () => {
	expect(said({ need: 'lede' }, 'required', 'optional')).toEqual({
		title: 'Teras: wajib atau tidak',
		before: 'Wajib diisi',
		after: 'Boleh kosong'
	});
	expect(said({ house: 'end' }, 'endMark,contacts', '')).toEqual({
		title: 'Urutan setelah naskah',
		before: 'Tanda akhir, Narahubung',
		after: ''
	});
	expect(said({ house: 'size' }, '12', '11').after).toBe('11 pt');
	expect(said({ lock: 'boilerplate' }, 'false', 'true').after).toBe('terkunci');
	expect(said('language', 'id', 'en').after).toBe('Bahasa Inggris');
});

test('words are shown as they were written', () => {
	// A label may happen to be the name of a choice.
	expect(said({ house: 'label' }, 'SIARAN PERS', 'list').after).toBe('list');
	expect(said({ organisation: 'city' }, '', 'Wanasari')).toEqual({
		title: 'Lembaga: kota',
		before: '',
		after: 'Wanasari'
	});
	expect(said({ block: 'quote' }, 'Lama', '').title).toBe('Kutipan');
});

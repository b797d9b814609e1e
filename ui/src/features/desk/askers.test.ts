import { expect, test } from 'vitest';
import type { Asker, Block, Organisation, Speaker, SuggestedSpeaker } from '$lib/backend';
import { askerBefore } from '$lib/document/askers';
import { offeredAskers } from './askers';

const asked = (id: string, asker: Asker | null): Block => ({
	exchange: { id, asker, askingVerb: '', question: [], answers: [] }
});
const release = {
	body: [
		asked('e1', { unit: 'Desa Tirta' }),
		asked('e2', 'again'),
		asked('e3', { named: 'seorang wartawan' }),
		asked('e4', { unit: '' })
	],
	speakers: [
		{ id: 's1', name: 'Edo Sugiri', post: 'Camat Tirta', organisation: 'Kecamatan Tirta' }
	] as Speaker[],
	organisation: { name: 'Pemerintah Kota Tirta' } as Organisation
};
const known: SuggestedSpeaker[] = [
	{ speaker: { id: 'k1', name: 'Tia Rahma' }, organisation: 'Dinas Tirta' }
];
const offered = (kind: 'unit' | 'named', typed: string, directory = known) =>
	offeredAskers(release, 'e4', kind, typed, ['seorang wartawan', 'seorang warga'], directory).map(
		({ asker }) => asker
	);

test('whoever may come from what is typed is offered, units first where a unit is typed', () => {
	expect(offered('unit', 'tir')).toEqual([
		{ unit: 'Desa Tirta' },
		{ unit: 'Kecamatan Tirta' },
		{ unit: 'Pemerintah Kota Tirta' },
		{ unit: 'Dinas Tirta' },
		{ named: 'Camat Tirta Edo Sugiri' }
	]);
});

test('whoever asked already comes before those that are usual, and once', () => {
	expect(offered('named', 'seorang wa')).toEqual([
		{ named: 'seorang wartawan' },
		{ named: 'seorang warga' }
	]);
	expect(offered('named', 'tia')).toEqual([{ named: 'Tia Rahma' }]);
	expect(offered('named', 'xyz')).toEqual([]);
});

test('a question that follows up is asked by whoever asked before it', () => {
	expect(askerBefore(release.body, 'e1')).toBeNull();
	expect(askerBefore(release.body, 'e3')).toEqual({ unit: 'Desa Tirta' });
	expect(askerBefore([...release.body, asked('e5', 'again')], 'e5')).toBeNull();
});

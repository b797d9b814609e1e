import { expect, test } from 'vitest';
import { numbers } from '$lib/wording/numbers';
import { complaints, inserted } from './pattern';

test('a field is inserted where the caret is, and in place of what is selected', () => {
	expect(inserted('SP ', '{n}', 3, 3)).toEqual({ pattern: 'SP {n}', caret: 6 });
	expect(inserted('SP {n}/2026', '{year}', 7, 11)).toEqual({
		pattern: 'SP {n}/{year}',
		caret: 13
	});
});

test('fields do not run into each other', () => {
	expect(inserted('{n}', '{unit}', 3, 3)).toEqual({ pattern: '{n}/{unit}', caret: 10 });
	expect(inserted('{year}', '{n}', 0, 0)).toEqual({ pattern: '{n}/{year}', caret: 3 });
	expect(inserted('{n}-', '{year}', 4, 4)).toEqual({ pattern: '{n}-{year}', caret: 10 });
});

test('every fault has its words, each once', () => {
	const reading = {
		pieces: [],
		faults: [
			'noRunning' as const,
			{ unknownField: 'bulan' },
			{ unclosedBrace: 'ye' },
			'unopenedBrace' as const,
			'unopenedBrace' as const
		],
		blank: ['unit' as const],
		example: ''
	};
	const said = complaints(reading, numbers.id);
	expect(said).toHaveLength(5);
	expect(said[1]).toContain('{bulan}');
	expect(complaints({ ...reading, faults: [], blank: [] }, numbers.id)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { House, Quote, Release } from '$lib/backend';
import {
	embargo,
	inLanguage,
	lines,
	moment,
	moved,
	newKeywords,
	newSpeaker,
	parseTime,
	uses,
	withSpeaker
} from './edits';

function quote(id: string, speaker: string | null, text: string): Quote {
	return {
		id,
		leadIn: [],
		text: [{ text }],
		speaker,
		reportingVerb: '',
		subject: 'automatic',
		placement: 'after'
	};
}

const house: House = {
	label: 'SIARAN PERS',
	dateline: '{place}, {date} – ',
	quoteMarks: 'curly',
	fullMention: 'postFirst',
	degrees: false,
	exchanges: 'narrative',
	attribution: 'inline',
	endMark: '(*)',
	end: ['endMark', 'contacts'],
	print: { paper: 'a4', typeface: 'times', size: 12, justified: false },
	fileName: ''
};

const english: House = {
	...house,
	label: 'PRESS RELEASE',
	dateline: '{PLACE}, {date} – ',
	fullMention: 'nameFirst',
	endMark: '###'
};

function release(change: Partial<Release> = {}): Release {
	return {
		language: 'id',
		house,
		speakers: [
			{ id: 's1', name: 'Rahmat Wijaya' },
			{ id: 's3', name: 'Sari Lestari' }
		],
		body: [
			{ quote: quote('q1', 's1', 'Warga berhak tahu apa yang kami kerjakan hari itu juga.') },
			{
				exchange: {
					id: 'x1',
					asker: null,
					askingVerb: '',
					question: [],
					answers: [{ quote: quote('q2', 's3', 'Jawab cepat.') }]
				}
			}
		],
		...change
	} as Release;
}

test('a speaker is found in quotes and in answers', () => {
	expect(uses(release(), 's1')).toEqual([
		{ part: 'q1', place: 1, words: 'Warga berhak tahu apa yang kami kerjakan…' }
	]);
	expect(uses(release(), 's3')).toEqual([{ part: 'q2', place: 2, words: 'Jawab cepat.' }]);
	expect(uses(release(), 's2')).toEqual([]);
});

test('a new speaker takes an id that nobody has', () => {
	expect(newSpeaker(release()).id).toBe('s4');
	expect(newSpeaker(release({ speakers: [] })).id).toBe('s1');
});

test('changing a speaker leaves the others and the old release alone', () => {
	const before = release();
	const after = withSpeaker('s3', { post: 'Pranata Humas' })(before);
	expect(after.speakers[1]).toEqual({ id: 's3', name: 'Sari Lestari', post: 'Pranata Humas' });
	expect(after.speakers[0]).toBe(before.speakers[0]);
	expect(before.speakers[1]).toEqual({ id: 's3', name: 'Sari Lestari' });
});

test('another language brings its usual settings and keeps the chosen ones', () => {
	const chosen = release({ house: { ...house, quoteMarks: 'straight', endMark: '-- selesai --' } });
	const turned = inLanguage('en', { id: house, en: english })(chosen);
	expect(turned.language).toBe('en');
	expect(turned.house).toEqual({ ...english, quoteMarks: 'straight', endMark: '-- selesai --' });
});

test('an embargo comes apart and together again', () => {
	const parts = embargo('2026-02-25T10:00:00+08:00');
	expect(parts).toEqual({ date: '2026-02-25', time: '10:00', offset: '+08:00' });
	expect(moment(parts)).toBe('2026-02-25T10:00:00+08:00');
	expect(embargo('2026-02-25T03:00:00Z').offset).toBe('+00:00');
});

test('a day that no calendar has is no moment', () => {
	const parts = embargo('2026-02-25T10:00:00+07:00');
	expect(moment({ ...parts, date: '2026-02-30' })).toBeUndefined();
	expect(moment({ ...parts, date: '' })).toBeUndefined();
	expect(moment({ ...parts, time: '25:00' })).toBeUndefined();
});

test('an hour is read as people write it', () => {
	expect(parseTime('9.30')).toBe('09:30');
	expect(parseTime('09:30')).toBe('09:30');
	expect(parseTime(' 14 ')).toBe('14:00');
	expect(parseTime('24.00')).toBeNull();
	expect(parseTime('siang')).toBeNull();
});

test('an item moves as far as there is room', () => {
	expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
	expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
	expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
});

test('blank lines are no lines', () => {
	expect(lines('Bagian Humas \n\n Jl. Melati No. 1\n')).toEqual([
		'Bagian Humas',
		'Jl. Melati No. 1'
	]);
});

test('a keyword is kept once, in capitals or not', () => {
	expect(newKeywords('Humas, pelatihan; PELATIHAN,', ['humas'])).toEqual(['pelatihan']);
});

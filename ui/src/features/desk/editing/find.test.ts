import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, Quote, Release, Text } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { findAll, replaceHits, surroundingsOf, type Search } from './find';
import empty from '../../../../../tests/corpus/empty.json';

const plain = (text: string): Text => (text ? [{ text }] : []);
const paragraph = (id: string, text: string | Text): Block => ({
	paragraph: { id, text: typeof text === 'string' ? plain(text) : text }
});
const said = (id: string, text: string, more: Partial<Quote> = {}): Quote => ({
	id,
	leadIn: [],
	text: plain(text),
	speaker: null,
	reportingVerb: '',
	subject: 'automatic',
	placement: 'after',
	...more
});

function desk(body: Block[], more: Partial<Release> = {}): EditorState {
	const release = { ...(empty as unknown as Release), body, ...more };
	return EditorState.create({ doc: toDocument(release), plugins: [history(), guard()] });
}

const search = (words: string, more: Partial<Search> = {}): Search => ({
	words,
	exact: false,
	wholeWords: false,
	within: null,
	...more
});

/** What is found in one paragraph, as it stands there. */
function found(text: string, words: string, more: Partial<Search> = {}): string[] {
	const { doc } = desk([paragraph('p1', text)]);
	return findAll(doc, search(words, more)).map(({ from, to }) => doc.textBetween(from, to));
}

/** The paragraph after all hits were replaced. */
function replaced(text: string | Text, words: string, other: string, more: Partial<Search> = {}) {
	const state = desk([paragraph('p1', text)]);
	const after = state.apply(replaceHits(state, findAll(state.doc, search(words, more)), other));
	return toRelease(after.doc).body[0]!.paragraph!.text;
}

test('capitals and accents are one unless they are told apart', () => {
	expect(found('Sao Paulo, SÃO PAULO', 'são')).toEqual(['Sao', 'SÃO']);
	expect(found('Sao Paulo, São Paulo', 'São', { exact: true })).toEqual(['São']);
	expect(found('teras Teras TERAS', 'Teras', { exact: true })).toEqual(['Teras']);
	// Composed or not: an accent is part of its letter.
	expect(found('cafe\u0301 kafé', 'é')).toEqual(['e\u0301', 'é']);
	expect(found('cafe\u0301', 'cafe', { exact: true })).toEqual([]);
	expect(found('cafe\u0301', 'café', { exact: true })).toEqual(['cafe\u0301']);
});

test('small and capital i are one as in Indonesian, whatever the computer speaks', () => {
	expect(found('INDONESIA İzmir', 'indonesia')).toEqual(['INDONESIA']);
	expect(found('İzmir', 'izmir')).toEqual(['İzmir']);
	expect(found('ılıca', 'ilica')).toEqual([]);
});

test('signs that one key stands for are one', () => {
	expect(found("Jum’at dan Jum'at", "Jum'at", { exact: true })).toEqual(['Jum’at', "Jum'at"]);
	expect(found('“Siap,” ujarnya', '"siap,"')).toEqual(['“Siap,”']);
	expect(found('Rp\u00a05 miliar', 'rp 5', { exact: true })).toEqual([]);
	expect(found('Rp\u00a05 miliar', 'Rp 5', { exact: true })).toEqual(['Rp\u00a05']);
	expect(found('anak\u2011anak', 'anak-anak')).toEqual(['anak\u2011anak']);
	expect(found('kemen\u00adterian', 'kementerian')).toEqual(['kemen\u00adterian']);
});

test('whole words end where words end', () => {
	const whole = { wholeWords: true };
	expect(found('anak, anak-anak, anaknya', 'anak', whole)).toHaveLength(3);
	expect(found('Jum’at at', 'at', whole)).toEqual(['at']);
	expect(found("'pada' itu", 'pada', whole)).toEqual(['pada']);
	expect(found('Rp 5.000 dan 5, 1,5', '5', whole)).toEqual(['5']);
	expect(found('é ké', 'e', whole)).toEqual(['é']);
	expect(found('(BNPB)', '(BNPB', whole)).toEqual(['(BNPB']);
});

test('hits do not lie over each other, and no character is cut', () => {
	expect(found('aaaa', 'aa')).toHaveLength(2);
	expect(found('satu  dua', '  ')).toEqual(['  ']);
	expect(found('👩‍💻 dan 💻', '💻')).toHaveLength(2);
	expect(found('가나', '가')).toEqual(['가']);
	expect(found('각', '가')).toEqual([]);
	expect(found('apa saja', '')).toEqual([]);
});

test('a hit says where it stands, who says it, and whether it is locked', () => {
	const speaker = { id: 's1', name: 'Ratna' } as Release['speakers'][number];
	const { doc } = desk(
		[
			paragraph('p1', 'desa'),
			{
				quote: said('q1', 'desa', {
					speaker: 's1',
					leadIn: plain('Di desa'),
					placement: { between: plain('desa') }
				})
			},
			{
				exchange: {
					id: 'x1',
					asker: null,
					askingVerb: '',
					question: plain('di desa mana'),
					answers: [paragraph('a1', 'Semua desa.'), { quote: said('a2', 'desa') }] as never
				}
			},
			{ list: { id: 'l1', ordered: false, items: [{ text: plain('desa') }] } }
		],
		{
			headline: plain('Desa'),
			boilerplate: plain('Desa kami.'),
			speakers: [speaker],
			guide: [{ part: 'boilerplate', need: 'optional', locked: true }] as never
		}
	);
	const hits = findAll(doc, search('desa'));
	const told = hits.map(({ part, kind, speaker, spoken, locked }) =>
		[part, kind, speaker ?? '', spoken ? 'spoken' : '', locked ? 'locked' : ''].join(' ').trim()
	);
	expect(told).toEqual([
		'headline headline',
		'p1 paragraph',
		'q1 quote s1',
		'q1 quote s1 spoken',
		'q1 quote s1 spoken',
		'x1 exchange',
		'a1 answer  spoken',
		'a2 answer  spoken',
		'l1 list',
		'boilerplate boilerplate   locked'
	]);
	expect(findAll(doc, search('desa', { within: 'body' }))).toHaveLength(8);
	expect(findAll(doc, search('desa', { within: 'headline' }))).toHaveLength(1);
});

test('what is found is shown among the words around it', () => {
	const long = `${'kata '.repeat(20)}sasaran ${'lagi '.repeat(20)}`;
	const { doc } = desk([paragraph('p1', long), paragraph('p2', 'Awal sasaran')]);
	const [first, second] = findAll(doc, search('SASARAN')).map((hit) => surroundingsOf(doc, hit));
	expect(first!.before).toMatch(/^…kata( kata)* $/);
	expect(first!.words).toBe('sasaran');
	expect(first!.after).toMatch(/^( lagi)+…$/);
	expect(second).toEqual({ before: 'Awal ', words: 'sasaran', after: '' });
});

test('other words take the looks of those they replace', () => {
	const bold = { bold: true } as const;
	const link = { link: 'https://purwabakti.example' };
	expect(
		replaced(
			[{ text: 'Laman ' }, { text: 'Kemenkeu', marks: link }, { text: '.' }],
			'kemenkeu',
			'BPKP'
		)
	).toEqual([{ text: 'Laman ' }, { text: 'BPKP', marks: link }, { text: '.' }]);
	// What stays of the words keeps its own.
	expect(
		replaced(
			[{ text: 'Desa ' }, { text: 'Sumbermulya', marks: bold }],
			'Desa Sumbermulya',
			'Kota Sumbermulya'
		)
	).toEqual([{ text: 'Kota ' }, { text: 'Sumbermulya', marks: bold }]);
	expect(replaced([{ text: 'Ir', marks: bold }, { text: ' Rahmat' }], 'ir', 'Ir.')).toEqual([
		{ text: 'Ir.', marks: bold },
		{ text: ' Rahmat' }
	]);
	expect(replaced('satu dua', ' dua', '')).toEqual([{ text: 'satu' }]);
	expect(replaced('🙂', '🙂', '🙃')).toEqual([{ text: '🙃' }]);
});

test('locked words stay, and all others come back by one undo', () => {
	let state = desk([paragraph('p1', 'desa desa'), { quote: said('q1', 'desa') }], {
		boilerplate: plain('desa'),
		guide: [{ part: 'boilerplate', need: 'optional', locked: true }] as never
	});
	const before = toRelease(state.doc);
	state = state.apply(replaceHits(state, findAll(state.doc, search('desa')), 'kelurahan'));
	const after = toRelease(state.doc);
	expect(after.body[0]!.paragraph!.text).toEqual(plain('kelurahan kelurahan'));
	expect(after.boilerplate).toEqual(plain('desa'));
	undo(state, (tr) => (state = state.apply(tr)));
	expect(toRelease(state.doc)).toEqual(before);
});

/** Numbers that are the same in every run. */
function* dice(seed: number): Generator<number, never> {
	for (;;) {
		seed = (seed * 48271) % 2147483647;
		yield seed / 2147483647;
	}
}

test('whatever is searched: hits are what was looked for, and nothing else changes', () => {
	const rolls = dice(20260225);
	const roll = (below: number) => Math.floor(rolls.next().value * below);
	const letters = [
		'a',
		'A',
		'á',
		'b',
		' ',
		'’',
		"'",
		'-',
		'.',
		'5',
		'e\u0301',
		'💻',
		'\u00a0',
		'가'
	];
	const some = (most: number) =>
		Array.from({ length: 1 + roll(most) }, () => letters[roll(letters.length)]).join('');
	const looks = [
		undefined,
		{ bold: true },
		{ italic: true },
		{ link: 'https://a.example' }
	] as const;
	for (let run = 0; run < 400; run++) {
		const runs = Array.from({ length: 1 + roll(4) }, () => {
			const marks = looks[roll(looks.length)];
			return { text: some(9), ...(marks ? { marks } : {}) };
		});
		const state = desk([paragraph('p1', runs as Text), { quote: said('q1', some(12)) }]);
		const wanted = search(some(3), { exact: roll(2) === 0, wholeWords: roll(2) === 0 });
		const hits = findAll(state.doc, wanted);
		const said1 = `${JSON.stringify(runs)} ${JSON.stringify(wanted)}`;
		let end = 0;
		for (const { from, to } of hits) {
			expect(from, said1).toBeGreaterThanOrEqual(end);
			expect(to, said1).toBeGreaterThan(from);
			end = to;
			// A hit looked through by itself is found whole.
			const alone = desk([paragraph('p1', state.doc.textBetween(from, to))]).doc;
			expect(findAll(alone, { ...wanted, wholeWords: false }).length, said1).toBeGreaterThan(0);
		}
		// In the place of each hit stand the other words, and all else is as it was.
		const other = some(4);
		const after = state.apply(replaceHits(state, hits, other)).doc;
		const texts = (doc: typeof after) => doc.textBetween(0, doc.content.size, '\n');
		let expected = '';
		let at = 0;
		for (const { from, to } of hits) {
			expected += state.doc.textBetween(at, from, '\n') + other;
			at = to;
		}
		expected += state.doc.textBetween(at, state.doc.content.size, '\n');
		expect(texts(after), said1).toBe(expected);
		// Themselves in their own place change nothing.
		const one = hits[0];
		if (one) {
			const same = replaceHits(state, [one], state.doc.textBetween(one.from, one.to));
			expect(same.doc.eq(state.doc), said1).toBe(true);
		}
	}
});

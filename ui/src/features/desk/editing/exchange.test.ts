import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Answer, Asker, Block, Quote, Release, Text } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { exchangeOf, followed, followUp, intoExchange, outOfExchange, tellingOf } from './exchange';
import { findPart } from './places';
import empty from '../../../../../tests/corpus/empty.json';

const link = { link: 'https://kelas.example/' };
const told = (id: string, ...text: Text): Block => ({ paragraph: { id, text } });
const quote = (id: string, speaker: string | null, more: Partial<Quote> = {}): Quote => ({
	id,
	leadIn: [],
	text: [{ text: `Ucapan ${id}.` }],
	speaker,
	reportingVerb: 'jelas',
	subject: 'automatic',
	placement: 'after',
	...more
});
const asked = (id: string, asker: Asker | null, ...answers: Answer[]): Block => ({
	exchange: { id, asker, askingVerb: '', question: [{ text: 'kapan' }], answers }
});

function desk(body: Block[]): EditorState {
	const speakers = ['s1', 's2'].map((id) => ({ id, name: id }));
	const doc = toDocument({ ...(empty as unknown as Release), speakers, body });
	return EditorState.create({ doc, plugins: [history(), mend(), guard()] });
}

const body = (state: EditorState) => toRelease(state.doc).body;
const at = (state: EditorState, id: string) => findPart(state.doc, id)!;

function undone(state: EditorState): EditorState {
	let next = state;
	undo(state, (tr) => (next = state.apply(tr)));
	return next;
}

const paragraph = told(
	'p1',
	{ text: 'Seorang 👩‍🏫 warga bertanya apakah ' },
	{ text: 'kelas', marks: link },
	{ text: ' gratis.' }
);
const leading = quote('q1', 's1', {
	leadIn: [{ text: 'Edo menjelaskan.' }],
	placement: { between: [{ text: 'asal mendaftar' }] }
});

test('a paragraph and the quote after it become an exchange, whole, in one step', () => {
	const before = [paragraph, { quote: leading } as Block, told('p2', { text: 'Selesai.' })];
	const state = desk(before);
	const from = [...'Seorang 👩‍🏫 warga bertanya '].length;
	const turned = state.apply(
		intoExchange(state, at(state, 'p1'), {
			asker: { named: 'seorang 👩‍🏫 warga' },
			askingVerb: 'bertanya',
			from,
			to: from + [...'apakah kelas gratis'].length
		})
	);
	expect(body(turned)).toEqual([
		{
			exchange: {
				id: 'p1',
				asker: { named: 'seorang 👩‍🏫 warga' },
				askingVerb: 'bertanya',
				question: [{ text: 'apakah ' }, { text: 'kelas', marks: link }, { text: ' gratis' }],
				answers: [{ quote: leading }]
			}
		},
		before[2]
	]);
	expect(turned.selection.$head.parent.type.name).toBe('question');
	expect(body(undone(turned))).toEqual(before);
});

test('what the speaker adds is part of the answer, what another says is not', () => {
	const plain = { asker: null, askingVerb: '', from: 0, to: 3 };
	const names = (...quotes: Quote[]) => {
		const state = desk([told('p1', { text: 'Apa' }), ...quotes.map((quote): Block => ({ quote }))]);
		const turned = state.apply(intoExchange(state, at(state, 'p1'), plain));
		return body(turned)[0]!.exchange!.answers.map((answer) => answer.quote!.text[0]?.text ?? '');
	};
	expect(names(quote('a', 's1'), quote('b', 's1'), quote('c', 's2'))).toEqual([
		'Ucapan a.',
		'Ucapan b.'
	]);
	expect(names(quote('a', null), quote('b', null))).toEqual(['Ucapan a.']);
	expect(names(quote('a', 's1'), quote('b', 's1', { leadIn: [{ text: 'Lalu.' }] }))).toEqual([
		'Ucapan a.'
	]);
	// Nobody answered yet.
	expect(names()).toEqual(['']);
});

test('a quote is turned with the paragraph before it', () => {
	const state = desk([paragraph, { quote: leading }, { quote: quote('q2', 's2') }]);
	expect(tellingOf(at(state, 'q1'))?.node.attrs.id).toBe('p1');
	expect(tellingOf(at(state, 'q2'))).toBeNull();
	const inside = desk([asked('e1', null, { paragraph: { id: 'a1', text: [] } })]);
	expect(tellingOf(at(inside, 'a1'))).toBeNull();
	expect(exchangeOf(inside.doc, at(inside, 'a1'))?.node.attrs.id).toBe('e1');
	expect(exchangeOf(inside.doc, at(inside, 'e1'))?.node.attrs.id).toBe('e1');
	expect(exchangeOf(state.doc, at(state, 'q1'))).toBeNull();
});

test('an exchange comes apart with the questions that follow it up, nothing lost', () => {
	const answers: Answer[] = [
		{ quote: leading },
		{ paragraph: { id: 'a2', text: [{ text: 'Edo mengangguk.' }] } },
		{ quote: quote('q0', null, { text: [] }) }
	];
	const before = [
		asked('e1', { unit: 'Desa' }, ...answers),
		asked('e2', 'again', { quote: quote('q2', 's2') }),
		asked('e3', { unit: 'Kota' })
	];
	const state = desk(before);
	const exchanges = followed(at(state, 'e1'));
	expect(exchanges.map(({ attrs }) => attrs.id as string)).toEqual(['e1', 'e2']);
	const words: Text[] = [[{ text: 'Ia bertanya.', marks: link }], [{ text: 'Ia kembali.' }]];
	const turned = state.apply(outOfExchange(state, at(state, 'e1'), exchanges, words));
	expect(body(turned)).toEqual([
		told('e1', ...words[0]!),
		answers[0],
		answers[1],
		told('e2', ...words[1]!),
		{ quote: quote('q2', 's2') },
		before[2]
	]);
	expect(body(undone(turned))).toEqual(before);
});

test('an exchange without words leaves a paragraph to write in', () => {
	const nothing: Block = {
		exchange: { id: 'e1', asker: { unit: '' }, askingVerb: '', question: [], answers: [] }
	};
	const state = desk([nothing]);
	const turned = state.apply(outOfExchange(state, at(state, 'e1'), [at(state, 'e1').node], [[]]));
	expect(body(turned)).toHaveLength(1);
	expect(turned.selection.$head.parent.type.name).toBe('paragraph');
});

test('a question that follows up is asked by the same and answered by the same', () => {
	const state = desk([
		asked('e1', { unit: 'Desa' }, { quote: quote('q1', 's1') }),
		told('p1', { text: 'Selesai.' })
	]);
	const next = state.apply(followUp(state, at(state, 'e1')));
	const { exchange } = body(next)[1]!;
	expect(exchange!.asker).toBe('again');
	expect(exchange!.answers.map((answer) => answer.quote!.speaker)).toEqual(['s1']);
	expect(next.selection.$head.parent.type.name).toBe('question');
	expect(body(undone(next))).toHaveLength(2);
});

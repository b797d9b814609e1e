import { undo } from 'prosemirror-history';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Block, Release } from '$lib/backend';
import { toRelease } from '$lib/document/mapping';
import { toEdge } from './arrows';
import { enter } from './enter';
import {
	clearSelection,
	eraseBackward,
	eraseForward,
	eraseWordBackward,
	eraseWordForward
} from './erase';
import { caret, caretIn, desk, list, paragraph, press, said, short, words } from './testing';

const heading = (text: string): Block => ({ subheading: { id: 'h1', text: words(text) } });
const quote = (text: string, more = {}): Block => ({ quote: said('q1', text, more) });
const figure = (caption: string, image: string | null = null): Block => ({
	figure: { id: 'f1', image, alt: '', credit: '', caption: words(caption) }
});
const exchange = (question: string, ...answers: Block[]): Block =>
	({
		exchange: { id: 'x1', asker: null, askingVerb: '', question: words(question), answers }
	}) as unknown as Block;

interface Case {
	body: Block[];
	more?: Partial<Release>;
	/** The body afterwards, and the text with the caret. */
	becomes: [body: string[], caret: string];
}

function holds(command: Command, cases: Record<string, Case>) {
	test.each(Object.entries(cases))('%s', (_, { body, more, becomes }) => {
		const before = desk(body, more);
		const after = press(before, command);
		expect([short(after), caret(after)]).toEqual(becomes);
		after.doc.check();
		expect(press(after, undo).doc.eq(before.doc)).toBe(true);
	});
}

holds(enter, {
	'enter before the words of a paragraph opens one before it': {
		body: [paragraph('p1', '|dua')],
		becomes: [['p:', 'p:dua'], '|dua']
	},
	'enter before the words of a paragraph opens no second one': {
		body: [paragraph('p0', ''), paragraph('p1', '|dua')],
		becomes: [['p:', 'p:dua'], '|dua']
	},
	'enter before a subheading leaves it whole': {
		body: [heading('|Hasil')],
		becomes: [['p:', 'h:Hasil'], '|Hasil']
	},
	'enter in a subheading puts the rest into a paragraph': {
		body: [heading('Ha|sil')],
		becomes: [['h:Ha', 'p:sil'], '|sil']
	},
	'enter after a subheading starts a paragraph': {
		body: [heading('Hasil|'), list('l1', 'a')],
		becomes: [['h:Hasil', 'p:', 'l:a'], '|']
	},
	'enter before the words of a quote opens a paragraph before it': {
		body: [quote('|Kami siap.')],
		becomes: [['p:', 'q:Kami siap.'], '|Kami siap.']
	},
	'enter in a quote around its attribution takes the rest along': {
		body: [quote('Satu. |Dua.', { placement: { between: words('Tiga.') } })],
		becomes: [['q:Satu. ', 'q:Dua./Tiga.'], '|Dua.']
	},
	'enter in the second half of a quote starts another': {
		body: [quote('Satu.', { placement: { between: words('Dua. |Tiga.') } })],
		becomes: [['q:Satu./Dua. ', 'q:Tiga.'], '|Tiga.']
	},
	'enter before a first item opens one before it': {
		body: [list('l1', '|satu')],
		becomes: [['l:/satu'], '|satu']
	},
	'enter after a caption starts a paragraph': {
		body: [figure('Rapat|')],
		becomes: [['p:Rapat', 'p:'], '|']
	},
	'enter in the lede puts the rest into the body': {
		body: [paragraph('p1', 'x')],
		more: { lede: words('Teras. |Lagi.') },
		becomes: [['p:Lagi.', 'p:x'], '|Lagi.']
	},
	'enter in an answer divides it': {
		body: [exchange('Apa?', paragraph('a1', 'Satu.|Dua.'))],
		becomes: [['x:Apa?[p:Satu.,p:Dua.]'], '|Dua.']
	}
});

holds(eraseBackward, {
	'backspace in an empty quote turns it into a paragraph': {
		body: [paragraph('p1', 'Satu'), quote('|')],
		becomes: [['p:Satu', 'p:'], '|']
	},
	'backspace in an empty answer turns it into a paragraph': {
		body: [exchange('Apa?', quote('|'))],
		becomes: [['x:Apa?[p:]'], '|']
	},
	'backspace in an empty exchange turns it into a paragraph': {
		body: [exchange('|', quote(''))],
		becomes: [['p:'], '|']
	},
	'backspace in an unused figure turns it into a paragraph': {
		body: [figure('|')],
		becomes: [['p:'], '|']
	},
	'backspace in an empty subheading turns it into a paragraph': {
		body: [heading('|')],
		becomes: [['p:'], '|']
	},
	'backspace in an empty only item turns the list into a paragraph': {
		body: [list('l1', '|')],
		becomes: [['p:'], '|']
	},
	'backspace after a list goes on with its last item': {
		body: [list('l1', 'a', 'b'), paragraph('p1', '|c')],
		becomes: [['l:a/bc'], 'b|c']
	},
	'backspace after an exchange only goes there': {
		body: [exchange('Apa?', quote('Ya.')), paragraph('p1', '|c')],
		becomes: [['x:Apa?[q:Ya.]', 'p:c'], 'Ya.|']
	},
	'backspace before a first answer goes to the question': {
		body: [exchange('Apa?', paragraph('a1', '|Ya.'))],
		becomes: [['x:Apa?[p:Ya.]'], 'Apa?|']
	},
	'backspace in an empty second half puts the attribution last': {
		body: [quote('Satu.', { placement: { between: words('|') } })],
		becomes: [['q:Satu.'], 'Satu.|']
	}
});

holds(eraseForward, {
	'delete before a subheading takes its words in': {
		body: [paragraph('p1', 'Satu|'), heading('dua')],
		becomes: [['p:Satudua'], 'Satu|dua']
	},
	'delete before a list takes its first item in': {
		body: [paragraph('p1', 'Satu|'), list('l1', 'a', 'b')],
		becomes: [['p:Satua', 'l:b'], 'Satu|a']
	},
	'delete before a list of one takes the list in': {
		body: [paragraph('p1', 'Satu|'), list('l1', 'a')],
		becomes: [['p:Satua'], 'Satu|a']
	},
	'delete after a last item takes the paragraph in': {
		body: [list('l1', 'a|'), paragraph('p1', 'b')],
		becomes: [['l:ab'], 'a|b']
	},
	'delete in a list joins two items': {
		body: [list('l1', 'a|', 'b')],
		becomes: [['l:ab'], 'a|b']
	},
	'delete before a quote leaves it whole': {
		body: [paragraph('p1', 'Satu|'), quote('Kami')],
		becomes: [['p:Satu', 'q:Kami'], 'Satu|']
	},
	'delete before a figure leaves it whole': {
		body: [paragraph('p1', 'Satu|'), figure('Rapat')],
		becomes: [['p:Satu', 'p:Rapat'], 'Satu|']
	},
	'delete at the end of a speech leaves what follows': {
		body: [quote('Kami|'), paragraph('p1', 'x')],
		becomes: [['q:Kami', 'p:x'], 'Kami|']
	},
	'delete in an empty paragraph removes it': {
		body: [paragraph('p1', '|'), quote('Kami')],
		becomes: [['q:Kami'], '|Kami']
	},
	'delete after the lede takes the first paragraph in': {
		body: [paragraph('p1', 'b'), paragraph('p2', 'c')],
		more: { lede: words('a|') },
		becomes: [['p:c'], 'a|b']
	},
	'delete after the last answer leaves what follows the exchange': {
		body: [exchange('Apa?', paragraph('a1', 'Ya|')), paragraph('p1', 'x')],
		becomes: [['x:Apa?[p:Ya]', 'p:x'], 'Ya|']
	}
});

const clear: Command = (state, dispatch) => {
	const tr = clearSelection(state);
	if (tr) dispatch?.(tr);
	return true;
};

holds(clear, {
	'items at both ends of a selection become one': {
		body: [list('l1', 'sa<tu', 'dua', 'ti>ga')],
		becomes: [['l:saga'], 'sa|ga']
	},
	'a quote that is selected in part stays a quote': {
		body: [paragraph('p1', 'sa<tu'), quote('Ka>mi')],
		becomes: [['p:sa', 'q:mi'], 'sa|']
	},
	'a question stays while its answers go': {
		body: [
			exchange('Ap<a?', paragraph('a1', 'Ya.'), paragraph('a2', 'Tidak.')),
			paragraph('p1', 'x>y')
		],
		becomes: [['x:Ap[]', 'p:y'], 'Ap|']
	},
	'a caption keeps its picture': {
		body: [figure('Ra<pat', null), paragraph('p1', 'x>y')],
		becomes: [['p:Ra', 'p:y'], 'Ra|']
	}
});

test('clearing everything leaves what the template locks', () => {
	const guide: Release['guide'] = [
		{ part: 'body', need: 'required', locked: true },
		{ part: 'boilerplate', need: 'required', locked: true }
	];
	const state = desk([paragraph('p1', 'Tetap.')], {
		guide,
		headline: words('Judul'),
		closing: words('Akhir'),
		boilerplate: words('Tentang')
	});
	const all = TextSelection.between(
		state.doc.resolve(1),
		state.doc.resolve(state.doc.content.size)
	);
	const { headline, body, closing, boilerplate } = toRelease(
		press(state.apply(state.tr.setSelection(all)), clear).doc
	);
	expect([headline, closing]).toEqual([[], []]);
	expect(body).toEqual([paragraph('p1', 'Tetap.')]);
	expect(boilerplate).toEqual(words('Tentang'));
});

test('a word is erased within its text only', () => {
	const back = press(desk([paragraph('p1', 'satu'), paragraph('p2', '  |dua')]), eraseWordBackward);
	expect([short(back), caret(back)]).toEqual([['p:satu', 'p:dua'], '|dua']);
	const on = press(desk([paragraph('p1', 'satu|  '), paragraph('p2', 'dua')]), eraseWordForward);
	expect([short(on), caret(on)]).toEqual([['p:satu', 'p:dua'], 'satu|']);
	// A word on this side is the browser's to erase.
	const state = desk([paragraph('p1', 'satu dua|')]);
	expect(eraseWordBackward(state)).toBe(false);
});

test('enter on selected words is one step to undo', () => {
	const state = desk([paragraph('p1', 'satu <dua >tiga')]);
	let shown: EditorState = state;
	const dispatch = (tr: Parameters<EditorState['apply']>[0]) => (shown = shown.apply(tr));
	const view = {
		get state() {
			return shown;
		}
	};
	enter(state, dispatch, view as never);
	expect([short(shown), caret(shown)]).toEqual([['p:satu ', 'p:tiga'], '|tiga']);
	expect(press(shown, undo).doc.eq(state.doc)).toBe(true);
});

test('a paragraph made of an empty quote keeps what the template asks for', () => {
	const state = caretIn(desk([quote('', { prompt: 'Apa kata kepala dinas?' })]), 'q1');
	expect(toRelease(press(state, eraseBackward).doc).body[0]?.paragraph?.prompt).toBe(
		'Apa kata kepala dinas?'
	);
});

test('the first and the last text are those that can be written in', () => {
	const guide: Release['guide'] = [{ part: 'boilerplate', need: 'required', locked: true }];
	const more = { guide, headline: words('Judul'), closing: words('Akhir') };
	const state = desk([paragraph('p1', 'sa|tu')], { ...more, boilerplate: words('Tentang') });
	expect(caret(press(state, toEdge(-1)))).toBe('|Judul');
	expect(press(state, toEdge(1)).selection.$head.parent.type.name).not.toBe('boilerplate');
});

// @vitest-environment jsdom
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import type { Block, Release, Text } from '$lib/backend';
import { toDocument, toRelease } from '$lib/document/mapping';
import { guard } from '../plugins/guard';
import { mend } from '../plugins/mend';
import { cleanHtml, nothingDropped, readText, type Dropped } from './clipboard';
import { paste } from './paste';
import { findPart } from './places';
import docs from './fixtures/google-docs.html?raw';
import pdf from './fixtures/pdf.txt?raw';
import viewer from './fixtures/pdf-viewer.html?raw';
import web from './fixtures/web-page.html?raw';
import whatsapp from './fixtures/whatsapp.txt?raw';
import word from './fixtures/word.html?raw';
import empty from '../../../../../tests/corpus/empty.json';

let view: EditorView | undefined;
afterEach(() => view?.destroy());

/** A desk with one empty paragraph that has the caret, and what a paste dropped. */
function desk(body: Block[] = [{ paragraph: { id: 'p1', text: [] } }]) {
	const release = { ...(empty as unknown as Release), body };
	const doc = toDocument(release);
	const { pos, node } = findPart(doc, 'p1')!;
	const selection = TextSelection.create(doc, pos + 1, pos + 1 + node.content.size);
	let dropped: Dropped = nothingDropped();
	let asIs = false;
	view = new EditorView(document.createElement('div'), {
		state: EditorState.create({ doc, selection, plugins: [history(), mend(), guard()] }),
		transformPastedHTML(html) {
			const clean = cleanHtml(html);
			dropped = clean.dropped;
			asIs = clean.isOurs;
			return clean.html;
		},
		clipboardTextParser(text, _place, plain) {
			const read = readText(text, plain);
			dropped = read.dropped;
			asIs = plain;
			return read.slice;
		},
		handlePaste(view, _event, slice) {
			const tr = paste(view.state, slice, asIs);
			if (tr) view.dispatch(tr);
			return true;
		}
	});
	const shown = view;
	return {
		view: shown,
		html: (html: string) => shown.pasteHTML(html, new Event('paste') as ClipboardEvent),
		/** As a key does it: `pasteText` would be asked to keep everything as it is. */
		text(text: string) {
			const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : '') };
			const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData });
			shown.dom.dispatchEvent(event);
		},
		/** What was dropped, without what was not. */
		dropped: () => Object.fromEntries(Object.entries(dropped).filter(([, value]) => value)),
		body: () => toRelease(shown.state.doc).body.map(short)
	};
}

/** `p: kata *tebal* /miring/ [tautan](…)`, and lists as `ul: a | b`. */
function short({ paragraph, subheading, list }: Block): string {
	const words = (text: Text) =>
		text
			.map(({ text, marks }) => {
				let said = text;
				if (marks?.bold) said = `*${said}*`;
				if (marks?.italic) said = `/${said}/`;
				return marks?.link ? `[${said}](${marks.link})` : said;
			})
			.join('');
	if (list)
		return `${list.ordered ? 'ol' : 'ul'}: ${list.items.map(({ text }) => words(text)).join(' | ')}`;
	return subheading ? `h: ${words(subheading.text)}` : `p: ${words(paragraph!.text)}`;
}

test('a text from Word becomes blocks, and what a release cannot hold is told', () => {
	const { html, body, dropped } = desk();
	html(word);
	expect(body()).toEqual([
		'h: Latar belakang',
		'p: Pemerintah Kota Purwabakti *melatih 40 humas* kecamatan, Rabu (25/2). Acara itu gratis.',
		'h: Hasil',
		'ul: Dua jam untuk menjawab | Satu petugas piket',
		'ol: Pertama | Kedua',
		'p: Kecamatan',
		'p: Petugas',
		'p: Mekarsari',
		'p: Dewi',
		'p: Luas aula 120 m²; lihat [laman kota](https://purwabakti.example/berita).'
	]);
	expect(dropped()).toEqual({
		pictures: 1,
		tables: 1,
		comments: 1,
		footnotes: 1,
		deleted: true,
		hidden: true,
		colours: true,
		levels: true
	});
});

test('a text from Google Docs becomes blocks', () => {
	const { html, body, dropped } = desk();
	html(docs);
	expect(body()).toEqual([
		'h: Kelas menulis',
		'p: Desa Sumbermulya membuka *kelas menulis*/ gratis/ mahal bagi warga.',
		'ul: Senin | pukul 19.00 | Rabu'
	]);
	expect(dropped()).toEqual({ pictures: 1, struck: true, colours: true, levels: true });
});

test('a page of the web leaves its scripts, pictures and hidden words behind', () => {
	const { html, body, dropped, view } = desk();
	html(web);
	expect(body()).toEqual([
		'h: Purwabakti Buka Layanan Baru',
		'p: Wali Kota membuka layanan.',
		'p: Oleh Redaksi | 25 Februari 2026',
		'p: Layanan itu *gratis*, kata [Siti](https://purwabakti.example/siti). Baca juga 😀',
		'p: Warga senang.',
		'p: Baris satu masih satu.',
		'p: Baris dua.'
	]);
	expect(dropped()).toEqual({ pictures: 1, footnotes: 1, scripts: 2, hidden: true, colours: true });
	expect('stolen' in window).toBe(false);
	expect(view.dom.innerHTML).not.toMatch(/script|onclick|onerror|cdn\.|pelacak/);
});

test('signs that WhatsApp has for looks become looks', () => {
	const { text, body, dropped } = desk();
	text(whatsapp);
	expect(body()).toEqual([
		'p: *Siaran Pers*',
		'p: Pemkot Purwabakti /gratis/ melatih *40 humas* kecamatan. Info: humas_kota@purwabakti.example, 5*3*2.',
		'p: Dibatalkan Jadwal:',
		'ul: Senin pukul 08.00 | Selasa pukul 09.00',
		'ol: Daftar | Datang',
		'p: /*Terima kasih*/ 🙏',
		'p: (*)'
	]);
	expect(dropped()).toEqual({ struck: true });
});

test('lines of a PDF are whole again, as words and as markup', () => {
	const plain = desk();
	plain.text(pdf);
	expect(plain.body()).toEqual([
		'p: Kota Melatih Humas Kecamatan',
		'p: Pemerintah Kota Purwabakti melatih 40 pranata hubungan masyarakat dari 12 kecamatan agar kabar bohong dapat diluruskan paling lama dua jam setelah warga bertanya. Pelatihan sehari-hari itu efisien dan diisi simulasi.',
		'p: Sepanjang 2025, Bagian Humas mencatat 186 kabar keliru tentang layanan kota, dari jadwal imunisasi hingga syarat bantuan sosial di seluruh kecamatan.'
	]);
	expect(plain.dropped()).toEqual({ joined: 5 });
	const marked = desk();
	marked.html(viewer);
	expect(marked.body()).toEqual([
		'p: Pemerintah Kota Purwabakti melatih 40 pranata hubungan masyarakat dari 12 kecamatan agar kabar bohong dapat diluruskan paling lama *dua jam* setelah warga bertanya di kanal resmi milik kota.',
		'p: Selesai.'
	]);
	expect(marked.dropped()).toEqual({ joined: 3 });
});

test('straight marks and blanks of the screen become those of print', () => {
	const { html, body } = desk();
	html(`<p>"Jum'at" pukul&nbsp;19.00&nbsp;WIB,&nbsp;kata <b>"</b>Siti&nbsp; Rahma"</p>`);
	expect(body()).toEqual(['p: “Jum’at” pukul\u00a019.00\u00a0WIB, kata *“*Siti Rahma”']);
	const own = desk();
	own.view.dispatch(own.view.state.tr.insertText('x'));
	own.html('<p data-siaran="paragraph" data-pm-slice="1 1 []">"a"\u00a0b</p>');
	expect(own.body()).toEqual(['p: x"a"\u00a0b']);
});

test('words out of a line keep the blanks at their ends', () => {
	expect(readText(' dengan ').slice.content.textBetween(0, 10)).toBe(' dengan ');
	expect(readText('\n dengan \n').slice.content.textBetween(0, 8)).toBe('dengan');
});

test('marked-up words out of a line keep the blanks at their ends', () => {
	const at = (html: string) => {
		const { view, html: paste, body } = desk([{ paragraph: { id: 'p1', text: [{ text: 'ab' }] } }]);
		const { from } = view.state.selection;
		view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from + 1)));
		paste(html);
		return body();
	};
	expect(at('<meta charset="utf-8"><span style="color: #000">satu </span>')).toEqual([
		'p: asatu b'
	]);
	expect(at('<i> satu</i>  <b>dua</b> ')).toEqual(['p: a /satu/ *dua* b']);
	// What only stands on lines of its own in the markup has none.
	expect(at('<html>\n<body>\n<!--StartFragment--><span>satu</span><!--EndFragment-->\n')).toEqual([
		'p: asatub'
	]);
	expect(at('<html>\n<!--StartFragment--><b> satu </b><!--EndFragment-->\n')).toEqual([
		'p: a *satu* b'
	]);
	expect(at('<p>satu </p>')).toEqual(['p: asatub']);
	expect(at('<span> </span>')).toEqual(['p: ab']);
});

test('words pasted over selected ones come back by one undo', () => {
	const { html, body, view } = desk([
		{ paragraph: { id: 'p1', text: [{ text: 'Kata lama.' }] } },
		{ paragraph: { id: 'p2', text: [{ text: 'Tetap.' }] } }
	]);
	html(word);
	expect(body()).toHaveLength(11);
	undo(view.state, view.dispatch);
	expect(body()).toEqual(['p: Kata lama.', 'p: Tetap.']);
});

test('what is pasted as it is keeps every line and sign', () => {
	const { content } = readText('*satu*\n- dua\n- tiga', true).slice;
	expect(content.content.map((node) => node.textContent)).toEqual(['*satu*', '- dua', '- tiga']);
});

test('one of our own copies is left as it is', () => {
	const own = '<p data-siaran="paragraph" data-pm-slice="1 1 []" style="color: red">a<br>b</p>';
	expect(cleanHtml(own)).toEqual({
		html: own,
		dropped: nothingDropped(),
		isOurs: true,
		isTooMuch: false
	});
});

test('markup that is broken, empty or deep does no harm', () => {
	for (const html of [
		'',
		'<',
		'<p',
		'<table><td><td>',
		'<ul><ul><ul><li>a',
		'<li>a<li>b',
		'\u0000<b>'
	]) {
		expect(() => cleanHtml(html)).not.toThrow();
	}
	const deep = `${'<div>'.repeat(400)}kata${'</div>'.repeat(400)}`;
	const { html, body } = desk();
	html(deep);
	expect(body()).toEqual(['p: kata']);
});

/** A page of which most is markup, a script or a picture elsewhere. */
function page(paragraphs: number): string {
	const piece = (at: number) =>
		`<div class="c${at}" onclick="boom()" style="margin:0;padding:4px;font-family:Arial">` +
		`<script>boom(${at})</script><img src="https://jauh.example/${at}.png" width="300">` +
		`<p style="line-height:1.5;${'x-y:z;'.repeat(60)}"><span>Warga ${at} menanam padi</span>` +
		` di <a href="javascript:boom()">sawah</a> dan <b>kebun</b>.</p></div>`;
	return `<html><body>${Array.from({ length: paragraphs }, (_, at) => piece(at)).join('')}`;
}

test('a page full of scripts becomes its words, and nothing of it runs', () => {
	const { html: clean, dropped, isTooMuch } = cleanHtml(page(50));
	expect([dropped.scripts, dropped.pictures, isTooMuch]).toEqual([50, 50, false]);
	expect(clean).not.toMatch(/script>|<img|onclick|boom\(\d/);
	const { html, body } = desk();
	html(page(50));
	expect(body()).toHaveLength(50);
	expect(body()[49]).toBe('p: Warga 49 menanam padi di sawah dan *kebun*.');
});

test('more words than any release has are not taken, and that is told', () => {
	const words = 'Warga menanam padi. '.repeat(15_000);
	expect(readText(words)).toMatchObject({ isTooMuch: true, slice: { size: 0 } });
	expect(readText(words, true).isTooMuch).toBe(true);
	expect(cleanHtml(`<p>${words}</p>`)).toMatchObject({ isTooMuch: true, html: '' });
	expect(cleanHtml(`<p title="${'x'.repeat(13_000_000)}">a</p>`).isTooMuch).toBe(true);
});

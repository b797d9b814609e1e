// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { become } from './become';

const page = (body: string) =>
	new DOMParser().parseFromString(`<html lang="id"><body>${body}</body></html>`, 'text/html');

function shown(before: string, after: string) {
	const [old, fresh] = [page(before), page(after)];
	const kept = [...old.querySelectorAll('img')];
	become(old.documentElement, fresh.documentElement);
	expect(old.body.innerHTML).toBe(after);
	return kept.every((picture) => old.contains(picture));
}

test('a page becomes another, and keeps what is in both', () => {
	const picture = '<figure><img alt="Aula"></figure>';
	expect(shown(`<p>Satu</p>${picture}<p>Dua</p>`, `<p>Satu!</p>${picture}<p>Dua</p>`)).toBe(true);
	expect(shown(`<p>a</p>${picture}`, `<p>a</p><p>b</p>${picture}`)).toBe(true);
	expect(shown(`<p>a</p><p>b</p>${picture}<p>c</p>`, `<p>a</p>${picture}<p>c</p>`)).toBe(true);
	expect(shown(picture, '')).toBe(false);
	expect(shown('', `<h1>Judul</h1>${picture}`)).toBe(true);
	expect(shown('<p>a <b>b</b> c</p>', '<p>a <i>b</i></p>')).toBe(true);
	expect(shown('<p class="a">a</p>', '<p class="b">a</p>')).toBe(true);
	expect(shown('<p>a</p><p>a</p><p>a</p>', '<p>a</p><p>a</p>')).toBe(true);
});

test('the language of the page is taken over too', () => {
	const [old, fresh] = [page('<p>a</p>'), page('<p>b</p>')];
	fresh.documentElement.lang = 'en';
	become(old.documentElement, fresh.documentElement);
	expect(old.documentElement.lang).toBe('en');
	expect(old.body.textContent).toBe('b');
});

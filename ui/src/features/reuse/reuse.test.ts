import { expect, test } from 'vitest';
import type { FoundRelease, Passage, ReusePage, ReuseSearch, ReuseSource } from '$lib/backend';
import { Reuse } from './reuse.svelte';

const found = (id: string) =>
	({ release: { id }, quotes: [], quoted: 0 }) as unknown as FoundRelease;
const page = (next: number | null, ...ids: string[]): ReusePage => ({
	found: ids.map(found),
	next,
	waiting: 0
});
const passage = (part: string, kind: Passage['kind'], hit = false): Passage => ({
	part,
	kind,
	within: null,
	lines: [[{ text: part, hit: false }]],
	speaker: [],
	hit
});

/** A search whose questions the test answers, one after the other. */
function searching(source?: ReuseSource) {
	const asked: { search: ReuseSearch; answer: (page: ReusePage | Error) => Promise<void> }[] = [];
	const reuse = new Reuse(() => 'meja', {
		findReusable: (search) =>
			new Promise((resolve, reject) => {
				asked.push({
					search,
					answer: async (page) => {
						if (page instanceof Error) reject(page);
						else resolve(page);
						await new Promise((go) => setTimeout(go));
					}
				});
			}),
		openReusable: () => (source ? Promise.resolve(source) : Promise.reject(new Error('gone')))
	});
	const ids = () => reuse.found?.map(({ release }) => release.id);
	return { reuse, asked, ids };
}

test('a slow answer does not replace a newer one', async () => {
	const { reuse, asked, ids } = searching();
	void reuse.look({ words: 'ai' });
	void reuse.look({ words: 'air ' });
	expect(asked[1]?.search).toMatchObject({ words: 'air', except: 'meja', offset: 0 });
	await asked[1]?.answer(page(null, 'baru'));
	await asked[0]?.answer(page(null, 'lama'));
	expect(ids()).toEqual(['baru']);
	expect(reuse.searching).toBe(false);
});

test('a search that found nothing yet goes on, and what is found is added to', async () => {
	const { reuse, asked, ids } = searching();
	void reuse.look({ quotesOnly: true });
	await asked[0]?.answer(page(200));
	expect(asked[1]?.search.offset).toBe(200);
	await asked[1]?.answer(page(250, 'a', 'b'));
	expect([ids(), reuse.more]).toEqual([['a', 'b'], true]);
	void reuse.showMore();
	await asked[2]?.answer(page(null, 'b', 'c'));
	expect([ids(), reuse.more]).toEqual([['a', 'b', 'c'], false]);
});

test('a failure is told, what was found stays, and trying again asks anew', async () => {
	const { reuse, asked, ids } = searching();
	void reuse.look();
	await asked[0]?.answer(page(null, 'a'));
	void reuse.look({ words: 'air' });
	await asked[1]?.answer(new Error('disk'));
	expect(reuse.failure).toBeDefined();
	expect(ids()).toEqual(['a']);
	void reuse.again();
	await asked[2]?.answer(page(null, 'b'));
	expect([ids(), reuse.failure]).toEqual([['b'], undefined]);
	await reuse.open('b');
	expect(reuse.failure).toBeDefined();
	reuse.back();
	expect(reuse.failure).toBeUndefined();
});

test('a release opens where the hit is, and only its quotes where they were asked for', async () => {
	const passages = [passage('lede', 'lede'), passage('q1', 'quote'), passage('q2', 'quote', true)];
	const { reuse } = searching({ release: {}, passages } as unknown as ReuseSource);
	await reuse.open('a');
	expect([reuse.at, reuse.passages.length]).toEqual(['q2', 3]);
	await reuse.open('a', 'q1');
	expect(reuse.at).toBe('q1');
	void reuse.look({ quotesOnly: true });
	expect(reuse.passages.map(({ part }) => part)).toEqual(['q1', 'q2']);
});

import { expect, test } from 'vitest';
import type { Destination, DestinationId, Reached } from '$lib/backend';
import { Switching } from './switching.svelte';

const named = (kind: 'template' | 'speaker' | 'place', id: string) =>
	({ kind, id, name: [{ text: id, hit: false }] }) as unknown as Destination;
const release = (id: string) =>
	({ kind: 'release', id, title: [{ text: id, hit: false }] }) as unknown as Destination;
const gone = { code: 'releaseMissing', path: null, place: null, what: 'a', message: 'gone' };
const places = [{ id: 'numbers', name: 'Nomor' }];

/** Questions that the test answers, one after the other. */
function switching(reach: (to: DestinationId) => Promise<Reached> = () => Promise.reject(gone)) {
	const asked: { typed: string; answer: (found: Destination[] | Error) => void }[] = [];
	const reached: DestinationId[] = [];
	const switching = new Switching(() => places, {
		findDestinations: (typed, given) =>
			new Promise((resolve, reject) => {
				expect(given).toEqual(places);
				const answer = (found: Destination[] | Error) =>
					found instanceof Error ? reject(found) : resolve(found);
				asked.push({ typed, answer });
			}),
		reach: (to) => {
			reached.push(to);
			return reach(to);
		}
	});
	const found = () =>
		switching.found?.map(({ kind, destinations }) => [kind, ...destinations.map(({ id }) => id)]);
	return { switching, asked, reached, found };
}

test('like stands with like, in the order in which they come', async () => {
	const { switching: it, asked, found } = switching();
	const typing = it.type(' air ');
	expect([it.typed, asked[0]?.typed, found()]).toEqual(['air', 'air', undefined]);
	asked[0]?.answer([named('speaker', 's'), release('a'), release('b'), named('place', 'numbers')]);
	await typing;
	expect(found()).toEqual([
		['speaker', 's'],
		['release', 'a', 'b'],
		['place', 'numbers']
	]);
});

test('a slow answer does not replace a newer one', async () => {
	const { switching: it, asked, found } = switching();
	const slow = it.type('ai');
	const quick = it.type('air');
	asked[1]?.answer([release('baru')]);
	await quick;
	asked[0]?.answer([release('lama')]);
	await slow;
	expect(found()).toEqual([['release', 'baru']]);
});

test('what cannot be answered offers nothing of before, and can be asked again', async () => {
	const { switching: it, asked, found } = switching();
	const first = it.type('');
	asked[0]?.answer([release('a')]);
	await first;
	const second = it.type('b');
	asked[1]?.answer(new Error('disk'));
	await second;
	expect([it.failure?.code, found()]).toEqual(['internal', undefined]);
	const third = it.type('b');
	expect(it.failure).toBeUndefined();
	asked[2]?.answer([]);
	await third;
	expect(found()).toEqual([]);
});

test('a release is opened, a place is only named', async () => {
	const opened = { kind: 'release', opened: {} } as Reached;
	const { switching: it, reached } = switching(() => Promise.resolve(opened));
	expect(await it.go(release('a'))).toBe(opened);
	expect(await it.go(named('place', 'numbers'))).toEqual({ kind: 'place', id: 'numbers' });
	expect(reached).toEqual([{ kind: 'release', id: 'a' }]);
});

test('what is gone is told and offered no longer', async () => {
	const { switching: it, asked, found } = switching();
	const typing = it.type('');
	asked[0]?.answer([release('a'), release('b')]);
	await typing;
	const going = it.go(release('a'));
	await expect.poll(() => asked.length).toBe(2);
	asked[1]?.answer([release('b')]);
	expect(await going).toBeUndefined();
	expect([it.failure?.code, found()]).toEqual(['releaseMissing', [['release', 'b']]]);
	const next = it.type('b');
	expect(it.failure).toBeUndefined();
	asked[2]?.answer([]);
	await next;
});

test('one way at a time', async () => {
	let arrive: (reached: Reached) => void = () => {};
	const { switching: it, reached } = switching(() => new Promise((go) => (arrive = go)));
	const going = it.go(release('a'));
	expect(await it.go(release('b'))).toBeUndefined();
	arrive({ kind: 'release', opened: {} } as Reached);
	expect((await going)?.kind).toBe('release');
	expect(reached).toHaveLength(1);
});

import { expect, test, vi } from 'vitest';
import type { NumberEntry, NumberStanding, Release } from '$lib/backend';
import { numbers } from '$lib/wording/numbers';
import { Numbering, type NumberBackend } from './numbering.svelte';
import { isPressing, said, troubles } from './trouble';

const count = { organisation: 'purwabakti', year: 2026 };

function entry(change: Partial<NumberEntry> = {}): NumberEntry {
	return {
		count,
		number: 119,
		state: 'assigned',
		holder: { release: 'r1', title: 'Pasar Induk', whereabouts: 'library', carries: true },
		text: 'SP 119/HMS/II/2026',
		note: '',
		reason: '',
		by: 'sari',
		reservedAt: null,
		assignedAt: '2026-02-25T03:00:00Z',
		cancelledAt: null,
		...change
	};
}

function standing(change: Partial<NumberStanding> = {}): NumberStanding {
	return {
		count,
		next: 120,
		nextText: null,
		reserved: [],
		running: null,
		text: null,
		here: null,
		others: [],
		behind: [],
		byPattern: null,
		...change
	};
}

function release(change: Partial<Release> = {}): Release {
	return {
		id: 'r1',
		number: null,
		organisation: { id: 'purwabakti', numberPattern: 'SP {n}' },
		dateline: { place: '', date: '2026-02-25' },
		...change
	} as Release;
}

const kinds = (release: Release, standing: NumberStanding) =>
	troubles(release, standing).map(({ kind }) => kind);

test('a release that carries its own number is no trouble', () => {
	const carried = standing({ running: 119, here: entry() });
	expect(troubles(release({ number: { running: 119 } }), carried)).toEqual([]);
	expect(troubles(release(), standing())).toEqual([]);
});

test('a number that was undone, moved to another year or replaced is told', () => {
	const undone = entry({ holder: null });
	expect(kinds(release(), standing({ behind: [undone] }))).toEqual(['undone']);
	const lastYear = entry({ count: { ...count, year: 2025 } });
	expect(kinds(release(), standing({ behind: [lastYear] }))).toEqual(['otherYear']);
	const elsewhere = entry({ count: { ...count, organisation: 'dinas' } });
	expect(kinds(release(), standing({ behind: [elsewhere] }))).toEqual(['otherOffice']);
	const [other] = troubles(
		release({ number: { written: 'B-12' } }),
		standing({ behind: [entry()], byPattern: 'SP 119' })
	);
	expect(other).toMatchObject({ kind: 'other', printed: 'SP 119' });
});

test('a number of somebody else, a cancelled and an unknown one are told', () => {
	const mine = release({ number: { running: 119 } });
	const holder = { ...entry().holder!, release: 'r2', title: 'Lain' };
	const taken = standing({ running: 119, here: entry({ holder }), others: [holder] });
	expect(kinds(mine, taken)).toEqual(['taken']);
	const cancelled = entry({ state: 'cancelled', reason: 'acara batal' });
	expect(kinds(mine, standing({ running: 119, here: cancelled }))).toEqual(['cancelled']);
	expect(kinds(mine, standing({ running: 119, others: [holder] }))).toEqual(['shared', 'unknown']);
	const reserved = entry({ state: 'reserved', holder: null, note: 'pekan budaya' });
	expect(kinds(mine, standing({ running: 119, here: reserved }))).toEqual(['reserved']);
});

test('only what may end in two releases with one number is told elsewhere', () => {
	expect(isPressing({ kind: 'taken', entry: entry() })).toBe(true);
	expect(isPressing({ kind: 'unknown', number: 7, year: 2026 })).toBe(false);
});

test('a trouble names the number with its year and the other release', () => {
	const holder = { ...entry().holder!, title: ' ' };
	const words = said(numbers.id.trouble, 'Tanpa judul', {
		kind: 'taken',
		entry: entry({ holder })
	});
	expect(words).toContain('119/2026');
	expect(words).toContain('Tanpa judul');
});

function backend(change: Partial<NumberBackend> = {}) {
	return {
		numberStanding: vi.fn(async () => standing()),
		takeNumber: vi.fn(async () => entry()),
		freeNumber: vi.fn(async () => entry({ state: 'reserved', holder: null })),
		cancelNumber: vi.fn(async () => entry({ state: 'cancelled' })),
		...change
	};
}

test('only what the number depends on is asked about again', async () => {
	const asked = backend();
	const numbering = new Numbering(asked);
	numbering.follow(release());
	numbering.follow(release({ headline: [{ text: 'Lain' }] } as Partial<Release>));
	expect(asked.numberStanding).toHaveBeenCalledTimes(1);
	numbering.follow(release({ number: { running: 3 } }));
	expect(asked.numberStanding).toHaveBeenCalledTimes(2);
	await vi.waitFor(() => expect(numbering.standing).toBeDefined());
});

test('a taken number is carried, and the standing asked for anew', async () => {
	const asked = backend();
	const numbering = new Numbering(asked);
	numbering.follow(release());
	const carried: number[] = [];
	expect(await numbering.take('next', (number) => carried.push(number))).toBe(true);
	expect(carried).toEqual([119]);
	expect(asked.numberStanding).toHaveBeenCalledTimes(2);
	expect(numbering.busy).toBe(false);
});

test('a number that is refused is not carried, and why is told', async () => {
	const refused = { code: 'numberTaken', path: null, place: '119', what: 'Lain', message: '' };
	const numbering = new Numbering(backend({ takeNumber: () => Promise.reject(refused) }));
	numbering.follow(release());
	const carried: number[] = [];
	expect(await numbering.take({ this: 119 }, (number) => carried.push(number))).toBe(false);
	expect(carried).toEqual([]);
	expect(numbering.failure?.code).toBe('numberTaken');
});

test('a slow answer does not replace a newer one', async () => {
	const answers: ((standing: NumberStanding) => void)[] = [];
	const numbering = new Numbering(
		backend({ numberStanding: () => new Promise((answer) => answers.push(answer)) })
	);
	numbering.follow(release());
	numbering.follow(release({ number: { running: 1 } }));
	answers[1]?.(standing({ next: 2 }));
	await vi.waitFor(() => expect(numbering.standing?.next).toBe(2));
	answers[0]?.(standing({ next: 1 }));
	await Promise.resolve();
	expect(numbering.standing?.next).toBe(2);
});

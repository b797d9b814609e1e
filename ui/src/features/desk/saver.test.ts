import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Saver } from './saver.svelte';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A disk whose saves end when the test says so. */
function disk() {
	const asked: { value: string; end: () => void; fail: (why: Error) => void }[] = [];
	const save = (value: string) =>
		new Promise<{ at: string }>((resolve, reject) => {
			asked.push({ value, end: () => resolve({ at: 'now' }), fail: reject });
		});
	return { asked, save };
}

test('a change is saved within a second of the last key', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	for (const value of ['a', 'aa', 'aaa']) {
		saver.offer(value);
		await vi.advanceTimersByTimeAsync(100);
	}
	expect(asked).toEqual([]);
	await vi.advanceTimersByTimeAsync(800);
	expect(asked.map(({ value }) => value)).toEqual(['aaa']);
});

test('a change is saved after two seconds, however long the typing goes on', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	for (let typed = 1; typed <= 21; typed++) {
		saver.offer('a'.repeat(typed));
		await vi.advanceTimersByTimeAsync(100);
	}
	expect(asked.map(({ value }) => value)).toEqual(['a'.repeat(20)]);
	expect(saver.saving).toBe('saving');
});

test('there are never two saves at once, and the latest wins', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	saver.offer('a');
	await vi.advanceTimersByTimeAsync(700);
	saver.offer('ab');
	saver.offer('abc');
	await vi.advanceTimersByTimeAsync(5000);
	expect(asked).toHaveLength(1);
	asked[0]!.end();
	await vi.advanceTimersByTimeAsync(700);
	expect(asked.map(({ value }) => value)).toEqual(['a', 'abc']);
	asked[1]!.end();
	await vi.advanceTimersByTimeAsync(0);
	expect([saver.saving, saver.savedAt]).toEqual(['saved', 'now']);
});

test('what came during a slow save follows it at once', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	saver.offer('a');
	await vi.advanceTimersByTimeAsync(700);
	saver.offer('ab');
	await vi.advanceTimersByTimeAsync(5000);
	asked[0]!.end();
	await vi.advanceTimersByTimeAsync(0);
	expect(asked.map(({ value }) => value)).toEqual(['a', 'ab']);
});

test('what the disk has from elsewhere is not saved again', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	saver.offer('mine');
	await vi.advanceTimersByTimeAsync(700);
	asked[0]!.fail(new Error('changed elsewhere'));
	await vi.advanceTimersByTimeAsync(0);
	saver.settle('theirs', 'then');
	await vi.advanceTimersByTimeAsync(60_000);
	expect(asked).toHaveLength(1);
	expect([saver.saving, saver.savedAt, saver.failure]).toEqual(['saved', 'then', null]);
});

test('a failed save is tried again, ever more patiently', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	saver.offer('a');
	await vi.advanceTimersByTimeAsync(700);
	asked[0]!.fail(new Error('disk full'));
	await vi.advanceTimersByTimeAsync(0);
	expect(saver.saving).toBe('failed');
	await vi.advanceTimersByTimeAsync(1000);
	asked[1]!.fail(new Error('disk full'));
	await vi.advanceTimersByTimeAsync(1000);
	expect(asked).toHaveLength(2);
	await vi.advanceTimersByTimeAsync(1000);
	asked[2]!.end();
	await vi.advanceTimersByTimeAsync(0);
	expect([saver.saving, saver.failure]).toEqual(['saved', null]);
});

test('flushing waits for the save that runs and saves what came after', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	saver.offer('a');
	await vi.advanceTimersByTimeAsync(700);
	saver.offer('ab');
	const flushed = saver.flush();
	asked[0]!.end();
	await vi.advanceTimersByTimeAsync(0);
	asked[1]!.end();
	await flushed;
	expect(asked.map(({ value }) => value)).toEqual(['a', 'ab']);
});

test('flushing says that it failed', async () => {
	const { asked, save } = disk();
	const saver = new Saver<string>('', 'before', save);
	saver.offer('a');
	const flushed = saver.flush();
	asked[0]!.fail(new Error('disk full'));
	await expect(flushed).rejects.toThrow('disk full');
	expect(saver.saving).toBe('failed');
});

test('flushing with nothing to save saves nothing', async () => {
	const { asked, save } = disk();
	await new Saver<string>('', 'before', save).flush();
	expect(asked).toEqual([]);
});

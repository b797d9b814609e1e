import { expect, test } from 'vitest';
import { Following } from './following';

const view = { top: 100, bottom: 500 };

test('what is in sight is left where it is', () => {
	const following = new Following();
	expect(following.way([{ top: 120, bottom: 180 }], view)).toBe(0);
	// Longer than the view, and fills half of it.
	expect(following.way([{ top: -900, bottom: 320 }], view)).toBe(0);
	// One of its pieces is seen, on the next page.
	expect(
		following.way(
			[
				{ top: -400, bottom: -300 },
				{ top: 110, bottom: 160 }
			],
			view
		)
	).toBe(0);
	expect(following.way([], view)).toBe(0);
});

test('what is not comes into the middle, and what is too long at its beginning', () => {
	const following = new Following();
	expect(following.way([{ top: 900, bottom: 940 }], view)).toBe(620);
	expect(following.way([{ top: -300, bottom: -200 }], view)).toBe(-550);
	// Half of it is cut off.
	expect(following.way([{ top: 480, bottom: 520 }], view)).toBe(200);
	expect(following.way([{ top: 900, bottom: 1900 }], view)).toBe(776);
});

test('a preview that its reader moves is theirs for some seconds', () => {
	const following = new Following();
	following.moved(1000);
	expect(following.way([{ top: 900, bottom: 940 }], view, 4000)).toBe(0);
	expect(following.way([{ top: 900, bottom: 940 }], view, 5100)).toBe(620);
});

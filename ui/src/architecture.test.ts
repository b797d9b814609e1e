import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom: a folder may import those before it. */
const tiers = ['lib', 'components', 'features', 'views'];

const sources = import.meta.glob<string>('./**/*.{ts,svelte}', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Every import of every file, as paths from `src` or as package names. */
const imports = Object.entries(sources).flatMap(([file, source]) =>
	[...source.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map(([, target]) => ({
		file: posix.normalize(file),
		target: resolve(file, target ?? '')
	}))
);

function resolve(file: string, target: string): string {
	if (target.startsWith('$lib')) return target.slice(1);
	return target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
}

function tier(path: string): number {
	return tiers.indexOf(path.split('/')[0] ?? '');
}

test('imports are found at all', () => {
	expect(imports).toContainEqual({ file: 'main.ts', target: 'App.svelte' });
});

test('imports point from views to features to components to lib', () => {
	const wrong = imports.filter(({ file, target }) => tier(file) >= 0 && tier(target) > tier(file));
	expect(wrong).toEqual([]);
});

test('only the backend folder imports Tauri', () => {
	const wrong = imports.filter(
		({ file, target }) => target.startsWith('@tauri-apps') && !file.startsWith('lib/backend/')
	);
	expect(wrong).toEqual([]);
});

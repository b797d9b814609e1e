import { expect, test } from 'vitest';
import type { Galley, Template } from '$lib/backend';
import json from '../../../../crates/app/templates/klarifikasi.json';
import { Draft } from '../desk/draft.svelte';
import { findPart } from '../desk/editing/places';
import { onDesk, releaseOf, saidOf, templateOf, withSaid, withWork } from './work';

const template = json as unknown as Template;

test('a template that was only looked at is the same afterwards', () => {
	const { release, revision } = onDesk(template);
	expect(revision).toBe(template.version);
	expect(templateOf(release, template, revision)).toEqual(template);
	expect(releaseOf(release)).toEqual(template.release);
});

test('name and summary are changed as the rest is', () => {
	const { release } = onDesk(template);
	const changed = withWork({ templateName: ' Hak jawab ' })(release);
	expect(templateOf(changed, template, 4)).toEqual({ ...template, name: 'Hak jawab', version: 4 });
});

test('what is said about one part leaves the others alone', () => {
	const { guide } = template.release;
	const changed = withSaid('lede', { prompt: 'Fakta dulu.', locked: true })(template.release);
	expect(saidOf(changed.guide, 'lede')).toMatchObject({ prompt: 'Fakta dulu.', locked: true });
	expect(changed.guide.map(({ part }) => part)).toEqual(guide.map(({ part }) => part));
	for (const { part } of guide.filter(({ part }) => part !== 'lede')) {
		expect(saidOf(changed.guide, part)).toEqual(saidOf(guide, part));
	}
});

test('a part of which nothing was said takes its place among the others', () => {
	const release = { ...template.release, guide: [] };
	const one = withSaid('lede', { need: 'required' })(release);
	const two = withSaid('headline', { need: 'absent' })(one);
	expect(two.guide.map(({ part, need }) => [part, need])).toEqual([
		['headline', 'absent'],
		['lede', 'required']
	]);
});

/** What stands on a desk where the lede is locked, and a letter is typed into it. */
function typed(opened: ReturnType<typeof onDesk>) {
	const release = withSaid('lede', { locked: true })(opened.release);
	const draft = new Draft(
		{ ...opened, release },
		{
			compose: () => Promise.resolve({ blocks: [] } as unknown as Galley),
			save: () => Promise.resolve({ at: '', revision: 1 })
		}
	);
	const { tr } = draft.state;
	const lede = findPart(tr.doc, 'lede');
	draft.dispatch(tr.insertText('X', (lede?.pos ?? 0) + 1));
	draft.close();
	return draft.release.lede.map(({ text }) => text).join('');
}

test('locked words are the template’s to write, and not the release’s', () => {
	const before = template.release.lede.map(({ text }) => text).join('');
	expect(typed(onDesk(template))).toBe(`X${before}`);
	expect(typed({ ...onDesk(template), release: template.release })).toBe(before);
});

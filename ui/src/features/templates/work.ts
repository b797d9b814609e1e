/** A template on the desk: the release it starts, with name and summary beside it. */
import type { Opened, PartGuide, PartKind, Release, Template } from '$lib/backend';
import type { DeskWords } from '$lib/wording/desk';
import type { Edit } from '../details/edits';

/**
 * What stands on the desk. Name and summary ride beside the words as a release's
 * own settings do, so that one undo goes across all of a template.
 */
export interface Work extends Release {
	templateName: string;
	templateSummary: string;
	/** What the template locks is the template's to write. */
	unlocked: true;
}

/** A template as the desk opens it. Its version is what a save is based on. */
export function onDesk(template: Template): Opened {
	const work: Work = {
		...template.release,
		templateName: template.name,
		templateSummary: template.summary,
		unlocked: true
	};
	return {
		release: work,
		revision: template.version,
		savedAt: template.changedAt ?? new Date().toISOString()
	};
}

/** The work on a desk that `onDesk` laid out. */
export function workOf(release: Release): Work {
	return release as Work;
}

/** The release that a template starts, without what rides beside it. */
export function releaseOf(work: Release): Release {
	const release: Partial<Work> = { ...workOf(work) };
	delete release.templateName;
	delete release.templateSummary;
	delete release.unlocked;
	return release as Release;
}

/** What the library keeps of the work, as a change of this version. */
export function templateOf(work: Release, template: Template, version: number): Template {
	return {
		...template,
		version,
		name: workOf(work).templateName.trim(),
		summary: workOf(work).templateSummary.trim(),
		release: releaseOf(work)
	};
}

/** The work with another name or summary. */
export function withWork(change: Partial<Pick<Work, 'templateName' | 'templateSummary'>>): Edit {
	return (release) => ({ ...release, ...change });
}

/** Every kind of part, in the order they print. */
export const PARTS = [
	'letterhead',
	'label',
	'number',
	'timing',
	'headline',
	'subheadline',
	'dateline',
	'lede',
	'body',
	'quote',
	'exchange',
	'closing',
	'attribution',
	'boilerplate',
	'contacts',
	'endMatter'
] as const satisfies PartKind[];

/** What a part is called. The guide speaks of the body as of one paragraph. */
export function nameOf(part: PartKind, desk: DeskWords): string {
	return part === 'body' ? desk.parts.body : desk.guides[part];
}

/** Parts whose words a template can lock. */
export const LOCKABLE: readonly PartKind[] = [
	'headline',
	'subheadline',
	'lede',
	'closing',
	'attribution',
	'boilerplate'
];

/** What a template says about a part, also where it says nothing. */
export function saidOf(guide: readonly PartGuide[], part: PartKind): Required<PartGuide> {
	return {
		part,
		need: 'optional',
		locked: false,
		prompt: '',
		example: '',
		...guide.find((entry) => entry.part === part)
	};
}

/** The template with something else said about a part. */
export function withSaid(part: PartKind, change: Partial<Omit<PartGuide, 'part'>>): Edit {
	return (release) => {
		const said = { ...saidOf(release.guide, part), ...change };
		const rest = release.guide.filter((entry) => entry.part !== part);
		const guide = [...rest, said].sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
		return { ...release, guide };
	};
}

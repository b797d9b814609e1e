/** Which of a release's parts stand on paper, and in which order. */
import type { EndPart, House, Need, PartGuide, PartKind } from '$lib/backend';

/** The parts that are nodes of the document, named as the fields of a release. */
export const FIXED_PARTS = [
	'headline',
	'subheadline',
	'dateline',
	'lede',
	'body',
	'closing',
	'attribution',
	'boilerplate',
	'contacts'
] as const satisfies PartKind[];

export type FixedPart = (typeof FIXED_PARTS)[number];

/** Ids that no block of the body may take. */
export const RESERVED_IDS: readonly PartKind[] = [
	'letterhead',
	'label',
	'number',
	'timing',
	...FIXED_PARTS,
	'quote',
	'exchange',
	'endMatter'
];

export function isFixedPart(id: string): id is FixedPart {
	return (FIXED_PARTS as readonly string[]).includes(id);
}

/** What the template says about a part. */
export function guideOf(guide: readonly PartGuide[], part: PartKind): PartGuide | undefined {
	return guide.find((entry) => entry.part === part);
}

/** What the template asks of a part. One it does not name is optional. */
export function needOf(guide: readonly PartGuide[], part: PartKind): Need {
	return guideOf(guide, part)?.need ?? 'optional';
}

/** The parts on paper, in the order they print: what is absent is not there. */
export function partsOnPaper(guide: readonly PartGuide[], house: House): FixedPart[] {
	const ends = house.end.filter(
		(part, at) => (part === 'boilerplate' || part === 'contacts') && house.end.indexOf(part) === at
	) as Extract<EndPart, FixedPart>[];
	const order: FixedPart[] = [
		...FIXED_PARTS.filter((part) => part !== 'boilerplate' && part !== 'contacts'),
		...ends
	];
	// The body is printed whatever the template says.
	return order.filter((part) => part === 'body' || needOf(guide, part) !== 'absent');
}

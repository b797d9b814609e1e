/** Building a number pattern: its fields, and what is wrong with it in words. */
import type { NumberPatternReading } from '$lib/backend';
import type { Field } from '$lib/wording/numbers';
import type { words } from '$lib/wording/index.svelte';

/** The fields that buttons insert, as a pattern spells them. */
export const insertable = [
	{ field: '{n}', name: 'running' },
	{ field: '{n:3}', name: 'padded' },
	{ field: '{unit}', name: 'unit' },
	{ field: '{classification}', name: 'classification' },
	{ field: '{month}', name: 'month' },
	{ field: '{roman-month}', name: 'romanMonth' },
	{ field: '{year}', name: 'year' },
	{ field: '{year:2}', name: 'shortYear' }
] as const satisfies { field: string; name: Field | 'padded' }[];

/**
 * The pattern with a field in place of what is selected, and where the caret
 * goes. Parts of a number that would run into each other are set apart by the
 * usual sign.
 */
export function inserted(
	pattern: string,
	field: string,
	from: number,
	to: number
): { pattern: string; caret: number } {
	const before = pattern.slice(0, from);
	const after = pattern.slice(to);
	const lead = before.endsWith('}') ? '/' : '';
	const trail = after.startsWith('{') ? '/' : '';
	const caret = before.length + lead.length + field.length;
	return { pattern: before + lead + field + trail + after, caret };
}

/** What is wrong with a pattern, in words. */
export function complaints(reading: NumberPatternReading, say: typeof words.numbers): string[] {
	const faults = reading.faults.map((fault) => {
		if (typeof fault === 'string') return say.faults[fault];
		return fault.unknownField !== undefined
			? say.unknownField(fault.unknownField)
			: say.unclosedBrace(fault.unclosedBrace);
	});
	const blank = reading.blank.flatMap((piece) =>
		piece === 'unit' || piece === 'classification' ? [say.blank[piece]] : []
	);
	return [...new Set([...faults, ...blank])];
}

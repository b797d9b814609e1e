import type { Fact, Timing } from '$lib/backend';
import type { words as all } from '$lib/wording/index.svelte';
import { day, timeOfDay } from '$lib/wording/time';

/** Something that differs and is not words, as people read it. */
export interface SaidFact {
	what: string;
	/** Absent where only which ones differ is told. */
	before?: string;
	after: string;
}

/** A fact in words. */
export function said(fact: Fact, words: typeof all): SaidFact {
	const text = words.history;
	const { fact: names } = text;
	const list = (items: readonly string[]) => items.join(', ') || text.nothingThere;
	if (fact === 'guide') return { what: names.guide, after: text.changedFact };
	if (fact.state) {
		const { before, after } = fact.state;
		const { states } = words.common;
		return { what: names.state, before: states[before], after: states[after] };
	}
	if (fact.language) {
		const { before, after } = fact.language;
		const { languages } = words.common;
		return { what: names.language, before: languages[before], after: languages[after] };
	}
	if (fact.number) {
		const { before, after } = fact.number;
		return {
			what: names.number,
			before: before ?? text.nothingThere,
			after: after ?? text.nothingThere
		};
	}
	if (fact.timing) {
		const { before, after } = fact.timing;
		return { what: names.timing, before: timing(before, words), after: timing(after, words) };
	}
	if (fact.date) {
		const date = (of: string | null) => (of === null ? text.nothingThere : day(words.language, of));
		const { before, after } = fact.date;
		return { what: names.date, before: date(before), after: date(after) };
	}
	if (fact.template) {
		const { before, after } = fact.template;
		const named = (template: typeof before) =>
			template === null
				? text.nothingThere
				: `${template.name} (${text.version(template.version).toLowerCase()})`;
		return { what: names.template, before: named(before), after: named(after) };
	}
	if (fact.keywords) {
		const { before, after } = fact.keywords;
		return { what: names.keywords, before: list(before), after: list(after) };
	}
	if (fact.house) {
		const settings = fact.house.settings.map((name) => text.house[name] ?? name);
		return { what: names.house, after: list(settings) };
	}
	if (fact.organisation) {
		const fields = fact.organisation.fields.map((name) => text.organisation[name] ?? name);
		return { what: names.organisation, after: list(fields) };
	}
	return { what: names.speakers, after: list(fact.speakers.names) };
}

function timing(of: Timing, words: typeof all): string {
	const text = words.history;
	if (typeof of === 'string') return text.timings[of];
	const moment = new Date(of.embargoedUntil);
	// The moment's own day and hour would need its offset; readers are here.
	const date = of.embargoedUntil.slice(0, 10);
	return text.embargo(`${day(words.language, date)} ${timeOfDay(words.language, moment)}`);
}

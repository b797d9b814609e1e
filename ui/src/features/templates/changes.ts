/** What differs between two templates, in words. */
import type { Changed, Language, Need, TemplateChange } from '$lib/backend';
import type { DeskWords } from '$lib/wording/desk';
import type { details } from '$lib/wording/details';
import type { TemplateWords } from '$lib/wording/templates';
import { nameOf } from './work';

/** The words that a change needs. */
export interface ChangeWords {
	templates: TemplateWords;
	desk: DeskWords;
	details: (typeof details)['id'];
	common: { languages: Record<Language, string> };
}

/** A change as it is read. */
export interface Worded {
	title: string;
	before: string;
	after: string;
}

export function worded(change: TemplateChange, words: ChangeWords): Worded {
	const value = (name: string) => valueOf(change.changed, name, words);
	return {
		title: titleOf(change.changed, words),
		before: value(change.before),
		after: change.changed === 'bodyOrder' ? words.templates.reordered : value(change.after)
	};
}

function titleOf(changed: Changed, { templates: text, desk }: ChangeWords): string {
	if (typeof changed === 'string') return text.changed[changed];
	if (changed.need) return text.changed.need(nameOf(changed.need, desk));
	if (changed.lock) return text.changed.lock(nameOf(changed.lock, desk));
	if (changed.prompt) return text.changed.prompt(nameOf(changed.prompt, desk));
	if (changed.example) return text.changed.example(nameOf(changed.example, desk));
	if (changed.house) return text.house[changed.house];
	if (changed.organisation) {
		return text.changed.organisation(text.organisationParts[changed.organisation]);
	}
	if (changed.words) return text.changed.words(nameOf(changed.words, desk));
	if (changed.blockPrompt) return text.changed.blockPrompt(text.blocks[changed.blockPrompt]);
	return text.blocks[changed.block];
}

/** The words of a value: a choice has a name in our JSON, the rest is as written. */
function valueOf(changed: Changed, value: string, words: ChangeWords): string {
	const { templates: text, details, common } = words;
	if (value === '') return '';
	if (changed === 'language') return common.languages[value as Language] ?? value;
	if (changed === 'timing') {
		const moments: Record<string, string> = {
			unstated: details.unstated,
			immediate: details.immediate
		};
		return moments[value] ?? value;
	}
	if (typeof changed === 'string') return value;
	if (changed.need) return text.needs[value as Need] ?? value;
	if (changed.lock) return value === 'true' ? text.locked : text.unlocked;
	if (!changed.house) return value;
	const choices: Record<string, Record<string, string>> = {
		quoteMarks: { curly: details.curly, straight: details.straight },
		fullMention: { postFirst: details.postFirst, nameFirst: details.nameFirst },
		degrees: { true: text.yes, false: text.no },
		exchanges: { narrative: details.narrative, list: details.list },
		attribution: { inline: details.inline, ownLine: details.ownLine },
		paper: details.papers,
		typeface: details.typefaces,
		justified: { true: text.yes, false: text.no }
	};
	if (changed.house === 'end') {
		const names: Record<string, string> = details.endParts;
		return value
			.split(',')
			.map((part) => names[part] ?? part)
			.join(', ');
	}
	if (changed.house === 'size') return details.points(Number(value));
	return choices[changed.house]?.[value] ?? value;
}

/**
 * Every word people read, in the language they chose. A table that lacks an
 * entry in one language does not compile.
 */
import type { Language } from '$lib/backend';
import { actions } from './actions';
import { checking } from './checking';
import { common } from './common';
import { desk } from './desk';
import { details } from './details';
import { exporting } from './export';
import { finding } from './finding';
import { frame } from './frame';
import { history } from './history';
import { home } from './home';
import { organisations } from './organisations';
import { numbers } from './numbers';
import { pasting } from './pasting';
import { preview } from './preview';
import { quoting } from './quoting';
import { recognised } from './recognised';
import { replacing } from './replacing';
import { reuse } from './reuse';
import { safety } from './safety';
import { saving } from './saving';
import { signs } from './signs';
import { speakers } from './speakers';
import { switching } from './switching';
import { templates } from './templates';
import { tour } from './tour';

let language = $state<Language>('id');

export const words = {
	get language() {
		return language;
	},
	get actions() {
		return actions[language];
	},
	get checking() {
		return checking[language];
	},
	get common() {
		return common[language];
	},
	get desk() {
		return desk[language];
	},
	get details() {
		return details[language];
	},
	get exporting() {
		return exporting[language];
	},
	get finding() {
		return finding[language];
	},
	get frame() {
		return frame[language];
	},
	get history() {
		return history[language];
	},
	get home() {
		return home[language];
	},
	get organisations() {
		return organisations[language];
	},
	get numbers() {
		return numbers[language];
	},
	get pasting() {
		return pasting[language];
	},
	get preview() {
		return preview[language];
	},
	get recognised() {
		return recognised[language];
	},
	get quoting() {
		return quoting[language];
	},
	get replacing() {
		return replacing[language];
	},
	get reuse() {
		return reuse[language];
	},
	get safety() {
		return safety[language];
	},
	get saving() {
		return saving[language];
	},
	get signs() {
		return signs[language];
	},
	get speakers() {
		return speakers[language];
	},
	get switching() {
		return switching[language];
	},
	get templates() {
		return templates[language];
	},
	get tour() {
		return tour[language];
	}
};

/** Says everything in this language from now on. */
export function speak(next: Language) {
	language = next;
	document.documentElement.lang = next;
}

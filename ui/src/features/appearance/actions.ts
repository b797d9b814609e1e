/** Looks and language, from everywhere. */
import type { Language, Theme } from '$lib/backend';
import { words } from '$lib/wording/index.svelte';
import type { Action } from '../actions/actions.svelte';
import { looks } from './appearance.svelte';

/** As browsers have them. The plus is typed without Shift too. */
export const LOOKS_KEYS = {
	enlarge: ['Mod-+', 'Mod-='],
	shrink: ['Mod--'],
	reset: ['Mod-0']
} as const;

export function looksActions(
	onopen: () => void,
	onlanguage: (language: Language) => void
): Action[] {
	const text = words.actions;
	const themes = ['system', 'light', 'dark'] as const satisfies Theme[];
	const languages = ['id', 'en'] as const satisfies Language[];
	return [
		{ id: 'looks', group: 'looks', words: text.appearance, run: onopen },
		...themes.map((theme): Action => ({
			id: `theme-${theme}`,
			group: 'looks',
			words: text.themeOf(text.themes[theme]),
			disabled: looks.theme === theme,
			run: () => looks.choose(theme)
		})),
		{
			id: 'enlarge',
			group: 'looks',
			words: text.enlarge,
			keys: LOOKS_KEYS.enlarge,
			disabled: looks.largest,
			run: () => looks.enlarge()
		},
		{
			id: 'shrink',
			group: 'looks',
			words: text.shrink,
			keys: LOOKS_KEYS.shrink,
			disabled: looks.smallest,
			run: () => looks.shrink()
		},
		{
			id: 'reset',
			group: 'looks',
			words: text.reset,
			keys: LOOKS_KEYS.reset,
			disabled: looks.zoom === 100,
			run: () => looks.reset()
		},
		...languages.map((language): Action => ({
			id: `language-${language}`,
			group: 'looks',
			words: text.language[language],
			disabled: words.language === language,
			run: () => onlanguage(language)
		}))
	];
}

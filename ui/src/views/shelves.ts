/** The shelves of the library, in the order in which home shows them. */
import { words } from '$lib/wording/index.svelte';
import BinShelf from '../features/home/BinShelf.svelte';
import ReleasesShelf from '../features/home/ReleasesShelf.svelte';
import type { Shelf } from '../features/home/shelf';
import OrganisationsShelf from '../features/organisations/OrganisationsShelf.svelte';
import LibraryShelf from '../features/safety/LibraryShelf.svelte';
import SpeakersShelf from '../features/speakers/SpeakersShelf.svelte';
import TemplateShelf from '../features/templates/TemplateShelf.svelte';
import NumbersShelf from '../features/numbers/NumbersShelf.svelte';

/** The first is where everybody starts. */
export const shelves = [
	{ id: 'releases', words: () => words.home.releases, icon: 'page', component: ReleasesShelf },
	{
		id: 'templates',
		words: () => words.templates.shelf,
		icon: 'template',
		component: TemplateShelf
	},
	{ id: 'speakers', words: () => words.speakers.shelf, icon: 'people', component: SpeakersShelf },
	{
		id: 'organisations',
		words: () => words.organisations.shelf,
		icon: 'house',
		component: OrganisationsShelf
	},
	{ id: 'numbers', words: () => words.numbers.shelf, icon: 'number', component: NumbersShelf },
	{ id: 'bin', words: () => words.home.bin, icon: 'bin', component: BinShelf },
	{ id: 'library', words: () => words.safety.shelf, icon: 'shield', component: LibraryShelf }
] as const satisfies Shelf[];

export type ShelfId = (typeof shelves)[number]['id'];

/** How the window looks: how light it is, and how large everything in it. */
import { devicePixelRatio } from 'svelte/reactivity/window';
import { backend, type Appearance, type Theme } from '$lib/backend';

/** The sizes that a key or button goes through, in percent. */
const SIZES = [70, 80, 90, 100, 110, 125, 150, 175, 200] as const;

const USUAL: Appearance = { theme: 'system', zoom: 100 };

/** What the looks ask of the program behind the page. */
export interface LooksBackend {
	appearance(): Promise<Appearance>;
	chooseAppearance(appearance: Appearance): Promise<Appearance>;
}

export class Looks {
	#chosen = $state.raw(USUAL);
	readonly #backend: LooksBackend;
	/** Whether the system likes windows dark. */
	readonly #dark: MediaQueryList;
	readonly #root: HTMLElement;

	constructor(backend: LooksBackend, dark: MediaQueryList, root: HTMLElement) {
		this.#backend = backend;
		this.#dark = dark;
		this.#root = root;
		dark.addEventListener('change', () => this.#paint());
		this.#paint();
	}

	get theme(): Theme {
		return this.#chosen.theme;
	}

	/** In percent. */
	get zoom(): number {
		return this.#chosen.zoom;
	}

	/** Pixels of the screen in one of CSS. */
	get pixels(): number {
		const told = devicePixelRatio.current ?? 1;
		// Chromium counts the zoom in, WebKit does not.
		return 'chrome' in window ? told : (told * this.zoom) / 100;
	}

	get largest(): boolean {
		return this.zoom >= SIZES[SIZES.length - 1]!;
	}

	get smallest(): boolean {
		return this.zoom <= SIZES[0];
	}

	/** Looks as was chosen last. A library that does not answer changes nothing. */
	async recall() {
		const chosen = await this.#backend.appearance().catch(() => null);
		if (chosen) this.#show(chosen);
	}

	choose(theme: Theme) {
		this.#change({ theme, zoom: this.zoom });
	}

	/** The next larger size. */
	enlarge() {
		this.#resize(SIZES.find((size) => size > this.zoom));
	}

	/** The next smaller size. */
	shrink() {
		this.#resize(SIZES.filter((size) => size < this.zoom).at(-1));
	}

	/** The usual size. */
	reset() {
		this.#resize(USUAL.zoom);
	}

	#resize(zoom: number | undefined) {
		if (zoom !== undefined) this.#change({ theme: this.theme, zoom });
	}

	#change(chosen: Appearance) {
		this.#show(chosen);
		// The window looks so already; only the memory of it may fail.
		void this.#backend.chooseAppearance(chosen).catch(() => {});
	}

	#show(chosen: Appearance) {
		this.#chosen = chosen;
		this.#paint();
	}

	#paint() {
		const { theme } = this.#chosen;
		const dark = theme === 'dark' || (theme === 'system' && this.#dark.matches);
		this.#root.dataset.theme = dark ? 'dark' : 'light';
	}
}

export const looks = new Looks(
	backend,
	matchMedia('(prefers-color-scheme: dark)'),
	document.documentElement
);

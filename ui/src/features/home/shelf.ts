/** The home screen's shelves: what a shelf is, and what it may ask of home. */
import type { Component } from 'svelte';
import type { Opened, SpeakerEntry, Template } from '$lib/backend';
import type { IconName } from '../../components/Icon.svelte';

/** What home gives to every shelf. */
export interface ShelfProps {
	/**
	 * Goes to the desk with what comes of it, if anything does. Home tells what
	 * fails on the way.
	 */
	open: (coming: () => Promise<Opened | null>) => Promise<void>;
	/** Goes to the desk with a template, to edit it. */
	edit: (coming: () => Promise<Template>) => Promise<void>;
	/** Asks the writer which template a new release starts from. */
	startNew: () => void;
	/** Lets the writer choose a template's file, to take it into the library. */
	importTemplate: () => void;
	/** Who of the directory is shown with all quotes. */
	speaker: SpeakerEntry | undefined;
	onspeaker: (speaker: SpeakerEntry | undefined) => void;
}

/** One kind of things that the library keeps. */
export interface Shelf {
	id: string;
	/** Asked for whenever it is shown, so that it speaks the window's language. */
	words: () => string;
	icon: IconName;
	component: Component<ShelfProps>;
}

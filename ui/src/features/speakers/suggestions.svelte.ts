/** Whom somebody may mean who types a name in a quote. */
import {
	backend,
	type Organisation,
	type Speaker,
	type SpeakerId,
	type SuggestedSpeaker
} from '$lib/backend';
import { matches, plain } from './people';

export type Suggestion =
	/** Somebody the release knows. */
	| { from: 'release'; speaker: Speaker; organisation: string }
	/** Somebody the directory knows. */
	| { from: 'directory'; speaker: Speaker; organisation: string }
	/** Somebody nobody knows yet. */
	| { from: 'typed'; name: string };

export class Suggestions {
	#typed = $state('');
	#known = $state.raw<SuggestedSpeaker[]>([]);
	#looks = 0;
	readonly #organisation: Organisation;
	readonly #speakers: Speaker[];

	/** Those who fit, those of the release first, somebody new at the end. */
	readonly all: Suggestion[] = $derived([
		...this.#here.map((speaker) => ({
			from: 'release' as const,
			speaker,
			organisation: speaker.organisation ?? ''
		})),
		...this.#known
			.filter(({ speaker }) => !this.#isHere(speaker))
			.map((known) => ({ from: 'directory' as const, ...known })),
		{ from: 'typed' as const, name: this.#typed.trim() }
	]);

	constructor(speakers: Speaker[], organisation: Organisation) {
		this.#speakers = speakers;
		this.#organisation = organisation;
	}

	get typed() {
		return this.#typed;
	}

	/** Asks whom these letters may mean. */
	async type(typed: string) {
		this.#typed = typed;
		const look = ++this.#looks;
		if (plain(typed) === '') {
			this.#known = [];
			return;
		}
		try {
			const known = await backend.suggestSpeakers(typed, this.#organisation);
			if (look === this.#looks) this.#known = known;
		} catch (failure) {
			// Without the directory a name can still be typed.
			console.error('the directory was not asked', failure);
		}
	}

	get #here(): Speaker[] {
		return this.#speakers.filter(({ name, post = '' }) => matches(`${name} ${post}`, this.#typed));
	}

	#isHere({ id, name }: { id: SpeakerId; name: string }): boolean {
		return this.#speakers.some((here) => here.id === id || plain(here.name) === plain(name));
	}
}

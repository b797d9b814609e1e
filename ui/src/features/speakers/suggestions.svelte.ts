/** Whom somebody may mean who types a name in a quote. */
import { backend, type Organisation, type Speaker, type SuggestedSpeaker } from '$lib/backend';
import { matches, plain } from './people';

export type Suggestion =
	/** Somebody the directory knows; `here`: as the release has them already. */
	| { from: 'directory'; speaker: Speaker; organisation: string; here: boolean }
	/** Somebody only the release knows. */
	| { from: 'release'; speaker: Speaker; organisation: string }
	/** Somebody nobody knows yet. */
	| { from: 'typed'; name: string };

export class Suggestions {
	#typed = $state('');
	#known = $state.raw<SuggestedSpeaker[]>([]);
	#looks = 0;
	readonly #organisation: Organisation;
	readonly #speakers: Speaker[];

	/** Those who fit, those of the directory first, somebody new at the end. */
	readonly all: Suggestion[] = $derived([
		...this.#known.map(({ speaker, organisation }) => {
			const here = this.#speakers.find((here) => isSame(here, speaker));
			return {
				from: 'directory' as const,
				speaker: here ?? speaker,
				organisation: here?.organisation ?? organisation,
				here: here !== undefined
			};
		}),
		...this.#here.map((speaker) => ({
			from: 'release' as const,
			speaker,
			organisation: speaker.organisation ?? ''
		})),
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
		return this.#speakers.filter(
			(here) =>
				matches(`${here.name} ${here.post ?? ''}`, this.#typed) &&
				!this.#known.some(({ speaker }) => isSame(here, speaker))
		);
	}
}

function isSame(one: Speaker, other: Speaker): boolean {
	return one.id === other.id || plain(one.name) === plain(other.name);
}

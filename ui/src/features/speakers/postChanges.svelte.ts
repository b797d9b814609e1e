/** Posts that changed since: what the directory says against a release. */
import {
	backend,
	failure,
	type Failure,
	type Release,
	type Speaker,
	type SpeakerId,
	type PostChange
} from '$lib/backend';

/** What decides about a release's speakers. */
function facts({ speakers, dateline, organisation }: Release): string {
	return JSON.stringify([speakers, dateline.date, organisation.name, organisation.shortName]);
}

/** Changes within this time are asked about together. */
const PAUSE = 400;

export class PostChanges {
	#changes = $state.raw<PostChange[]>([]);
	#failure = $state.raw<Failure>();
	#asked = '';
	#looks = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** What the directory says otherwise of a speaker of the release. */
	of(speaker: SpeakerId | undefined): PostChange | undefined {
		return this.#changes.find((change) => change.speaker === speaker);
	}

	/** Asks anew when what decides has changed. */
	look(release: Release) {
		const asked = facts(release);
		if (asked === this.#asked) return;
		const first = this.#asked === '';
		this.#asked = asked;
		clearTimeout(this.#timer);
		if (first) void this.#ask(release);
		else this.#timer = setTimeout(() => void this.#ask(release), PAUSE);
	}

	/** Asks anew: the directory has changed. */
	again(release: Release) {
		// A template is not held against the directory.
		if (this.#asked === '') return;
		this.#asked = '';
		this.look(release);
	}

	/** The writer wants the release as it is. */
	async leave(release: Release, change: PostChange) {
		this.#changes = this.#changes.filter((other) => other !== change);
		try {
			await backend.leavePost(release.id, change.speaker, change.said, change.known);
		} catch (thrown) {
			// It is told again next time; nothing of the release is lost.
			console.error('the choice was not remembered', thrown);
		}
	}

	/** Keeps a speaker of the release in the directory too. */
	async keep(speaker: Speaker, release: Release) {
		try {
			await backend.keepSpeaker(speaker, release.organisation);
			this.again(release);
		} catch (thrown) {
			this.#failure = failure(thrown);
		}
	}

	/** Why somebody is not in the directory although the writer wanted it. */
	get failure(): Failure | undefined {
		return this.#failure;
	}

	dismiss() {
		this.#failure = undefined;
	}

	stop() {
		clearTimeout(this.#timer);
		this.#looks += 1;
	}

	async #ask(release: Release) {
		const look = ++this.#looks;
		try {
			const changes = await backend.postChanges(release);
			if (look === this.#looks) this.#changes = changes;
		} catch (thrown) {
			// A help and no part of writing: without an answer nothing is marked.
			console.error('the directory was not asked', thrown);
		}
	}
}

/** One for each draft, wherever it is looked at from. */
const all = new WeakMap<object, PostChanges>();

export function postChangesOf(draft: object): PostChanges {
	let postChanges = all.get(draft);
	if (!postChanges) all.set(draft, (postChanges = new PostChanges()));
	return postChanges;
}

/** The speaker as the directory presents them. */
export function takenOver(speaker: Speaker, { known }: PostChange): Speaker {
	const next: Speaker = {
		...speaker,
		post: known.post,
		organisation: known.organisation,
		degreesBefore: known.degreesBefore || speaker.degreesBefore,
		degreesAfter: known.degreesAfter || speaker.degreesAfter
	};
	for (const field of ['post', 'organisation', 'degreesBefore', 'degreesAfter'] as const) {
		// The release writes no empty fields.
		if (!next[field]) delete next[field];
	}
	return next;
}

/** How the release on the desk and the number register stand to each other. */
import { tick } from 'svelte';
import {
	failure,
	type Count,
	type Failure,
	type NumberEntry,
	type NumberStanding,
	type Release,
	type Wanted
} from '$lib/backend';
import { troubles, type Trouble } from './trouble';

/** What the numbering of a release asks of the program behind the page. */
export interface NumberBackend {
	numberStanding(release: Release): Promise<NumberStanding>;
	takeNumber(release: Release, wanted: Wanted): Promise<NumberEntry>;
	freeNumber(count: Count, number: number): Promise<NumberEntry>;
	cancelNumber(count: Count, number: number, reason: string): Promise<NumberEntry>;
}

export class Numbering {
	#release: Release | undefined;
	#standing = $state.raw<NumberStanding>();
	#troubles = $state.raw<Trouble[]>([]);
	#failure = $state.raw<Failure>();
	#busy = $state(false);
	/** What the last question was about. */
	#asked = '';
	/** Counts questions, so that a slow answer does not replace a newer one. */
	#questions = 0;

	readonly #backend: NumberBackend;

	constructor(backend: NumberBackend) {
		this.#backend = backend;
	}

	/** Absent until the first answer. */
	get standing() {
		return this.#standing;
	}

	/** What the two do not agree on, the most pressing first. */
	get troubles() {
		return this.#troubles;
	}

	get failure() {
		return this.#failure;
	}

	/** Whether the register is being changed. */
	get busy() {
		return this.#busy;
	}

	/** Asks again when what the number depends on has changed. */
	follow(release: Release) {
		this.#release = release;
		const asked = about(release);
		if (asked === this.#asked) return;
		this.#asked = asked;
		void this.look();
	}

	/** Asks how things stand now. */
	async look() {
		const release = this.#release;
		if (!release) return;
		const question = ++this.#questions;
		try {
			const standing = await this.#backend.numberStanding(release);
			if (question !== this.#questions) return;
			this.#standing = standing;
			this.#troubles = troubles(release, standing);
			this.#failure = undefined;
		} catch (thrown) {
			if (question === this.#questions) this.#failure = failure(thrown);
		}
	}

	/** Takes a number for the release, which carries it from then on. */
	take = (wanted: Wanted, carry: (number: number) => void) =>
		this.#do(async (release) => {
			const { number } = await this.#backend.takeNumber(release, wanted);
			carry(number);
		});
	/** Keeps a number for another release; `drop` takes it off this one. */
	free = ({ count, number }: NumberEntry, drop: () => void) =>
		this.#do(async () => {
			await this.#backend.freeNumber(count, number);
			drop();
		});
	cancel = ({ count, number }: NumberEntry, reason: string, drop: () => void) =>
		this.#do(async () => {
			await this.#backend.cancelNumber(count, number, reason);
			drop();
		});

	/** Answers whether it was done. */
	async #do(act: (release: Release) => Promise<void>): Promise<boolean> {
		const release = this.#release;
		if (!release || this.#busy) return false;
		this.#busy = true;
		let failed: unknown;
		try {
			await act(release);
		} catch (thrown) {
			failed = thrown;
		}
		// What the act changed in the release is followed first.
		await tick();
		await this.look();
		if (failed !== undefined) this.#failure = failure(failed);
		this.#busy = false;
		return failed === undefined;
	}
}

/** All that a number depends on. */
function about({ id, number, organisation, dateline }: Release): string {
	const { id: office, numberPattern, unit, classification } = organisation;
	return JSON.stringify([id, number, office, numberPattern, unit, classification, dateline.date]);
}

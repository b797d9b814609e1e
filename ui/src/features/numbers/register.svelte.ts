/** The number register as the shelf shows it: of one organisation and year. */
import {
	backend,
	failure,
	type Count,
	type Failure,
	type NumberEntry,
	type NumberOffice,
	type NumberRegister,
	type NumberTableWords,
	type Separator,
	type UnrecordedNumber
} from '$lib/backend';

/** Something that was done to the register, told in passing. */
export type Deed =
	| { did: 'reserved' | 'recorded'; from: number; to: number }
	| { did: 'recordedCarried' | 'cancelled' | 'freed' | 'started'; n: number }
	| { did: 'exported' };

/** What the shelf remembers between two looks. */
const remembered: { organisation?: string; year?: number } = {};

export class Register {
	#offices = $state.raw<NumberOffice[]>();
	#register = $state.raw<NumberRegister>();
	#chosen = $state.raw<Count>();
	#failure = $state.raw<Failure>();
	/** Whether what failed was fetching what is to be shown. */
	#blind = $state(false);
	#deed = $state.raw<Deed>();
	/** Counts looks, so that a slow answer does not replace a newer one. */
	#looks = 0;

	/** Absent until the first answer. */
	get offices() {
		return this.#offices;
	}

	/** Absent until the first answer. */
	get register() {
		return this.#register;
	}

	get failure() {
		return this.#failure;
	}

	get blind() {
		return this.#blind;
	}

	get deed() {
		return this.#deed;
	}

	/** Whose register is shown. */
	get office(): NumberOffice | undefined {
		return this.#offices?.find(({ organisation }) => organisation === this.#chosen?.organisation);
	}

	get year(): number | undefined {
		return this.#chosen?.year;
	}

	/** Fetches the register, and who has one. */
	async look() {
		const look = ++this.#looks;
		try {
			const offices = await backend.numberOffices();
			const count = chosen(offices, this.#chosen ?? remembered);
			const register = count && (await backend.numberRegister(count));
			if (look !== this.#looks) return;
			this.#offices = offices;
			this.#chosen = count;
			this.#register = register;
			Object.assign(remembered, count);
			this.#failure = undefined;
		} catch (thrown) {
			if (look !== this.#looks) return;
			this.#failure = failure(thrown);
			this.#blind = true;
		}
	}

	choose(organisation: string, year?: number) {
		const office = this.#offices?.find((office) => office.organisation === organisation);
		const first = office?.years[0];
		if (first === undefined) return;
		this.#chosen = { organisation, year: year ?? this.year ?? first };
		this.#deed = undefined;
		return this.look();
	}

	/** The failure was read. */
	dismiss() {
		this.#failure = undefined;
	}

	reserve = (howMany: number, note: string) =>
		this.#do(async (count) => {
			const reserved = await backend.reserveNumbers(count, howMany, note);
			const from = reserved[0]?.number ?? 0;
			return { did: 'reserved', from, to: from + reserved.length - 1 };
		});
	record = (from: number, to: number, note: string) =>
		this.#do(async (count) => {
			await backend.recordNumbers(count, from, to, note);
			return { did: 'recorded', from, to };
		});
	/** Puts on record whose a number is that a release carries. */
	recordFor = ({ holder, number }: UnrecordedNumber) =>
		this.#do(async () => {
			const { release } = await backend.openRelease(holder.release);
			await backend.takeNumber(release, { this: number });
			return { did: 'recorded', from: number, to: number };
		});
	recordAll = () =>
		this.#do(async (count) => ({
			did: 'recordedCarried',
			n: await backend.recordCarriedNumbers(count)
		}));
	cancel = ({ number }: NumberEntry, reason: string) =>
		this.#do(async (count) => {
			await backend.cancelNumber(count, number, reason);
			return { did: 'cancelled', n: number };
		});
	free = ({ number }: NumberEntry) =>
		this.#do(async (count) => {
			await backend.freeNumber(count, number);
			return { did: 'freed', n: number };
		});
	start = (first: number) =>
		this.#do(async (count) => {
			await backend.startCount(count, first);
			return { did: 'started', n: first };
		});
	export = (
		separator: Separator,
		words: NumberTableWords,
		dialog: { title: string; kind: string; name: string }
	) =>
		this.#do(async (count) =>
			(await backend.exportNumbers(count, separator, words, dialog))
				? { did: 'exported' }
				: undefined
		);

	/** Answers whether it was done. */
	async #do(act: (count: Count) => Promise<Deed | undefined>): Promise<boolean> {
		const count = this.#chosen;
		if (!count) return false;
		this.#deed = undefined;
		try {
			const deed = await act(count);
			this.#failure = undefined;
			await this.look();
			this.#deed = deed;
			return true;
		} catch (thrown) {
			this.#failure = failure(thrown);
			this.#blind = false;
			return false;
		}
	}
}

/** What was chosen, as far as it is there; else the first. */
function chosen(
	offices: NumberOffice[],
	{ organisation, year }: { organisation?: string; year?: number }
): Count | undefined {
	const office = offices.find((office) => office.organisation === organisation) ?? offices[0];
	const first = office?.years[0];
	if (!office || first === undefined) return undefined;
	return {
		organisation: office.organisation,
		year: year !== undefined && office.years.includes(year) ? year : first
	};
}

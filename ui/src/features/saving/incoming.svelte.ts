import {
	backend,
	failure,
	type Arrival,
	type Failure,
	type Meet,
	type Meeting,
	type Opened,
	type Taking,
	type Template,
	type TemplateOffer
} from '$lib/backend';
import { base64 } from './base64';

/** More bytes than any release file has; the program refuses them too. */
const MOST_BYTES = 128 * 1024 * 1024;

/** How the names of files end that Siaran opens. */
const ENDINGS = /\.(siaran|siaran-template|json)$/i;

/** Whether Siaran would open a file of this name. */
export const isOurs = ({ name }: File) => ENDINGS.test(name);

/** A release or a template that comes in from a file, until it is open or taken. */
export class Incoming {
	#meeting = $state.raw<Meeting>();
	#offer = $state.raw<TemplateOffer>();
	#taken = $state.raw<Template>();
	#arrived = $state(0);
	#failure = $state.raw<Failure>();
	#missing = $state(0);
	readonly #open: (opened: Opened) => void;

	constructor(open: (opened: Opened) => void) {
		this.#open = open;
	}

	/** The library has another text of the release: the writer is asked. */
	get meeting() {
		return this.#meeting;
	}

	/** A template that the writer is asked about. */
	get offer() {
		return this.#offer;
	}

	/** The template that was just taken into the library. */
	get taken() {
		return this.#taken;
	}

	/** How many templates were taken: with each, what the library has is read again. */
	get arrived() {
		return this.#arrived;
	}

	get failure() {
		return this.#failure;
	}

	/** How many pictures of the release that was opened did not come along. */
	get missing() {
		return this.#missing;
	}

	/** A file that the writer chooses in a dialog. */
	choose = (title: string, kind: string) =>
		this.#receive(() => backend.openReleaseFile(title, kind));

	/** The same for a template. */
	chooseTemplate = (title: string, kind: string) =>
		this.#receive(async () => {
			const offered = await backend.offerTemplate(title, kind);
			return offered && { offered };
		});

	/** What comes from elsewhere, and is told of here when it does not. */
	bring(coming: () => Promise<void>) {
		this.dismiss();
		return this.#attempt(coming);
	}

	/** The file that the program was started with. */
	asked = () => this.#receive(() => backend.openAskedFile());

	/** A file that was dropped on the window. */
	drop(file: File) {
		return this.#receive(async () => {
			if (!isOurs(file)) {
				throw { code: 'notAnArchive', path: file.name, what: null, message: 'dropped' };
			}
			if (file.size > MOST_BYTES) {
				const what = String(file.size);
				throw { code: 'fileTooLarge', path: file.name, what, message: 'dropped' };
			}
			return backend.openDroppedFile(file.name, await base64(file));
		});
	}

	/** The writer has chosen. */
	async settle(choice: Meet) {
		const meeting = this.#meeting;
		if (!meeting) return;
		await this.#attempt(async () => {
			const { release, here } = meeting;
			const opened = await backend.meetRelease(release, here.revision, choice);
			this.#meeting = undefined;
			await this.#opened(opened);
		});
	}

	/** The writer takes the template, and its organisation where they say so. */
	async take(taking: Taking, organisation: boolean) {
		const offer = this.#offer;
		if (!offer) return;
		await this.#attempt(async () => {
			// First: a directory that fails leaves the template to be taken again.
			if (organisation) await backend.fileOrganisation(offer.template.release);
			const template = await backend.takeTemplate(offer.template, taking);
			this.#offer = undefined;
			this.#taken = template;
			this.#arrived++;
		});
	}

	/** Starts a release from the template that was taken. */
	async start() {
		const template = this.#taken;
		if (!template) return;
		this.dismiss();
		await this.#attempt(async () => this.#open(await backend.createRelease(template.id, null)));
	}

	/** The writer leaves everything as it is, or has read what was told. */
	dismiss() {
		this.#meeting = this.#offer = this.#taken = this.#failure = undefined;
		this.#missing = 0;
	}

	async #receive(coming: () => Promise<Arrival | null>) {
		this.dismiss();
		await this.#attempt(async () => {
			const arrival = await coming();
			if (!arrival) return;
			if ('met' in arrival && arrival.met) this.#meeting = arrival.met;
			else if (arrival.offered) this.#offer = arrival.offered;
			else if (arrival.opened) await this.#opened(arrival.opened);
		});
	}

	async #opened(opened: Opened) {
		this.#open(opened);
		this.#missing = (await backend.missingPictures(opened.release)).length;
	}

	async #attempt(act: () => Promise<void>) {
		try {
			await act();
		} catch (thrown) {
			this.#meeting = this.#offer = undefined;
			this.#failure = failure(thrown);
		}
	}
}

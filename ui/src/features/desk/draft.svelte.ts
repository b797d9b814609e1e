/** The release on the desk. Its ProseMirror document is its one truth. */
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import {
	failure,
	type Galley,
	type Opened,
	type PartId,
	type Release,
	type ReleaseId,
	type Saved
} from '$lib/backend';
import type { Spot } from '$lib/document/align';
import type { Stretch } from '$lib/document/counting';
import { restOf, toDocument, toRelease, type Rest } from '$lib/document/mapping';
import { giveBack } from './editing/asked';
import { blankBeside, blanksToFill, placeOn, selectInField, type Blank } from './editing/blanks';
import {
	addBlock,
	moveBeside,
	moveBlock,
	removePart,
	withCaretIn,
	type BlockKind
} from './editing/blocks';
import { clearSelection, spansTexts } from './editing/erase';
import type { Search } from './editing/find';
import { intentionOf, type Intention } from './editing/intentions';
import { findPart, placesIn } from './editing/places';
import { insertPassage } from './editing/reuse';
import { replaceWith } from './editing/replace';
import { showHit, showPart } from './editing/show';
import { active, activePart } from './plugins/active';
import { composed, withGalley } from './plugins/composed';
import { found, withSearch } from './plugins/found';
import { guard, unguarded } from './plugins/guard';
import { mend } from './plugins/mend';
import { pointed, withPointed } from './plugins/pointed';
import { Saver, type Saving } from './saver.svelte';
import { says } from './says';
import type { Sittings } from './sittings';

/** What a draft asks of the program behind the page. */
export interface DeskBackend {
	compose(release: Release): Promise<Galley>;
	/** Fails where the library holds other words than those of the revision. */
	save(release: Release, basedOn: number): Promise<Saved>;
	/** Absent where nobody else saves what is on the desk. */
	elsewhere?: Elsewhere;
}

/** What the desk asks about other windows and programs. */
export interface Elsewhere {
	/** What the library has of a release now. */
	present(id: ReleaseId): Promise<Opened>;
	/** Saves over a text of somebody else, which stays as a version. */
	saveOver(release: Release, over: number): Promise<Saved>;
	/** Keeps a text as a version before it is given up. */
	setAside(release: Release): Promise<unknown>;
}

/** Changes of one field within this time are undone together. */
const BURST = 1000;

/** After this long without a key, what is told beside the words is told anew. */
const PAUSE = 120;
/** After this long it is told while the keys keep coming. */
const LONGEST = 3000;

export class Draft {
	#state = $state.raw<EditorState>()!;
	#document = $state.raw<Node>()!;
	#settledDoc = $state.raw<Node>()!;
	// What most of the paper looks at is told only when it is another: to ask hundreds
	// of parts at every key whether it is costs more than the key.
	#rest = $state.raw<Rest>()!;
	#active = $state.raw<PartId | null>(null);
	#canUndo = $state(false);
	#canRedo = $state(false);
	#galley = $state.raw<Galley | null>(null);
	#theirs = $state.raw<Opened | null>(null);

	readonly #backend: DeskBackend;
	readonly #saver: Saver<Node>;
	readonly #sittings: Sittings | undefined;
	#view: EditorView | null = null;
	#closed = false;
	/** What the library had when it last was of one mind with the desk. */
	#revision: number;
	/** The revision of somebody else that the writer wants to save over. */
	#over: number | null = null;

	/** What is being composed, and what was typed since. */
	#composing: { since: Mapping } | null = null;
	#stale = false;
	/** Waits for a pause in typing, since the first letter that came after the last. */
	#pause: ReturnType<typeof setTimeout> | undefined;
	#typedSince: number | null = null;
	/** What the last change was, as far as undo is concerned. */
	#intention: Intention = 'other';
	#composition: unknown;
	/** The field that is being changed, and when it was last. */
	#burst = { field: '', number: 0, at: 0, document: null as Node | null };

	readonly release: Release = $derived(toRelease(this.#document));
	/**
	 * The release at the last pause in typing. What is shown beside the words follows
	 * this one, so that a key costs no more than its letter.
	 */
	readonly settled: Release = $derived(toRelease(this.#settledDoc));

	constructor(
		{ release, revision, savedAt }: Opened,
		backend: DeskBackend,
		/** Where a release is left and found again with all of its undo. */
		sittings?: Sittings
	) {
		const left = sittings?.resume(release);
		const doc = left?.doc ?? toDocument(release);
		this.#document = this.#settledDoc = doc;
		this.#state = left
			? left.apply(withPointed(withSearch(left.tr, null), []))
			: EditorState.create({
					doc,
					plugins: [history(), mend(), guard(), active(), composed(), found(), pointed()]
				});
		this.#tell();
		this.#backend = backend;
		this.#sittings = sittings;
		this.#revision = revision;
		this.#saver = new Saver(doc, savedAt, (saving) => this.#save(saving));
		void this.recompose();
	}

	/** As the galley composes it, a moment after each change. */
	get galley(): Galley | null {
		return this.#galley;
	}

	/** The document of the release at the last pause in typing. */
	get settledDoc(): Node {
		return this.#settledDoc;
	}

	/** What rides beside the words; the same while only words change. */
	get rest(): Rest {
		return this.#rest;
	}

	get active(): PartId | null {
		return this.#active;
	}

	get canUndo(): boolean {
		return this.#canUndo;
	}

	get canRedo(): boolean {
		return this.#canRedo;
	}

	get saving(): Saving {
		return this.#saver.saving;
	}

	get savedAt(): string {
		return this.#saver.savedAt;
	}

	get failure(): unknown {
		return this.#saver.failure;
	}

	/** What another window or program saved meanwhile, while it differs. */
	get theirs(): Opened | null {
		return this.#theirs;
	}

	/** The editor's state, for whoever shows or changes the paper. */
	get state(): EditorState {
		return this.#state;
	}

	/** The paper's view; `null` when it goes away. */
	attach(view: EditorView | null) {
		this.#view = view;
	}

	dispatch = (asked: Transaction) => {
		if (this.#closed) return;
		const tr = this.#whole(asked);
		const typed = tr.docChanged && this.#group(tr);
		const { state, transactions } = this.#state.applyTransaction(tr);
		this.#state = state;
		this.#tell();
		this.#view?.updateState(state);
		if (state.doc === this.#document) return;
		for (const { mapping } of transactions) this.#composing?.since.appendMapping(mapping);
		this.#document = state.doc;
		this.#saver.offer(state.doc);
		if (typed) this.#settleSoon();
		else this.#settle();
	};

	/** An undoable change of what is not words on paper. */
	change(edit: (release: Release) => Release) {
		const before = this.release;
		const after = edit(before);
		const fields = (Object.keys(after) as (keyof Release)[]).filter(
			(field) => after[field] !== before[field]
		);
		const tr = replaceWith(this.#state.tr, toDocument(after));
		if (tr.docChanged) this.edit(`release ${fields.join()}`, unguarded(tr));
	}

	/**
	 * A change of a field. Quick changes of the same field are one step to undo,
	 * as letters typed one after the other are.
	 */
	edit(field: string, tr: Transaction) {
		const now = Date.now();
		const last = this.#burst;
		const goesOn =
			last.field === field && last.document === this.#document && now - last.at < BURST;
		const number = goesOn ? last.number : last.number + 1;
		// The history groups by what is one composition to an input method.
		this.dispatch(tr.setMeta('composition', `field ${number}`));
		this.#burst = { field, number, at: now, document: this.#document };
	}

	undo() {
		undo(this.#state, this.dispatch, this.#view ?? undefined);
	}

	redo() {
		redo(this.#state, this.dispatch, this.#view ?? undefined);
	}

	/** Does at the caret what a key of the paper does. */
	run(command: Command) {
		this.#view?.focus();
		command(this.#state, this.dispatch, this.#view ?? undefined);
	}

	/** Adds a block after a part, or where the caret is, and goes there. */
	add(kind: BlockKind, after?: PartId) {
		const tr = addBlock(this.#state, kind, after);
		this.dispatch(tr);
		const id = activePart(this.#state);
		if (id !== null) this.goTo(id);
	}

	/** Puts a passage of another release where the writer is, and goes there. */
	reuse(from: Release, part: PartId): boolean {
		const inserted = insertPassage(this.#state, from, part);
		if (!inserted) return false;
		this.dispatch(inserted.tr);
		this.goTo(inserted.id);
		return true;
	}

	move(id: PartId, direction: -1 | 1) {
		const tr = moveBlock(this.#state, id, direction);
		if (tr) this.dispatch(tr);
	}

	/** Puts a block that the template asks for back into its place, and goes there. */
	giveBack(template: Release, id: PartId) {
		const tr = giveBack(this.#state, template, id);
		if (!tr) return;
		this.dispatch(tr);
		this.goTo(id);
	}

	/** Puts a block right before or after another of the same parent. */
	moveBeside(id: PartId, other: PartId, side: 'before' | 'after') {
		const tr = moveBeside(this.#state, id, other, side);
		if (tr) this.dispatch(tr);
	}

	/** Removes a block; a part that a release always has is emptied. */
	remove(id: PartId) {
		const tr = removePart(this.#state, id);
		if (tr) this.dispatch(tr);
		this.#view?.focus();
	}

	/** Shows a part and puts the caret into it, or the focus on its field or button. */
	goTo(part: PartId) {
		const found = findPart(this.#state.doc, part);
		const control = this.#view && showPart(this.#view, part, found);
		if (control) control.focus({ preventScroll: true });
		else if (found) {
			this.dispatch(withCaretIn(this.#state.tr, part).scrollIntoView());
			this.#view?.focus();
		}
	}

	/** Puts the caret into a part: between the letters at a spot of it, if one is known. */
	goToSpot(part: PartId, spot?: Spot) {
		const text = spot && placesIn(this.#state.doc).get(spot.place);
		if (!text) return this.goTo(part);
		const { node, start } = text;
		const before = [...node.textContent].slice(0, spot.at).join('');
		const { tr } = this.#state;
		tr.setSelection(TextSelection.create(tr.doc, start + before.length));
		this.dispatch(tr.scrollIntoView());
		this.#view?.focus();
	}

	/** Selects a blank of the template, so that typing fills it. */
	goToBlank(blank: Blank) {
		if (blank.field) {
			if (this.#view) selectInField(this.#view, blank.from, blank.field);
			return;
		}
		this.goToWords(blank);
	}

	/** Goes to the blank after the writer or before; `around`, to the first after the last. */
	walkBlanks(direction: -1 | 1, around = false): boolean {
		const { doc, selection } = this.#state;
		const beside = blankBeside(doc, this.#view ? placeOn(this.#view) : selection, direction);
		const blank = beside ?? (around ? blanksToFill(doc).at(direction > 0 ? 0 : -1) : undefined);
		if (blank) this.goToBlank(blank);
		return blank !== undefined;
	}

	/** Marks what is looked for, until it is something else. */
	search(search: Search | null) {
		this.dispatch(withSearch(this.#state.tr, search));
	}

	/** Selects a hit and shows it; the focus stays where it is. */
	select(hit: Stretch) {
		const { tr } = this.#state;
		this.dispatch(tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to)));
		if (this.#view) showHit(this.#view);
	}

	/** Marks words on paper that something beside it is about, and shows the first. */
	point(stretches: readonly Stretch[]) {
		this.dispatch(withPointed(this.#state.tr, stretches));
		this.#view?.dom.querySelector('.pointed')?.scrollIntoView({ block: 'nearest' });
	}

	/** Selects words and gives them the focus. */
	goToWords(words: Stretch | undefined) {
		if (!words) return;
		const { tr } = this.#state;
		tr.setSelection(TextSelection.create(tr.doc, words.from, words.to));
		this.dispatch(tr.scrollIntoView());
		this.#view?.focus();
	}

	/** Gives the focus back to the words. */
	focus() {
		this.#view?.focus();
	}

	/** Saves now if anything is unsaved. Rejects when that fails. */
	flush(): Promise<void> {
		return this.#saver.flush();
	}

	/** Puts the text of the desk over theirs, which stays as a version. */
	async putOver(): Promise<void> {
		this.#over = this.#theirs?.revision ?? null;
		await this.flush().finally(() => (this.#over = null));
	}

	/**
	 * Puts their text in the place of that of the desk, which stays as a version
	 * and comes back by undo.
	 */
	async takeTheirs(): Promise<void> {
		const theirs = this.#theirs;
		if (!theirs) return;
		await this.#backend.elsewhere?.setAside(this.release);
		this.#take(theirs);
	}

	/**
	 * Looks whether another window or program saved something else, and takes it
	 * where nothing on the desk is unsaved. Answers whether it did.
	 */
	async look(): Promise<boolean> {
		const { elsewhere } = this.#backend;
		if (!elsewhere || this.saving !== 'saved' || this.#closed) return false;
		const saved = this.#saver.saved;
		const present = await elsewhere.present(this.release.id);
		const untouched = this.saving === 'saved' && saved === this.#saver.saved && !this.#closed;
		if (!untouched || present.revision === this.#revision) return false;
		if (says(present.release, saved)) {
			this.#revision = present.revision;
			return false;
		}
		this.#take(present);
		return true;
	}

	/** No more changes; what is unsaved is still saved. */
	close() {
		this.#closed = true;
		clearTimeout(this.#pause);
		this.#sittings?.leave(this.release.id, this.#state);
		// Whoever wants to know of a failure flushes before closing.
		this.flush()
			.catch(() => {})
			.finally(() => this.#saver.stop());
	}

	async #save(doc: Node): Promise<Saved> {
		const release = toRelease(doc);
		const { elsewhere } = this.#backend;
		try {
			const saved = await (this.#over === null || !elsewhere
				? this.#backend.save(release, this.#revision)
				: elsewhere.saveOver(release, this.#over));
			this.#revision = saved.revision;
			this.#theirs = null;
			return saved;
		} catch (thrown) {
			this.#theirs = null;
			if (!elsewhere || failure(thrown).code !== 'releaseChangedElsewhere') throw thrown;
			const theirs = await elsewhere.present(release.id);
			// It was only moved, as into the bin and out again: no words differ.
			if (says(theirs.release, this.#saver.saved) && theirs.revision !== this.#revision) {
				this.#revision = theirs.revision;
				return this.#save(doc);
			}
			this.#theirs = theirs;
			throw thrown;
		}
	}

	/** Another text of this release, which the library has already. */
	#take({ release, revision, savedAt }: Opened) {
		this.dispatch(unguarded(replaceWith(this.#state.tr, toDocument(release))));
		this.#revision = revision;
		this.#theirs = null;
		this.#saver.settle(this.#document, savedAt);
	}

	/** What a cut would tear apart is cut our way. */
	#whole(tr: Transaction): Transaction {
		if (tr.getMeta('uiEvent') !== 'cut' || !spansTexts(this.#state)) return tr;
		return clearSelection(this.#state) ?? this.#state.tr;
	}

	#tell() {
		this.#rest = restOf(this.#state.doc);
		this.#active = activePart(this.#state);
		this.#canUndo = undoDepth(this.#state) > 0;
		this.#canRedo = redoDepth(this.#state) > 0;
	}

	/**
	 * Words are undone one by one; what an input method composes is one. Answers
	 * whether letters were typed or erased, and nothing else changes.
	 */
	#group(tr: Transaction): boolean {
		const composition: unknown = tr.getMeta('composition');
		const goesOn = composition !== undefined && composition === this.#composition;
		this.#composition = composition;
		const { intention, begins } = intentionOf(this.#state, tr, this.#intention);
		if (!goesOn && tr.getMeta('addToHistory') !== false) {
			this.#intention = intention;
			if (begins) closeHistory(tr);
		}
		return intention !== 'other';
	}

	/** Letters come one after the other: what follows them waits for a pause. */
	#settleSoon() {
		const now = Date.now();
		this.#typedSince ??= now;
		clearTimeout(this.#pause);
		const wait = Math.min(PAUSE, Math.max(0, this.#typedSince + LONGEST - now));
		this.#pause = setTimeout(() => this.#settle(), wait);
	}

	#settle() {
		clearTimeout(this.#pause);
		this.#typedSince = null;
		this.#settledDoc = this.#document;
		void this.recompose();
	}

	/** Asks for the galley: one call at a time, the latest words at the end. */
	recompose = async () => {
		this.#stale = true;
		if (this.#composing) return;
		while (this.#stale && !this.#closed) {
			this.#stale = false;
			this.#composing = { since: new Mapping() };
			const doc = this.#document;
			const galley = await this.#backend.compose(toRelease(doc)).catch((failure: unknown) => {
				// The words typed are safe; only the composed ones are not fresh.
				console.error('the galley was not composed', failure);
				return null;
			});
			const { since } = this.#composing;
			this.#composing = null;
			if (galley === null || this.#closed) continue;
			// The words that an input method composes stay as they are meanwhile.
			if (this.#view?.composing) return;
			this.#galley = galley;
			this.dispatch(withGalley(this.#state, doc, galley, since));
		}
	};
}

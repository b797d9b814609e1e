/** How a node looks on paper: its words, and the furniture around them. */
import type { Node } from 'prosemirror-model';
import type {
	Decoration,
	DecorationSource,
	EditorView,
	NodeView,
	ViewMutationRecord
} from 'prosemirror-view';
import { mount, unmount, type Component } from 'svelte';
import type { ComposedSpec } from '../plugins/composed';
import type { FurnitureProps, Paper } from './furniture';

/** What a kind of node looks like. */
export interface Looks {
	/** The element around its words; absent where there are none. */
	content?: 'p' | 'div' | 'ul' | 'ol';
	/** The element of the whole; `div` where nothing else is said. */
	element?: 'li';
	/** A part of the release, with its name in the margin. */
	tag?: string;
	/** A block that can be moved and removed. */
	handle?: string;
	/** Above the words. */
	head?: Component<FurnitureProps>;
	/** Below the words. */
	foot?: Component<FurnitureProps>;
	/** A row of fields that the caret's keys reach. */
	isRow?: boolean;
	/** The mark beside a question or its first answer. */
	badge?: string;
	isLocked?: boolean;
	className?: string;
}

/** What somebody reads where nothing was written yet. */
export type PromptOf = (node: Node, getPos: () => number) => string;

export class PartView implements NodeView {
	readonly dom: HTMLElement;
	readonly contentDOM: HTMLElement | null = null;

	#node = $state.raw<Node>()!;
	readonly #looks: Looks;
	readonly #getPos: () => number;
	readonly #promptOf: PromptOf | null;
	readonly #prompt: HTMLElement | null = null;
	readonly #furniture: HTMLElement[] = [];
	readonly #mounted: Record<string, unknown>[] = [];

	constructor(
		paper: Paper,
		view: EditorView,
		node: Node,
		getPos: () => number | undefined,
		looks: Looks,
		promptOf: PromptOf | null,
		inner: DecorationSource
	) {
		this.#node = node;
		this.#looks = looks;
		this.#promptOf = promptOf;
		this.#getPos = () => getPos() ?? 0;
		this.dom = document.createElement(looks.element ?? 'div');
		this.dom.className = ['node', node.type.name, looks.className].filter(Boolean).join(' ');
		if (looks.tag !== undefined) this.#makePart(paper, looks.tag);
		this.#showAsker();
		if (looks.badge) this.dom.dataset.badge = looks.badge;
		if (looks.isRow) this.dom.dataset.fields = '';
		if (looks.head) this.#furnish(paper, view, 'head', looks.head);
		if (looks.content) {
			this.contentDOM = document.createElement(looks.content);
			this.contentDOM.className = node.isTextblock ? 'words' : 'content';
			if (looks.isLocked) this.contentDOM.contentEditable = 'false';
			this.dom.append(this.contentDOM);
		} else this.dom.contentEditable = 'false';
		if (promptOf) {
			this.#prompt = document.createElement('p');
			this.#prompt.className = 'prompt';
			this.#prompt.contentEditable = 'false';
			this.#prompt.ariaHidden = 'true';
			this.dom.append(this.#prompt);
			this.#showPrompt(inner);
		}
		if (looks.foot) this.#furnish(paper, view, 'foot', looks.foot);
	}

	update(node: Node, _outer: readonly Decoration[], inner: DecorationSource): boolean {
		const before = this.#node;
		// Another block is another view: its open menus are not this one's.
		if (node.type !== before.type || node.attrs.id !== before.attrs.id) return false;
		if (node.attrs.ordered !== before.attrs.ordered) return false;
		this.#node = node;
		this.#showAsker();
		this.#showPrompt(inner);
		return true;
	}

	stopEvent(event: Event): boolean {
		const { target } = event;
		if (!(target instanceof globalThis.Node)) return false;
		return this.#furniture.some((piece) => piece.contains(target));
	}

	ignoreMutation(mutation: ViewMutationRecord): boolean {
		const { target } = mutation;
		const inContent = this.contentDOM?.contains(target) ?? false;
		if (mutation.type === 'selection')
			return !inContent && this.stopEvent({ target } as unknown as Event);
		return !inContent || (mutation.type === 'attributes' && target === this.contentDOM);
	}

	destroy() {
		for (const component of this.#mounted) void unmount(component);
	}

	#makePart(paper: Paper, tag: string) {
		const id = (this.#node.attrs.id as string | undefined) ?? this.#node.type.name;
		this.dom.classList.add('part');
		this.dom.dataset.part = id;
		this.dom.role = 'group';
		this.dom.ariaLabel = tag;
		const margin = document.createElement('div');
		margin.className = 'margin';
		margin.contentEditable = 'false';
		const name = document.createElement('span');
		name.className = 'tag';
		name.textContent = tag;
		// The group has this name already.
		name.ariaHidden = 'true';
		margin.append(name);
		if (this.#looks.handle) {
			const handle = document.createElement('button');
			handle.type = 'button';
			handle.className = 'handle';
			handle.ariaLabel = this.#looks.handle;
			handle.title = this.#looks.handle;
			handle.ariaHasPopup = 'menu';
			handle.textContent = '⋮';
			handle.addEventListener('click', () => {
				paper.openMenu(handle, id);
			});
			margin.append(handle);
		}
		this.#furniture.push(margin);
		this.dom.append(margin);
	}

	#furnish(
		paper: Paper,
		view: EditorView,
		place: 'head' | 'foot',
		component: Component<FurnitureProps>
	) {
		const target = document.createElement('div');
		target.className = `furniture ${place}`;
		target.contentEditable = 'false';
		target.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape') return;
			event.preventDefault();
			view.focus();
		});
		this.dom.append(target);
		this.#furniture.push(target);
		const current = () => this.#node;
		const props: FurnitureProps = {
			paper,
			getPos: this.#getPos,
			get node() {
				return current();
			}
		};
		this.#mounted.push(mount(component, { target, props }));
	}

	/** A question that follows one up stands close to it. */
	#showAsker() {
		this.dom.classList.toggle('follows', this.#node.attrs.asker === 'again');
	}

	/** The prompt stands where the words will, after those that are composed. */
	#showPrompt(inner: DecorationSource) {
		if (!this.#prompt || !this.#promptOf) return;
		const isEmpty = this.#node.content.size === 0;
		this.dom.classList.toggle('empty', isEmpty);
		if (!isEmpty) return;
		const leading = document.createElement('span');
		leading.className = 'leading';
		leading.append(...leadingRuns(inner));
		this.#prompt.replaceChildren(leading, this.#promptOf(this.#node, this.#getPos));
	}
}

function leadingRuns(inner: DecorationSource): HTMLElement[] {
	const runs: HTMLElement[] = [];
	inner.forEachSet((set) => {
		for (const { spec } of set.find()) {
			const { leading } = spec as ComposedSpec;
			if (leading) runs.push(leading());
		}
	});
	return runs;
}

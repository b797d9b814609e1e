/** Dragging an item of the outline to another place among its own. */
import type { PartId } from '$lib/backend';

/** Where an item would go if it were let go now. */
export interface Drop {
	beside: PartId;
	side: 'before' | 'after';
}

/** How far the pointer goes before it drags, in pixels. */
const SLACK = 5;
/** How near to an edge of the list it scrolls, and how far at each frame. */
const EDGE = 34;
const PACE = 9;

/** An element that stands for an item says so: `data-item`, and among what in `data-among`. */
export class Dragging {
	#item = $state.raw<PartId | null>(null);
	#drop = $state.raw<Drop | null>(null);

	readonly #list: () => HTMLElement;
	readonly #ondrop: (item: PartId, drop: Drop) => void;
	/** Ends what listens to the pointer that is down. */
	#release: () => void = () => {};

	constructor(list: () => HTMLElement, ondrop: (item: PartId, drop: Drop) => void) {
		this.#list = list;
		this.#ondrop = ondrop;
	}

	/** What is being dragged. */
	get item(): PartId | null {
		return this.#item;
	}

	get drop(): Drop | null {
		return this.#drop;
	}

	/** The pointer went down on an item. */
	press(event: PointerEvent) {
		if (event.button !== 0 || event.pointerType === 'touch') return;
		const { target } = event;
		const item = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
		if (!item) return;
		this.cancel();
		const from = event.clientY;
		let y = from;
		let frame = 0;
		const follow = () => {
			this.#scroll(y);
			this.#drop = dropAt(item, y);
			frame = requestAnimationFrame(follow);
		};
		const onmove = (moved: PointerEvent) => {
			y = moved.clientY;
			if (this.#item !== null || Math.abs(y - from) < SLACK) return;
			this.#item = item.dataset.item ?? null;
			getSelection()?.removeAllRanges();
			follow();
		};
		const onup = (risen: PointerEvent) => {
			const dragged = this.#item;
			this.cancel();
			if (dragged === null) return;
			swallowClick();
			const drop = dropAt(item, risen.clientY);
			if (drop) this.#ondrop(dragged, drop);
		};
		const onkeydown = (pressed: KeyboardEvent) => {
			if (this.#item === null || pressed.key !== 'Escape') return;
			pressed.preventDefault();
			pressed.stopPropagation();
			this.cancel();
			addEventListener('pointerup', swallowClick, { once: true });
		};
		const oncancel = () => this.cancel();
		addEventListener('pointermove', onmove);
		addEventListener('pointerup', onup);
		addEventListener('pointercancel', oncancel);
		addEventListener('blur', oncancel);
		addEventListener('keydown', onkeydown, true);
		this.#release = () => {
			cancelAnimationFrame(frame);
			removeEventListener('pointermove', onmove);
			removeEventListener('pointerup', onup);
			removeEventListener('pointercancel', oncancel);
			removeEventListener('blur', oncancel);
			removeEventListener('keydown', onkeydown, true);
		};
	}

	/** Everything stays where it is. */
	cancel() {
		this.#release();
		this.#release = () => {};
		this.#item = this.#drop = null;
	}

	#scroll(y: number) {
		const list = this.#list();
		const { top, bottom } = list.getBoundingClientRect();
		if (y < top + EDGE) list.scrollTop -= PACE;
		else if (y > bottom - EDGE) list.scrollTop += PACE;
	}
}

/** Where a height is among the siblings of an item. `null`: where the item is already. */
function dropAt(item: HTMLElement, y: number): Drop | null {
	const siblings = [...(item.parentElement?.children ?? [])].filter(
		(element): element is HTMLElement =>
			element instanceof HTMLElement && element.dataset.among === item.dataset.among
	);
	const own = siblings.indexOf(item);
	const below = siblings.findIndex((sibling) => {
		const { top, height } = sibling.getBoundingClientRect();
		return y < top + height / 2;
	});
	const gap = below < 0 ? siblings.length : below;
	if (gap === own || gap === own + 1) return null;
	return below < 0
		? { beside: siblings.at(-1)?.dataset.item ?? '', side: 'after' }
		: { beside: siblings[gap]?.dataset.item ?? '', side: 'before' };
}

/** The click that ends a drag is none. */
function swallowClick() {
	const swallow = (event: MouseEvent) => {
		event.preventDefault();
		event.stopPropagation();
	};
	addEventListener('click', swallow, { capture: true, once: true });
	setTimeout(() => removeEventListener('click', swallow, true));
}

/** Keeps what is being written before the reader's eyes, without getting in their way. */

/** How long a preview that its reader moved stays where it is, in milliseconds. */
const THEIRS = 4000;
/** Between a block that is brought into sight and the view's edge. */
const MARGIN = 24;

/** From top to bottom, in pixels of the window. */
export interface Extent {
	top: number;
	bottom: number;
}

export class Following {
	#theirs = -Infinity;

	/** The reader moves the preview themselves. */
	moved(now = Date.now()) {
		this.#theirs = now;
	}

	/** How far to scroll so that one of these is seen; 0 where it is, or is not asked for. */
	way(blocks: readonly Extent[], view: Extent, now = Date.now()): number {
		const [first] = blocks;
		if (!first || now - this.#theirs < THEIRS) return 0;
		if (blocks.some((block) => inSight(block, view))) return 0;
		const fits = first.bottom - first.top < view.bottom - view.top - 2 * MARGIN;
		return fits
			? (first.top + first.bottom - view.top - view.bottom) / 2
			: first.top - view.top - MARGIN;
	}
}

/** Whether all of it is seen, or so much that it fills half of the view. */
function inSight(block: Extent, view: Extent): boolean {
	const seen = Math.min(block.bottom, view.bottom) - Math.max(block.top, view.top);
	return seen >= Math.min(block.bottom - block.top, (view.bottom - view.top) / 2);
}

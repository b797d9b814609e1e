import type { PartId } from '$lib/backend';
import type { Spot } from '$lib/document/align';

/** The desk that what is previewed is written at. */
export interface Desk {
	/** The part in hand. */
	part: PartId | null;
	/** The reader wants to write in a part, or at a spot of it. */
	onplace: (part: PartId, spot?: Spot) => void;
	/** The blocks stand where they are. */
	onplaced: () => void;
}

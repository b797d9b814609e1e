/** Where a callout stands, so that it hides nothing of what it is about. */

interface Size {
	width: number;
	height: number;
}

export interface Place {
	left: number;
	top: number;
}

const GAP = 12;
const EDGE = 8;

/** Right of it, left, below or above, where it fits first; else in the corner of the view. */
export function placed(target: Place & Size, { width, height }: Size, view: Size): Place {
	const right = view.width - EDGE - width;
	const bottom = view.height - EDGE - height;
	const within = ({ left, top }: Place): Place => ({
		left: Math.max(EDGE, Math.min(left, right)),
		top: Math.max(EDGE, Math.min(top, bottom))
	});
	const beside = within({ left: target.left, top: target.top + GAP });
	const after = target.left + target.width + GAP;
	if (after <= right) return { ...beside, left: after };
	const before = target.left - GAP - width;
	if (before >= EDGE) return { ...beside, left: before };
	const below = target.top + target.height + GAP;
	if (below <= bottom) return { left: beside.left, top: below };
	const above = target.top - GAP - height;
	if (above >= EDGE) return { left: beside.left, top: above };
	return within({ left: right, top: bottom });
}

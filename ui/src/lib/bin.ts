/** What was thrown away, until it is deleted. */

/** How many days it stays: those of the program, which deletes it. */
const DAYS = 30;

const DAY = 86_400_000;

/**
 * In how many days it may be deleted; 0 when that is due. Not before, but later where
 * the computer's clock jumped or the program was not run.
 */
export function daysLeft(deletedAt: string, now: Date): number {
	const passed = (now.getTime() - new Date(deletedAt).getTime()) / DAY;
	// A clock that was set back gives nothing more than it has.
	return Math.min(Math.max(Math.ceil(DAYS - passed), 0), DAYS);
}

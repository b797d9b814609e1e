/** Who asks in an exchange that follows another up. */
import type { Asker, Block, PartId } from '$lib/backend';

/** Whoever asked in the exchanges before this one. */
export function askerBefore(body: readonly Block[], id: PartId): Asker | null {
	let asker: Asker | null = null;
	for (const { exchange } of body) {
		if (exchange?.id === id) break;
		if (exchange && exchange.asker !== 'again') asker = exchange.asker;
	}
	return isNamed(asker) ? asker : null;
}

/** How an asker is introduced; empty for one who is not. */
export function introduced(asker: Asker | null): string {
	return asker === null || asker === 'again' ? '' : (asker.named ?? asker.unit);
}

function isNamed(asker: Asker | null): boolean {
	return introduced(asker).trim() !== '';
}

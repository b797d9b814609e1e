import type { CommandError } from './bindings';

/** Why a command failed, whoever said so. */
export interface Failure {
	/** Chooses the words people read. `internal`: nobody foresaw it. */
	code: CommandError['code'] | 'internal';
	/** The file or folder concerned. */
	path?: string | null;
	/** Where in the file. */
	place?: string | null;
	/** The value concerned; the code says which. */
	what?: string | null;
	/** For the log. */
	message: string;
}

/**
 * What a command threw, as a failure. Our commands throw a `CommandError`;
 * Tauri itself rejects with bare strings, and a bug throws anything.
 */
export function failure(thrown: unknown): Failure {
	if (isCommandError(thrown)) return thrown;
	return { code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

function isCommandError(thrown: unknown): thrown is CommandError {
	return (
		typeof thrown === 'object' &&
		thrown !== null &&
		'code' in thrown &&
		typeof thrown.code === 'string' &&
		'message' in thrown &&
		typeof thrown.message === 'string'
	);
}

/** The window around the page. */
import { getCurrentWindow } from '@tauri-apps/api/window';
import { commands } from './bindings';

/**
 * Calls back when the writer wants to close the window, which then stays open
 * until the page closes it.
 *
 * @returns how to stop listening
 */
export function onCloseRequested(close: () => void): () => void {
	// Only a listener of the window itself keeps it open.
	const listening = getCurrentWindow().listen('tauri://close-requested', close);
	return () => void listening.then((stop) => stop());
}

/** Gives window and page a title. */
export function nameWindow(title: string) {
	document.title = title;
	void commands.nameWindow(title);
}

/**
 * The program behind the page. Only this folder imports `@tauri-apps`.
 *
 * `bindings.ts` is generated from the commands in `src-tauri`.
 */
import { commands, type PagePlaces, type Release } from './bindings';
import { described } from './described';

/** A PDF, and where the words on its pages stand. */
export interface PdfPreview {
	file: ArrayBuffer;
	pages: PagePlaces[];
}

export const backend = {
	...commands,
	/** The release as it would leave as PDF. */
	previewPdf: async (release: Release): Promise<PdfPreview> => {
		const { about, bytes } = described<PagePlaces[]>(await commands.previewPdf(release));
		return { file: bytes, pages: about };
	}
};
export type * from './bindings';
export { failure, type Failure } from './failure';
export { nameWindow, onCloseRequested } from './window';
export { Channel } from '@tauri-apps/api/core';

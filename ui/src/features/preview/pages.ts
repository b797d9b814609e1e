/** The pages of a PDF, by pdf.js, which is loaded when the first one is shown. */
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';

export type { PDFPageProxy };

/** A PDF that is open. */
export interface OpenPdf {
	pages: PDFPageProxy[];
	close: () => void;
}

/** pdf.js with the one worker that reads every PDF. */
let reader: Promise<{ pdfjs: typeof import('pdfjs-dist'); worker: PDFWorker }> | undefined;

async function load() {
	const pdfjs = await import('pdfjs-dist');
	const { default: workerSrc } = await import('pdfjs-dist/build/pdf.worker.min.mjs?url');
	pdfjs.GlobalWorkerOptions.workerSrc = workerSrc;
	return { pdfjs, worker: new pdfjs.PDFWorker() };
}

/** Opens a PDF. Its bytes stay the caller's. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
	const { pdfjs, worker } = await (reader ??= load());
	const task = pdfjs.getDocument({
		// pdf.js takes what it is given away to its worker.
		data: new Uint8Array(bytes.slice(0)),
		// Letters are drawn by their outlines: to load each PDF's fonts into the page
		// takes half a second.
		disableFontFace: true,
		worker
	});
	const document: PDFDocumentProxy = await task.promise;
	const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
	return {
		pages: await Promise.all(numbers.map((number) => document.getPage(number))),
		close: () => void task.destroy()
	};
}

/** How large a page is shown, in CSS pixels, and drawn, in those of the screen. */
export interface PageSize {
	shown: { width: number; height: number };
	drawn: { width: number; height: number };
}

/** Less than a screen can tell: a size that was rounded down is still whole pixels. */
const HAIR = 0.01;

/**
 * The size at which one pixel drawn is one pixel of the screen, at most `room` CSS
 * pixels wide: what is drawn larger than it is shown loses rows of its letters.
 */
export function sizeOf(page: PDFPageProxy, room: number, pixels: number): PageSize {
	const natural = page.getViewport({ scale: 1 });
	const width = Math.floor(room * pixels + HAIR);
	const height = Math.round((width * natural.height) / natural.width);
	return {
		shown: { width: (width + HAIR) / pixels, height: (height + HAIR) / pixels },
		drawn: { width, height }
	};
}

/** A page drawn at a size, whole. */
export async function drawPage(
	page: PDFPageProxy,
	{ drawn }: PageSize
): Promise<HTMLCanvasElement> {
	const scale = drawn.width / page.getViewport({ scale: 1 }).width;
	const canvas = document.createElement('canvas');
	canvas.width = drawn.width;
	canvas.height = drawn.height;
	await page.render({ canvas, viewport: page.getViewport({ scale }) }).promise;
	return canvas;
}

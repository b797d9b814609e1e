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
	// pdf.js takes what it is given away to its worker.
	const task = pdfjs.getDocument({ data: new Uint8Array(bytes.slice(0)), worker });
	const document: PDFDocumentProxy = await task.promise;
	const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
	return {
		pages: await Promise.all(numbers.map((number) => document.getPage(number))),
		close: () => void task.destroy()
	};
}

/** A page drawn this many CSS pixels wide, whole. */
export async function drawPage(page: PDFPageProxy, width: number): Promise<HTMLCanvasElement> {
	const natural = page.getViewport({ scale: 1 });
	const scale = (width / natural.width) * window.devicePixelRatio;
	const viewport = page.getViewport({ scale });
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(viewport.width);
	canvas.height = Math.ceil(viewport.height);
	await page.render({ canvas, viewport }).promise;
	return canvas;
}

/** The pages of a PDF, by pdf.js, which is loaded when the first one is shown. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type { PDFPageProxy };

/** A PDF that is open. */
export interface OpenPdf {
	pages: PDFPageProxy[];
	close: () => void;
}

/** Opens a PDF. Its bytes stay the caller's. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
	const pdfjs = await import('pdfjs-dist');
	const { default: worker } = await import('pdfjs-dist/build/pdf.worker.min.mjs?url');
	pdfjs.GlobalWorkerOptions.workerSrc = worker;
	// pdf.js takes what it is given away to its worker.
	const task = pdfjs.getDocument({ data: new Uint8Array(bytes.slice(0)) });
	const document: PDFDocumentProxy = await task.promise;
	const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
	return {
		pages: await Promise.all(numbers.map((number) => document.getPage(number))),
		close: () => void task.destroy()
	};
}

/** Draws a page this many CSS pixels wide, and shows it when it is whole. */
export async function drawPage(
	page: PDFPageProxy,
	onto: HTMLCanvasElement,
	width: number
): Promise<void> {
	const natural = page.getViewport({ scale: 1 });
	const scale = (width / natural.width) * window.devicePixelRatio;
	const viewport = page.getViewport({ scale });
	const hidden = document.createElement('canvas');
	hidden.width = Math.ceil(viewport.width);
	hidden.height = Math.ceil(viewport.height);
	await page.render({ canvas: hidden, viewport }).promise;
	onto.width = hidden.width;
	onto.height = hidden.height;
	onto.getContext('2d')?.drawImage(hidden, 0, 0);
}

/** Bytes as they cross the border in the midst of other things. */
export function base64(bytes: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		// `data:application/octet-stream;base64,` and then what is wanted.
		reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
		reader.onerror = () => reject(reader.error ?? new Error('the bytes cannot be read'));
		reader.readAsDataURL(bytes);
	});
}

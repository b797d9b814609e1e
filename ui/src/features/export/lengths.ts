/** The most characters of a caption below a photo, in WhatsApp. */
const CAPTION = 1024;
/** The most characters of a message, in WhatsApp. */
const MESSAGE = 65_536;

/** What a message of so many characters is too long for. */
export function tooLongFor(characters: number): 'caption' | 'message' | undefined {
	if (characters > MESSAGE) return 'message';
	if (characters > CAPTION) return 'caption';
	return undefined;
}

/** Finding words in the fields of a release, which are changed where they stand. */
import type { Node } from 'prosemirror-model';
import type { Asker, Contact, PartId } from '$lib/backend';
import { introduced } from '$lib/document/askers';
import { restOf } from '$lib/document/mapping';
import { isIn, type Search } from './find';

/** A field that holds what is looked for. */
export interface FieldHit {
	kind: 'speaker' | 'contact' | 'place' | 'alt' | 'credit' | 'asker';
	/** Where it is changed. */
	part: PartId;
	words: string;
}

/** Every field with these words, each once, in reading order. */
export function fieldsWith(doc: Node, search: Search): FieldHit[] {
	if (search.words.trim() === '') return [];
	const hits: FieldHit[] = [];
	const look = (kind: FieldHit['kind'], part: PartId, words: string) => {
		const known = hits.some((hit) => hit.kind === kind && hit.words === words);
		if (!known && isIn(words, search)) hits.push({ kind, part, words });
	};
	const { speakers } = restOf(doc);
	doc.forEach((part) => {
		if (search.within !== null && part.type.name !== search.within) return;
		if (part.type.name === 'dateline') look('place', 'dateline', part.attrs.place as string);
		part.descendants((node) => {
			const id = node.attrs.id as PartId;
			switch (node.type.name) {
				case 'contact': {
					const { name, post, phone, email } = node.attrs as Contact;
					look('contact', 'contacts', [name, post, phone, email].filter(Boolean).join(', '));
					break;
				}
				case 'figure':
					look('alt', id, node.attrs.alt as string);
					look('credit', id, node.attrs.credit as string);
					break;
				case 'exchange':
					look('asker', id, introduced(node.attrs.asker as Asker | null));
					break;
				case 'quote': {
					const speaker = speakers.find((known) => known.id === node.attrs.speaker);
					if (!speaker) break;
					const { name, post, organisation } = speaker;
					look('speaker', id, [name, post, organisation].filter(Boolean).join(', '));
				}
			}
			return !node.isTextblock;
		});
	});
	return hits;
}

/** What a release and the directory say of one thing, in words that can be held side by side. */
import type {
	Contact,
	Edition,
	House,
	Organisation,
	OrganisationField,
	Release,
	Text
} from '$lib/backend';
import { words } from '$lib/wording/index.svelte';

/** All that is compared. */
export interface Side {
	organisation: Organisation;
	house: House;
	place: string;
	attribution: string;
	boilerplate: Text;
	contacts: Contact[];
	responsible: Organisation['responsible'];
}

export function sideOf(release: Release): Side {
	return {
		organisation: release.organisation,
		house: release.house,
		place: release.dateline.place,
		attribution: release.attribution,
		boilerplate: release.boilerplate,
		contacts: release.contacts,
		responsible: release.responsible
	};
}

export function sideOfEdition({ organisation, house }: Edition): Side {
	const { city: place, attribution, boilerplate, contacts, responsible } = organisation;
	return { organisation, house, place, attribution, boilerplate, contacts, responsible };
}

/** What one side says of a field, line by line; nothing where it says nothing. */
export function said(field: OrganisationField, side: Side): string[] {
	const { organisation, house } = side;
	const text = words.details;
	const lines = (): string[] => {
		switch (field) {
			case 'name':
				return [organisation.name];
			case 'shortName':
				return [organisation.shortName];
			case 'letterheadLines':
				return organisation.letterheadLines;
			case 'logo':
				return [organisation.logo?.alt ?? ''];
			case 'numberPattern':
				return [organisation.numberPattern];
			case 'city':
				return [side.place];
			case 'attribution':
				return [side.attribution];
			case 'boilerplate':
				return [side.boilerplate.map((run) => run.text).join('')];
			case 'contacts':
				return side.contacts.map(({ name, post, phone, email }) =>
					[name, post, phone, email].filter((part) => part.trim()).join(', ')
				);
			case 'responsible':
				return side.responsible ? [side.responsible.name, side.responsible.post] : [];
			case 'accounts':
				return organisation.accounts.map(({ network, name }) => `${network}: ${name}`);
			case 'print': {
				const { paper, typeface, size, justified } = house.print;
				return [
					`${text.papers[paper]}, ${text.typefaces[typeface]} ${text.points(size)}`,
					text.alignments[justified ? 'justified' : 'left']
				];
			}
			case 'fileName':
				return [house.fileName];
			case 'quoteMarks':
				return [text[house.quoteMarks]];
			case 'fullMention':
				return [text[house.fullMention]];
			case 'degrees':
				return [house.degrees ? words.organisations.yes : words.organisations.no];
			case 'label':
				return [house.label];
			case 'dateline':
				return [house.dateline];
			case 'exchanges':
				return [text[house.exchanges]];
			case 'attributionForm':
				return [text[house.attribution]];
			case 'endMark':
				return [house.endMark];
			case 'end':
				return [house.end.map((part) => text.endParts[part]).join(', ')];
		}
	};
	return lines().filter((line) => line.trim() !== '');
}

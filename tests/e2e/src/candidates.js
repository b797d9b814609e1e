// Visible elements of a role whose name may be the one asked for: every word of
// it stands somewhere in what names an element. The engine's own computation
// decides afterwards.
const [role, name, within] = arguments;

const native = {
	article: 'article',
	banner: 'header',
	button: 'button, summary, input[type=button], input[type=submit]',
	checkbox: 'input[type=checkbox]',
	combobox: 'select, input[list]',
	complementary: 'aside',
	dialog: 'dialog',
	figure: 'figure',
	form: 'form',
	group: 'fieldset, details, optgroup',
	heading: 'h1, h2, h3, h4, h5, h6',
	img: 'img, svg',
	link: 'a[href]',
	list: 'ul, ol, menu',
	listitem: 'li',
	main: 'main',
	navigation: 'nav',
	option: 'option',
	progressbar: 'progress',
	radio: 'input[type=radio]',
	region: 'section',
	searchbox: 'input[type=search]',
	spinbutton: 'input[type=number]',
	status: 'output',
	textbox:
		'textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url]'
};

const selectors = [`[role~="${role}"]`];
if (native[role]) selectors.push(`:is(${native[role]}):not([role])`);

const words = name.split(/\s+/);

return [...(within ?? document).querySelectorAll(selectors.join(', '))].filter((element) => {
	if (!element.checkVisibility({ visibilityProperty: true })) return false;
	const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
		.split(/\s+/)
		.map((id) => document.getElementById(id));
	const inside = [...element.querySelectorAll('[aria-label], [alt], [title]')];
	const naming = [element, ...inside, ...labelledBy, ...(element.labels ?? [])]
		.filter((source) => source !== null)
		.flatMap((source) => [
			source.textContent,
			...['aria-label', 'alt', 'title', 'placeholder', 'value'].map((attribute) =>
				source.getAttribute(attribute)
			)
		])
		.join(' ');
	return words.every((word) => naming.includes(word));
});

/** Opens a dialog as the modal it is, and gives the focus back when it goes. */
export function modal(dialog: HTMLDialogElement) {
	const before = document.activeElement;
	dialog.showModal();
	return () => {
		if (before instanceof HTMLElement && before.isConnected) before.focus();
	};
}

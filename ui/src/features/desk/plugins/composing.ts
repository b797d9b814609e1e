/**
 * Input methods and dead keys compose in the page itself, which nothing may change
 * before they are done.
 */
import { Plugin } from 'prosemirror-state';
import { clearSelection, spansTexts } from '../editing/erase';
import { composedMark } from '../editing/typed';

/** @param done what waited for the end of a composition goes on */
export function composing(done: () => void): Plugin {
	return new Plugin({
		props: {
			handleDOMEvents: {
				compositionstart(view) {
					// What the page would tear apart is cleared our way first.
					const tr = spansTexts(view.state) ? clearSelection(view.state) : null;
					if (tr) view.dispatch(tr);
					return false;
				},
				compositionend(view, { data }) {
					// The words are read from the page first.
					setTimeout(() => {
						if (view.isDestroyed || view.composing) return;
						const tr = composedMark(view.state, data);
						if (tr) view.dispatch(tr);
						done();
					});
					return false;
				}
			}
		}
	});
}

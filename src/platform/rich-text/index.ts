/** Door of rich text: what people write or paste made safe to show, and what it says in plain words. */
export { imageIds, showImages } from './images.js';
export { sanitizeRichText } from './sanitize-rich-text.js';
export { textOfRichText } from './text-of-rich-text.js';

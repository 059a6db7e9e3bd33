/** The lexicon of the content script by itself, to be weighed. */
export { default } from 'virtual:newsgloss/lexicon';

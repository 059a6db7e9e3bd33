/** A page for settings to have effects on. */

export const EFFECTS_PAGE = `<!doctype html><html lang="en"><title>A page</title>
  <style>body { font: 18px/1.6 sans-serif; margin: 60px }</style>
  <h2>What Sora does</h2>
  <p>Some text on <b>Tim Brooks</b> and <a href="#there">a link to OpenAI</a>, which made Sora.</p>
  <p role="heading" aria-level="3">News of GPT-4</p>
  <p>More on OpenAI and GPT-4, and on Sora.</p>`;

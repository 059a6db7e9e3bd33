/** The sample app in Vue; its template is compiled in the page. */

import { defineComponent, nextTick, onMounted, onUpdated, reactive, shallowRef, toRaw } from 'vue';
import { type Action, INITIAL, reduce, rowsOf, spoken } from '../model.ts';
import { ARTICLES, type Article, CARDS, PANEL } from '../texts.ts';

const Answer = defineComponent({
  props: { id: { type: Number, required: true }, words: { type: Array<string>, required: true } },
  setup: () => ({ spoken }),
  // Every other one is a single text, the others a text for each word.
  template: `<p v-if="id % 2 === 0">{{ spoken(words).join('') }}</p>
    <p v-else><template v-for="word in spoken(words)">{{ word }}</template></p>`,
});

export const App = defineComponent({
  components: { Answer },
  props: { onReady: { type: Function, required: true }, onRender: { type: Function, required: true } },
  setup(props) {
    const state = reactive({ ...INITIAL });
    const article = shallowRef<Article>();
    const dispatch = (action: Action) => {
      Object.assign(state, reduce(toRaw(state), action));
      if (action.kind !== 'open') return;
      // The list at once, the article when it has come.
      article.value = undefined;
      void nextTick(() => {
        article.value = state.article === undefined ? undefined : ARTICLES[state.article];
      });
    };
    onMounted(() => props.onReady(dispatch));
    onUpdated(() => props.onRender());
    return { state, article, rowsOf, cards: CARDS, titles: ARTICLES.map(({ title }) => title), panel: PANEL };
  },
  template: `
    <p data-part="count">Sora was asked for {{
      state.messages.reduce((sum, { words }) => sum + words.length, 0)
    }} words in {{ state.messages.length }} answers.</p>
    <div data-part="chat"><Answer v-for="message in state.messages" :key="message.id" v-bind="message" /></div>
    <main data-part="article">
      <template v-if="article">
        <h2>{{ article.title }}</h2>
        <p v-for="stretches in article.paragraphs" :key="stretches[0].text"
          ><template v-for="{ text, strong } in stretches"
            ><b v-if="strong">{{ text }}</b><template v-else>{{ text }}</template></template
        ></p>
      </template>
      <ul v-else><li v-for="title in titles" :key="title">{{ title }}</li></ul>
    </main>
    <div data-part="rows"><p v-for="row in rowsOf(state)" :key="row.slot" v-text="row.text"></p></div>
    <ul data-part="cards"
      ><li v-for="id in state.order" :key="id"><b>{{ cards[id].name }}</b> {{ cards[id].note }}</li></ul>
    <input aria-label="Your question" v-model="state.draft">
    <p data-part="preview"
      ><template v-if="state.draft === ''">Nothing written yet.</template
      ><template v-else>You write: <em>{{ state.draft }}</em></template></p>
    <aside data-part="panel" v-if="state.panel">{{ panel }}</aside>`,
});

/** @jsxImportSource react */

/** The sample app in React. */

import { memo, Suspense, startTransition, use, useEffect, useReducer, useState } from 'react';
import { type Action, INITIAL, type Message, reduce, rowsOf, type State, spoken } from '../model.ts';
import { ARTICLES, type Article, CARDS, PANEL } from '../texts.ts';

interface AppProps {
  readonly onReady: (dispatch: (action: Action) => void) => void;
  readonly onRender: () => void;
}

export function App({ onReady, onRender }: AppProps) {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const [article, setArticle] = useState<Promise<Article>>();
  useEffect(onRender);
  useEffect(
    () =>
      onReady((action) => {
        dispatch(action);
        // What is open stays until the next article has come.
        if (action.kind === 'open') startTransition(() => setArticle(fetchArticle(action.article)));
      }),
    [onReady],
  );
  return (
    <>
      <Count {...state} />
      <div data-part="chat">
        {state.messages.map((message) => (
          <Answer key={message.id} {...message} />
        ))}
      </div>
      <main data-part="article">
        <Suspense fallback={<p>Loading…</p>}>{article ? <Open article={article} /> : <List />}</Suspense>
      </main>
      <div data-part="rows">
        {rowsOf(state).map(({ slot, text }) => (
          <p key={slot}>{text}</p>
        ))}
      </div>
      <ul data-part="cards">
        {state.order.map((id) => (
          <Card key={id} id={id} />
        ))}
      </ul>
      <input
        aria-label="Your question"
        value={state.draft}
        onChange={({ target }) => dispatch({ kind: 'type', draft: target.value })}
      />
      <p data-part="preview">
        {state.draft === '' ? (
          'Nothing written yet.'
        ) : (
          <>
            You write: <em>{state.draft}</em>
          </>
        )}
      </p>
      {state.panel && <aside data-part="panel">{PANEL}</aside>}
    </>
  );
}

function fetchArticle(number: number | undefined): Promise<Article> | undefined {
  const article = number === undefined ? undefined : ARTICLES[number];
  return article && new Promise((resolve) => setTimeout(resolve, 8, article));
}

function Count({ messages }: State) {
  const words = messages.reduce((sum, message) => sum + message.words.length, 0);
  return (
    <p data-part="count">
      Sora was asked for {words} words in {messages.length} answers.
    </p>
  );
}

/** Every other one is a single text, the others a text for each word. */
const Answer = memo(({ id, words }: Message) => (
  <p>{id % 2 === 0 ? spoken(words).join('') : spoken(words)}</p>
));

const Open = memo(({ article }: { readonly article: Promise<Article> }) => {
  const { title, paragraphs } = use(article);
  return (
    <>
      <h2>{title}</h2>
      {paragraphs.map((stretches) => (
        <p key={stretches[0]?.text}>
          {stretches.map(({ text, strong }) => (strong ? <b key={text}>{text}</b> : text))}
        </p>
      ))}
    </>
  );
});

const List = memo(() => (
  <ul>
    {ARTICLES.map(({ title }) => (
      <li key={title}>{title}</li>
    ))}
  </ul>
));

const Card = memo(({ id }: { readonly id: number }) => {
  const card = CARDS.find((one) => one.id === id);
  return (
    <li>
      <b>{card?.name}</b> {card?.note}
    </li>
  );
});

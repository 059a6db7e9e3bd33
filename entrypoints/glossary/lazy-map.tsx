import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../../components/glossary-page/route.ts';
import { useText } from '../../components/interface-text.ts';
import type { Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { MapPart } from './map-part.tsx';

export interface LazyMapProps {
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** The entry that the address names. */
  readonly focus: string | undefined;
}

/** Loads the map and keeps the address in step with the entry that is looked at, without a step in the history. */
export function LazyMap({ glossary, locale, focus: asked }: LazyMapProps) {
  const text = useText();
  const [part, setPart] = useState<{ readonly Map: typeof MapPart } | 'failed'>();
  const [focus, setFocus] = useState(asked);
  useEffect(() => setFocus(asked), [asked]);
  useEffect(() => {
    const lifetime = new AbortController();
    import('./map-part.tsx').then(
      ({ MapPart: loaded }) => lifetime.signal.aborted || setPart({ Map: loaded }),
      () => lifetime.signal.aborted || setPart('failed'),
    );
    return () => lifetime.abort();
  }, []);
  if (part === 'failed') {
    return (
      <p class="problem" role="alert">
        {text('mapFailed')}
      </p>
    );
  }
  if (!part) return null;
  return (
    <part.Map
      glossary={glossary}
      locale={locale}
      focus={focus}
      onFocus={(id) => {
        setFocus(id);
        const address = addressOf(id === undefined ? { view: 'map' } : { view: 'map', focus: id });
        history.replaceState(history.state, '', address);
      }}
      onOpen={(id) => {
        location.hash = entryAddress(id);
      }}
      entryAddress={entryAddress}
    />
  );
}

const entryAddress = (id: string) => addressOf({ view: 'entry', id });

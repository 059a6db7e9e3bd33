/** Glossaries that follow an address: the background asks for them, after the browser has asked the reader. */

import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { entryCount } from '../../../components/count-text.ts';
import type { FollowFormProps, Following } from '../../../components/options/glossaries/follow-form.tsx';
import type { FollowedPartProps } from '../../../components/options/glossaries/pack-followed.tsx';
import { interfaceText } from '../../../extension/interface-text.ts';
import { send } from '../../../extension/messages.ts';
import { followedUrl } from '../../../extension/packs/download.ts';
import { askForHost } from '../../../extension/packs/host-permission.ts';
import type { Followed } from '../../../extension/packs/subscriptions.ts';
import { reasonOf } from '../../../extension/settings/live-settings.ts';
import type { Pack } from '../../../glossary/packs/types.ts';
import type { Saving } from '../use-saving.ts';

export interface FollowingPacks {
  readonly follow: FollowFormProps;
  readonly updates: Pick<FollowedPartProps, 'updating' | 'problemText' | 'onUpdate'>;
}

export function useFollowing(
  packs: readonly Pack[],
  { said, refuse }: Pick<Saving, 'said' | 'refuse'>,
  refresh: () => void,
): FollowingPacks {
  const [state, setState] = useState<Following>({ kind: 'none' });
  const [updating, setUpdating] = useState<string>();
  return {
    follow: {
      state,
      onFollow: async (written) => {
        const url = followedUrl(written);
        // Nothing is waited for before it: the browser asks only while it counts the reader's click.
        const isAllowed = url ? ask(url) : undefined;
        setState({ kind: 'loading' });
        const problem = url
          ? await tried(isAllowed, url, () => send('followPack', { url: url.href }))
          : problemText('followProblemAddress');
        refresh();
        if (typeof problem === 'string') {
          setState({ kind: 'failed', message: problem });
          return false;
        }
        setState({ kind: 'none' });
        said(interfaceText('packFollowDone', problem.name, entryCount(problem.size, interfaceText)));
        return true;
      },
    },
    updates: {
      updating,
      problemText,
      onUpdate: (id) => {
        const url = followedUrl(packs.find((pack) => pack.id === id)?.subscription?.url ?? '');
        if (!url) return refuse(problemText('followProblemAddress'));
        const isAllowed = ask(url);
        setUpdating(id);
        void tried(isAllowed, url, () => send('updatePack', { pack: id })).then((problem) => {
          setUpdating(undefined);
          refresh();
          // What the server did is kept with the glossary, and shown there.
          if (typeof problem === 'string') refuse(problem);
          else said(interfaceText('packUpdated', problem.name));
        });
      },
    },
  };
}

const ask = (url: URL): Promise<boolean> => askForHost(url).catch(() => false);

/** @returns the glossary, or in words why there is none */
async function tried(
  isAllowed: Promise<boolean> | undefined,
  url: URL,
  work: () => Promise<Followed>,
): Promise<Pack | string> {
  if (!(await isAllowed)) return interfaceText('packFollowRefused', url.host);
  try {
    const followed = await work();
    return followed.kind === 'problem' ? problemText(followed.problem) : followed.pack;
  } catch (error) {
    return interfaceText('packFailed', reasonOf(error));
  }
}

/** Keys of problems are stored, and a later version may not know them. */
const problemText = (problem: string): string =>
  browser.i18n.getMessage(problem) || interfaceText('followProblemUnreadable');

import { useText } from '../interface-text.ts';

/** Says that a setting is the organization's to change. */
export function LockNote({ id }: { readonly id?: string }) {
  const text = useText();
  return (
    <p class="lock-note" id={id}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 0 1 4 0v1.5"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
        />
      </svg>
      {text('setByOrganization')}
    </p>
  );
}

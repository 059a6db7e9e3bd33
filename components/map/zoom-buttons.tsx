import { useText } from '../interface-text.ts';

export interface ZoomButtonsProps {
  readonly isEnlarged: boolean;
  readonly onIn: () => void;
  readonly onOut: () => void;
  readonly onFit: () => void;
}

export function ZoomButtons({ isEnlarged, onIn, onOut, onFit }: ZoomButtonsProps) {
  const text = useText();
  const buttons = [
    { name: text('mapZoomIn'), icon: 'M8 3v10M3 8h10', onClick: onIn, isOff: false },
    { name: text('mapZoomOut'), icon: 'M3 8h10', onClick: onOut, isOff: !isEnlarged },
    {
      name: text('mapFit'),
      icon: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
      onClick: onFit,
      isOff: !isEnlarged,
    },
  ];
  return (
    <div class="map-zoom">
      {buttons.map(({ name, icon, onClick, isOff }) => (
        <button
          key={icon}
          type="button"
          aria-label={name}
          title={name}
          aria-disabled={isOff}
          onClick={() => !isOff && onClick()}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={icon} />
          </svg>
        </button>
      ))}
    </div>
  );
}

/** The map with its layout: loaded when a reader first opens it. */

import mapLayouts from 'virtual:newsgloss/map';
import '../../components/map/map.css';
import { MapView, type MapViewProps } from '../../components/map/map-view.tsx';

const layouts = mapLayouts();

export function MapPart(props: Omit<MapViewProps, 'layout'>) {
  return <MapView {...props} layout={layouts[props.locale]} />;
}

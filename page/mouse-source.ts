/** Which events tell of a mouse, or of a pen that hovers; a page may stop some kinds of them before they come here. */

/** After a touch, the browser tells of a mouse that is not there, for so many milliseconds. */
const AFTER_TOUCH = 1500;
/** For so many milliseconds after a pointer event, those of the mouse tell nothing new. */
const AFTER_POINTER = 1000;

export class MouseSource {
  #pointedAt = Number.NEGATIVE_INFINITY;
  #touchedAt = Number.NEGATIVE_INFINITY;

  /** Is to be told of every touch. */
  touched({ timeStamp }: PointerEvent): void {
    this.#touchedAt = timeStamp;
  }

  /** Whether a mouse tells, by the event that tells it best. */
  isOfMouse(event: MouseEvent): boolean {
    if (isPointer(event)) {
      if (event.pointerType === 'touch') return false;
      if (event.type === 'pointermove') this.#pointedAt = event.timeStamp;
      return true;
    }
    const { timeStamp } = event;
    return timeStamp - this.#pointedAt > AFTER_POINTER && timeStamp - this.#touchedAt > AFTER_TOUCH;
  }
}

const isPointer = (event: MouseEvent): event is PointerEvent => event.type.startsWith('pointer');

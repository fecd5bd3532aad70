// Times of day mean nothing without their zone, and the browser reads them in its own.

/** The zone in which this browser shows and reads times of day; officers abroad or on a wrongly set machine see it. */
export function zone(at = new Date()) {
  const minutes = -at.getTimezoneOffset();
  if (minutes === 420) return 'giờ Hà Nội';
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `giờ của máy này, UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

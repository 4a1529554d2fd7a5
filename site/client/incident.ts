/** The page of an incident: times in the zone of the incident, in UTC or in the reader's. */
import { inZone, readerOffset, type Zone } from './zone/in-zone.ts';

const key = 'incidentbook-zone';

function start(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-zone-switch]');
  if (!select) return;
  const places = [...document.querySelectorAll<HTMLElement>('[data-zoned]')].map((place) => ({
    place,
    written: [...place.childNodes],
    time: {
      ms: Number(place.dataset['ms']),
      giveMs: Number(place.dataset['giveMs']),
      shape: place.dataset['zoned'] === 'clock' ? ('clock' as const) : ('whole' as const),
      day: place.dataset['day'] ?? '',
    },
  }));

  const show = (zone: Zone) => {
    for (const { place, written, time } of places) {
      if (zone === 'own') {
        place.replaceChildren(...written);
        continue;
      }
      const element = document.createElement('time');
      element.dateTime = new Date(time.ms).toISOString();
      element.textContent = inZone(time, zone === 'utc' ? 0 : readerOffset(time.ms));
      place.replaceChildren(element);
    }
  };

  select.addEventListener('change', () => {
    show(select.value as Zone);
    try {
      localStorage.setItem(key, select.value);
    } catch {
      // The choice then holds for this page alone.
    }
  });
  select.value = stored();
  show(select.value as Zone);
}

function stored(): Zone {
  try {
    const value = localStorage.getItem(key);
    return value === 'utc' || value === 'reader' ? value : 'own';
  } catch {
    return 'own';
  }
}

start();

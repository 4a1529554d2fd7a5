/** Whose clock the page's times show; the page's script brings it to life. */
export function ZoneSwitch() {
  return (
    <label class="zone-switch needs-script" data-pagefind-ignore>
      Times in{' '}
      <select data-zone-switch>
        <option value="own">the incident’s zone</option>
        <option value="utc">UTC</option>
        <option value="reader">my zone</option>
      </select>
    </label>
  );
}

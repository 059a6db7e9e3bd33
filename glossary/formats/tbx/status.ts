/** Whether a term is still to be used, by the values of ISO 12620 in the spellings that files have. */

/** Of `administrativeStatus`, and of `normativeAuthorization` in older files. */
export const isRetired = (status: string): boolean =>
  /^(?:deprecated|superseded|obsolete|forbidden|notrecommended|rejected)/.test(
    status.toLowerCase().replace(/[\s_-]/g, ''),
  );

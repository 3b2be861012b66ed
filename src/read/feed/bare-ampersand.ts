/** «Труд & отдых», `?a=1&b=2`: no XML, but common. Within CDATA it is HTML, and means the same. */
export const BARE_AMPERSAND = /&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,30};)/gi;

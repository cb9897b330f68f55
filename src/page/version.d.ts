/** The version in package.json, put in when the page is built. */
declare const __VERSION__: string;
/** Of all that the program is made of: another where a character of it is. */
declare const __BUILD__: string;

/** The worker's entry: Python runs here, so that the page stays alive whatever it does. */

import { serve } from "./python.js";

serve(/** @type {any} */ (globalThis), "worker");

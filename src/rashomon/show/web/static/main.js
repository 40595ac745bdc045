// What every page with drawings runs. Without script, or where a drawing fails, its table stays.
import { drawAll } from "./frame.js";

drawAll(document, (name) => import(`./draw/${name}.js`));
